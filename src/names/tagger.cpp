#include "names/tagger.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <span>
#include <utility>

#include "names/features.h"
#include "names/gate.h"
#include "names/model_image.h"

extern "C" {
extern const char taojin_model_begin[];
extern const char taojin_model_end[];
}

namespace taojin {

using namespace model_image;

namespace {

// Scores of the four labels of one type.
using Scores4 = float __attribute__((vector_size(16)));

Scores4 higher(Scores4 a, Scores4 b) {
  return a > b ? a : b;
}

/// Labels behind which no name is open.
constexpr std::array<int, 1 + 2 * kNameTypes> kClosedLabels = [] {
  std::array<int, 1 + 2 * kNameTypes> labels{};
  std::size_t count = 0;
  for (int label = 0; label < kLabels; ++label) {
    if (may_end(label)) labels[count++] = label;
  }
  return labels;
}();

/// Viterbi's method over the labels of one run of units.
class Decoder {
 public:
  explicit Decoder(const Header& header) : header_(header) {
    for (std::size_t type = 0; type < kNameTypes; ++type) {
      const int first = label_of(static_cast<int>(type), kFirst);
      const auto row = [&](int from) {
        const float(&t)[kLabels] = header.transition[from];
        return Scores4{t[first], t[first + 1], t[first + 2], t[first + 3]};
      };
      for (std::size_t k = 0; k < kClosedLabels.size(); ++k) from_closed_[k][type] = row(kClosedLabels[k]);
      from_first_[type] = row(first);
      from_inner_[type] = row(label_of(static_cast<int>(type), kInner));
    }
  }

  /// Appends the names of the best path through a run of units.
  void decode(std::span<const Sums16> sums, const Unit* units, std::vector<TaggedName>& names) {
    const auto& transition = header_.transition;
    const float scale = header_.scale;
    const std::size_t count = sums.size();
    best_.resize(count);
    for (int label = 0; label < kLabels; ++label) {
      const float emission = label == 0 ? 0 : scale * sums[0][label - 1];
      best_[0].set(label, may_start(label) ? emission + transition[0][label] : kIllegal);
    }
    for (std::size_t t = 1; t < count; ++t) advance(best_[t - 1], sums[t], best_[t]);

    int label = 0;
    for (const int l : kClosedLabels) {
      if (best_[count - 1].of(l) > best_[count - 1].of(label)) label = l;
    }
    const std::size_t first_name = names.size();
    std::uint32_t end = 0;
    float score = 0;
    for (std::size_t t = count; t-- > 0;) {
      const int source = t > 0 ? source_of(best_[t - 1], label) : 0;
      if (label != 0) {
        const int place = (label - 1) % 4;
        if (place == kLast || place == kSingle) {
          end = units[t].span.end;
          score = transition[label][0] - transition[0][0];
        }
        const bool opens = place == kFirst || place == kSingle;
        score += scale * sums[t][label - 1] + transition[opens ? 0 : source][label] - transition[0][0];
        if (opens) names.push_back({{units[t].span.begin, end}, static_cast<NameType>((label - 1) / 4), score});
      }
      label = source;
    }
    std::reverse(names.begin() + static_cast<std::ptrdiff_t>(first_name), names.end());
  }

 private:
  /// The score of the best path up to a unit, by the unit's label.
  struct Best {
    float outside;
    std::array<Scores4, kNameTypes> of_type;

    [[nodiscard]] float of(int label) const { return label == 0 ? outside : of_type[type_of(label)][(label - 1) % 4]; }
    void set(int label, float score) {
      if (label == 0) {
        outside = score;
      } else {
        of_type[type_of(label)][(label - 1) % 4] = score;
      }
    }
    static std::size_t type_of(int label) { return static_cast<std::size_t>(label - 1) / 4; }
  };

