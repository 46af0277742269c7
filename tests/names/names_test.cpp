/// What the whole stage decides, on invented articles in both scripts. The names are unknown to the lexicon unless a
/// case says otherwise, so that it is the wording around them that decides.

#include "names/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "decode/decode.h"
#include "names/candidates.h"
#include "taojin/pipeline.h"

namespace taojin::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::Not;

Document read(std::string_view text) {
  Article article;
  article.id = "a";
  article.bytes = text;
  article.is_utf8 = true;
  Result<Document> d = read_article(std::move(article), built_in_resources());
  if (!d) throw std::runtime_error(d.error().what);
  return *std::move(d);
}

/// The mentions of a type as they are printed, in order of the text.
std::vector<std::string> mentions(const Document& d, NameType type) {
  std::vector<std::string> out;
  for (const Mention& m : d.mentions) {
    if (m.type == type) out.push_back(to_utf8(slice(d.decoded.text, d.reading.to_decoded(m.span))));
  }
  return out;
}
std::vector<std::string> people(std::string_view text) {
  return mentions(read(text), NameType::person);
}
std::vector<std::string> companies(std::string_view text) {
  return mentions(read(text), NameType::company);
}
std::vector<std::string> organizations(std::string_view text) {
  return mentions(read(text), NameType::organization);
}
std::vector<std::string> products(std::string_view text) {
  return mentions(read(text), NameType::product);
}

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> names;
};

class People : public ::testing::TestWithParam<Case> {};
TEST_P(People, AreFound) {
  EXPECT_THAT(people(GetParam().text), ElementsAreArray(GetParam().names));
}

