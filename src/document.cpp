#include "taojin/document.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace taojin {

void Origin::append(std::uint32_t place, std::uint32_t count) {
  if (runs_.empty() || place != runs_.back().place + (size_ - runs_.back().index)) runs_.push_back({size_, place});
  size_ += count;
}

std::uint32_t Origin::operator[](std::uint32_t index) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), index,
                                      [](std::uint32_t i, const Run& run) { return i < run.index; });
  const Run& run = *std::prev(after);
  return run.place + (index - run.index);
}

std::string Date::iso() const {
  char buffer[48];
  if (month == 0) {
    std::snprintf(buffer, sizeof buffer, "%04d", year);
  } else if (day == 0) {
    std::snprintf(buffer, sizeof buffer, "%04d-%02d", year, month);
  } else {
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, day);
  }
  return buffer;
}

}  // namespace taojin
