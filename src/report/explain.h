#pragma once
/// Why each name and each fact of a document was read as it was.

#include <string>

#include "taojin/document.h"

namespace taojin {

/// Lines for people: place, printed words, decision, evidence.
[[nodiscard]] std::string explain_text(const Document& document);

/// The same as one line of JSON.
[[nodiscard]] std::string explain_json(const Document& document);

}  // namespace taojin
