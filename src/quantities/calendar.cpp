#include "quantities/calendar.h"

#include <algorithm>

#include "quantities/characters.h"
#include "quantities/date_reader.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

enum class Since : std::uint8_t { article, last };
struct Relative {
  Since since = Since::article;
  int offset = 0;
};

constexpr Word<Relative> kYears[] = {
    {U"去年", {Since::article, -1}}, {U"今年", {Since::article, 0}}, {U"明年", {Since::article, 1}},
    {U"前年", {Since::article, -2}}, {U"本年", {Since::article, 0}}, {U"上年", {Since::article, -1}},
    {U"同年", {Since::last, 0}},     {U"当年", {Since::last, 0}},    {U"次年", {Since::last, 1}},
    {U"后年", {Since::article, 2}},  {U"翌年", {Since::last, 1}},
};
constexpr Word<Relative> kMonths[] = {
    {U"上月", {Since::article, -1}},   {U"本月", {Since::article, 0}},   {U"下月", {Since::article, 1}},
    {U"上个月", {Since::article, -1}}, {U"这个月", {Since::article, 0}}, {U"下个月", {Since::article, 1}},
    {U"当月", {Since::last, 0}},       {U"同月", {Since::last, 0}},      {U"次月", {Since::last, 1}},
    {U"本个月", {Since::article, 0}},
};
constexpr Word<Relative> kDays[] = {
    {U"昨日", {Since::article, -1}}, {U"昨天", {Since::article, -1}}, {U"今日", {Since::article, 0}},
    {U"今天", {Since::article, 0}},  {U"明日", {Since::article, 1}},  {U"明天", {Since::article, 1}},
    {U"前天", {Since::article, -2}}, {U"前日", {Since::article, -2}}, {U"当日", {Since::last, 0}},
    {U"当天", {Since::last, 0}},     {U"次日", {Since::last, 1}},     {U"同日", {Since::last, 0}},
    {U"即日", {Since::article, 0}},
};
constexpr auto kYearTable = backward_table(kYears);
constexpr auto kMonthTable = backward_table(kMonths);
constexpr auto kDayTable = backward_table(kDays);

