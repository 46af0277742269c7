#pragma once
/// Character references of HTML.

#include <cstddef>
#include <string_view>

namespace taojin {

struct CharacterReference {
  char32_t character = 0;
  std::size_t size = 0;  ///< with '&' and ';'; 0 = no reference stands here
};

/// The reference at the start of `text`, which begins with '&'.
[[nodiscard]] CharacterReference read_reference(std::u32string_view text);

}  // namespace taojin
