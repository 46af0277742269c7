#include "facts/frame_cache.h"

namespace taojin::facts {

const std::vector<Frame>& FrameCache::of(std::size_t sentence) {
  std::uint32_t& place = places_[sentence];
  if (place == kNotMade) {
    place = static_cast<std::uint32_t>(made_.size());
    made_.push_back(make_frames(scenes_.document(), scenes_.of(sentence)));
  }
  return made_[place];
}

const std::vector<Round>& FrameCache::rounds_of(std::size_t sentence) {
  std::uint32_t& place = round_places_[sentence];
  if (place == kNotMade) {
    place = static_cast<std::uint32_t>(rounds_.size());
    rounds_.push_back(find_rounds(scenes_.document().reading.text, scenes_.document().sentences[sentence]));
  }
  return rounds_[place];
}

}  // namespace taojin::facts
