#pragma once
/// The folding of single characters that has nothing to do with script. Used when the tables are composed (and by the
/// tests, as the reference); at run time the composed tables hold it.

#include <span>
#include <string_view>

namespace taojin {

/// Stands for "not part of the reading": zero-width characters, controls, soft hyphens, variation selectors.
inline constexpr char32_t kDropped = 0;

/// Width and compatibility, before the script is converted: full-width letters and digits, spaces, brackets, dots
/// between names, hyphens, compatibility ideographs and radicals. docs/normalize.md lists the canonical forms.
[[nodiscard]] char32_t fold_width(char32_t c);

/// Regional shapes of one character that OpenCC's t2s leaves alone or maps to a shape that mainland text never prints.
[[nodiscard]] char32_t fold_variant(char32_t simplified);

/// Where Taiwan's 著 is 着, beyond what OpenCC's phrases for Taiwan say: words that keep 著, most of them missing in
/// Simplified there, and words in which those phrases keep it wrongly. Simplified.
[[nodiscard]] std::span<const std::u32string_view> words_with_zhu();
[[nodiscard]] std::span<const std::u32string_view> words_with_zhe();

}  // namespace taojin
