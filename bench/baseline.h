#pragma once
/// The tool that everything is compared with.

#include <filesystem>
#include <optional>
#include <string_view>

namespace taojin::bench {

/// A file with these bytes that is gone when this is.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view bytes);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Processor seconds that `opencc -c t2s` takes for a file; nothing when it cannot be run.
[[nodiscard]] std::optional<double> run_opencc(const std::filesystem::path& file);

}  // namespace taojin::bench
