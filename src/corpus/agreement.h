#pragma once
/// Whether two reports of a fact can both be true.

#include <optional>
#include <string_view>
#include <utility>

#include "taojin/record.h"

namespace taojin {

struct Told {
  const RecordValue& value;
  Bound bound;
};

/// Whether the values may be one: 超2亿 and 2.1亿 may, and 20.65亿 and 20.7亿, but not 2亿 and 2.5亿.
[[nodiscard]] bool compatible(Told a, Told b);

/// Where a value lies, roughly: what is compatible overlaps, after a little is added for rounding.
[[nodiscard]] std::pair<double, double> rough_interval(Told told);

/// How little a bound says of the value; 0 for an exact one.
[[nodiscard]] int vagueness(Bound bound);

/// Digits that are printed of a value: 4 of 20.65亿. Of a range, of its low end.
[[nodiscard]] int significant_digits(const RecordValue& value);

/// How many times the larger is as large as the smaller; nothing where one is zero, negative or missing.
[[nodiscard]] std::optional<double> ratio(const RecordValue& a, const RecordValue& b);

/// Whether two dates, as precise as each is, may be one: the shorter is a part of the longer, or they are at most a
/// month apart (announced, reported, completed). No date may be any.
[[nodiscard]] bool same_date(std::string_view a, std::string_view b);

}  // namespace taojin
