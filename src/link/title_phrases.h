#pragma once
/// A title as it is written: [firm] [的] [前] [unit] TITLE, and chains of them (董事长兼CEO, 甲CEO、乙董事长).

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "link/title_finder.h"
#include "taojin/document.h"

namespace taojin {

struct TitlePhrase {
  Span span;   ///< from the firm or the first word of the title to its end
  Span words;  ///< the title itself with its unit, without 前
  TitleKind kind = TitleKind::executive;
  bool silent = false;                   ///< see TitleWord
  char32_t former = 0;                   ///< 前, 原
  bool several = false;                  ///< 两位创始人
  bool elsewhere = false;                ///< of a firm or body that is no name here: 一家公司的CTO
  std::optional<std::uint32_t> company;  ///< entity; stated beside the title, or before it in a chain
  std::optional<std::uint32_t> also;     ///< a second firm: 甲和乙的联合创始人
  std::optional<std::uint32_t> product;  ///< what the office is for; its maker has the title if nothing else does
};

/// Reads title phrases of one sentence at a time.
class TitlePhrases {
 public:
  /// `words` are the title words of the text.
  TitlePhrases(std::u32string_view text, const Lexicon& lexicon, std::vector<TitleWord> words,
               const std::vector<Mention>& mentions, const std::vector<Entity>& entities)
      : text_(text), lexicon_(lexicon), all_words_(std::move(words)), mentions_(mentions), entities_(entities) {}

  /// The sentence that the next calls look at; its mentions are those from `first` to before `last`.
  void enter(Span sentence, std::uint32_t first, std::uint32_t last);

  /// The phrases of the chain that ends at `end`, from left to right; empty when no title word does.
  [[nodiscard]] std::vector<TitlePhrase> ending_at(std::uint32_t end) const;
  /// The phrases of the chain that begins at `begin`; empty when what begins there is no title.
  [[nodiscard]] std::vector<TitlePhrase> beginning_at(std::uint32_t begin) const;
  /// The title word that begins at `begin`.
  [[nodiscard]] const TitleWord* word_at(std::uint32_t begin) const;

  /// Nothing but 其 or 该 stands between the beginning of the clause and this place.
  [[nodiscard]] bool begins_clause(std::uint32_t at) const;

  /// Behind the last character before `at` that is no blank.
  [[nodiscard]] std::uint32_t skip_blanks_back(std::uint32_t at) const;

  [[nodiscard]] bool any_words() const { return !words_.empty(); }
  [[nodiscard]] Span sentence() const { return sentence_; }

 private:
  [[nodiscard]] std::span<const TitleWord>::iterator first_word_from(std::uint32_t begin) const;
  [[nodiscard]] const TitleWord* word_ending_at(std::uint32_t end) const;
  [[nodiscard]] const Mention* last_mention_before(std::uint32_t end) const;
  [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t joint_before(std::uint32_t at, bool& loose) const;
  [[nodiscard]] bool is_investor(const Mention& firm) const;
  [[nodiscard]] bool ends_title(std::uint32_t at) const;
  [[nodiscard]] bool read_unit(TitlePhrase& phrase, std::uint32_t begin) const;
  void read_own_unit(TitlePhrase& phrase, std::uint32_t boundary) const;
  [[nodiscard]] std::uint32_t in_office_before(std::uint32_t at) const;
  [[nodiscard]] std::optional<std::uint32_t> unit_of_chain(std::uint32_t end) const;
  [[nodiscard]] bool take_unit_of_chain(TitlePhrase& phrase) const;
  [[nodiscard]] std::uint32_t skip_term(std::uint32_t at) const;
  [[nodiscard]] TitlePhrase phrase_before(const TitleWord& word) const;

  std::u32string_view text_;
  const Lexicon& lexicon_;
  std::vector<TitleWord> all_words_;
  const std::vector<Mention>& mentions_;
  const std::vector<Entity>& entities_;
  Span sentence_;
  std::uint32_t first_ = 0, last_ = 0;
  std::span<const TitleWord> words_;  ///< of the sentence
};

/// As it is reported: 前 in front, no blanks beside Han characters.
[[nodiscard]] std::string title_text(std::u32string_view text, const TitlePhrase& phrase);

}  // namespace taojin
