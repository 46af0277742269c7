#include "normalize/references.h"

#include <algorithm>
#include <iterator>

#include "normalize/characters.h"

namespace taojin {
namespace {

struct Named {
  std::u32string_view name;
  char32_t character;
};

/// Those that news pages use. Sorted.
constexpr Named kNamed[] = {
    {U"amp", U'&'},      {U"apos", U'\''},       {U"bull", U'•'},      {U"cent", U'¢'},      {U"copy", U'©'},
    {U"deg", U'°'},      {U"divide", U'÷'},      {U"emsp", U'\u2003'}, {U"ensp", U'\u2002'}, {U"euro", U'€'},
    {U"gt", U'>'},       {U"hellip", U'…'},      {U"laquo", U'«'},     {U"ldquo", U'“'},     {U"lsquo", U'‘'},
    {U"lt", U'<'},       {U"mdash", U'—'},       {U"middot", U'·'},    {U"minus", U'−'},     {U"nbsp", U'\u00A0'},
    {U"ndash", U'–'},    {U"permil", U'‰'},      {U"plusmn", U'±'},    {U"pound", U'£'},     {U"quot", U'"'},
    {U"raquo", U'»'},    {U"rdquo", U'”'},       {U"reg", U'®'},       {U"rsquo", U'’'},     {U"sect", U'§'},
    {U"shy", U'\u00AD'}, {U"thinsp", U'\u2009'}, {U"times", U'×'},     {U"trade", U'™'},     {U"yen", U'¥'},
    {U"zwj", U'\u200D'}, {U"zwnj", U'\u200C'}};
constexpr bool by_name(const Named& a, const Named& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(std::begin(kNamed), std::end(kNamed), by_name));

constexpr std::size_t kLongest = 12;

int digit_of(char32_t c) {
  if (is_ascii_digit(c)) return static_cast<int>(c - U'0');
  const char32_t lower = c | 32;
  return lower >= U'a' && lower <= U'f' ? static_cast<int>(lower - U'a') + 10 : -1;
}

CharacterReference read_number(std::u32string_view text) {
  const bool hexadecimal = text.size() > 2 && (text[2] | 32) == U'x';
  const int base = hexadecimal ? 16 : 10;
  char32_t value = 0;
  std::size_t i = hexadecimal ? 3 : 2;
  const std::size_t digits = i;
  for (; i < text.size() && i < kLongest; ++i) {
    const int digit = digit_of(text[i]);
    if (digit < 0 || digit >= base) break;
    value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit);
  }
  if (i == digits || i >= text.size() || text[i] != U';') return {};
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = U'\uFFFD';
  return {value, i + 1};
}

}  // namespace

CharacterReference read_reference(std::u32string_view text) {
  if (text.size() < 3) return {};
  if (text[1] == U'#') return read_number(text);
  if (!is_ascii_letter(text[1])) return {};
  const std::size_t end = text.substr(0, kLongest).find(U';');
  if (end == std::u32string_view::npos) return {};
  const Named wanted{text.substr(1, end - 1), 0};
  const auto* const found = std::lower_bound(std::begin(kNamed), std::end(kNamed), wanted, by_name);
  if (found == std::end(kNamed) || found->name != wanted.name) return {};
  return {found->character, end + 1};
}

}  // namespace taojin
