#include "tagger_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <iostream>
#include <random>
#include <span>
#include <unordered_map>

#include "names/features.h"
#include "names/model_image.h"

namespace taojin {
namespace {

using namespace taojin::model_image;

/// A feature of a training sentence: its weight vectors and the first of the units that it speaks about.
struct Use {
  std::uint32_t vector;
  std::int32_t first;
  std::uint32_t count;
};

/// The weight vectors of a feature: of the units that it may speak about, those from `skipped` on.
struct VectorRange {
  std::uint32_t first, skipped, count;
};

struct Example {
  std::vector<Use> uses;
  std::vector<std::uint32_t> allowed;  // label bits of each unit
  float weight = 1;
};

class Trainer {
 public:
  explicit Trainer(const TaggerOptions& options) : options_(options) {}

  void count_features(const std::vector<LabelledText>& texts) {
    for_each_sentence(texts, [&](const LabelledText&, std::span<const Unit>, std::span<const Feature> features) {
      for (const Feature& f : features) {
        Count& c = counts_[f.key];
        c.kind = f.kind;
        ++c.times;
      }
    });
  }

  void assign_rows() {
    std::vector<std::uint64_t> keys;
    for (const auto& [key, count] : counts_) {
      if (count.times >= kFeatureTemplates[count.kind].minimum_count) keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end());
    std::uint32_t next = 0;
    for (const std::uint64_t key : keys) {
      const std::uint32_t count = kFeatureTemplates[counts_[key].kind].count;
      vectors_[key] = {next, 0, count};
      next += count;
    }
    keys_ = std::move(keys);
    weights_.assign(std::size_t{next} * kWeights, 0);
    squares_.assign(weights_.size(), 0);
    std::cerr << keys_.size() << " features, " << next << " vectors\n";
  }

  void add_examples(const std::vector<LabelledText>& texts, float weight) {
    for_each_sentence(
        texts, [&](const LabelledText& text, std::span<const Unit> units, std::span<const Feature> features) {
          Example example;
          example.weight = weight;
          example.allowed = allowed_labels(text, units);
          for (const Feature& f : features) {
            const auto vectors = vectors_.find(f.key);
            if (vectors == vectors_.end()) continue;
            example.uses.push_back({vectors->second.first, static_cast<std::int32_t>(f.first), vectors->second.count});
          }
          examples_.push_back(std::move(example));
        });
  }

  /// Weights averaged over the epochs from `averaged_from` on.
  void train(int epochs, int averaged_from) {
    std::vector<std::size_t> order(examples_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::vector<double> sum;
    int summed = 0;
    std::array<std::array<double, kLabels>, kLabels> transition_sum{};
    for (int epoch = 0; epoch < epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_() % i]);
      double loss = 0;
      for (const std::size_t i : order) loss += step(examples_[i]);
      std::cerr << "epoch " << epoch + 1 << " loss " << loss << '\n';
      if (epoch >= averaged_from) {
        sum.resize(weights_.size());
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += static_cast<double>(weights_[i]);
        for (int a = 0; a < kLabels; ++a) {
          for (int b = 0; b < kLabels; ++b) transition_sum[a][b] += static_cast<double>(transition_[a][b]);
        }
        ++summed;
      }
    }
    for (std::size_t i = 0; i < sum.size(); ++i) weights_[i] = static_cast<float>(sum[i] / summed);
    for (int a = 0; a < kLabels; ++a) {
      for (int b = 0; b < kLabels; ++b) transition_[a][b] = static_cast<float>(transition_sum[a][b] / summed);
    }
  }

