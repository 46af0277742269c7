#include "corpus/agreement.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace taojin {
namespace {

/// How far the true value may lie from the printed one, in percent of it, and how much a reader would trust it.
struct Reach {
  Bound bound;
  int low, high, vagueness;
};
constexpr Reach kReaches[] = {
    {Bound::exact, 100, 100, 0},     {Bound::about, 90, 110, 1},     {Bound::nearly, 85, 100, 2},
    {Bound::more_than, 100, 150, 3}, {Bound::at_least, 100, 150, 3}, {Bound::less_than, 50, 100, 4},
    {Bound::at_most, 50, 100, 4},    {Bound::several, 100, 1000, 6}, {Bound::order, 100, 1000, 7},
    {Bound::range, 100, 100, 5},
};

const Reach& reach_of(Bound bound) {
  return *std::ranges::find(kReaches, bound, &Reach::bound);
}

struct Interval {
  Decimal low, high;
};

std::optional<Interval> interval(Told told) {
  const Reach& reach = reach_of(told.bound);
  const std::optional<Decimal> low = told.value.low ? told.value.low : told.value.value;
  const std::optional<Decimal> high = told.value.high ? told.value.high : told.value.value;
  if (!low || !high) return std::nullopt;
  // In hundredths, so that no value is rounded.
  const std::optional<Decimal> least = low->times(Decimal(reach.low)), most = high->times(Decimal(reach.high));
  if (!least || !most) return std::nullopt;
  return Interval{*least, *most};
}

/// A number as the digits that count and the place of its point: 20.65亿 is "2065" and 10.
struct Digits {
  std::string digits;
  std::ptrdiff_t point = 0;
  friend bool operator==(const Digits&, const Digits&) = default;
};

Digits digits_of(const Decimal& number) {
  Digits out;
  std::string text = number.to_string();
  if (text.starts_with('-')) text.erase(0, 1);
  const std::size_t point = std::min(text.find('.'), text.size());
  text.erase(point, 1);
  const std::size_t first = std::min(text.find_first_not_of('0'), text.size());
  out.point = static_cast<std::ptrdiff_t>(point) - static_cast<std::ptrdiff_t>(first);
  out.digits = text.substr(first);
  out.digits.erase(out.digits.find_last_not_of('0') + 1);
  return out;
}

Digits rounded(Digits number, std::size_t digits) {
  if (number.digits.size() <= digits) return number;
  bool carry = number.digits[digits] >= '5';
  number.digits.resize(digits);
  for (std::size_t i = digits; carry && i > 0; --i) {
    carry = number.digits[i - 1] == '9';
    number.digits[i - 1] = carry ? '0' : static_cast<char>(number.digits[i - 1] + 1);
  }
  if (carry) {
    number.digits.insert(0, 1, '1');
    ++number.point;
  }
  number.digits.erase(number.digits.find_last_not_of('0') + 1);
  return number;
}

/// Whether one is the other with fewer digits. A single digit says too little: 3亿 is no rounding of 2.5亿.
bool is_rounding(const Decimal& a, const Decimal& b) {
  constexpr std::size_t kFewestDigits = 2;
  if (a.is_negative() != b.is_negative()) return false;
  const Digits first = digits_of(a), second = digits_of(b);
  const std::size_t fewer = std::min(first.digits.size(), second.digits.size());
  return fewer >= kFewestDigits && rounded(first, fewer) == rounded(second, fewer);
}

std::optional<int> month_number(std::string_view date) {
  int year = 0, month = 0;
  if (date.size() < 7) return std::nullopt;
  if (std::from_chars(date.data(), date.data() + 4, year).ec != std::errc()) return std::nullopt;
  if (std::from_chars(date.data() + 5, date.data() + 7, month).ec != std::errc()) return std::nullopt;
  return 12 * year + month;
}

}  // namespace

bool compatible(Told a, Told b) {
  const std::optional<Interval> first = interval(a), second = interval(b);
  if (!first || !second) return false;
  if (first->low <= second->high && second->low <= first->high) return true;
  const bool rounding =
      (a.bound == Bound::exact || a.bound == Bound::about) && (b.bound == Bound::exact || b.bound == Bound::about);
  return rounding && a.value.value && b.value.value && is_rounding(*a.value.value, *b.value.value);
}

std::pair<double, double> rough_interval(Told told) {
  const std::optional<Interval> exact = interval(told);
  if (!exact) return {0, 0};
  // In hundredths; two digits that agree leave 5 % to rounding.
  return {exact->low.to_double() * 0.0094, exact->high.to_double() * 0.0106};
}

int vagueness(Bound bound) {
  return reach_of(bound).vagueness;
}

int significant_digits(const RecordValue& value) {
  const std::optional<Decimal>& number = value.value ? value.value : value.low;
  return number ? static_cast<int>(digits_of(*number).digits.size()) : 0;
}

std::optional<double> ratio(const RecordValue& a, const RecordValue& b) {
  const auto middle = [](const RecordValue& v) {
    if (v.value) return v.value->to_double();
    return v.low && v.high ? (v.low->to_double() + v.high->to_double()) / 2 : 0.0;
  };
  const double x = middle(a), y = middle(b);
  if (x <= 0 || y <= 0) return std::nullopt;
  return std::max(x, y) / std::min(x, y);
}

bool same_date(std::string_view a, std::string_view b) {
  const std::size_t both = std::min(a.size(), b.size());
  if (a.substr(0, both) == b.substr(0, both)) return true;
  const std::optional<int> first = month_number(a), second = month_number(b);
  return first && second && std::abs(*first - *second) <= 1;
}

}  // namespace taojin
