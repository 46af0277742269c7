#pragma once
/// The words that titles are made of, and the words around them that are none.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace taojin {

enum class TitleKind : std::uint8_t { executive, founder, board, partner, head, official, academic, profession };

/// The kind of an entry of titles.tsv; nothing for honorifics.
[[nodiscard]] std::optional<TitleKind> kind_of(std::string_view word);

/// 创始人兼CEO
[[nodiscard]] bool joins_two(std::u32string_view word);

/// Whether a word for what somebody does is a title beside a firm: 记者 and 分析师, but not 投资人 or 创业者.
[[nodiscard]] bool is_title(std::u32string_view word, TitleKind kind);

/// Marks that end a phrase.
[[nodiscard]] bool is_mark(char32_t c);
/// 、兼/&和与及暨
[[nodiscard]] bool is_joint_character(char32_t c);

/// Length of the words in front that belong neither to the firm nor to the title (旗下, 现任, 90后); 0 when there are
/// none.
[[nodiscard]] std::size_t filler_size(std::u32string_view text);
/// Likewise before a title: 新 qualifies the noun in 新产品负责人, which is no new 产品负责人.
[[nodiscard]] std::size_t filler_size(std::u32string_view text, std::u32string_view title);

/// 两位, at the front of what stands before a title.
[[nodiscard]] bool starts_with_several(std::u32string_view text);
/// 两位 or 3 位 at the end of what stands before a title.
[[nodiscard]] bool ends_with_several(std::u32string_view left);

/// 前 and 原 before a title or a firm, but not the end of 之前, 目前.
[[nodiscard]] bool former_before(std::u32string_view left);

/// Title words that take a unit in front also where no firm is named: 负责人, 总监.
[[nodiscard]] bool is_head(std::u32string_view word);

/// What stands before the title at this place is a clause of its own.
[[nodiscard]] bool breaks_at(std::u32string_view text, std::size_t at);
[[nodiscard]] bool has_break(std::u32string_view text);

/// What follows the last verb in it: the unit of 云岭回应营销负责人.
[[nodiscard]] std::u32string_view behind_verb(std::u32string_view unit);

/// 社交媒体平台, 高精度仪器公司: what a firm is, right before its name.
[[nodiscard]] bool describes_firm(std::u32string_view text);
/// 代码大模型: what a product is, between its maker and its name.
[[nodiscard]] bool names_kind(std::u32string_view text);
/// 事业群总裁, 团队负责人: a part of a firm that is called by a product begins here.
[[nodiscard]] bool begins_unit(std::u32string_view title);

/// CEO, CTO, VP
[[nodiscard]] bool is_abbreviation(std::u32string_view word);
/// Before an abbreviated office stands a place, a part of the firm or a rank; other words are a clause of their own.
[[nodiscard]] bool is_unit_of_abbreviation(std::u32string_view unit);

/// 会长, 理事长: titles that no firm has.
[[nodiscard]] bool is_of_association(std::u32string_view word);

}  // namespace taojin
