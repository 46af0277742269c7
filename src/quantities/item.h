#pragma once
/// A quantity on its way: what the scanner reads and the later passes settle.

#include <cstdint>
#include <vector>

#include "quantities/numeral.h"
#include "quantities/quantities.h"
#include "quantities/tail.h"
#include "taojin/document.h"

namespace taojin::quantities {

struct Item {
  Quantity quantity;
  Numeral numeral;
  Tail tail;
  bool kept = true;            ///< is a quantity by itself; the others may still take a neighbour's unit
  bool open = false;           ///< has no unit: may be money, a size, or share a neighbour's unit
  bool ordinal = false;        ///< 第3, No. 5
  bool plain_yuan = false;     ///< 元 of a country to be understood
  bool range = false;          ///< two numerals joined by a connector
  bool negative = false;       ///< 负 or a minus stands in front
  bool front_percent = false;  ///< 百分之三: the percent sign stands in front
  Span unit;                   ///< counting word
};

/// Gives the open items their type and the implied amounts their currency, and ties conversions to their amounts.
void settle(std::u32string_view text, const QuantityContext& context, std::vector<Item>& items);

}  // namespace taojin::quantities
