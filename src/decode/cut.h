#pragma once
/// Where a text that is too long to be read at once is cut.

#include <cstddef>
#include <string_view>

namespace taojin {

/// The end of the first part of a UTF-8 text, at most `most` bytes (4 or more) behind its beginning. Looked for in the
/// second half of them, the last place of the best kind: behind a blank line that follows the end of a sentence, behind
/// any blank line, behind a line that ends with its sentence, behind any line, behind a sentence, else between two
/// characters.
[[nodiscard]] std::size_t cut_behind(std::string_view utf8, std::size_t most);

}  // namespace taojin
