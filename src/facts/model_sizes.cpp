#include <algorithm>

#include "decode/decode.h"
#include "facts/facts.h"
#include "facts/scene.h"

namespace taojin {
namespace {

/// The model that a size belongs to: a name that holds it (Llama-7B), the nearest product before it in the sentence, or
/// the one right behind it (70亿参数大模型甲).
std::string model_of(const Document& document, Span sentence, Span size) {
  constexpr std::uint32_t kBehind = 12;
  const Mention* before = nullptr;
  const Mention* behind = nullptr;
  const auto first = std::lower_bound(document.mentions.begin(), document.mentions.end(), sentence.begin,
                                      [](const Mention& m, std::uint32_t place) { return m.span.end <= place; });
  for (auto m = first; m != document.mentions.end() && m->span.begin < sentence.end; ++m) {
    if (m->type != NameType::product) continue;
    if (m->span.overlaps(size)) return document.entities[m->entity].name;
    if (m->span.end <= size.begin) before = &*m;
    if (behind == nullptr && m->span.begin >= size.end && m->span.begin - size.end <= kBehind) behind = &*m;
  }
  const auto parted = [&](std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t i = from; i < to; ++i) {
      if (facts::ends_clause(document.reading.text, i)) return true;
    }
    return false;
  };
  if (behind != nullptr && !parted(size.end, behind->span.begin) &&
      (before == nullptr || parted(before->span.end, size.begin))) {
    return document.entities[behind->entity].name;
  }
  return before == nullptr ? std::string() : document.entities[before->entity].name;
}

}  // namespace

std::vector<ModelSize> read_model_sizes(const Document& document) {
  std::vector<ModelSize> sizes;
  for (const Quantity& quantity : document.quantities) {
    if (quantity.type != QuantityType::size) continue;
    const std::size_t sentence = facts::sentence_at(document, quantity.span.begin);
    if (sentence >= document.sentences.size()) continue;
    ModelSize size;
    size.span = quantity.span;
    size.value = quantity.value;
    size.bound = quantity.bound;
    if (quantity.bound == Bound::range) {
      size.low = quantity.low;
      size.high = quantity.high;
    }
    size.evidence = document.sentences[sentence];
    size.model = model_of(document, size.evidence, quantity.span);
    sizes.push_back(std::move(size));
  }
  return sizes;
}

}  // namespace taojin
