#include "analysis/kwic.h"

#include <gtest/gtest.h>

#include "cli/cli_testing.h"
#include "corpus/name_key.h"
#include "report/columns.h"
#include "taojin/pipeline.h"

namespace taojin {
namespace {

using testing::Folder;
using testing::Ran;
using testing::run_command;

Document text_of(const std::string& bytes) {
  Article article;
  article.id = "a.txt";
  article.bytes = bytes;
  return *read_text(std::move(article));
}

/// "left|match|right" of each place.
std::vector<std::string> places(const std::string& text, const std::string& pattern, unsigned width = 8) {
  std::vector<std::string> out;
  for (const KwicLine& line : find_pattern(text_of(text), fold_pattern(pattern), width)) {
    out.push_back(line.left + '|' + line.text + '|' + line.right);
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(Kwic, FindsEitherScriptWithEither) {
  const std::string traditional = "海嵐機器人獲得投資。", simplified = "海岚机器人获得投资。";
  for (const char* pattern : {"機器人", "机器人"}) {
    EXPECT_EQ(places(traditional, pattern), (Lines{"海嵐|機器人|獲得投資"}));
    EXPECT_EQ(places(simplified, pattern), (Lines{"海岚|机器人|获得投资"}));
  }
}

TEST(Kwic, CaseAndWidthMakeNoDifference) {
  EXPECT_EQ(places("由ＯｒｃａＬａｂ推出", "orcalab"), (Lines{"由|ＯｒｃａＬａｂ|推出"}));
  EXPECT_EQ(places("由OrcaLab推出", "ＯＲＣＡ"), (Lines{"由|Orca|Lab推出"}));
}

TEST(Kwic, ContextIsAsWideAsTheColumnsAllow) {
  const std::string text = "甲乙丙丁戊己abc融资def庚辛壬癸";
  EXPECT_EQ(places(text, "融资", 3), (Lines{"abc|融资|def"}));
  EXPECT_EQ(places(text, "融资", 4), (Lines{"abc|融资|def"})) << "half a character is not shown";
  EXPECT_EQ(places(text, "融资", 5), (Lines{"己abc|融资|def庚"}));
  EXPECT_EQ(places(text, "融资", 0), (Lines{"|融资|"}));
}

TEST(Kwic, LineEndsAreBlanksAndMatchesDoNotOverlap) {
  EXPECT_EQ(places("第一行\n第二行", "第", 6), (Lines{"|第|一行 ", "一行 |第|二行"}));
  EXPECT_EQ(places("哈哈哈哈哈", "哈哈", 2), (Lines{"|哈哈|哈", "哈|哈哈|哈"}));
  EXPECT_EQ(places("没有", "融资"), Lines());
  EXPECT_EQ(places("没有", ""), Lines());
}

TEST(Kwic, PlacesCountTheDecodedText) {
  const Document document = text_of("開頭\r\n估值 3 億美元");
  const std::vector<KwicLine> found = find_pattern(document, fold_pattern("估值"), 4);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(slice(document.decoded.text, found[0].place), U"估值");
}

TEST(Kwic, FindsAnEntityUnderAllItsNames) {
  const std::string bytes =
      "海嵐機器人科技有限公司（簡稱「海嵐機器人」）昨天完成1億美元A輪融資，由北渡創投領投。海嵐機器人CEO蘇慕白出席。";
  Article article;
  article.id = "a.txt";
  article.bytes = bytes;
  const Document document = *read_article(std::move(article), built_in_resources());
  const std::vector<KwicLine> found = find_entity(document, {name_key("海岚机器人")}, 10);
  ASSERT_GE(found.size(), 2U);
  for (std::size_t i = 1; i < found.size(); ++i) EXPECT_LT(found[i - 1].place.begin, found[i].place.begin);
  EXPECT_TRUE(find_entity(document, {name_key("晨曦电子")}, 10).empty());
}

class KwicCommand : public ::testing::Test {
 protected:
  KwicCommand() {
    folder_.write("in/b.txt", "獲得A輪融資的海嵐");
    folder_.write("in/a.txt", "标题\n\n今天完成融资。下一次融资在明年。");
  }
  Folder folder_;
};

TEST_F(KwicCommand, PutsTheMatchesInOneColumn) {
  const Ran ran = run_command({"kwic", "--width", "10", "融資", folder_.path("in")});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out,
            "  今天完成  融资  。下一次融  a.txt:3:5\n"
            "资。下一次  融资  在明年。    a.txt:3:11\n"
            "   獲得A輪  融資  的海嵐      b.txt:1:5\n");
  for (std::istringstream lines(ran.out); lines;) {
    std::string line;
    std::getline(lines, line);
    if (line.empty()) continue;
    const std::size_t match = std::min(line.find("  融资"), line.find("  融資"));
    EXPECT_EQ(columns_of(std::string_view(line).substr(0, match)), 10U) << line;
  }
}

TEST_F(KwicCommand, WritesJsonLines) {
  const Ran ran = run_command({"kwic", "--format", "jsonl", "--width", "4", "海岚", folder_.path("in")});
  EXPECT_EQ(ran.out, R"({"id":"b.txt","start":7,"end":9,"line":1,"column":8,"left":"資的","text":"海嵐","right":""})"
                     "\n");
}

TEST_F(KwicCommand, IsTheSameForAnyNumberOfThreads) {
  const Ran one = run_command({"kwic", "--threads", "1", "融资", folder_.path("in")});
  EXPECT_EQ(one.out, run_command({"kwic", "--threads", "4", "融资", folder_.path("in")}).out);
}

TEST_F(KwicCommand, ReadsOnlyArticlesOfTheDatesAskedFor) {
  const std::string records = R"({"id":"1","date":"2023-05-01","text":"融资一"}
{"id":"2","date":"2024-05-01","text":"融资二"}
{"id":"3","text":"融资三"}
)";
  const auto found = [&](std::vector<std::string> arguments) {
    for (const char* word : {"kwic", "融资", "-"}) arguments.emplace_back(word);
    std::rotate(arguments.begin(), arguments.end() - 3, arguments.end());
    arguments.insert(arguments.end(), {"--input", "jsonl", "--format", "jsonl"});
    std::string ids;
    std::istringstream lines(run_command(arguments, records).out);
    for (std::string line; std::getline(lines, line);) ids += line.substr(7, 1);
    return ids;
  };
  EXPECT_EQ(found({}), "123");
  EXPECT_EQ(found({"--since", "2024"}), "2");
  EXPECT_EQ(found({"--until", "2023-12"}), "1");
}

TEST_F(KwicCommand, SaysWhatIsMissing) {
  const Ran nothing = run_command({"kwic", "融资"});
  EXPECT_EQ(nothing.exit, 2);
  EXPECT_EQ(nothing.err,
            "taojin kwic: name a pattern, or --entity NAME, and files or folders\nTry 'taojin kwic --help'.\n");
  EXPECT_EQ(run_command({"kwic", "", folder_.path("in")}).err,
            "taojin kwic: the pattern is empty\nTry 'taojin kwic --help'.\n");
  EXPECT_EQ(run_command({"kwic", "--width", "x", "融资", folder_.path("in")}).err,
            "taojin kwic: --width: “x” is no whole number\nTry 'taojin kwic --help'.\n");
}

}  // namespace
}  // namespace taojin
