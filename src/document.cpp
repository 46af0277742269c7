#include "taojin/document.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace taojin {

void Origin::resize(std::uint32_t size) {
  while (!runs_.empty() && runs_.back().index >= size) runs_.pop_back();
  size_ = size;
}

Origin Origin::through(const Origin& earlier) const {
  Origin out;
  std::size_t from = 0;  // the run of `earlier` that the place stands in: both ascend
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const std::uint32_t count = (i + 1 < runs_.size() ? runs_[i + 1].index : size_) - runs_[i].index;
    for (std::uint32_t done = 0; done < count;) {
      const std::uint32_t at = runs_[i].place + done;
      while (from + 1 < earlier.runs_.size() && earlier.runs_[from + 1].index <= at) ++from;
      const Run& run = earlier.runs_[from];
      const std::uint32_t end = from + 1 < earlier.runs_.size() ? earlier.runs_[from + 1].index : earlier.size_;
      const std::uint32_t part = std::min(count - done, end - at);
      out.append(run.place + (at - run.index), part);
      done += part;
    }
  }
  return out;
}

std::uint32_t Origin::operator[](std::uint32_t index) const {
  // The last run that begins at or before the index. Each step is a coin toss: taken without a branch.
  const Run* run = runs_.data();
  for (std::size_t count = runs_.size(); count > 1;) {
    const std::size_t half = count / 2;
    run += run[half].index <= index ? half : 0;
    count -= half;
  }
  return run->place + (index - run->index);
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

std::optional<Date> Date::parse(std::string_view iso) {
  const auto number = [&](std::size_t begin, std::size_t size) {
    int value = -1;
    const auto [end, error] = std::from_chars(iso.data() + begin, iso.data() + begin + size, value);
    return error == std::errc() && end == iso.data() + begin + size ? value : -1;
  };
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  Date date{number(0, 4), 0, 0};
  if (iso.size() > 4) date.month = iso[4] == '-' ? number(5, 2) : -1;
  if (iso.size() > 7) date.day = iso[7] == '-' ? number(8, 2) : -1;
  if (date.year < 0 || date.month < 0 || date.month > 12 || date.day < 0 || date.day > 31) return std::nullopt;
  return date;
}

}  // namespace taojin
