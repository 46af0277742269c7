#include "names/names.h"

#include "names/candidates.h"

namespace taojin {

std::vector<Mention> find_names(const Document& document, const Lexicon& lexicon, const Tagger& tagger) {
  EstablishedNames established;
  return find_names(document, lexicon, lexicon.find_all(document.reading.text), tagger, established);
}

std::vector<Mention> find_names(const Document& part, const Lexicon& lexicon, const std::vector<LexiconHit>& hits,
                                const Tagger& tagger, EstablishedNames& established) {
  const std::u32string_view reading = part.reading.text;
  const TaggedText tagged = tagger.tag(reading, part.sentences, lexicon, hits);

  std::vector<Candidate> candidates = gather_candidates(reading, lexicon, hits, tagged, established);
  return choose(std::move(candidates));
}

}  // namespace taojin
