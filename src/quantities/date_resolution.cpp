#include "quantities/date_resolution.h"

#include "quantities/calendar_math.h"
#include "quantities/characters.h"

namespace taojin::quantities {

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
    if (s.last_year != 0) match.end_date = Date{s.last_year, 0, 0};
    if (s.last_month != 0) match.end_date = Date{date.year, s.last_month, 0};
    calendar.last = date;
    calendar.last_end = span.end;
  }
  return match;
}

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

}  // namespace taojin::quantities
