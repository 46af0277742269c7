// Every report must be what `taojin schema` says, by a validator that is not ours.

#include <gtest/gtest.h>

#include <cstdlib>

#include "cli_testing.h"

namespace taojin {
namespace {

using testing::Folder;
using testing::run_command;

constexpr const char* kValidator = R"(
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
if sys.argv[2] == "lines":
    schema = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": "#/$defs/document"}
    values = [json.loads(line) for line in open(sys.argv[3], encoding="utf-8")]
else:
    values = [json.load(open(sys.argv[3], encoding="utf-8"))]
errors = [e for v in values for e in jsonschema.Draft202012Validator(schema).iter_errors(v)]
for e in errors[:10]:
    print("/".join(map(str, e.absolute_path)), e.message[:300])
sys.exit(bool(errors))
)";

class ValidReport : public ::testing::Test {
 protected:
  void SetUp() override {
    // Debian's own interpreter: python3-jsonschema serves that one.
    if (std::system("/usr/bin/python3 -c 'import jsonschema' 2> /dev/null") != 0) {
      GTEST_SKIP() << "python3-jsonschema is not installed";
    }
    validator_ = folder_.write("validate.py", kValidator);
    schema_ = folder_.write("schema.json", run_command({"schema"}).out);
  }

  void expect_valid(const std::string& bytes, const char* form) const {
    const std::string file = folder_.write("value", bytes);
    const std::string log = folder_.path("log");
    const std::string command =
        "/usr/bin/python3 " + validator_ + " " + schema_ + " " + form + " " + file + " > " + log + " 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0) << testing::read_whole(log);
  }

  Folder folder_;
  std::string validator_, schema_;
};

TEST_F(ValidReport, HoldsForTheSamples) {
  const std::string samples = std::string(TAOJIN_SOURCE_DIR) + "/data/samples";
  expect_valid(run_command({"extract", samples}).out, "whole");
  expect_valid(run_command({"extract", "--script", "traditional", "--offsets", "bytes", samples}).out, "whole");
  expect_valid(run_command({"extract", "--format", "jsonl", "--script", "original", samples}).out, "lines");
}

TEST_F(ValidReport, HoldsForNothing) {
  expect_valid(run_command({"extract", "-"}, "").out, "whole");
  expect_valid(run_command({"extract", "--input", "jsonl", "-"}, "").out, "whole");
}

TEST_F(ValidReport, HoldsForTheSharedArticles) {
  const char* const set = std::getenv("TAOJIN_SHARED");
  const std::filesystem::path shared = set != nullptr ? set : std::filesystem::path(TAOJIN_SOURCE_DIR) / "../shared";
  if (!std::filesystem::exists(shared / "gold/dev")) GTEST_SKIP() << "no shared articles here";
  for (const char* set_name : {"seeds", "dev"}) {
    const testing::Ran ran = run_command({"extract", "--glob", "*.txt", (shared / "gold" / set_name).string()});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    expect_valid(ran.out, "whole");
  }
}

TEST_F(ValidReport, HoldsForEveryGoldenReport) {
  for (const auto& entry : std::filesystem::directory_iterator(std::string(TAOJIN_SOURCE_DIR) + "/tests/golden")) {
    const std::string expected = testing::read_whole(entry.path() / "expected");
    if (expected.starts_with("{\"schema\":\"taojin-report/1\"")) expect_valid(expected, "whole");
  }
}

}  // namespace
}  // namespace taojin
