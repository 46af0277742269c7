#include <algorithm>

#include "quantities/characters.h"
#include "quantities/currency.h"
#include "quantities/scanner.h"

namespace taojin::quantities {
namespace {

/// A connector of a range and the place behind it.
struct Connector {
  std::uint32_t end = 0;       ///< 0: there is none
  bool needs_between = false;  ///< 和 and 与 join only before 之间
};

Connector connector_at(std::u32string_view text, std::uint32_t place) {
  std::uint32_t next = static_cast<std::uint32_t>(skip_blanks(text, place));
  if (text.substr(std::min<std::size_t>(next, text.size())).starts_with(U"(含)")) {
    next = static_cast<std::uint32_t>(skip_blanks(text, next + 3));
  }
  if (at(text, next) == U'/' && is_one_of(at(text, next + 1), U"股份年月人台张次吨") &&
      is_one_of(at(text, next + 2), U"到至-~—–")) {
    next += 2;  // 19.6港元/股到30.3港元/股
  }
  if (at(text, next) == U'起' && is_one_of(at(text, next + 1), U"到至")) ++next;
  const char32_t c = at(text, next);
  const char32_t behind = at(text, next + 1);
  switch (c) {
    case U'-':
    case U'–':
    case U'—':
    case U'~':
    case U'−':
    case U'～':
      return {next + (behind == c ? 2U : 1U)};
    case U'至':
      return is_one_of(behind, U"少今于多") ? Connector{} : Connector{next + 1};
    case U'到':
      return {next + 1};
    case U'和':
    case U'与':
    case U'及':
      return {next + 1, true};
    default:
      return {};
  }
}

bool less(const Decimal& a, const Decimal& b) {
  return a < b;
}

const Decimal& upper(const Draft& item) {
  return item.numeral.high ? *item.numeral.high : *item.quantity.value;
}

/// 4-500万 is from four million to five.
void share_noughts(Draft& left, const Draft& right) {
  int power = 0;
  for (std::size_t i = 0; i < right.numeral.tail_size; ++i) power += right.numeral.tail[i];
  const auto head = right.quantity.value->shifted(-power);
  if (!head || left.numeral.has_unit || !right.numeral.arabic || left.numeral.digits != 1) return;
  const int noughts = head->trailing_power();
  if (noughts < 2) return;
  const auto digit = head->shifted(-noughts);
  const auto next = left.quantity.value->plus(Decimal(1));
  if (digit && next && *digit == *next) left.quantity.value = left.quantity.value->shifted(noughts);
}

/// 200至250亿: the left numeral takes the units that end the right one, as many as leave it the smaller.
void share_units(Draft& left, const Draft& right) {
  const Numeral& n = right.numeral;
  share_noughts(left, right);
  for (int count = n.tail_size; count > 0; --count) {
    int power = 0;
    for (int i = 0; i < count; ++i) power += n.tail[static_cast<std::size_t>(i)];
    const std::optional<Decimal> value = left.quantity.value->shifted(power);
    const std::optional<Decimal> high = upper(left).shifted(power);
    if (!value || !high || !less(*high, upper(right))) continue;
    left.quantity.value = value;
    if (left.numeral.high) left.numeral.high = high;
    return;
  }
}

bool same_unit(std::u32string_view text, const Draft& a, const Draft& b) {
  return slice(text, a.unit) == slice(text, b.unit);
}

}  // namespace

/// Makes a range of the item and the one behind its connector. Leaves it alone when there is none.
bool Scanner::join(Draft& first) {
  Quantity& q = first.quantity;
  if (!q.value || first.range) return false;
  const Connector connector = connector_at(text_, q.span.end);
  if (connector.end == 0) return false;
  const bool several = first.numeral.vague == Vague::several;  // 几十到百亿, but no 数 of something
  if (several && (!first.open || !first.numeral.has_unit || connector.needs_between)) return false;
  const auto place = static_cast<std::uint32_t>(skip_blanks(text_, connector.end));
  std::uint32_t begin = place;
  if (const auto currency = currency_at(text_, place);
      currency && currency->word.form != CurrencyForm::plain && currency->word.form != CurrencyForm::loose) {
    begin = static_cast<std::uint32_t>(skip_blanks(text_, place + currency->size));
  }
  if (at(text_, begin) == U'-' || at(text_, begin) == U'负') ++begin;
  if (!starts_quantity(at(text_, begin)) || ends_date(at(text_, begin))) return false;
  if (first.open && is_arabic(at(text_, begin)) && at(text_, connector.end - 1) == U'-') {
    if (first.numeral.leading_zero || identifier_end(begin) != 0) return false;
  }
  Calendar ignored = calendar_;
  if ((first.open || is_arabic(at(text_, begin))) && date_at(text_, begin, place, ignored)) return false;
  std::uint32_t end = begin;
  const bool front_currency = first.tail.kind == TailKind::currency && q.span.end == first.numeral.span.end;
  std::optional<Draft> second = read_one(begin, place, end, front_currency);
  if (!second || second->quantity.span.begin != place || second->numeral.leading_zero) return false;
  Quantity& r = second->quantity;

  // Units that one of the two leaves to the other.
  if (second->open && second->numeral.suffix_power != 0 && front_currency) {
    if (const auto larger = with_suffix(second->numeral)) {
      second->numeral = *larger;
      r.value = larger->value;
      r.span.end = larger->span.end;
    }
  }
  if (first.open && !second->open) {
    if (r.type == QuantityType::percent && second->front_percent) return false;
    if (second->tail.shift != 0) {  // 三到五成, 1到5美分
      q.value = q.value->shifted(second->tail.shift);
      if (first.numeral.high) first.numeral.high = first.numeral.high->shifted(second->tail.shift);
      if (!q.value) return false;
    }
  } else if (second->open && !first.open) {
    const bool keeps = (q.type == QuantityType::money && front_currency) || first.front_percent;
    if (!keeps) return false;
    if (first.front_percent) {
      r.value = r.value->shifted(first.tail.shift);
      if (!r.value) return false;
    }
  } else if (!first.open) {
    if (q.type != r.type || first.tail.shift != second->tail.shift) return false;  // 贬值1.8角至31.8元
    if (q.type == QuantityType::count && !same_unit(text_, first, *second)) return false;
    if (q.type == QuantityType::money && !first.plain_yuan && !second->plain_yuan && q.currency != r.currency)
      return false;
    // 从1亿美元到3亿美元 is a growth: two amounts.
    const std::size_t left = skip_blanks_back(text_, q.span.begin);
    const char32_t before = left > 0 ? text_[left - 1] : 0;
    const bool spoken = is_one_of(at(text_, connector.end - 1), U"到至");
    const bool grows = spoken && (is_one_of(before, U"涨升降跌") || text_.substr(0, left).ends_with(U"提高") ||
                                  text_.substr(0, left).ends_with(U"增加"));
    if (q.type == QuantityType::money && (is_one_of(before, U"从由自") || grows) && !front_currency) {
      std::u32string_view behind = text_.substr(std::min<std::size_t>(r.span.end, text_.size()));
      if (behind.starts_with(U'/')) behind.remove_prefix(std::min<std::size_t>(2, behind.size()));  // 元/股不等
      if (!behind.starts_with(U"不等") && !behind.starts_with(U"之间") && !behind.starts_with(U"的区间")) return false;
    }
  }
  if (connector.needs_between) {
    const std::u32string_view behind =
        text_.substr(std::min<std::size_t>(skip_blanks(text_, r.span.end), text_.size()));
    if (!behind.starts_with(U"之间") && !behind.starts_with(U"间")) return false;
  }
  if (several) {
    if (second->open || !second->numeral.big) return false;
    first.numeral.high.reset();
  }
  const bool bare_left = first.tail.kind == TailKind::none || front_currency || first.front_percent;
  if (bare_left) share_units(first, *second);
  const bool losses = first.negative && second->negative && !first.numeral.high && !second->numeral.high;
  if (losses && less(*r.value, *q.value)) std::swap(q.value, r.value);  // -48亿元到-53亿元
  if (!less(*q.value, *r.value)) return false;
  if (q.value->is_zero() && second->open && second->numeral.big) return false;  // 从零到一亿
  if (q.value->is_zero() && r.type == QuantityType::money) return false;        // 从0到1000亿美元

  const Span span{q.span.begin, r.span.end};
  const Decimal low = *q.value;
  const Decimal high = upper(*second);
  const bool named_front = q.type == QuantityType::money && !first.plain_yuan && !first.open;
  const bool keep_front = second->open || (named_front && second->plain_yuan);  // 人民币8万元至20万元
  if (!keep_front) {
    const Numeral numeral = second->numeral;
    first = std::move(*second);
    first.numeral = numeral;
  } else {
    first.numeral = second->numeral;
  }
  first.quantity.span = span;
  first.quantity.value.reset();
  first.quantity.low = low;
  first.quantity.high = high;
  first.quantity.bound = Bound::range;
  first.range = true;
  return true;
}

}  // namespace taojin::quantities
