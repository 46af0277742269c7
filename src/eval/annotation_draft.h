#pragma once
/// What was read of an article as a draft of gold, in the form that people correct: surfaces and lines, no places.

#include <string>

#include "taojin/document.h"

namespace taojin {

/// ID.json for an article with every stage done; imported again it says what the article's record says, as far as the
/// form can. `name` is ID.
[[nodiscard]] std::string draft_annotation(const Document& document, const std::string& name);

}  // namespace taojin
