#pragma once
/// The folding of single characters that has nothing to do with script. Used when the tables are composed (and by the
/// tests, as the reference); at run time the composed tables hold it.

#include <cstdint>

namespace taojin {

/// Stands for "not part of the reading": zero-width characters, controls, soft hyphens, variation selectors.
inline constexpr char32_t kDropped = 0;

/// Width and compatibility, before the script is converted: full-width letters and digits, spaces, brackets, dots
/// between names, hyphens, compatibility ideographs and radicals. docs/normalize.md lists the canonical forms.
[[nodiscard]] char32_t fold_width(char32_t c);

/// Regional shapes of one character that OpenCC's t2s leaves alone or maps to a shape that mainland text never prints.
[[nodiscard]] char32_t fold_variant(char32_t simplified);

}  // namespace taojin
