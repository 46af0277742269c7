#include "cli/progress.h"

#include <cstdio>
#include <ostream>

namespace taojin {
namespace {

constexpr std::chrono::milliseconds kBetween(200);  ///< a short run shows nothing at all
constexpr double kMegabyte = 1e6;

}  // namespace

void Progress::add(std::size_t bytes) {
  if (!io_.progress) return;
  ++articles_;
  bytes_ += bytes;
  const Clock::time_point now = Clock::now();
  if (now - shown_ < kBetween) return;
  shown_ = now;
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const double megabytes = static_cast<double>(bytes_) / kMegabyte;
  char line[96];
  std::snprintf(line, sizeof line, "\r\x1b[K%zu articles, %.1f MB, %.1f MB/s", articles_, megabytes,
                megabytes / seconds);
  io_.err << line << std::flush;
  visible_ = true;
}

void Progress::clear() {
  if (!visible_) return;
  io_.err << "\r\x1b[K" << std::flush;
  visible_ = false;
}

}  // namespace taojin
