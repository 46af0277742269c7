#include <malloc.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "cli/run.h"

namespace {

/// What an overlong article took is given back as soon as it is free: large blocks are mapped one by one, where
/// glibc's thresholds would grow with the blocks freed and keep them. Measured: an article of 26 MB peaks at 90 MiB
/// instead of 110.
void give_back_memory() {
  ::mallopt(M_MMAP_THRESHOLD, 512 << 10);
  ::mallopt(M_TRIM_THRESHOLD, 8 << 20);
}

}  // namespace

int main(int argc, char** argv) {
  give_back_memory();
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe shows as a failed write

  const char* const no_colour = std::getenv("NO_COLOR");
  taojin::Streams io{std::cin, std::cout, std::cerr};
  io.colour = ::isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0');
  io.progress = ::isatty(STDERR_FILENO) != 0;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) io.columns = size.ws_col;

  const std::vector<std::string> arguments(argv + 1, argv + argc);
  return static_cast<int>(taojin::run(arguments, io));
}
