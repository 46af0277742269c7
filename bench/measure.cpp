#include "measure.h"

#include <time.h>

#include <algorithm>

namespace taojin::bench {

double thread_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

void Stage::end_round() {
  rounds_.push_back(round_);
  round_ = 0;
  results_per_round_ = results_;
  results_ = 0;
}

double Stage::median_seconds() const {
  std::vector<double> sorted = rounds_;
  std::sort(sorted.begin(), sorted.end());
  return sorted.empty() ? 0 : sorted[sorted.size() / 2];
}

double Stage::spread_percent() const {
  const auto [fastest, slowest] = std::minmax_element(rounds_.begin(), rounds_.end());
  return rounds_.empty() ? 0 : 50 * (*slowest - *fastest) / median_seconds();
}

}  // namespace taojin::bench
