#pragma once
/// The titles that the text states for its people.

#include <vector>

#include "lexicon/lexicon.h"
#include "taojin/document.h"

namespace taojin {

/// Adds to every person the titles that the sentences state, each once. `mentions` have their entities set; `hits` are
/// the lexicon's in the reading.
void read_titles(const Document& document, const Lexicon& lexicon, const std::vector<LexiconHit>& hits,
                 const std::vector<Mention>& mentions, std::vector<Entity>& entities);

}  // namespace taojin
