#include "names/units.h"

#include <algorithm>
#include <array>

#include "names/characters.h"

namespace taojin {

using namespace characters;

namespace {

constexpr std::uint32_t kWordBit = 0x80000000;
constexpr std::uint32_t kNumberBit = 0x40000000;

constexpr bool is_letter(char32_t c) {
  return is_latin_letter(c) || (c >= 0x386 && c <= 0x52F);  // Greek and Cyrillic too
}
constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0x3000;
}
char32_t lower(char32_t c) {
  return is_capital(c) ? c + 32 : c;
}

constexpr UnitClass class_of(char32_t c) {
  if (is_han(c) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000) return UnitClass::han;
  switch (c) {
    case U'·':
      return UnitClass::dot;
    case U'“':
    case U'‘':
    case U'「':
    case U'『':
    case U'《':
    case U'【':
    case U'〈':
      return UnitClass::quote_open;
    case U'”':
    case U'’':
    case U'」':
    case U'』':
    case U'》':
    case U'】':
    case U'〉':
      return UnitClass::quote_close;
    case U'(':
    case U'（':
    case U'[':
    case U'［':
      return UnitClass::bracket_open;
    case U')':
    case U'）':
    case U']':
    case U'］':
      return UnitClass::bracket_close;
    case U'、':
    case U'，':
    case U',':
    case U'/':
    case U'|':
    case U'：':
    case U':':
      return UnitClass::comma;
    case U'。':
    case U'！':
    case U'？':
    case U'；':
    case U'…':
    case U'!':
    case U'?':
    case U';':
      return UnitClass::stop;
    default:
      return UnitClass::other;
  }
}

/// What begins at a character that is no Han character: a blank, or a unit of one of these classes. One look into the
/// table spares a chain of questions whose answers cannot be foreseen.
constexpr std::uint8_t kBlank = kUnitClasses;
constexpr std::uint8_t begin_of(char32_t c) {
  if (is_blank(c)) return kBlank;
  if (is_letter(c)) return static_cast<std::uint8_t>(UnitClass::latin);
  if (is_digit(c)) return static_cast<std::uint8_t>(UnitClass::digits);
  return static_cast<std::uint8_t>(class_of(c));
}
constexpr auto kBegins = [] {
  std::array<std::uint8_t, 0x10000> begins{};
  for (char32_t c = 0; c < begins.size(); ++c) begins[c] = begin_of(c);
  return begins;
}();

UnitShape shape_of(std::u32string_view word) {
  const auto capitals = std::ranges::count_if(word, is_capital);
  const auto letters = std::ranges::count_if(word, is_letter);
  if (capitals == 0) return UnitShape::lower;
  if (word.size() == 1) return UnitShape::single_capital;
  if (capitals == letters) return UnitShape::all_capitals;
  return capitals == 1 && is_capital(word[0]) ? UnitShape::capital : UnitShape::mixed;
}

/// The end of the Latin word that starts at `begin`: letters and digits, a hyphen between names (Tessier-Lavigne,
/// DALL-E), the apostrophe of D'Angelo, and a plus sign at the end (Disney+).
std::uint32_t word_end(std::u32string_view reading, std::uint32_t begin, std::uint32_t limit) {
  std::uint32_t end = begin;
  for (;;) {
    while (end < limit && (is_letter(reading[end]) || is_digit(reading[end]))) ++end;
    if (end + 1 >= limit || end == begin) break;
    const bool joins_names = reading[end] == U'-' && is_capital(reading[end + 1]) && is_capital(reading[begin]);
    const bool elided = (reading[end] == U'\'' || reading[end] == U'’') && end - begin == 1 &&
                        is_capital(reading[begin]) && is_letter(reading[end + 1]);
    if (!joins_names && !elided) break;
    ++end;
  }
  if (end < limit && reading[end] == U'+') ++end;
  return end;
}

}  // namespace

void read_units(std::u32string_view reading, Span sentence, std::vector<Unit>& units) {
  bool after_blank = false;
  for (std::uint32_t i = sentence.begin; i < sentence.end;) {
    const char32_t c = reading[i];
    if (is_han(c)) {  // most characters: the rest need not be asked
      units.push_back({{i, i + 1}, c, UnitClass::han, UnitShape::none, after_blank});
      after_blank = false;
      ++i;
      continue;
    }
    const std::uint8_t begins = c < kBegins.size() ? kBegins[c] : begin_of(c);
    if (begins == kBlank) {
      after_blank = true;
      ++i;
      continue;
    }
    Unit unit;
    unit.unit_class = static_cast<UnitClass>(begins);
    unit.after_blank = after_blank;
    after_blank = false;
    std::uint32_t end = i + 1;
    if (unit.unit_class == UnitClass::latin) {
      end = word_end(reading, i, sentence.end);
      std::uint32_t hash = 2166136261U;
      for (std::uint32_t k = i; k < end; ++k) hash = (hash ^ static_cast<std::uint32_t>(lower(reading[k]))) * 16777619U;
      unit.id = hash | kWordBit;
      unit.shape = shape_of(slice(reading, {i, end}));
    } else if (unit.unit_class == UnitClass::digits) {
      while (end < sentence.end && is_digit(reading[end])) ++end;
      unit.id = kNumberBit | std::min(end - i, 5U);
    } else {
      unit.id = static_cast<std::uint32_t>(c);
    }
    unit.span = {i, end};
    units.push_back(unit);
    i = end;
  }
}

}  // namespace taojin
