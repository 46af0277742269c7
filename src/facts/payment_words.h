#pragma once
/// Words of payments that the certain wordings of both sides read (certain_payer.h, certain_recipient.h).

#include <algorithm>
#include <iterator>
#include <string_view>

namespace taojin::facts {

/// Whether a word says that money is given: 甲向乙投资5亿元.
[[nodiscard]] inline bool gives_money(std::u32string_view verb) {
  static constexpr std::u32string_view kGives[] = {U"投资", U"注资", U"增资", U"追加投资", U"投资了"};
  return std::find(std::begin(kGives), std::end(kGives), verb) != std::end(kGives);
}

/// Whether what stands between an amount and 收购 makes it the price, or nothing but blanks stands there:
/// 以5亿元的价格收购甲.
[[nodiscard]] inline bool makes_price(std::u32string_view between) {
  static constexpr std::u32string_view kPrices[] = {U"",       U"的价格", U"价格",   U"的总价", U"现金",
                                                    U"的对价", U"对价",   U"的现金", U"的代价"};
  while (between.starts_with(U' ')) between.remove_prefix(1);
  while (between.ends_with(U' ')) between.remove_suffix(1);
  return std::find(std::begin(kPrices), std::end(kPrices), between) != std::end(kPrices);
}

}  // namespace taojin::facts
