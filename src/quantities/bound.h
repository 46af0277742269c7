#pragma once
/// The words around a quantity that bound it: 约, 超过, 不到 before it, 左右, 以上, 起 behind it.

#include <cstdint>
#include <optional>
#include <string_view>

#include "taojin/document.h"

namespace taojin::quantities {

struct BoundMatch {
  Bound bound = Bound::exact;
  std::uint32_t place = 0;  ///< where the words begin (before) or end (behind)
};

/// The bound that ends at `begin`, 了 or 为 between passed over. `unit_first` says that the quantity begins with a bare
/// unit (亿, 千万), before which 上 and 过 are bounds. 高达 and 达 are found too: they are exact.
[[nodiscard]] std::optional<BoundMatch> bound_before(std::u32string_view text, std::uint32_t begin, bool unit_first);

/// The bound that begins at `end`.
[[nodiscard]] std::optional<BoundMatch> bound_behind(std::u32string_view text, std::uint32_t end);

}  // namespace taojin::quantities
