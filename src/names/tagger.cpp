#include "names/tagger.h"

#include <algorithm>
#include <array>

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

// One weight vector is one 16-byte register.
using Bytes16 = std::int8_t __attribute__((vector_size(16)));
using Sums16 = std::int16_t __attribute__((vector_size(32)));

/// Viterbi's method over the labels of one sentence.
class Decoder {
 public:
  explicit Decoder(const Header& header) : header_(header) {}

  /// Appends the names of the best path through a run of units.
  void decode(const std::vector<Sums16>& sums, const Unit* units, std::vector<TaggedName>& names) {
    const auto& transition = header_.transition;
    const float scale = header_.scale;
    const std::size_t count = sums.size();
    came_from_.resize(count);
    std::array<float, kLabels> best{};
    std::array<float, kLabels> next{};
    for (int label = 0; label < kLabels; ++label) {
      const float emission = label == 0 ? 0 : scale * sums[0][label - 1];
      best[at(label)] = may_start(label) ? emission + transition[0][label] : kIllegal;
    }
    for (std::size_t t = 1; t < count; ++t) {
      // From inside a name one may only go on; from its end or outside, one may start anew. So each label has either
      // two sources or all the closed ones.
      for (int to = 0; to < kLabels; ++to) {
        float top = kIllegal * 2;
        int source = 0;
        const auto consider = [&](int from) {
          const float score = best[at(from)] + transition[from][to];
          if (score > top) {
            top = score;
            source = from;
          }
        };
        const int place = (to - 1) % 4;
        if (to != 0 && (place == kInner || place == kLast)) {
          consider(to - place + kFirst);
          consider(to - place + kInner);
        } else {
          consider(0);
          for (int type = 0; type < kNameTypes; ++type) {
            consider(label_of(type, kLast));
            consider(label_of(type, kSingle));
          }
        }
        next[at(to)] = top + (to == 0 ? 0 : scale * sums[t][to - 1]);
        came_from_[t][at(to)] = static_cast<std::uint8_t>(source);
      }
      best = next;
    }
    int label = 0;
    for (int l = 1; l < kLabels; ++l) {
      if (may_end(l) && best[at(l)] > best[at(label)]) label = l;
    }
    const std::size_t first_name = names.size();
    std::uint32_t end = 0;
    float score = 0;
    for (std::size_t t = count; t-- > 0;) {
      const int source = t > 0 ? came_from_[t][at(label)] : 0;
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
  static std::size_t at(int label) { return static_cast<std::size_t>(label); }

  const Header& header_;
  std::vector<std::array<std::uint8_t, kLabels>> came_from_;
};

}  // namespace

/// What TaggedText::score sees of a unit that the gate closed: nothing speaks for a name there.
constexpr std::array<std::int16_t, 16> kClosedEmission = {-40, -40, -40, -40, -40, -40, -40, -40,
                                                          -40, -40, -40, -40, -40, -40, -40, -40};

struct Tagger::Model {
  const Header* header;
  const Slot* slots;
  const Bytes16* weights;
  Gate gate;

  /// A feature that the model knows.
  struct Row {
    const Bytes16* vectors;
    std::int32_t position;
    FeatureKind kind;
  };
  void add_features(FeatureReader& reader, std::u32string_view reading, std::size_t first, std::size_t last,
                    std::vector<Row>& rows, std::vector<Sums16>& sums) const;

