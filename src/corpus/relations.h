#pragma once
/// What an article says of two of its names in words: who founded, bought, invested in or works together with whom.
/// Titles and amounts say more of the kind; they are read elsewhere.

#include <vector>

#include "taojin/document.h"
#include "taojin/record.h"

namespace taojin {

/// A relation between two entities of a document, said in a sentence of the reading.
struct StatedRelation {
  RelationType type = RelationType::partner;
  std::uint32_t subject = 0, object = 0;  ///< entities
  Span sentence;
  friend auto operator<=>(const StatedRelation&, const StatedRelation&) = default;
};

/// In the order of the sentences, each once. What is denied, planned or only possible is not said to be.
[[nodiscard]] std::vector<StatedRelation> find_relations(const Document& document);

}  // namespace taojin