constexpr int kDaysOfMonth[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

int days_of(int year, int month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDaysOfMonth[month - 1] + (leap && month == 2 ? 1 : 0);
}

Date moved_by_days(Date date, int days) {
  for (; days < 0; ++days) {
    if (--date.day == 0) {
      if (--date.month == 0) {
        date.month = 12;
        --date.year;
      }
      date.day = days_of(date.year, date.month);
    }
  }
  for (; days > 0; --days) {
    if (++date.day > days_of(date.year, date.month)) {
      date.day = 1;
      if (++date.month > 12) {
        date.month = 1;
        ++date.year;
      }
    }
  }
  return date;
}

Date moved_by_months(Date date, int months) {
  const int count = date.year * 12 + date.month - 1 + months;
  return {count / 12, count % 12 + 1, 0};
}

bool is_dash(char32_t c) {
  return is_one_of(c, U"-–—~至到−");
}

bool expects_future(std::u32string_view text, std::uint32_t begin) {
  for (std::uint32_t i = begin; i > 0 && begin - i < 6; --i) {
    if (is_one_of(text[i - 1], U"将拟预计划")) return true;
    if (is_one_of(text[i - 1], U"。，；\n")) return false;
  }
  return false;
}

bool same_sentence(std::u32string_view text, std::uint32_t from, std::uint32_t to) {
  if (to < from || to - from > 160) return false;
  return text.substr(from, to - from).find_first_of(U"。！？\n") == std::u32string_view::npos;
}

/// The stated date with what it leaves open understood from the sentence and the article.
DateMatch resolve(std::u32string_view text, const StatedDate& s, Span span, Calendar& calendar) {
  DateMatch match{span, {}, {}};
  Date date{s.year, s.month, s.day};
  bool known = s.year_known;
  if (!known && !s.year_relative) {
    const bool carried = calendar.last.year != 0 && same_sentence(text, calendar.last_end, span.begin);
    if (carried && s.month != 0) {
      date.year = calendar.last.year;
      known = true;
    } else if (carried && calendar.last.month != 0) {
      date.year = calendar.last.year;
      date.month = calendar.last.month;
      known = true;
    } else if (calendar.article && calendar.article->month != 0 && s.month != 0) {
      const bool future = expects_future(text, span.begin);
      date.year = calendar.article->year;
      if (!future && s.month > calendar.article->month) --date.year;
      if (future && s.month < calendar.article->month) ++date.year;
      known = true;
    } else if (calendar.article && calendar.article->day != 0 && s.month == 0 && s.day != 0) {
      date = {calendar.article->year, calendar.article->month, s.day};
      if (s.day > calendar.article->day && !expects_future(text, span.begin)) {
        date = moved_by_months({date.year, date.month, 0}, -1);
        date.day = s.day;
      }
      known = true;
    }
  }
  if (known && (date.day == 0 || (date.month != 0 && date.day <= days_of(date.year, date.month)))) {
    match.date = date;
    if (s.last_month != 0) match.end_date = Date{date.year, s.last_month, 0};
    calendar.last = date;
    calendar.last_end = span.end;
  }
  return match;
}

/// A second date behind a dash makes a period of the first.
void extend_to_period(std::u32string_view text, const DateReader& reader, DateMatch& match, Calendar& calendar) {
  std::uint32_t place = reader.blanks(match.span.end);
  if (!is_dash(at(text, place))) return;
  if (at(text, place) == U'到' || at(text, place) == U'至') {
    if (is_one_of(at(text, place + 1), U"少今于")) return;
  }
  place = reader.blanks(place + (at(text, place + 1) == text[place] ? 2 : 1));
  StatedDate second = reader.numeric(place, place);
  if (second.end == 0) return;
  if (!second.year_known && match.date) {
    second.year = match.date->year;
    if (second.month == 0) second.month = match.date->month;
    if (second.month != 0 && match.date->month != 0 && second.month < match.date->month) ++second.year;
    second.year_known = true;
  }
  match.span.end = second.end;
  if (!second.year_known) return;
  const int month = second.last_month != 0 ? second.last_month : second.month;
  match.end_date = Date{second.year, month, second.day};
  if (!match.date) return;
  calendar.last = *match.end_date;
  calendar.last_end = match.span.end;
}

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

}  // namespace

std::optional<DateMatch> date_at(std::u32string_view text, std::uint32_t begin, std::uint32_t floor,
                                 Calendar& calendar) {
  const DateReader reader(text);
  const StatedDate stated = reader.numeric(begin, floor);
  if (stated.end == 0) return shared_unit(text, reader, begin, calendar);
  std::uint32_t start = begin;
  if (start > floor && stated.last_month != 0 && is_one_of(text[start - 1], U"第前Qq")) --start;
  DateMatch match = resolve(text, stated, {start, stated.end}, calendar);
  extend_to_period(text, reader, match, calendar);
  return match;
}

