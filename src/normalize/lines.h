#pragma once
/// Which line ends are only the end of a printed line, so that the sentence goes on behind them.

#include <cstdint>
#include <string_view>

namespace taojin {

/// How a document uses its line ends.
struct LineStyle {
  bool paragraphs_apart = false;  ///< blank lines part paragraphs, so that a single line end is none
  std::uint32_t full_width = 0;   ///< columns of a full line where lines are filled whatever they say; 0 = not so
};

[[nodiscard]] LineStyle line_style(std::u32string_view text);

/// A line as printed, without the blanks at its end, and the text from the next line on, behind its marks of quotes.
/// Some hundred characters of it are enough.
struct LinePair {
  std::u32string_view line, rest;
};

/// Whether the sentence goes on: the line end between the two is read as nothing, or as a blank.
[[nodiscard]] bool is_wrapped(const LinePair& lines, const LineStyle& style);

}  // namespace taojin
