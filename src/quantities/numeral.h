#pragma once
/// The numeral grammar: digits and units of every style, read from left to right into one exact number.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "taojin/document.h"

namespace taojin::quantities {

/// How a numeral says less than one number.
enum class Vague : std::uint8_t {
  none,
  pair,     ///< 两三亿, 七八
  some,     ///< 十几亿: from 1,000,000,000 to 2,000,000,000
  more,     ///< 20多亿, 20余亿
  about,    ///< 20来亿
  several,  ///< 数千万, 几百: the value is the unit
  bare,     ///< 千万, 亿: a unit without a digit
};

/// What a numeral looks like, apart from its value.
struct NumeralShape {
  Vague vague = Vague::none;
  bool arabic = false;    ///< begins with an Arabic digit
  bool has_unit = false;  ///< 十 百 千 万 亿 兆 million
  bool big = false;       ///< 万 or more
  bool point = false;     ///< has decimals
  bool grouped = false;   ///< has thousands separators
  bool leading_zero = false;
  bool string = false;  ///< Han digits one by one: 二〇二三
  std::uint8_t tail_size = 0;
  /// Powers of the units that end it, last first (250万: 4; 五百万: 4 2), for the left half of 200至250万.
  std::array<std::uint8_t, 4> tail{};
  std::uint32_t digits = 0;      ///< Arabic digits, when there is nothing but those; else 0
  std::uint32_t characters = 0;  ///< Han digits and units
  /// A Latin magnitude directly behind, to be taken where the context says so: 1.5B, 30K, 10w.
  char32_t suffix = 0;
};

struct Numeral : NumeralShape {
  Span span;  ///< digits, units and the vague words between them
  Decimal value;
  std::optional<Decimal> high;  ///< the upper end that a vague numeral allows
  int suffix_power = 0;
  std::uint32_t suffix_end = 0;  ///< behind the letter, a blank may stand before it: $82 M
};

/// The numeral that begins at `begin`, or nothing. `end` becomes the place up to which the digits there were looked at
/// even when they make no number (too long): reading goes on behind it, so that a run of digits is read once.
[[nodiscard]] std::optional<Numeral> read_numeral(std::u32string_view text, std::uint32_t begin, std::uint32_t& end);

/// Digits with decimals and thousands separators: 1,250.5. Moves `place` behind them.
struct ArabicNumber {
  std::optional<Decimal> value;  ///< nothing when there are too many digits
  std::uint32_t digits = 0;      ///< before the point
  bool point = false, grouped = false, leading_zero = false;
};
[[nodiscard]] ArabicNumber read_arabic(std::u32string_view text, std::uint32_t& place);

/// This with its Latin magnitude (1.5B) multiplied in.
[[nodiscard]] std::optional<Numeral> with_suffix(Numeral numeral);

}  // namespace taojin::quantities
