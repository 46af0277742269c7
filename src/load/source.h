#pragma once
/// Streams of bytes: files, standard input, and what is inside compressed ones.

#include <iosfwd>
#include <memory>
#include <string>

#include "taojin/error.h"

namespace taojin {

class Source {
 public:
  virtual ~Source() = default;
  /// Up to `size` bytes; 0 at the end.
  virtual Result<std::size_t> read(char* to, std::size_t size) = 0;
};

/// A file, or whatever else the path opens; decompressed when its first bytes are those of gzip or Zstandard.
Result<std::unique_ptr<Source>> open_file(const std::string& path);
Result<std::unique_ptr<Source>> open_stream(std::istream& stream);

/// The source with bytes that were read from it in front again.
[[nodiscard]] std::unique_ptr<Source> put_back(std::string head, std::unique_ptr<Source> rest);

/// What a source begins with, as far as the end of the first line that is not blank, and perhaps more; whatever could
/// be read when reading fails.
[[nodiscard]] std::string first_line(Source& source);

/// The bytes up to the end; fails when they are more than `limit`.
Result<std::string> read_all(Source& source, std::size_t limit);

/// The lines of a source, one in memory at a time.
class LineReader {
 public:
  LineReader(Source& source, std::size_t limit) : source_(source), limit_(limit) {}

  /// The next line without its line end; false at the end. Fails when reading fails or a line is longer than the limit.
  Result<bool> next(std::string& line);
  /// Counted from 1.
  [[nodiscard]] std::size_t number() const { return number_; }

 private:
  Source& source_;
  std::size_t limit_;
  std::string buffer_;
  std::size_t at_ = 0, number_ = 0;
  bool ended_ = false;
};

}  // namespace taojin
