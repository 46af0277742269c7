#pragma once
/// Whether a character is a Han character.

namespace taojin {

/// Of the basic plane, where nearly all of a text stand.
[[nodiscard]] constexpr bool is_han(char32_t c) {
  return c >= 0x3400 && c <= 0x9FFF;
}

/// Any: 〇 and those beyond the basic plane too, of which some names are made.
[[nodiscard]] constexpr bool is_any_han(char32_t c) {
  return is_han(c) || c == U'〇' || (c >= 0x20000 && c < 0x40000);
}

}  // namespace taojin
