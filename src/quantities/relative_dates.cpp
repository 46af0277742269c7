#include "quantities/calendar.h"
#include "quantities/calendar_math.h"
#include "quantities/characters.h"
#include "quantities/date_reader.h"
#include "quantities/date_resolution.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

enum class Since : std::uint8_t { article, last };
struct Relative {
  Since since = Since::article;
  int offset = 0;
};

// clang-format off
constexpr Word<Relative> kYears[] = {
    {U"去年", {Since::article, -1}}, {U"今年", {Since::article, 0}},    {U"明年", {Since::article, 1}},
    {U"前年", {Since::article, -2}}, {U"大前年", {Since::article, -3}}, {U"本年", {Since::article, 0}},
    {U"上年", {Since::article, -1}}, {U"后年", {Since::article, 2}},    {U"同年", {Since::last, 0}},
    {U"当年", {Since::last, 0}},     {U"次年", {Since::last, 1}},       {U"翌年", {Since::last, 1}},
};
constexpr Word<Relative> kMonths[] = {
    {U"上月", {Since::article, -1}},   {U"本月", {Since::article, 0}},   {U"下月", {Since::article, 1}},
    {U"上个月", {Since::article, -1}}, {U"这个月", {Since::article, 0}}, {U"下个月", {Since::article, 1}},
    {U"本个月", {Since::article, 0}},  {U"当月", {Since::last, 0}},      {U"同月", {Since::last, 0}},
    {U"次月", {Since::last, 1}},
};
constexpr Word<Relative> kDays[] = {
    {U"昨日", {Since::article, -1}}, {U"昨天", {Since::article, -1}}, {U"昨晚", {Since::article, -1}},
    {U"昨夜", {Since::article, -1}}, {U"昨早", {Since::article, -1}}, {U"昨晨", {Since::article, -1}},
    {U"今日", {Since::article, 0}},  {U"今天", {Since::article, 0}},  {U"今早", {Since::article, 0}},
    {U"今晨", {Since::article, 0}},  {U"今晚", {Since::article, 0}},  {U"今夜", {Since::article, 0}},
    {U"明日", {Since::article, 1}},  {U"明天", {Since::article, 1}},  {U"明晚", {Since::article, 1}},
    {U"明早", {Since::article, 1}},  {U"前天", {Since::article, -2}}, {U"前日", {Since::article, -2}},
    {U"前晚", {Since::article, -2}}, {U"大前天", {Since::article, -3}}, {U"即日", {Since::article, 0}},
    {U"当日", {Since::last, 0}},     {U"当天", {Since::last, 0}},     {U"当晚", {Since::last, 0}},
    {U"次日", {Since::last, 1}},     {U"同日", {Since::last, 0}},
};
/// In front of 周, 星期, 季 and 季度.
constexpr Word<Relative> kPeriods[] = {
    {U"上", {Since::article, -1}},   {U"上个", {Since::article, -1}}, {U"上一", {Since::article, -1}},
    {U"上一个", {Since::article, -1}}, {U"本", {Since::article, 0}},  {U"这", {Since::article, 0}},
    {U"这个", {Since::article, 0}},  {U"这一", {Since::article, 0}},  {U"下", {Since::article, 1}},
    {U"下个", {Since::article, 1}},  {U"下一", {Since::article, 1}},  {U"下一个", {Since::article, 1}},
};
// clang-format on
constexpr auto kYearTable = backward_table(kYears);
constexpr auto kMonthTable = backward_table(kMonths);
constexpr auto kDayTable = backward_table(kDays);
constexpr auto kPeriodTable = backward_table(kPeriods);
static_assert(kYearTable.unique() && kMonthTable.unique() && kDayTable.unique() && kPeriodTable.unique());

/// Behind a weekday without 上, 本 or 下: what no name goes on with (周一鸣 is a person).
constexpr std::u32string_view kAfterWeekday =
    U"(（ ，。、；：)）早晚上下凌中盘收开宣表公发称透报正将在的对以与从至到举召推正夜傍深";
/// 上周一共, 下周一起: 一 is no Monday.
constexpr std::u32string_view kAfterOne = U"共起直些定样切般";

