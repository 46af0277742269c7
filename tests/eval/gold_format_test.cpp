/// Gold as users write it: what its JSON Schema takes and refuses, by a validator that is not ours; and the example for
/// continuous integration, run as it would run there.

#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "cli/cli_testing.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;
using testing::Folder;
using testing::run_command;

constexpr const char* kValidator = R"(
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for number, line in enumerate(open(sys.argv[2], encoding="utf-8"), 1):
    if any(validator.iter_errors(json.loads(line))):
        print(number)
)";

class GoldSchema : public ::testing::Test {
 protected:
  void SetUp() override {
    if (std::system("/usr/bin/python3 -c 'import jsonschema' 2> /dev/null") != 0) {
      GTEST_SKIP() << "python3-jsonschema is not installed";
    }
    validator_ = folder_.write("validate.py", kValidator);
    schema_ = folder_.write("schema.json", run_command({"schema", "--gold"}).out);
  }

  /// The numbers of the lines that are not valid, each with a line end.
  [[nodiscard]] std::string refused(const std::string& lines) const {
    const std::string command = "/usr/bin/python3 " + validator_ + " " + schema_ + " " + folder_.write("gold", lines) +
                                " > " + folder_.path("log") + " 2>&1";
    static_cast<void>(std::system(command.c_str()));
    return testing::read_whole(folder_.path("log"));
  }

  Folder folder_;
  std::string validator_, schema_;
};

TEST_F(GoldSchema, TakesTheExample) {
  EXPECT_EQ(refused(testing::read_whole(TAOJIN_SOURCE_DIR "/docs/ci-example/gold.jsonl")), "");
}

TEST_F(GoldSchema, TakesImportedAnnotationsDraftsAndReports) {
  const std::string samples = TAOJIN_SOURCE_DIR "/data/samples";
  EXPECT_EQ(refused(run_command({"import-gold", TAOJIN_SOURCE_DIR "/tests/eval/regression/articles"}).out), "");
  EXPECT_EQ(refused(run_command({"annotate", samples}).out), "");
  EXPECT_EQ(refused(run_command({"extract", "--format", "jsonl", samples}).out), "") << "a corrected report is gold";
}

TEST_F(GoldSchema, EveryPartIsOptionalButTheId) {
  EXPECT_EQ(refused(R"({"id":"a"}
{"companies":[]}
{"id":""}
)"),
            "2\n3\n");
}

TEST_F(GoldSchema, RefusesWhatWouldSilentlyNotBeScored) {
  const std::string place = R"("start":0,"end":3,"text":"5元")";
  const std::vector<std::pair<bool, std::string>> lines = {
      {true, R"({"id":"a","companies":[{"name":"甲","mentions":[{"start":0,"end":1,"text":"甲","optional":true}]}]})"},
      {false, R"({"id":"a","company":[]})"},
      {false, R"({"id":"a","companies":[{"name":"甲"}]})"},
      {false, R"({"id":"a","companies":[{"name":"甲","mentions":[{"begin":0,"end":1,"text":"甲"}]}]})"},
      {false, R"({"id":"a","companies":[{"name":"甲","mentions":[],"titles":[]}]})"},
      {true, R"({"id":"a","people":[{"name":"丙","titles":[{"title":"CEO","company":null}],"mentions":[]}]})"},
      {false, R"({"id":"a","people":[{"name":"丙","titles":["CEO"],"mentions":[]}]})"},
      {true, R"({"id":"a","funding":[{)" + place + R"(,"value":5,"kind":"ipo","also":["乙"],"optional":true}]})"},
      {false, R"({"id":"a","funding":[{)" + place + R"(,"value":5}]})"},
      {false, R"({"id":"a","funding":[{)" + place + R"(,"value":5,"kind":"revenue"}]})"},
      {false, R"({"id":"a","amounts":[{)" + place + R"(,"value":5,"kind":"ipo"}]})"},
      {false, R"({"id":"a","funding":[{)" + place + R"(,"kind":"ipo"}]})"},
      {true, R"({"id":"a","funding":[{)" + place + R"(,"low":5,"high":6,"bound":"range","kind":"ipo"}]})"},
      {false, R"({"id":"a","funding":[{)" + place + R"(,"value":5,"low":5,"high":6,"kind":"ipo"}]})"},
      {false, R"({"id":"a","funding":[{)" + place + R"(,"value":5,"kind":"ipo","investor":["乙"]}]})"},
      {false, R"({"id":"a","funding":[{)" + place + R"(,"value":5,"kind":"ipo","currency":"rmb"}]})"},
      {true, R"({"id":"a","model_counts":[{)" + place + R"(,"value":5,"category":"all"}]})"},
      {false, R"({"id":"a","model_counts":[{)" + place + R"(,"value":5,"category":"big"}]})"},
      {true, R"({"id":"a","model_sizes":[{)" + place + R"(,"value":5,"model":null}]})"},
      {false, R"({"id":"a","model_sizes":[{)" + place + R"(,"value":5,"parameters":5}]})"},
  };
  std::string file, expected;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    file += lines[i].second + '\n';
    if (!lines[i].first) expected += std::to_string(i + 1) + '\n';
  }
  EXPECT_EQ(refused(file), expected);
}

