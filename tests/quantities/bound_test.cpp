#include <gtest/gtest.h>

#include "describe.h"

namespace taojin {
namespace {

struct BoundRow {
  const char* text;
  Bound bound;
};

TEST(Bound, BeforeAndBehind) {
  constexpr BoundRow kRows[] = {
      {"约2亿元", Bound::about},
      {"大约为2亿元", Bound::about},
      {"2亿元左右", Bound::about},
      {"2亿元上下", Bound::about},
      {"近2亿元", Bound::nearly},
      {"将近2亿元", Bound::nearly},
      {"接近2亿元", Bound::nearly},
      {"快2亿元了", Bound::nearly},
      {"超2亿元", Bound::more_than},
      {"超过了2亿元", Bound::more_than},
      {"逾2亿元", Bound::more_than},
      {"破2亿元", Bound::more_than},
      {"突破2亿元", Bound::more_than},
      {"市值过千亿元", Bound::more_than},
      {"2亿元以上", Bound::more_than},
      {"20多亿元", Bound::more_than},
      {"20余亿元", Bound::more_than},
      {"2亿多元", Bound::more_than},
      {"1亿+美元", Bound::more_than},
      {"1亿美元+", Bound::more_than},
      {"金额上亿元", Bound::more_than},
      {"募集上百亿元", Bound::more_than},
      {"高于2亿元", Bound::more_than},
      {"至少2亿元", Bound::at_least},
      {"不低于2亿元", Bound::at_least},
      {"999元起", Bound::at_least},
      {"不到2亿元", Bound::less_than},
      {"不足2亿元", Bound::less_than},
      {"低于2亿元", Bound::less_than},
      {"2亿元以下", Bound::less_than},
      {"最多2亿元", Bound::at_most},
      {"不超过2亿元", Bound::at_most},
      {"最高可达2亿元", Bound::at_most},
      {"数千万元", Bound::several},
      {"几百万美元", Bound::several},
      {"数亿元", Bound::several},
      {"千万级美元", Bound::order},
      {"亿元级", Bound::order},
      {"百万美元级", Bound::order},
      {"亿元融资", Bound::order},
      {"近千万元", Bound::nearly},
      {"近百亿元", Bound::nearly},
      {"最高可能2亿元", Bound::at_most},
      {"最高投资2亿元", Bound::at_most},
      {"最高或达到2亿元", Bound::at_most},
      {"最高给到2亿元", Bound::at_most},
      {"至少达到2亿元", Bound::at_least},
      {"至少付出2亿元", Bound::at_least},
      {"大概融了2亿元", Bound::about},
      {"接近惊人的2亿元", Bound::nearly},
      {"「远多于」2亿元", Bound::more_than},
      {"2亿元多", Bound::more_than},
      {"20+亿元", Bound::more_than},
      {"2亿元（含税）以下", Bound::less_than},
      {"最高达到了2亿元", Bound::exact},
      {"比传言的2亿元多了一点", Bound::exact},
      {"计划中超2亿元", Bound::more_than},
      {"合计募集约2亿元", Bound::about},
      {"（约兑2亿港元）", Bound::about},
      {"大概一年2亿元", Bound::about},
      {"营收在2亿美元 ARR 左右", Bound::about},
      {"也快做到2亿元了", Bound::nearly},
      {"已经快突破2亿元", Bound::nearly},
      {"即将超过2亿元", Bound::nearly},
      {"离2亿元不远了", Bound::nearly},
      {"已经过2亿元", Bound::more_than},
      {"已经过亿元", Bound::more_than},
      {"这么快突破2亿元", Bound::more_than},
      {"远不止每月2亿元", Bound::more_than},
      {"至少带来了2亿元", Bound::at_least},
      {"募资规模预计不达2亿元", Bound::less_than},
      {"没有达到2亿元", Bound::less_than},
      {"不过2亿元", Bound::at_most},
      {"最高加价2亿元", Bound::at_most},
      {"最多加2亿元", Bound::at_most},
      {"最高报价已经达到2亿元", Bound::at_most},
      {"最高可能会到2亿元", Bound::at_most},
      {"最多也就2亿元", Bound::at_most},
      {"最高可获2亿元奖励", Bound::at_most},
      {"单笔最高限额2亿元", Bound::at_most},
      {"封顶2亿元", Bound::at_most},
      {"2亿元还不到", Bound::less_than},
      {"2亿元不止", Bound::more_than},
      {"亏了2个多亿元", Bound::more_than},
      {"亏了好几个亿元", Bound::several},
      {"赚过2亿元不止一次", Bound::exact},
      {"发放最高达2亿元的补贴", Bound::at_most},
      {"融资由云帆领投，不过2亿元里多为老股", Bound::exact},
      {"股价最高达2亿元", Bound::exact},
      {"曾经最高达2亿元", Bound::exact},
      {"低于之前最高2亿元的估值", Bound::exact},
      {"通过2亿元的交易", Bound::exact},
      {"曾想过2亿元卖掉", Bound::exact},
      {"比去年高出2亿元", Bound::exact},
      {"三大法人卖超2亿元", Bound::exact},
      {"距公司2亿元的目标不远", Bound::exact},
      {"总额：2亿元 + 三成", Bound::exact},
      {"高达2亿元", Bound::exact},
      {"达2亿元", Bound::exact},
      {"达到2亿元", Bound::exact},
      {"为2亿元", Bound::exact},
      {"签约2亿元", Bound::exact},
      {"违约2亿元", Bound::exact},
      {"最近2亿元", Bound::exact},
      {"获得过2亿元", Bound::exact},
      {"2亿元起诉", Bound::exact},
      {"1亿元到2亿元左右", Bound::range},
      {"十几亿元", Bound::range},
  };
  for (const auto& [text, bound] : kRows) {
    for (const std::string& written : test::in_every_script(text)) {
      const auto quantities = test::read(written);
      ASSERT_FALSE(quantities.empty()) << written;
      EXPECT_EQ(word_of(quantities[0].bound), word_of(bound)) << written;
    }
  }
}

TEST(Bound, BelongsToOneOfTwo) {
  EXPECT_EQ(test::describe("收购价2.5亿美元不到3亿美元"), "2.5亿美元=250000000 USD; 3亿美元=300000000 USD less_than");
  EXPECT_EQ(test::describe("费用：6元 + 8元"), "6元=6 CNY; 8元=8 CNY");
  EXPECT_EQ(test::describe("不到一年3轮融资"), "3轮=3 轮");
  EXPECT_EQ(test::describe("已经过了6年"), "6年=6 年");
}

TEST(Bound, HoldsAWordOfMoney) {
  EXPECT_EQ(test::describe("云帆至少融资2亿"), "2亿=200000000 CNY at_least");
  EXPECT_EQ(test::describe("云帆最高降价3万"), "3万=30000 CNY at_most");
  EXPECT_EQ(test::describe("云帆至少有2亿"), "2亿=200000000 at_least");
}

TEST(Bound, StaysOutOfTheSpan) {
  const auto quantities = test::read("公司称超过了2亿元以上");
  ASSERT_EQ(quantities.size(), 1U);
  EXPECT_EQ(quantities[0].span, (Span{6, 9}));
  EXPECT_EQ(quantities[0].extent, (Span{3, 11}));
}

}  // namespace
}  // namespace taojin
