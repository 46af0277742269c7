#include "facts/cues.h"

#include <algorithm>
#include <bitset>

#include "character_filter.h"

namespace taojin::facts {
namespace {

constexpr std::uint32_t kPlane = 65536;

struct Word {
  std::u32string_view text;
  CueClass cue_class;
  std::uint16_t word;
};

/// All words by first character, longest first. `first` leads from a character to its words; most places of a text
/// begin no word, which the two filters say at once.
struct Index {
  std::vector<Word> words;
  std::vector<std::uint16_t> first = std::vector<std::uint16_t>(kPlane, 0);  ///< place in `words` plus one
  CharacterFilter singles;                                                   ///< words of one character
  std::bitset<16384> pairs;                                                  ///< what longer words begin with

  Index() {
    std::uint16_t number = 0;
    for (const CueWords& row : cue_table()) {
      std::u32string_view rest = row.words;
      while (!rest.empty()) {
        const std::size_t bar = std::min(rest.find(U'|'), rest.size());
        words.push_back({rest.substr(0, bar), row.cue_class, number++});
        rest.remove_prefix(std::min(bar + 1, rest.size()));
      }
    }
    std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
      return a.text[0] != b.text[0] ? a.text[0] < b.text[0] : a.text.size() > b.text.size();
    });
    for (std::size_t i = words.size(); i-- > 0;) first[words[i].text[0]] = static_cast<std::uint16_t>(i + 1);
    for (const Word& word : words) {
      if (word.text.size() == 1) {
        singles.add(word.text[0]);
      } else {
        pairs.set(place_of_pair(word.text[0], word.text[1]));
      }
    }
  }

  /// False only where no word begins with the character and the one behind it.
  [[nodiscard]] bool may_begin(char32_t c, char32_t next) const {
    return singles.may_hold(c) | pairs[place_of_pair(c, next)];  // one branch where two would be coin tosses
  }

 private:
  static std::size_t place_of_pair(char32_t c, char32_t next) { return (c << 5 ^ next) % 16384; }
};

const Index& index() {
  static const Index built;
  return built;
}

constexpr bool is_latin(char32_t c) {
  return (U'a' <= c && c <= U'z') || (U'A' <= c && c <= U'Z');
}

}  // namespace

std::uint16_t cue_word_count() {
  return static_cast<std::uint16_t>(index().words.size());
}

void find_cues(std::u32string_view reading, Span span, std::vector<CueHit>& hits) {
  const Index& cues = index();
  for (std::uint32_t i = span.begin; i < span.end;) {
    const char32_t c = reading[i];
    const char32_t next = i + 1 < span.end ? reading[i + 1] : U'\0';
    if (!cues.may_begin(c, next)) {
      ++i;
      continue;
    }
    const std::uint16_t start = c < kPlane ? cues.first[c] : std::uint16_t{0};
    std::uint32_t length = 1;
    for (std::size_t w = start; w != 0 && w <= cues.words.size(); ++w) {
      const Word& word = cues.words[w - 1];
      if (word.text[0] != c) break;
      if (word.text.size() > 1 && word.text[1] != next) continue;
      const auto end = static_cast<std::uint32_t>(i + word.text.size());
      if (end > span.end || reading.substr(i, word.text.size()) != word.text) continue;
      if (is_latin(c) && i > 0 && is_latin(reading[i - 1])) continue;
      if (is_latin(word.text.back()) && end < reading.size() && is_latin(reading[end])) continue;
      if (word.cue_class != CueClass::idle) hits.push_back({{i, end}, word.cue_class, word.word});
      length = end - i;
      break;
    }
    i += length;
  }
}

}  // namespace taojin::facts
