#pragma once
/// quantities: every numeral expression of a reading, by one grammar.

#include <optional>
#include <vector>

#include "taojin/document.h"

namespace taojin {

struct QuantityContext {
  Region region = Region::mainland;  ///< what a plain 元, 亿 or 兆 means
  std::optional<Date> date;          ///< the article's date, to resolve 去年10月 and 上月
};

/// Quantities in order of the text, not overlapping. Linear in the length of the text.
[[nodiscard]] std::vector<Quantity> read_quantities(std::u32string_view reading, const QuantityContext& context = {});

}  // namespace taojin
