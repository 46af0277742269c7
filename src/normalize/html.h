#pragma once
/// HTML to the text that a reader of the page sees.

#include <string_view>

#include "taojin/document.h"

namespace taojin {

/// Tags, scripts, styles and comments off, references decoded, blanks as one, a line for each block. As a reading it
/// maps back to the page; its characters are not folded yet.
[[nodiscard]] Reading read_html(std::u32string_view page);

}  // namespace taojin
