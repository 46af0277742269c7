#include "report/lines.h"

#include <algorithm>

namespace taojin {

Lines::Lines(std::u32string_view text) : starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'\n') starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

Lines::Position Lines::at(std::uint32_t place) const {
  const auto line = std::ranges::upper_bound(starts_, place) - starts_.begin();
  return {static_cast<std::uint32_t>(line), place - starts_[static_cast<std::size_t>(line - 1)] + 1};
}

}  // namespace taojin
