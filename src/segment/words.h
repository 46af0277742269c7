#pragma once
/// segment: words, for `taojin segment` and the corpus tools. Extraction itself works on characters.

#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "taojin/document.h"

namespace taojin {

/// The words of one sentence, ascending and without gaps but for blanks: what the model says, put right by the
/// conventions of docs/segment.md; the lexicon's sure names and the mentions, laid over them, are never split.
/// `mentions` are the document's, ascending; those outside the sentence are passed over.
[[nodiscard]] std::vector<Span> find_words(std::u32string_view reading, Span sentence, const Lexicon& lexicon,
                                           std::span<const Mention> mentions = {});

}  // namespace taojin