  [[nodiscard]] const Bytes16* find(std::uint64_t key) const {
    const std::uint32_t mask = (1U << header->table_bits) - 1;
    const auto check = static_cast<std::uint32_t>(key >> 32);
    for (auto i = static_cast<std::uint32_t>(key) & mask;; i = (i + 1) & mask) {
      if (slots[i].vector == kEmpty) return nullptr;
      if (slots[i].check == check) return weights + slots[i].vector;
    }
  }
};

/// Adds the weights of every feature that speaks about the units from `first` to `last`, exclusive.
void Tagger::Model::add_features(FeatureReader& reader, std::u32string_view reading, std::size_t first,
                                 std::size_t last, std::vector<Row>& rows, std::vector<Sums16>& sums) const {
  reader.read_features(reading, first, last);
  // The table and the vectors are larger than the caches, so the look-ups are started together: first all slots are
  // asked for, then all vectors, then the sums are made. Measured: half the time of looking up one by one.
  const std::uint32_t mask = (1U << header->table_bits) - 1;
  for (const Feature& feature : reader.features())
    __builtin_prefetch(&slots[static_cast<std::uint32_t>(feature.key) & mask]);
  rows.clear();
  for (const Feature& feature : reader.features()) {
    const Bytes16* row = find(feature.key);
    if (row == nullptr) continue;
    __builtin_prefetch(row);
    __builtin_prefetch(row + kFeatureTemplates[feature.kind].count - 1);
    rows.push_back({row, static_cast<std::int32_t>(feature.position), feature.kind});
  }
  for (const Row& row : rows) {
    const FeatureTemplate form = kFeatureTemplates[row.kind];
    const std::int32_t start = row.position + form.first - static_cast<std::int32_t>(first);
    const std::int32_t from = std::max(0, -start);
    const std::int32_t to = std::min<std::int32_t>(form.count, static_cast<std::int32_t>(last - first) - start);
    for (std::int32_t k = from; k < to; ++k) {
      sums[static_cast<std::size_t>(start + k)] += __builtin_convertvector(row.vectors[k], Sums16);
    }
  }
}

Result<Tagger> Tagger::from_image(std::string_view image) {
  auto model = std::make_shared<Model>();
  model->header = reinterpret_cast<const Header*>(image.data());
  if (image.size() < sizeof(Header) || model->header->magic != kMagic) return Error{"not a model of this version"};
  const std::size_t slots = (std::size_t{1} << model->header->table_bits) * sizeof(Slot);
  if (image.size() < sizeof(Header) + slots + model->header->vectors * sizeof(Bytes16))
    return Error{"the model is cut off"};
  model->slots = reinterpret_cast<const Slot*>(image.data() + sizeof(Header));
  model->weights = reinterpret_cast<const Bytes16*>(image.data() + sizeof(Header) + slots);
  const std::size_t used = sizeof(Header) + slots + model->header->vectors * sizeof(Bytes16);
  if (model->header->gate_bits != 0) {
    constexpr std::size_t kRows = (Gate::kHanEnd - Gate::kFirstHan) * sizeof(GateWeights);
    if (image.size() < used + kRows + (sizeof(GateSlot) << model->header->gate_bits)) {
      return Error{"the model is cut off"};
    }
    model->gate = Gate(reinterpret_cast<const GateWeights*>(image.data() + used),
                       reinterpret_cast<const GateSlot*>(image.data() + used + kRows), model->header->gate_bits,
                       model->header->gate_threshold);
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
  text.emissions_ = {kClosedEmission};
  FeatureReader reader(lexicon, hits);
  std::vector<Sums16> sums;
  std::vector<Model::Row> rows;
  Gate gate = model.gate;  // with buffers of its own
  std::vector<std::int16_t> gate_sums;
  Decoder decoder(*model.header);
  for (const Span sentence : sentences) {
    reader.read_sentence(reading, sentence);
    const std::vector<Unit>& units = reader.units();
    const std::size_t count = units.size();
    if (count == 0) continue;
    const std::size_t before = text.units_.size();
    text.units_.insert(text.units_.end(), units.begin(), units.end());
    text.emission_of_.resize(before + count, 0);

    gate.score(units, gate_sums);
    const auto open = [&](std::size_t i) { return gate_sums[i] >= gate.threshold() || reader.in_lexicon(i); };
    for (std::size_t first = 0; first < count; ++first) {
      if (!open(first)) continue;
      std::size_t last = first + 1;  // runs that nearly touch are read together
      for (std::size_t i = last; i < count && i < last + 3; ++i) {
        if (open(i)) last = i + 1;
      }
      sums.assign(last - first, Sums16{});
      model.add_features(reader, reading, first, last, rows, sums);
      decoder.decode(sums, units.data() + first, text.names_);
      for (std::size_t i = first; i < last; ++i) {
        text.emission_of_[before + i] = static_cast<std::uint32_t>(text.emissions_.size());
        text.emissions_.push_back(__builtin_bit_cast(TaggedText::Emission, sums[i - first]));
      }
      first = last - 1;
    }
  }
  return text;
}

std::size_t TaggedText::unit_at(std::uint32_t place) const {
  const auto unit = std::ranges::lower_bound(units_, place, {}, [](const Unit& u) { return u.span.begin; });
  return static_cast<std::size_t>(unit - units_.begin());
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
    const Emission& emission = emissions_[emission_of_[i]];
    score += transition_[before][label] - transition_[0][0] + scale_ * emission[static_cast<std::size_t>(label) - 1];
    before = label;
  }
  return score + transition_[before][0] - transition_[0][0];
}

}  // namespace taojin
