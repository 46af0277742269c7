#pragma once
/// One document's report against its gold.

#include <string>
#include <string_view>
#include <vector>

#include "eval/scores.h"
#include "taojin/record.h"

namespace taojin {

/// Something missed, wrongly found, or found with a wrong part.
struct Finding {
  std::string_view what;  ///< "company missed", "money value" …; static storage
  Span place;             ///< in the article; empty for what has none (titles, entities)
  std::string text;       ///< as printed in the article, or the name meant
  std::string detail;     ///< "want valuation, got investment"; empty when there is no more to say
  Span evidence;          ///< the sentence, where known
};

struct DocumentScore {
  Scores scores;
  std::vector<Finding> findings;  ///< in the order of `what`, then of the article
};

/// Only the parts that the gold has are scored; of a figure, only the members that it has. Names and figures marked
/// optional are neither rewarded nor punished.
[[nodiscard]] DocumentScore score_document(const Record& gold, const Record& report);

}  // namespace taojin
