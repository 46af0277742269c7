#pragma once
/// Whether a text begins with a word of a table, ends with one or holds one. Most begin and end with none, which a
/// filter of characters says.

#include <algorithm>
#include <iterator>
#include <string_view>

#include "character_filter.h"

namespace taojin {

template <const auto& words>
[[nodiscard]] bool starts_with_any(std::u32string_view text) {
  static constexpr CharacterFilter kFirst = CharacterFilter::first_of(words);
  return !text.empty() && kFirst.may_hold(text.front()) &&
         std::any_of(std::begin(words), std::end(words), [&](std::u32string_view w) { return text.starts_with(w); });
}

template <const auto& words>
[[nodiscard]] bool ends_with_any(std::u32string_view text) {
  static constexpr CharacterFilter kLast = CharacterFilter::last_of(words);
  return !text.empty() && kLast.may_hold(text.back()) &&
         std::any_of(std::begin(words), std::end(words), [&](std::u32string_view w) { return text.ends_with(w); });
}

template <const auto& words>
[[nodiscard]] bool holds_any(std::u32string_view text) {
  for (; !text.empty(); text.remove_prefix(1)) {
    if (starts_with_any<words>(text)) return true;
  }
  return false;
}

}  // namespace taojin
