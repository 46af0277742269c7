#pragma once
/// Where a surface stands in a text.

#include <string_view>
#include <vector>

#include "taojin/document.h"

namespace taojin {

/// Every place of a surface between two points, overlapping ones too. A Latin name is not found inside a longer Latin
/// word.
[[nodiscard]] std::vector<Span> occurrences(std::u32string_view text, std::u32string_view surface, std::size_t from,
                                            std::size_t to);

/// Where the lines of a text begin; they end with "\n".
[[nodiscard]] std::vector<std::uint32_t> line_starts(std::u32string_view text);

}  // namespace taojin
