#pragma once
/// segment: words, for `taojin segment` and the corpus tools. Extraction itself works on characters.

#include <vector>

#include "lexicon/lexicon.h"
#include "taojin/document.h"

namespace taojin {

/// The words of one sentence, ascending and without gaps but for blanks: those of ICU's dictionary, with the names of
/// the lexicon laid over them, longest first, so that no sure name is split.
[[nodiscard]] std::vector<Span> find_words(std::u32string_view reading, Span sentence, const Lexicon& lexicon);

}  // namespace taojin
