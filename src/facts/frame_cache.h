#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "facts/frames.h"
#include "facts/rounds.h"

namespace taojin::facts {

/// Frames and rounds of the sentences of a document, each made when first asked for.
class FrameCache {
 public:
  explicit FrameCache(Scenes& scenes)
      : scenes_(scenes), places_(scenes.size(), kNotMade), round_places_(scenes.size(), kNotMade) {}
  const std::vector<Frame>& of(std::size_t sentence);
  const std::vector<Round>& rounds_of(std::size_t sentence);
  [[nodiscard]] Scenes& scenes() { return scenes_; }

 private:
  static constexpr std::uint32_t kNotMade = 0xFFFFFFFF;
  Scenes& scenes_;
  std::vector<std::uint32_t> places_, round_places_;
  std::deque<std::vector<Frame>> made_;
  std::deque<std::vector<Round>> rounds_;
};

}  // namespace taojin::facts
