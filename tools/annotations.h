#pragma once
/// Articles with people's annotations (names, amounts and what they are) as Documents that the facts stage can read, so
/// that it can be trained, and measured apart from the names.

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
  std::string company;            ///< canonical; empty when none is stated
  std::vector<std::string> also;  ///< further companies that it holds for
  bool company_known = true;      ///< false where nobody looked
  std::vector<std::string> investors;
  bool investors_known = true;
  std::string round;
};

struct AnnotatedDocument {
  Document document;  ///< with names as annotated, or as found where none are; no facts yet
  std::vector<AnnotatedAmount> amounts;
};

/// What prepare_amounts writes, an article a line: {"doc", "text", "mentions": [{"start", "end", "type", "canonical",
/// "titles"}], "money": [{"start", "end", "kind", "company", "also", "investors", "round", "optional"}]}, places in
/// code points of the text. Without "company" or "investors" nobody looked who that is.
[[nodiscard]] Result<std::vector<AnnotatedDocument>> read_annotations(const std::string& json_lines);

}  // namespace taojin
