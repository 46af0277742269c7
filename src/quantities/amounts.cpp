#include "quantities/amounts.h"

#include "quantities/characters.h"
#include "quantities/cues.h"
#include "quantities/lists.h"

namespace taojin::quantities {

void Amounts::become_money(Item& item) {
  item.quantity.type = QuantityType::money;
  item.open = false;
  item.kept = true;
}

void Amounts::collect_values() {
  for (const Item& item : items_) {
    if (is_money(item) && item.quantity.value && item.numeral.big && !is_round(*item.quantity.value)) {
      const bool stated = !item.plain_yuan && !item.quantity.currency.empty();
      std::string_view& code = values_[*item.quantity.value];
      if (stated) code = item.quantity.currency;
    }
  }
}

/// One digit and noughts: such numbers are many things.
bool Amounts::is_round(const Decimal& value) {
  const auto digits = value.shifted(-value.trailing_power());
  return digits && *digits < Decimal(10);
}

void Amounts::decide_topic(Item& item) {
  if (!item.open || item.ordinal) return;
  Quantity& q = item.quantity;
  const bool bare = item.numeral.vague == Vague::bare;
  if (!item.numeral.big) {
    const bool year = item.numeral.digits == 4 && !item.numeral.grouped && q.value && *q.value < Decimal(2100) &&
                      *q.value >= Decimal(1900);
    if (item.kept && item.numeral.arabic && !year &&
        price_in_front(text_, q.extent, q.value && *q.value < Decimal(100)) && !counted_behind(item)) {
      become_money(item);
      q.currency_basis = CurrencyBasis::implied;
    }
    return;
  }
  if (!item.kept && !bare) return;
  if (bare && item.numeral.characters == 1 && q.bound == Bound::order && q.span.size() == 1) return;  // 万, 亿
  if (bare && q.extent.begin > 0 && text_[q.extent.begin - 1] == U'每') return;  // 每百万的价格
  Verdict verdict = topic_of(text_, q, bare);
  if (verdict.topic == Topic::money && verdict.weight >= 2) {
    become_money(item);
    item.own_currency = bare && verdict.price;
    q.currency_basis = CurrencyBasis::implied;
  } else if (verdict.topic == Topic::parameters && verdict.weight >= 2) {
    q.type = QuantityType::size;
    item.open = false;
    item.kept = true;
  } else if (verdict.weight == 0 && item.numeral.point && q.bound == Bound::at_least && priced_from(q.extent.end)) {
    become_money(item);
    q.currency_basis = CurrencyBasis::implied;
  } else if (q.value && item.numeral.vague == Vague::none && (verdict.topic != Topic::other || verdict.weight < 2) &&
             values_.contains(*q.value)) {
    become_money(item);
    q.currency_basis = CurrencyBasis::implied;
  }
}

bool Amounts::priced_from(std::uint32_t end) const {
  const char32_t next = at(text_, end);
  return text_[end - 1] == U'起' && (next == 0 || is_blank(next) || is_one_of(next, U"，。、；！,;)）"));
}

bool Amounts::counted_behind(const Item& item) const {
  const char32_t c = at(text_, item.quantity.extent.end);
  if (is_one_of(c, U")）]") &&
      !is_one_of(item.quantity.extent.begin > 0 ? text_[item.quantity.extent.begin - 1] : 0, U"(（[")) {
    return item.quantity.value && *item.quantity.value < Decimal(100);  // 价格: 1）
  }
  if (c == U'/' && is_arabic(at(text_, item.quantity.extent.end + 1))) return true;  // 1/5
  return (is_han(c) && !is_one_of(c, U"的起左到至和与及或降涨升提增减")) || is_one_of(c, U"×*xX");
}

void Amounts::share_topic(Item& item, const Item& neighbour) {
  if (!item.open || item.ordinal || !item.numeral.big || neighbour.open) return;
  const bool before = item.quantity.span.begin < neighbour.quantity.span.begin;
  const char32_t mark = before ? list_mark(text_, item, neighbour) : list_mark(text_, neighbour, item);
  const Span gap{item.quantity.extent.end, neighbour.quantity.extent.begin};
  const bool becomes = before && gap.begin < gap.end && gap.size() <= 3 && slice(text_, gap).find(U'变') <= 1;
  if ((mark == 0 || is_one_of(mark, U",，")) && !becomes) return;  // 30万变20亿美元
  const QuantityType type = neighbour.quantity.type;
  if (type != QuantityType::money && type != QuantityType::size) return;
  const Verdict verdict = topic_of(text_, item.quantity, false);
  if (verdict.topic == Topic::other && verdict.weight >= 3 && !before) return;
  item.quantity.type = type;
  item.open = false;
  item.kept = true;
  if (type == QuantityType::money) {
    item.quantity.currency = neighbour.plain_yuan ? std::string_view() : neighbour.quantity.currency;
    item.quantity.currency_basis = CurrencyBasis::implied;
  }
}

void Amounts::carry_topic(Item& item, const Item& before) {
  constexpr std::uint32_t kReach = 20;
  const bool bare = item.numeral.vague == Vague::bare;
  if (!item.open || item.ordinal || !item.numeral.big || !is_money(before)) return;
  if (!item.kept && (!bare || item.quantity.span.size() == 1)) return;  // 亿 alone, not 亿级
  const Span gap{before.quantity.span.end, item.quantity.extent.begin};
  if (gap.end < gap.begin || gap.size() > kReach) return;
  if (slice(text_, gap).find_first_of(U"。！？\n") != std::u32string_view::npos) return;
  const Verdict verdict = topic_of(text_, item.quantity, bare);
  if (verdict.topic != Topic::other || verdict.weight != 0) return;
  if (bare && at(text_, item.quantity.extent.begin - 1) == U'以') return;  // 数以百万计
  become_money(item);
  item.quantity.currency_basis = CurrencyBasis::implied;
}

bool Amounts::restates(const Item& before, const Item& item) const {
  const Quantity& a = before.quantity;
  const Quantity& b = item.quantity;
  return is_money(before) && b.type == QuantityType::size && a.value && a.value == b.value &&
         b.span.begin == a.span.end + 1 && is_one_of(text_[a.span.end], U"(（") &&
         is_one_of(at(text_, b.span.end), U")）");
}

void Amounts::decide_topics() {
  collect_values();
  for (Item& item : items_) decide_topic(item);
  for (std::size_t i = items_.size(); i > 1; --i) share_topic(items_[i - 2], items_[i - 1]);
  for (std::size_t i = 1; i < items_.size(); ++i) share_topic(items_[i], items_[i - 1]);
  for (std::size_t i = 1, before = 0; i < items_.size(); ++i) {
    carry_topic(items_[i], items_[before]);
    if (restates(items_[before], items_[i])) items_[i].kept = false;
    // Dates and rates may stand between: 营收900万元，比2017年多600万
    if (items_[i].quantity.type != QuantityType::date && items_[i].quantity.type != QuantityType::percent) before = i;
  }
}

}  // namespace taojin::quantities
