#pragma once
/// Whose the products of an article are.

#include <vector>

#include "lexicon/lexicon.h"
#include "taojin/document.h"

namespace taojin {

/// Sets the maker of every product that the lexicon or the text gives to a company of the article.
void find_makers(const Document& document, const Lexicon& lexicon, const std::vector<Mention>& mentions,
                 std::vector<Entity>& entities);

}  // namespace taojin
