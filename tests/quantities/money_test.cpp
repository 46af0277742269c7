#include <gtest/gtest.h>

#include <set>

#include "describe.h"
#include "quantities/currency.h"

namespace taojin {
namespace {

using test::Row;

template <std::size_t N>
void expect_rows(const Row (&rows)[N], const QuantityContext& context = {}) {
  for (const Row& row : rows) {
    for (const std::string& text : test::in_every_script(row.text)) {
      EXPECT_EQ(test::describe(text, context), row.quantities) << text;
    }
  }
}

TEST(Money, CurrencyBehindAndBefore) {
  constexpr Row kRows[] = {
      {"募资1,250万美元", "1,250万美元=12500000 USD"},
      {"拿到30亿美金", "30亿美金=3000000000 USD"},
      {"花了200美刀", "200美刀=200 USD"},
      {"5亿元新台币", "5亿元新台币=500000000 TWD"},
      {"200亿元人民币", "200亿元人民币=20000000000 CNY"},
      {"人民币3.2亿", "人民币3.2亿=320000000 CNY"},
      {"港币两千九百六十元", "港币两千九百六十元=2960 HKD"},
      {"RMB 3.2亿", "RMB 3.2亿=320000000 CNY"},
      {"每年599 RMB", "599 RMB=599 CNY"},
      {"USD 30mn", "USD 30mn=30000000 USD"},
      {"$1.5B", "$1.5B=1500000000 USD"},
      {"$213 M", "$213 M=213000000 USD"},
      {"20+亿美金", "20+亿美金=2000000000..3000000000 USD more_than"},
      {"获新鸿基数千万美元", "数千万美元=10000000..100000000 USD several"},
      {"US$200M", "US$200M=200000000 USD"},
      {"HK$2亿", "HK$2亿=200000000 HKD"},
      {"NT$5000万", "NT$5000万=50000000 TWD"},
      {"¥3.2亿", "¥3.2亿=320000000 CNY"},
      {"￥300", "¥300=300 CNY"},
      {"€20 million", "€20 million=20000000 EUR"},
      {"1.5 billion美元", "1.5 billion美元=1500000000 USD"},
      {"10k美元", "10k美元=10000 USD"},
      {"五元六角", "五元六角=5.6 CNY"},
      {"12块5", "12块5=12.5 CNY"},
      {"十元零五分", "十元零五分=10.05 CNY"},
      {"余额为负15.5元", "负15.5元=-15.5 CNY"},
      {"人民币负壹角", "人民币负壹角=-0.1 CNY"},
      {"50美分", "50美分=0.5 USD"},
      {"3兆美元", "3兆美元=3000000000000 USD"},
      {"获百余万元投资", "百余万元=1000000..2000000 CNY more_than"},
      {"卖到千几万人民币", "千几万人民币=10000000..20000000 CNY"},
      {"亏了两个多亿元", "两个多亿元=200000000..300000000 CNY more_than"},
      {"亏了几个亿元", "几个亿元=100000000..1000000000 CNY several"},
      {"半百万美元", "半百万美元=500000 USD"},
      {"获八位数美元投资", "八位数美元=10000000 USD order"},
      {"募资达7位数欧元", "7位数欧元=1000000 EUR order"},
      {"全场九块九包邮", "九块九=9.9 CNY"},
      {"这顿饭花费我三块", "三块=3 CNY"},
      {"豆腐一块一斤", "一块=1 CNY"},
      {"还要加800块的", "800块=800 CNY"},
      {"输入价格仅为 3 厘", "3 厘=0.003 CNY"},
      {"贬值 1.86 角", "1.86 角=0.186 CNY"},
      {"每股派10美仙", "10美仙=0.1 USD"},
      {"带着1000大元", "1000大元=1000 CNY"},
      {"价格为 3.99/5.99 美元", "3.99=3.99 USD; 5.99 美元=5.99 USD"},
      {"失守 100 美元整数关口", "100 美元=100 USD"},
      {"总计 100 美元整", "100 美元整=100 USD"},
  };
  expect_rows(kRows);
}

TEST(Money, NamesOfManyCountries) {
  struct Name {
    const char* name;
    const char* code;
  };
  constexpr Name kNames[] = {
      {"港元", "HKD"},         {"港幣", "HKD"},         {"港纸", "HKD"},         {"澳门元", "MOP"},
      {"新台币", "TWD"},       {"新臺幣", "TWD"},       {"台币", "TWD"},         {"歐元", "EUR"},
      {"英鎊", "GBP"},         {"日圓", "JPY"},         {"日元", "JPY"},         {"日币", "JPY"},
      {"韩元", "KRW"},         {"韓圜", "KRW"},         {"盧比", "INR"},         {"印度卢比", "INR"},
      {"令吉", "MYR"},         {"林吉特", "MYR"},       {"马币", "MYR"},         {"新元", "SGD"},
      {"新加坡元", "SGD"},     {"坡币", "SGD"},         {"瑞郎", "CHF"},         {"瑞士法郎", "CHF"},
      {"泰铢", "THB"},         {"泰銖", "THB"},         {"印尼盾", "IDR"},       {"越南盾", "VND"},
      {"菲律宾比索", "PHP"},   {"披索", "PHP"},         {"澳元", "AUD"},         {"澳幣", "AUD"},
      {"纽元", "NZD"},         {"紐幣", "NZD"},         {"加元", "CAD"},         {"加幣", "CAD"},
      {"卢布", "RUB"},         {"盧布", "RUB"},         {"里拉", "TRY"},         {"雷亚尔", "BRL"},
      {"巴西雷亞爾", "BRL"},   {"墨西哥比索", "MXN"},   {"阿根廷披索", "ARS"},   {"智利比索", "CLP"},
      {"瑞典克朗", "SEK"},     {"挪威克朗", "NOK"},     {"丹麦克朗", "DKK"},     {"捷克克朗", "CZK"},
      {"兹罗提", "PLN"},       {"福林", "HUF"},         {"格里夫纳", "UAH"},     {"谢克尔", "ILS"},
      {"迪拉姆", "AED"},       {"沙特里亚尔", "SAR"},   {"卡塔尔里亚尔", "QAR"}, {"科威特第纳尔", "KWD"},
      {"埃及镑", "EGP"},       {"兰特", "ZAR"},         {"奈拉", "NGN"},         {"肯尼亚先令", "KES"},
      {"坚戈", "KZT"},         {"塔卡", "BDT"},         {"巴基斯坦卢比", "PKR"}, {"缅币", "MMK"},
      {"瑞尔", "KHR"},         {"基普", "LAK"},         {"人仔", "CNY"},         {"美鈔", "USD"},
      {"歐羅", "EUR"},         {"澳門幣", "MOP"},       {"葡币", "MOP"},         {"越盾", "VND"},
      {"印尼盧比", "IDR"},     {"奈及利亞奈拉", "NGN"}, {"肯亞先令", "KES"},     {"寮國基普", "LAK"},
      {"汶萊元", "BND"},       {"卡達里亞爾", "QAR"},   {"沙烏地里亞爾", "SAR"}, {"沙地里亞爾", "SAR"},
      {"冰岛克朗", "ISK"},     {"列伊", "RON"},         {"列弗", "BGN"},         {"白俄罗斯卢布", "BYN"},
      {"哥伦比亚比索", "COP"}, {"秘鲁索尔", "PEN"},     {"摩洛哥迪拉姆", "MAD"}, {"斯里蘭卡盧比", "LKR"},
      {"澳幣", "AUD"},         {"紐西蘭幣", "NZD"},     {"土耳其里拉", "TRY"},   {"以色列新謝克爾", "ILS"},
      {"南非幣", "ZAR"},       {"巴西里耳", "BRL"},     {"蒙古图格里克", "MNT"}, {"赫夫納", "UAH"},
  };
  std::set<std::string> codes;
  for (const auto& [name, code] : kNames) {
    codes.insert(code);
    for (const char* configuration : {"", "s2t", "s2tw", "s2hk"}) {
      std::string text = std::string("融资5亿").append(name);
      if (*configuration != 0) text = test::converted(text, configuration);
      const auto quantities = test::read(text);
      ASSERT_EQ(quantities.size(), 1U) << text;
      EXPECT_EQ(quantities[0].currency, code) << text;
      EXPECT_EQ(quantities[0].currency_basis, CurrencyBasis::named) << text;
    }
  }
  EXPECT_GE(codes.size(), 55U);
  EXPECT_GE(quantities::known_currencies(), 80U);
}

TEST(Money, SaysWhereTheCurrencyIsFrom) {
  struct Basis {
    const char* text;
    const char* code;
    CurrencyBasis basis;
  };
  constexpr Basis kRows[] = {
      {"融资5亿美元", "USD", CurrencyBasis::named},         {"融资USD 5亿", "USD", CurrencyBasis::named},
      {"融资人民币5亿", "CNY", CurrencyBasis::named},       {"融资5亿元人民币", "CNY", CurrencyBasis::named},
      {"融资5亿元（人民币）", "CNY", CurrencyBasis::named}, {"融资$5亿", "USD", CurrencyBasis::symbol},
      {"融资€500万", "EUR", CurrencyBasis::symbol},         {"融资¥500万", "CNY", CurrencyBasis::symbol},
      {"融资5亿元", "CNY", CurrencyBasis::implied},         {"融资5亿", "CNY", CurrencyBasis::implied},
      {"融资500万块钱", "CNY", CurrencyBasis::implied},
  };
  for (const auto& [text, code, basis] : kRows) {
    for (const char* configuration : {"", "s2t", "s2tw", "s2hk"}) {
      const std::string converted = *configuration == 0 ? text : test::converted(text, configuration);
      const auto quantities = test::read(converted);
      ASSERT_EQ(quantities.size(), 1U) << converted;
      EXPECT_EQ(quantities[0].currency, code) << converted;
      EXPECT_EQ(quantities[0].currency_basis, basis) << converted;
    }
  }
}

TEST(Money, SymbolsThatCountriesShare) {
  EXPECT_EQ(test::describe("售价¥5000，另付2万日元"), "¥5000=5000 JPY; 2万日元=20000 JPY");
  EXPECT_EQ(test::describe("售价¥5000，另付200元"), "¥5000=5000 CNY; 200元=200 CNY");
  EXPECT_EQ(test::describe("售价$50", {Region::hong_kong, {}}), "$50=50 HKD");
  EXPECT_EQ(test::describe("售价$50，另付20美元", {Region::hong_kong, {}}), "$50=50 USD; 20美元=20 USD");
}

TEST(Money, CantoneseUnits) {
  const QuantityContext here{Region::hong_kong, {}};
  EXPECT_EQ(test::describe("人工有五、六百蚊", here), "五、六百蚊=500..600 HKD");
  EXPECT_EQ(test::describe("卖到120、130蚊", here), "120=120 HKD; 130蚊=130 HKD");
  EXPECT_EQ(test::describe("每股派息10仙。", here), "10仙=0.1 HKD");
  EXPECT_EQ(test::describe_money("点了3蚊香，八仙过海，2仙女", here), "");
}

TEST(Money, PlainYuanIsTheArticles) {
  EXPECT_EQ(test::describe("营收12亿元"), "12亿元=1200000000 CNY");
  EXPECT_EQ(test::describe("营收12亿元", {Region::taiwan, {}}), "12亿元=1200000000 TWD");
  EXPECT_EQ(test::describe("营收12亿元", {Region::hong_kong, {}}), "12亿元=1200000000 HKD");
  EXPECT_EQ(test::describe("营收12亿元（人民币，下同），盈利3亿元", {Region::taiwan, {}}),
            "12亿元=1200000000 CNY; 3亿元=300000000 CNY");
  EXPECT_EQ(test::describe("捐出5亿元，这5亿人民币用于教育，共10亿元", {Region::hong_kong, {}}),
            "5亿元=500000000 CNY; 5亿人民币=500000000 CNY; 10亿元=1000000000 CNY");
  const auto quantities = test::read("营收12亿元");
  ASSERT_EQ(quantities.size(), 1U);
  EXPECT_EQ(quantities[0].currency_basis, CurrencyBasis::implied);
}

TEST(Money, UnderstoodWithoutYuan) {
  constexpr Row kRows[] = {
      {"曾在D轮获投13.6亿", "13.6亿=1360000000 CNY"},
      {"平均年薪为40.12万", "40.12万=401200 CNY"},
      {"估值破230亿", "230亿=23000000000 CNY more_than"},
      {"营收12亿、亏损3亿", "12亿=1200000000 CNY; 3亿=300000000 CNY"},
      {"ARR千万", "千万=10000000 CNY order"},
      {"原价999，现价799", "999=999 CNY; 799=799 CNY"},
      {"完成5000万A轮融资", "5000万=50000000 CNY"},
      {"获亿级融资", "亿级=100000000 CNY order"},
      {"再拿1亿估值26亿美金", "1亿=100000000 USD; 26亿美金=2600000000 USD"},
      {"四千万收购一家小厂", "四千万=40000000 CNY"},
  };
  for (const Row& row : kRows) {
    std::string found = test::describe(row.text);
    if (const auto count = found.find("; 一家"); count != std::string::npos) found.resize(count);
    EXPECT_EQ(found, row.quantities) << row.text;
  }
}

TEST(Money, WhatIsNone) {
  for (const char* text : {"营收同比增长近40%",
                           "增发5亿股",
                           "持股12.5%",
                           "日活1.2亿",
                           "用户突破1亿",
                           "10亿次调用",
                           "8000张卡",
                           "拥有8000张GPU",
                           "1亿tokens免费",
                           "万亿tokens",
                           "15亿参数的模型",
                           "千亿参数大模型",
                           "2023年",
                           "A股",
                           "支持5G",
                           "第3轮",
                           "星河 15 Pro",
                           "电话13912345678",
                           "股票代码(002999.SZ)",
                           "版本3.5.1",
                           "百亿补贴",
                           "三元锂电池",
                           "参数都是三元值",
                           "把权重压成三元权重",
                           "在低位(三元)精度下训练",
                           "毕达哥拉斯三元数组",
                           "拼图里少了一块",
                           "这一块的业务",
                           "业务主要分两块。",
                           "客户主要有三块，",
                           "捡起几块砖",
                           "听说他们的GPU明年会有35万块。",
                           "抽取实体三元组",
                           "选中五元文化来制作",
                           "7位数乘法",
                           "几个亿万富翁",
                           "一元二次方程",
                           "年过半百",
                           "10大元素",
                           "横渡四大洋",
                           "3厘米",
                           "归母净利润 / 亿元 同比增长",
                           "营收（亿元） 增幅",
                           "从亿级到十万亿级规模",
                           "覆盖财富500强超过1000万",
                           "二元结构",
                           "元宇宙",
                           "五角大楼",
                           "八位数密码",
                           "百万富翁",
                           "千万不要",
                           "三亚",
                           "1月5日",
                           "9点25分",
                           "3D模型",
                           "百模大战",
                           "粉丝3000万",
                           "3000万粉丝"}) {
    for (const std::string& written : test::in_every_script(text)) {
      EXPECT_EQ(test::describe_money(written), "") << written;
    }
  }
}

TEST(Money, ConversionsAreTiedToTheirAmount) {
  constexpr Row kRows[] = {
      {"以30亿美金(约217亿元)估值融资", "30亿美金=3000000000 USD; 217亿元=21700000000 CNY about <-30亿美金"},
      {"金额约30亿美金（约新台币960亿元）",
       "30亿美金=3000000000 USD about; 新台币960亿元=96000000000 TWD about <-30亿美金"},
      {"投资22亿美元（当前约159.28亿元人民币）",
       "22亿美元=2200000000 USD; 159.28亿元人民币=15928000000 CNY about <-22亿美元"},
      {"亏损22.8亿美元，折合人民币162亿元", "22.8亿美元=2280000000 USD; 人民币162亿元=16200000000 CNY <-22.8亿美元"},
      {"5亿元，3亿美元", "5亿元=500000000 CNY; 3亿美元=300000000 USD"},
  };
  expect_rows(kRows);
}

}  // namespace
}  // namespace taojin
