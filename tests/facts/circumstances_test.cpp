#include <gtest/gtest.h>

#include "facts/facts.h"
#include "facts/marked.h"
#include "report/words.h"

namespace taojin {
namespace {

using testing::marked;

/// "status date" of each amount, "total" where it is one, parted by "; ". No date is "-".
std::string told(std::string_view text) {
  std::string all;
  for (const Amount& a : read_amounts(marked(text))) {
    all += (all.empty() ? "" : "; ") + std::string(word_of(a.status)) + " " + (a.date ? a.date->iso() : "-") +
           (a.cumulative ? " total" : "");
  }
  return all;
}

struct ToldCase {
  const char* name;
  const char* text;
  const char* told;
};

class ReadsCircumstances : public ::testing::TestWithParam<ToldCase> {};
TEST_P(ReadsCircumstances, AsTold) {
  EXPECT_EQ(told(GetParam().text), GetParam().told) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Status, ReadsCircumstances,
    ::testing::Values(
        ToldCase{"Done", "<c:星桥科技>完成<m:5000万美元>A轮融资。", "done -"},
        ToldCase{"Planned", "<c:星桥科技>拟以<m:20亿元>收购<c:白鹭网络>。", "planned -"},
        ToldCase{"InTalks", "<c:星桥科技>正在洽谈新一轮融资，估值达<m:20亿元>。", "planned -"},
        ToldCase{"PlannedClausesBefore", "<c:远山集团>将收购<c:白鹭网络>，包括它的网站和应用，总价约<m:20亿元>。",
                 "planned -"},
        ToldCase{"PlannedToBeCashedIn", "交易完成后，<c:远山集团>将套现<m:4亿元>。", "planned -"},
        ToldCase{"TheClauseBetweenTellsAnother",
                 "<c:远山集团>拟收购<c:白鹭网络>，昨天付清了去年的账，总价<m:2亿元>的收购已经完成。", "done -"},
        ToldCase{"AnotherClausePlansSomethingElse", "<c:星桥科技>计划明年上市，去年完成了<m:2亿元>融资。", "done -"},
        ToldCase{"Rumoured", "据知情人士透露，<c:星桥科技>获得<m:2亿元>融资。", "rumoured -"},
        ToldCase{"Denied", "<c:星桥科技>否认获得<m:2亿元>融资。", "denied -"},
        ToldCase{"GivenUp", "<c:远山集团>放弃以<m:20亿元>收购<c:星桥科技>。", "denied -"},
        ToldCase{"Before", "<c:星桥科技>此前获得<m:2亿元>融资。", "historical -"},
        ToldCase{"SimulatingIsNoPlan", "模拟软件公司<c:星桥科技>完成<m:2亿元>融资。", "done -"},
        ToldCase{"InTraditionalToo", "<c:星橋科技>擬以<m:20億元>收購<c:白鷺網絡>。", "planned -"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Totals, ReadsCircumstances,
    ::testing::Values(
        ToldCase{"OverRounds", "至此，<c:星桥科技>累计融资近<m:8亿元>。", "done - total"},
        ToldCase{"BesideARound", "<c:星桥科技>完成<m:2亿元>B轮融资，累计融资<m:5亿元>。", "done -; done - total"},
        ToldCase{"TheSumOfOneRoundIsNone", "<c:星桥科技>本轮累计融资<m:8亿元>。", "done -"},
        ToldCase{"TheSumOfTheRoundNamedIsNone", "<c:星桥科技>完成E轮融资，共计<m:8亿元>。", "done -"},
        ToldCase{"SinceItsFounding", "<c:星桥科技>完成E轮融资，成立以来共融资<m:8亿元>。", "done - total"},
        ToldCase{"TheAmountBehindATotalIsNone", "<c:星桥科技>累计融资<m:5亿元>，其中A轮融资<m:2亿元>。",
                 "done - total; done -"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Dates, ReadsCircumstances,
    ::testing::Values(ToldCase{"Before", "<t:2022-10>，<c:星桥科技>宣布完成<m:5000万美元>A轮融资。", "done 2022-10"},
                      ToldCase{"OneForTheRoundAndTheValue", "<t:2022-10>，<c:星桥科技>融资<m:2亿元>，估值<m:20亿元>。",
                               "done 2022-10; done 2022-10"},
                      ToldCase{"EachItsOwn", "<c:星桥科技><t:2021>融资<m:2亿元>，<t:2022>融资<m:5亿元>。",
                               "done 2021; done 2022"},
                      ToldCase{"Behind", "<c:星桥科技>的<m:2亿元>融资于<t:2022-10>完成。", "done 2022-10"},
                      ToldCase{"NotOfTheFounding", "<t:2015>成立的<c:星桥科技>完成<m:2亿元>融资。", "done -"},
                      ToldCase{"NotOfSomethingBefore", "<t:2021>，<c:星桥科技>上市，目前市值<m:30亿元>。", "done -"},
                      ToldCase{"NotSinceThen", "自<t:2019>以来，<c:星桥科技>融资<m:2亿元>。", "done -"}),
    [](const auto& c) { return c.param.name; });

}  // namespace
}  // namespace taojin
