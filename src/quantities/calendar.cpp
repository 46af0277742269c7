#include "quantities/calendar.h"

#include <algorithm>

#include "quantities/characters.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

/// A small whole number in a date.
struct Whole {
  int value = 0;
  std::uint32_t digits = 0;  ///< written one by one; 0 for 十二
  std::uint32_t end = 0;     ///< 0: there is none
};

Whole whole_at(std::u32string_view text, std::uint32_t place) {
  Whole whole;
  std::uint32_t i = place;
  if (is_arabic(at(text, i))) {
    for (; is_arabic(at(text, i)) && i - place < 5; ++i) whole.value = whole.value * 10 + glyph_value(text[i]);
    whole.digits = i - place;
    whole.end = whole.digits <= 4 ? i : 0;
    return whole;
  }
  const auto han = [&](std::uint32_t p) { return glyph(at(text, p)) == Glyph::han && at(text, p) != U'两'; };
  for (; han(i) && i - place < 5; ++i) whole.value = whole.value * 10 + glyph_value(text[i]);
  whole.digits = i - place;
  const char32_t c = at(text, i);
  if (c == U'十' && whole.digits <= 1) {
    whole.value = (whole.digits == 0 ? 1 : whole.value) * 10;
    ++i;
    if (han(i) && at(text, i) != U'零' && at(text, i) != U'〇') whole.value += glyph_value(text[i++]);
    whole.digits = 0;
  } else if (c == U'廿' && whole.digits == 0) {
    whole.value = 20;
    ++i;
    if (han(i)) whole.value += glyph_value(text[i++]);
  }
  whole.end = i == place || i - place > 4 ? 0 : i;
  return whole;
}

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

/// 年, 月 and 日 begin other words before these.
constexpr std::u32string_view kAfterYear = U"轻代会货糕级龄纪薪";
constexpr std::u32string_view kAfterMonth = U"活均度薪饼亮球租供嫂色";
constexpr std::u32string_view kAfterDay = U"元圆币本系均活语韩产常志报方之照程内头资";

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

/// Reads one date from left to right.
class DateReader {
 public:
  DateReader(std::u32string_view text, Calendar& calendar) : text_(text), calendar_(calendar) {}

  /// What is stated; zero where it is not.
  struct Stated {
    int year = 0, month = 0, day = 0;
    int last_month = 0;          ///< of a quarter or half
    bool year_known = false;     ///< stated, or understood from 去年
    bool year_relative = false;  ///< 去年, though the article's year is not known
    std::uint32_t end = 0;       ///< 0: no date
  };

  /// A date from its numeral on: year, month, day or quarter.
  [[nodiscard]] Stated numeric(std::uint32_t place, std::uint32_t before) const {
    Stated s;
    const Whole first = whole_at(text_, place);
    if (first.end == 0) return s;
    if (first.digits == 4 && first.value >= 1800 && first.value < 2200) {
      s = iso(place, first);
      if (s.end != 0) return s;
    }
    const std::uint32_t unit = blanks(first.end);
    const char32_t c = at(text_, unit);
    if (c == U'年') return year(first, unit, place);
    if (c == U'财' && at(text_, unit + 1) == U'年' && first.digits == 4) {
      s.year = first.value;
      s.year_known = true;
      s.end = unit + 2;
      if (at(text_, s.end) == U'度') ++s.end;
      continue_with_part(s);
      return s;
    }
    if (first.digits == 4 && is_one_of(c, U"QqHh") && first.value >= 1990 && first.value < 2100) {
      s.year = first.value;
      s.year_known = true;
      s.end = first.end;
      continue_with_part(s);
      return s.month != 0 ? s : Stated{};
    }
    if (c == U'月') return month(first, unit);
    if (c == U'日') {
      if (first.value >= 1 && first.value <= 31 && !is_one_of(at(text_, unit + 1), kAfterDay)) {
        s.day = first.value;
        s.end = unit + 1;
      }
      return s;
    }
    if (c == U'季') return quarter(first, unit, before, place);
    if (place > 0 && is_one_of(text_[place - 1], U"Qq") && !(place > 1 && is_latin(text_[place - 2])) &&
        first.value >= 1 && first.value <= 4 && first.digits == 1 && !is_latin(at(text_, first.end)) &&
        !is_one_of(at(text_, first.end), U"-.")) {
      s.month = first.value * 3 - 2;
      s.last_month = first.value * 3;
      s.end = first.end;
    }
    return s;
  }

  /// What may follow a year: a month and day, a quarter, a half.
  void continue_with_part(Stated& s) const {
    std::uint32_t place = blanks(s.end);
    if (at(text_, place) == U'的') place = blanks(place + 1);
    const std::u32string_view rest = text_.substr(std::min<std::size_t>(place, text_.size()));
    if (rest.starts_with(U"上半年") || rest.starts_with(U"下半年")) {
      s.month = rest[0] == U'上' ? 1 : 7;
      s.last_month = s.month + 5;
      s.end = place + 3;
      return;
    }
    if (rest.size() >= 2 && is_one_of(rest[0], U"QqHh") && rest[1] >= U'1' &&
        rest[1] <= (is_one_of(rest[0], U"Qq") ? U'4' : U'2') && !is_latin(at(text_, place + 2)) &&
        !is_arabic(at(text_, place + 2))) {
      const int length = is_one_of(rest[0], U"Qq") ? 3 : 6;
      s.last_month = static_cast<int>(rest[1] - U'0') * length;
      s.month = s.last_month - length + 1;
      s.end = place + 2;
      return;
    }
    bool from_start = false;
    if (at(text_, place) == U'第') {
      place = blanks(place + 1);
    } else if (at(text_, place) == U'前' || at(text_, place) == U'首') {
      from_start = true;
      place = blanks(place + 1);
    }
    const Whole whole = whole_at(text_, place);
    if (whole.end == 0) return;
    const std::uint32_t unit = blanks(whole.end);
    if (at(text_, unit) == U'季') {
      Stated q = quarter(whole, unit, place, place);
      if (q.end == 0) return;
      s.month = from_start ? 1 : q.month;
      s.last_month = q.last_month;
      s.end = q.end;
    } else if (at(text_, unit) == U'月' && text_[place - 1] != U'第' && !from_start) {
      const Stated m = month(whole, unit);
      if (m.end == 0) return;
      s.month = m.month;
      s.day = m.day;
      s.end = m.end;
    }
  }

