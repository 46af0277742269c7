#pragma once
/// What the lexicon says of the spans of a text.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "names/patterns.h"
#include "taojin/document.h"

namespace taojin {

/// What the lexicon says of one span, by type.
struct Spelling {
  Span span;
  std::array<std::uint8_t, kNameTypes> strength{};  ///< 0 unknown, 1 weak, 2 sure
  std::array<std::uint32_t, kNameTypes> entry{};
  bool common_word = false;  ///< in small letters, where the lexicon has an ambiguous name with a capital
};

/// The spellings of names in a text, ascending by begin, then the longest first.
class Spellings {
 public:
  /// `hits` are the lexicon's in the reading (Lexicon::find_all).
  Spellings(std::u32string_view reading, const Lexicon& lexicon, const std::vector<LexiconHit>& hits);

  [[nodiscard]] const std::vector<Spelling>& all() const { return spellings_; }
  /// What is known of exactly this span; null when nothing is.
  [[nodiscard]] const Spelling* find(Span span) const;
  [[nodiscard]] bool is_sure(Span span) const;

 private:
  void add(std::u32string_view printed, const Lexicon& lexicon, const LexiconHit& hit);
  Spelling& at(Span span);

  std::vector<Spelling> spellings_;
};

/// The offices and bodies that patterns build on.
[[nodiscard]] PatternGround pattern_ground(const Lexicon& lexicon, const std::vector<LexiconHit>& hits);

[[nodiscard]] bool is_known_place(std::u32string_view name, const Lexicon& lexicon);

}  // namespace taojin
