#include "segment/word_tokens.h"

#include "one_of.h"

namespace taojin {
namespace {

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_letter_or_digit(char32_t c) {
  return is_digit(c) || ((c | 32) >= U'a' && (c | 32) <= U'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
         (c >= 0x386 && c <= 0x52F);
}
/// The end of the run of letters and digits that starts at `begin`; `letters` tells whether it has a letter.
std::uint32_t run_end(std::u32string_view text, std::uint32_t begin, bool& letters) {
  const bool address = text.substr(begin).starts_with(U"http");
  letters = !is_digit(text[begin]);
  std::uint32_t end = begin + 1;
  for (; end < text.size(); ++end) {
    const char32_t c = text[end];
    if (is_letter_or_digit(c)) {
      letters = letters || !is_digit(c);
      continue;
    }
    if (address && is_one_of(c, U":/?=&%#-._~")) continue;
    const bool inside = end + 1 < text.size() && is_letter_or_digit(text[end + 1]);
    if (inside && is_one_of(c, U"-._'&+@")) continue;
    if (inside && !letters && (c == U',' || c == U':') && is_digit(text[end + 1])) continue;
    break;
  }
  if (end < text.size() && (text[end] == U'%' || text[end] == U'+')) ++end;
  return end;
}

}  // namespace

void read_word_tokens(std::u32string_view text, std::vector<Unit>& tokens) {
  tokens.clear();
  read_units(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Unit token = tokens[i];
    if (is_letter_or_digit(text[token.span.begin])) {
      bool letters = false;
      token.span.end = std::max(token.span.end, run_end(text, token.span.begin, letters));
      token.unit_class = letters ? UnitClass::latin : UnitClass::digits;
      while (i + 1 < tokens.size() && tokens[i + 1].span.begin < token.span.end) ++i;
    }
    tokens[kept++] = token;
  }
  tokens.resize(kept);
}

}  // namespace taojin
