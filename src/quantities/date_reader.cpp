#include "quantities/date_reader.h"

#include <algorithm>

namespace taojin::quantities {

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

StatedDate DateReader::numeric(std::uint32_t place, std::uint32_t before) const {
  StatedDate s;
  const Whole first = whole_at(text_, place);
  if (first.end == 0) return s;
  if (first.digits == 4 && first.value >= 1800 && first.value < 2200) {
    s = iso(first);
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
  if (s = short_period(first, unit); s.end != 0) return s;
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

void DateReader::continue_with_part(StatedDate& s) const {
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
    StatedDate q = quarter(whole, unit, place, place);
    if (q.end == 0) return;
    s.month = from_start ? 1 : q.month;
    s.last_month = q.last_month;
    s.end = q.end;
  } else if (at(text_, unit) == U'月' && text_[place - 1] != U'第' && !from_start) {
    const StatedDate m = month(whole, unit);
    if (m.end == 0) return;
    s.month = m.month;
    s.day = m.day;
    s.end = m.end;
  }
}

StatedDate DateReader::iso(const Whole& year) const {
  StatedDate s;
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
  return s;
}

StatedDate DateReader::short_period(const Whole& first, std::uint32_t unit) const {
  StatedDate s;
  const char32_t c = at(text_, unit);
  const bool letter = is_one_of(c, U"QqHh");
  if (first.digits == 4 && first.value >= 1990 && first.value < 2100) {
    if (!letter && !is_one_of(c, U"上下第前首") && !is_han_digit(c)) return s;
    s.year = first.value;
  } else if (letter && unit == first.end && first.digits == 2 && first.value >= 10 && first.value < 50) {
    s.year = 2000 + first.value;
  } else if (letter && unit == first.end && first.digits == 1) {
    const Whole behind = whole_at(text_, unit + 1);
    const bool quarter = is_one_of(c, U"Qq");
    const bool full = behind.digits == 4 && behind.value >= 1990 && behind.value < 2100;
    const bool two = behind.digits == 2 && behind.value >= 10 && behind.value < 50;
    if ((!full && !two) || first.value < 1 || first.value > (quarter ? 4 : 2) || !is_arabic(at(text_, unit + 1)) ||
        is_latin(at(text_, behind.end))) {
      return s;
    }
    const int length = quarter ? 3 : 6;
    s.year = full ? behind.value : 2000 + behind.value;
    s.last_month = first.value * length;
    s.month = s.last_month - length + 1;
    s.year_known = true;
    s.end = behind.end;
    return s;
  } else {
    return s;
  }
  s.year_known = true;
  s.end = first.end;
  continue_with_part(s);
  return s.last_month != 0 ? s : StatedDate{};
}

int DateReader::century_before(std::uint32_t place) const {
  const std::size_t end = skip_blanks_back(text_, place);
  if (end < 3 || text_.substr(end - 2, 2) != U"世纪") return 1900;
  std::size_t begin = end - 2;
  if (text_[begin - 1] == U'本') return 2000;
  while (begin > 0 && end - begin < 6 &&
         (is_arabic(text_[begin - 1]) || text_[begin - 1] == U'十' || is_han_digit(text_[begin - 1])))
    --begin;
  const Whole century = whole_at(text_, static_cast<std::uint32_t>(begin));
  return century.end == end - 2 && century.value >= 1 && century.value <= 21 ? (century.value - 1) * 100 : 1900;
}

StatedDate DateReader::year(const Whole& whole, std::uint32_t unit, std::uint32_t place) const {
  StatedDate s;
  const bool full = whole.digits == 4 && whole.value >= 1800 && whole.value < 2200;
  if (at(text_, unit + 1) == U'代' && whole.value % 10 == 0 && (full || (whole.value >= 30 && whole.value < 100))) {
    s.year = full ? whole.value : century_before(place) + whole.value;
    s.last_year = s.year + 9;
    s.year_known = true;
    s.end = unit + 2;
    return s;
  }
  if (is_one_of(at(text_, unit + 1), U"代级")) return s;
  if (place >= 2 && text_.substr(place - 2, 2) == U"民国" && whole.value > 0 && whole.value < 200) {
    s.year = 1911 + whole.value;
    s.year_known = true;
    s.end = unit + 1;
    continue_with_part(s);
    return s;
  }
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
  return shown ? s : StatedDate{};
}

StatedDate DateReader::month(const Whole& whole, std::uint32_t unit) const {
  StatedDate s;
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

StatedDate DateReader::quarter(const Whole& whole, std::uint32_t unit, std::uint32_t before,
                               std::uint32_t place) const {
  StatedDate s;
  const bool ordinal = place > 0 && text_[place - 1] == U'第';
  const bool word = at(text_, unit + 1) == U'度';
  // 上一季度 is the one before, not the first
  if (whole.value == 1 && !ordinal && place > 0 && is_one_of(text_[place - 1], U"上下这每那新同")) return s;
  if (whole.value < 1 || whole.value > 4 || (!ordinal && !word) || is_one_of(at(text_, unit + 1), U"后赛")) return s;
  s.month = whole.value * 3 - 2;
  s.last_month = whole.value * 3;
  s.end = unit + (word ? 2 : 1);
  if (place > before && place > 0 && text_[place - 1] == U'前') s.month = 1;
  return s;
}

}  // namespace taojin::quantities
