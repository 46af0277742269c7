#pragma once
/// Where the result of a command goes: standard output, or a file that appears whole or not at all.

#include <fstream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "taojin/error.h"

namespace taojin {

class Output {
 public:
  /// `target` is a path, or "-" for standard output. A file is written beside its target and renamed by close();
  /// a device or a pipe is written to as it is. open() says what is wrong with the target.
  Output(std::string target, std::ostream& standard);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();  ///< without close(), nothing of the file remains

  [[nodiscard]] Failure open();
  /// False once writing has failed; the reason comes from close().
  bool write(std::string_view bytes);
  bool flush();
  /// Ends the output. A reader that closed its pipe is no failure: it has what it wanted.
  [[nodiscard]] Failure close();

  [[nodiscard]] bool ok() const { return !failed_with_; }

 private:
  void failed();
  [[nodiscard]] Failure reason() const;

  std::string target_;  ///< for messages
  std::string path_;    ///< of the file, symbolic links followed
  std::string part_;    ///< the file while it is written; empty when written in place
  std::ofstream file_;
  std::ostream* stream_;
  std::optional<int> failed_with_;  ///< errno
};

}  // namespace taojin