  /// From inside a name one may only go on; from its end or outside, one may start anew. What is illegal is so low in
  /// the table of transitions that it never counts.
  void advance(const Best& before, const Sums16& sums, Best& after) const {
    std::array<float, kClosedLabels.size()> closed;
    after.outside = kIllegal * 2;
    for (std::size_t k = 0; k < closed.size(); ++k) {
      closed[k] = before.of(kClosedLabels[k]);
      after.outside = std::max(after.outside, closed[k] + header_.transition[kClosedLabels[k]][0]);
    }
    for (std::size_t type = 0; type < kNameTypes; ++type) {
      const Scores4 own = before.of_type[type];
      Scores4 top = higher(from_first_[type] + own[kFirst], from_inner_[type] + own[kInner]);
      for (std::size_t k = 0; k < closed.size(); ++k) top = higher(top, from_closed_[k][type] + closed[k]);
      const int at = static_cast<int>(type) * 4;
      const Scores4 emission = {static_cast<float>(sums[at]), static_cast<float>(sums[at + 1]),
                                static_cast<float>(sums[at + 2]), static_cast<float>(sums[at + 3])};
      after.of_type[type] = top + header_.scale * emission;
    }
  }

  /// The label before, of the best path to this one.
  [[nodiscard]] int source_of(const Best& before, int label) const {
    float top = kIllegal * 2;
    int source = 0;
    for (int from = 0; from < kLabels; ++from) {
      if (!may_follow(from, label)) continue;
      const float score = before.of(from) + header_.transition[from][label];
      if (score > top) {
        top = score;
        source = from;
      }
    }
    return source;
  }

  const Header& header_;
  std::array<std::array<Scores4, kNameTypes>, kClosedLabels.size()> from_closed_;
  std::array<Scores4, kNameTypes> from_first_, from_inner_;
  std::vector<Best> best_;
};

}  // namespace

/// What TaggedText::score sees of a unit that the gate closed: nothing speaks for a name there.
constexpr std::int16_t kClosedSum = -40;

struct Tagger::Model {
  const Header* header;
  const Bucket* buckets;
  std::uint32_t mask;  ///< of the places of buckets
  const Bytes16* weights;
  Gate gate;

  [[nodiscard]] const Bucket& bucket_of(std::uint64_t key) const {
    return buckets[static_cast<std::uint32_t>(key) & mask];
  }
  /// Where the vectors of a feature stand; of a feature that the model does not know, it has none. Without a branch:
  /// one feature in two is known, which cannot be foreseen.
  [[nodiscard]] VectorPlace find(std::uint64_t key) const {
    using Lanes = std::uint32_t __attribute__((vector_size(16)));
    const auto lanes_at = [](const std::uint32_t* first) {
      Lanes lanes;
      std::memcpy(&lanes, first, sizeof lanes);
      return lanes;
    };
    const Bucket& bucket = bucket_of(key);
    const auto check = static_cast<std::uint32_t>(key >> 32);
    const Lanes wanted = {check, check, check, check};
    Lanes found = (reinterpret_cast<Lanes>(lanes_at(bucket.checks) == wanted) & lanes_at(bucket.places)) |
                  (reinterpret_cast<Lanes>(lanes_at(bucket.checks + 4) == wanted) & lanes_at(bucket.places + 4));
    found |= __builtin_shufflevector(found, found, 2, 3, 0, 1);
    found |= __builtin_shufflevector(found, found, 1, 0, 3, 2);
    return VectorPlace(found[0]);
  }
};

/// Sums the weights of features of many runs. The table and the vectors are larger than the caches, so features go
/// through in batches: the buckets of one are asked for while the vectors of the batch before are, and the sums of the
/// batch before that are made. Measured: half the time of looking up one by one.
class Tagger::Summing {
 public:
  Summing(const Model& model, std::vector<Sums16>& sums) : model_(model), sums_(sums) {}

  /// Adds the features of a run of units whose sums stand from `first_sum` on.
  void add(FeatureReader& reader, const UnitRun& run, std::uint32_t first_sum) {
    Feature* const begin = asked_.room_for(FeatureReader::most_features(run));
    Feature* const end = reader.read(run, first_sum, begin);
    for (const Feature* f = begin; f != end; ++f) __builtin_prefetch(&model_.bucket_of(f->key));
    asked_.count += static_cast<std::size_t>(end - begin);
    if (asked_.count >= kBatch) advance();
  }

