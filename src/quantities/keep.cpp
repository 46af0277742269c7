#include <algorithm>

#include "quantities/bound.h"
#include "quantities/characters.h"
#include "quantities/scanner.h"

namespace taojin::quantities {

/// The bound of an item, from the words around it and from its numeral.
void Scanner::bound(Draft& item) {
  Quantity& q = item.quantity;
  q.extent = q.span;
  const Numeral& n = item.numeral;
  const bool bare = n.vague == Vague::bare;
  std::optional<BoundMatch> before = bound_before(text_, q.span.begin, bare);
  if (before && before->place < kept_floor_) before.reset();
  std::optional<BoundMatch> behind = bound_behind(text_, q.span.end);
  if (!behind && is_one_of(at(text_, q.span.end), U"(（")) {  // 100美元(约700元)以下
    const std::u32string_view aside = text_.substr(q.span.end, 24);
    const std::size_t close = aside.find_first_of(U")）");
    const std::size_t place = q.span.end + close + 1;
    if (close != std::u32string_view::npos && is_one_of(at(text_, place), U"以左") &&
        is_one_of(at(text_, place + 1), U"上下右内")) {
      const auto match = bound_behind(text_, static_cast<std::uint32_t>(place));
      if (match) behind = BoundMatch{match->bound, q.span.end};
    }
  } else if (const std::size_t place = skip_blanks(text_, q.span.end); !behind && is_one_of(at(text_, place), U"AMG")) {
    for (const std::u32string_view figure : {U"ARR", U"MRR", U"GMV"}) {  // 1000万美元ARR左右
      if (!starts(static_cast<std::uint32_t>(place), figure)) continue;
      const auto match = bound_behind(text_, static_cast<std::uint32_t>(place + figure.size()));
      if (match && match->bound != Bound::exact) behind = BoundMatch{match->bound, q.span.end};
    }
  }
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
  const bool level = bare && item.tail.level;
  if (item.range) {
    // stays a range, whatever stands around it
  } else if ((n.vague == Vague::pair || n.vague == Vague::some) && n.high && q.value) {
    set_ends(Bound::range);
    q.value.reset();
  } else if (n.vague == Vague::several) {
    set_ends(Bound::several);
  } else if (up) {
    q.bound = Bound::more_than;
  } else if (level && before && before->bound == Bound::nearly && text_[before->place] == U'近') {
    q.bound = Bound::order;  // 近亿级
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
  // 比三十大, 比170低, 离2亿不远
  if (q.bound == Bound::exact && q.extent.begin > 0 && !behind) {
    const std::size_t left = skip_blanks_back(text_, q.extent.begin);
    const std::size_t right = skip_blanks(text_, q.extent.end);
    if (left > 0 && is_one_of(text_[left - 1], U"离距") && starts(static_cast<std::uint32_t>(right), U"不远")) {
      q.bound = Bound::nearly;
    }
    if (left > 0 && text_[left - 1] == U'比') {
      if (is_one_of(at(text_, right), U"大高多贵长")) q.bound = Bound::more_than;
      if (is_one_of(at(text_, right), U"小低少短")) q.bound = Bound::less_than;
    }
  }
}

/// (600123), 股票代码: 600123, 600123.SH, and numbers of registers, longer than any amount without a unit.
bool Scanner::stock_code(const Draft& item) const {
  const Numeral& n = item.numeral;
  if (n.digits < 4 || n.point || n.grouped || n.has_unit) return false;
  if (n.digits >= 16) return true;
  if (n.digits > 6) return false;
  const std::uint32_t begin = item.quantity.span.begin;
  const std::uint32_t end = item.quantity.span.end;
  const char32_t before = begin > 0 ? text_[begin - 1] : 0;
  if (is_one_of(before, U"(（[") && is_one_of(at(text_, end), U")）]-,，、")) return true;
  for (const std::u32string_view market : {U".SH", U".SZ", U".HK", U".BJ", U".TW", U".SS"}) {
    if (starts(end, market)) return true;
  }
  const std::u32string_view front = text_.substr(0, is_one_of(before, U":：") ? begin - 1 : begin);
  return front.ends_with(U"代码") || front.ends_with(U"代号");
}

/// The unit of a table's column: "营收（亿元）", "净利润 / 亿元".
bool Scanner::heads_column(const Draft& item) const {
  const Quantity& q = item.quantity;
  if (item.numeral.characters > 2 || q.extent.begin != q.span.begin || q.extent.end != q.span.end) return false;
  const std::size_t left = skip_blanks_back(text_, q.span.begin);
  const char32_t before = left > 0 ? text_[left - 1] : 0;
  const char32_t behind = at(text_, q.span.end);
  return is_one_of(before, U"(（[") ? is_one_of(behind, U")）]") : before == U'/' && (behind == 0 || is_blank(behind));
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
    if (n.vague == Vague::bare && (unit || heads_column(item))) item.kept = false;
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
      item.kept = item.tail.form != CountForm::loose || n.vague == Vague::several || n.vague == Vague::some ||
                  text_[begin] == U'上';  // not 超过百度
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
    const bool inline_number = is_one_of(before, U"；。;") && at(text_, q.span.end) == U'、';  // …；3、公司未上市
    if ((line_begins || inline_number) && left > 0 && n.digits > 0 && n.digits <= 2 &&
        is_one_of(at(text_, q.span.end), U".、)．")) {
      item.kept = false;
      item.ordinal = true;
    }
    const char32_t behind = at(text_, q.span.end);
    const bool bracketed = left == begin && is_one_of(before, U"(（") && is_one_of(behind, U")）");
    if (bracketed && n.digits > 0 && n.digits <= 2 && !n.point) item.kept = false;  // (3) numbers a list
    if (stock_code(item)) {
      item.kept = false;
      item.ordinal = true;
    }
    if (is_latin(before) && left < begin && !n.big && !n.grouped) {
      item.kept = false;
      item.ordinal = true;
    }
    return;
  }
  if (n.point) return;
  if (one_digit) {
    item.kept = bounded && q.extent.end != q.span.end && at(text_, q.span.end) != U'多';
  } else if (one_unit) {
    item.kept = bounded && n.has_unit;
  } else if (n.vague == Vague::pair && !n.has_unit) {
    item.kept = false;
  } else if (n.characters == 1 && n.vague == Vague::none) {
    item.kept = false;
  } else if (n.vague == Vague::bare && n.tail_size > 0 && n.tail[0] == 12) {
    item.kept = false;  // 千兆 is a speed
  } else if (n.vague == Vague::bare && !item.tail.level && is_one_of(at(text_, q.span.end), U"别不要记小注当莫勿")) {
    item.kept = false;
    item.ordinal = true;  // 千万不要
  } else if (before == U'双' && n.value == Decimal(11)) {
    item.kept = false;
  }
}

}  // namespace taojin::quantities
