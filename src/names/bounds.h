#pragma once
/// Where a name begins and ends: what belongs to it beside it, and what its ends may cut.

#include <cstdint>
#include <optional>
#include <string_view>

#include "taojin/document.h"

namespace taojin {

/// A Chinese name with the 公司 or 集团 behind it, when there is one.
[[nodiscard]] std::optional<Span> with_company_ending(std::u32string_view reading, Span name);

/// A firm's name with the line of business or the country behind it, which make a firm of their own: 云岭汽车,
/// 云岭中国.
[[nodiscard]] std::optional<Span> with_business_ending(std::u32string_view reading, Span name);

/// The Latin name in brackets behind a Chinese one: 查佩克 (Bob Chapek), 月之暗面(Moonshot AI).
[[nodiscard]] std::optional<Span> bracketed_latin_name(std::u32string_view reading, Span name);

/// 深圳)股份有限公司 began behind the bracket of 云岭数据(深圳)股份有限公司: the name with what stands before the
/// bracket; nothing where no name does, or where a bracket opens that the name does not close. Other names as they are.
[[nodiscard]] std::optional<Span> with_whole_brackets(std::u32string_view reading, Span name);

/// How many ends of a span (0 to 2) lie inside a longer known word: 新浪 in 创新浪潮 cuts two.
[[nodiscard]] int words_cut(std::u32string_view reading, Span span);

/// Whether a place lies inside a known word: 术职业学院 begins inside 技术.
[[nodiscard]] bool inside_word(std::u32string_view reading, std::uint32_t place);

}  // namespace taojin
