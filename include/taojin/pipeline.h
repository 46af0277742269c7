#pragma once
/// The way of an article, from bytes to facts.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

class Lexicon;
class Tagger;

/// What every article is read with; shared by all threads, never written after start.
struct Resources {
  const Lexicon& lexicon;
  const Tagger& tagger;
  std::optional<std::string> encoding;  ///< overrides detection
};

/// The lexicon and the tagger inside the library.
[[nodiscard]] Resources built_in_resources();

/// Decodes and normalizes an article and finds its sentences and quantities, but no names. Fails when it is not text.
Result<Document> read_text(Article article, const std::optional<std::string>& encoding = std::nullopt);

/// Reads one article through every stage. Fails when it is not text.
Result<Document> read_article(Article article, const Resources& resources);

/// Takes one part of an article after the other, to read or to keep. Places count from the beginning of the part.
using TakePart = std::function<void(Document& part)>;

/// As many characters are read at once; longer articles in parts.
inline constexpr std::size_t kLongestPart = std::size_t{1} << 20;

/// The same as read_text and read_article in memory that hardly grows with the article. One of up to `longest`
/// characters is a single part, and so is any HTML page. A longer one is cut at ends of paragraphs into parts of up to
/// `longest` bytes of UTF-8, each read as an article of its own, except that names and entities of earlier parts are
/// known in later ones and that only the first has a title.
Failure read_text_in_parts(Article article, const std::optional<std::string>& encoding, const TakePart& take,
                           std::size_t longest = kLongestPart);
Failure read_article_in_parts(Article article, const Resources& resources, const TakePart& take,
                              std::size_t longest = kLongestPart);

}  // namespace taojin
