#include <gtest/gtest.h>

#include "describe.h"

namespace taojin {
namespace {

using test::Row;

/// The money alone: "3亿=300000000 CNY".
std::string money_of(const std::string& text, const QuantityContext& context = {}) {
  const std::string all = test::describe(text, context);
  std::string money;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find("; ", begin), all.size());
    const std::string one = all.substr(begin, end - begin);
    const bool currency = one.find(" CNY") != std::string::npos || one.find(" USD") != std::string::npos ||
                          one.find(" TWD") != std::string::npos || one.find(" HKD") != std::string::npos ||
                          one.find(" SGD") != std::string::npos;
    if (currency) money.append(money.empty() ? "" : "; ").append(one);
    begin = end + 2;
  }
  return money;
}

template <std::size_t N>
void expect_money(const Row (&rows)[N], const QuantityContext& context = {}) {
  for (const Row& row : rows) {
    for (const std::string& text : test::in_every_script(row.text)) {
      EXPECT_EQ(money_of(text, context), row.quantities) << text;
    }
  }
}

TEST(Understood, AnAmountGoesOn) {
  constexpr Row kRows[] = {
      {"云帆估值翻倍至40亿，从20亿涨至300亿", "40亿=4000000000 CNY; 20亿=2000000000 CNY; 300亿=30000000000 CNY"},
      {"云帆亏损900万元，比2021年同期多600万", "900万元=9000000 CNY; 600万=6000000 CNY"},
      {"首付30万元，从没想过要还到80万", "30万元=300000 CNY; 80万=800000 CNY"},
      {"A轮6000万、B轮2.2亿美元", "6000万=60000000 USD; 2.2亿美元=220000000 USD"},
      {"天使轮500万，A轮6000万", "500万=5000000 CNY; 6000万=60000000 CNY"},
      // what stands around it speaks for something else, or another sentence begins
      {"云帆融资3亿元，用户超过2亿", "3亿元=300000000 CNY"},
      {"云帆融资3亿元，人员达4000万", "3亿元=300000000 CNY"},
      {"云帆融资3亿元，支持数百万AI代理", "3亿元=300000000 CNY"},
      {"云帆营收3亿元，有数以百万计的读者", "3亿元=300000000 CNY"},
      {"云帆融资3亿元。目标是2亿", "3亿元=300000000 CNY"},
      {"投资100亿元，创造2万1,200个岗位", "100亿元=10000000000 CNY"},
      {"骗走5亿元，大家千万不要上当", "5亿元=500000000 CNY"},
  };
  expect_money(kRows);
}

TEST(Understood, FromTheWordsAround) {
  constexpr Row kRows[] = {
      {"套现6653万云帆证券", "6653万=66530000 CNY"},
      {"拟6.5亿出售子公司", "6.5亿=650000000 CNY"},
      {"拖欠云帆千万货款", "千万=10000000 CNY order"},
      {"损失20万获赔16万", "20万=200000 CNY; 16万=160000 CNY"},
      {"全系降价7万之多", "7万=70000 CNY"},
      {"新车售价公布：10.98万起，送音响", "10.98万=109800 CNY at_least"},
      {"新款上市：10.98万起，送音响", "10.98万=109800 CNY at_least"},
      {"想把网站一两百万卖给我", "一两百万=1000000..2000000 CNY"},
      {"感谢投资方的300万救命轮", "300万=3000000 CNY"},
      {"将成为万亿规模市场", "万亿=1000000000000 CNY order"},
      {"涉款高达27亿\n早前有报道", "27亿=2700000000 CNY"},
      {"1000万美金的ARR与1000万的MAU", "1000万美金=10000000 USD"},
      {"每个词1到5美分", "1到5美分=0.01..0.05 USD"},
      {"净利润为-48亿元到-53亿元", "-48亿元到-53亿元=-5300000000..-4800000000 CNY"},
      {"财政司拨二百亿河套工程", "二百亿=20000000000 CNY"},
      {"拟投100亿于星桥", "100亿=10000000000 CNY"},
      {"还在被追讨14亿购股款", "14亿=1400000000 CNY"},
      {"在手订单达150亿，持续布局", "150亿=15000000000 CNY"},
      {"十个月烧掉10个亿", "10个亿=1000000000 CNY"},
      {"把10个亿砸到广告上", "10个亿=1000000000 CNY"},
      {"云帆营收站稳5亿水准", "5亿=500000000 CNY"},
      {"云帆0.99亿的总市值", "0.99亿=99000000 CNY"},
      {"签了总共300万的合同", "300万=3000000 CNY"},
      {"每年10亿研发", "10亿=1000000000 CNY"},
      {"云帆有数十亿研发投入", "数十亿=1000000000..10000000000 CNY several"},
      {"与上季投资的540亿相比", "540亿=54000000000 CNY"},
      {"个人出资1千万帮助星桥", "1千万=10000000 CNY"},
      {"20万以上轿车", "20万=200000 CNY more_than"},
      {"首款百万豪车", "百万=1000000 CNY order"},
      {"定价在30万以上的车型", "30万=300000 CNY more_than"},
      {"云帆营收9亿元，较前年仍有3.5亿的差距", "9亿元=900000000 CNY; 3.5亿=350000000 CNY"},
      {"融资金额集中在千万级，破亿的几个融资也在华东", "千万级=10000000 CNY order; 亿=100000000 CNY more_than"},
      {"一笔30万变20亿美元的投资", "30万=300000 USD; 20亿美元=2000000000 USD"},
      {"全年生产100万轿车", ""},
      {"热销10万车型", ""},
      {"有5亿几乎免费的流量", ""},
      {"与用户的1亿相比", ""},
      {"拨打1000万个电话", ""},
      {"2万研发人员", ""},
      {"300万的人才缺口", ""},
      {"30万以上用户", ""},
      {"销量20万辆轿车", ""},
      {"获得收入的骑手300万", ""},
      {"诈骗4.4多亿元", "4.4多亿元=440000000..450000000 CNY more_than"},
      {"成本的1/5到1/10", ""},
      {"粮食价格：1）收割推进", ""},
      {"千万级规模部署", ""},
      {"每百万的价格更低", ""},
      {"投资100万家企业", ""},
      {"收入1000万人群", ""},
  };
  expect_money(kRows);
}

