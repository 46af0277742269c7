#pragma once
/// The command line: arguments in, exit code out. Nothing else in the project prints.

#include <iosfwd>
#include <string>
#include <vector>

namespace taojin {

enum class Exit : int { complete = 0, some_input_skipped = 1, nothing_done = 2, below_threshold = 3 };

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// Runs one command; tests pass string streams.
Exit run(const std::vector<std::string>& arguments, Streams io);

}  // namespace taojin
