#pragma once
/// names: company, person, organization and product mentions.

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "names/tagger.h"
#include "taojin/document.h"

namespace taojin {

/// The names that an article has for sure, by surface: how often, by type.
using EstablishedNames = std::unordered_map<std::u32string, std::array<float, kNameTypes>>;

/// Mentions in order of the text, not overlapping, not yet joined to entities. Reads the layers up to quantities.
[[nodiscard]] std::vector<Mention> find_names(const Document& document, const Lexicon& lexicon, const Tagger& tagger);

/// The same for one part of an article after the other: what the earlier ones have for sure is known in the later ones.
/// `hits` are the lexicon's in the reading of the part.
[[nodiscard]] std::vector<Mention> find_names(const Document& part, const Lexicon& lexicon,
                                              const std::vector<LexiconHit>& hits, const Tagger& tagger,
                                              EstablishedNames& established);

}  // namespace taojin
