#include "link/title_finder.h"

#include <algorithm>

#include "find_character.h"
#include "link/forms.h"
#include "one_of.h"

namespace taojin {
namespace {

bool stands_before(const TitleWord& a, const TitleWord& b) {
  return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

void add_known(std::u32string_view text, const Lexicon& lexicon, const std::vector<LexiconHit>& hits,
               const std::vector<Mention>& mentions, std::vector<TitleWord>& words) {
  auto mention = mentions.begin();
  for (const LexiconHit& hit : hits) {
    while (mention != mentions.end() && mention->span.end <= hit.span.begin) ++mention;
    const bool overlaps = mention != mentions.end() && mention->span.overlaps(hit.span);
    const bool shares = overlaps && hit.span.size() == 2 && mention->span.end == hit.span.begin + 1 &&
                        mention->type == NameType::organization;
    if (overlaps && !shares) continue;
    for (std::uint32_t i = hit.surface; i < hit.surface + lexicon.same_text(hit.surface); ++i) {
      const LexiconSurface surface = lexicon.surface(i);
      if (surface.category != LexiconCategory::title) continue;
      const std::optional<TitleKind> kind = kind_of(lexicon.entry(surface.entry).kind);
      const std::u32string_view word = slice(text, hit.span);
      if (kind && !joins_two(word)) {
        words.push_back({{hit.span.begin + shares, hit.span.end}, *kind, shares, !is_title(word, *kind)});
      }
      break;
    }
  }
}

void add_office(std::size_t begin, std::size_t end, std::vector<TitleWord>& words) {
  words.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, TitleKind::executive});
}

/// 首席…官, whatever the office.
void add_chief_officers(std::u32string_view text, std::vector<TitleWord>& words) {
  constexpr std::size_t kLongest = 8;
  for (std::size_t second = find_character(text, U'席', 1); second < text.size();
       second = find_character(text, U'席', second + 1)) {
    const std::size_t at = second - 1;
    if (text[at] != U'首') continue;
    for (std::size_t end = at + 3; end < text.size() && end < at + kLongest && is_any_han(text[end]); ++end) {
      if (text[end] != U'官') continue;
      add_office(at, end + 1, words);
      break;
    }
  }
}

/// Head of Engineering, VP of Sales, whatever the unit.
void add_latin_offices(std::u32string_view text, std::vector<TitleWord>& words) {
  constexpr std::u32string_view kOffices[] = {U"Head of ", U"VP of ", U"Director of ", U"Vice President of "};
  constexpr std::size_t kLongest = 40;
  for (std::size_t f = find_character(text, U'f', 2); f < text.size(); f = find_character(text, U'f', f + 1)) {
    const std::size_t behind = f + 2;
    if (text.substr(f - 2, 4) != U" of ") continue;
    for (const std::u32string_view office : kOffices) {
      if (!text.substr(0, behind).ends_with(office)) continue;
      std::size_t end = behind;
      while (end < text.size() && end < behind + kLongest &&
             (is_latin_letter(text[end]) || is_one_of(text[end], U" &-"))) {
        ++end;
      }
      while (end > behind && !is_latin_letter(text[end - 1])) --end;
      if (end > behind) add_office(behind - office.size(), end, words);
    }
  }
}

}  // namespace

std::vector<TitleWord> find_title_words(std::u32string_view text, const Lexicon& lexicon,
                                        const std::vector<LexiconHit>& hits, const std::vector<Mention>& mentions) {
  std::vector<TitleWord> words;
  add_known(text, lexicon, hits, mentions, words);
  add_chief_officers(text, words);
  add_latin_offices(text, words);
  std::ranges::stable_sort(words, stands_before);
  // 首席执行官 is known, and is an office that is built.
  const auto repeated = std::ranges::unique(words, {}, &TitleWord::span);
  words.erase(repeated.begin(), repeated.end());
  return words;
}

}  // namespace taojin
