#include "json/utf8.h"

#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>

namespace taojin {

bool is_utf8(std::string_view bytes) {
  const auto* s = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto n = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < n;) {
    std::uint64_t eight;
    while (i + 8 <= n && (std::memcpy(&eight, s + i, 8), (eight & 0x8080808080808080) == 0)) i += 8;
    // Runs of three-byte sequences, which Chinese text consists of; those from U+1000 to U+CFFF need no closer look.
    while (i + 3 <= n && s[i] > 0xE0 && s[i] < 0xED && (s[i + 1] & 0xC0) == 0x80 && (s[i + 2] & 0xC0) == 0x80) i += 3;
    if (i >= n) break;
    UChar32 c;
    U8_NEXT(s, i, n, c);
    if (c < 0) return false;
  }
  return true;
}

}  // namespace taojin