std::optional<DateMatch> relative_date_at(std::u32string_view text, std::uint32_t place, std::uint32_t floor,
                                          Calendar& calendar) {
  const char32_t c = text[place];
  const char32_t next = at(text, place + 1);
  const DateReader reader(text);
  const auto since = [&](Since which) -> std::optional<Date> {
    if (which == Since::article) return calendar.article;
    if (calendar.last.year != 0 && same_sentence(text, calendar.last_end, place)) return calendar.last;
    return std::nullopt;
  };
  StatedDate s;
  s.end = place + 1;
  if (c == U'年') {
    if (place >= 2 && text[place - 1] == U'半' && is_one_of(text[place - 2], U"上下")) {
      if (place - 2 < floor) return std::nullopt;
      s.month = text[place - 2] == U'上' ? 1 : 7;
      s.last_month = s.month + 5;
      return resolve(text, s, {place - 2, s.end}, calendar);
    }
    const auto* const word = kYearTable.find(text, place + 1);
    if (word == nullptr || place < floor + 1 || is_one_of(next, kAfterYear)) return std::nullopt;
    const std::optional<Date> base = since(word->value.since);
    if (word->value.since == Since::last && !base) return std::nullopt;
    s.year = base ? base->year + word->value.offset : 0;
    s.year_known = base.has_value();
    s.year_relative = true;
    if (is_one_of(next, U"度初底末")) ++s.end;
    reader.continue_with_part(s);
    DateMatch match = resolve(text, s, {place - 1, s.end}, calendar);
    extend_to_period(text, reader, match, calendar);
    return match;
  }
  const auto* const word = c == U'月' ? kMonthTable.find(text, place + 1) : kDayTable.find(text, place + 1);
  if (word == nullptr) return std::nullopt;
  const auto size = static_cast<std::uint32_t>(word->text.size());
  const std::uint32_t begin = place + 1 - size;
  if (begin < floor || is_one_of(next, c == U'月' ? kAfterMonth : kAfterDay)) return std::nullopt;
  if (begin > 0 && is_one_of(text[begin - 1], U"以线网历晚地")) return std::nullopt;
  const std::optional<Date> base = since(word->value.since);
  if (word->value.since == Since::last && !base) return std::nullopt;
  if (c == U'月') {
    if (is_one_of(next, U"初底末")) ++s.end;
    if (base && base->month != 0) {
      const Date date = moved_by_months(*base, word->value.offset);
      s.year = date.year;
      s.month = date.month;
      s.year_known = true;
    }
    s.year_relative = true;
    const std::uint32_t day_place = reader.blanks(s.end);
    const StatedDate day = reader.numeric(day_place, day_place);
    if (day.end != 0 && day.day != 0 && day.month == 0) {
      s.day = day.day;
      s.end = day.end;
    }
  } else {
    if (base && base->day != 0) {
      const Date date = moved_by_days(*base, word->value.offset);
      s.year = date.year;
      s.month = date.month;
      s.day = date.day;
      s.year_known = true;
    }
    s.year_relative = true;
  }
  return resolve(text, s, {begin, s.end}, calendar);
}

std::uint32_t clock_at(std::u32string_view text, std::uint32_t begin) {
  const Whole first = whole_at(text, begin);
  if (first.end == 0 || first.value > 1000) return 0;
  std::uint32_t place = first.end;
  char32_t c = at(text, place);
  if ((c == U':' || c == U'：') && is_arabic(at(text, place + 1)) && is_arabic(at(text, begin))) {
    while ((c == U':' || c == U'：') && is_arabic(at(text, place + 1))) {
      ++place;
      while (is_arabic(at(text, place))) ++place;
      c = at(text, place);
    }
    return place;
  }
  if (first.value > 24 || !is_one_of(c, U"点时")) return 0;
  const char32_t next = at(text, place + 1);
  const Whole minutes = whole_at(text, place + 1);
  if (minutes.end != 0 && minutes.value < 60 && at(text, minutes.end) == U'分' &&
      !is_one_of(at(text, minutes.end + 1), U"之")) {
    std::uint32_t end = minutes.end + 1;
    const Whole seconds = whole_at(text, end);
    if (seconds.end != 0 && at(text, seconds.end) == U'秒') end = seconds.end + 1;
    return end;
  }
  if (c != U'点') return 0;
  if (is_one_of(next, U"半钟整") || (next == U'一' && at(text, place + 2) == U'刻')) return place + 2;
  constexpr std::u32string_view kBeforeClock[] = {U"上午", U"下午", U"早上", U"晚上", U"凌晨", U"中午", U"傍晚",
                                                  U"今晚", U"明晚", U"昨晚", U"早晨", U"清晨", U"深夜", U"今早",
                                                  U"午后", U"午夜", U"当晚", U"晚间", U"早间", U"半夜"};
  const std::u32string_view before = text.substr(0, skip_blanks_back(text, begin));
  for (const std::u32string_view word : kBeforeClock) {
    if (before.ends_with(word)) return minutes.end != 0 && minutes.value < 60 ? minutes.end : place + 1;
  }
  return 0;
}

}  // namespace taojin::quantities
