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
/// The table of pairs has to stay in the caches: the heaviest are kept. Half of it stays free, because most look-ups
/// are for pairs that are not in it, and their cost grows with the square of what is taken.
constexpr std::uint32_t kBits = 17;
constexpr std::size_t kMostSlots = (std::size_t{1} << kBits) / 2;

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

/// Unit rows of Han characters have keys that no hash yields (hashes are odd).
std::uint32_t key_of(const Unit& unit) {
  return Gate::has_row(unit) ? (unit.id - Gate::kFirstHan) * 2 : Gate::unit_key(unit);
}

template <typename F>
void for_each_key(const std::vector<Unit>& units, F&& f) {
  for (std::size_t p = 0; p < units.size(); ++p) {
    f(p, key_of(units[p]));
    if (p + 1 < units.size()) f(p, Gate::pair_key(units[p], units[p + 1]));
  }
}

std::vector<std::int8_t> quantized(const Weights& weights) {
  std::vector<std::int8_t> out;
  for (const float w : weights.w) {
    out.push_back(static_cast<std::int8_t>(std::lround(std::clamp(w * kScale, -127.0F, 127.0F))));
  }
  return out;
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
  std::unordered_map<std::uint32_t, std::uint32_t> times;
  for (const GateSentence& s : sentences) {
    for_each_key(s.units, [&](std::size_t, std::uint32_t key) { ++times[key]; });
  }
  std::vector<std::uint32_t> keys;
  for (const auto& [key, n] : times) {
    if (n >= kMinimumTimes) keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());
  std::unordered_map<std::uint32_t, std::uint32_t> rows;
  const auto read = [&](std::vector<Example>& examples) {
    rows.clear();
    for (const std::uint32_t key : keys) rows.emplace(key, static_cast<std::uint32_t>(rows.size()));
    examples.clear();
    for (const GateSentence& s : sentences) {
      Example e{{}, &s.inside};
      for_each_key(s.units, [&](std::size_t p, std::uint32_t key) {
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

  // Too many pairs: the lightest go, and the others learn to do without them.
  std::vector<std::pair<float, std::uint32_t>> slots;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] % 2 == 1) slots.emplace_back(-weights[i].size(), keys[i]);
  }
  if (slots.size() > kMostSlots) {
    std::sort(slots.begin(), slots.end());
    std::erase_if(keys, [](std::uint32_t key) { return key % 2 == 1; });
    for (std::size_t i = 0; i < kMostSlots; ++i) keys.push_back(slots[i].second);
    std::sort(keys.begin(), keys.end());
    read(examples);
    weights.assign(keys.size(), {});
    learn(weights, examples);
  }

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

  std::vector<GateWeights> han(Gate::kHanEnd - Gate::kFirstHan);
  std::vector<GateSlot> table(std::size_t{1} << kBits);
  constexpr std::uint32_t mask = (1U << kBits) - 1;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::vector<std::int8_t> bytes = quantized(weights[i]);
    if (keys[i] % 2 == 0) {
      std::copy(bytes.begin(), bytes.end(), han[keys[i] / 2].begin());
      continue;
    }
    std::uint32_t at = keys[i] & mask;
    while (table[at].check != 0) at = (at + 1) & mask;
    table[at].check = Gate::check_of(keys[i]);
    std::copy(bytes.begin(), bytes.end(), table[at].weights.begin());
  }
  GateImage image{{},
                  kBits,
                  static_cast<std::int32_t>(std::floor(threshold * kScale)),
                  static_cast<double>(open) / static_cast<double>(outside.size())};
  image.bytes.append(reinterpret_cast<const char*>(han.data()), han.size() * sizeof han[0]);
  image.bytes.append(reinterpret_cast<const char*>(table.data()), table.size() * sizeof table[0]);
  return image;
}

}  // namespace taojin
