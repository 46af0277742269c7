#pragma once
/// The command line: arguments in, exit code out. Nothing else in the project prints.

#include <iosfwd>
#include <string>
#include <vector>

namespace taojin {

/// `different` is what diff says of reports that are not the same.
enum class Exit : int { complete = 0, some_input_skipped = 1, different = 1, nothing_done = 2, below_threshold = 3 };

/// What a run reads and writes; main says which of them are terminals.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool colour = false;    ///< standard output is a terminal, and NO_COLOR is not set
  bool progress = false;  ///< standard error is a terminal
  unsigned columns = 80;  ///< width of the terminal
};

/// Runs one command; tests pass string streams.
Exit run(const std::vector<std::string>& arguments, Streams io);

}  // namespace taojin