  void finish() {
    advance();
    advance();
    make_sums();
  }

 private:
  static constexpr std::size_t kBatch = 64;  // three batches stay in the nearest cache

  struct Batch {
    std::vector<Feature> features;  ///< never made smaller: to fill it again takes time
    std::size_t count = 0;

    Feature* room_for(std::size_t more) {
      if (features.size() < count + more) features.resize(count + more);
      return features.data() + count;
    }
  };
  /// A feature that the model knows: where its vectors stand, and the first sum that they belong to.
  struct Row {
    const Bytes16* vectors;
    std::uint32_t sum;
  };
  static constexpr std::size_t kMostVectors = std::ranges::max(kFeatureTemplates, {}, &FeatureTemplate::count).count;

  void advance() {
    make_sums();
    look_up();
    std::swap(waiting_, asked_);
    asked_.count = 0;
  }

  void look_up() {
    for (const Feature& f : std::span(waiting_.features).first(waiting_.count)) {
      const VectorPlace place = model_.find(f.key);
      const std::uint32_t first = std::max<std::uint32_t>(f.skipped, place.skipped());
      const std::uint32_t last = std::min<std::uint32_t>(f.skipped + f.count, place.skipped() + place.count());
      const Bytes16* const vectors = model_.weights + place.first_vector() + (first - place.skipped());
      const std::uint32_t count = std::max(first, last) - first;
      __builtin_prefetch(vectors);
      __builtin_prefetch(vectors + count - 1);
      rows_[count].push_back({vectors, f.first + first});
    }
    rows_[0].clear();
  }

  void make_sums() {
    [this]<std::size_t... kCounts>(std::index_sequence<kCounts...>) {
      (add_rows<kCounts + 1>(), ...);
    }
    (std::make_index_sequence<kMostVectors>());
  }

  template <std::size_t kCount>
  void add_rows() {
    for (const Row& row : rows_[kCount]) {
      Sums16* const sums = sums_.data() + row.sum;
      for (std::size_t k = 0; k < kCount; ++k) sums[k].add(row.vectors[k]);
    }
    rows_[kCount].clear();
  }

