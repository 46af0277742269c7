#pragma once
/// Names of methods and sets of data that look like names of firms.

#include <string_view>

#include "taojin/document.h"

namespace taojin {

/// Whether the words around a Latin name, which may stand in a list, say that it is a method, a set of data or the
/// like: Tealnet 数据集, 基线方法(如 Tealnet、Quillnet), Tealnet 和 Quillnet 等方法.
[[nodiscard]] bool is_research_term(std::u32string_view reading, Span latin);

}  // namespace taojin
