// train_tagger: trains the tagger and writes its model file. Deterministic: the same input and options give the same
// bytes.
//
//   train_tagger --out MODEL [--epochs N] [--refine N] [--rate R] [--l2 L] [--dropout SHARE] [--prune P] [--opening B]
//                [--gate-loss SHARE] [--gate-text FILE]… [--tagger MODEL] [--evaluate FILE]… [--weight W] FILE…
//
// Each FILE is JSON Lines of {"text", "entities": [[start, end, type]…], "optional": [[start, end]…], "unlabelled":
// [type…]}; offsets count code points of the text. What lies outside the entities is "no name", or one of the
// `unlabelled` types; inside an optional span every reading is right. `--weight` holds for the files behind it.
//
// Method: a linear-chain conditional random field with partly known labels (the likelihood sums over all label
// sequences that the annotation allows), AdaGrad, in every step a `--dropout` share of the features left out (Wang and
// Manning 2013), weights averaged over the second half of the epochs. Then the weight vectors at the ends of a feature
// in which no weight reaches `--prune` are left out, the rest learns for `--refine` epochs more, and their average is
// rounded to bytes. `--opening` is added to every transition that opens a name: the likelihood is best where names are
// missed more often than invented, and this trades one against the other. The gate learns from the same sentences and
// from those of the `--gate-text` files (JSON Lines of
// {"text"}), in which it takes for names what the tagger finds; `--gate-loss` is the share of units in names that it
// may close. With `--tagger` the tagger is that of a model file, and the gate alone is trained.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "decode/decode.h"
#include "gate_trainer.h"
#include "names/features.h"
#include "names/model_image.h"
#include "names/names.h"
#include "names/tagger.h"
#include "normalize/normalize.h"
#include "quantities/quantities.h"
#include "segment/sentences.h"

namespace {

using namespace taojin;
using namespace taojin::model_image;

constexpr const char* kTypeNames[] = {"company", "person", "organization", "product"};
constexpr std::uint32_t kAllLabels = (1U << kLabels) - 1;

struct Options {
  std::string out;
  std::string tagger;
  int epochs = 12;
  float rate = 0.15F;
  float l2 = 0;
  float prune = 0.02F;
  float dropout = 0;
  float opening = 0;
  int refine = 0;
  double gate_loss = 0.002;
  struct File {
    std::string path;
    float weight;
  };
  std::vector<File> files;
  std::vector<std::string> gate_texts;
  std::vector<std::string> evaluate;
  bool errors = false;
  bool label = false;
  float sure = 2.5F;
};

struct Labelled {
  Span span;            // of the reading
  std::uint32_t types;  // bits of NameType
};

struct Text {
  Reading reading;
  std::vector<Span> sentences;
  std::vector<Labelled> entities;
  std::vector<Span> optional;
  std::uint32_t unlabelled = 0;  // bits of NameType
};

std::uint32_t types_of(const std::string& label) {
  if (label == "company") return 1;
  if (label == "person") return 2;
  if (label == "organization") return 4;
  if (label == "product") return 8;
  if (label == "other:ORG") return 1 | 4;
  return 0;
}

Text read_text(const nlohmann::json& record) {
  Text text;
  Decoded decoded;
  decoded.text = to_utf32(record.at("text").get<std::string>());
  text.reading = normalize(decoded, Markup::none);
  text.sentences = find_sentences(text.reading.text);
  std::vector<std::uint32_t> first_read(decoded.text.size() + 1,
                                        text.reading.origin.size());  // decoded place -> reading
  for (std::uint32_t i = text.reading.origin.size(); i-- > 0;) first_read[text.reading.origin[i]] = i;
  for (std::size_t i = decoded.text.size(); i-- > 0;) first_read[i] = std::min(first_read[i], first_read[i + 1]);
  const auto place = [&](std::uint32_t at) { return first_read[at]; };
  for (const auto& e : record.value("entities", nlohmann::json::array())) {
    const Span span{place(e.at(0)), place(e.at(1))};
    const std::uint32_t types = types_of(e.at(2));
    if (types != 0 && !span.empty()) text.entities.push_back({span, types});
  }
  if (record.contains("optional")) {
    for (const auto& e : record.at("optional")) text.optional.push_back(Span{place(e.at(0)), place(e.at(1))});
  }
  if (record.contains("unlabelled")) {
    for (const auto& type : record.at("unlabelled")) text.unlabelled |= types_of(type);
  }
  return text;
}

std::vector<Text> read_file(const std::string& path) {
  std::vector<Text> texts;
  std::ifstream in(path);
  if (!in) {
    std::cerr << "train_tagger: " << path << ": cannot be read\n";
    std::exit(1);
  }
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) texts.push_back(read_text(nlohmann::json::parse(line)));
  }
  return texts;
}

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

