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

bool Amounts::own_share_price(const Item& item) const {
  if (context_.region != Region::hong_kong || !item.quantity.value || *item.quantity.value >= Decimal(1000))
    return false;
  const std::size_t left = skip_blanks_back(text_, item.quantity.extent.begin);
  return left > 0 && is_one_of(text_[left - 1], U"收报");
}

bool Amounts::goes_on(const Item& before, const Item& item) const {
  constexpr std::uint32_t kReach = 16;
  const Span gap{before.quantity.span.end, item.quantity.span.begin};
  return gap.begin <= gap.end && gap.size() <= kReach &&
         slice(text_, gap).find_first_of(U"。！？\n") == std::u32string_view::npos;
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

bool Amounts::tells_of_mainland() const {
  constexpr std::size_t kFewest = 3;
  if (context_.region != Region::taiwan) return false;
  const auto mentions = [](std::u32string_view text, std::u32string_view word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::u32string_view::npos; at = text.find(word, at + 1)) ++count;
    return count;
  };
  const auto names_it = [&](std::u32string_view text) { return mentions(text, U"大陆") + mentions(text, U"中国"); };
  if (names_it(text_.substr(0, text_.find(U'\n'))) == 0 || names_it(text_) < kFewest) return false;
  for (const std::u32string_view own :
       {U"台湾", U"台币", U"台股", U"台商", U"全台", U"-TW", U"-KY", U"立院", U"两岸"}) {
    if (text_.find(own) != std::u32string_view::npos) return false;
  }
  return true;
}

/// Taiwan's and Hong Kong's news of the mainland: amounts in yuan are named, mostly the first, those of the place
/// never. One yuan amount late among many is a guest.
Amounts::Places Amounts::places() const {
  Places places{currency_of(context_.region), false};
  if (context_.region == Region::mainland) return places;
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
      own |= item.quantity.currency == places.plain;
    }
  }
  if (!own && (yuan > 0 ? before <= behind || yuan * 3 >= before : tells_of_mainland())) places.plain = "CNY";
  places.both = yuan > 0 && own && before == 0;
  return places;
}

std::string_view Amounts::converted_currency(std::size_t index) const {
  if (index + 1 >= items_.size()) return {};
  const Quantity& q = items_[index].quantity;
  const Quantity& next = items_[index + 1].quantity;
  const std::uint32_t from = q.span.end;
  if (next.type != QuantityType::money || next.currency != "USD" || next.currency_basis == CurrencyBasis::implied)
    return {};
  if (!q.value || !next.value || next.value->is_zero() || next.span.begin < from || next.span.begin - from > 6)
    return {};
  if (!is_one_of(at(text_, skip_blanks(text_, from)), U"(（[")) return {};
  const double rate = q.value->to_double() / next.value->to_double();
  struct Rate {
    std::string_view code;
    double low, high;
  };
  constexpr Rate kRates[] = {{"CNY", 5.9, 7.5}, {"HKD", 7.7, 7.9}, {"TWD", 27, 35}};  // of the dollar since 2008
  for (const Rate& known : kRates) {
    if (known.low <= rate && rate <= known.high) return known.code;
  }
  return {};
}

std::string_view Amounts::heading_currency(std::size_t index, std::string_view plain) const {
  constexpr std::uint32_t kLongest = 60;
  constexpr std::uint32_t kBareReach = 300;
  constexpr std::size_t kFurthest = 200;  // amounts behind it that are looked at
  const Quantity& q = items_[index].quantity;
  std::uint32_t begin = q.span.begin;
  std::uint32_t end = q.span.end;
  while (begin > 0 && text_[begin - 1] != U'\n' && end - begin < kLongest) --begin;
  while (end < text_.size() && text_[end] != U'\n' && end - begin < kLongest) ++end;
  if (end - begin >= kLongest || end == text_.size() || is_one_of(text_[end - 1], U"。；，：;:,|")) return {};
  const bool bare = items_[index].numeral.vague == Vague::bare;
  std::string_view only;
  for (std::size_t i = index + 1; i < items_.size() && i - index <= kFurthest; ++i) {
    const Item& other = items_[i];
    const Quantity& o = other.quantity;
    if (bare && o.span.begin > end + kBareReach) break;  // 百亿 is said of many amounts
    if (!is_money(other) || o.span.begin < end || o.value != q.value || o.low != q.low || o.high != q.high) continue;
    const std::string_view code = other.plain_yuan && o.currency.empty() ? plain : o.currency;
    if (code.empty()) continue;
    if (!only.empty() && only != code) return {};
    only = code;
  }
  return only;
}

void Amounts::understand_currencies() {
  const Places here = places();
  std::string_view plain = here.plain;
  const std::string_view foreign = only_currency();
  const auto named = [&](std::string_view code) {
    return std::count_if(items_.begin(), items_.end(), [&](const Item& i) {
      return is_money(i) && i.quantity.currency == code && i.quantity.currency_basis == CurrencyBasis::named;
    });
  };
  const auto dollars = context_.region == Region::hong_kong ? named("USD") : 0;
  const bool dollars_are_own = context_.region == Region::hong_kong && (dollars == 0 || dollars < named("HKD"));
  const bool yen = writes_yen();
  std::size_t stated = 0;
  std::string_view last_named;           // of yuan and the place's own currency
  std::size_t followed = items_.size();  // the last amount that took its neighbour's currency
  for (std::size_t i = 0; i < items_.size(); ++i) {
    Item& item = items_[i];
    Quantity& q = item.quantity;
    if (here.both && is_money(item) && (q.currency == "CNY" || q.currency == plain)) last_named = q.currency;
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
    q.currency = converted_currency(i);
    if (q.currency.empty() && !item.plain_yuan && !item.own_currency) {
      q.currency = item.numeral.big ? heading_currency(i, plain) : std::string_view();
      if (q.currency.empty()) q.currency = neighbour_currency(i);
      if (q.currency.empty() && followed + 1 == i && goes_on(items_[followed], item)) {
        q.currency = items_[followed].quantity.currency;
      }
      if (!q.currency.empty()) followed = i;
      if (q.currency.empty() && item.numeral.big) q.currency = foreign;
    }
    // A Hong Kong firm reports in yuan what it does not call Hong Kong dollars; a price of a share is in these.
    if (q.currency.empty() && last_named == "CNY" && q.value && *q.value >= Decimal(1000)) q.currency = last_named;
    if (q.currency.empty() && context_.region != Region::mainland && counted_in_yuan(q.span.begin)) q.currency = "CNY";
    if (q.currency.empty()) q.currency = own_share_price(item) ? here.plain : plain;
    q.currency_basis = CurrencyBasis::implied;
  }
}

}  // namespace taojin::quantities
