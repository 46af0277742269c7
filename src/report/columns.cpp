#include "report/columns.h"

#include <unicode/uchar.h>

#include "decode/decode.h"

namespace taojin {

unsigned columns_of(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

unsigned columns_of(std::string_view utf8) {
  unsigned columns = 0;
  for (const char32_t c : to_utf32(utf8)) columns += columns_of(c);
  return columns;
}

std::string padded(std::string_view utf8, unsigned columns) {
  const unsigned used = columns_of(utf8);
  return std::string(utf8) + std::string(used < columns ? columns - used : 0, ' ');
}

std::string shortened(std::string_view utf8, unsigned columns) {
  if (columns_of(utf8) <= columns) return std::string(utf8);
  std::u32string kept;
  unsigned used = 1;  // of the "…"
  for (const char32_t c : to_utf32(utf8)) {
    used += columns_of(c);
    if (used > columns) break;
    kept += c;
  }
  return to_utf8(kept) + "…";
}

std::vector<std::string> wrapped(const std::vector<std::string>& items, unsigned columns) {
  std::vector<std::string> lines;
  unsigned used = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string item = items[i] + (i + 1 < items.size() ? "," : "");
    const unsigned width = columns_of(item);
    if (!lines.empty() && used + 1 + width <= columns) {
      lines.back() += " " + item;
      used += 1 + width;
    } else {
      lines.push_back(item);
      used = width;
    }
  }
  return lines;
}

}  // namespace taojin
