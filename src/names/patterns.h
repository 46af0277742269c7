#pragma once
/// Names that their surroundings give away: endings of bodies, by-lines, words of address, brackets, dots.

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "names/tagger.h"
#include "taojin/document.h"

namespace taojin {

/// A span that a pattern speaks for (or against, when the bonus is negative), in log-odds.
struct PatternName {
  Span span;
  NameType type;
  float bonus;
};

/// What the lexicon found that patterns build on.
struct PatternGround {
  std::vector<std::uint32_t> title_ends;  ///< places where words for an office end
  std::vector<std::uint32_t> offices;  ///< places where an office begins that is written behind names: 局长, 总统
  std::vector<Span> firm_titles;       ///< words for an office that firms have
  std::vector<Span> bodies;            ///< spellings of organizations
};

/// In no particular order; one span may be spoken for by several patterns.
[[nodiscard]] std::vector<PatternName> find_patterns(std::u32string_view reading, const Lexicon& lexicon,
                                                     const PatternGround& ground, const TaggedText& tagged);

/// What may stand directly behind a Chinese name: no Han character, or one that goes on about the person.
[[nodiscard]] bool ends_name(char32_t c);

/// Behind a person's name: the name of a theorem, an effect, a prize, and no mention of the person.
[[nodiscard]] bool names_a_thing(std::u32string_view behind);

}  // namespace taojin