  [[nodiscard]] std::uint32_t blanks(std::uint32_t place) const {
    return static_cast<std::uint32_t>(skip_blanks(text_, place));
  }

 private:
  [[nodiscard]] Stated iso(std::uint32_t place, const Whole& year) const {
    Stated s;
    const char32_t separator = at(text_, year.end);
    if (!is_one_of(separator, U"-/.")) return s;
    const Whole month = whole_at(text_, year.end + 1);
    if (month.end == 0 || !is_arabic(at(text_, year.end + 1)) || month.value < 1 || month.value > 12 ||
        month.digits > 2) {
      return s;
    }
    const Whole day = at(text_, month.end) == separator ? whole_at(text_, month.end + 1) : Whole{};
    if (day.end != 0 && is_arabic(at(text_, month.end + 1)) && day.value >= 1 && day.value <= 31 && day.digits <= 2) {
      s = {year.value, month.value, day.value, 0, true, false, day.end};
    } else if (separator != U'.' && month.digits == 2 && at(text_, month.end) != separator &&
               at(text_, blanks(month.end)) != U'年' && at(text_, blanks(month.end)) != U'月' &&
               !is_arabic(at(text_, month.end))) {
      s = {year.value, month.value, 0, 0, true, false, month.end};
    }
    (void)place;
    return s;
  }

  [[nodiscard]] Stated year(const Whole& whole, std::uint32_t unit, std::uint32_t place) const {
    Stated s;
    if (is_one_of(at(text_, unit + 1), U"代级")) return s;
    const bool full = whole.digits == 4 && whole.value >= 1800 && whole.value < 2200;
    if (!full && whole.digits != 2) return s;
    s.year = full ? whole.value : whole.value + (whole.value < 70 ? 2000 : 1900);
    s.year_known = true;
    s.end = unit + 1;
    const std::uint32_t bare_end = s.end;
    if (is_one_of(at(text_, s.end), U"度初底末中") && !(at(text_, s.end) == U'中' && at(text_, s.end + 1) == U'国')) {
      if (at(text_, s.end) != U'中') ++s.end;
    }
    continue_with_part(s);
    if (full) return s;
    // 18年 is a year only where something shows it: 18年10月, 07年, 21年底
    const bool shown =
        s.end != bare_end || at(text_, place) == U'0' || at(text_, place) == U'零' || at(text_, place) == U'〇';
    return shown ? s : Stated{};
  }

  [[nodiscard]] Stated month(const Whole& whole, std::uint32_t unit) const {
    Stated s;
    if (whole.value < 1 || whole.value > 12 || is_one_of(at(text_, unit + 1), kAfterMonth)) return s;
    s.month = whole.value;
    s.end = unit + 1;
    if (at(text_, s.end) == U'份') {
      ++s.end;
      return s;
    }
    const std::uint32_t next = blanks(s.end);
    const Whole day = whole_at(text_, next);
    if (day.end != 0 && day.value >= 1 && day.value <= 31 && day.digits <= 2) {
      const std::uint32_t day_unit = blanks(day.end);
      const char32_t c = at(text_, day_unit);
      if ((c == U'日' && !is_one_of(at(text_, day_unit + 1), U"元圆币")) || c == U'号') {
        s.day = day.value;
        s.end = day_unit + 1;
        return s;
      }
    }
    if (is_one_of(at(text_, s.end), U"初底末")) ++s.end;
    return s;
  }

  /// 第三季, 三季度, 第3季度, 前三季度.
  [[nodiscard]] Stated quarter(const Whole& whole, std::uint32_t unit, std::uint32_t before,
                               std::uint32_t place) const {
    Stated s;
    const bool ordinal = place > 0 && text_[place - 1] == U'第';
    const bool word = at(text_, unit + 1) == U'度';
    if (whole.value < 1 || whole.value > 4 || (!ordinal && !word) || is_one_of(at(text_, unit + 1), U"后赛")) return s;
    s.month = whole.value * 3 - 2;
    s.last_month = whole.value * 3;
    s.end = unit + (word ? 2 : 1);
    if (place > before && place > 0 && text_[place - 1] == U'前') s.month = 1;
    return s;
  }

  std::u32string_view text_;
  Calendar& calendar_;
};

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
DateMatch resolve(std::u32string_view text, const DateReader::Stated& s, Span span, Calendar& calendar) {
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
  DateReader::Stated second = reader.numeric(place, place);
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
  DateReader::Stated s = reader.numeric(place, place);
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
  const DateReader reader(text, calendar);
  const DateReader::Stated stated = reader.numeric(begin, floor);
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
  const DateReader reader(text, calendar);
  const auto since = [&](Since which) -> std::optional<Date> {
    if (which == Since::article) return calendar.article;
    if (calendar.last.year != 0 && same_sentence(text, calendar.last_end, place)) return calendar.last;
    return std::nullopt;
  };
  DateReader::Stated s;
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
    const DateReader::Stated day = reader.numeric(day_place, day_place);
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
