#include <algorithm>

#include "quantities/amounts.h"
#include "quantities/characters.h"
#include "quantities/item.h"
#include "quantities/lists.h"

namespace taojin::quantities {
namespace {

/// 30亿美金(约217亿元); 1亿日元，约合68万美元.
void tie_conversions(std::u32string_view text, std::vector<Item>& items) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    Item& item = items[i];
    const Item& before = items[i - 1];
    if (!is_money(item) || !is_money(before) || !before.kept) continue;
    Quantity& q = item.quantity;
    if (q.currency == before.quantity.currency || q.currency.empty() || before.quantity.currency.empty()) continue;
    if (before.quantity.equivalent_of && before.quantity.span.end + 3 < q.span.begin) continue;
    const std::uint32_t from = before.quantity.span.end;
    const std::uint32_t to = q.span.begin;
    if (to < from || to - from > 24) continue;
    const std::u32string_view gap = text.substr(from, to - from);
    const std::size_t open = gap.find_first_of(U"(（[【");
    const bool bracket = open != std::u32string_view::npos && open <= 4 &&
                         gap.find_first_of(U")）]】。；", open) == std::u32string_view::npos;
    bool converts = false;
    for (const std::u32string_view word : {U"约合", U"折合", U"相当于", U"折算", U"合人民币", U"换算", U"折人民币"}) {
      converts = converts || gap.find(word) != std::u32string_view::npos;
    }
    const bool further = before.quantity.equivalent_of.has_value() && list_mark(text, before, item) != 0;
    if (!bracket && !further && !(converts && gap.size() <= 12)) continue;
    q.equivalent_of =
        before.quantity.equivalent_of ? *before.quantity.equivalent_of : static_cast<std::uint32_t>(i - 1);
  }
}

}  // namespace

void settle(std::u32string_view text, const QuantityContext& context, std::vector<Item>& items) {
  Amounts amounts(text, context, items);
  amounts.read_brackets();
  share_units_leftwards(text, items);
  amounts.decide_topics();
  amounts.understand_currencies();
  tie_conversions(text, items);
  join_bounds(text, items);
  share_bounds_rightwards(text, items);
}

}  // namespace taojin::quantities
