#include "segment/words.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace taojin {
namespace {

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0;
}

/// Whether a word of ICU's dictionary begins at each place of the sentence; the end of the sentence is a boundary too.
std::vector<bool> icu_boundaries(std::u32string_view sentence) {
  std::vector<bool> boundary(sentence.size() + 1, false);
  boundary.front() = boundary.back() = true;
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<const icu::BreakIterator> prototype(
      icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
  if (!prototype) return std::vector<bool>(sentence.size() + 1, true);
  const std::unique_ptr<icu::BreakIterator> breaks(prototype->clone());
  icu::UnicodeString text;
  std::vector<std::uint32_t> place_of;  // UTF-16 unit -> code point
  for (std::uint32_t i = 0; i < sentence.size(); ++i) {
    text.append(static_cast<UChar32>(sentence[i]));
    place_of.resize(static_cast<std::size_t>(text.length()), i);
  }
  place_of.push_back(static_cast<std::uint32_t>(sentence.size()));
  breaks->setText(text);
  for (std::int32_t at = breaks->first(); at != icu::BreakIterator::DONE; at = breaks->next()) {
    boundary[place_of[static_cast<std::size_t>(at)]] = true;
  }
  return boundary;
}

}  // namespace

std::vector<Span> find_words(std::u32string_view reading, Span sentence, const Lexicon& lexicon) {
  if (sentence.empty()) return {};
  const std::u32string_view text = slice(reading, sentence);
  std::vector<bool> boundary = icu_boundaries(text);
  std::vector<LexiconHit> hits;
  lexicon.find_all(text, hits);
  std::uint32_t covered = 0;
  for (const LexiconHit& hit : hits) {
    if (hit.span.begin < covered || hit.span.size() < 2 || lexicon.surface(hit.surface).weak) continue;
    // Two characters may stand across two words by chance (创新|浪潮); longer names do not.
    if (hit.span.size() == 2 && !(boundary[hit.span.begin] && boundary[hit.span.end])) continue;
    boundary[hit.span.begin] = boundary[hit.span.end] = true;
    std::fill(boundary.begin() + hit.span.begin + 1, boundary.begin() + hit.span.end, false);
    covered = hit.span.end;
  }
  std::vector<Span> words;
  for (std::uint32_t begin = 0; begin < text.size();) {
    std::uint32_t end = begin + 1;
    while (!boundary[end]) ++end;
    if (!is_blank(text[begin])) words.push_back({sentence.begin + begin, sentence.begin + end});
    begin = end;
  }
  return words;
}

}  // namespace taojin
