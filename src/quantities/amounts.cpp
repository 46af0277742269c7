#include "quantities/amounts.h"

#include <algorithm>

#include "quantities/characters.h"
#include "quantities/cues.h"
#include "quantities/currency.h"
#include "quantities/lists.h"

namespace taojin::quantities {
namespace {

std::string_view currency_of(Region region) {
  switch (region) {
    case Region::taiwan:
      return "TWD";
    case Region::hong_kong:
      return "HKD";
    case Region::mainland:
      break;
  }
  return "CNY";
}

/// "(人民币)" and "(人民币，下同)" behind an amount.
struct BracketCurrency {
  std::string_view code;
  bool from_here_on = false;
};
BracketCurrency bracket_currency(std::u32string_view text, std::uint32_t end) {
  auto place = static_cast<std::uint32_t>(skip_blanks(text, end));
  if (!is_one_of(at(text, place), U"(（")) return {};
  ++place;
  for (const std::u32string_view lead : {U"单位:", U"单位：", U"投资，", U"投资,", U"以", U"均为", U"指"}) {
    if (text.substr(place).starts_with(lead)) place += static_cast<std::uint32_t>(lead.size());
  }
  const std::optional<CurrencyMatch> match = currency_at(text, place);
  if (!match || match->word.code.empty() || match->word.form == CurrencyForm::loose) return {};
  const std::uint32_t behind = place + match->size;
  if (!is_one_of(at(text, behind), U",，、)）;；下计以 ")) return {};
  const std::u32string_view rest = text.substr(behind, 8);
  const std::size_t close = rest.find_first_of(U")）");
  if (close == std::u32string_view::npos) return {};
  return {match->word.code, rest.substr(0, close).find(U'同') != std::u32string_view::npos};
}

}  // namespace

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
  Verdict verdict = topic_of(text_, q.extent, bare);
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
  if (mark == 0 || is_one_of(mark, U",，")) return;
  const QuantityType type = neighbour.quantity.type;
  if (type != QuantityType::money && type != QuantityType::size) return;
  const Verdict verdict = topic_of(text_, item.quantity.extent, false);
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
  const Verdict verdict = topic_of(text_, item.quantity.extent, bare);
  if (verdict.topic != Topic::other || verdict.weight != 0) return;
  if (bare && at(text_, item.quantity.extent.begin - 1) == U'以') return;  // 数以百万计
  become_money(item);
  item.quantity.currency_basis = CurrencyBasis::implied;
}

std::string_view Amounts::only_currency() const {
  constexpr int kEnough = 3;
  std::string_view only;
  int named = 0;
  for (const Item& item : items_) {
    if (!is_money(item) || item.quantity.equivalent_of) continue;
    if (item.plain_yuan) return {};
    if (item.quantity.currency.empty()) continue;
    if (!only.empty() && item.quantity.currency != only) return {};
    only = item.quantity.currency;
    ++named;
  }
  return named >= kEnough ? only : std::string_view();
}

std::string_view Amounts::neighbour_currency(std::size_t index) const {
  constexpr std::uint32_t kReach = 40;
  // The items of a list have one currency: look from its last.
  for (int steps = 0; steps < 8 && index + 1 < items_.size(); ++steps, ++index) {
    const Item& next = items_[index + 1];
    const bool same = is_money(next) && !next.plain_yuan && next.quantity.currency_basis == CurrencyBasis::implied;
    if (!same || list_mark(text_, items_[index], next) == 0) break;
  }
  const Span span = items_[index].quantity.span;
  std::string_view best;
  std::uint32_t best_cost = kReach;
  const auto consider = [&](const Item& other, Span gap) {
    if (gap.end < gap.begin || gap.size() >= best_cost) return false;
    const std::u32string_view text = slice(text_, gap);
    const bool other_sentence = text.find_first_of(U"。！？") != std::u32string_view::npos;
    if (gap.size() > 12 && text.find(U'\n') != std::u32string_view::npos) return false;  // near ones may be wrapped
    const bool ahead = other.quantity.span.begin >= span.end;
    if (ahead && (other_sentence || text.find(U'；') != std::u32string_view::npos)) return false;
    if (is_money(other) && other.plain_yuan && other.quantity.currency_basis == CurrencyBasis::implied &&
        !other_sentence) {
      const std::uint32_t cost = gap.size() + (text.find_first_of(U"，；,;") == std::u32string_view::npos ? 0 : 8);
      if (cost < best_cost) {
        best_cost = cost;
        best = {};
      }
      return false;
    }
    const bool names = is_money(other) && !other.quantity.currency.empty() && !other.plain_yuan &&
                       other.quantity.currency_basis != CurrencyBasis::implied;
    if (!names) return true;
    // 1000亿(约145亿美元) is in another currency than what converts it
    if (ahead && !text.empty() && is_one_of(text.front(), U"(（") && other.quantity.bound != Bound::exact &&
        other.quantity.value != items_[index].quantity.value) {
      return false;
    }
    const bool clause = text.find_first_of(U"，；,;") == std::u32string_view::npos;
    const std::uint32_t cost = gap.size() + (other_sentence ? 16 : clause ? 0 : 8);
    if (cost < best_cost) {
      best_cost = cost;
      best = other.quantity.currency;
    }
    return false;
  };
  for (std::size_t i = index; i-- > 0 && index - i <= 4;) {
    if (!consider(items_[i], {items_[i].quantity.span.end, span.begin})) break;
  }
  for (std::size_t i = index + 1; i < items_.size() && i - index <= 4; ++i) {
    if (!consider(items_[i], {span.end, items_[i].quantity.span.begin})) break;
  }
  return best;
}

