#include <algorithm>
#include <map>

#include "decode/decode.h"
#include "quantities/characters.h"
#include "quantities/cues.h"
#include "quantities/currency.h"
#include "quantities/item.h"

namespace taojin::quantities {
namespace {

bool is_money(const Item& item) {
  return item.quantity.type == QuantityType::money;
}

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
  for (const std::u32string_view lead : {U"单位:", U"单位：", U"以", U"均为", U"指"}) {
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

class Settler {
 public:
  Settler(std::u32string_view text, const QuantityContext& context, std::vector<Item>& items)
      : text_(text), context_(context), items_(items) {}

  void settle() {
    read_brackets();
    for (std::size_t i = items_.size(); i > 1; --i) share_left(items_[i - 2], items_[i - 1]);
    collect_values();
    for (std::size_t i = 0; i < items_.size(); ++i) decide_topic(items_[i]);
    for (std::size_t i = items_.size(); i > 1; --i) share_topic(items_[i - 2], items_[i - 1], items_[i - 1]);
    for (std::size_t i = 1; i < items_.size(); ++i) share_topic(items_[i], items_[i - 1], items_[i - 1]);
    understand_currencies();
    tie_conversions();
    join_bounds();
  }

 private:
  [[nodiscard]] std::u32string_view between(const Item& a, const Item& b) const {
    const std::uint32_t from = a.quantity.extent.end;
    const std::uint32_t to = b.quantity.extent.begin;
    return from <= to ? text_.substr(from, to - from) : std::u32string_view();
  }

  /// Nothing but a list's comma or an 和 stands between two items; the first such character, or 0.
  [[nodiscard]] char32_t list_mark(const Item& a, const Item& b) const {
    const std::u32string_view gap = between(a, b);
    if (gap.empty() || gap.size() > 4) return 0;
    char32_t mark = 0;
    for (const char32_t c : gap) {
      if (is_blank(c) && c != U'\n') continue;
      if (!is_one_of(c, U"、和与及或跟,，/甚至") || (mark != 0 && !(mark == U'甚' && c == U'至'))) return 0;
      if (mark == 0) mark = c;
    }
    return mark;
  }

  void read_brackets() {
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

  static void become_money(Item& item) {
    item.quantity.type = QuantityType::money;
    item.open = false;
    item.kept = true;
  }

  /// 8500万、1.25亿美元; 1.1、2.0、3.8亿元; 3、5家; 7、8和9%.
  void share_left(Item& left, const Item& right) {
    const Quantity& r = right.quantity;
    if (!left.open || left.ordinal || right.open || r.type == QuantityType::date || r.type == QuantityType::number)
      return;
    if (left.numeral.string) return;
    const char32_t mark = list_mark(left, right);
    if (mark == 0) return;
    Quantity& q = left.quantity;
    const bool close_mark = is_one_of(mark, U"、和与及或甚");
    if (!left.numeral.big && (!close_mark || left.numeral.suffix != 0)) return;
    if (!left.kept && !(mark == U'、' && !left.numeral.arabic)) {
      if (left.numeral.vague != Vague::bare) return;
    }
    if (r.type == QuantityType::percent) {
      if (right.front_percent || left.numeral.big || !shift(left, right.shift)) return;
      q.type = QuantityType::percent;
    } else if (r.type == QuantityType::count) {
      if (mark != U'、' || (left.numeral.has_unit && !right.numeral.has_unit)) return;
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

  /// The power of the units that the right numeral ends with and that the left one shares.
  static int shared_power(const Item& left, const Item& right) {
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

  static bool shift(Item& item, int power) {
    for (std::optional<Decimal>* const end : {&item.quantity.value, &item.quantity.low, &item.quantity.high}) {
      if (!*end) continue;
      *end = (*end)->shifted(power);
      if (!*end) return false;
    }
    item.numeral.big |= power >= 4;
    return true;
  }

  /// Amounts whose currency is stated: the same number elsewhere in the article is the same amount.
  void collect_values() {
    for (const Item& item : items_) {
      if (is_money(item) && item.quantity.value && item.numeral.big && !is_round(*item.quantity.value)) {
        const bool stated = !item.plain_yuan && !item.quantity.currency.empty();
        std::string_view& code = values_[*item.quantity.value];
        if (stated) code = item.quantity.currency;
      }
    }
  }

  /// One digit and noughts: such numbers are many things.
  static bool is_round(const Decimal& value) {
    const auto digits = value.shifted(-value.trailing_power());
    return digits && *digits < Decimal(10);
  }

  void decide_topic(Item& item) {
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
      q.currency_basis = CurrencyBasis::implied;
    } else if (verdict.topic == Topic::parameters && verdict.weight >= 2) {
      q.type = QuantityType::size;
      item.open = false;
      item.kept = true;
    } else if (q.value && item.numeral.vague == Vague::none && (verdict.topic != Topic::other || verdict.weight < 2) &&
               values_.contains(*q.value)) {
      become_money(item);
      q.currency_basis = CurrencyBasis::implied;
    }
  }

  /// A Han character that begins what the number counts.
  [[nodiscard]] bool counted_behind(const Item& item) const {
    const char32_t c = at(text_, item.quantity.extent.end);
    return (is_han(c) && !is_one_of(c, U"的起左到至和与及或降涨升提增减")) || is_one_of(c, U"×*xX");
  }

  /// In a list one item's topic is the others'.
  void share_topic(Item& item, const Item& neighbour, const Item&) {
    if (!item.open || item.ordinal || !item.numeral.big || neighbour.open) return;
    const bool before = item.quantity.span.begin < neighbour.quantity.span.begin;
    const char32_t mark = before ? list_mark(item, neighbour) : list_mark(neighbour, item);
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

  void understand_currencies() {
    std::string_view plain = currency_of(context_.region);
    if (context_.region != Region::mainland) {
      // Taiwan's and Hong Kong's news of the mainland: amounts in yuan are named, those of the place never.
      bool yuan = false;
      bool own = false;
      for (const Item& item : items_) {
        if (!is_money(item) || item.plain_yuan) continue;
        yuan |= item.quantity.currency == "CNY";
        own |= item.quantity.currency == plain;
      }
      if (yuan && !own) plain = "CNY";
    }
    const std::string_view foreign = only_currency();
    const bool dollars_are_own =
        context_.region == Region::hong_kong && std::none_of(items_.begin(), items_.end(), [](const Item& i) {
          return is_money(i) && i.quantity.currency == "USD" && i.quantity.currency_basis == CurrencyBasis::named;
        });
    std::size_t stated = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      Item& item = items_[i];
      Quantity& q = item.quantity;
      for (; stated < stated_from_.size() && stated_from_[stated].first <= q.span.begin; ++stated) {
        plain = stated_from_[stated].second;
      }
      if (dollars_are_own && is_money(item) && text_[q.span.begin] == U'$') q.currency = "HKD";
      if (!is_money(item) || !q.currency.empty() || q.currency_basis == CurrencyBasis::named) continue;
      if (q.value && item.numeral.big) {
        if (const auto same = values_.find(*q.value);
            same != values_.end() && !same->second.empty() && !item.plain_yuan) {
          q.currency = same->second;
          continue;
        }
      }
      if (!item.plain_yuan) q.currency = neighbour_currency(i);
      if (q.currency.empty() && !item.plain_yuan && item.numeral.big) q.currency = foreign;
      if (q.currency.empty()) q.currency = plain;
      q.currency_basis = CurrencyBasis::implied;
    }
  }

  /// The one currency that an article names whose amounts are all of one foreign country: what its amounts without a
  /// currency are in. Nothing when a plain 元 or another currency occurs.
  [[nodiscard]] std::string_view only_currency() const {
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

  /// The currency of the nearest amount in the sentence that names one.
  [[nodiscard]] std::string_view neighbour_currency(std::size_t index) const {
    constexpr std::uint32_t kReach = 40;
    // The items of a list have one currency: look from its last.
    for (int steps = 0; steps < 8 && index + 1 < items_.size(); ++steps, ++index) {
      const Item& next = items_[index + 1];
      const bool same = is_money(next) && !next.plain_yuan && next.quantity.currency_basis == CurrencyBasis::implied;
      if (!same || list_mark(items_[index], next) == 0) break;
    }
    const Span span = items_[index].quantity.span;
    std::string_view best;
    std::uint32_t best_cost = kReach;
    const auto consider = [&](const Item& other, Span gap) {
      if (gap.end < gap.begin || gap.size() >= best_cost) return false;
      const std::u32string_view text = slice(text_, gap);
      if (text.find_first_of(U"。！？") != std::u32string_view::npos) return false;
      if (gap.size() > 12 && text.find(U'\n') != std::u32string_view::npos) return false;  // near ones may be wrapped
      const bool names = is_money(other) && !other.quantity.currency.empty() && !other.plain_yuan &&
                         other.quantity.currency_basis != CurrencyBasis::implied;
      if (!names) return true;
      const bool clause = text.find_first_of(U"，；,;") == std::u32string_view::npos;
      const std::uint32_t cost = gap.size() + (clause ? 0 : 8);
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

  /// 30亿美金(约217亿元); 1亿日元，约合68万美元.
  void tie_conversions() {
    for (std::size_t i = 1; i < items_.size(); ++i) {
      Item& item = items_[i];
      const Item& before = items_[i - 1];
      if (!is_money(item) || !is_money(before)) continue;
      Quantity& q = item.quantity;
      if (q.currency == before.quantity.currency || q.currency.empty() || before.quantity.currency.empty()) continue;
      if (before.quantity.equivalent_of && before.quantity.span.end + 3 < q.span.begin) continue;
      const std::uint32_t from = before.quantity.span.end;
      const std::uint32_t to = q.span.begin;
      if (to < from || to - from > 24) continue;
      const std::u32string_view gap = text_.substr(from, to - from);
      const std::size_t open = gap.find_first_of(U"(（[【");
      const bool bracket = open != std::u32string_view::npos && open <= 4 &&
                           gap.find_first_of(U")）]】。；", open) == std::u32string_view::npos;
      bool converts = false;
      for (const std::u32string_view word : {U"约合", U"折合", U"相当于", U"折算", U"合人民币", U"换算", U"折人民币"}) {
        converts = converts || gap.find(word) != std::u32string_view::npos;
      }
      if (!bracket && !(converts && gap.size() <= 12)) continue;
      q.equivalent_of =
          before.quantity.equivalent_of ? *before.quantity.equivalent_of : static_cast<std::uint32_t>(i - 1);
    }
  }

  /// 大于20小于等于35, 最多100最少20个: one range.
  void join_bounds() {
    for (std::size_t i = 1; i < items_.size(); ++i) {
      Item& first = items_[i - 1];
      Item& second = items_[i];
      Quantity& a = first.quantity;
      Quantity& b = second.quantity;
      if (!a.value || !b.value || a.span == b.span || !first.kept || !second.kept) continue;
      const auto lower = [](Bound bound) { return bound == Bound::more_than || bound == Bound::at_least; };
      const auto higher = [](Bound bound) { return bound == Bound::less_than || bound == Bound::at_most; };
      const bool rising = lower(a.bound) && higher(b.bound) && *a.value < *b.value;
      const bool falling = higher(a.bound) && lower(b.bound) && *b.value < *a.value;
      if (!rising && !falling) continue;
      if (a.type != b.type && !(first.open || second.open)) continue;
      if (a.extent.begin == a.span.begin && at(text_, a.extent.begin == 0 ? 0 : a.extent.begin - 1) != U'比') continue;
      const std::uint32_t from = std::max(a.extent.end, a.span.end);
      const std::uint32_t to = b.extent.begin;
      if (to < from || to - from > 5) continue;
      bool joined = true;
      for (const char32_t c : text_.substr(from, to - from)) {
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

  std::u32string_view text_;
  const QuantityContext& context_;
  std::vector<Item>& items_;
  std::vector<std::pair<std::uint32_t, std::string_view>> stated_from_;  ///< "(人民币，下同)": from where, which
  std::map<Decimal, std::string_view> values_;
};

}  // namespace

void settle(std::u32string_view text, const QuantityContext& context, std::vector<Item>& items) {
  Settler(text, context, items).settle();
}

}  // namespace taojin::quantities
