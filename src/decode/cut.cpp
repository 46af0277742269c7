#include "decode/cut.h"

#include <algorithm>

namespace taojin {
namespace {

/// The kinds of places, the best first.
enum Place { paragraph, blank_line, sentence_and_line, line, sentence, anywhere };

constexpr std::string_view kFinals[] = {"。", "！", "？", "；", "…", ".", "!", "?"};
constexpr std::string_view kClosing[] = {"”", "’", "」", "』", "）", "\"", ")"};
constexpr std::string_view kBlanks[] = {" ", "\t", "\r", "\u3000"};

/// Takes the character at the end off when it is one of these.
template <std::size_t size>
bool drop_last(std::string_view& text, const std::string_view (&characters)[size]) {
  const auto last = std::ranges::find_if(characters, [&](std::string_view c) { return text.ends_with(c); });
  if (last == std::end(characters)) return false;
  text.remove_suffix(last->size());
  return true;
}

bool ends_sentence(std::string_view text) {
  while (drop_last(text, kClosing)) continue;
  return drop_last(text, kFinals);
}

/// What a place behind a line end is.
Place behind_line(std::string_view text) {
  text.remove_suffix(1);
  while (drop_last(text, kBlanks)) continue;
  const bool blank = text.ends_with('\n');
  while (blank && (text.ends_with('\n') || drop_last(text, kBlanks))) {
    if (text.ends_with('\n')) text.remove_suffix(1);
  }
  if (blank) return ends_sentence(text) ? paragraph : blank_line;
  return ends_sentence(text) ? sentence_and_line : line;
}

/// As much before a place as tells its kind; keeps texts of nothing but blank lines linear.
constexpr std::size_t kLookBack = 64;

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}  // namespace

std::size_t cut_behind(std::string_view utf8, std::size_t most) {
  if (utf8.size() <= most) return utf8.size();
  std::size_t end = most;
  while (continues(utf8[end])) --end;
  Place best = anywhere;
  for (std::size_t at = end; at > most / 2; --at) {
    if (continues(utf8[at])) continue;
    const std::size_t look_back = std::min(at, kLookBack);
    const std::string_view before = utf8.substr(at - look_back, look_back);
    Place place = anywhere;
    if (before.back() == '\n') {
      place = behind_line(before);
    } else if (best > sentence && ends_sentence(before)) {
      place = sentence;
    }
    if (place >= best) continue;
    best = place;
    end = at;
    if (best == paragraph) break;
  }
  return end;
}

}  // namespace taojin
