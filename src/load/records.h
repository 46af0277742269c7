#pragma once
/// Records of JSON Lines.

#include <string>
#include <string_view>

#include "load/load.h"
#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

/// The article of one line. `place` ("corpus.jsonl:12") becomes its id when the record has none. Errors say what is
/// wrong with the line: "bad JSON at column 7", "no text in field "text"".
Result<Article> parse_record(std::string_view line, const std::string& place, const LoadOptions& options);

/// Whether a stream that begins with this holds records; a damaged first one is one still.
[[nodiscard]] bool looks_like_record(std::string_view text);

}  // namespace taojin
