#pragma once
/// segment: sentences of the reading, and its title.

#include <optional>
#include <vector>

#include "taojin/document.h"

namespace taojin {

/// Sentences end at 。！？；… (closing quotes and brackets included) and at line ends; blanks between them belong to
/// none.
[[nodiscard]] std::vector<Span> find_sentences(std::u32string_view reading);

/// The first heading, or a first short line that is no sentence.
[[nodiscard]] std::optional<Span> find_title(std::u32string_view reading);

}  // namespace taojin