/// Every place of the example holds the text that it says.
TEST(ExampleGold, StandsInItsArticles) {
  const fs::path example = TAOJIN_SOURCE_DIR "/docs/ci-example";
  std::size_t places = 0;
  std::istringstream lines(testing::read_whole(example / "gold.jsonl"));
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json gold = nlohmann::json::parse(line);
    const std::string id = gold["id"];
    nlohmann::json text;  // code point by code point
    {
      const std::string bytes = testing::read_whole(example / "articles" / id);
      for (std::size_t i = 0, end; i < bytes.size(); i = end) {
        for (end = i + 1; end < bytes.size() && (bytes[end] & 0xC0) == 0x80;) ++end;
        text.push_back(bytes.substr(i, end - i));
      }
    }
    const std::function<void(const nlohmann::json&)> check = [&](const nlohmann::json& value) {
      if (value.is_object() && value.contains("start")) {
        std::string printed;
        for (std::size_t i = value["start"]; i < value["end"]; ++i) printed += text[i].get<std::string>();
        EXPECT_EQ(printed, value["text"]) << id;
        ++places;
      }
      if (value.is_structured()) {
        for (const auto& [key, member] : value.items()) check(member);
      }
    };
    check(gold);
  }
  EXPECT_GE(places, 20U);
}

/// The blocks of docs/eval.md that show JSON.
std::vector<std::string> json_blocks() {
  const std::string page = testing::read_whole(TAOJIN_SOURCE_DIR "/docs/eval.md"), open = "```json\n";
  std::vector<std::string> out;
  for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at + 1)) {
    out.push_back(page.substr(at + open.size(), page.find("```", at + open.size()) - at - open.size()));
  }
  return out;
}

TEST(GoldPage, ShowsGoldAndAnnotationsOfTheExample) {
  const std::vector<std::string> blocks = json_blocks();
  ASSERT_EQ(blocks.size(), 2U);
  const Folder folder;
  fs::copy_file(TAOJIN_SOURCE_DIR "/docs/ci-example/articles/songhe.txt", folder.path("songhe.txt"));
  const std::string gold = folder.write("gold", nlohmann::json::parse(blocks[0]).dump() + '\n');
  EXPECT_EQ(run_command({"eval", gold, folder.path("songhe.txt")}).err, "") << "all of it stands in the article";
  folder.write("songhe.json", blocks[1]);
  EXPECT_EQ(run_command({"import-gold", folder.path()}).err, "");
}

TEST_F(GoldSchema, TakesWhatThePageShows) {
  EXPECT_EQ(refused(nlohmann::json::parse(json_blocks().at(0)).dump() + '\n'), "");
}

class CiExample : public ::testing::Test {
 protected:
  CiExample() {
    fs::copy(TAOJIN_SOURCE_DIR "/docs/ci-example", folder_.path("example"), fs::copy_options::recursive);
    fs::create_directory(folder_.path("bin"));
    fs::create_symlink(TAOJIN_BINARY, folder_.path("bin/taojin"));
  }

  /// Exit code of check.sh; what it prints is in `printed_`.
  int check(const std::string& format = "") {
    const std::string command = "PATH='" + folder_.path("bin") + "':\"$PATH\" '" + folder_.path("example/check.sh") +
                                "' " + format + " > '" + folder_.path("log") + "' 2>&1";
    const int status = std::system(command.c_str());
    printed_ = testing::read_whole(folder_.path("log"));
    return WEXITSTATUS(status);
  }

  Folder folder_;
  std::string printed_;
};

TEST_F(CiExample, PassesAsItIs) {
  EXPECT_EQ(check(), 0) << printed_;
  EXPECT_TRUE(printed_.ends_with("5 figures checked, none falls short\n")) << printed_;
}

/// An article that should be there and is not, so that figures fall short however good extraction becomes.
constexpr const char* kGone =
    R"({"id":"gone.txt","companies":[{"name":"松鹤科技","mentions":[{"start":0,"end":4,"text":"松鹤科技"}]}]})";

TEST_F(CiExample, FailsWhenAFigureFallsShort) {
  std::ofstream(folder_.path("example/gold.jsonl"), std::ios::app) << kGone << '\n';
  std::ofstream(folder_.path("example/thresholds.txt"), std::ios::app) << "company.recall = 1\n";
  EXPECT_EQ(check("github"), 3) << printed_;
  EXPECT_NE(printed_.find("::error title=company.recall falls short::company.recall: "), std::string::npos) << printed_;
}

TEST_F(CiExample, FailsWhenExtractionIsWorseThanTheBaseline) {
  const std::string articles = folder_.path("example/articles"), baseline = folder_.path("example/baseline.jsonl");
  ASSERT_EQ(run_command({"extract", "--format", "jsonl", "-o", baseline, articles}).exit, 0);
  EXPECT_EQ(check(), 0) << printed_;
  for (const std::string& file : {baseline, folder_.path("example/gold.jsonl")}) {
    std::ofstream(file, std::ios::app) << kGone << '\n';
  }
  EXPECT_EQ(check(), 3) << printed_;
  EXPECT_NE(printed_.find(" in the baseline, may fall by 0.01\n"), std::string::npos) << printed_;
  EXPECT_NE(printed_.find("gone.txt  document gone.txt\n"), std::string::npos) << printed_;
}

TEST_F(CiExample, WorkflowAndHookAreYaml) {
  if (std::system("/usr/bin/python3 -c 'import yaml' 2> /dev/null") != 0) GTEST_SKIP() << "no YAML reader at hand";
  const std::string script = folder_.write("yaml_test.py", R"(
import sys, yaml
workflow = yaml.safe_load(open(sys.argv[1] + "/.github/workflows/extraction.yml", encoding="utf-8"))
runs = [step.get("run", "") for step in workflow["jobs"]["check"]["steps"]]
assert "./check.sh github" in runs, runs
hook = yaml.safe_load(open(sys.argv[1] + "/.pre-commit-config.yaml", encoding="utf-8"))["repos"][0]["hooks"][0]
assert hook["entry"] == "./check.sh" and hook["language"] == "script", hook
)");
  EXPECT_EQ(std::system(("/usr/bin/python3 " + script + " " + folder_.path("example")).c_str()), 0);
}

}  // namespace
}  // namespace taojin
