#pragma once
/// Spans that are no name of a type whatever speaks for them.

#include <cstdint>
#include <optional>
#include <string_view>

#include "taojin/document.h"

namespace taojin {

/// Codes of the stock exchange, conferences and journals, words of a trade, titles of works read as people, and the
/// authors of a citation read as a firm.
[[nodiscard]] bool is_no_name(std::u32string_view reading, Span span, NameType type);

/// Where the words end that a Latin name in brackets explains: 俳句 before (Haiku). Nothing when it stands in none,
/// when the words before are no Chinese ones, or when they say that a firm follows.
[[nodiscard]] std::optional<std::uint32_t> end_of_explained(std::u32string_view reading, Span span);

}  // namespace taojin
