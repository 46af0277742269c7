// What commands print, and that it does not depend on threads or order.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli_testing.h"

namespace taojin {
namespace {

using nlohmann::json;
using testing::Folder;
using ::testing::HasSubstr;
using testing::Ran;
using testing::run_command;

std::string samples() {
  return std::string(TAOJIN_SOURCE_DIR) + "/data/samples";
}

TEST(Extract, SameBytesForAnyNumberOfThreads) {
  for (const char* format : {"json", "jsonl", "text"}) {
    const Ran one = run_command({"extract", "--format", format, "--threads", "1", samples()});
    EXPECT_EQ(one.exit, 0) << one.err;
    EXPECT_NE(one.out, "");
    for (const char* threads : {"2", "8"}) {
      EXPECT_EQ(run_command({"extract", "--format", format, "--threads", threads, samples()}).out, one.out)
          << format << " " << threads;
    }
  }
}

TEST(Extract, SameBytesForAnyOrderOfInput) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(samples())) {
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  }
  std::ranges::sort(files);
  ASSERT_GE(files.size(), 7U);
  const auto extract = [&] {
    std::vector<std::string> arguments{"extract", "--threads", "2"};
    arguments.insert(arguments.end(), files.begin(), files.end());
    return run_command(arguments).out;
  };
  const std::string sorted = extract();
  std::ranges::reverse(files);
  EXPECT_EQ(extract(), sorted);
  std::ranges::rotate(files, files.begin() + 3);
  EXPECT_EQ(extract(), sorted);
}

TEST(Extract, DocumentsAreSortedById) {
  const json report = json::parse(run_command({"extract", samples()}).out);
  std::vector<std::string> ids;
  for (const json& document : report["documents"]) ids.push_back(document["id"]);
  EXPECT_EQ(ids.size(), 9U);
  EXPECT_TRUE(std::ranges::is_sorted(ids));
}

TEST(Extract, LinesAreTheDocumentsOfTheWholeReport) {
  const json report = json::parse(run_command({"extract", samples()}).out);
  std::istringstream lines(run_command({"extract", "--format", "jsonl", samples()}).out);
  std::map<std::string, json> by_id;
  for (std::string line; std::getline(lines, line);) {
    const json document = json::parse(line);
    by_id[document["id"]] = document;
  }
  ASSERT_EQ(by_id.size(), report["documents"].size());
  for (const json& document : report["documents"]) EXPECT_EQ(by_id[document["id"]], document);
}

TEST(Extract, PlacesHoldTheTextThatTheySay) {
  const std::string text = "雲嶺科技😀完成2億\n元融資，約2億美元。";
  const auto places = [&](const char* unit) {
    const Ran ran = run_command({"extract", "--offsets", unit, "--format", "jsonl", "-"}, text);
    json all = json::array();
    const json document = json::parse(ran.out);
    for (const char* kind : {"companies", "people", "organizations", "products"}) {
      for (const json& entity : document[kind]) {
        for (const json& mention : entity["mentions"]) all.push_back(mention);
      }
    }
    for (const char* kind : {"funding", "amounts"}) {
      for (const json& fact : document[kind]) all.push_back(fact);
    }
    return all;
  };
  for (const json& place : places("bytes")) {
    const std::size_t start = place["start"], end = place["end"];
    EXPECT_EQ(text.substr(start, end - start), place["text"]);
  }
  const json code_points = places("codepoints");
  const json utf16 = places("utf16");
  ASSERT_EQ(code_points.size(), utf16.size());
  for (std::size_t i = 0; i < utf16.size(); ++i) {
    const int before_face = code_points[i]["start"] < 4 ? 0 : 1;
    EXPECT_EQ(utf16[i]["start"].get<int>(), code_points[i]["start"].get<int>() + before_face);
  }
}

