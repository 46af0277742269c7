#pragma once
/// Articles with people's annotations (names, amounts and what they are) as Documents that the facts stage can read, so
/// that it can be trained and measured apart from the stages before it.

#include <optional>
#include <string>
#include <vector>

#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

struct AnnotatedAmount {
  std::uint32_t quantity = 0;  ///< index into Document::quantities
  AmountKind kind = AmountKind::other;
  bool optional = false;
  std::string company;        ///< canonical; empty when none is stated
  bool company_known = true;  ///< false where nobody looked
  std::vector<std::string> investors;
  std::string round;
};

struct AnnotatedDocument {
  Document document;  ///< with names as annotated, and amounts as quantities; no facts yet
  std::vector<AnnotatedAmount> amounts;
};

/// One article a line: {"doc": ID, "mentions": [{"start", "end", "type", "canonical", "titles"}], "money": [{"start",
/// "end", "value" or "low" and "high", "currency", "bound", "kind", "company", "company_known", "investors",
/// "round"}]}, in code points of FOLDER/ID.txt.
[[nodiscard]] Result<std::vector<AnnotatedDocument>> read_annotations(const std::string& json_lines,
                                                                      const std::string& folder);

}  // namespace taojin
