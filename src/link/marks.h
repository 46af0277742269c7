#pragma once
/// Punctuation of a reading: brackets, quotes and blanks are half-width, ，：；！？ as printed.

#include <string_view>

#include "one_of.h"

namespace taojin {

[[nodiscard]] constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == U'\n';
}
[[nodiscard]] constexpr bool is_comma(char32_t c) {
  return c == U'，' || c == U',';
}
[[nodiscard]] constexpr bool is_colon(char32_t c) {
  return c == U'：' || c == U':';
}
[[nodiscard]] constexpr bool is_semicolon(char32_t c) {
  return c == U'；' || c == U';';
}
[[nodiscard]] constexpr bool opens_quote(char32_t c) {
  return is_one_of(c, U"“\"「『《‘'");
}
[[nodiscard]] constexpr bool closes_quote(char32_t c) {
  return is_one_of(c, U"”\"」』》’'");
}

[[nodiscard]] constexpr std::u32string_view without_blanks(std::u32string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace taojin
