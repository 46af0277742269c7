#include "eval/evaluation.h"

#include <gtest/gtest.h>

#include "cli/cli_testing.h"
#include "eval/evaluation_report.h"

namespace taojin {
namespace {

using testing::Folder;
using testing::Ran;
using testing::run_command;

Record record(const std::string& members) {
  const Result<Record> parsed = parse_record(R"({"id":"a.txt")" + (members.empty() ? "" : "," + members) + "}");
  EXPECT_TRUE(parsed) << parsed.error().what;
  return parsed ? *parsed : Record();
}

/// "company 1 0 2; kind 1/2" of the figures that have something to measure.
std::string figures(const Scores& scores) {
  std::string out;
  const auto add = [&](std::string_view name, const std::string& value) {
    out += (out.empty() ? "" : "; ") + std::string(name) + " " + value;
  };
  for (std::size_t i = 0; i < kFoundNames.size(); ++i) {
    const Tally& t = scores.found[i];
    if (!t.empty()) {
      add(kFoundNames[i], std::to_string(t.tp) + " " + std::to_string(t.fp) + " " + std::to_string(t.fn));
    }
  }
  for (std::size_t i = 0; i < kRightNames.size(); ++i) {
    const Accuracy& a = scores.right[i];
    if (a.of > 0) add(kRightNames[i], std::to_string(a.right) + "/" + std::to_string(a.of));
  }
  return out;
}

struct Case {
  const char* name;
  const char *gold, *report;
  const char* figures;  ///< right, wrong, missed
};

class ScoresADocument : public ::testing::TestWithParam<Case> {};

TEST_P(ScoresADocument, AsTheFormatSays) {
  EXPECT_EQ(figures(score_document(record(GetParam().gold), record(GetParam().report)).scores), GetParam().figures);
}

#define COMPANY(NAME, MENTIONS) R"({"name":")" NAME R"(","mentions":[)" MENTIONS "]}"
#define AT(BEGIN, END) R"({"start":)" #BEGIN R"(,"end":)" #END R"(,"text":"x"})"
#define OPTIONAL_AT(BEGIN, END) R"({"start":)" #BEGIN R"(,"end":)" #END R"(,"text":"x","optional":true})"
#define MONEY(BEGIN, END, MEMBERS) R"({"text":"x","start":)" #BEGIN R"(,"end":)" #END "," MEMBERS "}"

INSTANTIATE_TEST_SUITE_P(
    Gold, ScoresADocument,
    ::testing::Values(
        Case{"EmptyGoldScoresNothing", "", R"("companies":[)" COMPANY("甲", AT(0, 1)) "]", ""},
        Case{"AnEmptyListSaysThatThereIsNone", R"("companies":[])", R"("companies":[)" COMPANY("甲", AT(0, 1)) "]",
             "company 0 1 0; company_entity 0 1 0"},
        Case{"WhatTheReportLacksIsMissed", R"("companies":[)" COMPANY("甲", AT(0, 1) "," AT(4, 5)) "]", "",
             "company 0 0 2; company_entity 0 0 1"},
        Case{"PeopleAreNotScoredByCompanies", R"("companies":[)" COMPANY("甲", AT(0, 1)) "]",
             R"("companies":[)" COMPANY("甲", AT(0, 1)) R"(],"people":[)" COMPANY("乙", AT(2, 3)) "]",
             "company 1 0 0; company_entity 1 0 0; company_canonical 1/1"},
        Case{"AnotherPlaceIsWrongAndMissed", R"("companies":[)" COMPANY("甲", AT(0, 2)) "]",
             R"("companies":[)" COMPANY("甲", AT(0, 1)) "]", "company 0 1 1; company_entity 0 1 1"},
        Case{"OptionalMentionsCostNothing", R"("companies":[)" COMPANY("甲", OPTIONAL_AT(0, 1) "," AT(4, 5)) "]",
             R"("companies":[)" COMPANY("甲", AT(4, 5)) "]",
             "company 1 0 0; company_entity 1 0 0; company_canonical 1/1"},
        Case{"OptionalMentionsEarnNothing", R"("companies":[)" COMPANY("甲", OPTIONAL_AT(0, 1)) "]",
             R"("companies":[)" COMPANY("甲", AT(0, 1)) "]", ""},
        Case{"OptionalNamesAreNeitherCompanyNorPerson",
             R"("companies":[],"people":[],"optional_names":[)" COMPANY("甲", AT(0, 1)) "]",
             R"("companies":[)" COMPANY("甲", AT(0, 1)) R"(],"people":[)" COMPANY("甲", AT(0, 1)) "]", ""},
        Case{"AnEntitySplitInTwoCosts", R"("companies":[)" COMPANY("甲", AT(0, 1) "," AT(4, 5)) "]",
             R"("companies":[)" COMPANY("甲", AT(0, 1)) "," COMPANY("甲方", AT(4, 5)) "]",
             "company 2 0 0; company_entity 1 1 0; company_canonical 1/2"},
        Case{"TwoEntitiesInOneCost", R"("companies":[)" COMPANY("甲", AT(0, 1)) "," COMPANY("乙", AT(4, 5)) "]",
             R"("companies":[)" COMPANY("甲", AT(0, 1) "," AT(4, 5)) "]",
             "company 2 0 0; company_entity 1 0 1; company_canonical 1/1"},
        Case{"CanonicalNamesAreFolded", R"("companies":[)" COMPANY("Orca AI", AT(0, 1)) "]",
             R"("companies":[)" COMPANY("orca.ai", AT(0, 1)) "]",
             "company 1 0 0; company_entity 1 0 0; company_canonical 1/1"},
        Case{"TitlesThatGoldLeavesOutAreNotScored", R"("people":[{"name":"丙","mentions":[)" AT(0, 1) "]}]",
             R"("people":[{"name":"丙","titles":[{"title":"CEO","company":null}],"mentions":[)" AT(0, 1) "]}]",
             "person 1 0 0; person_entity 1 0 0; person_canonical 1/1"},
        Case{
            "TitlesWithTheirFirm",
            R"("people":[{"name":"丙","titles":[{"title":"CEO","company":"甲"},{"title":"董事长","company":"甲"}],"mentions":[)" AT(
                0, 1) "]}]",
            R"("people":[{"name":"丙","titles":[{"title":"ceo","company":"甲"},{"title":"董事长","company":null}],"mentions":[)" AT(
                0, 1) "]}]",
            "person 1 0 0; person_entity 1 0 0; title 1 1 1; person_canonical 1/1"},
        Case{"FundingAloneLeavesOtherAmountsAlone",
             R"("funding":[)" MONEY(0, 3, R"("value":5,"currency":"CNY","kind":"investment")") "]",
             R"("funding":[)" MONEY(0, 3, R"("value":5,"currency":"CNY","kind":"investment")") R"(],"amounts":[)" MONEY(
                 6, 9, R"("value":7,"currency":"CNY","kind":"revenue")") "]",
             "funding 1 0 0; kind 1/1"},
        Case{"MoneyNeedsBothLists",
             R"("funding":[],"amounts":[)" MONEY(0, 3, R"("value":5,"currency":"CNY","kind":"price")") "]",
             R"("funding":[)" MONEY(0, 4, R"("value":5,"currency":"CNY","kind":"investment")") "]",
             "money 1 0 0; funding 0 1 0; kind 0/1"},
        Case{"MembersThatGoldLeavesOutAreNotScored", R"("funding":[)" MONEY(0, 3, R"("value":5,"kind":"fund")") "]",
             R"("funding":[)" MONEY(
                 0, 3,
                 R"("value":5,"currency":"USD","bound":"about","kind":"fund","company":"甲","investors":["乙"]})"
                 R"(,{"text":"x","start":7,"end":9,"value":1,"kind":"ipo")") "]",
             "funding 1 1 0; kind 1/1"},
        Case{"AnyOfTheCompaniesThatAFigureHoldsFor",
             R"("funding":[)" MONEY(0, 3, R"("value":5,"kind":"valuation","company":"甲","also":["乙"])") "]",
             R"("funding":[)" MONEY(0, 3, R"("value":5,"kind":"valuation","company":"乙")") "]",
             "funding 1 0 0; kind 1/1; funding_company 1/1"},
        Case{"OptionalFiguresAreNeitherRewardedNorPunished",
             R"("funding":[)" MONEY(0, 3, R"("value":5,"kind":"fund","optional":true)") R"(],"amounts":[])",
             R"("funding":[)" MONEY(0, 3, R"("value":6,"kind":"ipo")") "]", ""},
        Case{"ARangeIsItsEnds",
             R"("funding":[],"amounts":[)" MONEY(0, 3, R"("low":1,"high":2,"bound":"range","kind":"price")") "]",
             R"("funding":[],"amounts":[)" MONEY(0, 3, R"("low":1,"high":3,"bound":"range","kind":"price")") "]",
             "money 0 1 1"},
        Case{"CountsNeedTheirBound",
             R"("model_counts":[{"text":"x","start":0,"end":3,"value":90,"bound":"more_than","category":"all"}])",
             R"("model_counts":[{"text":"x","start":0,"end":3,"value":90,"bound":"exact","category":"all"}])",
             "model_count 0 1 1"},
        Case{"CountsOfAnyBoundWhereGoldHasNone",
             R"("model_counts":[{"text":"x","start":0,"end":3,"value":90,"category":"all"}])",
             R"("model_counts":[{"text":"x","start":1,"end":4,"value":90,"bound":"exact","category":"general"}])",
             "model_count 1 0 0; model_count_category 0/1"},
        Case{"SizesNeedNoBound", R"("model_sizes":[{"text":"x","start":0,"end":3,"value":7000000000,"bound":"about"}])",
             R"("model_sizes":[{"text":"x","start":2,"end":5,"value":7000000000,"bound":"exact"}])",
             "parameters 1 0 0"}),
    [](const auto& c) { return std::string(c.param.name); });

std::vector<EvaluatedDocument> some_documents(std::size_t n) {
  std::vector<EvaluatedDocument> documents;
  for (std::size_t i = 0; i < n; ++i) {
    EvaluatedDocument& d = documents.emplace_back();
    d.id = std::to_string(i);
    d.reported = true;
    d.scores[Found::company] = {static_cast<std::int64_t>(i % 7), static_cast<std::int64_t>(i % 3),
                                static_cast<std::int64_t>(i % 2)};
    d.scores[Right::kind] = {static_cast<std::int64_t>(i % 2), 1};
    if (i == 3) d.scores[Found::parameters] = {1, 0, 0};
  }
  return documents;
}

TEST(Bootstrap, IsTheSameEveryTime) {
  const std::vector<EvaluatedDocument> documents = some_documents(20);
  const Intervals one = bootstrap(documents), two = bootstrap(documents);
  for (std::size_t i = 0; i < one.found.size(); ++i) {
    EXPECT_EQ(one.found[i].low, two.found[i].low);
    EXPECT_EQ(one.found[i].high, two.found[i].high);
  }
  // Written down, so that another machine or another library would be noticed.
  const Interval company = one.found[static_cast<std::size_t>(Found::company)];
  EXPECT_EQ(four_decimals(company.low) + " " + four_decimals(company.high), "0.7158 0.8608");
  const Interval kind = one.right[static_cast<std::size_t>(Right::kind)];
  EXPECT_EQ(four_decimals(kind.low) + " " + four_decimals(kind.high), "0.25 0.75");
}

TEST(Bootstrap, HoldsTheFigureAndNarrowsWithMoreDocuments) {
  double last = 1;
  for (const std::size_t n : {8U, 40U, 200U}) {
    const std::vector<EvaluatedDocument> documents = some_documents(n);
    const Interval interval = bootstrap(documents).found[static_cast<std::size_t>(Found::company)];
    const double figure = total(documents)[Found::company].f1();
    EXPECT_LE(interval.low, figure);
    EXPECT_GE(interval.high, figure);
    EXPECT_LT(interval.high - interval.low, last);
    last = interval.high - interval.low;
  }
}

TEST(Bootstrap, DrawsWithoutTheFigureSayNothingOfIt) {
  const Interval interval = bootstrap(some_documents(20)).found[static_cast<std::size_t>(Found::parameters)];
  EXPECT_EQ(interval.low, 1);
  EXPECT_EQ(interval.high, 1);
}

TEST(Bootstrap, OfOneDocumentIsItself) {
  const Interval interval = bootstrap(some_documents(2)).found[static_cast<std::size_t>(Found::company)];
  EXPECT_EQ(interval.low, interval.high);
  EXPECT_TRUE(bootstrap({}).found[0].low == 0);
}

TEST(Evaluation, DocumentsMeetByIdOrFileName) {
  Evaluation evaluation({*parse_record(R"({"id":"2023/a.txt","companies":[]})"),
                         *parse_record(R"({"id":"b","companies":[]})"), *parse_record(R"({"id":"c","companies":[]})")});
  EXPECT_TRUE(evaluation.wants("2023/a.txt"));
  EXPECT_TRUE(evaluation.wants("other/a.md"));
  EXPECT_TRUE(evaluation.wants("b.html"));
  EXPECT_FALSE(evaluation.wants("d.txt"));
  evaluation.add(*parse_record(R"({"id":"b.txt","companies":[{"name":"甲","mentions":[{"start":0,"end":1}]}]})"));
  evaluation.add(*parse_record(R"({"id":"d.txt"})"));
  const std::vector<EvaluatedDocument> documents = evaluation.finish();
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents[0].id, "2023/a.txt");
  EXPECT_FALSE(documents[0].reported);
  EXPECT_EQ(documents[1].id, "b.txt");
  EXPECT_TRUE(documents[1].reported);
  EXPECT_EQ(total(documents)[Found::company], (Tally{0, 1, 0}));
}

TEST(EvalCommand, TellsWhatIsNotInTheReport) {
  const Folder folder;
  const std::string gold = folder.write("gold.jsonl", R"({"id":"a","companies":[]}
{"id":"b","companies":[{"name":"甲","mentions":[{"start":0,"end":1,"text":"甲"}]}]}
)");
  const std::string report = folder.write("report.jsonl", R"({"id":"a.txt","companies":[]})");
  const Ran text = run_command({"eval", gold, report});
  EXPECT_EQ(text.exit, 0) << text.err;
  EXPECT_TRUE(text.out.starts_with("2 documents, 1 of them not in the report\n")) << text.out;
  const Ran json = run_command({"eval", "--format", "json", gold, report});
  EXPECT_NE(json.out.find(R"("documents":2,"not_in_the_report":["b"])"), std::string::npos) << json.out;
}

TEST(EvalCommand, SaysWhatIsWrongWithGold) {
  const Folder folder;
  const std::string report = folder.write("report.jsonl", R"({"id":"a.txt"})");
  const auto error = [&](const std::string& gold) {
    const Ran ran = run_command({"eval", folder.write("gold.jsonl", gold), report});
    EXPECT_EQ(ran.exit, 2);
    const std::string prefix = "taojin: " + folder.path("gold.jsonl") + ":";
    EXPECT_TRUE(ran.err.starts_with(prefix)) << ran.err;
    return ran.err.substr(std::min(prefix.size(), ran.err.size()));
  };
  EXPECT_EQ(error("{\"id\":\"a\"}\n{\"id\":\"a\"}\n"), "2: a second record of a\n");
  EXPECT_EQ(error("{\"id\":\"a\",\"funding\":[{\"start\":1,\"end\":2,\"kind\":\"fnud\"}]}\n"),
            "1: funding[0].kind: “fnud” is no word for it\n");
  EXPECT_EQ(error("{\"id\":\"a\",\"companies\":[{\"name\":\"x\",\"mentions\":[{\"start\":2,\"end\":2}]}]}\n"),
            "1: companies[0].mentions[0]: start must be less than end\n");
  EXPECT_EQ(error(""), " no gold in it\n");
}

TEST(EvalCommand, NamesGoldThatIsNotInItsArticle) {
  const Folder folder;
  folder.write("in/a.txt", "晨曦电子完成3亿元B轮融资。");
  const std::string gold = folder.write(
      "gold.jsonl", R"({"id":"a","companies":[{"name":"晨曦电子","mentions":[{"start":1,"end":5,"text":"晨曦电子"}]}],)"
                    R"("funding":[{"text":"3亿元","start":60,"end":63,"value":300000000,"kind":"investment"}]})");
  const std::string warning = "taojin: gold of a: companies: “晨曦电子” is not at 1 (and 1 more)\n";
  const Ran evaluated = run_command({"eval", gold, folder.path("in")});
  EXPECT_EQ(evaluated.exit, 0);
  EXPECT_EQ(evaluated.err, warning);
  const Ran checked = run_command({"check", gold, folder.path("in"), "--min", "money=0"});
  EXPECT_EQ(checked.err, warning);
}

TEST(EvalCommand, ReadsArticlesOrTheirReportAlike) {
  const Folder folder;
  folder.write("in/a.txt", "晨曦电子完成3亿元B轮融资，由北渡创投领投。");
  const std::string gold =
      folder.write("gold.jsonl", R"({"id":"a","funding":[{"text":"3亿元","start":6,"end":9,"value":300000000}]})");
  const std::string report = folder.path("report.json");
  ASSERT_EQ(run_command({"extract", "-o", report, folder.path("in")}).exit, 0);
  const Ran now = run_command({"eval", gold, folder.path("in"), "--threads", "3", "--errors", "5"});
  EXPECT_EQ(now.exit, 0) << now.err;
  EXPECT_EQ(run_command({"eval", gold, report, "--articles", folder.path("in"), "--errors", "5"}).out, now.out);
}

}  // namespace
}  // namespace taojin