  /// Leaves out the vectors at both ends of a feature in which no weight is as large as `--prune`.
  void prune() {
    std::vector<std::uint32_t> skipped(weights_.size() / kWeights, 0), kept(weights_.size() / kWeights, 0);
    std::size_t features = 0, vectors = 0;
    for (auto& [key, range] : vectors_) {
      const auto matters = [&](std::uint32_t k) {
        const float* w = &weights_[std::size_t{range.first + k} * kWeights];
        return std::any_of(w, w + kWeights, [&](float x) { return std::abs(x) >= options_.prune; });
      };
      std::uint32_t from = 0, to = range.count;
      while (from < to && !matters(from)) ++from;
      while (from < to && !matters(to - 1)) --to;
      skipped[range.first] = from;
      kept[range.first] = to - from;
      range = {range.first + from, range.skipped + from, to - from};
      features += to > from;
      vectors += to - from;
    }
    for (Example& example : examples_) {
      for (Use& use : example.uses) {
        const std::uint32_t from = skipped[use.vector];
        use = {use.vector + from, use.first + static_cast<std::int32_t>(from), kept[use.vector]};
      }
      std::erase_if(example.uses, [](const Use& use) { return use.count == 0; });
    }
    std::cerr << features << " features, " << vectors << " vectors kept\n";
  }

  /// The model file, without a gate.
  [[nodiscard]] std::string image() const {
    float largest = 0;
    for (const float w : weights_) largest = std::max(largest, std::abs(w));
    const float limit = std::min(largest, 6.0F);
    Header header{};
    header.magic = kMagic;
    header.scale = limit / 127;
    for (int a = 0; a < kLabels; ++a) {
      for (int b = 0; b < kLabels; ++b) {
        const bool opens = b != 0 && may_start(b);
        header.transition[a][b] = may_follow(a, b) ? transition_[a][b] + (opens ? options_.opening : 0) : kIllegal;
      }
    }
    // Frequent features first: their vectors share cache lines, and the buckets keep them.
    std::vector<std::uint64_t> keys = keys_;
    std::ranges::stable_sort(keys, std::greater{}, [&](std::uint64_t key) { return counts_.at(key).times; });
    std::erase_if(keys, [&](std::uint64_t key) { return vectors_.at(key).count == 0; });
    while ((Bucket::kSize << header.table_bits) < keys.size() * 3 / 2) ++header.table_bits;
    std::vector<Bucket> buckets(std::size_t{1} << header.table_bits, Bucket{});
    std::size_t kept = 0;
    std::vector<std::int8_t> bytes;
    for (const std::uint64_t key : keys) {
      Bucket& bucket = buckets[static_cast<std::uint32_t>(key) & (buckets.size() - 1)];
      const auto check = static_cast<std::uint32_t>(key >> 32);
      const auto free = static_cast<std::size_t>(std::ranges::find(bucket.places, 0U) - bucket.places);
      if (free == Bucket::kSize || std::ranges::find(bucket.checks, check) != bucket.checks + Bucket::kSize) continue;
      ++kept;
      const VectorRange range = vectors_.at(key);
      const float* row = &weights_[std::size_t{range.first} * kWeights];
      bucket.checks[free] = check;
      bucket.places[free] =
          VectorPlace(static_cast<std::uint32_t>(bytes.size() / kWeights), range.skipped, range.count).bits;
      for (std::size_t i = 0; i < std::size_t{range.count} * kWeights; ++i) {
        bytes.push_back(static_cast<std::int8_t>(std::lround(std::clamp(row[i] / header.scale, -127.0F, 127.0F))));
      }
    }
    header.vectors = static_cast<std::uint32_t>(bytes.size() / kWeights);
    std::string out(reinterpret_cast<const char*>(&header), sizeof header);
    out.append(reinterpret_cast<const char*>(buckets.data()), buckets.size() * sizeof(Bucket));
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    std::cerr << kept << " features kept, " << keys.size() - kept << " in full buckets, largest weight " << largest
              << ", " << out.size() << " bytes\n";
    return out;
  }

 private:
  struct Count {
    FeatureKind kind;
    std::uint32_t times = 0;
  };

