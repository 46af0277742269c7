#pragma once
/// Spans that are no name of a type whatever speaks for them.

#include <string_view>

#include "taojin/document.h"

namespace taojin {

/// Codes of the stock exchange, conferences and journals, words of a trade, titles of works read as people, and the
/// authors of a citation read as a firm.
[[nodiscard]] bool is_no_name(std::u32string_view reading, Span span, NameType type);

}  // namespace taojin
