// The README and the pages of docs/ show what the program prints: each ```console block is a command and its output.
// TAOJIN_UPDATE_GOLDEN=1 rewrites the outputs.

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

#include "cli_testing.h"

namespace taojin {
namespace {

std::string output_of(const std::string& command) {
  // "taojin" is the program that was just built.
  const testing::Folder folder;
  std::filesystem::create_symlink(TAOJIN_BINARY, folder.path("taojin"));
  const std::string line =
      "cd '" TAOJIN_SOURCE_DIR "' && PATH='" + folder.path() + "':\"$PATH\" && { " + command + "; } 2>&1";
  std::FILE* const pipe = ::popen(line.c_str(), "r");
  std::string out;
  char buffer[4096];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, n);
  ::pclose(pipe);
  return out;
}

struct Page {
  const char* path;
  std::size_t least_blocks;
};

class Readme : public ::testing::TestWithParam<Page> {};

TEST_P(Readme, ShowsWhatThePrintedCommandsPrint) {
  const bool has_jq = std::system("command -v jq > /dev/null") == 0;
  const std::string path = std::string(TAOJIN_SOURCE_DIR) + "/" + GetParam().path;
  const std::string readme = testing::read_whole(path);
  const std::string open = "```console\n$ ", close = "```\n";
  std::string updated;
  std::size_t blocks = 0, from = 0;
  for (std::size_t at = readme.find(open); at != std::string::npos; at = readme.find(open, from)) {
    const std::size_t command = at + open.size();
    const std::size_t output = readme.find('\n', command) + 1;
    const std::size_t end = readme.find(close, output);
    const std::string line = readme.substr(command, output - 1 - command);
    const std::string shown = readme.substr(output, end - output);
    const bool can_run = has_jq || line.find("| jq") == std::string::npos;
    const std::string printed = can_run ? output_of(line) : shown;
    EXPECT_EQ(printed, shown) << line;
    updated += readme.substr(from, output - from) + printed;
    from = end;
    ++blocks;
  }
  updated += readme.substr(from);
  EXPECT_GE(blocks, GetParam().least_blocks);
  if (std::getenv("TAOJIN_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << updated;
}

INSTANTIATE_TEST_SUITE_P(Pages, Readme,
                         ::testing::Values(Page{"README.md", 3}, Page{"docs/words.md", 1}, Page{"docs/corpus.md", 1}));

}  // namespace
}  // namespace taojin
