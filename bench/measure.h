#pragma once
/// Times of stages over several rounds.

#include <cstddef>
#include <string>
#include <vector>

namespace taojin::bench {

/// Processor time of this thread in seconds: on a machine that others use too it is what a quiet one would take.
[[nodiscard]] double thread_seconds();

/// One line of the result: how long each round took, and what came out, so that speed cannot hide a changed answer.
class Stage {
 public:
  explicit Stage(std::string name) : name_(std::move(name)) {}

  /// Runs a piece of a round and adds its time.
  template <typename Work>
  auto run(Work work) {
    const double begin = thread_seconds();
    auto result = work();
    round_ += thread_seconds() - begin;
    return result;
  }
  void add(double seconds) { round_ += seconds; }
  void count(std::size_t results) { results_ += results; }
  void end_round();

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] double median_seconds() const;
  /// Half of what the slowest round took more than the fastest, in percent of the median.
  [[nodiscard]] double spread_percent() const;
  [[nodiscard]] std::size_t results() const { return results_per_round_; }

 private:
  std::string name_;
  double round_ = 0;
  std::vector<double> rounds_;
  std::size_t results_ = 0, results_per_round_ = 0;
};

}  // namespace taojin::bench
