#pragma once
/// What the tagger sees of a sentence: a sequence of units. A Han character, a punctuation mark, a Latin word or a
/// number is one unit each; blanks are no units but leave a mark on the unit behind them.

#include <cstdint>
#include <string_view>
#include <vector>

#include "taojin/document.h"

namespace taojin {

enum class UnitClass : std::uint8_t {
  han,
  latin,
  digits,
  dot,
  quote_open,
  quote_close,
  bracket_open,
  bracket_close,
  comma,
  stop,
  other
};
inline constexpr int kUnitClasses = 11;

/// How a Latin word is written; `none` for other units.
enum class UnitShape : std::uint8_t { none, lower, capital, all_capitals, mixed, single_capital };

struct Unit {
  Span span;  ///< of the reading
  std::uint32_t id =
      0;  ///< the code point, or a hash of the lower-cased word (high bit set), or the length of a number
  UnitClass unit_class = UnitClass::other;
  UnitShape shape = UnitShape::none;
  bool after_blank = false;
};

/// Appends the units of one sentence.
void read_units(std::u32string_view reading, Span sentence, std::vector<Unit>& units);

}  // namespace taojin
