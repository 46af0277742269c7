#include "eval/check.h"

#include <gtest/gtest.h>

#include "cli/cli_testing.h"

namespace taojin {
namespace {

using testing::Folder;
using testing::Ran;
using testing::run_command;

TEST(Thresholds, OneALineWithComments) {
  const auto thresholds = parse_thresholds("# figures\r\n\n company = 0.9 # mentions\nfunding.recall=1\nkind=0");
  ASSERT_TRUE(thresholds) << thresholds.error().what;
  ASSERT_EQ(thresholds->size(), 3U);
  EXPECT_EQ((*thresholds)[0].figure, "company");
  EXPECT_EQ((*thresholds)[0].minimum, 0.9);
  EXPECT_EQ((*thresholds)[1].figure, "funding.recall");
  EXPECT_EQ((*thresholds)[2].minimum, 0);
  EXPECT_TRUE(parse_thresholds("")->empty());
}

struct Wrong {
  const char *file, *error;
};

TEST(Thresholds, SayWhatIsWrongAndWhere) {
  for (const Wrong& wrong : {
           Wrong{"company", "1: “company” is not FIGURE=NUMBER"},
           Wrong{"\n#\ncompny=0.9", "3: “compny” is no figure"},
           Wrong{"kind.recall=0.9", "1: “kind.recall” is no figure"},
           Wrong{"company.f2=0.9", "1: “company.f2” is no figure"},
           Wrong{"company=90%", "1: “90%” is no number from 0 to 1"},
           Wrong{"company=1.01", "1: “1.01” is no number from 0 to 1"},
           Wrong{"company=-0.1", "1: “-0.1” is no number from 0 to 1"},
           Wrong{"company=nan", "1: “nan” is no number from 0 to 1"},
           Wrong{"company=", "1: “” is no number from 0 to 1"},
       }) {
    const auto thresholds = parse_thresholds(wrong.file);
    ASSERT_FALSE(thresholds) << wrong.file;
    EXPECT_EQ(thresholds.error().what, wrong.error);
  }
}

struct Passes {
  Check check;
  bool passed;
  const char* text;
};

TEST(Checks, PassAtTheMinimumAndWithinTheTolerance) {
  for (const Passes& c : {
           Passes{{"company", 0.9, 0.9, {}}, true, "company: 0.9, at least 0.9 wanted"},
           Passes{{"company", 0.1 + 0.2, 0.3, {}}, true, "company: 0.3, at least 0.3 wanted"},
           Passes{{"company", 0.8999, 0.9, {}}, false, "company: 0.8999, at least 0.9 wanted"},
           Passes{{"company", 0.85, 0.9, 0.05}, true, "company: 0.85, 0.9 in the baseline, may fall by 0.05"},
           Passes{{"company", 0.84, 0.9, 0.05}, false, "company: 0.84, 0.9 in the baseline, may fall by 0.05"},
           Passes{{"company", 0.9, 0.9, 0}, true, "company: 0.9, 0.9 in the baseline"},
           Passes{{"round", std::nullopt, 0, {}}, false, "round: the gold holds nothing to measure it by"},
       }) {
    EXPECT_EQ(c.check.passed(), c.passed) << c.text;
    EXPECT_EQ(check_text(c.check), c.text);
  }
}

Finding finding(std::string_view what, Span place, std::string text = {}, std::string detail = {}) {
  return {what, place, std::move(text), std::move(detail), {}};
}

struct Judged {
  const char* name;
  Difference difference;
  std::vector<Finding> before, now;
  Verdict verdict;
};

class JudgesADifference : public ::testing::TestWithParam<Judged> {};

TEST_P(JudgesADifference, ByWhatTheGoldFindsWrong) {
  const auto judged = judge("a.txt", {GetParam().difference}, GetParam().before, GetParam().now);
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_EQ(judged[0].verdict, GetParam().verdict) << word_of(judged[0].verdict);
}

Difference lost(std::string_view fact, Span place, std::string text = {}) {
  return {Change::lost, fact, place, std::move(text), {}, {}, 1};
}
Difference renamed(std::string_view fact, std::string from, std::string to) {
  return {Change::changed, fact, {0, 3}, "x", {}, {{"name", std::move(from), std::move(to)}}, 1};
}

INSTANTIATE_TEST_SUITE_P(
    Gold, JudgesADifference,
    ::testing::Values(
        Judged{"LostAndNowMissed", lost("company", {4, 6}), {}, {finding("company missed", {4, 6})}, Verdict::worse},
        Judged{"LostAndWrongBefore", lost("company", {4, 6}), {finding("company wrong", {4, 6})}, {}, Verdict::better},
        Judged{"LostWhatGoldDoesNotKnow", lost("company", {4, 6}), {}, {}, Verdict::neutral},
        Judged{"ElsewhereDoesNotCount",
               lost("company", {4, 6}),
               {},
               {finding("company missed", {6, 8})},
               Verdict::neutral},
        Judged{"AnotherTypeDoesNotCount",
               lost("company", {4, 6}),
               {},
               {finding("person missed", {4, 6})},
               Verdict::neutral},
        Judged{"NoGoldForProducts", lost("product", {4, 6}), {}, {finding("company missed", {4, 6})}, Verdict::neutral},
        Judged{"AMissOutweighsItsParts",
               lost("funding", {4, 9}),
               {finding("round", {4, 9}), finding("investors", {4, 9}), finding("funding company", {4, 9})},
               {finding("money missed", {4, 9})},
               Verdict::worse},
        Judged{"FewerPartsWrong",
               lost("funding", {4, 9}),
               {finding("round", {4, 9}), finding("investors", {4, 9})},
               {finding("round", {4, 9})},
               Verdict::better},
        Judged{"AWrongKindHidesItsParts",
               lost("amount", {4, 9}),
               {finding("investors", {4, 9})},
               {finding("kind", {4, 9})},
               Verdict::worse},
        Judged{"TitlesByTheirWords",
               lost("title", {}, "丙: CEO, 甲"),
               {},
               {finding("title missed", {}, "丙", "CEO, 甲"), finding("title missed", {}, "丙", "董事长")},
               Verdict::worse},
        Judged{"AnotherTitleDoesNotCount",
               lost("title", {}, "丙: CEO, 甲"),
               {},
               {finding("title missed", {}, "丙", "董事长")},
               Verdict::neutral},
        Judged{"ARightNameBecameWrong",
               renamed("company", "甲", "甲方"),
               {},
               {finding("company canonical", {}, "甲", "want 甲, got 甲方")},
               Verdict::worse},
        Judged{"AWrongNameBecameRight",
               renamed("person", "丙先生", "丙"),
               {finding("person canonical", {}, "丙", "want 丙, got 丙先生")},
               {},
               Verdict::better}),
    [](const auto& c) { return std::string(c.param.name); });

class CheckCommand : public ::testing::Test {
 protected:
  const std::string regression_ = TAOJIN_SOURCE_DIR "/tests/eval/regression/";
  const std::string gold_ = regression_ + "gold.jsonl", before_ = regression_ + "before.jsonl",
                    after_ = regression_ + "after.jsonl";
  Folder folder_;
};

TEST_F(CheckCommand, ToleranceIsHowFarAFigureMayFall) {
  EXPECT_EQ(run_command({"check", gold_, after_, "--baseline", before_}).exit, 3);
  EXPECT_EQ(run_command({"check", gold_, after_, "--baseline", before_, "--tolerance", "1"}).exit, 0);
  EXPECT_EQ(run_command({"check", gold_, before_, "--baseline", after_}).exit, 0) << "better is good enough";
  EXPECT_EQ(run_command({"check", gold_, after_, "--baseline", before_, "--tolerance", "2"}).exit, 2);
}

TEST_F(CheckCommand, AWholeReportIsABaselineToo) {
  // One object with documents, as extract writes it, instead of JSON Lines.
  std::string whole = R"({"schema":"taojin-report/1","documents":[)";
  std::istringstream lines(testing::read_whole(before_));
  for (std::string line; std::getline(lines, line);) whole += line + ',';
  whole.back() = ']';
  const std::string report = folder_.write("report.json", whole + "}");
  EXPECT_EQ(run_command({"check", gold_, after_, "--baseline", report}).out,
            run_command({"check", gold_, after_, "--baseline", before_}).out);
  EXPECT_EQ(run_command({"diff", report, before_}).exit, 0);
}

TEST_F(CheckCommand, AnArticleThatIsGoneIsMissedAndLost) {
  std::string one;
  std::istringstream lines(testing::read_whole(before_));
  for (std::string line; std::getline(lines, line);) {
    if (line.find("\"hailan.txt\"") != std::string::npos) one = line;
  }
  const std::string report = folder_.write("one.jsonl", one);
  const Ran ran = run_command({"check", gold_, report, "--min", "company=0.9", "--baseline", before_});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_NE(ran.out.find("yunling.txt  document yunling.txt"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("2 documents, 1 of them not in the report; "), std::string::npos) << ran.out;
}

TEST_F(CheckCommand, SaysWhereAThresholdIsWrong) {
  const std::string file = folder_.write("thresholds.txt", "company=0.9\nfunding=85%\n");
  const Ran ran = run_command({"check", gold_, before_, "--thresholds", file});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.err, "taojin: " + file + ":2: “85%” is no number from 0 to 1\n");
  EXPECT_EQ(run_command({"check", gold_, before_, "--thresholds", "/no/such"}).exit, 2);
  EXPECT_EQ(run_command({"check", gold_, "/no/such", "--min", "company=0"}).exit, 2);
  EXPECT_EQ(run_command({"check", gold_, before_, "--baseline", "/no/such"}).exit, 2);
}

TEST_F(CheckCommand, WritesItsFileWhole) {
  const std::string file = folder_.path("taojin.xml");
  const Ran ran = run_command({"check", gold_, after_, "--min", "company=0.9", "--format", "junit", "-o", file});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(testing::read_whole(file).starts_with("<?xml")) << "written though something falls short";
}

}  // namespace
}  // namespace taojin
