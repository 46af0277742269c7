#pragma once
/// The words of the GSD treebank by the conventions of docs/segment.md: it tells affixes, dates, surnames and many
/// words of the dictionary apart into their parts.

#include <string>
#include <vector>

#include "taojin/document.h"

namespace taojin {

/// `people` are the places of personal names in the words joined.
std::vector<std::u32string> project_words(const std::vector<std::u32string>& words, const std::vector<Span>& people);

}  // namespace taojin
