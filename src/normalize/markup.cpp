#include "normalize/markup.h"

#include <algorithm>

#include "normalize/characters.h"
#include "normalize/references.h"

namespace taojin {
namespace {

constexpr std::size_t kNone = std::u32string_view::npos;
constexpr std::size_t kLongestTarget = 2000;

char32_t at_or_blank(std::u32string_view text, std::size_t at) {
  return at < text.size() ? text[at] : U' ';
}
char32_t before(std::u32string_view text, std::size_t at) {
  return at > 0 ? text[at - 1] : U'\n';
}

std::size_t run_of(std::u32string_view text, std::size_t at, char32_t c) {
  std::size_t end = at;
  while (end < text.size() && text[end] == c) ++end;
  return end - at;
}

std::size_t blanks_at(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_blank(text[end])) ++end;
  return end - at;
}

bool ends_here(std::u32string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]);
}

/// A line of one mark alone, three times or more, blanks allowed: ---, * * *, ====, _____.
bool is_rule(std::u32string_view line) {
  if (line.empty() || !is_one_of(line[0], U"-*_=—─━")) return false;
  std::size_t marks = 0;
  for (const char32_t c : line) {
    if (c != line[0] && !is_blank(c)) return false;
    marks += c == line[0];
  }
  return marks >= 3;
}

/// "|---|:--:|", "--- | ---".
bool is_table_rule(std::u32string_view line) {
  bool bar = false, dash = false;
  for (const char32_t c : line) {
    if (!is_one_of(c, U"|-: ")) return false;
    bar |= c == U'|';
    dash |= c == U'-';
  }
  return bar && (dash || line.size() < 3);
}

/// The ']' that closes the '[' at text[at], on the same line.
std::size_t bracket_end(std::u32string_view text, std::size_t at, Reach& reach) {
  int depth = 0;
  const std::size_t limit = std::min(text.size(), at + reach.limit());
  for (std::size_t i = at; i < limit; ++i) {
    const char32_t c = text[i];
    if (c == U'[') ++depth;
    if (c == U']' && --depth == 0) {
      reach.hit(i - at);
      return i;
    }
    if (is_line_end(c) && is_line_end(at_or_blank(text, i + 1))) return kNone;  // a text may be wrapped, not parted
  }
  reach.miss();
  return kNone;
}

/// Behind a link's target "(…)" that starts at text[at]; kNone when there is none.
std::size_t target_end(std::u32string_view text, std::size_t at, Reach& reach) {
  if (at_or_blank(text, at) != U'(') return kNone;
  const std::u32string_view inside = text.substr(at + 1, reach.limit());
  const bool is_target = inside.starts_with(U"http") || inside.starts_with(U"/") || inside.starts_with(U"#") ||
                         inside.starts_with(U"<") || inside.starts_with(U"./") || inside.starts_with(U"../") ||
                         inside.starts_with(U"mailto:") || inside.starts_with(U"data:") ||
                         inside.starts_with(U"javascript:") || inside.starts_with(U")") ||
                         inside.starts_with(U"weixin:");
  int depth = 0;
  bool plain_file = true;  // a relative target: ASCII without blanks, with a dot in it
  bool dot = false;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const char32_t c = inside[i];
    if (c == U')' && depth-- == 0) {
      reach.hit(i);
      return is_target || (plain_file && dot) ? at + i + 2 : kNone;
    }
    if (c == U'(') ++depth;
    if (is_line_end(c)) return kNone;
    plain_file &= c > U' ' && c < 0x7F;
    dot |= c == U'.';
  }
  reach.miss();
  return kNone;
}

Inline read_link(std::u32string_view text, std::size_t at, MarkReach& reach) {
  const bool image = text[at] == U'!';
  const std::size_t open = at + (image ? 1 : 0);
  if (at_or_blank(text, open) != U'[') return {};
  const std::size_t close = bracket_end(text, open, reach.brackets);
  if (close == kNone) return {};
  const std::size_t end = target_end(text, close + 1, reach.targets);
  if (end != kNone) {
    if (image) return {.skip = end - at};
    return {.skip = 1, .close = close, .close_size = end - close};
  }
  if (!image && at_or_blank(text, open + 1) == U'^') return {.skip = close + 1 - at};  // a footnote's number
  return {};
}

Inline read_stars(std::u32string_view text, std::size_t at, char32_t mark, Reach& reach) {
  const std::size_t run = run_of(text, at, mark);
  const char32_t previous = before(text, at), next = at_or_blank(text, at + run);
  if (run > 3 || (mark == U'~' && run != 2) || is_blank(next) || is_line_end(next)) return {};
  if (is_ascii_word(previous) && (run == 1 || is_ascii_word(next))) return {};  // Q*, 2**3
  const std::size_t limit = std::min(text.size(), at + reach.limit());
  for (std::size_t i = at + run; i < limit; ++i) {
    if (is_line_end(text[i]) && is_line_end(at_or_blank(text, i + 1))) return {};
    if (text[i] != mark) continue;
    const std::size_t closing = run_of(text, i, mark);
    if (closing == run && !is_blank(text[i - 1])) {
      reach.hit(i - at);
      return {.skip = run, .close = i, .close_size = run};
    }
    i += closing - 1;
  }
  reach.miss();
  return {};
}

