#include <algorithm>

#include "quantities/bound.h"
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
  if (!q.value || first.range || first.numeral.vague == Vague::several) return false;
  const Connector connector = connector_at(text_, q.span.end);
  if (connector.end == 0) return false;
  const auto place = static_cast<std::uint32_t>(skip_blanks(text_, connector.end));
  std::uint32_t begin = place;
  if (const auto currency = currency_at(text_, place);
      currency && currency->word.form != CurrencyForm::plain && currency->word.form != CurrencyForm::loose) {
    begin = static_cast<std::uint32_t>(skip_blanks(text_, place + currency->size));
  }
  if (at(text_, begin) == U'-' || at(text_, begin) == U'负') ++begin;
  if (!starts_quantity(at(text_, begin)) || glyph(at(text_, begin)) == Glyph::calendar) return false;
  if (first.open && is_arabic(at(text_, begin)) && at(text_, connector.end - 1) == U'-') {
    if (first.numeral.leading_zero || identifier_end(begin) != 0) return false;
  }
  Calendar ignored = calendar_;
  if ((first.open || is_arabic(at(text_, begin))) && date_at(text_, begin, place, ignored)) return false;
  std::uint32_t end = begin;
  std::optional<Draft> second = read_one(begin, place, end);
  if (!second || second->quantity.span.begin != place || second->numeral.leading_zero) return false;
  Quantity& r = second->quantity;

  // Units that one of the two leaves to the other.
  const bool front_currency = first.tail.kind == TailKind::currency && q.span.end == first.numeral.span.end;
  if (second->open && second->numeral.suffix_power != 0 && front_currency) {
    if (const auto larger = with_suffix(second->numeral)) {
      second->numeral = *larger;
      r.value = larger->value;
      r.span.end = larger->span.end;
    }
  }
  if (first.open && !second->open) {
    if (r.type == QuantityType::percent && second->front_percent) return false;
    if (r.type == QuantityType::percent) {
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
    if (q.type != r.type) return false;
    if (q.type == QuantityType::count && !same_unit(text_, first, *second)) return false;
    if (q.type == QuantityType::money && !first.plain_yuan && !second->plain_yuan && q.currency != r.currency)
      return false;
    // 从1亿美元到3亿美元 is a growth: two amounts.
    const std::size_t left = skip_blanks_back(text_, q.span.begin);
    const char32_t before = left > 0 ? text_[left - 1] : 0;
    if (q.type == QuantityType::money && is_one_of(before, U"从由自") && !front_currency) {
      const std::u32string_view behind = text_.substr(std::min<std::size_t>(r.span.end, text_.size()));
      if (!behind.starts_with(U"不等") && !behind.starts_with(U"之间") && !behind.starts_with(U"的区间")) return false;
    }
  }
  if (connector.needs_between) {
    const std::u32string_view behind =
        text_.substr(std::min<std::size_t>(skip_blanks(text_, r.span.end), text_.size()));
    if (!behind.starts_with(U"之间") && !behind.starts_with(U"间")) return false;
  }
  const bool bare_left = first.tail.kind == TailKind::none || front_currency || first.front_percent;
  if (bare_left) share_units(first, *second);
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

/// The bound of an item, from the words around it and from its numeral.
void Scanner::bound(Draft& item) {
  Quantity& q = item.quantity;
  q.extent = q.span;
  const Numeral& n = item.numeral;
  const bool bare = n.vague == Vague::bare;
  std::optional<BoundMatch> before = bound_before(text_, q.span.begin, bare);
  if (before && before->place < floor_) before.reset();
  const std::optional<BoundMatch> behind = bound_behind(text_, q.span.end);
  if (before) q.extent.begin = before->place;
  if (behind) q.extent.end = behind->place;

  const auto set_ends = [&](Bound bound) {
    q.bound = bound;
    if (n.high && q.value) {
      q.low = std::min(*q.value, *n.high);
      q.high = std::max(*q.value, *n.high);
    }
  };
  const bool up = bare && text_[q.span.begin] == U'上';
  if (item.range) {
    // stays a range, whatever stands around it
  } else if (n.vague == Vague::pair || n.vague == Vague::some) {
    set_ends(Bound::range);
    q.value.reset();
  } else if (n.vague == Vague::several) {
    set_ends(Bound::several);
  } else if (up) {
    q.bound = Bound::more_than;
  } else if (before && before->bound != Bound::exact) {
    set_ends(before->bound);
  } else if (behind && behind->bound != Bound::exact) {
    set_ends(behind->bound);
  } else if (n.vague == Vague::more || item.tail.more_than) {
    set_ends(Bound::more_than);
  } else if (n.vague == Vague::about) {
    q.bound = Bound::about;
  } else if (item.tail.level || (bare && q.type != QuantityType::percent)) {
    q.bound = Bound::order;
  }
  // 比三十大, 比170低
  if (q.bound == Bound::exact && q.extent.begin > 0 && !behind) {
    const std::size_t left = skip_blanks_back(text_, q.extent.begin);
    const std::size_t right = skip_blanks(text_, q.extent.end);
    if (left > 0 && text_[left - 1] == U'比') {
      if (is_one_of(at(text_, right), U"大高多贵长")) q.bound = Bound::more_than;
      if (is_one_of(at(text_, right), U"小低少短")) q.bound = Bound::less_than;
    }
  }
}

/// Whether the item is a quantity by itself or only looks like one.
void Scanner::decide_kept(Draft& item) {
  const Quantity& q = item.quantity;
  const Numeral& n = item.numeral;
  const std::uint32_t begin = q.span.begin;
  const std::size_t left = skip_blanks_back(text_, begin);
  const char32_t before = left > 0 ? text_[left - 1] : 0;
  if (before == U'第' || before == U'№' || (before == U'.' && left >= 3 && is_one_of(text_[left - 2], U"oO"))) {
    item.ordinal = true;
    item.kept = false;
    return;
  }
  if (n.string && !n.point && q.type != QuantityType::percent) {
    item.kept = false;
    return;
  }
  if (item.range || item.negative || q.type == QuantityType::percent || q.type == QuantityType::size) return;
  const bool one_digit = !n.arabic && n.characters == 1 && n.vague == Vague::none && !n.has_unit;
  const bool one_unit = n.vague == Vague::bare && n.characters == 1;
  if (q.type == QuantityType::money) {  // 以百万美元计, 单位：百万元
    const bool unit = starts(q.span.end, U"计") || starts(q.span.end, U"为单位") ||
                      text_.substr(0, begin).ends_with(U"单位:") || text_.substr(0, begin).ends_with(U"单位：");
    if (n.vague == Vague::bare && unit) item.kept = false;
    return;
  }
  if (n.vague == Vague::bare &&
      (is_unit(before) || (n.tail_size >= 2 && n.tail[0] == n.tail[1]) || text_.substr(0, left).ends_with(U"成千"))) {
    item.kept = false;  // 千千万万, 万万, 成千上万
    item.ordinal = true;
    return;
  }
  const bool bounded = q.bound != Bound::exact && q.bound != Bound::order;
  if (q.type == QuantityType::count) {
    if (starts(q.span.end, U"数") && slice(text_, item.unit) == U"位") item.kept = false;  // 八位数
    if (one_digit) item.kept = item.tail.form != CountForm::loose && (text_[n.span.begin] != U'一' || item.tail.more);
    if (!n.arabic && (one_unit || (n.characters == 1 && n.has_unit))) {
      item.kept = item.tail.form != CountForm::loose;
    }
    return;
  }
  if (!item.open) return;
  if (n.arabic) {
    if (n.leading_zero && !n.point) item.kept = false;
    // 1. and 2、 at the beginning of a line number a list; iPhone 15 names a product
    const bool line_begins =
        left == 0 || text_[left - 1] == U'\n' ||
        (left < begin && text_.substr(left, begin - left).find(U'\n') != std::u32string_view::npos);
    if (line_begins && left > 0 && n.digits > 0 && n.digits <= 2 && is_one_of(at(text_, q.span.end), U".、)．")) {
      item.kept = false;
      item.ordinal = true;
    }
    const bool bracketed = left == begin && is_one_of(before, U"(（") && is_one_of(at(text_, q.span.end), U")）");
    if (bracketed && n.digits > 0 && n.digits <= 2 && !n.point) item.kept = false;  // (3) numbers a list
    if (is_latin(before) && left < begin && !n.big && !n.grouped) {
      item.kept = false;
      item.ordinal = true;
    }
    return;
  }
  if (n.point) return;
  if (one_digit) {
    item.kept = bounded && q.extent.end != q.span.end;
  } else if (one_unit) {
    item.kept = bounded && n.has_unit;
  } else if (n.vague == Vague::pair && !n.has_unit) {
    item.kept = false;
  } else if (n.characters == 1 && n.vague == Vague::none) {
    item.kept = false;
  } else if (n.vague == Vague::bare && is_one_of(at(text_, q.span.end), U"别不要记小注当莫勿")) {
    item.kept = false;
  } else if (before == U'双' && n.value == Decimal(11)) {
    item.kept = false;
  }
}

}  // namespace taojin::quantities
