#pragma once
/// The distinct spellings of an article's names, and which of them are one entity.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "han.h"
#include "lexicon/lexicon.h"
#include "taojin/document.h"

namespace taojin {

/// Whether a character may be dropped when two spellings are compared: blanks, dots, hyphens, apostrophes, commas.
[[nodiscard]] constexpr bool is_name_separator(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'·' || c == U'.' || c == U'-' || c == U'\'' || c == U'’' || c == U',';
}
[[nodiscard]] constexpr bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F);
}
[[nodiscard]] constexpr bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

/// Appends a name as it is compared: ASCII in lower case, without separators. A dot between digits stays (GPT-3.5).
void append_folded(std::u32string_view name, std::u32string& out);
[[nodiscard]] std::u32string folded(std::u32string_view name);

/// One spelling of one type.
struct Form {
  std::u32string_view text;    ///< as it is read where it stands first
  std::u32string_view folded;  ///< what spellings are compared by
  NameType type = NameType::company;
  std::uint32_t first = 0;  ///< index of its first mention
  std::uint32_t count = 0;
  std::optional<std::uint32_t> entry;  ///< of the lexicon, of the form's own type
  bool weak = false;                   ///< the entry owns this spelling only with evidence
  bool misspelled = false;             ///< one letter from the spelling that the entry owns
};

/// All spellings of an article. Views into the document and into its own arena.
class Forms {
 public:
  Forms(const Document& document, const Lexicon& lexicon);

  [[nodiscard]] std::size_t size() const { return forms_.size(); }
  [[nodiscard]] const Form& operator[](std::uint32_t form) const { return forms_[form]; }
  [[nodiscard]] std::uint32_t of_mention(std::uint32_t mention) const { return of_mention_[mention]; }
  [[nodiscard]] std::optional<std::uint32_t> find(NameType type, std::u32string_view folded) const;

 private:
  [[nodiscard]] std::uint32_t& slot(NameType type, std::u32string_view folded);

  std::u32string arena_;
  std::vector<Form> forms_;
  std::vector<std::uint32_t> of_mention_;
  std::vector<std::uint32_t> table_;  ///< open addressing; form + 1, 0 is free
};

/// Which forms are one entity. Forms of one lexicon entry are; two groups that the lexicon knows as different entries
/// are never joined.
class Groups {
 public:
  /// Every form by itself, but for those that the lexicon surely knows as one.
  explicit Groups(const Forms& forms);

  [[nodiscard]] std::uint32_t of(std::uint32_t form) const;
  [[nodiscard]] std::optional<std::uint32_t> entry(std::uint32_t form) const;
  /// False when the lexicon keeps them apart.
  bool join(std::uint32_t a, std::uint32_t b);
  /// Spellings that the lexicon owns only with evidence get their entry, unless the article gave them a full name.
  void take_weak_entries(NameType type);

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  void take_entry(std::uint32_t form);

  const Forms& forms_;
  mutable std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> entry_;     ///< of a root
  std::vector<std::uint32_t> by_entry_;  ///< open addressing by entry; a form of it + 1, 0 is free
};

}  // namespace taojin
