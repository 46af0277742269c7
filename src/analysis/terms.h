#pragma once
/// The words of a corpus: how often, in how many articles, and how much more often than elsewhere.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "taojin/document.h"

namespace taojin {

struct TermCount {
  std::uint64_t frequency = 0, documents = 0;
  std::uint64_t last_document = 0;  ///< while counting: the number of the last one with the term
};

/// Counts of words of at least so many characters with a letter among them; case folded, Simplified as read.
class TermCounts {
 public:
  explicit TermCounts(std::size_t least_length = 1) : least_length_(least_length) {}

  void add(const Document& document, const Lexicon& lexicon);
  /// The counts of other documents; in any order the same result.
  void add(const TermCounts& others);

  [[nodiscard]] const std::unordered_map<std::u32string, TermCount>& terms() const { return terms_; }
  [[nodiscard]] std::uint64_t words() const { return words_; }
  [[nodiscard]] std::uint64_t documents() const { return documents_; }

 private:
  std::size_t least_length_;
  std::unordered_map<std::u32string, TermCount> terms_;
  std::uint64_t words_ = 0, documents_ = 0;
};

enum class TermOrder { frequency, documents, tfidf, keyness };

struct Term {
  std::string word;
  TermCount count;
  double tfidf = 0;    ///< frequency · ln(documents of the corpus / documents with the word)
  double keyness = 0;  ///< log-likelihood (G²) against the other corpus; negative where the word is rarer than there
};

/// The first so many, highest first, of equals by their bytes. `against` is null without another corpus.
[[nodiscard]] std::vector<Term> rank_terms(const TermCounts& counts, const TermCounts* against, TermOrder order,
                                           std::size_t most);

}  // namespace taojin
