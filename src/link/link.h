#pragma once
/// link: mentions that mean the same become one entity; people get their titles.

#include <vector>

#include "lexicon/lexicon.h"
#include "taojin/document.h"

namespace taojin {

struct Linked {
  std::vector<Mention> mentions;  ///< those of the document with `entity` set; a mention may be dropped
  std::vector<Entity> entities;   ///< in order of first mention
};

[[nodiscard]] Linked link(const Document& document, const Lexicon& lexicon);

/// The same where the lexicon's hits in the reading are known.
[[nodiscard]] Linked link(const Document& document, const Lexicon& lexicon, const std::vector<LexiconHit>& hits);

}  // namespace taojin
