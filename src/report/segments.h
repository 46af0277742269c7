#pragma once
/// The words of a document.

#include <string>

#include "lexicon/lexicon.h"
#include "taojin/document.h"
#include "taojin/report.h"

namespace taojin {

/// A line a sentence, words as printed with a blank between.
[[nodiscard]] std::string segments_text(const Document& document, const Lexicon& lexicon);

/// {"id","sentences":[{"start","end","words":[{"text","start","end"}]}]} and a line end.
[[nodiscard]] std::string segments_json(const Document& document, const Lexicon& lexicon, OffsetUnit unit);

}  // namespace taojin
