#pragma once
/// The composed script tables at run time: one look-up a character, and a phrase list behind a bitmap of first
/// characters.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "normalize/script_image.h"

namespace taojin {

/// One composition: OpenCC's t2s or tw2s, with width and variants folded.
class ScriptTable {
 public:
  /// The folded character, 0 where it is dropped.
  [[nodiscard]] char32_t fold(char32_t c) const {
    const std::uint16_t to = c < script_image::kPlane ? folded_[c] : script_image::kWide;
    return to == script_image::kWide ? fold_wide(c) : to;
  }

  /// The folded character, or script_image::kStop when more has to be looked at than the character itself.
  [[nodiscard]] std::uint16_t plain(char32_t c) const {
    return c < script_image::kPlane ? plain_[c] : script_image::kStop;
  }

  /// Whether a phrase may start with these two characters.
  [[nodiscard]] bool may_start_phrase(char32_t first, char32_t second) const {
    return has(starts_bitmap_, first) && has(seconds_bitmap_, second);
  }

  /// What the longest phrase at the start of `text` reads as (of the same length); empty when there is none.
  [[nodiscard]] std::u32string_view phrase(std::u32string_view text) const;

  /// The whole text, phrases and characters.
  [[nodiscard]] std::u32string convert(std::u32string_view text) const;

 private:
  friend class ScriptTables;

  static bool has(const std::uint64_t* bitmap, char32_t c) {
    return c < script_image::kPlane && (bitmap[c / 64] >> c % 64 & 1) != 0;
  }
  [[nodiscard]] char32_t fold_wide(char32_t c) const;

  const std::uint16_t* folded_ = nullptr;
  const std::uint16_t* plain_ = nullptr;
  const std::uint64_t* starts_bitmap_ = nullptr;
  const std::uint64_t* seconds_bitmap_ = nullptr;
  std::span<const script_image::Start> starts_;
  std::span<const script_image::Phrase> phrases_;
  std::span<const script_image::Wide> wide_;
  std::span<const char32_t> characters_;
};

class ScriptTables {
 public:
  /// Those that the build composes.
  static const ScriptTables& built_in();

  [[nodiscard]] const ScriptTable& operator[](script_image::Composition composition) const {
    return tables_[composition];
  }
  /// Whether only one script has a character of the basic plane: 0, or script_image::kOnlyTraditional or
  /// kOnlySimplified.
  [[nodiscard]] script_image::OneScript one_script(char32_t c) const {
    return one_script_[c / 32] >> c % 32 & (script_image::kOnlyTraditional | script_image::kOnlySimplified);
  }

 private:
  explicit ScriptTables(const char* image);

  ScriptTable tables_[script_image::kCompositions];
  const script_image::OneScript* one_script_ = nullptr;
};

}  // namespace taojin
