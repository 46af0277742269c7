#pragma once
/// Items that stand in a list, or that bound one another.

#include <string_view>
#include <vector>

#include "quantities/item.h"

namespace taojin::quantities {

/// The first character between two items when nothing but a list's comma or an 和 stands there, else 0.
[[nodiscard]] char32_t list_mark(std::u32string_view text, const Item& a, const Item& b);

/// 8500万、1.25亿美元; 1.1、2.0、3.8亿元; 3、5家; 7、8和9%.
void share_units_leftwards(std::u32string_view text, std::vector<Item>& items);

/// 分别约7亿元、65亿元和162亿元: the bound holds for all.
void share_bounds_rightwards(std::u32string_view text, std::vector<Item>& items);

/// 大于20小于等于35, 最多100最少20个: one range.
void join_bounds(std::u32string_view text, std::vector<Item>& items);

}  // namespace taojin::quantities
