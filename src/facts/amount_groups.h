#pragma once
/// Amounts of a sentence that say the same kind of thing: lists, changes from one figure to another, conversions.

#include <vector>

#include "facts/scene.h"

namespace taojin::facts {

enum class Link : std::uint8_t {
  none,
  list,        ///< 8500万、1.25亿美元
  change,      ///< 从1亿美元增长到3亿美元
  conversion,  ///< 30亿美元(约217亿元)
  continued    ///< no word of its own between it and the amount before
};

/// How an amount hangs together with the amount before it in the same sentence.
[[nodiscard]] Link link_to_previous(const Document& document, const Scene& scene, std::size_t place_in_money);

/// The amounts of the scene in runs of linked ones.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> amount_groups(const Document& document, const Scene& scene);

}  // namespace taojin::facts
