#pragma once
/// Where a character stands next in a text.

#include <cstddef>
#include <cwchar>
#include <string_view>

namespace taojin {

/// The first place from `from` on where `c` stands, or the size of the text. The C library looks at many characters at
/// once; std::u32string_view::find looks at one.
[[nodiscard]] inline std::size_t find_character(std::u32string_view text, char32_t c, std::size_t from) {
  static_assert(sizeof(wchar_t) == sizeof(char32_t));
  if (from >= text.size()) return text.size();
  const auto* const begin = reinterpret_cast<const wchar_t*>(text.data());
  const wchar_t* const found = std::wmemchr(begin + from, static_cast<wchar_t>(c), text.size() - from);
  return found == nullptr ? text.size() : static_cast<std::size_t>(found - begin);
}

}  // namespace taojin
