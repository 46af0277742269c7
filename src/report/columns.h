#pragma once
/// Text in the columns of a terminal, where most Chinese characters take two.

#include <string>
#include <string_view>
#include <vector>

namespace taojin {

[[nodiscard]] unsigned columns_of(char32_t c);
[[nodiscard]] unsigned columns_of(std::string_view utf8);

/// With blanks behind it up to so many columns.
[[nodiscard]] std::string padded(std::string_view utf8, unsigned columns);

/// At most so many columns; what is cut off is replaced by "…".
[[nodiscard]] std::string shortened(std::string_view utf8, unsigned columns);

/// Items in as many lines of so many columns as they need, joined by ", "; an item is not broken.
[[nodiscard]] std::vector<std::string> wrapped(const std::vector<std::string>& items, unsigned columns);

}  // namespace taojin
