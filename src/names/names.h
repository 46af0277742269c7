#pragma once
/// names: company, person, organization and product mentions.

#include <vector>

#include "lexicon/lexicon.h"
#include "names/tagger.h"
#include "taojin/document.h"

namespace taojin {

/// Mentions in order of the text, not overlapping, not yet joined to entities. Reads the layers up to quantities.
[[nodiscard]] std::vector<Mention> find_names(const Document& document, const Lexicon& lexicon, const Tagger& tagger);

}  // namespace taojin
