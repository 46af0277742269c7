#pragma once
/// Compiles the tables of data/lexicon into the image that Lexicon reads. Run by the build, and for the user's own
/// file.

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "taojin/error.h"

namespace taojin {

/// One spelling list to compile: what a line of a table says.
struct LexiconLine {
  LexiconCategory category;
  std::string canonical, kind, detail;
  std::vector<std::string> aliases, weak;  ///< spellings besides the canonical name; `weak` may hold the canonical too
  std::string place;                       ///< "companies_china.tsv:41", for messages
};

/// Reads one table; the file's name says which (data/README.md). Errors: "FILE:LINE: what", where FILE is `shown_as` if
/// that is given.
Result<std::vector<LexiconLine>> parse_lexicon_table(std::string_view file_name, std::string_view text,
                                                     std::string_view shown_as = {});

/// The image of these lines. Fails when two lines of one category own the same spelling.
Result<std::string> compile_lexicon(const std::vector<LexiconLine>& lines);

}  // namespace taojin
