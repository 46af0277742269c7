#pragma once
/// Words for AI models and for those who make them.

#include <cstdint>
#include <optional>
#include <string_view>

#include "taojin/document.h"

namespace taojin::facts {

/// What a noun behind or before a count is.
struct ModelNoun {
  Span span;
  bool makers = false;  ///< 大模型企业
  int strength = 0;     ///< 3: can only be AI models; 2: nearly; 1: needs the sentence to be about AI
};

/// The first noun for models in [from, to) of the reading: the longest that starts earliest. 3D模型, 商业模型,
/// 大模型应用 and 百模大战 are none.
[[nodiscard]] std::optional<ModelNoun> find_model_noun(std::u32string_view reading, std::uint32_t from,
                                                       std::uint32_t to);
/// The last one.
[[nodiscard]] std::optional<ModelNoun> find_last_model_noun(std::u32string_view reading, std::uint32_t from,
                                                            std::uint32_t to);

/// By the words just before a noun: 通用, 基础, 行业 or one sector.
[[nodiscard]] ModelCategory category_before(std::u32string_view reading, std::uint32_t from, Span noun);

/// Whether a passage is about AI at all.
[[nodiscard]] bool speaks_of_ai(std::u32string_view text);

}  // namespace taojin::facts
