#pragma once
/// lexicon: the names and cue words that people wrote down, compiled into one read-only image.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

enum class LexiconCategory : std::uint8_t {
  company,
  product,
  organization,
  person,
  place,
  title,
  surname,
  transliteration
};

struct LexiconEntry {
  LexiconCategory category;
  std::string_view canonical;  ///< Simplified, UTF-8
  std::string_view kind;       ///< company: firm, investor …; product: model, app …; see data/README.md
  std::string_view detail;     ///< product: its maker; title: its normal form; surname and transliteration: the weight
};

/// One spelling of one entry. Spellings are stored folded (Simplified, half-width) as code points.
struct LexiconSurface {
  std::u32string_view text;
  std::uint32_t entry;
  LexiconCategory category;  ///< of the entry
  bool weak;                 ///< a common word or an ambiguous name: needs evidence in the text
};

/// A place in a text where a spelling stands. A Latin spelling is found only at word boundaries, and in any case of
/// its letters: compare with LexiconSurface::text where case matters.
struct LexiconHit {
  Span span;
  std::uint32_t surface;  ///< first of the spellings with this text: see Lexicon::same_text
};

class Lexicon {
 public:
  /// The image that the build compiles from data/lexicon.
  static const Lexicon& built_in();

  /// A lexicon over an image made by compile_lexicon; the bytes must outlive it.
  static Result<Lexicon> from_image(std::string_view image);

  /// The built-in entries and those of the user's own file (companies.tsv's form), which go first where both know a
  /// name. Errors: "FILE:LINE: what", with `file` as the user called it.
  static Result<Lexicon> with_user_file(std::string_view tsv, std::string_view file = "companies");

  [[nodiscard]] std::size_t entry_count() const;
  [[nodiscard]] LexiconEntry entry(std::uint32_t index) const;
  [[nodiscard]] std::size_t surface_count() const;
  [[nodiscard]] LexiconSurface surface(std::uint32_t index) const;
  /// How many surfaces, from `first` on, share its folded text (entries of several categories may).
  [[nodiscard]] std::uint32_t same_text(std::uint32_t first) const;

  /// Every spelling that starts at any place of the text, ordered by begin, then longest first.
  /// One pass; linear in the text for spellings of bounded length. Blanks of a Latin spelling match a single blank.
  [[nodiscard]] std::vector<LexiconHit> find_all(std::u32string_view text) const;

  /// What single characters are by themselves; cheaper than looking for spellings of one character.
  enum CharacterFlag : std::uint8_t { common_surname = 1, rare_surname = 2, ambiguous_surname = 4, transliterates = 8 };
  [[nodiscard]] std::uint8_t character_flags(char32_t c) const;

  /// The surface with exactly this text (ASCII case folded), or nothing.
  [[nodiscard]] std::optional<std::uint32_t> find(std::u32string_view text) const;

 private:
  struct Image;
  std::shared_ptr<const Image> image_;
};

}  // namespace taojin
