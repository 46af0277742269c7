#pragma once
/// Names that a list makes likely: what stands between two marks beside a sure name is likely one of its kind.

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "names/candidates.h"
#include "names/tagger.h"

namespace taojin {

/// Adds the items of lists (甲、乙、丙等企业; 周予川和韩知远) beside candidates that are sure.
void add_list_items(std::u32string_view reading, const Lexicon& lexicon, const TaggedText& tagged,
                    std::vector<Candidate>& candidates);

}  // namespace taojin
