#include "facts/kind_reading.h"

#include <algorithm>

namespace taojin::facts {

KindReader::KindReader(const Document& document) : document_(document) {
  std::size_t next = 0;
  for (const Quantity& quantity : document.quantities) {
    if (quantity.type != QuantityType::money || quantity.span.begin < next) continue;
    const std::size_t at = sentence_at(document, quantity.span.begin);
    if (at >= document.sentences.size()) continue;
    scenes_.push_back(make_scene(document, document.sentences[at]));
    Scene previous;
    if (at > 0) {
      const Span before = document.sentences[at - 1];
      // A sentence with amounts is laid out already.
      previous = scenes_.size() > 1 && scenes_[scenes_.size() - 2].sentence == before ? scenes_[scenes_.size() - 2]
                                                                                     : make_scene(document, before);
    }
    previous_.push_back(std::move(previous));
    next = document.sentences[at].end;
  }
  if (!scenes_.empty() && document.title) title_ = make_scene(document, *document.title);
}

const Scene& KindReader::scene_of(std::uint32_t quantity) const {
  const std::uint32_t place = document_.quantities[quantity].span.begin;
  const auto next = std::upper_bound(scenes_.begin(), scenes_.end(), place,
                                     [](std::uint32_t p, const Scene& s) { return p < s.sentence.begin; });
  return next == scenes_.begin() ? scenes_.front() : *(next - 1);
}

std::vector<KindFeature> KindReader::features(std::uint32_t quantity) const {
  const Scene& scene = scene_of(quantity);
  const Scene& previous = previous_[static_cast<std::size_t>(&scene - scenes_.data())];
  const bool is_title = document_.title && document_.title->contains(scene.sentence);
  return kind_features(document_, scene, quantity, &previous, is_title ? nullptr : &title_);
}

}  // namespace taojin::facts
