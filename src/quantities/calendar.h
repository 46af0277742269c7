#pragma once
/// Dates and periods: 2023年5月28日, 去年10月, 上月, Q3, 2022年6月-2023年5月.

#include <cstdint>
#include <optional>
#include <string_view>

#include "taojin/document.h"

namespace taojin::quantities {

/// What dates are understood from.
struct Calendar {
  std::optional<Date> article;  ///< the article's own date
  Date last;                    ///< the last date with a year in the same sentence; year 0 when there is none
  std::uint32_t last_end = 0;   ///< where it ended
};

struct DateMatch {
  Span span;
  std::optional<Date> date, end_date;  ///< nothing where the text leaves the year open
};

/// The date whose numeral begins at `begin` (去年 and 第 in front included in its span). `floor` is the end of what was
/// read before: nothing in front of it is taken. Remembers the year for the dates behind it.
[[nodiscard]] std::optional<DateMatch> date_at(std::u32string_view text, std::uint32_t begin, std::uint32_t floor,
                                               Calendar& calendar);

/// The date without a numeral that ends with the 年, 月, 日 or 天 at `place`: 去年, 上月, 昨日.
[[nodiscard]] std::optional<DateMatch> relative_date_at(std::u32string_view text, std::uint32_t place,
                                                        std::uint32_t floor, Calendar& calendar);

/// A time of day, a ratio or a date of another kind that is no quantity: 9:30, 9点25分, 1:3. Its end, or 0.
[[nodiscard]] std::uint32_t clock_at(std::u32string_view text, std::uint32_t begin);

}  // namespace taojin::quantities
