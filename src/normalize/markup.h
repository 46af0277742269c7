#pragma once
/// Marks of Markdown, and of HTML inside it: where they end and what stays. Scraped plain text holds the same marks.

#include <cstddef>
#include <string_view>

#include "normalize/tags.h"

namespace taojin {

enum class Block {
  text,
  heading,
  list,
  rule,   ///< a line of nothing but marks: --- or * * * or the bars under a table's head; no text
  fence,  ///< ``` opens or closes code; the line holds no text
  table_row
};

struct BlockStart {
  Block block = Block::text;
  std::size_t content = 0;  ///< where the line's text begins, behind its marks and blanks
};

/// The marks of quotes ("> > ") at the start of a line; their length with the blanks around them.
[[nodiscard]] std::size_t quote_marks(std::u32string_view line);

/// What a line is, behind its marks of quotes. `line` ends before its line end.
[[nodiscard]] BlockStart read_block_start(std::u32string_view line);

/// Length of the front matter at the start of a document ("---" … "---"), 0 when there is none.
[[nodiscard]] std::size_t front_matter(std::u32string_view text);

/// A mark that starts at `at` and what of it is text.
struct Inline {
  std::size_t skip = 0;   ///< characters of the mark itself; 0 = no mark, the character stands for itself
  std::size_t close = 0;  ///< where a closing part stands that is no text either; 0 = there is none
  std::size_t close_size = 0;
  bool line_break = false;  ///< the mark stands for a line end
  char32_t character = 0;   ///< the mark stands for this character,
  std::size_t place = 0;    ///< which is the one printed here
};

/// How far the marks of one text reach.
struct MarkReach {
  Reach tags = kTagReach;
  Reach brackets{32, 400}, targets{64, 2000}, stars{32, 400};
};

/// Reads the mark at text[at]; all places are of `text`.
[[nodiscard]] Inline read_inline(std::u32string_view text, std::size_t at, MarkReach& reach);

/// The end of a bracket at text[at] that holds nothing but the pinyin of the character before it, else 0. `seen` is how
/// many such brackets the document had so far: syllables without a tone count only among others.
[[nodiscard]] std::size_t pinyin_end(std::u32string_view text, std::size_t at, std::size_t seen);

}  // namespace taojin
