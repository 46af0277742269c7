#pragma once
/// A sentence that holds amounts, laid out for the decisions about them: its clauses, cue words, amounts, mentions.

#include <deque>
#include <vector>

#include "facts/cues.h"
#include "taojin/document.h"

namespace taojin::facts {

/// How an amount hangs together with the amount before it in the same sentence.
enum class Link : std::uint8_t {
  none,
  list,        ///< 8500万、1.25亿美元
  change,      ///< 从1亿美元增长到3亿美元
  conversion,  ///< 30亿美元(约217亿元)
  continued    ///< no word of its own between it and the amount before
};

struct Scene {
  Span sentence;
  std::vector<std::uint32_t> breaks;                  ///< places of the marks that end a clause, ascending
  std::vector<Span> asides;                           ///< what stands in round brackets, brackets included; not nested
  std::vector<CueHit> cues;                           ///< ascending, none inside a name
  std::vector<std::uint32_t> money;                   ///< indexes into Document::quantities
  std::vector<Link> links;                            ///< of each amount to the one before it
  std::uint32_t first_mention = 0, last_mention = 0;  ///< half-open range of Document::mentions

  /// How many clauses end between two places of the sentence, those in brackets between them not counted.
  [[nodiscard]] std::uint32_t breaks_between(std::uint32_t from, std::uint32_t to) const;
  /// The clause around a place, without the marks that end it.
  [[nodiscard]] Span clause_at(std::uint32_t place) const;
};

/// The scenes of a document, each made when first asked for.
class Scenes {
 public:
  explicit Scenes(const Document& document) : document_(document), places_(document.sentences.size(), kNotMade) {}

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] std::size_t size() const { return places_.size(); }
  /// The scene of a sentence; the reference stays good.
  const Scene& of(std::size_t sentence);
  /// Places in Document::sentences of those that hold amounts, ascending.
  [[nodiscard]] std::vector<std::size_t> with_money() const;

 private:
  static constexpr std::uint32_t kNotMade = 0xFFFFFFFF;
  const Document& document_;
  std::vector<std::uint32_t> places_;
  std::deque<Scene> made_;
};

/// Marks that end a clause inside a sentence. A comma between digits does not.
[[nodiscard]] bool ends_clause(std::u32string_view reading, std::uint32_t place);

/// The scene of a sentence. Reads quantities and mentions; `sentence` must be one of Document::sentences.
[[nodiscard]] Scene make_scene(const Document& document, Span sentence);

/// Whether a place of a sentence stands in 《》.
[[nodiscard]] bool is_quoted(std::u32string_view reading, Span sentence, std::uint32_t place);

/// The place of the sentence that contains `place`, in Document::sentences; the last one before it if none does.
[[nodiscard]] std::size_t sentence_at(const Document& document, std::uint32_t place);

/// Characters between a cue and an amount that say nothing: 了, 达, 约, 为, blanks …
[[nodiscard]] bool is_filler(char32_t c);

/// Characters of [from, to) that are not fillers.
[[nodiscard]] std::uint32_t weight_between(std::u32string_view reading, std::uint32_t from, std::uint32_t to);

}  // namespace taojin::facts