class RelativeDates {
 public:
  RelativeDates(std::u32string_view text, std::uint32_t place, std::uint32_t floor, Calendar& calendar)
      : text_(text), place_(place), floor_(floor), calendar_(calendar), reader_(text) {}

  std::optional<DateMatch> read() {
    switch (text_[place_]) {
      case U'年':
        return is_one_of(before(1), U"半") ? half() : year();
      case U'月':
        return month();
      case U'周':
        return week(place_);
      case U'期':
        return before(1) == U'星' ? week(place_ - 1) : std::nullopt;
      case U'季':
        return quarter();
      default:
        return day();
    }
  }

 private:
  [[nodiscard]] char32_t before(std::uint32_t count) const { return place_ >= count ? text_[place_ - count] : 0; }

  /// The date that a word counts from.
  [[nodiscard]] std::optional<Date> since(Since which) const {
    if (which == Since::article) return calendar_.article;
    if (calendar_.last.year != 0 && same_sentence(text_, calendar_.last_end, place_)) return calendar_.last;
    return std::nullopt;
  }

  /// The word of a table that ends at `end`, with nothing read before inside.
  template <typename Table>
  [[nodiscard]] const Word<Relative>* word_at(const Table& table, std::uint32_t end) const {
    const auto* const word = table.find(text_, end);
    if (word == nullptr || end - word->text.size() < floor_) return nullptr;
    return word->value.since == Since::last && !since(Since::last) ? nullptr : word;
  }
  static std::uint32_t size(const Word<Relative>& word) { return static_cast<std::uint32_t>(word.text.size()); }

  /// 上半年, 下半年: the article's, ahead or behind.
  std::optional<DateMatch> half() {
    if (!is_one_of(before(2), U"上下") || place_ - 2 < floor_) return std::nullopt;
    StatedDate s;
    s.month = before(2) == U'上' ? 1 : 7;
    s.last_month = s.month + 5;
    s.end = place_ + 1;
    if (calendar_.article && !(calendar_.last.year != 0 && same_sentence(text_, calendar_.last_end, place_))) {
      s.year = calendar_.article->year;
      s.year_known = true;
    }
    return resolve(text_, s, {place_ - 2, s.end}, calendar_);
  }

  std::optional<DateMatch> year() {
    const auto* const word = word_at(kYearTable, place_ + 1);
    const char32_t next = at(text_, place_ + 1);
    if (word == nullptr || is_one_of(next, kAfterYear)) return std::nullopt;
    const std::optional<Date> base = since(word->value.since);
    StatedDate s;
    s.year = base ? base->year + word->value.offset : 0;
    s.year_known = base.has_value();
    s.year_relative = true;
    s.end = place_ + (is_one_of(next, U"度初底末") ? 2 : 1);
    reader_.continue_with_part(s);
    DateMatch match = resolve(text_, s, {place_ + 1 - size(*word), s.end}, calendar_);
    extend_to_period(text_, reader_, match, calendar_);
    return match;
  }

  std::optional<DateMatch> month() {
    const auto* const word = word_at(kMonthTable, place_ + 1);
    const char32_t next = at(text_, place_ + 1);
    if (word == nullptr || is_one_of(next, kAfterMonth)) return std::nullopt;
    const std::uint32_t begin = place_ + 1 - size(*word);
    if (begin > 0 && is_one_of(text_[begin - 1], U"以线网历晚地")) return std::nullopt;
    const std::optional<Date> base = since(word->value.since);
    StatedDate s;
    s.end = place_ + (is_one_of(next, U"初底末") ? 2 : 1);
    if (base && base->month != 0) {
      const Date date = moved_by_months(*base, word->value.offset);
      s.year = date.year;
      s.month = date.month;
      s.year_known = true;
    }
    s.year_relative = true;
    const std::uint32_t day_place = reader_.blanks(s.end);
    const StatedDate stated = reader_.numeric(day_place, day_place);
    if (stated.end != 0 && stated.day != 0 && stated.month == 0) {
      s.day = stated.day;
      s.end = stated.end;
    }
    return resolve(text_, s, {begin, s.end}, calendar_);
  }

