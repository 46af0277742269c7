#pragma once
/// The annotation form of gold: surfaces, lines and texts in ID.json beside the article ID.txt, as people write it
/// (docs/eval.md), turned into a record with places.

#include <string>
#include <string_view>
#include <vector>

#include "taojin/document.h"
#include "taojin/error.h"
#include "taojin/record.h"

namespace taojin {

struct ImportedGold {
  Record record;
  std::vector<std::string> problems;  ///< entries that are not in the text, or not understood; the rest is imported
};

/// `document` has been read from the article; places count its code points. Fails when `annotation` is not JSON of that
/// form at all.
[[nodiscard]] Result<ImportedGold> import_gold(const Document& document, std::string_view annotation);

}  // namespace taojin