  const Model& model_;
  std::vector<Sums16>& sums_;
  Batch asked_;    ///< features whose buckets are being asked for
  Batch waiting_;  ///< those of the batch before
  /// Those of the batch before that, whose vectors have been asked for; by how many they are: where one loop
  /// adds rows of any count, a fifth more branches of the tagger are mispredicted.
  std::array<std::vector<Row>, kMostVectors + 1> rows_;
};

Result<Tagger> Tagger::from_image(std::string_view image) {
  auto model = std::make_shared<Model>();
  model->header = reinterpret_cast<const Header*>(image.data());
  if (image.size() < sizeof(Header) || model->header->magic != kMagic) return Error{"not a model of this version"};
  model->mask = (1U << model->header->table_bits) - 1;
  const std::size_t used = size_without_gate(*model->header);
  if (image.size() < used) return Error{"the model is cut off"};
  model->buckets = reinterpret_cast<const Bucket*>(image.data() + sizeof(Header));
  model->weights = reinterpret_cast<const Bytes16*>(model->buckets + model->mask + 1);
  if (model->header->gate_bits != 0) {
    if (model->header->gate_bits != Gate::kBits) return Error{"not a model of this version"};
    if (image.size() < used + Gate::kRows * sizeof(GateRow)) return Error{"the model is cut off"};
    model->gate = Gate(reinterpret_cast<const GateRow*>(image.data() + used), model->header->gate_threshold);
  }
  Tagger tagger;
  tagger.model_ = std::move(model);
  return tagger;
}

const Tagger& Tagger::built_in() {
  static const Tagger tagger = *from_image({taojin_model_begin, taojin_model_end});
  return tagger;
}

TaggedText Tagger::tag(std::u32string_view reading, const std::vector<Span>& sentences, const Lexicon& lexicon,
                       const std::vector<LexiconHit>& hits) const {
  const Model& model = *model_;
  TaggedText text;
  text.scale_ = model.header->scale;
  text.transition_ = model.header->transition;
  text.units_.reserve(reading.size());
  std::vector<std::size_t> ends;
  ends.reserve(sentences.size());
  for (const Span sentence : sentences) {
    read_units(reading, sentence, text.units_);
    ends.push_back(text.units_.size());
  }
  text.sum_of_.resize(text.units_.size(), 0);
  const auto count = static_cast<std::uint32_t>(text.units_.size());
  for (std::uint32_t place = 0, unit = 0; place < reading.size(); place += TaggedText::kBlock) {
    // Most units are one character: it is a few behind at most.
    while (unit > 0 && text.units_[unit - 1].span.begin >= place) --unit;
    text.first_of_block_.push_back(unit);
    unit = std::min(unit + TaggedText::kBlock, count);
  }
  FeatureReader reader({reading, sentences, text.units_, ends}, lexicon, hits);
  const std::vector<std::int16_t> gate = model.gate.score(text.units_, ends);
  const auto threshold = static_cast<std::int16_t>(model.gate.threshold());
  std::vector<std::uint8_t> open(count);  // may be in a name
  std::ranges::transform(gate, reader.name_tags(), open.begin(), [threshold](std::int16_t sum, std::uint32_t tag) {
    return static_cast<std::uint8_t>((sum >= threshold) | (tag != 0));
  });

  // Runs of units that may be in names.
  std::vector<UnitRun> runs;
  std::size_t begin = 0, open_units = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const std::size_t end = ends[s];
    for (std::size_t first = begin; first < end; ++first) {
      if (open[first] == 0) continue;
      std::size_t last = first + 1;  // runs that nearly touch are read together
      for (std::size_t i = last; i < end && i < last + 3; ++i) {
        if (open[i] != 0) last = i + 1;
      }
      runs.push_back({static_cast<std::uint32_t>(s), static_cast<std::uint32_t>(first - begin),
                      static_cast<std::uint32_t>(last - begin)});
      open_units += runs.back().size();
      first = last - 1;
    }
    begin = end;
  }
  reader.look_up_words(runs);

  text.sums_.resize(1 + open_units);
  text.sums_[0] = Sums16::all(kClosedSum);
  Summing summing(model, text.sums_);
  std::uint32_t first_sum = 1;
  for (const UnitRun& run : runs) {
    summing.add(reader, run, first_sum);
    first_sum += run.size();
  }
  summing.finish();

  Decoder decoder(*model.header);
  first_sum = 1;
  for (const UnitRun& run : runs) {
    const std::size_t first = (run.sentence == 0 ? 0 : ends[run.sentence - 1]) + run.first;
    decoder.decode(std::span(text.sums_).subspan(first_sum, run.size()), text.units_.data() + first, text.names_);
    std::iota(text.sum_of_.begin() + static_cast<std::ptrdiff_t>(first),
              text.sum_of_.begin() + static_cast<std::ptrdiff_t>(first + run.size()), first_sum);
    first_sum += run.size();
  }
  return text;
}

std::size_t TaggedText::unit_at(std::uint32_t place) const {
  const std::size_t block = place / kBlock;
  std::size_t unit = block < first_of_block_.size() ? first_of_block_[block] : units_.size();
  while (unit < units_.size() && units_[unit].span.begin < place) ++unit;
  return unit;
}

std::optional<float> TaggedText::score(Span span, NameType type) const {
  const std::size_t first = unit_at(span.begin);
  if (first == units_.size() || units_[first].span.begin != span.begin) return std::nullopt;
  std::size_t last = first;
  while (last < units_.size() && units_[last].span.end < span.end) ++last;
  if (last == units_.size() || units_[last].span.end != span.end) return std::nullopt;
  float score = 0;
  int before = 0;
  for (std::size_t i = first; i <= last; ++i) {
    const Place place = first == last ? kSingle : i == first ? kFirst : i == last ? kLast : kInner;
    const int label = label_of(static_cast<int>(type), place);
    score += transition_[before][label] - transition_[0][0] + scale_ * sums_[sum_of_[i]][label - 1];
    before = label;
  }
  return score + transition_[before][0] - transition_[0][0];
}

}  // namespace taojin
