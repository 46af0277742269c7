#include "normalize/lines.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "find_character.h"
#include "normalize/characters.h"

namespace taojin {
namespace {

/// Converters from HTML fill lines up to this many characters and part them at blanks only.
constexpr std::size_t kFilledAtBlanks = 78;
/// Style is judged by the head of a document.
constexpr std::size_t kHead = 1 << 16;
constexpr std::size_t kLinesJudged = 400;
constexpr char32_t kWideCharacters = 0x2E80;

/// Columns on a terminal.
std::uint32_t columns(std::u32string_view text) {
  std::uint32_t out = 0;
  for (const char32_t c : text) out += c < 0x2E80 ? 1 : 2;
  return out;
}

std::u32string_view trimmed(std::u32string_view line) {
  while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

char32_t last_but_quotes(std::u32string_view line) {
  while (line.size() > 1 && is_one_of(line.back(), U"”’」』\"')）]】")) line.remove_suffix(1);
  return line.back();
}

/// "作者：林晓", "编辑 | 周予": a label, a bar or colon and little else.
bool is_label(std::u32string_view line) {
  std::size_t i = 0;
  while (i < line.size() && i < 8 && (is_any_han(line[i]) || is_blank(line[i]))) ++i;
  if (i < 2 || i >= line.size()) return false;
  return is_one_of(line[i], U":：|｜丨/") && line.size() < 60;
}

/// Words that go on with the amount that a line ends in.
constexpr std::u32string_view kCurrencies[] = {
    U"美元", U"美金", U"美刀", U"港元", U"港币",   U"港幣",   U"欧元",   U"歐元",   U"日元",   U"日圆", U"日圓",
    U"英镑", U"英鎊", U"韩元", U"韓元", U"人民币", U"人民幣", U"新台币", U"新台幣", U"新臺幣", U"台币", U"台幣"};
/// A multiple counts only before these: 百度, 万达 and 千问 begin a line of their own.
constexpr std::u32string_view kMultiples = U"万萬亿億兆千百";
constexpr std::u32string_view kAfterMultiple =
    U"万萬亿億元美港欧歐日英韩韓人台新，。、；;,.）)多余餘的股次个個名家款参參用";
constexpr std::u32string_view kCounters = U"个個家款年月日号號名位人岁歲倍小分";

/// "融资10⏎亿美金": an amount is never parted, whatever the style of the document.
bool number_goes_on(std::u32string_view line, std::u32string_view next, const LineStyle& style) {
  if (!is_digit(line.back())) return false;
  const char32_t first = next[0], second = next.size() > 1 ? next[1] : U' ';
  if (is_one_of(first, U"％%")) return true;
  const auto starts_next = [&](std::u32string_view word) { return next.starts_with(word); };
  if (std::any_of(std::begin(kCurrencies), std::end(kCurrencies), starts_next)) return true;
  if (is_one_of(first, kMultiples)) return is_blank(second) || is_one_of(second, kAfterMultiple);
  if (first == U'元') return is_blank(second) || is_one_of(second, U"，。、；;,.）)/人的");
  const bool only_digits = std::all_of(line.begin(), line.end(), is_digit);  // a section's number
  return style.paragraphs_apart && !only_digits && is_one_of(first, kCounters);
}

/// The first run without a blank.
std::size_t first_word(std::u32string_view line) {
  return static_cast<std::size_t>(std::find_if(line.begin(), line.end(), is_blank) - line.begin());
}

std::u32string_view first_line(std::u32string_view text) {
  const auto end = std::find_if(text.begin(), text.end(), is_line_end);
  return trimmed(text.substr(0, static_cast<std::size_t>(end - text.begin())));
}

/// Whether one of the lines up to the next blank one ends with its sentence: they are prose then, not a list of names.
bool comes_to_an_end(std::u32string_view text) {
  for (int lines = 0; lines < 4 && !text.empty(); ++lines) {
    const auto end = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_line_end) - text.begin());
    const std::u32string_view line = trimmed(text.substr(0, end));
    if (line.empty()) return false;
    if (end < text.size() && is_final(last_but_quotes(line))) return true;
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return false;
}

std::uint32_t full_width_of(const std::vector<std::u32string_view>& lines) {
  std::vector<std::uint32_t> widths;
  std::uint32_t widest = 0;
  for (const std::u32string_view line : lines) {
    widths.push_back(columns(line));
    widest = std::max(widest, widths.back());
  }
  if (widest < 24 || widest > 132) return 0;
  // Lines that stop in the middle of a sentence, and how many of them are full.
  std::size_t open = 0, full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].empty() || lines[i + 1].empty() || is_final(last_but_quotes(lines[i]))) continue;
    ++open;
    full += widths[i] + 4 > widest;
  }
  return full >= 4 && full * 4 >= open * 3 ? widest : 0;
}

}  // namespace

LineStyle line_style(std::u32string_view text) {
  text = text.substr(0, kHead);
  std::vector<std::u32string_view> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < kLinesJudged;) {
    const std::size_t end = find_character(text, U'\n', at);
    lines.push_back(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  std::size_t single = 0, apart = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    ++(lines[i + 1].empty() ? apart : single);
  }
  return {apart >= 2 && apart * 4 >= single, single >= 4 ? full_width_of(lines) : 0};
}

bool is_wrapped(const LinePair& lines, const LineStyle& style) {
  const std::u32string_view line = lines.line, next = first_line(lines.rest);
  if (line.empty() || next.empty()) return false;
  const char32_t last = line.back(), first = next.front();
  if (number_goes_on(line, next, style)) return true;
  if (is_closing(first)) return true;
  if (is_one_of(last, U"，、,（(「『“‘《〈【")) return true;
  if (style.paragraphs_apart && first == U'的') return true;
  if (is_final(last_but_quotes(line)) || last == U'：' || last == U':') return false;
  if (is_label(line) || is_label(next)) return false;
  if (style.full_width != 0 && columns(line) + 4 > style.full_width) return true;
  // Converters part lines at blanks, which in Chinese text stand beside Latin words and digits: either where the next
  // word would not have fitted, or, where the target of a link filled the line, anywhere in a paragraph.
  if (!style.paragraphs_apart || (last >= kWideCharacters && first >= kWideCharacters)) return false;
  return line.size() + 1 + first_word(next) > kFilledAtBlanks || comes_to_an_end(lines.rest);
}

}  // namespace taojin
