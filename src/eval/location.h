#pragma once
/// Where in an article something is, for people and for tools that show messages beside a text.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "taojin/document.h"

namespace taojin {

struct Location {
  std::string path;                    ///< of the article, as other tools can open it
  std::uint32_t line = 0, column = 0;  ///< from 1; columns count code points
  std::string sentence;                ///< as printed, line ends as blanks
};

/// Finds a place of a document; nothing when its text is not at hand.
using Locate = std::function<std::optional<Location>(const std::string& document, Span place)>;

/// "a.txt:12:5", or "a.txt@812" by the code point where there is no text, or "a.txt" for what has no place.
[[nodiscard]] std::string location_text(const std::string& document, Span place, const Locate& locate);

}  // namespace taojin
