#pragma once
/// normalize: decoded text to the reading that every later stage works on.

#include "taojin/document.h"

namespace taojin {

/// Simplified by OpenCC's tables (those of Taiwan and Hong Kong variants where the article uses them), full-width
/// letters, digits and blanks made half-width, one code point for one; markup taken off; hard-wrapped lines joined.
[[nodiscard]] Reading normalize(const Decoded& decoded, Markup markup);

/// One code point for one: script and width only. Equal to OpenCC's own output (t2s, or tw2s composed).
[[nodiscard]] std::u32string simplify(std::u32string_view text);

/// By counting the characters that only one script has.
[[nodiscard]] Script script_of(std::u32string_view decoded);

/// By the wording that only one region has (新台幣, 執行長; 港元, 行政總裁), never by script; the mainland's without
/// any.
[[nodiscard]] Region region_of(std::u32string_view reading);

}  // namespace taojin
