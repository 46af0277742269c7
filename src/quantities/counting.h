#pragma once
/// Counting words and units of measure: what a numeral that is no money counts.

#include <cstdint>
#include <optional>
#include <string_view>

namespace taojin::quantities {

enum class CountForm : std::uint8_t {
  word,     ///< 家, 款, 用户: one Han digit before it is enough (三家)
  loose,    ///< 分, 点, 号: only behind Arabic digits or a longer numeral (十分 means "very")
  time,     ///< 年, 天, 小时
  measure,  ///< 千米, kg
};

struct CountWord {
  CountForm form = CountForm::word;
};

struct CountMatch {
  CountForm form = CountForm::word;
  std::uint32_t size = 0;  ///< characters
};

/// The counting word that begins at a place; a Latin unit ends with its word (5G is no gram).
[[nodiscard]] std::optional<CountMatch> count_word_at(std::u32string_view text, std::uint32_t place);

/// Whether a counting word may begin with this character.
[[nodiscard]] bool begins_count_word(char32_t c);

/// Parameters of a model: 参数, 个参数, parameters. How many characters they take at a place; 0 for none.
[[nodiscard]] std::uint32_t parameters_at(std::u32string_view text, std::uint32_t place);

}  // namespace taojin::quantities
