#pragma once
/// A quantity on its way: what the scanner reads and the later passes settle.

#include <cstdint>
#include <vector>

#include "quantities/numeral.h"
#include "quantities/quantities.h"
#include "quantities/tail.h"
#include "taojin/document.h"

namespace taojin::quantities {

struct Traits {
  Span unit;                   ///< counting word
  bool kept = true;            ///< is a quantity by itself; the others may still take a neighbour's unit
  bool open = false;           ///< has no unit: may be money, a size, or share a neighbour's unit
  bool ordinal = false;        ///< 第3, No. 5
  bool plain_yuan = false;     ///< 元 of a country to be understood
  bool own_currency = false;   ///< 年薪百万: an idiom of the article's place, whatever currency stands near
  bool front_percent = false;  ///< 百分之三: the percent sign stands in front
};

/// While it is read.
struct Draft : Traits {
  Quantity quantity;
  Numeral numeral;
  Tail tail;
  bool range = false;     ///< two numerals joined by a connector
  bool negative = false;  ///< 负 or a minus stands in front
};

/// While the article is: an article of 26 MB has a hundred thousand.
struct Item : Traits {
  Quantity quantity;
  NumeralShape numeral;
  int shift = 0;  ///< power of ten of the tail: 1 for 成

  Item() = default;
  explicit Item(Draft&& draft)
      : Traits(draft), quantity(std::move(draft.quantity)), numeral(draft.numeral), shift(draft.tail.shift) {}
};

/// Gives the open items their type and the implied amounts their currency, and ties conversions to their amounts.
void settle(std::u32string_view text, const QuantityContext& context, std::vector<Item>& items);

}  // namespace taojin::quantities
