#pragma once
/// Characters as the names stage sees them.

#include "han.h"
#include "lexicon/lexicon.h"
#include "one_of.h"

namespace taojin::characters {

[[nodiscard]] constexpr bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
[[nodiscard]] constexpr bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
/// A letter of ASCII or a digit.
[[nodiscard]] constexpr bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}
[[nodiscard]] constexpr bool is_capital(char32_t c) {
  return c >= U'A' && c <= U'Z';
}
[[nodiscard]] inline bool is_surname(char32_t c, const Lexicon& lexicon) {
  constexpr std::uint8_t kSurname = Lexicon::common_surname | Lexicon::rare_surname | Lexicon::ambiguous_surname;
  return (lexicon.character_flags(c) & kSurname) != 0;
}

}  // namespace taojin::characters
