#pragma once
/// What a character means to the grammar of quantities: one table look-up for any character of a reading.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "han.h"
#include "one_of.h"

namespace taojin::quantities {

enum class Glyph : std::uint8_t {
  other,
  arabic,          ///< 0-9, its value
  han,             ///< 〇 零 一 … 九 两, its value
  financial,       ///< 壹 贰 叁 …, its value
  small_unit,      ///< 十 百 千, the power of ten
  financial_unit,  ///< 拾 佰 仟, the power of ten
  tens,            ///< 廿 卅 卌, how many tens
  big_unit,        ///< 万 亿 兆, the power of ten
  vague,           ///< 几 数
  half,            ///< 半
  calendar,        ///< 年 月 日 天: what a date without a numeral (去年, 上月) ends with
  moment,  ///< 周 季 期 早 晚 晨 夜: likewise (上周五, 昨晚), but nothing that a numeral goes on with
  more,    ///< 多 余
  odd,     ///< 来
  point,   ///< 点
  blank,
};

/// Glyphs up to this one begin an expression; the rest only continue one.
inline constexpr Glyph kLastStart = Glyph::moment;

namespace detail {

struct Entry {
  char32_t character;
  Glyph glyph;
  std::uint8_t value;
};

// clang-format off
inline constexpr Entry kEntries[] = {
    {U'0', Glyph::arabic, 0}, {U'1', Glyph::arabic, 1}, {U'2', Glyph::arabic, 2}, {U'3', Glyph::arabic, 3},
    {U'4', Glyph::arabic, 4}, {U'5', Glyph::arabic, 5}, {U'6', Glyph::arabic, 6}, {U'7', Glyph::arabic, 7},
    {U'8', Glyph::arabic, 8}, {U'9', Glyph::arabic, 9},
    {U'〇', Glyph::han, 0}, {U'○', Glyph::han, 0}, {U'零', Glyph::han, 0}, {U'一', Glyph::han, 1}, {U'二', Glyph::han, 2},
    {U'两', Glyph::han, 2}, {U'三', Glyph::han, 3}, {U'四', Glyph::han, 4}, {U'五', Glyph::han, 5}, {U'六', Glyph::han, 6},
    {U'七', Glyph::han, 7}, {U'八', Glyph::han, 8}, {U'九', Glyph::han, 9}, {U'幺', Glyph::han, 1},
    {U'壹', Glyph::financial, 1}, {U'弌', Glyph::financial, 1}, {U'贰', Glyph::financial, 2}, {U'弍', Glyph::financial, 2},
    {U'叁', Glyph::financial, 3}, {U'参', Glyph::financial, 3}, {U'肆', Glyph::financial, 4}, {U'伍', Glyph::financial, 5},
    {U'陆', Glyph::financial, 6}, {U'柒', Glyph::financial, 7}, {U'捌', Glyph::financial, 8}, {U'玖', Glyph::financial, 9},
    {U'十', Glyph::small_unit, 1}, {U'百', Glyph::small_unit, 2}, {U'千', Glyph::small_unit, 3},
    {U'拾', Glyph::financial_unit, 1}, {U'佰', Glyph::financial_unit, 2}, {U'仟', Glyph::financial_unit, 3},
    {U'廿', Glyph::tens, 2}, {U'卅', Glyph::tens, 3}, {U'卌', Glyph::tens, 4},
    {U'万', Glyph::big_unit, 4}, {U'亿', Glyph::big_unit, 8}, {U'兆', Glyph::big_unit, 12},
    {U'几', Glyph::vague, 0}, {U'数', Glyph::vague, 1}, {U'半', Glyph::half, 0},
    {U'年', Glyph::calendar, 0}, {U'月', Glyph::calendar, 0}, {U'日', Glyph::calendar, 0}, {U'天', Glyph::calendar, 0},
    {U'周', Glyph::moment, 0}, {U'季', Glyph::moment, 0}, {U'期', Glyph::moment, 0}, {U'早', Glyph::moment, 0},
    {U'晚', Glyph::moment, 0}, {U'晨', Glyph::moment, 0}, {U'夜', Glyph::moment, 0},
    {U'多', Glyph::more, 0}, {U'余', Glyph::more, 0}, {U'来', Glyph::odd, 0}, {U'点', Glyph::point, 0},
    {U' ', Glyph::blank, 0}, {U'\t', Glyph::blank, 0}, {U'\n', Glyph::blank, 0}, {U'\r', Glyph::blank, 0},
    {U'\u00A0', Glyph::blank, 0}, {U'\u3000', Glyph::blank, 0},
};
// clang-format on

/// A byte for each character of the basic plane: the glyph in the low four bits, the value in the high four.
inline constexpr auto kTable = [] {
  std::array<std::uint8_t, 0x10000> table{};
  for (const Entry& e : kEntries) {
    table[e.character] = static_cast<std::uint8_t>(static_cast<unsigned>(e.glyph) | e.value << 4);
  }
  return table;
}();

/// A bit for each character that begins an expression: 8 KiB that stay in the cache, where the bytes would not.
inline constexpr auto kStarts = [] {
  std::array<std::uint64_t, 0x10000 / 64> bits{};
  for (const Entry& e : kEntries) {
    if (e.glyph <= kLastStart) bits[e.character / 64] |= std::uint64_t{1} << (e.character % 64);
  }
  return bits;
}();

/// A bit for each character that may go on after one Han digit: asked of most of those in a text.
inline constexpr auto kContinues = [] {
  std::array<std::uint64_t, 0x10000 / 64> bits{};
  const auto add = [&](char32_t c) { bits[c / 64] |= std::uint64_t{1} << (c % 64); };
  for (const Entry& e : kEntries) {
    if (e.glyph != Glyph::moment) add(e.character);
  }
  for (const char32_t c : std::u32string_view(U"成折%％‰分号季级-–—~至到、和与及又倍+以角毛的个")) add(c);
  return bits;
}();

}  // namespace detail

[[nodiscard]] constexpr bool starts_quantity(char32_t c) {
  return c < 0x10000 && (detail::kStarts[c / 64] >> (c % 64) & 1) != 0;
}

[[nodiscard]] constexpr Glyph glyph(char32_t c) {
  return c < 0x10000 ? static_cast<Glyph>(detail::kTable[c] & 15) : Glyph::other;
}

/// Of a digit its value, of a unit its power of ten.
[[nodiscard]] constexpr int glyph_value(char32_t c) {
  return c < 0x10000 ? detail::kTable[c] >> 4 : 0;
}

/// The character at a place, or 0 outside of the text.
[[nodiscard]] constexpr char32_t at(std::u32string_view text, std::size_t i) {
  return i < text.size() ? text[i] : 0;
}

[[nodiscard]] constexpr bool is_arabic(char32_t c) {
  return U'0' <= c && c <= U'9';
}
[[nodiscard]] constexpr bool is_latin(char32_t c) {
  return (U'a' <= c && c <= U'z') || (U'A' <= c && c <= U'Z');
}
/// What a Latin word with digits is made of: Qwen2.5-72B.
[[nodiscard]] constexpr bool is_identifier(char32_t c) {
  return is_latin(c) || is_arabic(c) || is_one_of(c, U"._-");
}
[[nodiscard]] constexpr bool is_blank(char32_t c) {
  return glyph(c) == Glyph::blank;
}
[[nodiscard]] constexpr bool is_han_digit(char32_t c) {
  return glyph(c) == Glyph::han || glyph(c) == Glyph::financial;
}
[[nodiscard]] constexpr bool is_small_unit(char32_t c) {
  return glyph(c) == Glyph::small_unit || glyph(c) == Glyph::financial_unit;
}
/// What ends a date without a numeral.
[[nodiscard]] constexpr bool ends_date(char32_t c) {
  return glyph(c) == Glyph::calendar || glyph(c) == Glyph::moment;
}
[[nodiscard]] constexpr bool is_unit(char32_t c) {
  return is_small_unit(c) || glyph(c) == Glyph::big_unit;
}

/// What may stand behind one Han digit and make a quantity of it, apart from counting words and currencies: units,
/// digits, percent, dates, connectors, blanks.
[[nodiscard]] constexpr bool continues_digit(char32_t c) {
  return c < 0x10000 && (detail::kContinues[c / 64] >> (c % 64) & 1) != 0;
}

/// The first place from `i` on that is no blank; `i` itself when there are more than three blanks or two line ends, for
/// those part what stands on both sides.
[[nodiscard]] constexpr std::size_t skip_blanks(std::u32string_view text, std::size_t i) {
  std::size_t end = i;
  int lines = 0;
  while (end - i < 4 && is_blank(at(text, end))) {
    if (text[end] == U'\n') ++lines;
    ++end;
  }
  return end - i > 3 || lines > 1 ? i : end;
}

/// Likewise to the left: the end of what stands before the blanks before `i`.
[[nodiscard]] constexpr std::size_t skip_blanks_back(std::u32string_view text, std::size_t i) {
  std::size_t begin = i;
  int lines = 0;
  while (begin > 0 && i - begin < 4 && is_blank(text[begin - 1])) {
    if (text[begin - 1] == U'\n') ++lines;
    --begin;
  }
  return i - begin > 3 || lines > 1 ? i : begin;
}

}  // namespace taojin::quantities
