/// What check writes for continuous integration is well-formed XML of the JUnit form, whatever the articles hold.

#include <gtest/gtest.h>

#include <cstdlib>

#include "cli/cli_testing.h"
#include "eval/check.h"

namespace taojin {
namespace {

using testing::Folder;

class JUnit : public ::testing::Test {
 protected:
  void SetUp() override {
    if (std::system("xmllint --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "xmllint is not installed";
  }

  void expect_valid(const std::string& xml) const {
    const std::string file = folder_.write("report.xml", xml), log = folder_.path("log");
    const std::string schema = TAOJIN_SOURCE_DIR "/tests/eval/junit.xsd";
    const std::string command = "xmllint --noout --schema '" + schema + "' '" + file + "' > '" + log + "' 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0) << testing::read_whole(log) << xml;
  }

  Folder folder_;
};

TEST_F(JUnit, HoldsForWholeRuns) {
  const std::filesystem::path golden = TAOJIN_SOURCE_DIR "/tests/golden";
  for (const char* run : {"check-baseline-junit", "check-junit-passes"}) {
    const std::string xml = testing::read_whole(golden / run / "expected");
    ASSERT_FALSE(xml.empty()) << run;
    expect_valid(xml.substr(0, xml.find("[exit ")));
  }
}

TEST_F(JUnit, HoldsForWhateverTheArticlesHold) {
  CheckResult result;
  result.documents = 1;
  result.compared = true;
  result.missing = {"<&>\".txt"};
  result.checks = {{"company", 0.5, 0.9, {}}, {"funding", std::nullopt, 0.9, {}}, {"kind", 1, 1, 0.1}};
  std::string every = "]]>";
  for (char c = 1; c < 0x20; ++c) every += c;
  every += "<a href=\"'\">&amp;\x7F\xEF\xBF\xBF\xEF\xBF\xBE\xEF\xBF\xBD";
  Difference difference;
  difference.fact = "company";
  difference.text = every;
  difference.detail = every;
  difference.fields = {{"name", every, every}};
  result.differences = {{"<&>\"" + every + ".txt", difference, Verdict::worse}};
  expect_valid(check_result_junit(result, [](const std::string&, Span) { return std::nullopt; }));
}

TEST_F(JUnit, NoCheckIsNoCase) {
  expect_valid(check_result_junit({}, [](const std::string&, Span) { return std::nullopt; }));
}

}  // namespace
}  // namespace taojin
