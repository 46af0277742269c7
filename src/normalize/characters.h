#pragma once
/// Classes of characters that the reading of lines and markup asks for.

#include <cstddef>
#include <string_view>

#include "han.h"
#include "one_of.h"

namespace taojin {

[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) {
  return (c | 32) >= U'a' && (c | 32) <= U'z';
}
[[nodiscard]] constexpr bool is_ascii_word(char32_t c) {
  return is_ascii_digit(c) || is_ascii_letter(c);
}
/// Digits and letters of ASCII, their full-width forms, accented and Greek and Cyrillic letters.
[[nodiscard]] constexpr bool is_latin(char32_t c) {
  return is_ascii_word(c) || (c >= 0xC0 && c < 0x530) || (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
         (c >= 0xFF41 && c <= 0xFF5A);
}
[[nodiscard]] constexpr bool is_digit(char32_t c) {
  return is_ascii_digit(c) || (c >= 0xFF10 && c <= 0xFF19);
}
[[nodiscard]] constexpr bool is_line_end(char32_t c) {
  return (c >= U'\n' && c <= U'\r') || c == U'\u0085' || c == U'\u2028' || c == U'\u2029';
}
[[nodiscard]] constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u3000' || (c >= 0x2000 && c <= 0x200D) ||
         c == U'\u202F' || c == U'\u205F' || c == U'\u2060' || c == U'\uFEFF';
}

[[nodiscard]] constexpr bool is_stop_or_comma(char32_t c) {
  return is_one_of(c, U"，。、；：！？…");
}
/// Punctuation of Chinese text that belongs to what stands in front of it: no blank and no line starts with it.
[[nodiscard]] constexpr bool is_closing(char32_t c) {
  return is_stop_or_comma(c) || is_one_of(c, U"）」』”’》〉】〕％");
}
/// Behind these no blank is read either.
[[nodiscard]] constexpr bool is_pause(char32_t c) {
  return is_stop_or_comma(c) || is_one_of(c, U"（「『“‘《〈【〔");
}
/// Ends a sentence.
[[nodiscard]] constexpr bool is_final(char32_t c) {
  switch (c) {
    case U'。':
    case U'！':
    case U'？':
    case U'!':
    case U'?':
    case U'…':
    case U'；':
    case U';':
      return true;
    default:
      return false;
  }
}

}  // namespace taojin
