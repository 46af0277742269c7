#pragma once
/// The words of the GSD treebank by the conventions of docs/segment.md: it tells affixes, dates, surnames and many
/// words of the dictionary apart into their parts.

#include <string>
#include <unordered_set>
#include <vector>

#include "taojin/document.h"

namespace taojin {

/// Words of a dictionary.
using WordList = std::unordered_set<std::u32string>;

/// `people` are the places of personal names in the words joined.
std::vector<std::u32string> project_words(const std::vector<std::u32string>& words, const std::vector<Span>& people,
                                          const WordList& list);

}  // namespace taojin