std::vector<std::uint32_t> allowed_labels(const Text& text, std::span<const Unit> units) {
  std::uint32_t outside = 1;
  for (int type = 0; type < kNameTypes; ++type) {
    if (text.unlabelled >> type & 1) outside |= 0xFU << label_of(type, kFirst);
  }
  std::vector<std::uint32_t> allowed(units.size(), outside);
  for (const Labelled& entity : text.entities) {
    std::size_t first = 0;
    while (first < units.size() && units[first].span.end <= entity.span.begin) ++first;
    std::size_t last = first;
    while (last < units.size() && units[last].span.end < entity.span.end) ++last;
    if (first == units.size() || last >= units.size()) continue;
    const bool whole = units[first].span.begin == entity.span.begin && units[last].span.end == entity.span.end;
    for (std::size_t i = first; i <= last; ++i) {
      if (!whole) {
        allowed[i] = kAllLabels;  // the annotation cuts a unit: nothing to learn here
        continue;
      }
      const Place place = first == last ? kSingle : i == first ? kFirst : i == last ? kLast : kInner;
      allowed[i] = 0;
      for (int type = 0; type < kNameTypes; ++type) {
        if (entity.types >> type & 1) allowed[i] |= 1U << label_of(type, place);
      }
    }
  }
  for (const Span span : text.optional) {
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].span.overlaps(span)) allowed[i] = kAllLabels;
    }
  }
  return allowed;
}

class Trainer {
 public:
  explicit Trainer(const Options& options) : options_(options) {}

