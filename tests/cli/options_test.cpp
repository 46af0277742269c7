#include "cli/options.h"

#include <gtest/gtest.h>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli_testing.h"
#include "report/columns.h"

namespace taojin {
namespace {

using testing::Ran;
using testing::run_command;

TEST(Options, ExtractHasDefaults) {
  const auto options = parse_extract({"folder"});
  ASSERT_TRUE(options) << options.error().what;
  EXPECT_EQ(options->input.load.paths, std::vector<std::string>{"folder"});
  EXPECT_EQ(options->input.load.format, InputFormat::automatic);
  EXPECT_EQ(options->input.load.id_field, "id");
  EXPECT_EQ(options->input.load.text_field, "text");
  EXPECT_GE(options->input.threads, 1U);
  EXPECT_EQ(options->format, ExtractFormat::json);
  EXPECT_EQ(options->output, "-");
  EXPECT_EQ(options->report.offsets, OffsetUnit::code_points);
  EXPECT_EQ(options->report.names, NameScript::simplified);
}

TEST(Options, ExtractReadsEveryOption) {
  const auto options = parse_extract({"a,b.txt",
                                      "-",
                                      "--input",
                                      "jsonl",
                                      "--id-field",
                                      "uri",
                                      "--text-field=body",
                                      "--date-field",
                                      "day",
                                      "--glob",
                                      "*.{txt,md}",
                                      "--glob",
                                      "x*",
                                      "--exclude",
                                      "old/*",
                                      "--files-from",
                                      "list",
                                      "--encoding",
                                      "gb18030",
                                      "--threads",
                                      "3",
                                      "--format",
                                      "csv",
                                      "-o",
                                      "out",
                                      "--offsets",
                                      "utf16",
                                      "--script",
                                      "traditional",
                                      "--lexicon",
                                      "mine.tsv"});
  ASSERT_TRUE(options) << options.error().what;
  // A comma is a part of a path and of a pattern.
  EXPECT_EQ(options->input.load.paths, (std::vector<std::string>{"a,b.txt", "-"}));
  EXPECT_EQ(options->input.load.globs, (std::vector<std::string>{"*.{txt,md}", "x*"}));
  EXPECT_EQ(options->input.load.excludes, std::vector<std::string>{"old/*"});
  EXPECT_EQ(options->input.load.format, InputFormat::jsonl);
  EXPECT_EQ(options->input.load.id_field, "uri");
  EXPECT_EQ(options->input.load.text_field, "body");
  EXPECT_EQ(options->input.load.date_field, "day");
  EXPECT_EQ(options->input.files_from, "list");
  EXPECT_EQ(options->input.encoding, "gb18030");
  EXPECT_EQ(options->input.threads, 3U);
  EXPECT_EQ(options->format, ExtractFormat::csv);
  EXPECT_EQ(options->output, "out");
  EXPECT_EQ(options->report.offsets, OffsetUnit::utf16);
  EXPECT_EQ(options->report.names, NameScript::traditional);
  EXPECT_EQ(options->lexicon, "mine.tsv");
}

TEST(Options, TwoDashesEndTheOptions) {
  const auto options = parse_extract({"--", "--help"});
  ASSERT_TRUE(options) << options.error().what;
  EXPECT_EQ(options->input.load.paths, std::vector<std::string>{"--help"});
}

struct BadOptions {
  const char* name;
  Arguments arguments;
  const char* err;
};
class RefusesOptions : public ::testing::TestWithParam<BadOptions> {};
TEST_P(RefusesOptions, WithTheWholeMessage) {
  const Ran ran = run_command(GetParam().arguments);
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, GetParam().err);
}
INSTANTIATE_TEST_SUITE_P(
    Cli, RefusesOptions,
    ::testing::Values(
        BadOptions{"UnknownCommand", {"extrac", "x"}, "taojin: “extrac” is no command\nTry 'taojin --help'.\n"},
        BadOptions{"UnknownOption",
                   {"extract", "--colour", "x"},
                   "taojin extract: Option ‘colour’ does not exist\nTry 'taojin extract --help'.\n"},
        BadOptions{"UnknownShortOption",
                   {"segment", "-x"},
                   "taojin segment: Option ‘x’ does not exist\nTry 'taojin segment --help'.\n"},
        BadOptions{"NoPath",
                   {"extract"},
                   "taojin extract: no input: name files or folders, or - for standard input\nTry 'taojin extract "
                   "--help'.\n"},
        BadOptions{"MissingValue",
                   {"extract", "x", "--format"},
                   "taojin extract: Option ‘format’ is missing an argument\nTry 'taojin extract --help'.\n"},
        BadOptions{
            "UnknownFormat",
            {"extract", "--format", "yaml", "x"},
            "taojin extract: --format: “yaml” is none of json, jsonl, csv, text\nTry 'taojin extract --help'.\n"},
        BadOptions{
            "UnknownUnit",
            {"quantities", "--offsets", "graphemes", "x"},
            "taojin quantities: --offsets: “graphemes” is none of codepoints, utf16, bytes\nTry 'taojin quantities "
            "--help'.\n"},
        BadOptions{"NoThread",
                   {"extract", "--threads", "0", "x"},
                   "taojin extract: --threads: “0” is no number from 1 to 256\nTry 'taojin extract --help'.\n"},
        BadOptions{"ThreadsAreNoWord",
                   {"extract", "--threads", "4x", "x"},
                   "taojin extract: --threads: “4x” is no number from 1 to 256\nTry 'taojin extract --help'.\n"},
        BadOptions{"UnknownEncoding",
                   {"extract", "--encoding", "klingon", "x"},
                   "taojin: --encoding: unknown encoding: klingon\n"},
        BadOptions{"CsvNeedsAFolder",
                   {"extract", "--format", "csv", "-"},
                   "taojin: --format csv writes a table per kind: name a folder with -o\n"},
        BadOptions{"PathsAndArticleFromOneStream",
                   {"extract", "-", "--files-from", "-"},
                   "taojin: --files-from: standard input holds either paths or an article\n"},
        BadOptions{
            "SchemaTakesNoPath", {"schema", "x"}, "taojin schema: x: not understood\nTry 'taojin schema --help'.\n"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Help, EveryScreenFitsATerminal) {
  std::vector<std::string> screens{main_help()};
  for (const Command& command : commands()) {
    EXPECT_FALSE(help_of(command.name).empty()) << command.name;
    screens.push_back(help_of(command.name));
  }
  for (const std::string& screen : screens) {
    std::istringstream lines(screen);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      EXPECT_LE(columns_of(std::string_view(line)), 79U) << line;
      EXPECT_EQ(line.find('{'), std::string::npos) << line;
    }
    EXPECT_LE(count, 48U) << screen;
  }
}

TEST(Help, IsPrintedWhateverElseIsAsked) {
  EXPECT_EQ(run_command({"--help"}).out, main_help());
  EXPECT_EQ(run_command({"help"}).out, main_help());
  EXPECT_EQ(run_command({"help", "segment"}).out, help_of("segment"));
  const Ran ran = run_command({"extract", "--format", "yaml", "-h"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.out, help_of("extract"));
  const Ran nothing = run_command({});
  EXPECT_EQ(nothing.exit, 2);
  EXPECT_EQ(nothing.err, main_help());
}

/// Every option that a screen names, "--format" …
std::vector<std::string> options_in(const std::string& text) {
  std::vector<std::string> options;
  for (std::size_t at = text.find("\n  "); at != std::string::npos; at = text.find("\n  ", at + 1)) {
    const std::size_t dashes = text.find("--", at);
    if (dashes == std::string::npos || dashes > at + 8 || text.find('\n', at + 1) < dashes) continue;
    options.push_back(text.substr(dashes, text.find_first_of(" \n", dashes) - dashes));
  }
  return options;
}

TEST(Help, ManPageAndCompletionsKnowEveryCommandAndOption) {
  const std::filesystem::path source(TAOJIN_SOURCE_DIR);
  for (const char* file :
       {"docs/taojin.1", "completions/taojin.bash", "completions/_taojin", "completions/taojin.fish"}) {
    std::string text = testing::read_whole(source / file);
    ASSERT_FALSE(text.empty()) << file;
    std::erase(text, '\\');  // the man page escapes its hyphens
    for (const Command& command : commands()) {
      EXPECT_NE(text.find(command.name), std::string::npos) << file << ": " << command.name;
      for (const std::string& option : options_in(help_of(command.name))) {
        const std::string name = std::string(file).ends_with(".fish") ? "-l " + option.substr(2) : option;
        EXPECT_NE(text.find(name), std::string::npos) << file << ": " << command.name << " " << name;
      }
    }
  }
}

}  // namespace
}  // namespace taojin