INSTANTIATE_TEST_SUITE_P(
    Boundaries, People,
    ::testing::Values(Case{"Says", "云岭科技创始人周予川说，公司将扩产。", {"周予川"}},
                      Case{"States", "云岭科技首席执行官韩知远表示，公司将扩产。", {"韩知远"}},
                      Case{"StatesInTraditional", "雲嶺科技執行長韓知遠表示，公司將擴產。", {"韓知遠"}},
                      Case{"With", "云岭科技创始人周予川与联合创始人韩知远出席了发布会。", {"周予川", "韩知远"}},
                      Case{"And", "两位创始人周予川和韩知远都毕业于清华大学。", {"周予川", "韩知远"}},
                      Case{"TwoCharacters", "云岭科技CEO周川告诉记者，公司将扩产。", {"周川"}},
                      Case{"CompoundSurname", "云岭科技总经理欧阳予川表示，公司将扩产。", {"欧阳予川"}},
                      Case{"CompoundSurnameShort", "云岭科技总经理司马川表示，公司将扩产。", {"司马川"}},
                      Case{"List",
                           "出席的有云岭科技CEO周予川、青禾智造CTO韩知远、月汐智能董事长陆明舒等。",
                           {"周予川", "韩知远", "陆明舒"}}),
    [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(
    ForeignAndLatin, People,
    ::testing::Values(
        Case{"Dot", "该公司首席执行官埃德温·克罗夫特表示，公司将扩产。", {"埃德温·克罗夫特"}},
        Case{"OtherDots", "该公司首席执行官埃德温•克罗夫特表示，公司将扩产。", {"埃德温•克罗夫特"}},
        Case{"KatakanaDot", "該公司執行長埃德溫・克羅夫特表示，公司將擴產。", {"埃德溫・克羅夫特"}},
        Case{"Latin", "Tealfield 的 CEO Martin Quellwater 说公司将扩产。", {"Martin Quellwater"}},
        Case{"LatinWithInitial", "Tealfield 的 CEO Martin J. Quellwater 说公司将扩产。", {"Martin J. Quellwater"}},
        Case{"LatinInBrackets",
             "首席执行官埃德温·克罗夫特（Edwin Croft）表示，公司将扩产。",
             {"埃德温·克罗夫特", "Edwin Croft"}},
        Case{"SurnameAgain",
             "首席执行官埃德温·克罗夫特表示，公司将扩产。克罗夫特还说，需求很旺。",
             {"埃德温·克罗夫特", "克罗夫特"}}),
    [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(
    ByLines, People,
    ::testing::Values(Case{"Text", "文丨周予川\n编辑丨韩知远\n\n今天天气很好。", {"周予川", "韩知远"}},
                      Case{"Editor", "今天天气很好。\n\n编辑：周予川、韩知远\n", {"周予川", "韩知远"}},
                      Case{"None", "今天天气很好，我们去公园。", {}}),
    [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(WordsThatAreNoNames, People,
                         ::testing::Values(Case{"Theorem", "这个结果推广了李雅普诺夫函数的一个性质。", {}},
                                           Case{"CommonWords", "高兴的时候，周末和朋友见面，马上就出发。", {}},
                                           Case{"Time", "周五和周六，银行都关门。", {}}),
                         [](const auto& c) { return std::string(c.param.name); });

TEST(Pseudonyms, MarkedAsSuchCount) {
  EXPECT_THAT(people("在某大厂工作的陆明（化名）告诉记者，他打算离职。"), Contains("陆明"));
}

TEST(RepeatedNames, AreFoundWhereTheSentenceSaysLittle) {
  const std::string text =
      "云岭科技创始人周予川表示，公司将扩产。\n\n对周予川来说，这是第三次创业。\n\n许多人问周予川为什么。";
  EXPECT_THAT(people(text), ElementsAreArray({"周予川", "周予川", "周予川"}));
}

TEST(RepeatedNames, CoreOfAFirm) {
  EXPECT_THAT(companies("云岭智能科技有限公司完成了融资。\n\n不少人说，云岭的产品很贵。\n\n"),
              ElementsAreArray({"云岭智能科技有限公司", "云岭"}));
}

class Companies : public ::testing::TestWithParam<Case> {};
TEST_P(Companies, AreFound) {
  EXPECT_THAT(companies(GetParam().text), ElementsAreArray(GetParam().names));
}

INSTANTIATE_TEST_SUITE_P(
    ByContext, Companies,
    ::testing::Values(
        Case{"Raises", "云岭科技宣布完成A轮融资，由青禾资本领投。", {"云岭科技", "青禾资本"}},
        Case{"RaisesInTraditional", "雲嶺科技宣布完成A輪融資，由青禾資本領投。", {"雲嶺科技", "青禾資本"}},
        Case{"LegalForm", "江州云岭智能科技有限公司成立于2015年。", {"江州云岭智能科技有限公司"}},
        Case{"Short", "云岭科技有限公司（以下简称“云岭科技”）完成了融资。", {"云岭科技有限公司", "云岭科技"}},
        Case{"Latin",
             "AI 初创公司 Tealfield 宣布完成 B 轮融资，Harrow Ventures 领投。",
             {"Tealfield", "Harrow Ventures"}},
        Case{"PlaceInBrackets", "名单包括云岭数据（深圳）股份有限公司。", {"云岭数据（深圳）股份有限公司"}},
        Case{"OfACountry", "拼多多中国回应称，没有这回事。", {"拼多多中国"}},
        Case{"MarketOfACountry", "拼多多中国市场的销量增长了。", {"拼多多"}},
        Case{"LineOfBusiness", "知乎影业的片单有八部。", {"知乎影业"}},
        Case{"StockCodeIsNone", "云岭股份（00123.HK）昨日上涨。", {"云岭股份"}},
        Case{"WithItsEnding", "苹果公司发布了财报。", {"苹果公司"}},
        Case{"List",
             "投资方包括红杉中国、云岭资本、青禾创投和月汐资本。",
             {"红杉中国", "云岭资本", "青禾创投", "月汐资本"}}),
    [](const auto& c) { return std::string(c.param.name); });

INSTANTIATE_TEST_SUITE_P(
    CommonWordsNeedEvidence, Companies,
    ::testing::Values(Case{"Fruit", "他早上吃了一个苹果，又喝了一杯牛奶。", {}},
                      Case{"Ideal", "每个人都有自己的理想，也有自己的烦恼。", {}},
                      Case{"Obtain", "他们从中得到了很多经验。", {}},
                      Case{"IdealTemperature", "水要达到理想温度才行。", {}},
                      Case{"Byte", "一个字节等于八个比特。", {}},
                      Case{"FruitTheFirm", "苹果宣布第三季度营收增长，CEO库克表示满意。", {"苹果"}}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(BrandsAndBodies, AreToldFromFirms) {
  EXPECT_THAT(organizations("他毕业于清华大学，后来在教育部工作。"), ElementsAreArray({"清华大学", "教育部"}));
  EXPECT_THAT(companies("他毕业于清华大学，后来在教育部工作。"), IsEmpty());
  EXPECT_THAT(organizations("他在清華大學電機系任教。"), Contains("清華大學電機系"));
  EXPECT_THAT(products("用户可以在手机上使用ChatGPT和文心一言来写作。"), ElementsAreArray({"ChatGPT", "文心一言"}));
  EXPECT_THAT(companies("用户可以在手机上使用ChatGPT来写作。"), IsEmpty());
}

TEST(Firms, AreNeverMergedSilently) {
  const Document d = read("红杉中国和红杉美国都没有参与。阿里云是阿里巴巴的子公司。");
  std::vector<std::string> names;
  for (const Entity& e : d.entities) {
    if (e.type == NameType::company) names.push_back(e.name);
  }
  EXPECT_THAT(names, Contains("红杉中国"));
  EXPECT_THAT(names, Contains("阿里云"));
  EXPECT_THAT(names, Contains("阿里巴巴"));
  EXPECT_GE(names.size(), 4U);
}

TEST(Choose, TakesTheBestThatDoNotOverlap) {
  const auto candidate = [](Span span, float score) {
    return Candidate{span, NameType::company, NameEvidence::tagger, score, std::nullopt};
  };
  const std::vector<Mention> chosen =
      choose({candidate({0, 4}, 2), candidate({2, 6}, 3), candidate({6, 8}, 1), candidate({9, 11}, -1)});
  ASSERT_EQ(chosen.size(), 2U);
  EXPECT_EQ(chosen[0].span, (Span{2, 6}));
  EXPECT_EQ(chosen[1].span, (Span{6, 8}));
}

TEST(CommonWords, AreNoFirmsInSmallLetters) {
  EXPECT_THAT(companies("云岭科技发布了一个评估推理能力的benchmark，包含三个任务。"), ElementsAreArray({"云岭科技"}));
}

TEST(CommonWords, AreNoFirmsInBracketsBehindWhatTheyMean) {
  EXPECT_THAT(companies("该模型在应用“反思”（Reflection）之后效果更好。"), IsEmpty());
}

TEST(CommonWords, AreToldByWhatStandsBeside) {
  EXPECT_THAT(companies("我们的模型每秒处理8字节的数据，一个字节也不丢。"), IsEmpty());
}

TEST(CommonWords, AreToldFromFirmsOfThreeCharactersAndFromSureOnes) {
  EXPECT_THAT(companies("他们纠缠了12个量子位，每个量子位都很稳。"), IsEmpty());
  EXPECT_THAT(companies("客户是一家财富 500 强公司。"), IsEmpty());
  EXPECT_THAT(companies("他发了一条推特，又删了。"), IsEmpty());
  EXPECT_THAT(companies("这一指数跟踪标普500的表现。"), IsEmpty());
  EXPECT_THAT(companies("当年深蓝在国际象棋比赛中胜出。"), IsEmpty());
  EXPECT_THAT(companies("他向量子位表示，公司会继续投入。"), ElementsAreArray({"量子位"}));
}

TEST(Bodies, ThatTheLexiconIsSureOfAreNoFirms) {
  EXPECT_THAT(companies("七国集团发表了声明。"), IsEmpty());
  EXPECT_THAT(organizations("日本央行行长表示，不会加息。"), ElementsAreArray({"日本央行"}));
  EXPECT_THAT(organizations("央行行长表示，不会加息。"), ElementsAreArray({"央行"}));
}

TEST(ResearchTerms, AreNoFirms) {
  EXPECT_THAT(companies("作者在Quillnet和Tealnet数据集上训练了模型。"), IsEmpty());
}

TEST(CommonWords, OfATradeAreNoFirmsBesideOthersOfIt) {
  EXPECT_THAT(companies("雷达用卷积神经网络（CNN）识别目标，效果好于RNN。"), IsEmpty());
  EXPECT_THAT(companies("CNN报道，云岭科技将在下周上市。"), ElementsAreArray({"CNN", "云岭科技"}));
}

TEST(StockCodes, AreNoOtherNamesOfTheFirm) {
  EXPECT_THAT(companies("輝達（NVDA-US）與台積電（2330-TW）昨日收漲。"), ElementsAreArray({"輝達", "台積電"}));
}

TEST(Places, AreNoPeople) {
  EXPECT_THAT(people("主持人：您在钦奈长大，对吧？周予川：是的，钦奈的教育很好。"), Not(Contains("钦奈")));
}

}  // namespace
}  // namespace taojin::testing
