#pragma once
/// Every span of an article that may be a name, with the evidence for it weighed, and the choice among them.

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "names/names.h"
#include "names/tagger.h"
#include "taojin/document.h"

namespace taojin {

/// A candidate counts as a sure name from this score on.
inline constexpr float kEstablished = 0.0F;
/// Longer spans are rarely there by chance.
inline constexpr float kPerCharacter = 0.3F;

struct Candidate {
  Span span;
  NameType type;
  NameEvidence evidence;
  float score;  ///< log-odds; above 0 it is more likely a name than not
  std::optional<std::uint32_t> lexicon_entry;
};

/// The names of the tagger's best path, the spellings of the lexicon, and the places where a name that is established
/// in the article stands again, each scored by what the tagger thinks of the place and by what else speaks for it. The
/// names that are established here are added to those established before, in earlier parts of the article.
[[nodiscard]] std::vector<Candidate> gather_candidates(std::u32string_view reading, const Lexicon& lexicon,
                                                       const std::vector<LexiconHit>& hits, const TaggedText& tagged,
                                                       EstablishedNames& established);

/// The best candidates that do not overlap, in order of the text.
[[nodiscard]] std::vector<Mention> choose(std::vector<Candidate> candidates);

}  // namespace taojin
