#pragma once
/// Whether a character is one of a few.

#include <cstddef>
#include <string_view>

namespace taojin {

/// Of a literal: all of its characters are compared, several at once and without a branch. A search that ends at the
/// first that is equal, through a view whose length is counted first, takes three times as many instructions, for most
/// characters of a text are none of those that are asked for.
template <std::size_t kSize>
[[nodiscard]] constexpr bool is_one_of(char32_t c, const char32_t (&set)[kSize]) {
  bool found = false;
  for (std::size_t i = 0; i + 1 < kSize; ++i) found |= c == set[i];
  return found;
}
[[nodiscard]] constexpr bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

}  // namespace taojin
