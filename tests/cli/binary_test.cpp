// The program itself, where a stream in memory would not do: pipes, devices, exit codes as a shell sees them.

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "cli_testing.h"

namespace taojin {
namespace {

using testing::Folder;

/// Runs a line of shell with $T as the program; standard error goes to `err`.
struct Shell {
  int exit = 0;
  std::string err;
};
Shell shell(const std::string& line) {
  const Folder folder;
  const std::string script =
      folder.write("script", "T='" TAOJIN_BINARY "'\nS='" TAOJIN_SOURCE_DIR "/data/samples'\n" + line + "\n");
  const int status = std::system(("bash " + script + " 2> " + folder.path("err")).c_str());
  return {WEXITSTATUS(status), testing::read_whole(folder.path("err"))};
}

TEST(Binary, FullDiskOnStandardOutput) {
  const Shell ran = shell("$T extract $S > /dev/full");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.err, "taojin: standard output: No space left on device\n");
}

TEST(Binary, FullDiskWhileStreaming) {
  const Shell ran = shell("$T extract --format jsonl $S > /dev/full");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.err, "taojin: standard output: No space left on device\n");
}

TEST(Binary, AClosedPipeEndsQuietly) {
  // Every sample a few hundred times: more than a pipe holds.
  const Shell ran = shell(
      "$T extract --format jsonl $(for i in {1..300}; do echo $S; done) | head -c 10 > /dev/null; exit "
      "${PIPESTATUS[0]}");
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.exit, 0);
}

TEST(Binary, HelpIntoAClosedPipe) {
  const Shell ran = shell("$T extract --help | true; exit ${PIPESTATUS[0]}");
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.exit, 0);
}

TEST(Binary, NoColourAndNoProgressOffTerminals) {
  const Folder folder;
  const Shell ran = shell("$T extract --format text $S > " + folder.path("out"));
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(testing::read_whole(folder.path("out")).find('\x1b'), std::string::npos);
}

TEST(Binary, UnknownOptionExitsWith2) {
  EXPECT_EQ(shell("$T extract --nonsense").exit, 2);
}

}  // namespace
}  // namespace taojin