  std::optional<DateMatch> day() {
    const auto* const word = word_at(kDayTable, place_ + 1);
    if (word == nullptr || is_one_of(at(text_, place_ + 1), kAfterDay)) return std::nullopt;
    const std::uint32_t begin = place_ + 1 - size(*word);
    if (begin > 0 && is_one_of(text_[begin - 1], U"以线网历晚地")) return std::nullopt;
    const std::optional<Date> base = since(word->value.since);
    StatedDate s;
    s.end = place_ + 1;
    if (base && base->day != 0) {
      const Date date = moved_by_days(*base, word->value.offset);
      s.year = date.year;
      s.month = date.month;
      s.day = date.day;
      s.year_known = true;
    }
    s.year_relative = true;
    return resolve(text_, s, {begin, s.end}, calendar_);
  }

  /// 上周, 本周五, 周三: a week from Monday to Sunday, or its day. `noun` is where 周 or 星期 begins.
  std::optional<DateMatch> week(std::uint32_t noun) {
    const auto* const word = word_at(kPeriodTable, noun);
    DateMatch match{{noun - (word != nullptr ? size(*word) : 0), place_ + 1}, {}, {}};
    const char32_t c = at(text_, place_ + 1);
    const char32_t behind = at(text_, place_ + 2);
    int weekday = is_one_of(c, U"日天") ? 7 : is_han_digit(c) && glyph(c) == Glyph::han ? glyph_value(c) : 0;
    if (weekday > 7 || (c == U'日' && is_one_of(behind, kAfterDay)) || (c == U'一' && is_one_of(behind, kAfterOne))) {
      weekday = 0;
    }
    if (word == nullptr) {
      const bool closed = behind == 0 || behind == U'\n' || is_one_of(behind, kAfterWeekday);
      if (weekday == 0 || !closed || is_one_of(noun > 0 ? text_[noun - 1] : 0, U"每逢单双隔") || noun < floor_) {
        return std::nullopt;
      }
    } else if (weekday == 0 && is_one_of(c, U"刊报年岁期转围边身")) {
      return std::nullopt;
    }
    const bool weekend = word != nullptr && c == U'末';
    if (weekday != 0 || weekend) ++match.span.end;
    if (!calendar_.article || calendar_.article->day == 0) return match;
    const Date today = *calendar_.article;
    const int day_of_today = weekday_of(today);
    const Date monday = moved_by_days(today, 1 - day_of_today + 7 * (word != nullptr ? word->value.offset : 0));
    if (weekday == 0) {
      match.date = weekend ? moved_by_days(monday, 5) : monday;
      match.end_date = moved_by_days(monday, 6);
      return match;
    }
    match.date = moved_by_days(monday, weekday - 1);
    if (word == nullptr) {  // the last one, or the next where something lies ahead
      const bool future = expects_future(text_, noun);
      if (weekday > day_of_today && !future) match.date = moved_by_days(*match.date, -7);
      if (weekday < day_of_today && future) match.date = moved_by_days(*match.date, 7);
    }
    calendar_.last = *match.date;
    calendar_.last_end = match.span.end;
    return match;
  }

  /// 上季度, 本季, 上一季度.
  std::optional<DateMatch> quarter() {
    const auto* const word = word_at(kPeriodTable, place_);
    if (word == nullptr || is_one_of(at(text_, place_ + 1), U"赛后节风军刊")) return std::nullopt;
    DateMatch match{{place_ - size(*word), place_ + 1}, {}, {}};
    if (at(text_, match.span.end) == U'度') ++match.span.end;
    if (!calendar_.article || calendar_.article->month == 0) return match;
    const Date first{calendar_.article->year, (calendar_.article->month - 1) / 3 * 3 + 1, 0};
    match.date = moved_by_months(first, 3 * word->value.offset);
    match.end_date = moved_by_months(*match.date, 2);
    calendar_.last = *match.date;
    calendar_.last_end = match.span.end;
    return match;
  }

  std::u32string_view text_;
  std::uint32_t place_;
  std::uint32_t floor_;
  Calendar& calendar_;
  DateReader reader_;
};

}  // namespace

std::optional<DateMatch> relative_date_at(std::u32string_view text, std::uint32_t place, std::uint32_t floor,
                                          Calendar& calendar) {
  return RelativeDates(text, place, floor, calendar).read();
}

}  // namespace taojin::quantities
