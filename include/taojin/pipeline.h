#pragma once
/// The way of an article, from bytes to facts.

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

}  // namespace taojin
