#include "names/patterns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "decode/decode.h"
#include "lexicon/lexicon.h"
#include "names/pattern_words.h"

namespace taojin::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAreArray;

/// What the patterns speak for, without any opinion of the tagger: "p周予川", "o江州大学", ascending.
std::vector<std::string> spoken_for(std::string_view utf8, const std::vector<std::uint32_t>& title_ends = {},
                                    const std::vector<Span>& bodies = {},
                                    const std::vector<std::uint32_t>& offices = {}) {
  const std::u32string text = to_utf32(utf8);
  std::set<std::string> found;
  for (const PatternName& p :
       find_patterns(text, Lexicon::built_in(), {title_ends, offices, {}, bodies}, TaggedText())) {
    found.insert((p.type == NameType::person ? "p" : "o") + to_utf8(slice(text, p.span)));
  }
  return {found.begin(), found.end()};
}

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> names;
};

class SpeaksFor : public ::testing::TestWithParam<Case> {};

TEST_P(SpeaksFor, Names) {
  EXPECT_THAT(spoken_for(GetParam().text), ElementsAreArray(GetParam().names));
}

INSTANTIATE_TEST_SUITE_P(ByLines, SpeaksFor,
                         ::testing::Values(Case{"Editor", "编辑：周予川", {"p周予川"}},
                                           Case{"Bar", "编辑 | 周予川", {"p周予川"}},
                                           Case{"Text", "文丨周予川", {"p周予川"}},
                                           Case{"Several", "编辑：周予川、韩知远", {"p周予川", "p韩知远"}},
                                           Case{"PenName", "排版：Quill", {"pQuill"}},
                                           Case{"NoNamesBehind", "编辑：云岭科技新闻中心", {}},
                                           Case{"NoByLine", "论文：周予川", {}}, Case{"NoColon", "编辑周予川", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Profiles, SpeaksFor,
    ::testing::Values(Case{"Firm", "题\n公司 ：青岫机器人\n领域：机器人", {"o青岫机器人"}},
                      Case{"WithLongName", "题\n公司：超维岭（海岬超维岭数码）\n", {"o超维岭"}},
                      Case{"LatinAndHan", "题\n公司名称：Vesta 云岭\n", {"oVesta 云岭"}},
                      Case{"TwoFirms", "题\n公司：智岭天工、微岭智造\n", {"o微岭智造", "o智岭天工"}},
                      Case{"Funds", "题\n主要投资人 ：秋原资本、沸岭创投，顾问团\n", {"o沸岭创投", "o秋原资本"}},
                      Case{"InTheMiddleOfALine", "他的公司：青岫机器人\n", {}},
                      Case{"Sentence", "题\n公司：我们正在准备第二轮\n", {}},
                      Case{"NoColon", "题\n公司青岫机器人\n", {}},
                      Case{"AnotherLabel", "题\n公司规模：青岫机器人\n", {}},
                      Case{"TooLong", "题\n公司：青岫机器人青岫机器人青岫机器人青岫机器人\n", {}}),
    [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(Shares, SpeaksFor,
                         ::testing::Values(Case{"Taiwan", "、岭准 (9958-TW)、", {"o岭准"}},
                                           Case{"China", "，青岫机器(300999.SZ)", {"o岫机器", "o机器", "o青岫机器"}},
                                           Case{"HongKong", "：潮岭(00988.HK)跌", {"o潮岭"}},
                                           Case{"SixDigits", "，潮岭(688999)", {"o潮岭"}},
                                           Case{"Label", "，潮岭(股票代码：688999)", {"o潮岭"}},
                                           Case{"MarketBefore", "，潮岭(SH 688999，收盘价)", {"o潮岭"}},
                                           Case{"Suffix", "及潮岭 - KY(8999-TW)", {"o潮岭 - KY"}},
                                           Case{"BehindADate", "9日丨潮岭(688999)", {"o潮岭"}},
                                           Case{"Year", "，潮岭(2019)", {}}, Case{"Date", "，潮岭(201905)", {}},
                                           Case{"NoMarket", "，潮岭(AB-12)", {}}, Case{"Model", "，潮岭(X-US1)", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(ShortNames, SpeaksFor,
                         ::testing::Values(Case{"Quoted", "青岫集团(以下简称“青岫”)", {"o青岫"}},
                                           Case{"NotQuoted", "青岫集团(下称青岫)", {"o青岫"}},
                                           Case{"Latin", "青岫集团(以下简称: QX)", {"oQX"}},
                                           Case{"OneOfTwo", "青岫集团(简称“青岫”或“公司”)", {"o青岫"}},
                                           Case{"OfALaw", "江州安全条例(以下简称“条例”)", {}},
                                           Case{"OfADocument", "青岫集团(以下简称《公告》)", {}},
                                           Case{"NoBracket", "青岫集团，以下简称青岫", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(
    RegisterEntries, SpeaksFor,
    ::testing::Values(Case{"Run", "，岫岭智能科技有限公司。", {"o岫岭智能科技有限公司"}},
                      Case{"Place", "名为北京岫岭科技有限公司", {"o北京岫岭科技有限公司"}},
                      Case{"PlaceInside", "，早前的北京岫岭有限公司", {"o北京岫岭有限公司"}},
                      Case{"PlaceInBrackets", "由岫岭(北京)科技有限公司", {"o岫岭(北京)科技有限公司"}},
                      Case{"BehindAnother", "旗下公司岫岭科技有限责任公司", {"o岫岭科技有限责任公司"}},
                      Case{"BracketOfAnother", "(岫岭)北京科技有限公司", {"o北京科技有限公司"}},
                      Case{"TooShort", "的某某有限公司", {}}, Case{"NoForm", "，岫岭科技公司", {}}),
    [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(Introduced, SpeaksFor,
                         ::testing::Values(Case{"Firm", "初创公司 Tealfield 宣布", {"oTealfield"}},
                                           Case{"Bought", "上月收购了Tealfield Motors。", {"oTealfield Motors"}},
                                           Case{"Leads", "由 Harrow Ventures 领投。", {"oHarrow Ventures"}},
                                           Case{"LegalForm", "开发商 Tealfield Inc.。", {"oTealfield Inc."}},
                                           Case{"EndOfSentence", "公司 Tealfield. 他", {"oTealfield"}},
                                           Case{"Acronym", "企业 SSO 登录", {}},
                                           Case{"Body", "创立了Tealfield基金会", {}},
                                           Case{"Event", "加入了 Tealfield Summit", {}},
                                           Case{"NothingBefore", "我用 Tealfield 写作", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(Raises, SpeaksFor,
                         ::testing::Values(Case{"Round", "平台「青岫屋」近日完成B轮融资", {"o青岫屋"}},
                                           Case{"Investment", "「青岫屋」获得秋原资本投资。", {"o青岫屋"}},
                                           Case{"OfTheNextSentence", "平台「青岫屋」上线。他完成了融资", {}},
                                           Case{"SomethingElse", "「青岫屋」完成测试", {}},
                                           Case{"Quotation", "「我们是青岫」完成融资", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(Announces, SpeaksFor,
                         ::testing::Values(Case{"Sentence", "青岫医疗公告，拟设立基金", {"o青岫医疗"}},
                                           Case{"BehindATitle", "【减持】青岫医疗公告称", {"o青岫医疗"}},
                                           Case{"TheFirm", "公司公告，拟设立基金", {}},
                                           Case{"LastNight", "昨日晚间公告，拟设立基金", {}},
                                           Case{"InsideAClause", "据了解青岫医疗的公告，拟设立", {}},
                                           Case{"NoVerb", "青岫医疗公告栏", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(TakesOffice, SpeaksFor,
                         ::testing::Values(Case{"Leaves", "，周予川申请辞去职务", {"p周予川"}},
                                           Case{"Takes", "。周予川将出任总裁", {"p周予川"}},
                                           Case{"By", "总裁由周予川担任", {"p周予川"}},
                                           Case{"Engaged", "云岭聘请周予川出任总裁", {"p周予川"}},
                                           Case{"InsideAClause", "而周予川担任总裁", {}},
                                           Case{"NoSurname", "，人才升任总裁", {}},
                                           Case{"AnotherVerb", "，周予川信任他", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(Addressed, SpeaksFor,
                         ::testing::Values(Case{"Professor", "导师是周予川教授。", {"p周予川"}},
                                           Case{"Lady", "请韩女士发言", {}}, Case{"NoSurname", "一名老教授。", {}},
                                           Case{"Doctor", "By Dr. Harlan Whit.", {"pHarlan Whit"}}),
                         [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(LatinNames, SpeaksFor,
                         ::testing::Values(Case{"FirstName", "他叫 Martin Quellwater 。", {"pMartin Quellwater"}},
                                           Case{"Initial", "他叫 Martin J. Quellwater 。", {"pMartin J. Quellwater"}},
                                           Case{"RomanizedSurname", "由 Weijun Zhang 创办", {"pWeijun Zhang"}},
                                           Case{"Hyphen", "由 Wei-Jun Zhang 创办", {"pWei-Jun Zhang"}},
                                           Case{"OneWord", "他叫 Martin 。", {}},
                                           Case{"NoName", "用 Harrow Security 的产品", {}},
                                           Case{"InsideALongerName", "用 quick Martin Quellwater 的产品", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(Dotted, SpeaksFor,
                         ::testing::Values(Case{"Whole", "是埃德温·克罗夫特，", {"p埃德温·克罗夫特"}},
                                           Case{"TwoDots", "是埃德温·勒·克罗夫特，", {"p埃德温·勒·克罗夫特"}},
                                           Case{"OtherCharactersEndIt", "由埃德温·克罗夫特提出", {"p埃德温·克罗夫特"}},
                                           Case{"NoForeignName", "一·二", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(Bodies, SpeaksFor,
                         ::testing::Values(Case{"University", "在江州大学，", {"o江州大学"}},
                                           Case{"NotAcrossWordsOfASentence", "他在江州大学", {"o江州大学"}},
                                           Case{"ForeignCountryInFront", "在英国巴顿大学，", {"o巴顿大学"}},
                                           Case{"OwnCountry",
                                                "在新加坡国立大学，",
                                                {"o加坡国立大学", "o国立大学", "o坡国立大学", "o新加坡国立大学"}},
                                           Case{"NotBehindAnotherSchool",
                                                "江州大学建成巴顿学院",
                                                {"o巴顿学院", "o建成巴顿学院", "o成巴顿学院", "o江州大学"}},
                                           Case{"Embassy", "在巴顿大使馆，", {"o巴顿大使馆"}},
                                           Case{"TheWordAlone", "在大学，", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

TEST(BehindATitle, ALatinNameOrAChineseOneThatEndsThere) {
  EXPECT_THAT(spoken_for("合伙人 Harlan Whit 说", {3}), ElementsAreArray({"pHarlan Whit"}));
  EXPECT_THAT(spoken_for("合伙人周予川。", {3}), ElementsAreArray({"p周予川"}));
  EXPECT_THAT(spoken_for("合伙人周予川说", {3}), ElementsAreArray({"p周予川"}));
  EXPECT_THAT(spoken_for("合伙人周予川将离任", {3}), ElementsAreArray({"p周予川"}));
  EXPECT_THAT(spoken_for("合伙人(GP)周予川说", {3}), ElementsAreArray({"p周予川"}));
  EXPECT_THAT(spoken_for("合伙人(这里说的是一位很年轻的人)周予川说", {3}),
              ElementsAreArray(std::vector<std::string>{}));
  EXPECT_THAT(spoken_for("合伙人周予川和韩知远", {3}), ElementsAreArray({"p周予川"}));
  EXPECT_THAT(spoken_for("合伙人会议明天开始", {3}), ElementsAreArray(std::vector<std::string>{}));
}

TEST(PatternWords, AreOrderedAndUnique) {
  const auto ascending = [](const auto& words) {
    return std::ranges::adjacent_find(words, std::ranges::greater_equal()) == std::ranges::end(words);
  };
  EXPECT_TRUE(ascending(pattern_words::kFirstNames));
  EXPECT_TRUE(ascending(pattern_words::kRomanSurnames));
}

TEST(Faculties, BelongToTheirSchool) {
  EXPECT_THAT(spoken_for("他在江州大学计算机系任教", {}, {{2, 6}}), Contains("o江州大学计算机系"));
  EXPECT_THAT(spoken_for("他在江大计算机系任教", {}, {{2, 4}}), Contains("o江大计算机系"));
  EXPECT_THAT(spoken_for("他在江州大学的计算机系任教", {}, {{2, 6}}), ElementsAreArray({"o江州大学"}));
}

TEST(BeforeAnOffice, AChineseOrAForeignName) {
  EXPECT_THAT(spoken_for("请周予川局长发言", {}, {}, {4}), ElementsAreArray({"p周予川"}));
  EXPECT_THAT(spoken_for("见到埃克罗夫特总统", {}, {}, {7}), Contains("p埃克罗夫特"));
  EXPECT_THAT(spoken_for("请一名局长发言", {}, {}, {3}), ElementsAreArray(std::vector<std::string>{}));
}

TEST(Pseudonyms, AreMarked) {
  EXPECT_THAT(spoken_for("员工小陆(化名)说"), ElementsAreArray({"p小陆"}));
  EXPECT_THAT(spoken_for("员工陆明(化名)说"), ElementsAreArray({"p陆明"}));
  EXPECT_THAT(spoken_for("员工陆明(男)说"), ElementsAreArray(std::vector<std::string>{}));
}

TEST(NamesAThing, TheoremsAndPrizesButNotWhatAPersonDoes) {
  EXPECT_TRUE(names_a_thing(U"定理证明"));
  EXPECT_TRUE(names_a_thing(U"科学奖"));
  EXPECT_TRUE(names_a_thing(U"奖，"));
  EXPECT_TRUE(names_a_thing(U"机场"));
  EXPECT_TRUE(names_a_thing(U"物理学奖得主"));
  EXPECT_FALSE(names_a_thing(U"获物理学奖"));
  EXPECT_FALSE(names_a_thing(U"是物理学奖得主"));
  EXPECT_FALSE(names_a_thing(U"奖励员工"));
  EXPECT_FALSE(names_a_thing(U"提出了"));
  EXPECT_FALSE(names_a_thing(U"的函数"));
  EXPECT_FALSE(names_a_thing(U""));
}

}  // namespace
}  // namespace taojin::testing
