#pragma once
/// Dates as they are stated, before what they leave open is understood (calendar.h).

#include <cstdint>
#include <string_view>

#include "quantities/characters.h"

namespace taojin::quantities {

/// 年, 月 and 日 begin other words before these.
inline constexpr std::u32string_view kAfterYear = U"轻代会货糕级龄纪薪";
inline constexpr std::u32string_view kAfterMonth = U"活均度薪饼亮球租供嫂色";
inline constexpr std::u32string_view kAfterDay = U"元圆币本系均活语韩产常志报方之照程内头资";

/// A small whole number in a date.
struct Whole {
  int value = 0;
  std::uint32_t digits = 0;  ///< written one by one; 0 for 十二
  std::uint32_t end = 0;     ///< 0: there is none
};
[[nodiscard]] Whole whole_at(std::u32string_view text, std::uint32_t place);

/// What is stated; zero where it is not.
struct StatedDate {
  int year = 0, month = 0, day = 0;
  int last_month = 0;          ///< of a quarter or half
  bool year_known = false;     ///< stated, or understood from 去年
  bool year_relative = false;  ///< 去年, though the article's year is not known
  std::uint32_t end = 0;       ///< 0: no date
  int last_year = 0;           ///< of a decade
};

/// Reads one date from left to right.
class DateReader {
 public:
  explicit DateReader(std::u32string_view text) : text_(text) {}

  /// A date from its numeral on: year, month, day or quarter.
  [[nodiscard]] StatedDate numeric(std::uint32_t place, std::uint32_t before) const;
  /// What may follow a year: a month and day, a quarter, a half.
  void continue_with_part(StatedDate& s) const;
  [[nodiscard]] std::uint32_t blanks(std::uint32_t place) const {
    return static_cast<std::uint32_t>(skip_blanks(text_, place));
  }

 private:
  [[nodiscard]] StatedDate iso(const Whole& year) const;
  /// 2023Q3, 23Q3, 3Q23, 1H2023, 2023上半年: a year and a part of it without 年.
  [[nodiscard]] StatedDate short_period(const Whole& first, std::uint32_t unit) const;
  /// The first year of the century that a decade is of: 19世纪70年代; the last one's unless stated.
  [[nodiscard]] int century_before(std::uint32_t place) const;
  [[nodiscard]] StatedDate year(const Whole& whole, std::uint32_t unit, std::uint32_t place) const;
  [[nodiscard]] StatedDate month(const Whole& whole, std::uint32_t unit) const;
  /// 第三季, 三季度, 第3季度, 前三季度.
  [[nodiscard]] StatedDate quarter(const Whole& whole, std::uint32_t unit, std::uint32_t before,
                                   std::uint32_t place) const;

  std::u32string_view text_;
};

}  // namespace taojin::quantities
