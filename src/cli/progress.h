#pragma once
/// The line on standard error that says how far a long run is. Only for terminals.

#include <chrono>
#include <cstddef>

#include "cli/run.h"

namespace taojin {

class Progress {
 public:
  explicit Progress(Streams io) : io_(io), started_(Clock::now()), shown_(started_) {}

  void add(std::size_t bytes);
  /// Takes the line away, so that something else may be printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  Streams io_;
  Clock::time_point started_, shown_;
  std::size_t articles_ = 0, bytes_ = 0;
  bool visible_ = false;
};

}  // namespace taojin
