#pragma once
/// What counts as one word where the model alone cannot tell: docs/segment.md says why.

#include <string_view>
#include <vector>

#include "taojin/document.h"

namespace taojin {

/// Joins the words of numerals, dates, percentages, dotted foreign names, and suffixes that are no words: 百分之|五,
/// 1998|年, 30|多, 安娜|·|贝尔, 科学家|们.
/// `words` are those of one text, ascending.
void join_parts(std::u32string_view text, std::vector<Span>& words);

/// Where a word is a phrase: an adverb, a negation or a degree before what it modifies (也|是, 不|会, 很|大), a number
/// of years (10|年). 0 where it is a word.
[[nodiscard]] std::uint32_t phrase_boundary(std::u32string_view word);

}  // namespace taojin
