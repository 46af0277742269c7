#include "names/tagger.h"

#include <algorithm>
#include <array>
#include <limits>

#include "names/features.h"
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

}  // namespace

struct Tagger::Model {
  const Header* header;
  const Slot* slots;
  const Bytes16* weights;

  [[nodiscard]] const Bytes16* find(std::uint64_t key) const {
    const std::uint32_t mask = (1U << header->table_bits) - 1;
    const auto check = static_cast<std::uint32_t>(key >> 32);
    for (auto i = static_cast<std::uint32_t>(key) & mask;; i = (i + 1) & mask) {
      if (slots[i].vector == kEmpty) return nullptr;
      if (slots[i].check == check) return weights + slots[i].vector;
    }
  }
};

Result<Tagger> Tagger::from_image(std::string_view image) {
  auto model = std::make_shared<Model>();
  model->header = reinterpret_cast<const Header*>(image.data());
  if (image.size() < sizeof(Header) || model->header->magic != kMagic) return Error{"not a model of this version"};
  const std::size_t slots = (std::size_t{1} << model->header->table_bits) * sizeof(Slot);
  if (image.size() < sizeof(Header) + slots + model->header->vectors * sizeof(Bytes16))
    return Error{"the model is cut off"};
  model->slots = reinterpret_cast<const Slot*>(image.data() + sizeof(Header));
  model->weights = reinterpret_cast<const Bytes16*>(image.data() + sizeof(Header) + slots);
  Tagger tagger;
  tagger.model_ = std::move(model);
  return tagger;
}

const Tagger& Tagger::built_in() {
  static const Tagger tagger = *from_image({taojin_model_begin, taojin_model_end});
  return tagger;
}

std::vector<TaggedName> Tagger::tag(std::u32string_view reading, const std::vector<Span>& sentences,
                                    const Lexicon& lexicon) const {
  const Model& model = *model_;
  std::vector<TaggedName> names;
  FeatureReader reader(lexicon);
  reader.start(reading);
  std::vector<Sums16> emissions;
  std::vector<std::array<std::uint8_t, kLabels>> came_from;
  const auto& transition = model.header->transition;

  for (const Span sentence : sentences) {
    reader.read(reading, sentence);
    const auto& units = reader.units();
    const std::size_t count = units.size();
    if (count == 0) continue;
    emissions.assign(count, Sums16{});
    for (const Feature& feature : reader.features()) {
      const Bytes16* row = model.find(feature.key);
      if (row == nullptr) continue;
      const FeatureTemplate form = kFeatureTemplates[feature.kind];
      const auto first = static_cast<std::ptrdiff_t>(feature.position) + form.first;
      for (std::ptrdiff_t k = 0; k < form.count; ++k) {
        const std::ptrdiff_t unit = first + k;
        if (unit < 0 || unit >= static_cast<std::ptrdiff_t>(count)) continue;
        emissions[static_cast<std::size_t>(unit)] += __builtin_convertvector(row[k], Sums16);
      }
    }

    // Viterbi. Labels that end outside or begin a name form one group: only the best closed label before matters to
    // each.
    came_from.resize(count);
    std::array<float, kLabels> best{};
    std::array<float, kLabels> next{};
    const float scale = model.header->scale;
    for (int label = 0; label < kLabels; ++label) {
      const float emission = label == 0 ? 0 : scale * emissions[0][label - 1];
      best[static_cast<std::size_t>(label)] = may_start(label) ? emission + transition[0][label] : kIllegal;
    }
    for (std::size_t t = 1; t < count; ++t) {
      for (int to = 0; to < kLabels; ++to) {
        float top = -std::numeric_limits<float>::infinity();
        int source = 0;
        for (int from = 0; from < kLabels; ++from) {
          if (!may_follow(from, to)) continue;
          const float score = best[static_cast<std::size_t>(from)] + transition[from][to];
          if (score > top) {
            top = score;
            source = from;
          }
        }
        next[static_cast<std::size_t>(to)] = top + (to == 0 ? 0 : scale * emissions[t][to - 1]);
        came_from[t][static_cast<std::size_t>(to)] = static_cast<std::uint8_t>(source);
      }
      best = next;
    }
    int label = 0;
    for (int l = 0; l < kLabels; ++l) {
      if (may_end(l) && best[static_cast<std::size_t>(l)] > best[static_cast<std::size_t>(label)]) label = l;
    }
    const std::size_t first_name = names.size();
    std::uint32_t end = 0;
    float score = 0;
    for (std::size_t t = count; t-- > 0;) {
      if (label != 0) {
        const int place = (label - 1) % 4;
        if (place == kLast || place == kSingle) {
          end = units[t].span.end;
          score = 0;
        }
        const int source = t > 0 ? came_from[t][static_cast<std::size_t>(label)] : 0;
        score += scale * emissions[t][label - 1] + transition[source][label];
        if (place == kFirst || place == kSingle) {
          names.push_back({{units[t].span.begin, end}, static_cast<NameType>((label - 1) / 4), score});
        }
      }
      if (t > 0) label = came_from[t][static_cast<std::size_t>(label)];
    }
    std::reverse(names.begin() + static_cast<std::ptrdiff_t>(first_name), names.end());
  }
  return names;
}

}  // namespace taojin