  void count_features(const std::vector<Text>& texts) {
    for_each_sentence(texts, [&](const Text&, const FeatureReader& reader) {
      for (const Feature& f : reader.features()) {
        Count& c = counts_[f.key];
        c.kind = f.kind;
        if (c.times < 255) ++c.times;
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

  void add_examples(const std::vector<Text>& texts, float weight) {
    for_each_sentence(texts, [&](const Text& text, const FeatureReader& reader) {
      if (reader.units().empty()) return;
      Example example;
      example.weight = weight;
      example.allowed = allowed_labels(text, reader.units());
      for (const Feature& f : reader.features()) {
        const auto vectors = vectors_.find(f.key);
        if (vectors == vectors_.end()) continue;
        example.uses.push_back({vectors->second.first,
                                static_cast<std::int32_t>(f.position) + kFeatureTemplates[f.kind].first,
                                vectors->second.count});
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
    std::vector<std::pair<std::uint64_t, std::uint32_t>> kept;  // key, place of its vectors
    std::vector<std::int8_t> bytes;
    for (const std::uint64_t key : keys_) {
      const VectorRange range = vectors_.at(key);
      if (range.count == 0) continue;
      const float* row = &weights_[std::size_t{range.first} * kWeights];
      kept.emplace_back(key,
                        slot_place(static_cast<std::uint32_t>(bytes.size() / kWeights), range.skipped, range.count));
      for (std::size_t i = 0; i < std::size_t{range.count} * kWeights; ++i) {
        bytes.push_back(static_cast<std::int8_t>(std::lround(std::clamp(row[i] / header.scale, -127.0F, 127.0F))));
      }
    }
    header.vectors = static_cast<std::uint32_t>(bytes.size() / kWeights);
    while ((std::size_t{1} << header.table_bits) < kept.size() * 3 / 2) ++header.table_bits;
    const std::uint32_t mask = (1U << header.table_bits) - 1;
    std::vector<Slot> slots(std::size_t{mask} + 1, {0, kEmpty});
    for (const auto& [key, place] : kept) {
      auto i = static_cast<std::uint32_t>(key) & mask;
      while (slots[i].place != kEmpty) i = (i + 1) & mask;
      slots[i] = {static_cast<std::uint32_t>(key >> 32), place};
    }
    std::string out(reinterpret_cast<const char*>(&header), sizeof header);
    out.append(reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(Slot));
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    std::cerr << kept.size() << " features kept, largest weight " << largest << ", " << out.size() << " bytes\n";
    return out;
  }

 private:
  struct Count {
    FeatureKind kind;
    std::uint8_t times = 0;
  };

  template <typename F>
  static void for_each_sentence(const std::vector<Text>& texts, F&& f) {
    for (const Text& text : texts) {
      std::vector<LexiconHit> hits;
      Lexicon::built_in().find_all(text.reading.text, hits);
      FeatureReader reader(Lexicon::built_in(), hits);
      std::vector<Unit> units;
      for (const Span sentence : text.sentences) {
        units.clear();
        read_units(text.reading.text, sentence, units);
        reader.read_sentence(text.reading.text, sentence, units);
        reader.read_features(text.reading.text, 0, reader.units().size());
        f(text, reader);
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

  const Options& options_;
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

/// The model file that the sets make, without a gate.
std::string train_tagger(const Options& options, const std::vector<std::vector<Text>>& sets) {
  Trainer trainer(options);
  for (const auto& texts : sets) trainer.count_features(texts);
  trainer.assign_rows();
  for (std::size_t i = 0; i < sets.size(); ++i) trainer.add_examples(sets[i], options.files[i].weight);
  trainer.train(options.epochs, options.epochs / 2);
  trainer.prune();
  if (options.refine > 0) trainer.train(options.refine, 0);
  return trainer.image();
}

std::string read_model(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string image(std::istreambuf_iterator<char>(in), {});
  if (!Tagger::from_image(image)) {
    std::cerr << "train_tagger: " << path << ": not a model of this version\n";
    std::exit(1);
  }
  return image;
}

std::string without_gate(const std::string& path) {
  std::string image = read_model(path);
  Header header;
  std::memcpy(&header, image.data(), sizeof header);
  header.gate_bits = 0;
  header.gate_threshold = 0;
  std::memcpy(image.data(), &header, sizeof header);
  image.resize(size_without_gate(header));
  return image;
}

std::string with_gate(std::string image, const GateImage& gate) {
  Header header;
  std::memcpy(&header, image.data(), sizeof header);
  header.gate_bits = gate.bits;
  header.gate_threshold = gate.threshold;
  std::memcpy(image.data(), &header, sizeof header);
  return image + gate.bytes;
}

void add_annotated(const std::vector<Text>& texts, std::vector<GateSentence>& sentences) {
  for (const Text& text : texts) {
    for (const Span span : text.sentences) {
      GateSentence sentence;
      read_units(text.reading.text, span, sentence.units);
      for (const std::uint32_t labels : allowed_labels(text, sentence.units)) {
        sentence.inside.push_back((labels & 1) == 0);
      }
      sentences.push_back(std::move(sentence));
    }
  }
}

/// Unlabelled texts as the tagger without a gate reads them: many more pairs than people have annotated.
void add_tagged(const std::vector<Text>& texts, const std::string& image, std::vector<GateSentence>& sentences) {
  const auto tagger = Tagger::from_image(image);
  for (const Text& text : texts) {
    std::vector<LexiconHit> hits;
    Lexicon::built_in().find_all(text.reading.text, hits);
    const TaggedText tagged = tagger->tag(text.reading.text, text.sentences, Lexicon::built_in(), hits);
    auto name = tagged.names().begin();
    for (const Span span : text.sentences) {
      GateSentence sentence;
      read_units(text.reading.text, span, sentence.units);
      for (const Unit& unit : sentence.units) {
        while (name != tagged.names().end() && name->span.end <= unit.span.begin) ++name;
        sentence.inside.push_back(name != tagged.names().end() && name->span.overlaps(unit.span));
      }
      sentences.push_back(std::move(sentence));
    }
  }
}

/// Prints precision, recall and F1 by type, and with `errors` each miss and false hit in its surroundings.
void evaluate(const std::string& path, const std::string& image, bool errors) {
  const auto tagger = Tagger::from_image(image);
  std::array<int, kNameTypes> right{};
  std::array<int, kNameTypes> found{};
  std::array<int, kNameTypes> wanted{};
  for (const Text& text : read_file(path)) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> gold;
    for (const Labelled& e : text.entities) gold[{e.span.begin, e.span.end}] = e.types;
    for (const auto& [span, types] : gold) {
      for (int type = 0; type < kNameTypes; ++type) wanted[static_cast<std::size_t>(type)] += types == 1U << type;
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> hits;
    const auto show = [&](const char* what, Span span, std::size_t type) {
      if (!errors) return;
      const std::u32string_view t = text.reading.text;
      const std::uint32_t from = span.begin > 12 ? span.begin - 12 : 0;
      const auto to = std::min<std::uint32_t>(span.end + 12, static_cast<std::uint32_t>(t.size()));
      std::printf("%s %s\t%s[%s]%s\n", what, kTypeNames[type], to_utf8(slice(t, {from, span.begin})).c_str(),
                  to_utf8(slice(t, span)).c_str(), to_utf8(slice(t, {span.end, to})).c_str());
    };
    Document document;
    document.reading = text.reading;
    document.sentences = text.sentences;
    document.quantities = read_quantities(document.reading.text);
    for (const Mention& name : find_names(document, Lexicon::built_in(), *tagger)) {
      const auto hit = gold.find({name.span.begin, name.span.end});
      const auto type = static_cast<std::size_t>(name.type);
      if (hit != gold.end() && (hit->second >> type & 1)) {
        right[type] += hit->second == 1U << type;
        found[type] += hit->second == 1U << type;
        hits.insert(hit->first);
        continue;
      }
      if (std::ranges::any_of(text.optional, [&](Span o) { return o.overlaps(name.span); })) continue;
      if (text.unlabelled >> type & 1) continue;
      ++found[type];
      show("wrong", name.span, type);
    }
    for (const auto& [span, types] : gold) {
      if (hits.contains(span)) continue;
      for (std::size_t type = 0; type < kNameTypes; ++type) {
        if (types == 1U << type) show("missed", {span.first, span.second}, type);
      }
    }
  }
  std::printf("%s\n", path.c_str());
  for (std::size_t type = 0; type < kNameTypes; ++type) {
    const double p = found[type] ? double(right[type]) / found[type] : 0;
    const double r = wanted[type] ? double(right[type]) / wanted[type] : 0;
    std::printf("  %-13s P %.4f R %.4f F1 %.4f  (%d wanted)\n", kTypeNames[type], p, r,
                p + r > 0 ? 2 * p * r / (p + r) : 0, wanted[type]);
  }
}

/// Labels unlabelled texts with what the whole names stage decides, for training on its own output: names it is unsure
/// of are optional. Reads and writes JSON Lines.
void label(const std::string& path, const std::string& image, float sure) {
  const auto tagger = Tagger::from_image(image);
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    nlohmann::json record = nlohmann::json::parse(line);
    record["entities"] = nlohmann::json::array();
    const Text text = read_text(record);
    Document document;
    document.reading = text.reading;
    document.sentences = text.sentences;
    document.quantities = read_quantities(document.reading.text);
    nlohmann::json out{
        {"text", record["text"]}, {"entities", nlohmann::json::array()}, {"optional", nlohmann::json::array()}};
    for (const Mention& m : find_names(document, Lexicon::built_in(), *tagger)) {
      const Span place = document.reading.to_decoded(m.span);
      if (m.score >= sure)
        out["entities"].push_back({place.begin, place.end, kTypeNames[static_cast<std::size_t>(m.type)]});
      else
        out["optional"].push_back({place.begin, place.end});
    }
    std::cout << out.dump() << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  float weight = 1;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    const auto value = [&]() -> std::string {
      if (++i == argc) {
        std::cerr << "train_tagger: " << name << " wants a value\n";
        std::exit(2);
      }
      return argv[i];
    };
    if (name == "--out")
      options.out = value();
    else if (name == "--epochs")
      options.epochs = std::stoi(value());
    else if (name == "--rate")
      options.rate = std::stof(value());
    else if (name == "--l2")
      options.l2 = std::stof(value());
    else if (name == "--prune")
      options.prune = std::stof(value());
    else if (name == "--dropout")
      options.dropout = std::stof(value());
    else if (name == "--opening")
      options.opening = std::stof(value());
    else if (name == "--refine")
      options.refine = std::stoi(value());
    else if (name == "--gate-loss")
      options.gate_loss = std::stod(value());
    else if (name == "--gate-text")
      options.gate_texts.push_back(value());
    else if (name == "--tagger")
      options.tagger = value();
    else if (name == "--weight")
      weight = std::stof(value());
    else if (name == "--label")
      options.label = true;
    else if (name == "--sure")
      options.sure = std::stof(value());
    else if (name == "--errors")
      options.errors = true;
    else if (name == "--evaluate")
      options.evaluate.push_back(value());
    else
      options.files.push_back({name, weight});
  }
  if (options.files.empty() && !options.out.empty() && !options.evaluate.empty()) {  // measure a model that is there
    const std::string image = read_model(options.out);
    for (const std::string& path : options.evaluate) {
      if (options.label)
        label(path, image, options.sure);
      else
        evaluate(path, image, options.errors);
    }
    return 0;
  }
  if (options.out.empty() || options.files.empty()) {
    std::cerr << "usage: train_tagger --out MODEL [--epochs N] [--refine N] [--rate R] [--l2 L] [--dropout SHARE] "
                 "[--prune P] [--opening B] [--gate-loss SHARE] [--gate-text FILE]… [--tagger MODEL] "
                 "[--errors] [--evaluate FILE]… "
                 "[--weight W] FILE…\n";
    return 2;
  }
  std::vector<std::vector<Text>> sets;
  for (const auto& file : options.files) sets.push_back(read_file(file.path));
  const std::string open = options.tagger.empty() ? train_tagger(options, sets) : without_gate(options.tagger);
  std::vector<GateSentence> sentences;
  for (const auto& texts : sets) add_annotated(texts, sentences);
  for (const std::string& path : options.gate_texts) add_tagged(read_file(path), open, sentences);
  const GateImage gate = train_gate(sentences, options.gate_loss);
  std::cerr << "gate: opens " << gate.opens << " of the units outside names\n";
  const std::string image = with_gate(open, gate);
  std::ofstream out(options.out, std::ios::binary | std::ios::trunc);
  out << image;
  out.close();
  if (!out) {
    std::cerr << "train_tagger: " << options.out << ": cannot be written\n";
    return 1;
  }
  for (const std::string& path : options.evaluate) evaluate(path, image, options.errors);
  return 0;
}
