// bench_memory TAOJIN [PATH…]: peak memory of `extract` on one thread, over the articles and over one article of 26 MB
// made of them. A program of its own: what a process holds before it starts another counts as the other's peak, too.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "load/load.h"

extern char** environ;

namespace {

using namespace taojin;

constexpr std::uint64_t kLongArticle = 26'000'000;

/// Peak of a command in MiB; negative when it fails.
double peak_of(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  if (::posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0) return -1;
  int status = 0;
  rusage used{};
  if (::wait4(child, &status, 0, &used) != child || status != 0) return -1;
  return static_cast<double>(used.ru_maxrss) / 1024;
}

/// Writes the articles one behind the other, from the first again, until they are long enough.
bool write_long_article(const std::vector<std::string>& paths, const std::filesystem::path& target) {
  std::ofstream out(target, std::ios::binary);
  std::uint64_t written = 0, before = 0;
  do {
    before = written;
    LoadOptions options;
    options.paths = paths;
    const Failure failure = load(
        options, std::cin,
        [&](const Article& article) {
          out << article.bytes << "\n\n";
          written += article.bytes.size() + 2;
          return written < kLongArticle;
        },
        [](const Skipped&) {});
    if (failure) return false;
  } while (written > before && written < kLongArticle);
  return written >= kLongArticle && out.flush().good();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: bench_memory TAOJIN PATH...\n";
    return 2;
  }
  const std::string taojin = argv[1];
  const std::vector<std::string> paths(argv + 2, argv + argc);
  const std::filesystem::path article =
      std::filesystem::temp_directory_path() / ("taojin-bench-" + std::to_string(::getpid()) + ".txt");
  bool good = write_long_article(paths, article);
  for (const char* const format : {"json", "jsonl"}) {
    const std::vector<std::string> command = {taojin,     "extract", "--threads", "1",
                                              "--format", format,    "-o",        "/dev/null"};
    std::vector<std::string> all = command, one = command;
    all.insert(all.end(), paths.begin(), paths.end());
    one.push_back(article.string());
    const double peak_of_all = peak_of(all), peak_of_one = peak_of(one);
    std::printf("peak memory, %-5s  the articles %4.0f MiB, one article of 26 MB %4.0f MiB\n", format, peak_of_all,
                peak_of_one);
    good = good && peak_of_all > 0 && peak_of_one > 0;
  }
  std::filesystem::remove(article);
  return good ? 0 : 1;
}
