#pragma once
/// Decoded text to its reading: one pass that folds characters, takes marks off and joins wrapped lines.

#include <string_view>

#include "normalize/script_tables.h"
#include "taojin/document.h"

namespace taojin {

enum class LineEnds {
  printed,  ///< some end a line only, and marks of Markdown may stand in the text
  meant     ///< each is one of the text; its marks are off already
};

[[nodiscard]] Reading read_text(std::u32string_view text, const ScriptTable& table, LineEnds line_ends);

}  // namespace taojin
