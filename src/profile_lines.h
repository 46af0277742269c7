#pragma once
/// Lines of a profile, a label and what it says: 公司：青岫机器人, 融资状态：A轮数千万元, 投资方：秋原资本.

#include <optional>
#include <string_view>

#include "one_of.h"

namespace taojin {

/// Longest first where one begins with the other.
inline constexpr std::u32string_view kFirmLabels[] = {U"公司名称", U"公司全称", U"公司", U"企业名称"};
inline constexpr std::u32string_view kBackerLabels[] = {U"主要投资人", U"主要投资方", U"投资人", U"投资方",
                                                        U"投资机构"};
inline constexpr std::u32string_view kRaisedLabels[] = {U"融资状态", U"融资金额", U"融资轮次", U"融资情况",
                                                        U"融资阶段", U"融资规模", U"最新融资", U"估值"};

/// Where what a line says begins, behind one of the labels and its colon; nothing for other lines.
template <const auto& labels>
[[nodiscard]] std::optional<std::size_t> behind_label(std::u32string_view line) {
  for (const std::u32string_view label : labels) {
    if (!line.starts_with(label)) continue;
    std::size_t at = label.size();
    while (at < line.size() && line[at] == U' ') ++at;
    if (at < line.size() && is_one_of(line[at], U":：")) return at + 1;
  }
  return std::nullopt;
}

}  // namespace taojin