TEST(Extract, CsvIsATableAKind) {
  const Folder folder;
  const Ran ran = run_command({"extract", "--format", "csv", "-o", folder.path("tables"), samples()});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path("tables"))) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  EXPECT_EQ(names, (std::vector<std::string>{"amounts.csv", "companies.csv", "documents.csv", "funding.csv",
                                             "mentions.csv", "model_counts.csv", "model_sizes.csv", "organizations.csv",
                                             "people.csv", "products.csv", "skipped.csv", "titles.csv"}));
  EXPECT_THAT(testing::read_whole(folder.path("tables/documents.csv")), HasSubstr("\n2023/guangqi-takeover.txt,"));
}

TEST(Extract, YourOwnLexiconNamesCompanies) {
  const Folder folder;
  const std::string lexicon = folder.write("mine.tsv", "步黎动力\tfirm\t步黎|Buli\t\n");
  const Ran ran = run_command({"extract", "--lexicon", lexicon, "--format", "jsonl", "-"},
                              "步黎動力昨日發布新品，Buli的股價沒有變。");
  const json document = json::parse(ran.out);
  ASSERT_EQ(document["companies"].size(), 1U) << ran.out;
  EXPECT_EQ(document["companies"][0]["name"], "步黎动力");
  EXPECT_EQ(document["companies"][0]["aliases"], json::parse(R"(["Buli","步黎動力"])"));
}

TEST(Extract, NamesComeInTheScriptAskedFor) {
  const Folder folder;
  const std::string lexicon = folder.write("mine.tsv", "云岭科技\tfirm\t\t\n");
  const auto name = [&](const char* script) {
    const Ran ran = run_command({"extract", "--script", script, "--lexicon", lexicon, "--format", "jsonl", "-"},
                                "雲嶺科技昨日發布新品。");
    return json::parse(ran.out)["companies"][0];
  };
  EXPECT_EQ(name("simplified")["name"], "云岭科技");
  EXPECT_EQ(name("traditional")["name"], "雲嶺科技");
  EXPECT_EQ(name("original")["name"], "雲嶺科技");
  EXPECT_EQ(name("simplified")["aliases"], json::parse(R"(["雲嶺科技"])"));
  EXPECT_EQ(name("original")["aliases"], json::array());
}

TEST(Extract, ProgressIsOnlyForTerminals) {
  EXPECT_EQ(run_command({"extract", samples()}).err, "");
}

TEST(Normalize, PrintsTheReading) {
  EXPECT_EQ(run_command({"normalize", "-"}, "融資１．２億美元\n").out, "融资1.2亿美元\n");
  const json line = json::parse(run_command({"normalize", "--format", "jsonl", "-"}, "融資額創新高").out);
  EXPECT_EQ(line["text"], "融资额创新高");
  EXPECT_EQ(line["script"], "traditional");
}

TEST(Segment, PrintsWordsAsPrinted) {
  const Ran ran = run_command({"segment", "-"}, "融資完成。股價上漲。");
  std::string joined = ran.out;
  std::erase(joined, ' ');
  EXPECT_EQ(joined, "融資完成。\n股價上漲。\n");
  const json line = json::parse(run_command({"segment", "--format", "jsonl", "-"}, "融資完成。股價上漲。").out);
  ASSERT_EQ(line["sentences"].size(), 2U);
  EXPECT_EQ(line["sentences"][1]["start"], 5);
  EXPECT_EQ(line["sentences"][1]["words"][0]["start"], 5);
}

TEST(Version, NamesTheReportToo) {
  EXPECT_EQ(run_command({"version"}).out, "taojin 0.1.0 (taojin-report/1)\n");
  EXPECT_EQ(run_command({"--version"}).out, run_command({"version"}).out);
}

TEST(Schema, IsTheFileOfTheProject) {
  const Ran ran = run_command({"schema"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.out, testing::read_whole(std::string(TAOJIN_SOURCE_DIR) + "/data/schema/report.schema.json"));
}

}  // namespace
}  // namespace taojin
