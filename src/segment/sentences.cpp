#include "segment/sentences.h"

#include <algorithm>

#include "character_filter.h"
#include "han.h"
#include "one_of.h"

namespace taojin {
namespace {

constexpr std::size_t kLongestTitle = 120;  ///< in columns: 60 Chinese characters
constexpr int kLinesBeforeTitle = 4;

constexpr bool is_ascii_letter(char32_t c) {
  return (c | 32) >= U'a' && (c | 32) <= U'z';
}
constexpr bool is_ascii_word(char32_t c) {
  return is_ascii_letter(c) || (c >= U'0' && c <= U'9');
}
constexpr bool is_ascii_capital(char32_t c) {
  return c >= U'A' && c <= U'Z';
}
/// Belongs to the sentence that ends in front of it.
constexpr bool closes(char32_t c) {
  return is_one_of(c, U"”’」』》】)\"'");
}

/// Words that a full stop abbreviates.
constexpr std::u32string_view kAbbreviations[] = {
    U"Inc", U"Corp", U"Ltd", U"Co",  U"Mr",  U"Mrs",  U"Ms",  U"Dr",  U"Jr",  U"Sr",  U"St", U"No", U"vs",
    U"etc", U"Prof", U"Jan", U"Feb", U"Aug", U"Sept", U"Oct", U"Nov", U"Dec", U"Fig", U"al", U"Vol"};

/// The full stop of an English sentence: behind a word, before a blank and a capital or a Chinese character.
bool is_full_stop(std::u32string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at + 1] != U' ' || at == 0 || !is_ascii_letter(text[at - 1])) return false;
  if (!is_ascii_capital(text[at + 2]) && !is_han(text[at + 2])) return false;
  std::size_t begin = at;
  while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
  const std::u32string_view word = text.substr(begin, at - begin);
  return word.size() > 1 &&
         std::find(std::begin(kAbbreviations), std::end(kAbbreviations), word) == std::end(kAbbreviations);
}

/// Whether a sentence ends with the character at `at`, but for what closes behind it.
bool ends_sentence(std::u32string_view text, std::size_t at) {
  const char32_t next = at + 1 < text.size() ? text[at + 1] : U'\n';
  switch (text[at]) {
    case U'。':
    case U'！':
    case U'？':
    case U'；':
      return true;
    case U'!':
    case U';':
      return !is_ascii_word(next);
    case U'?':
      return !is_ascii_word(next) && !is_one_of(next, U"&=_#/");
    case U'…':
      return next == U'\n' || next == U' ' || next == U'”' || next == U'」' || next == U'』';
    case U'.':
      return is_full_stop(text, at);
    default:
      return false;
  }
}

void add_sentence(std::u32string_view text, std::size_t begin, std::size_t end, std::vector<Span>& sentences) {
  while (begin < end && text[begin] == U' ') ++begin;
  while (end > begin && text[end - 1] == U' ') --end;
  if (begin < end) sentences.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

/// Labels of a by-line, before a colon or bar.
constexpr std::u32string_view kBylineLabels[] = {
    U"文章作者", U"作者", U"编辑", U"责编", U"责任编辑", U"来源", U"文章来源", U"发布时间", U"发布地", U"时间",
    U"日期",     U"文",   U"撰文", U"图源", U"摄影",     U"出品", U"记者",     U"原创",     U"编译",   U"翻译"};

/// "作者：林晓", "新桥报记者 周予川", "2024-05-06 10:00", "https://…"
bool is_byline(std::u32string_view line) {
  if (line.starts_with(U"http")) return true;
  const auto letters = static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char32_t c) { return is_han(c) || is_ascii_letter(c); }));
  if (letters < 2 || letters * 4 < line.size()) return true;
  if (line.size() < 30 && line.find(U"记者 ") != std::u32string_view::npos) return true;
  return std::any_of(std::begin(kBylineLabels), std::end(kBylineLabels), [&](std::u32string_view label) {
    if (!line.starts_with(label)) return false;
    const std::size_t behind = line.find_first_not_of(U' ', label.size());
    return behind != std::u32string_view::npos && is_one_of(line[behind], U":：|｜丨/");
  });
}

std::size_t columns(std::u32string_view text) {
  std::size_t out = 0;
  for (const char32_t c : text) out += c < 0x2E80 ? 1 : 2;
  return out;
}

bool is_title(std::u32string_view line) {
  if (columns(line) > kLongestTitle || is_one_of(line.back(), U"。；，：;,:")) return false;
  return line.find(U'。') == std::u32string_view::npos;
}

/// What may end a sentence or a quotation.
constexpr char32_t kEnds[] = U"\n。！？；!?;….”」";
constexpr CharacterFilter kMayEnd(kEnds);

}  // namespace

std::vector<Span> find_sentences(std::u32string_view reading) {
  std::vector<Span> sentences;
  sentences.reserve(reading.size() / 32 + 1);
  std::size_t begin = 0;
  bool speech_first = false;  // the sentence began with a quotation: who said it follows behind
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (i == begin) speech_first |= is_one_of(reading[i], U"“「");
    // Most characters are Han, which ends nothing.
    while (i < reading.size() && (is_han(reading[i]) || !kMayEnd.may_hold(reading[i]))) ++i;
    if (i == reading.size()) break;
    const char32_t c = reading[i];
    if (!is_one_of(c, kEnds)) continue;
    if (c == U'\n') {
      add_sentence(reading, begin, i, sentences);
      begin = i + 1;
      speech_first = false;
      continue;
    }
    if (!ends_sentence(reading, i)) {
      if (is_one_of(c, U"”」")) speech_first = false;
      continue;
    }
    std::size_t end = i + 1;
    while (end < reading.size() && (is_one_of(reading[end], U"。！？…!?") || closes(reading[end]))) ++end;
    if (speech_first && is_one_of(reading[end - 1], U"”」")) {
      speech_first = false;
      if (end < reading.size() && is_han(reading[end])) {
        i = end - 1;
        continue;
      }
    }
    add_sentence(reading, begin, end, sentences);
    begin = end;
    i = end - 1;
  }
  add_sentence(reading, begin, reading.size(), sentences);
  return sentences;
}

std::optional<Span> find_title(std::u32string_view reading) {
  std::size_t begin = 0;
  for (int lines = 0; lines < kLinesBeforeTitle && begin < reading.size(); ++lines) {
    const std::size_t end = std::min(reading.find(U'\n', begin), reading.size());
    const std::u32string_view line = reading.substr(begin, end - begin);
    if (!line.empty() && !is_byline(line)) {
      if (!is_title(line)) return std::nullopt;
      return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace taojin
