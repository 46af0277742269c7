#include "baseline.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <string>

extern char** environ;

namespace taojin::bench {

TemporaryFile::TemporaryFile(std::string_view bytes)
    : path_(std::filesystem::temp_directory_path() / ("taojin-bench-" + std::to_string(::getpid()) + ".txt")) {
  std::ofstream(path_, std::ios::binary) << bytes;
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

std::optional<double> run_opencc(const std::filesystem::path& file) {
  std::string path = file.string();
  std::string words[] = {"opencc", "-c", "t2s", "-i", path, "-o", "/dev/null"};
  char* arguments[8] = {};
  for (int i = 0; i < 7; ++i) arguments[i] = words[i].data();
  pid_t child = 0;
  if (::posix_spawnp(&child, "opencc", nullptr, nullptr, arguments, environ) != 0) return std::nullopt;
  int status = 0;
  rusage used{};
  if (::wait4(child, &status, 0, &used) != child || status != 0) return std::nullopt;
  const auto seconds = [](timeval t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace taojin::bench
