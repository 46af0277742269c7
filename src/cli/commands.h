#pragma once
/// The table of commands. A new command is a function in a file of its own, its options in options.h, its help screen
/// in help_articles.cpp or help_reports.cpp, and a line of the table in commands.cpp.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"

namespace taojin {

using Arguments = std::vector<std::string>;

struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line for `taojin --help`
  Exit (*run)(const Arguments& arguments, Streams io);
};

/// In the order of `taojin --help`.
[[nodiscard]] std::span<const Command> commands();

Exit run_extract(const Arguments& arguments, Streams io);
Exit run_normalize(const Arguments& arguments, Streams io);
Exit run_segment(const Arguments& arguments, Streams io);
Exit run_quantities(const Arguments& arguments, Streams io);
Exit run_explain(const Arguments& arguments, Streams io);
Exit run_eval(const Arguments& arguments, Streams io);
Exit run_check(const Arguments& arguments, Streams io);
Exit run_diff(const Arguments& arguments, Streams io);
Exit run_merge(const Arguments& arguments, Streams io);
Exit run_annotate(const Arguments& arguments, Streams io);
Exit run_kwic(const Arguments& arguments, Streams io);
Exit run_terms(const Arguments& arguments, Streams io);
Exit run_import_gold(const Arguments& arguments, Streams io);
Exit run_schema(const Arguments& arguments, Streams io);
Exit run_version(const Arguments& arguments, Streams io);

}  // namespace taojin