TEST(Understood, Currency) {
  constexpr Row kRows[] = {
      // of the sentence before, when nothing nearer names one
      {"出售所得1.8亿美元。他投了1亿给云帆，7000万给星桥",
       "1.8亿美元=180000000 USD; 1亿=100000000 USD; 7000万=70000000 USD"},
      {"出售所得1.8亿美元。他投了1亿给云帆，7000万给星桥，1000万给海鲸。又投了3亿",
       "1.8亿美元=180000000 USD; 1亿=100000000 USD; 7000万=70000000 USD; 1000万=10000000 USD; 3亿=300000000 CNY"},
      // wages in round words are those of the place
      {"训练成本657万美元；年薪百万", "657万美元=6570000 USD; 百万=1000000 CNY order"},
      {"斥资新台币约2.76亿元、人民币逾3亿，另付500元",
       "2.76亿元=276000000 TWD about; 3亿=300000000 CNY more_than; 500元=500 CNY"},
      // a plain 元 that stands nearer, and what lies ahead in another clause, say nothing of dollars
      {"融资130亿元后，估值超千亿；星桥融资1亿美元",
       "130亿元=13000000000 CNY; 千亿=100000000000 CNY more_than; 1亿美元=100000000 USD"},
      // what converts an amount is in another currency
      {"赚取了1000亿（约145亿美元）", "1000亿=100000000000 CNY; 145亿美元=14500000000 USD about <-1000亿"},
  };
  expect_money(kRows);
  // One yuan amount late in Hong Kong's news is a guest.
  EXPECT_EQ(money_of("投资10亿元，月费38元，年费380元，机顶盒680元，每集卖2万人民币", {Region::hong_kong, {}}),
            "10亿元=1000000000 HKD; 38元=38 HKD; 380元=380 HKD; 680元=680 HKD; 2万人民币=20000 CNY");
  EXPECT_EQ(money_of("营收5亿元人民币，盈利2亿元，派息1亿元", {Region::hong_kong, {}}),
            "5亿元人民币=500000000 CNY; 2亿元=200000000 CNY; 1亿元=100000000 CNY");
}

TEST(Understood, YuanInHongKongsNews) {
  constexpr Row kRows[] = {
      // dollars are called so where an article begins with yuan; a share is priced in dollars
      {"云帆盈利5亿元人民币，开支2亿元，报9.2元。派息每股4港元",
       "5亿元人民币=500000000 CNY; 2亿元=200000000 CNY; 9.2元=9.2 HKD; 4港元=4 HKD"},
      {"云帆盈利2亿元，在内地卖房5亿元人民币，得3亿元，派息每股4港元",
       "2亿元=200000000 HKD; 5亿元人民币=500000000 CNY; 3亿元=300000000 HKD; 4港元=4 HKD"},
      {"派息4港元，盈利5亿元人民币，回购2亿港元，开支3亿元",
       "4港元=4 HKD; 5亿元人民币=500000000 CNY; 2亿港元=200000000 HKD; 3亿元=300000000 HKD"},
      // the rate of a conversion
      {"赚取1000亿（约145亿美元）", "1000亿=100000000000 CNY; 145亿美元=14500000000 USD about <-1000亿"},
      {"赚取780亿（约100亿美元）", "780亿=78000000000 HKD; 100亿美元=10000000000 USD about <-780亿"},
      {"赚取500亿（约100亿美元）", "500亿=50000000000 HKD; 100亿美元=10000000000 USD about <-500亿"},
      {"收报$6.7，市值55亿港元，另有1.7亿港元，另付20万美元",
       "$6.7=6.7 HKD; 55亿港元=5500000000 HKD; 1.7亿港元=170000000 HKD; 20万美元=200000 USD"},
  };
  expect_money(kRows, {Region::hong_kong, {}});
}