Inline read_underscores(std::u32string_view text, std::size_t at) {
  const std::size_t run = run_of(text, at, U'_');
  const char32_t previous = before(text, at), next = at_or_blank(text, at + run);
  constexpr std::u32string_view kOfAddresses = U"@/?&=#%\\.-";
  if (is_ascii_word(previous) && is_ascii_word(next)) return {};
  if (is_one_of(previous, kOfAddresses) || is_one_of(next, U"/=&")) return {};
  return {.skip = run};
}

Inline read_angle(std::u32string_view text, std::size_t at, Reach& reach) {
  const std::u32string_view rest = text.substr(at);
  if (rest.starts_with(U"<http") || rest.starts_with(U"<mailto:")) {
    const std::size_t end = rest.substr(0, kLongestTarget).find_first_of(U"> \n");
    if (end != kNone && rest[end] == U'>') return {.skip = 1, .close = at + end, .close_size = 1};
  }
  const Tag tag = read_tag(rest, reach);
  if (tag.size == 0 || tag.kind == TagKind::unknown) return {};
  if (tag.kind == TagKind::hidden) return {.skip = hidden_end(rest, tag, tag.size, reach)};
  const bool breaks =
      tag.kind == TagKind::line_break || tag.kind == TagKind::block_element || tag.kind == TagKind::preformatted;
  if (tag.kind == TagKind::cell) return {.skip = tag.size, .character = U' ', .place = at};
  return {.skip = tag.size, .line_break = breaks};
}

}  // namespace

std::size_t quote_marks(std::u32string_view line) {
  std::size_t at = blanks_at(line, 0);
  while (at < line.size() && line[at] == U'>' && !is_one_of(at_or_blank(line, at + 1), U"=")) {
    ++at;
    at += blanks_at(line, at);
  }
  return at;
}

BlockStart read_block_start(std::u32string_view line) {
  const std::size_t indent = blanks_at(line, 0);
  const std::u32string_view text = line.substr(indent);
  if (text.empty()) return {Block::text, line.size()};
  if (text.starts_with(U"```") || text.starts_with(U"~~~")) return {Block::fence, line.size()};
  if (is_rule(text) || is_table_rule(text)) return {Block::rule, line.size()};
  switch (text[0]) {
    case U'#': {
      const std::size_t level = run_of(text, 0, U'#');
      if (level > 6 || !ends_here(text, level)) break;
      return {Block::heading, indent + level + blanks_at(text, level)};
    }
    case U'*':
    case U'-':
    case U'+':
    case U'•':
    case U'●':
    case U'▪':
    case U'◦':
    case U'■':
    case U'◆':
    case U'·': {
      // Marks that are no ASCII may stand without a blank.
      const bool bullet = text[0] > 0x7F && text[0] != U'·';
      if (!ends_here(text, 1) && !bullet) break;
      return {Block::list, indent + 1 + blanks_at(text, 1)};
    }
    case U'|':
      if (text.find(U'|', 1) != kNone) return {Block::table_row, indent + 1 + blanks_at(text, 1)};
      return {Block::text, indent + 1 + blanks_at(text, 1)};
    default: {
      std::size_t digits = 0;
      while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
      if (digits > 0 && digits < 4 && is_one_of(at_or_blank(text, digits), U".)、")) {
        const bool decimal = text[digits] == U'.' && is_ascii_digit(at_or_blank(text, digits + 1));
        if (!decimal) return {Block::list, indent};  // the number is text
      }
    }
  }
  return {Block::text, indent};
}

std::size_t front_matter(std::u32string_view text) {
  if (!text.starts_with(U"---")) return 0;
  std::size_t at = text.find(U'\n');
  bool keys = false;
  for (int lines = 0; at != kNone && lines < 100; ++lines) {
    const std::size_t begin = at + 1;
    at = text.find(U'\n', begin);
    const std::u32string_view line = text.substr(begin, at == kNone ? kNone : at - begin);
    if (line == U"---" || line == U"---\r" || line == U"...") return keys ? (at == kNone ? text.size() : at + 1) : 0;
    const std::size_t colon = line.find(U':');
    keys |= colon != kNone && colon > 0 &&
            std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                        [](char32_t c) { return is_ascii_word(c) || c == U'_' || c == U'-'; });
  }
  return 0;
}

Inline read_inline(std::u32string_view text, std::size_t at, MarkReach& reach) {
  switch (text[at]) {
    case U'[':
    case U'!':
      return read_link(text, at, reach);
    case U'*':
    case U'~':
      return read_stars(text, at, text[at], reach.stars);
    case U'_':
      return read_underscores(text, at);
    case U'`':
      return {.skip = run_of(text, at, U'`')};
    case U'<':
      return read_angle(text, at, reach.tags);
    case U'&': {
      const CharacterReference reference = read_reference(text.substr(at, 16));
      return {.skip = reference.size, .character = reference.character, .place = at};
    }
    case U'\\': {
      const char32_t next = at_or_blank(text, at + 1);
      if (!is_one_of(next, U"\\`*_{}[]()#+-.!|~>")) return {};
      return {.skip = 2, .character = next, .place = at + 1};
    }
    default:
      return {};
  }
}

}  // namespace taojin
