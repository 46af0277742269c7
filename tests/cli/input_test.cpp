// What goes wrong with input and output: each case has its message and its exit code.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "cli_testing.h"

namespace taojin {
namespace {

using nlohmann::json;
using testing::Folder;
using ::testing::HasSubstr;
using testing::Ran;
using testing::run_command;
using ::testing::StartsWith;

TEST(BadInput, MissingPath) {
  const Ran ran = run_command({"extract", "/nowhere/at/all"});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, StartsWith("taojin: /nowhere/at/all: "));
}

TEST(BadInput, UnreadableFileIsSkipped) {
  if (::geteuid() == 0) GTEST_SKIP() << "root reads everything";
  const Folder folder;
  folder.write("good.txt", "好消息。\n");
  const std::string bad = folder.write("bad.txt", "秘密。\n");
  std::filesystem::permissions(bad, std::filesystem::perms::none);
  const Ran ran = run_command({"extract", folder.path()});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.err, "taojin: skipped bad.txt: Permission denied\n");
}

TEST(BadInput, FolderWithoutArticles) {
  const Folder folder;
  folder.write("picture.png", "x");
  const Ran ran = run_command({"extract", folder.path()});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "taojin: no articles in " + folder.path() + "\n");
}

TEST(BadInput, BinaryFileIsNamedAndTheRestIsRead) {
  const Folder folder;
  folder.write("a.txt", std::string("PK\0\3\0\0binary", 12));
  folder.write("b.txt", "好消息。\n");
  const Ran ran = run_command({"extract", folder.path()});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.err, "taojin: skipped a.txt: not text: NUL bytes\n");
  const json report = json::parse(ran.out);
  EXPECT_EQ(report["skipped"], json::parse(R"([{"id":"a.txt","reason":"not text: NUL bytes"}])"));
  ASSERT_EQ(report["documents"].size(), 1U);
  EXPECT_EQ(report["documents"][0]["id"], "b.txt");
}

TEST(BadInput, InvalidUtf8IsReplacedAndCounted) {
  const Folder folder;
  folder.write("a.txt",
               "公司融资\xFF\xFF"
               "2亿元，同比增长，消息传出之后。\n");
  const Ran ran = run_command({"extract", "--encoding", "UTF-8", folder.path()});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(json::parse(ran.out)["documents"][0]["replaced"], 2);
}

TEST(BadInput, EmptyFileIsADocumentWithNothing) {
  const Folder folder;
  folder.write("a.txt", "");
  const Ran ran = run_command({"extract", folder.path()});
  EXPECT_EQ(ran.exit, 0);
  const json document = json::parse(ran.out)["documents"][0];
  EXPECT_EQ(document["length"], 0);
  EXPECT_EQ(document["title"], nullptr);
  EXPECT_EQ(document["companies"], json::array());
}

TEST(BadInput, EmptyStreamOfRecordsIsNoMistake) {
  const Ran ran = run_command({"extract", "--input", "jsonl", "--format", "jsonl", "-"}, "");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "");
}

TEST(BadInput, BrokenLexiconLineStopsTheRun) {
  const Folder folder;
  const std::string lexicon = folder.write("mine.tsv", "# my firms\n澜镜智能\tfirm\t澜镜\t\n云岭科技\tfirm\n");
  const Ran ran = run_command({"extract", "--lexicon", lexicon, "-"}, "文章。");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "taojin: " + lexicon + ":3: 2 columns where 4 are wanted\n");
}

TEST(BadInput, MissingLexicon) {
  const Ran ran = run_command({"extract", "--lexicon", "/nowhere.tsv", "-"}, "文章。");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.err, "taojin: /nowhere.tsv: No such file or directory\n");
}

TEST(BadInput, MissingListOfFiles) {
  const Ran ran = run_command({"extract", "--files-from", "/nowhere.list"});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.err, "taojin: /nowhere.list: No such file or directory\n");
}

TEST(BadInput, OutputIntoAMissingFolder) {
  const Ran ran = run_command({"extract", "-o", "/nowhere/report.json", "-"}, "文章。");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.err, "taojin: /nowhere/report.json: No such file or directory\n");
}

TEST(BadInput, OutputOntoAFolder) {
  const Folder folder;
  const Ran ran = run_command({"extract", "-o", folder.path(), "-"}, "文章。");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.err, "taojin: " + folder.path() + ": is a folder\n");
}

TEST(Output, AFullDiskIsAnErrorAndLeavesNothing) {
  const Ran ran = run_command({"extract", "-o", "/dev/full", "-"}, "文章。");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.err, "taojin: /dev/full: No space left on device\n");
}

TEST(Output, AppearsWholeBesideNothingElse) {
  const Folder folder;
  const std::string target = folder.write("report.json", "old");
  const Ran ran = run_command({"extract", "-o", target, "-"}, "文章。");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(json::parse(testing::read_whole(target))["schema"], "taojin-report/1");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Output, AFailedRunLeavesTheOldFile) {
  const Folder folder;
  const std::string target = folder.write("report.json", "old");
  const Ran ran = run_command({"extract", "-o", target, "/nowhere"});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(testing::read_whole(target), "old");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Output, FollowsASymbolicLink) {
  const Folder folder;
  const std::string real = folder.write("real.json", "old");
  std::filesystem::create_symlink("real.json", folder.path("link.json"));
  EXPECT_EQ(run_command({"extract", "-o", folder.path("link.json"), "-"}, "文章。").exit, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link.json")));
  EXPECT_THAT(testing::read_whole(real), HasSubstr("taojin-report/1"));
}

TEST(Input, PathsComeFromAFileOrAStream) {
  const Folder folder;
  const std::string a = folder.write("a.txt", "一。");
  const std::string b = folder.write("b.txt", "二。");
  const std::string list = folder.write("list", a + "\r\n\n" + b + "\n");
  const Ran from_file = run_command({"extract", "--files-from", list});
  EXPECT_EQ(from_file.exit, 0) << from_file.err;
  EXPECT_EQ(json::parse(from_file.out)["documents"].size(), 2U);
  EXPECT_EQ(run_command({"extract", "--files-from", "-"}, b + "\n" + a + "\n").out, from_file.out);
}

TEST(Input, OneLineOf100Megabytes) {
  if (std::getenv("TAOJIN_BIG_TESTS") == nullptr)
    GTEST_SKIP() << "set TAOJIN_BIG_TESTS=1: takes gigabytes and a minute";
  std::string line;
  while (line.size() < 100'000'000) line += "云岭科技以19.84亿元收购光栖网络，";
  const Ran ran = run_command({"extract", "--format", "jsonl", "-"}, line);
  EXPECT_EQ(ran.exit, 0);
}

}  // namespace
}  // namespace taojin
