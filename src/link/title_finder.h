#pragma once
/// Where the words of titles stand in a text, before it is asked whose they are.

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "link/title_words.h"
#include "taojin/document.h"

namespace taojin {

struct TitleWord {
  Span span;
  TitleKind kind;
  bool shared = false;  ///< its first character is the last of the body's name: 商务部长
  bool silent = false;  ///< no title, but may stand in a chain of them: 创始人、投资人
};

/// The title words among the lexicon's `hits` that are no part of a name, and the offices that are built as they are
/// needed: 首席…官, Head of …. Ascending by begin, then the longest first.
[[nodiscard]] std::vector<TitleWord> find_title_words(std::u32string_view text, const Lexicon& lexicon,
                                                      const std::vector<LexiconHit>& hits,
                                                      const std::vector<Mention>& mentions);

}  // namespace taojin
