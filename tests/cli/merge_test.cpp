// merge as people run it: the report of parts is the report of a single run.

#include <gtest/gtest.h>

#include <algorithm>

#include "cli_testing.h"

namespace taojin {
namespace {

using testing::Folder;
using testing::run_command;

const std::string kSamples = std::string(TAOJIN_SOURCE_DIR) + "/data/samples";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(MergeCommand, OfPartsIsTheReportOfASingleRun) {
  const Folder folder;
  const std::string whole = run_command({"extract", kSamples}).out;
  std::vector<std::string> records = lines_of(run_command({"extract", "--format", "jsonl", kSamples}).out);
  ASSERT_GT(records.size(), 4U);
  std::ranges::reverse(records);
  std::string first, second;
  for (std::size_t i = 0; i < records.size(); ++i) (i % 3 == 0 ? first : second) += records[i] + '\n';
  const std::string a = folder.write("a.jsonl", first), b = folder.write("b.jsonl", second);
  EXPECT_EQ(run_command({"merge", a, b}).out, whole);
  const std::string report = folder.write("b.json", run_command({"merge", b}).out);
  EXPECT_EQ(run_command({"merge", report, a, report}).out, whole);
  EXPECT_EQ(run_command({"merge", "-"}, whole).out, whole);
}

TEST(MergeCommand, WritesTheCorpusSectionAlone) {
  const std::string whole = run_command({"extract", kSamples}).out;
  const std::string corpus = run_command({"merge", "--corpus-only", "-"}, whole).out;
  EXPECT_TRUE(corpus.starts_with("{\"documents\":")) << corpus.substr(0, 80);
  EXPECT_NE(whole.find("\"corpus\":" + corpus), std::string::npos);
}

TEST(MergeCommand, SaysWhatIsWrong) {
  const Folder folder;
  const std::string bad = folder.write("bad.jsonl", "{\"id\":\"a\"}\nnothing\n");
  const testing::Ran ran = run_command({"merge", bad});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "taojin: " + bad + ":2: a record, a report or a list of records is expected\n");
  EXPECT_EQ(run_command({"merge"}).exit, 2);

  const testing::Ran twice = run_command({"merge", "-"}, "{\"id\":\"a\",\"length\":1}\n{\"id\":\"a\",\"length\":2}\n");
  EXPECT_EQ(twice.exit, 1);
  EXPECT_EQ(twice.err, "taojin: some ids have more than one record: see “skipped” of the report\n");
}

}  // namespace
}  // namespace taojin