bool Amounts::counted_in_yuan(std::uint32_t begin) const {
  constexpr std::uint32_t kReach = 80;
  const std::uint32_t from = begin > kReach ? begin - kReach : 0;
  const std::u32string_view front = text_.substr(from, begin - from);
  const std::size_t place = front.rfind(U"以人民币计");
  return place != std::u32string_view::npos && front.find_first_of(U"。\n", place) == std::u32string_view::npos;
}

bool Amounts::writes_yen() const {
  int named = 0;
  for (const Item& item : items_) {
    if (!is_money(item) || item.quantity.currency_basis == CurrencyBasis::symbol) continue;
    if (item.plain_yuan || item.quantity.currency == "CNY") return false;
    if (item.quantity.currency == "JPY") ++named;
  }
  return named > 0;
}

void Amounts::read_brackets() {
  for (Item& item : items_) {
    Quantity& q = item.quantity;
    if ((is_money(item) && item.plain_yuan) || (item.open && item.numeral.big)) {
      const BracketCurrency bracket = bracket_currency(text_, q.span.end);
      if (!bracket.code.empty()) {
        become_money(item);
        q.currency = bracket.code;
        q.currency_basis = CurrencyBasis::named;
        item.plain_yuan = false;
        if (bracket.from_here_on) stated_from_.emplace_back(q.span.begin, bracket.code);
      }
    }
  }
}

void Amounts::understand_currencies() {
  std::string_view plain = currency_of(context_.region);
  if (context_.region != Region::mainland) {
    // Taiwan's and Hong Kong's news of the mainland: amounts in yuan are named, mostly the first, those of the place
    // never. One yuan amount late among many is a guest.
    int yuan = 0;
    int before = 0;
    int behind = 0;
    bool own = false;
    for (const Item& item : items_) {
      if (!is_money(item)) continue;
      if (item.plain_yuan) {
        ++(yuan == 0 ? before : behind);
      } else {
        yuan += item.quantity.currency == "CNY" ? 1 : 0;
        own |= item.quantity.currency == plain;
      }
    }
    if (yuan > 0 && !own && (before <= behind || yuan * 3 >= before)) plain = "CNY";
  }
  const std::string_view foreign = only_currency();
  const bool dollars_are_own =
      context_.region == Region::hong_kong && std::none_of(items_.begin(), items_.end(), [](const Item& i) {
        return is_money(i) && i.quantity.currency == "USD" && i.quantity.currency_basis == CurrencyBasis::named;
      });
  const bool yen = writes_yen();
  std::size_t stated = 0;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    Item& item = items_[i];
    Quantity& q = item.quantity;
    for (; stated < stated_from_.size() && stated_from_[stated].first <= q.span.begin; ++stated) {
      plain = stated_from_[stated].second;
    }
    if (yen && is_money(item) && is_one_of(text_[q.span.begin], U"¥￥")) q.currency = "JPY";
    if (dollars_are_own && is_money(item) && text_[q.span.begin] == U'$') q.currency = "HKD";
    if (!is_money(item) || !q.currency.empty() || q.currency_basis == CurrencyBasis::named) continue;
    if (q.value && item.numeral.big) {
      if (const auto same = values_.find(*q.value);
          same != values_.end() && !same->second.empty() && !item.plain_yuan) {
        q.currency = same->second;
        continue;
      }
    }
    if (!item.plain_yuan && !item.own_currency) {
      q.currency = neighbour_currency(i);
      if (q.currency.empty() && item.numeral.big) q.currency = foreign;
    }
    if (q.currency.empty() && context_.region != Region::mainland && counted_in_yuan(q.span.begin)) q.currency = "CNY";
    if (q.currency.empty()) q.currency = plain;
    q.currency_basis = CurrencyBasis::implied;
  }
}

void Amounts::decide_topics() {
  collect_values();
  for (Item& item : items_) decide_topic(item);
  for (std::size_t i = items_.size(); i > 1; --i) share_topic(items_[i - 2], items_[i - 1]);
  for (std::size_t i = 1; i < items_.size(); ++i) share_topic(items_[i], items_[i - 1]);
  for (std::size_t i = 1, before = 0; i < items_.size(); ++i) {
    carry_topic(items_[i], items_[before]);
    // Dates and rates may stand between: 营收900万元，比2017年多600万
    if (items_[i].quantity.type != QuantityType::date && items_[i].quantity.type != QuantityType::percent) before = i;
  }
}

}  // namespace taojin::quantities
