#include <algorithm>

#include "quantities/amounts.h"
#include "quantities/characters.h"
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

}  // namespace taojin::quantities
