#include "quantities/calendar.h"

#include "quantities/characters.h"
#include "quantities/date_reader.h"
#include "quantities/date_resolution.h"

namespace taojin::quantities {
namespace {

/// 2018-2023年, 10-12月, 6至8日, 2018和2019年: the first number shares the second's unit.
std::optional<DateMatch> shared_unit(std::u32string_view text, const DateReader& reader, std::uint32_t begin,
                                     Calendar& calendar) {
  const Whole first = whole_at(text, begin);
  if (first.end == 0) return std::nullopt;
  const std::uint32_t join = reader.blanks(first.end);
  const char32_t c = at(text, join);
  const bool dash = is_dash(c);
  const bool list = is_one_of(c, U"、和及与");
  if (!dash && !list) return std::nullopt;
  const std::uint32_t place = reader.blanks(join + (dash && at(text, join + 1) == c ? 2 : 1));
  const Whole second = whole_at(text, place);
  if (second.end == 0 || second.digits != first.digits) {
    if (second.end == 0 || first.digits > 2 || second.digits > 2) return std::nullopt;
  }
  StatedDate s = reader.numeric(place, place);
  if (s.end == 0) return std::nullopt;
  const char32_t unit = at(text, reader.blanks(second.end));
  if (unit == U'年' && first.digits == 4 && first.value >= 1800 && first.value < 2200) {
    if (dash && second.value < first.value) return std::nullopt;
    s.year = first.value;
    s.month = s.day = s.last_month = 0;
  } else if (unit == U'月' && first.value >= 1 && first.value <= 12 && first.digits <= 2) {
    s.month = first.value;
    s.day = 0;
  } else if (unit == U'日' && first.value >= 1 && first.value <= 31 && first.digits <= 2) {
    s.day = first.value;
  } else if (unit == U'季' && first.value >= 1 && first.value <= 4) {
    s.month = first.value * 3 - 2;
    s.last_month = first.value * 3;
  } else {
    return std::nullopt;
  }
  DateMatch match = resolve(text, s, {begin, first.end}, calendar);
  if (dash) extend_to_period(text, reader, match, calendar);
  return match;
}

/// 今(5)日, 本 (10) 月: as Taiwan's press writes the day of the news.
std::optional<DateMatch> bracketed(std::u32string_view text, const DateReader& reader, std::uint32_t begin,
                                   std::uint32_t floor, Calendar& calendar) {
  if (begin == 0 || !is_one_of(text[begin - 1], U"(（")) return std::nullopt;
  const Whole number = whole_at(text, begin);
  if (number.end == 0 || number.digits > 2 || number.value < 1 || !is_one_of(at(text, number.end), U")）")) {
    return std::nullopt;
  }
  const auto front = static_cast<std::uint32_t>(skip_blanks_back(text, begin - 1));
  const std::uint32_t unit = reader.blanks(number.end + 1);
  const char32_t c = at(text, unit);
  if (front == 0 || front - 1 < floor || !is_one_of(text[front - 1], U"今昨明前本上下去")) return std::nullopt;
  StatedDate s;
  s.end = unit + 1;
  if (c == U'日' && number.value <= 31) {
    s.day = number.value;
  } else if (c == U'月' && number.value <= 12) {
    s.month = number.value;
  } else {
    return std::nullopt;
  }
  return resolve(text, s, {front - 1, s.end}, calendar);
}

}  // namespace

std::optional<DateMatch> date_at(std::u32string_view text, std::uint32_t begin, std::uint32_t floor,
                                 Calendar& calendar) {
  const DateReader reader(text);
  const StatedDate stated = reader.numeric(begin, floor);
  if (stated.end == 0) {
    if (std::optional<DateMatch> match = bracketed(text, reader, begin, floor, calendar)) return match;
  }
  if (stated.end == 0) return shared_unit(text, reader, begin, calendar);
  std::uint32_t start = begin;
  if (start > floor && stated.last_month != 0 && is_one_of(text[start - 1], U"第前Qq")) --start;
  if (start >= floor + 2 && text.substr(start - 2, 2) == U"民国") start -= 2;
  DateMatch match = resolve(text, stated, {start, stated.end}, calendar);
  extend_to_period(text, reader, match, calendar);
  return match;
}

}  // namespace taojin::quantities
