#pragma once
/// Keyword in context: every place of a word or of a name with the text around it.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "taojin/document.h"

namespace taojin {

struct KwicLine {
  Span place;                     ///< of the decoded text
  std::string left, text, right;  ///< as printed, without what normalize took out; line ends are blanks
};

/// As the texts are read when a pattern is looked for: Simplified, half-width, case folded.
[[nodiscard]] std::u32string fold_pattern(std::string_view pattern);

/// `pattern` is folded; `width` is in columns of a terminal, on either side. Matches do not overlap.
[[nodiscard]] std::vector<KwicLine> find_pattern(const Document& document, std::u32string_view pattern, unsigned width);

/// Mentions of the entities that one of the names stands for: canonical, or as the article prints it, in either script.
[[nodiscard]] std::vector<KwicLine> find_entity(const Document& document, const std::set<std::string>& keys,
                                                unsigned width);

}  // namespace taojin