  /// Calls f(text, units, features) for each sentence that has units.
  template <typename F>
  static void for_each_sentence(const std::vector<LabelledText>& texts, F&& f) {
    for (const LabelledText& text : texts) {
      const std::u32string_view reading = text.reading.text;
      std::vector<Unit> units;
      std::vector<std::size_t> ends;
      std::vector<UnitRun> runs;  // whole sentences
      for (std::uint32_t sentence = 0; sentence < text.sentences.size(); ++sentence) {
        const std::size_t begin = units.size();
        read_units(reading, text.sentences[sentence], units);
        ends.push_back(units.size());
        if (units.size() > begin) runs.push_back({sentence, 0, static_cast<std::uint32_t>(units.size() - begin)});
      }
      const TextUnits all{reading, text.sentences, units, ends};
      const std::vector<LexiconHit> hits = Lexicon::built_in().find_all(reading);
      FeatureReader reader(all, Lexicon::built_in(), hits);
      reader.look_up_words(runs);
      std::vector<Feature> features;
      for (const UnitRun& run : runs) {
        features.resize(FeatureReader::most_features(run));
        Feature* const end = reader.read(run, 0, features.data());
        f(text, all.of(run.sentence), std::span<const Feature>(features.data(), end));
      }
    }
  }

  using Row = std::array<float, kLabels>;

  /// Forward and backward sums in the probability domain, each unit scaled to sum 1; returns the log of the total.
  /// `allowed` may rule labels out. Adds the expected labels and transitions, times `sign`, to the gradients.
  double expect(const std::vector<Row>& potentials, const std::vector<std::uint32_t>* allowed, float sign) {
    const std::size_t n = potentials.size();
    forward_.assign(n, Row{});
    backward_.assign(n, Row{});
    scales_.assign(n, 1);
    const auto ok = [&](std::size_t t, int label) { return allowed == nullptr || ((*allowed)[t] >> label & 1) != 0; };
    double log_total = 0;
    for (std::size_t t = 0; t < n; ++t) {
      float total = 0;
      for (int to = 0; to < kLabels; ++to) {
        if (!ok(t, to)) continue;
        float sum = 0;
        if (t == 0) {
          sum = may_start(to) ? exp_transition_[0][to] : 0;
        } else {
          for (int from = 0; from < kLabels; ++from) sum += forward_[t - 1][from] * exp_transition_[from][to];
        }
        if (t + 1 == n && !may_end(to)) sum = 0;
        forward_[t][to] = sum * potentials[t][to];
        total += forward_[t][to];
      }
      if (!(total > 0)) return std::nan("");  // the annotation allows no sequence
      for (float& v : forward_[t]) v /= total;
      scales_[t] = total;
      log_total += std::log(static_cast<double>(total));
    }
    for (int label = 0; label < kLabels; ++label) backward_[n - 1][label] = may_end(label) ? 1 : 0;
    for (std::size_t t = n - 1; t-- > 0;) {
      Row after{};
      for (int to = 0; to < kLabels; ++to) {
        if (ok(t + 1, to)) after[to] = potentials[t + 1][to] * backward_[t + 1][to] / scales_[t + 1];
      }
      for (int from = 0; from < kLabels; ++from) {
        float sum = 0;
        for (int to = 0; to < kLabels; ++to) sum += exp_transition_[from][to] * after[to];
        backward_[t][from] = sum;
        const float f = forward_[t][from] * sign;
        if (f == 0) continue;
        for (int to = 0; to < kLabels; ++to)
          transition_gradient_[from][to] += f * exp_transition_[from][to] * after[to];
      }
    }
    for (std::size_t t = 0; t < n; ++t) {
      for (int label = 0; label < kLabels; ++label)
        gradient_[t][label] += sign * forward_[t][label] * backward_[t][label];
    }
    if (n > 0) {
      for (int label = 0; label < kLabels; ++label) {
        if (may_start(label)) transition_gradient_[0][label] += sign * forward_[0][label] * backward_[0][label];
      }
    }
    return log_total;
  }

