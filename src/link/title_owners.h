#pragma once
/// Whose a title is that stands without the name of a firm, by the nouns before it.

#include <cstdint>
#include <string_view>

namespace taojin {

/// Whose a title without a firm is by the words right before it.
enum class Owner : std::uint8_t {
  unstated,  ///< no word for one stands there
  named,     ///< 该公司, 集团: one that was named before
  unknown,   ///< 一家网络公司, 青禾研究院: one that is not known as a name here
};
[[nodiscard]] Owner owner_before(std::u32string_view left);

/// 一家网络公司的, before the title of somebody there.
[[nodiscard]] bool is_unnamed_owner(std::u32string_view text);

/// 某协会, 青禾研究院: the unit of this title word is a body of its own.
[[nodiscard]] bool is_other_body(std::u32string_view unit, std::u32string_view word);

/// Of what stands before a title without a firm, what follows a noun that stands for one: 视觉部 of 这家公司视觉部.
[[nodiscard]] std::u32string_view behind_firm_noun(std::u32string_view unit);

}  // namespace taojin
