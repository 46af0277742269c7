#pragma once
/// Names of firms that are common words: 苹果, 理想, 字节.

#include <string_view>

#include "taojin/document.h"

namespace taojin {

/// Whether a span is the word and no firm by what stands beside it: 一个苹果, 自己的理想, 已得到大量关注.
[[nodiscard]] bool is_common_word(std::u32string_view reading, Span span);

}  // namespace taojin
