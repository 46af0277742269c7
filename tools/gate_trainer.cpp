#include "gate_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <unordered_map>

#include "names/gate.h"

namespace taojin {
namespace {

constexpr int kEpochs = 4;
constexpr float kRate = 0.1F;
constexpr float kL2 = 0.002F;
/// A name that the gate closes is lost, an open gate costs time alone.
constexpr float kLostNameCost = 4;
/// Units and pairs seen less often get no weight.
constexpr std::uint32_t kMinimumTimes = 4;
/// Logits are kept in this fraction.
constexpr float kScale = 24;
struct Weights {
  std::array<float, Gate::kCount> w{}, squares{};
  std::uint32_t times = 0;

  [[nodiscard]] float size() const {
    float top = 0;
    for (const float v : w) top = std::max(top, std::abs(v));
    return top;
  }
};

/// What speaks about a sentence: the unit at p, then the pair from p on; 0 where it is not kept.
struct Use {
  std::uint32_t row;
  std::int32_t position;
};

struct Example {
  std::vector<Use> uses;
  const std::vector<bool>* inside;
};

/// What tells one unit or pair from another.
std::uint64_t key_of(Gate::Place place) {
  return std::uint64_t{place.row} << 16 | place.check;
}
std::uint32_t row_of(std::uint64_t key) {
  return static_cast<std::uint32_t>(key >> 16);
}

template <typename F>
void for_each_key(const std::vector<Unit>& units, F&& f) {
  for (std::size_t p = 0; p < units.size(); ++p) {
    f(p, key_of(Gate::place_of(units[p])));
    if (p + 1 < units.size()) f(p, key_of(Gate::place_of(units[p], units[p + 1])));
  }
}

void add(const std::vector<Weights>& weights, const Example& example, std::vector<float>& sums) {
  const auto count = static_cast<std::int32_t>(example.inside->size());
  sums.assign(example.inside->size(), 0);
  for (const Use& use : example.uses) {
    for (std::int32_t k = 0; k < Gate::kCount; ++k) {
      const std::int32_t t = use.position + Gate::kFirst + k;
      if (t >= 0 && t < count) sums[static_cast<std::size_t>(t)] += weights[use.row].w[static_cast<std::size_t>(k)];
    }
  }
}

void learn(std::vector<Weights>& weights, const std::vector<Example>& examples) {
  std::vector<float> sums;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (const Example& e : examples) {
      add(weights, e, sums);
      std::vector<float> gradient(sums.size());
      for (std::size_t i = 0; i < sums.size(); ++i) {
        const float p = 1 / (1 + std::exp(-sums[i]));
        gradient[i] = (*e.inside)[i] ? (p - 1) * kLostNameCost : p;
      }
      for (const Use& use : e.uses) {
        Weights& w = weights[use.row];
        for (std::int32_t k = 0; k < Gate::kCount; ++k) {
          const std::int32_t t = use.position + Gate::kFirst + k;
          if (t < 0 || t >= static_cast<std::int32_t>(gradient.size())) continue;
          const auto at = static_cast<std::size_t>(k);
          const float d = gradient[static_cast<std::size_t>(t)] + kL2 * w.w[at];
          w.squares[at] += d * d;
          w.w[at] -= kRate * d / std::sqrt(w.squares[at] + 1e-6F);
        }
      }
    }
  }
}

}  // namespace

GateImage train_gate(const std::vector<GateSentence>& sentences, double loss) {
  std::unordered_map<std::uint64_t, std::uint32_t> times;
  for (const GateSentence& s : sentences) {
    for_each_key(s.units, [&](std::size_t, std::uint64_t key) { ++times[key]; });
  }
  std::vector<std::uint64_t> keys;
  for (const auto& [key, n] : times) {
    if (n >= kMinimumTimes) keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());
  std::unordered_map<std::uint64_t, std::uint32_t> rows;
  const auto read = [&](std::vector<Example>& examples) {
    rows.clear();
    for (const std::uint64_t key : keys) rows.emplace(key, static_cast<std::uint32_t>(rows.size()));
    examples.clear();
    for (const GateSentence& s : sentences) {
      Example e{{}, &s.inside};
      for_each_key(s.units, [&](std::size_t p, std::uint64_t key) {
        const auto row = rows.find(key);
        if (row != rows.end()) e.uses.push_back({row->second, static_cast<std::int32_t>(p)});
      });
      examples.push_back(std::move(e));
    }
  };
  std::vector<Example> examples;
  read(examples);
  std::vector<Weights> weights(keys.size());
  learn(weights, examples);

  // Of those that fall on the same row the heaviest stays, and the others learn to do without the rest.
  std::vector<std::uint64_t> kept;
  for (std::size_t i = 0, next = 0; i < keys.size(); i = next) {
    std::size_t heaviest = i;
    for (next = i; next < keys.size() && row_of(keys[next]) == row_of(keys[i]); ++next) {
      if (weights[next].size() > weights[heaviest].size()) heaviest = next;
    }
    kept.push_back(keys[heaviest]);
  }
  keys = std::move(kept);
  read(examples);
  weights.assign(keys.size(), {});
  learn(weights, examples);

  std::vector<float> inside;
  std::vector<float> outside;
  std::vector<float> sums;
  for (const Example& e : examples) {
    add(weights, e, sums);
    for (std::size_t i = 0; i < sums.size(); ++i) ((*e.inside)[i] ? inside : outside).push_back(sums[i]);
  }
  std::sort(inside.begin(), inside.end());
  const float threshold = inside[static_cast<std::size_t>(static_cast<double>(inside.size()) * loss)];
  const auto open = std::count_if(outside.begin(), outside.end(), [&](float s) { return s >= threshold; });

  std::vector<GateRow> table(Gate::kRows);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    GateRow& row = table[row_of(keys[i])];
    row.check = static_cast<std::uint16_t>(keys[i]);
    for (std::size_t k = 0; k < Gate::kCount; ++k) {
      row.weights[k] = static_cast<std::int8_t>(std::lround(std::clamp(weights[i].w[k] * kScale, -127.0F, 127.0F)));
    }
  }
  GateImage image{{},
                  Gate::kBits,
                  static_cast<std::int32_t>(std::floor(threshold * kScale)),
                  static_cast<double>(open) / static_cast<double>(outside.size())};
  image.bytes.assign(reinterpret_cast<const char*>(table.data()), table.size() * sizeof table[0]);
  return image;
}

}  // namespace taojin
