#include "segment/words.h"

#include <algorithm>

#include "segment/conventions.h"
#include "segment/word_features.h"
#include "segment/word_model.h"

namespace taojin {
namespace {

/// Where words begin and end in a sentence: the end of one word need not be the beginning of another (blanks).
class Boundaries {
 public:
  Boundaries(std::size_t size, const std::vector<Span>& words) : at_(size + 1, 0) {
    at_.front() = at_.back() = 1;
    for (const Span word : words) at_[word.begin] = at_[word.end] = 1;
  }
  [[nodiscard]] bool at(std::uint32_t place) const { return at_[place] != 0; }
  void make_word(Span word) {
    std::fill(at_.begin() + word.begin + 1, at_.begin() + word.end, 0);
    at_[word.begin] = at_[word.end] = 1;
  }

 private:
  std::vector<char> at_;  ///< no bits: they are read one by one
};

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0x3000;
}

/// Latin words stand alone; single letters may be parts of Chinese words (A股).
bool is_latin_word(const Unit& token) {
  return token.unit_class == UnitClass::latin && token.span.size() > 2;
}

/// The words that the model tells, phrases taken apart and parts put together.
std::vector<Span> model_words(std::u32string_view text, const WordFeatureReader& reader) {
  std::vector<WordPlace> places;
  WordModel::built_in().label(reader.features(), reader.single(), places);
  std::vector<Span> words;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Unit& token = reader.tokens()[i];
    const bool begins = i == 0 || token.after_blank || is_latin_word(token) || is_latin_word(reader.tokens()[i - 1]) ||
                        places[i] == kWordFirst || places[i] == kWordSingle || places[i - 1] == kWordLast ||
                        places[i - 1] == kWordSingle;
    if (begins) {
      words.push_back(token.span);
    } else {
      words.back().end = token.span.end;
    }
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t boundary = phrase_boundary(slice(text, words[i]));
    if (boundary == 0) continue;
    const Span second{words[i].begin + boundary, words[i].end};
    words[i].end = second.begin;
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(++i), second);
  }
  join_parts(text, words);
  return words;
}

void lay_lexicon(std::u32string_view text, const WordFeatureReader& reader, const Lexicon& lexicon,
                 Boundaries& boundaries) {
  std::uint32_t covered = 0;
  for (const LexiconHit& hit : reader.hits()) {
    if (hit.span.begin < covered || hit.span.size() < 2 || lexicon.surface(hit.surface).weak) continue;
    const bool stands_apart = boundaries.at(hit.span.begin) && boundaries.at(hit.span.end);
    // Two characters may stand across two words by chance (创新|浪潮), and titles are common nouns with their own
    // suffixes (科学家们); longer names are sure.
    const LexiconCategory category = lexicon.entry(lexicon.surface(hit.surface).entry).category;
    if ((hit.span.size() == 2 || category == LexiconCategory::title) && !stands_apart) continue;
    // A name inside an address or a hyphened word is left there.
    if (text[hit.span.begin] < 0x80 && !stands_apart) continue;
    boundaries.make_word(hit.span);
    covered = hit.span.end;
  }
}

}  // namespace

std::vector<Span> find_words(std::u32string_view reading, Span sentence, const Lexicon& lexicon,
                             std::span<const Mention> mentions) {
  if (sentence.empty()) return {};
  const std::u32string_view text = slice(reading, sentence);
  WordFeatureReader reader(lexicon);
  reader.read(text);
  Boundaries boundaries(text.size(), model_words(text, reader));
  lay_lexicon(text, reader, lexicon, boundaries);
  const auto first =
      std::ranges::lower_bound(mentions, sentence.begin, {}, [](const Mention& mention) { return mention.span.begin; });
  for (auto mention = first; mention != mentions.end() && mention->span.end <= sentence.end; ++mention) {
    boundaries.make_word({mention->span.begin - sentence.begin, mention->span.end - sentence.begin});
  }
  std::vector<Span> words;
  for (std::uint32_t begin = 0; begin < text.size();) {
    std::uint32_t end = begin + 1;
    while (!boundaries.at(end)) ++end;
    if (!is_blank(text[begin])) words.push_back({sentence.begin + begin, sentence.begin + end});
    begin = end;
  }
  return words;
}

}  // namespace taojin