TEST(Understood, MainlandInTaiwansNews) {
  const QuantityContext here{Region::taiwan, {}};
  EXPECT_EQ(money_of("大陆电商交易5兆元\n中国的零售额达3兆元，大陆快递大增", here),
            "5兆元=5000000000000 CNY; 3兆元=3000000000000 CNY");
  EXPECT_EQ(money_of("大陆电商交易5兆元\n中国的零售额达3兆元，大陆快递大增，台湾亦然", here),
            "5兆元=5000000000000 TWD; 3兆元=3000000000000 TWD");
  EXPECT_EQ(money_of("电商交易5兆元\n中国的零售额达3兆元，大陆与中国快递大增", here),
            "5兆元=5000000000000 TWD; 3兆元=3000000000000 TWD");
}

TEST(Understood, AHeadlinesAmountIsTheArticles) {
  constexpr Row kRows[] = {
      {"云帆作价从20亿降到10亿\n\n据悉，价格由20亿美元降到10亿美元。",
       "20亿=2000000000 USD; 10亿=1000000000 USD; 20亿美元=2000000000 USD; 10亿美元=1000000000 USD"},
      {"云帆豪掷百亿投资星桥\n据悉，云帆投资100亿美元。", "百亿=10000000000 USD order; 100亿美元=10000000000 USD"},
      {"云帆融资20亿。\n另一家星桥多年之后的估值会是20亿美元。", "20亿=2000000000 CNY; 20亿美元=2000000000 USD"},
  };
  expect_money(kRows);
}

TEST(Understood, InYuanAsStated) {
  EXPECT_EQ(money_of("赚102亿（美元，下同），升5亿元，下午收78.5元", {Region::hong_kong, {}}),
            "102亿=10200000000 USD; 5亿元=500000000 USD; 78.5元=78.5 HKD");
  EXPECT_EQ(money_of("以人民币计，营业额跌至75亿元，盈利9亿元。派息3亿元", {Region::hong_kong, {}}),
            "75亿元=7500000000 CNY; 9亿元=900000000 CNY; 3亿元=300000000 HKD");
}

TEST(Understood, Conversions) {
  constexpr Row kRows[] = {
      {"30亿美金（约217亿元）", "30亿美金=3000000000 USD; 217亿元=21700000000 CNY about <-30亿美金"},
      {"募资5000万美元，约合3.6亿元人民币", "5000万美元=50000000 USD; 3.6亿元人民币=360000000 CNY about <-5000万美元"},
      {"3.36亿美元（约合人民币24亿元、新台币108亿元）",
       "3.36亿美元=336000000 USD; 人民币24亿元=2400000000 CNY about <-3.36亿美元; 新台币108亿元=10800000000 TWD "
       "<-3.36亿美元"},
      {"2000万欧元[约2200万美元]", "2200万美元=22000000 USD about <-2000万欧元"},
      // the same currency, or no bracket: two amounts
      {"融资3亿元（估值30亿元）", "3亿元=300000000 CNY; 30亿元=3000000000 CNY"},
      {"融资3亿元，估值5亿美元", "3亿元=300000000 CNY; 5亿美元=500000000 USD"},
  };
  expect_money(kRows);
}

TEST(Understood, AConversionOfNoAmountIsOneOfItsOwn) {
  EXPECT_EQ(test::describe("零壹MYR[9SGD"), "9SGD=9 SGD");
}

TEST(Understood, AnAmountIsRestated) {
  EXPECT_EQ(test::describe("营收24亿美元（2.4B），再涨"), "24亿美元=2400000000 USD");
  EXPECT_EQ(test::describe("融资24亿美元（7B）"), "24亿美元=2400000000 USD; 7B=7000000000 parameters");
}

TEST(Understood, StockCodesAndRegistersAreNoQuantities) {
  for (const char* text : {"云帆控股(600123)", "云帆（2330-TW）", "云帆(01234.HK)", "股票代码：300999",
                           "星桥(688123.SH)", "信用代码：9154009139768657223", "千兆网口", "百家争鸣", "千万不要"}) {
    EXPECT_EQ(test::describe(text), "") << text;
  }
}

}  // namespace
}  // namespace taojin
