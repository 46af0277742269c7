#include "quantities/lists.h"

#include "quantities/characters.h"

namespace taojin::quantities {
namespace {

/// The power of the units that the right numeral ends with and that the left one shares.
int shared_power(const Item& left, const Item& right) {
  int all = 0;
  int big = 0;
  for (std::size_t i = 0; i < right.numeral.tail_size; ++i) {
    all += right.numeral.tail[i];
    if (right.numeral.tail[i] >= 4) big += right.numeral.tail[i];
  }
  if (left.numeral.has_unit) return big;
  const Decimal& value = right.quantity.value ? *right.quantity.value : *right.quantity.low;
  const auto head = value.shifted(-all);
  return head && *head < Decimal(10) ? all : big;
}

bool shift(Item& item, int power) {
  for (std::optional<Decimal>* const end : {&item.quantity.value, &item.quantity.low, &item.quantity.high}) {
    if (!*end) continue;
    *end = (*end)->shifted(power);
    if (!*end) return false;
  }
  item.numeral.big |= power >= 4;
  return true;
}

/// 8500万、1.25亿美元; 1.1、2.0、3.8亿元; 3、5家; 7、8和9%.
void share_left(std::u32string_view text, Item& left, const Item& right) {
  const Quantity& r = right.quantity;
  if (!left.open || left.ordinal || right.open || r.type == QuantityType::date || r.type == QuantityType::number)
    return;
  if (left.numeral.string) return;
  const char32_t mark = list_mark(text, left, right);
  if (mark == 0) return;
  Quantity& q = left.quantity;
  const bool prices = mark == U'/' && left.numeral.point && right.numeral.point;  // 3.99/5.99美元
  const bool close_mark = is_one_of(mark, U"、和与及或甚") || prices;
  if (!left.numeral.big && (!close_mark || left.numeral.suffix != 0)) return;
  if (!left.kept && !(mark == U'、' && !left.numeral.arabic)) {
    if (left.numeral.vague != Vague::bare) return;
  }
  if (r.type == QuantityType::percent) {
    if (right.front_percent || left.numeral.big || !shift(left, right.shift)) return;
    q.type = QuantityType::percent;
  } else if (r.type == QuantityType::count) {
    if (mark != U'、' || !right.kept || (left.numeral.has_unit && !right.numeral.has_unit)) return;
    if (!left.numeral.has_unit && right.numeral.big && !shift(left, shared_power(left, right))) return;
    q.type = QuantityType::count;
    left.unit = right.unit;
  } else {
    // Llama 3.2、3.1、405B: versions
    if (r.type == QuantityType::size && right.numeral.suffix != 0 && (left.numeral.point || mark != U'、')) return;
    if (!left.numeral.big && right.numeral.big) {
      if (left.numeral.digits == 4 && !left.numeral.point && left.quantity.value > Decimal(1900)) return;
      if (!shift(left, shared_power(left, right))) return;
    }
    q.type = r.type;
    q.currency = r.currency;
    q.currency_basis = r.currency_basis;
    left.plain_yuan = right.plain_yuan;
  }
  if (!left.numeral.has_unit) {
    left.numeral.tail = right.numeral.tail;
    left.numeral.tail_size = right.numeral.tail_size;
  }
  left.open = false;
  left.kept = true;
}

}  // namespace

char32_t list_mark(std::u32string_view text, const Item& a, const Item& b) {
  const std::uint32_t from = a.quantity.extent.end;
  const std::uint32_t to = b.quantity.extent.begin;
  if (from >= to || to - from > 4) return 0;
  char32_t mark = 0;
  for (const char32_t c : text.substr(from, to - from)) {
    if (is_blank(c) && c != U'\n') continue;
    if (!is_one_of(c, U"、和与及或跟,，/甚至") || (mark != 0 && !(mark == U'甚' && c == U'至'))) return 0;
    if (mark == 0) mark = c;
  }
  return mark;
}

void share_units_leftwards(std::u32string_view text, std::vector<Item>& items) {
  for (std::size_t i = items.size(); i > 1; --i) share_left(text, items[i - 2], items[i - 1]);
}

void share_bounds_rightwards(std::u32string_view text, std::vector<Item>& items) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    const Quantity& before = items[i - 1].quantity;
    Quantity& q = items[i].quantity;
    const bool shared = before.bound != Bound::exact && before.bound != Bound::range &&
                        before.bound != Bound::several && before.bound != Bound::order;
    if (!shared || q.bound != Bound::exact || before.type != q.type || list_mark(text, items[i - 1], items[i]) == 0) {
      continue;
    }
    std::size_t first = i - 1;
    while (first > 0 && items[first - 1].quantity.bound == before.bound &&
           list_mark(text, items[first - 1], items[first]) != 0)
      --first;
    std::u32string_view front = text.substr(0, items[first].quantity.extent.begin);
    while (!front.empty() && is_one_of(front.back(), U"为是达到在有")) front.remove_suffix(1);
    if (front.ends_with(U"分别") || front.ends_with(U'各')) q.bound = before.bound;
  }
}

void join_bounds(std::u32string_view text, std::vector<Item>& items) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    Item& first = items[i - 1];
    Item& second = items[i];
    Quantity& a = first.quantity;
    Quantity& b = second.quantity;
    if (!a.value || !b.value || a.span == b.span || !first.kept || !second.kept) continue;
    const auto lower = [](Bound bound) { return bound == Bound::more_than || bound == Bound::at_least; };
    const auto higher = [](Bound bound) { return bound == Bound::less_than || bound == Bound::at_most; };
    const bool rising = lower(a.bound) && higher(b.bound) && *a.value < *b.value;
    const bool falling = higher(a.bound) && lower(b.bound) && *b.value < *a.value;
    if (!rising && !falling) continue;
    if (a.type != b.type && !(first.open || second.open)) continue;
    if (a.extent.begin == a.span.begin && at(text, a.extent.begin == 0 ? 0 : a.extent.begin - 1) != U'比') continue;
    const std::uint32_t from = std::max(a.extent.end, a.span.end);
    const std::uint32_t to = b.extent.begin;
    if (to < from || to - from > 5) continue;
    bool joined = true;
    for (const char32_t c : text.substr(from, to - from)) {
      joined = joined && (is_blank(c) || is_one_of(c, U"且并同时的但而又，、,和及也大小高低比多少"));
    }
    if (!joined) continue;
    const Decimal low = rising ? *a.value : *b.value;
    const Decimal high = rising ? *b.value : *a.value;
    if (first.open && !second.open) first.unit = second.unit;
    if (first.open) {
      a.type = b.type;
      a.currency = b.currency;
      a.currency_basis = b.currency_basis;
    }
    a.span.end = b.span.end;
    a.extent.end = b.extent.end;
    a.value.reset();
    a.low = low;
    a.high = high;
    a.bound = Bound::range;
    second.kept = false;
  }
}

}  // namespace taojin::quantities
