#pragma once
/// What of a JSON string means itself.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace taojin {

constexpr bool needs_escape(char32_t c) {
  return c < 0x20 || c == U'"' || c == U'\\';
}

/// The first place from `at` on that does not mean itself: a quotation mark, a backslash, a control character; or the
/// size of the text. Eight bytes are looked at together.
inline std::size_t end_of_plain(std::string_view utf8, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHigh = 0x8080808080808080;
  const auto has_less = [](std::uint64_t bytes, std::uint64_t limit) {
    return (bytes - kOnes * limit) & ~bytes & kHigh;
  };
  for (; at + 8 <= utf8.size(); at += 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, utf8.data() + at, sizeof bytes);
    if ((has_less(bytes, 0x20) | has_less(bytes ^ kOnes * '"', 1) | has_less(bytes ^ kOnes * '\\', 1)) != 0) break;
  }
  while (at < utf8.size() && !needs_escape(static_cast<unsigned char>(utf8[at]))) ++at;
  return at;
}

}  // namespace taojin
