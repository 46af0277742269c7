#pragma once
/// Names of funding rounds, in one normal form.

#include <string>
#include <string_view>
#include <vector>

#include "taojin/document.h"

namespace taojin::facts {

struct Round {
  Span span;
  std::string name;  ///< 天使轮, Pre-A轮, A+轮, B1轮, 战略融资, IPO
};

/// Words for the round in question: no names of one. 新一轮 brings one up and is none of them.
inline constexpr std::u32string_view kThisRound[] = {U"本轮",   U"此轮", U"该轮", U"这轮",
                                                     U"这一轮", U"此次", U"本次", U"这次"};
inline constexpr std::u32string_view kNewRound = U"新一轮";

/// The rounds named in a span of the reading, ascending. 新一轮, 首轮 and 三轮 name none.
[[nodiscard]] std::vector<Round> find_rounds(std::u32string_view reading, Span span);

}  // namespace taojin::facts
