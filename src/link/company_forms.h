#pragma once
/// What a company's spelling is made of: place, core, line of business, legal ending.

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace taojin {

enum class EndingKind {
  legal,     ///< 有限公司, Inc: says nothing about whose firm it is
  group,     ///< 集团, 控股, Holdings: the same firm unless another one is told apart by it
  neutral,   ///< 科技, 网络, Labs: fills a name up
  invest,    ///< 资本, 创投, Capital: the words for investors are used for each other
  business,  ///< 汽车, 云, Motors: may be a firm of its own beside its parent
};

struct Ending {
  std::size_t size = 0;
  EndingKind kind = EndingKind::legal;
};

/// The longest known ending of a folded company name that leaves at least two characters (one Latin word) before it;
/// size 0 when there is none. `words` are the places where the Latin words of the name begin.
[[nodiscard]] Ending ending_of(std::u32string_view folded, const std::vector<std::size_t>& words);

[[nodiscard]] bool is_place(std::u32string_view name, const Lexicon& lexicon);

/// Length of a place that the name begins with (北京, 深圳市), 0 when there is none or nothing would be left.
[[nodiscard]] std::size_t place_at_front(std::u32string_view folded, const Lexicon& lexicon);

/// Places in the folded name where a word begins: after a separator, at a change of script. Ascending, without 0.
void find_word_starts(std::u32string_view name, std::vector<std::size_t>& starts);

/// The name without legal endings, as a reader would print it: 云岭科技有限公司 → 云岭科技, Cloudridge Inc. →
/// Cloudridge.
[[nodiscard]] std::u32string_view without_legal_ending(std::u32string_view name);

/// The bank or firm of a branch: 云岭银行江州分行 → 云岭银行. The whole name when it is no branch's.
[[nodiscard]] std::u32string_view without_branch(std::u32string_view name, const Lexicon& lexicon);

/// The folded name without brackets around a place or a legal form: 云岭(北京)科技 → 云岭科技. Empty when it has none.
[[nodiscard]] std::u32string without_brackets(std::u32string_view folded);

}  // namespace taojin
