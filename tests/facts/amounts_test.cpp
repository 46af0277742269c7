#include <gtest/gtest.h>

#include "facts/facts.h"
#include "facts/marked.h"
#include "report/words.h"

namespace taojin {
namespace {

using testing::company_name;
using testing::marked;
using testing::names;

/// "kind company investors round" of each amount, parted by "; ". What is not told is "-".
std::string told(std::string_view text) {
  const Document document = marked(text);
  std::string all;
  for (const Amount& a : read_amounts(document)) {
    const auto or_dash = [](const std::string& s) { return s.empty() ? std::string("-") : s; };
    all += (all.empty() ? "" : "; ") + std::string(word_of(a.kind)) + " " + or_dash(company_name(document, a)) + " " +
           or_dash(names(document, a.investors)) + " " + or_dash(a.round);
  }
  return all;
}

struct ToldCase {
  const char* name;
  const char* text;
  const char* told;
};

class ReadsAmounts : public ::testing::TestWithParam<ToldCase> {};
TEST_P(ReadsAmounts, AsTold) {
  EXPECT_EQ(told(GetParam().text), GetParam().told) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Funding, ReadsAmounts,
    ::testing::Values(
        ToldCase{"RoundClosed", "<c:星桥科技>宣布完成<m:5000万美元>A轮融资。", "investment 星桥科技 - A轮"},
        ToldCase{"LedBy",
                 "<c:星桥科技>完成<m:5000万美元>A轮融资，由<c:远山资本>领投，<c:白鹭基金>、<c:青禾创投>跟投，<c:"
                 "云起咨询>担任独家财务顾问。",
                 "investment 星桥科技 远山资本|白鹭基金|青禾创投 A轮"},
        ToldCase{"ValuationInOneClause", "<c:星桥科技>以<m:25亿美元>估值融资<m:2亿美元>。",
                 "valuation 星桥科技 - -; investment 星桥科技 - -"},
        ToldCase{"TakenOver", "<c:星桥科技>被<c:远山集团>以<m:20亿元>全资收购。", "acquisition 星桥科技 远山集团 -"},
        ToldCase{"TakesOver", "<c:远山集团>宣布以<m:20亿元>收购<c:星桥科技>。", "acquisition 星桥科技 远山集团 -"},
        ToldCase{"CompletesTheTakeoverOf", "<c:远山集团>以约<m:20亿元>的价格，完成了对<c:星桥科技>的股权收购。",
                 "acquisition 星桥科技 远山集团 -"},
        ToldCase{"RoundBehindAConversion", "<c:星桥科技>宣布完成<m:1.5亿美元>(约<m:11.7亿港元>)C轮融资。",
                 "investment 星桥科技 - C轮; investment 星桥科技 - C轮"},
        ToldCase{"RoundsPaired", "<c:星桥科技>先后完成A轮<m:5000万美元>、B轮<m:2亿美元>融资。",
                 "investment 星桥科技 - A轮; investment 星桥科技 - B轮"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Profiles, ReadsAmounts,
    ::testing::Values(
        ToldCase{"OfItsFirm",
                 "<c:海岬大学>和<c:海岬科技>也用<c:海岬科技>的机器人。\n公司 ：<c:青岫机器人>\n领域 ：机器人\n融资状态 "
                 "：A轮<m:5000万元>\n主要投资人 ：<c:远山资本>、<c:白鹭基金>\n",
                 "investment 青岫机器人 远山资本|白鹭基金 A轮"},
        ToldCase{"NotOfAnotherLine", "公司很多：<c:青岫机器人>\n<c:星桥科技>融资金额：<m:5000万元>\n",
                 "investment 星桥科技 - -"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    ToldByASum, ReadsAmounts,
    ::testing::Values(
        ToldCase{"IsOne", "<c:星桥科技>是一家估值<m:90亿美元>的公司。", "valuation 星桥科技 - -"},
        ToldCase{"OfAGroup", "<c:星桥科技>是<c:远山集团>旗下的一家估值<m:90亿美元>的企业。", "valuation 星桥科技 - -"},
        ToldCase{"AsOne", "作为一家估值<m:90亿美元>的公司，<c:星桥科技>今年不会上市。", "valuation 星桥科技 - -"},
        ToldCase{"NotOfOneNamedLater",
                 "<c:星桥科技>昨天发布新品。作为一家估值<m:90亿美元>的公司，它的对手是<c:远山集团>。",
                 "valuation 星桥科技 - -"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Wordings, ReadsAmounts,
    ::testing::Values(
        ToldCase{"PaidInto", "<c:远山集团>向<c:星桥科技>注资<m:5亿元>。", "investment 星桥科技 远山集团 -"},
        ToldCase{"PaidIntoBySeveral", "<c:远山集团>、<c:白鹭基金>对<c:星桥科技>增资<m:5亿元>。",
                 "investment 星桥科技 远山集团|白鹭基金 -"},
        ToldCase{"FoundsAFund", "<c:远山集团>宣布设立<m:5亿元>的产业基金。", "fund 远山集团 - -"},
        ToldCase{"BorrowsFromABank", "<c:星桥科技>向<c:远山银行>贷款<m:5亿元>。", "debt 星桥科技 远山银行 -"},
        ToldCase{"BackersAsResources", "<c:星桥科技>完成<m:5亿元>B轮融资，资方包括<c:远山集团>和<c:白鹭基金>。",
                 "investment 星桥科技 远山集团|白鹭基金 B轮"},
        ToldCase{"BuyerOfAnUnnamedFirm", "<c:远山集团>以<m:5亿元>收购一家机器人公司。", "acquisition - 远山集团 -"},
        ToldCase{"SoldItself", "<c:星桥科技>以<m:5亿元>的价格“卖身”<c:远山集团>。", "acquisition 星桥科技 远山集团 -"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Rounds, ReadsAmounts,
    ::testing::Values(ToldCase{"OfTheValuationToo", "<c:星桥科技>完成<m:2亿美元>C轮融资，投后估值<m:15亿美元>。",
                               "investment 星桥科技 - C轮; valuation 星桥科技 - C轮"},
                      ToldCase{"ATotalIsOfNone", "<c:星桥科技>完成<m:2亿美元>C轮融资，累计融资<m:5亿美元>。",
                               "investment 星桥科技 - C轮; investment 星桥科技 - -"},
                      ToldCase{"NewRoundNamesNone", "<c:星桥科技>完成新一轮融资，金额为<m:2亿美元>。",
                               "investment 星桥科技 - -"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Tellings, ReadsAmounts,
    ::testing::Values(
        ToldCase{"TheBodyTellsWhose",
                 "又一笔<m:7300万美元>的融资\n<c:星桥科技>宣布完成<m:7300万美元>A轮融资，由<c:远山资本>领投。",
                 "investment 星桥科技 远山资本 A轮; investment 星桥科技 远山资本 A轮"},
        ToldCase{"InTraditional",
                 "又一筆<m:7300萬美元>的融資\n<c:星橋科技>宣佈完成<m:7300萬美元>A輪融資，由<c:遠山資本>領投。",
                 "investment 星桥科技 远山资本 A轮; investment 星桥科技 远山资本 A轮"},
        ToldCase{"AnotherSumIsAnothers",
                 "又一笔<m:2600万美元>的融资\n<c:星桥科技>宣布完成<m:7300万美元>A轮融资，由<c:远山资本>领投。",
                 "investment - - -; investment 星桥科技 远山资本 A轮"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Investors, ReadsAmounts,
    ::testing::Values(
        ToldCase{
            "NextSentence",
            "<c:星桥科技>宣布完成<m:5000万美元>B轮融资。本轮融资由<c:远山资本>领投，<c:白鹭基金>和<c:青禾创投>跟投。",
            "investment 星桥科技 远山资本|白鹭基金|青禾创投 B轮"},
        ToldCase{"Persons", "<c:星桥科技>完成<m:800万元>天使轮融资，投资方包括<c:青禾创投>和<p:李远舟>。",
                 "investment 星桥科技 青禾创投|李远舟 天使轮"},
        ToldCase{"Buyer", "<c:远山集团>斥资<m:3亿元>收购<c:星桥科技>。", "acquisition 星桥科技 远山集团 -"},
        ToldCase{"BuyerNamedOnce", "<c:远山集团>以<m:2亿元>收购<c:星桥科技>，又以<m:3亿元>收购<c:云岭软件>。",
                 "acquisition 星桥科技 远山集团 -; acquisition 云岭软件 远山集团 -"},
        ToldCase{"BuyerNamedOnceForAlternatives",
                 "<c:远山集团>当年以<m:2亿元>收购<c:星桥科技>或以<m:3亿元>收购<c:云岭软件>，都被拒绝。",
                 "acquisition 星桥科技 远山集团 -; acquisition 云岭软件 远山集团 -"},
        ToldCase{"BoughtFirmBuysItself",
                 "<c:远山集团>以<m:20亿元>收购<c:星桥科技>，<c:星桥科技>以<m:3亿元>收购<c:云岭软件>。",
                 "acquisition 星桥科技 远山集团 -; acquisition 云岭软件 星桥科技 -"},
        ToldCase{
            "EntriesOfATimeLine",
            "<c:远山集团>成立二十年。<c:远山集团>的并购：2016年，以<m:7亿元>收购<c:星桥科技>；2019年，斥资<m:4亿元>"
            "收购<c:云岭软件>。",
            "acquisition 星桥科技 远山集团 -; acquisition 云岭软件 远山集团 -"},
        ToldCase{"AnEntryWithASubject",
                 "<c:远山集团>成立二十年。<c:远山集团>有一个对手。2019年，<c:青禾集团>以<m:4亿元>收购<c:云岭软件>。",
                 "acquisition 云岭软件 青禾集团 -"},
        ToldCase{"WhoeverPaysAShare",
                 "<c:星桥科技>在新一轮融资中筹集了<m:66亿美元>，其中包括<c:远山资本>投资的<m:5亿美元>。",
                 "investment 星桥科技 远山资本 -; investment 星桥科技 远山资本 -"},
        ToldCase{"GivesAShare", "<c:远山资本>已为<c:星桥科技><m:66亿美元>的融资轮提供了<m:5亿美元>支持。",
                 "investment 星桥科技 远山资本 -; investment 星桥科技 远山资本 -"},
        ToldCase{"FollowersNamedBehind",
                 "<c:星桥科技>完成<m:5000万美元>A轮融资，领投方为<c:远山资本>，跟投的还有<c:白鹭基金>和<c:青禾创投>。",
                 "investment 星桥科技 远山资本|白鹭基金|青禾创投 A轮"},
        ToldCase{
            "BackersForExample",
            "<c:星桥科技>完成<m:5000万美元>A轮融资。跟投的包括一大批以前的投资人，比方说<c:远山资本>、<c:白鹭基金>。",
            "investment 星桥科技 远山资本|白鹭基金 A轮"},
        ToldCase{"AdvisersAreNone",
                 "<c:星桥科技>完成<m:5000万美元>A轮融资，由<c:远山资本>领投，<c:云起咨询>担任财务顾问。",
                 "investment 星桥科技 远山资本 A轮"},
        ToldCase{"NobodySaid", "<c:星桥科技>完成<m:5000万美元>A轮融资，<c:远山报>报道。", "investment 星桥科技 - A轮"},
        ToldCase{
            "OfItsOwnRound",
            "<c:星桥科技>完成<m:5000万美元>B轮融资，由<c:远山资本>领投。此前，<c:星桥科技>完成<m:800万美元>A轮融资，由"
            "<c:青禾创投>领投。",
            "investment 星桥科技 远山资本 B轮; investment 星桥科技 青禾创投 A轮"},
        ToldCase{"NotOfTheTotal",
                 "<c:星桥科技>完成<m:5000万美元>B轮融资，由<c:远山资本>领投，累计融资达到<m:9000万美元>。",
                 "investment 星桥科技 远山资本 B轮; investment 星桥科技 - -"},
        ToldCase{"LedByInTraditional", "<c:星橋科技>完成<m:5000萬美元>A輪融資，由<c:遠山資本>領投，<c:白鷺基金>跟投。",
                 "investment 星桥科技 远山资本|白鹭基金 A轮"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Kinds, ReadsAmounts,
    ::testing::Values(
        ToldCase{"Revenue", "<c:星桥科技>去年营收<m:12亿元>，净亏损<m:3亿元>。",
                 "revenue 星桥科技 - -; profit 星桥科技 - -"},
        ToldCase{"MarketCap", "<c:星桥科技>市值突破<m:300亿美元>。", "market_cap 星桥科技 - -"},
        ToldCase{"InAPlace", "<c:星桥科技>宣布将在印度投资<m:30亿美元>扩建产线。", "cost 星桥科技 - -"},
        ToldCase{"InAPlaceInTraditional", "<c:星橋科技>宣佈將在馬來西亞投資<m:30億美元>擴建產線。",
                 "cost 星桥科技 - -"},
        ToldCase{"InAFirmThere", "<c:远山资本>在印度向<c:星桥科技>投资<m:3亿美元>。", "investment 星桥科技 远山资本 -"},
        ToldCase{"NamedFund", "<m:100亿元>的<c:远山成长基金>已完成募集。", "fund 远山成长基金 - -"},
        ToldCase{"TraditionalToo", "<c:星橋科技>宣佈完成<m:5000万美元>A輪融資。", "investment 星桥科技 - A轮"}),
    [](const auto& c) { return c.param.name; });

TEST(ReadAmounts, OneForEachQuantityOfMoney) {
  const Document document = marked("<m:3亿元>。\n<m:5亿元>\n<n:79个>");
  EXPECT_EQ(read_amounts(document).size(), 2u);
}

TEST(ReadAmounts, NothingInNothing) {
  EXPECT_TRUE(read_amounts(Document{}).empty());
}

}  // namespace
}  // namespace taojin
