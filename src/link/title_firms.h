#pragma once
/// Whose a title is that stands without a firm.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "link/title_words.h"
#include "taojin/document.h"

namespace taojin {

class TitleFirms {
 public:
  TitleFirms(std::u32string_view text, const Lexicon& lexicon, const std::vector<Mention>& mentions,
             const std::vector<Entity>& entities);

  /// 公司 or 该集团 stands right before the title.
  [[nodiscard]] bool means_named_firm(std::uint32_t title, std::uint32_t sentence) const;

  /// What the article names most, when it names it often.
  [[nodiscard]] std::optional<std::uint32_t> main_firm() const { return main_firm_; }

  /// A person was said to be of the firm named at this place: it is not what the next title without a firm means.
  void note_attribute(std::uint32_t begin, std::uint32_t entity);

  /// The firm that a title without one belongs to: the last one named before it in the sentence that begins at
  /// `sentence`; else, of those named shortly before, the one that the article is about, or the last that is no member
  /// of a list; else the one that the article is about. Partners are of investors, the others of firms that are none.
  /// Nothing when another owner stands before the title that is not known as a name.
  [[nodiscard]] std::optional<std::uint32_t> around(std::uint32_t title, std::uint32_t sentence, TitleKind kind);

 private:
  struct Answer {
    std::uint32_t title, firm;
  };
  void find_speakers();

  using MentionIterator = std::vector<Mention>::const_iterator;
  [[nodiscard]] std::optional<std::uint32_t> search(std::uint32_t title, std::uint32_t sentence, TitleKind kind) const;
  [[nodiscard]] bool may_have(MentionIterator firm, TitleKind kind) const;
  [[nodiscard]] bool is_elsewhere(MentionIterator firm, TitleKind kind) const;
  [[nodiscard]] bool suits(std::uint32_t firm, TitleKind kind) const;
  [[nodiscard]] bool is_source(MentionIterator firm) const;
  [[nodiscard]] std::optional<std::uint32_t> its_product(MentionIterator next, std::uint32_t title) const;
  [[nodiscard]] bool may_be_firm(const Entity& product) const;
  [[nodiscard]] bool behind_name(MentionIterator next, std::uint32_t title) const;
  [[nodiscard]] bool firm_begins_sentence(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool named_in(std::uint32_t begin, MentionIterator end) const;
  [[nodiscard]] bool is_listed(MentionIterator firm) const;

  std::u32string_view text_;
  const Lexicon& lexicon_;
  const std::vector<Mention>& mentions_;
  const std::vector<Entity>& entities_;
  std::vector<bool> attribute_;  ///< by mention
  std::vector<bool> speaks_;     ///< by entity: asks the questions of an interview
  std::optional<std::uint32_t> main_firm_;
  std::optional<Answer> last_answer_;  ///< of the last call that found one
  std::optional<Answer> last_line_;    ///< of the last one for a title that began its sentence
};

}  // namespace taojin
