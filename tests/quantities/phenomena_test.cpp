#include <gtest/gtest.h>

#include "describe.h"

namespace taojin {
namespace {

struct Phenomenon {
  const char* text;
  const char* money;  ///< "value currency bound" of each amount; ranges low..high
};

std::string money_of(const std::string& text) {
  std::string line;
  for (const Quantity& q : test::read(text, {region_of(simplify(to_utf32(text))), {}})) {
    if (q.type != QuantityType::money) continue;
    if (!line.empty()) line.append("; ");
    line.append(test::amount_of(q));
  }
  return line;
}

constexpr Phenomenon kPhenomena[] = {
    {"云帆先后获得9500万、1.35亿美元两轮融资", "95000000 USD; 135000000 USD"},
    {"拟募4000万美元到9000万美元", "40000000..90000000 USD"},
    {"融资额从2亿美元提高到5亿美元", "200000000 USD; 500000000 USD"},
    {"募资3亿至4亿美元；约300至350亿元；2.0-2.5亿元",
     "300000000..400000000 USD; 30000000000..35000000000 CNY; 200000000..250000000 CNY"},
    {"融资三四亿元；四五千万元", "300000000..400000000 CNY; 40000000..50000000 CNY"},
    {"累计融资十几亿元、30余亿元、40多亿元",
     "1000000000..2000000000 CNY; 3000000000 CNY more_than; 4000000000 CNY more_than"},
    {"二十来亿元", "2000000000 CNY about"},
    {"获得数百万元、几千万元、数十亿元投资", "1000000 CNY several; 10000000 CNY several; 1000000000 CNY several"},
    {"金额上亿元；上百亿元；过亿元；逾3亿元；突破4亿元；超5亿元",
     "100000000 CNY more_than; 10000000000 CNY more_than; 100000000 CNY more_than; 300000000 CNY more_than; "
     "400000000 CNY more_than; 500000000 CNY more_than"},
    {"近千万元；不到2000万元；不足3000万元；接近4000万元；将近5000万元",
     "10000000 CNY nearly; 20000000 CNY less_than; 30000000 CNY less_than; 40000000 CNY nearly; 50000000 CNY nearly"},
    {"约3亿元；4亿元左右；大致5亿元；6亿元上下",
     "300000000 CNY about; 400000000 CNY about; 500000000 CNY about; 600000000 CNY about"},
    {"2亿+美元；3亿美元+；4亿美元以上", "200000000 USD more_than; 300000000 USD more_than; 400000000 USD more_than"},
    {"亿元级Pre-A轮；千万级美元；百万美元级天使轮", "100000000 CNY order; 10000000 USD order; 1000000 USD order"},
    {"融资三亿五千万美元；二亿五千万元", "350000000 USD; 250000000 CNY"},
    {"融资4亿5，花了一亿二，亏了半个亿，又拿了2个亿和一个小目标",
     "450000000 CNY; 120000000 CNY; 50000000 CNY; 200000000 CNY; 100000000 CNY"},
    {"募资1，350万元；２００亿元；４．5亿元；4 亿 美元", "13500000 CNY; 20000000000 CNY; 450000000 CNY; 400000000 USD"},
    {"融资$2.5B；US$300M；2.5 billion美元；USD 40mn；RMB 4.2亿",
     "2500000000 USD; 300000000 USD; 2500000000 USD; 40000000 USD; 420000000 CNY"},
    {"¥4.2亿；￥300；CN¥2亿；NT$6000万；HK$3亿", "420000000 CNY; 300 CNY; 200000000 CNY; 60000000 TWD; 300000000 HKD"},
    {"40亿美金（约290亿元）", "4000000000 USD; 29000000000 CNY about <-"},
    {"约新台币860亿元；新台币6亿元；6亿元新台币", "86000000000 TWD about; 600000000 TWD; 600000000 TWD"},
    {"2港元；3港币；4欧元；5日元；6日圆；7卢比；8令吉；9新元",
     "2 HKD; 3 HKD; 4 EUR; 5 JPY; 6 JPY; 7 INR; 8 MYR; 9 SGD"},
    {"累计融资4.2亿；五千万收购", "420000000 CNY; 50000000 CNY"},
    {"市值4兆美元；市值4万亿", "4000000000000 USD; 4000000000000 USD"},
    {"持股近30%；让出11.5%股权", ""},
    {"增发6亿股；每股16.6港元", "16.6 HKD"},
    {"140亿参数；千亿参数；9B；万亿tokens", ""},
    {"日活2.2亿；20亿次调用；9000张卡", ""},
    {"每百万tokens 0.9元；年薪百万；训练成本657万美元", "0.9 CNY; 1000000 CNY order; 6570000 USD"},
    {"营收13亿、亏损4亿、ARR千万、现金储备超30亿",
     "1300000000 CNY; 400000000 CNY; 10000000 CNY order; 3000000000 CNY more_than"},
    {"2022年、B股、6G、第4轮、Y 16 Pro", ""},
    {"A轮6000万、B轮2.2亿美元", "60000000 USD; 220000000 USD"},
    {"以35亿美元估值融资3亿美元", "3500000000 USD; 300000000 USD"},
    {"估值翻倍至40亿；从20亿涨至300亿", "4000000000 CNY; 2000000000 CNY; 30000000000 CNY"},
    {"三轮累计超20亿元", "2000000000 CNY more_than"},
    {"首期到账2亿元，总额4亿元；最高可达20亿", "200000000 CNY; 400000000 CNY; 2000000000 CNY at_most"},
    {"三家各获2亿元；分别获3亿、4亿元", "200000000 CNY; 300000000 CNY; 400000000 CNY"},
    {"李四人民币60元", "60 CNY"},
    {"在街上捡到30\n亿美金", "3000000000 USD"},
};

TEST(Phenomena, InSimplified) {
  for (const Phenomenon& p : kPhenomena) EXPECT_EQ(money_of(p.text), p.money) << p.text;
}

TEST(Phenomena, TheSameInTraditional) {
  for (const char* configuration : {"s2t", "s2tw", "s2hk"}) {
    for (const Phenomenon& p : kPhenomena) {
      const std::string text = test::converted(p.text, configuration);
      EXPECT_EQ(money_of(text), p.money) << text;
    }
  }
}

}  // namespace
}  // namespace taojin
