#include "names/names.h"

#include <algorithm>
#include <unordered_map>

#include "names/candidates.h"

namespace taojin {

std::vector<Mention> find_names(const Document& document, const Lexicon& lexicon, const Tagger& tagger) {
  const std::u32string_view reading = document.reading.text;
  std::vector<LexiconHit> hits;
  lexicon.find_all(reading, hits);
  const TaggedText tagged = tagger.tag(reading, document.sentences, lexicon, hits);

  std::vector<Candidate> candidates = gather_candidates(reading, lexicon, hits, tagged);
  return choose(std::move(candidates));
}

}  // namespace taojin