  double step(const Example& example) {
    const std::size_t n = example.allowed.size();
    for (int a = 0; a < kLabels; ++a) {
      for (int b = 0; b < kLabels; ++b) exp_transition_[a][b] = may_follow(a, b) ? std::exp(transition_[a][b]) : 0;
    }
    std::vector<Row>& potentials = potentials_;
    potentials.assign(n, Row{});
    uses_.clear();
    for (const Use& use : example.uses) {
      if (static_cast<float>(random_()) >= options_.dropout * 0x1p32F) uses_.push_back(use);
    }
    const float up = 1 / (1 - options_.dropout);
    for (const Use& use : uses_) {
      const float* w = &weights_[std::size_t{use.vector} * kWeights];
      for (std::uint32_t k = 0; k < use.count; ++k, w += kWeights) {
        const std::int32_t t = use.first + static_cast<std::int32_t>(k);
        if (t < 0 || t >= static_cast<std::int32_t>(n)) continue;
        float* p = potentials[static_cast<std::size_t>(t)].data() + 1;
        for (int i = 0; i < kWeights; ++i) p[i] += up * w[i];
      }
    }
    for (Row& row : potentials) {
      const float top = *std::max_element(row.begin(), row.end());
      for (float& v : row) v = std::max(std::exp(v - top), 1e-30F);
    }
    gradient_.assign(n, Row{});
    for (auto& row : transition_gradient_) row.fill(0);
    const double all = expect(potentials, nullptr, 1);
    const double right = expect(potentials, &example.allowed, -1);
    if (std::isnan(all) || std::isnan(right)) return 0;

    for (const Use& use : uses_) {
      std::size_t at = std::size_t{use.vector} * kWeights;
      for (std::uint32_t k = 0; k < use.count; ++k, at += kWeights) {
        const std::int32_t t = use.first + static_cast<std::int32_t>(k);
        if (t < 0 || t >= static_cast<std::int32_t>(n)) continue;
        const float* g = gradient_[static_cast<std::size_t>(t)].data() + 1;
        float* w = &weights_[at];
        float* s = &squares_[at];
        for (int i = 0; i < kWeights; ++i) {
          const float d = g[i] * example.weight + options_.l2 * w[i];
          s[i] += d * d;
          w[i] -= options_.rate * d / std::sqrt(s[i] + 1e-6F);
        }
      }
    }
    for (int a = 0; a < kLabels; ++a) {
      for (int b = 0; b < kLabels; ++b) {
        const float d = transition_gradient_[a][b] * example.weight;
        transition_squares_[a][b] += d * d;
        transition_[a][b] -= options_.rate * d / std::sqrt(transition_squares_[a][b] + 1e-6F);
      }
    }
    return all - right;
  }

  const TaggerOptions& options_;
  std::unordered_map<std::uint64_t, Count> counts_;
  std::unordered_map<std::uint64_t, VectorRange> vectors_;
  std::vector<std::uint64_t> keys_;
  std::vector<Example> examples_;
  std::vector<Use> uses_;  ///< of the example in hand, those that the dropout left
  std::mt19937 random_{20180601};
  std::vector<float> weights_, squares_;
  float transition_[kLabels][kLabels] = {};
  float transition_squares_[kLabels][kLabels] = {};
  float exp_transition_[kLabels][kLabels] = {};
  std::array<Row, kLabels> transition_gradient_{};
  std::vector<Row> potentials_, forward_, backward_, gradient_;
  std::vector<float> scales_;
};

}  // namespace

std::string train_tagger(const TaggerOptions& options, const std::vector<WeighedTexts>& sets) {
  Trainer trainer(options);
  for (const WeighedTexts& set : sets) trainer.count_features(set.texts);
  trainer.assign_rows();
  for (const WeighedTexts& set : sets) trainer.add_examples(set.texts, set.weight);
  trainer.train(options.epochs, options.epochs / 2);
  trainer.prune();
  if (options.refine > 0) trainer.train(options.refine, 0);
  return trainer.image();
}

}  // namespace taojin
