// Whole runs: each folder of tests/golden holds the arguments of a run (cmd) and what it prints (expected). With
// TAOJIN_UPDATE_GOLDEN=1 the runs rewrite what they are compared with; review the difference before committing it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "cli_testing.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> cases() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(TAOJIN_SOURCE_DIR) / "tests/golden")) {
    if (fs::exists(entry.path() / "cmd")) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  return folders;
}

class Golden : public ::testing::TestWithParam<fs::path> {};

TEST_P(Golden, PrintsWhatIsExpected) {
  fs::current_path(TAOJIN_SOURCE_DIR);
  std::istringstream words(testing::read_whole(GetParam() / "cmd"));
  std::vector<std::string> arguments;
  for (std::string word; words >> word;) arguments.push_back(word);
  const fs::path input = GetParam() / "in";
  const testing::Ran ran = testing::run_command(arguments, fs::exists(input) ? testing::read_whole(input) : "");

  std::string printed = ran.out;
  if (!ran.err.empty()) printed += "[standard error]\n" + ran.err;
  if (ran.exit != 0) printed += "[exit " + std::to_string(ran.exit) + "]\n";
  if (std::getenv("TAOJIN_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(GetParam() / "expected", std::ios::binary) << printed;
  }
  EXPECT_EQ(printed, testing::read_whole(GetParam() / "expected"));
}

INSTANTIATE_TEST_SUITE_P(Runs, Golden, ::testing::ValuesIn(cases()), [](const auto& c) {
  std::string name = c.param.filename().string();
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace taojin
