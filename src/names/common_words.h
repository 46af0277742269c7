#pragma once
/// Names of firms that are common words: 苹果, 理想, 字节.

#include <string_view>

#include "taojin/document.h"

namespace taojin {

/// Whether a word of two characters is counted or owned as a thing: 一个苹果, 自己的理想.
[[nodiscard]] bool is_counted(std::u32string_view reading, Span span);

/// Whether a span is the word and no firm by what stands beside it: 已得到大量关注, 财富 500 强, 那条推特.
[[nodiscard]] bool is_common_word(std::u32string_view reading, Span span);

}  // namespace taojin
