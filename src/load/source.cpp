#include "load/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <istream>

namespace taojin {
namespace {

constexpr std::size_t kBlock = 1 << 16;
constexpr std::string_view kGzip{"\x1F\x8B", 2};
constexpr std::string_view kZstandard{"\x28\xB5\x2F\xFD", 4};

Error system_error() {
  return {std::strerror(errno)};
}

class FileSource final : public Source {
 public:
  explicit FileSource(int file) : file_(file) {}
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  ~FileSource() override { ::close(file_); }

  Result<std::size_t> read(char* to, std::size_t size) override {
    ssize_t count = 0;
    do {
      count = ::read(file_, to, size);
    } while (count < 0 && errno == EINTR);
    if (count < 0) return system_error();
    return static_cast<std::size_t>(count);
  }

 private:
  int file_;
};

class StreamSource final : public Source {
 public:
  explicit StreamSource(std::istream& stream) : stream_(stream) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    stream_.read(to, static_cast<std::streamsize>(size));
    if (stream_.bad()) return Error{"cannot be read"};
    return static_cast<std::size_t>(stream_.gcount());
  }

 private:
  std::istream& stream_;
};

/// Gives back the bytes that were looked at first.
class PeekedSource final : public Source {
 public:
  PeekedSource(std::string head, std::unique_ptr<Source> rest) : head_(std::move(head)), rest_(std::move(rest)) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    if (at_ == head_.size()) return rest_->read(to, size);
    const std::size_t count = std::min(size, head_.size() - at_);
    std::memcpy(to, head_.data() + at_, count);
    at_ += count;
    return count;
  }

 private:
  std::string head_;
  std::size_t at_ = 0;
  std::unique_ptr<Source> rest_;
};

/// Decompresses; what is behind the last member is no error if it is nothing.
class GzipSource final : public Source {
 public:
  explicit GzipSource(std::unique_ptr<Source> packed) : packed_(std::move(packed)) {
    ready_ = inflateInit2(&stream_, 15 + 16) == Z_OK;
  }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;
  ~GzipSource() override { inflateEnd(&stream_); }

  Result<std::size_t> read(char* to, std::size_t size) override {
    if (!ready_) return Error{"gzip: out of memory"};
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(size);
    while (stream_.avail_out == size) {
      if (stream_.avail_in == 0) {
        const auto count = packed_->read(block_, sizeof block_);
        if (!count) return count.error();
        if (*count == 0) {
          if (inside_) return Error{"gzip: cut off"};
          return std::size_t{0};
        }
        stream_.next_in = reinterpret_cast<Bytef*>(block_);
        stream_.avail_in = static_cast<uInt>(*count);
      }
      inside_ = true;
      const int status = inflate(&stream_, Z_NO_FLUSH);
      if (status == Z_STREAM_END) {
        inside_ = false;
        inflateReset(&stream_);
      } else if (status != Z_OK && status != Z_BUF_ERROR) {
        return Error{"gzip: damaged"};
      }
    }
    return size - stream_.avail_out;
  }

 private:
  std::unique_ptr<Source> packed_;
  z_stream stream_{};
  bool ready_ = false, inside_ = false;
  char block_[kBlock];
};

class ZstandardSource final : public Source {
 public:
  explicit ZstandardSource(std::unique_ptr<Source> packed)
      : packed_(std::move(packed)), stream_(ZSTD_createDStream()) {}
  ZstandardSource(const ZstandardSource&) = delete;
  ZstandardSource& operator=(const ZstandardSource&) = delete;
  ~ZstandardSource() override { ZSTD_freeDStream(stream_); }

  Result<std::size_t> read(char* to, std::size_t size) override {
    ZSTD_outBuffer out{to, size, 0};
    while (out.pos == 0) {
      if (in_.pos == in_.size) {
        const auto count = packed_->read(block_, sizeof block_);
        if (!count) return count.error();
        if (*count == 0) {
          if (inside_) return Error{"zstd: cut off"};
          return std::size_t{0};
        }
        in_ = {block_, *count, 0};
      }
      const std::size_t status = ZSTD_decompressStream(stream_, &out, &in_);
      if (ZSTD_isError(status) != 0) return Error{"zstd: damaged"};
      inside_ = status != 0;
    }
    return out.pos;
  }

 private:
  std::unique_ptr<Source> packed_;
  ZSTD_DStream* stream_;
  ZSTD_inBuffer in_{nullptr, 0, 0};
  bool inside_ = false;
  char block_[kBlock];
};

Result<std::unique_ptr<Source>> unpacked(std::unique_ptr<Source> source) {
  std::string head(kZstandard.size(), '\0');
  std::size_t size = 0;
  while (size < head.size()) {
    const auto count = source->read(head.data() + size, head.size() - size);
    if (!count) return count.error();
    if (*count == 0) break;
    size += *count;
  }
  head.resize(size);
  const bool gzip = head.starts_with(kGzip), zstandard = head.starts_with(kZstandard);
  std::unique_ptr<Source> whole = put_back(std::move(head), std::move(source));
  if (gzip) whole = std::make_unique<GzipSource>(std::move(whole));
  if (zstandard) whole = std::make_unique<ZstandardSource>(std::move(whole));
  return whole;
}

}  // namespace

Result<std::unique_ptr<Source>> open_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return system_error();
  return unpacked(std::make_unique<FileSource>(file));
}

Result<std::unique_ptr<Source>> open_stream(std::istream& stream) {
  return unpacked(std::make_unique<StreamSource>(stream));
}

std::unique_ptr<Source> put_back(std::string head, std::unique_ptr<Source> rest) {
  return std::make_unique<PeekedSource>(std::move(head), std::move(rest));
}

std::string first_line(Source& source) {
  std::string head;
  while (true) {
    const std::size_t text = head.find_first_not_of(" \t\r\n");
    if (text != std::string::npos && head.find('\n', text) != std::string::npos) return head;
    const std::size_t size = head.size();
    head.resize(size + kBlock);
    const auto count = source.read(head.data() + size, kBlock);
    head.resize(size + (count ? *count : 0));
    if (!count || *count == 0) return head;
  }
}

Result<std::string> read_all(Source& source, std::size_t limit) {
  std::string bytes;
  char block[kBlock];
  while (true) {
    const auto count = source.read(block, kBlock);
    if (!count) return count.error();
    if (*count == 0) break;
    bytes.append(block, *count);
    if (bytes.size() > limit) return Error{"too large: over " + std::to_string(limit >> 20) + " MiB"};
  }
  if (bytes.capacity() > bytes.size() + bytes.size() / 4) bytes.shrink_to_fit();
  return bytes;
}

Result<bool> LineReader::next(std::string& line) {
  line.clear();
  ++number_;
  while (true) {
    const std::size_t end = buffer_.find('\n', at_);
    if (end != std::string::npos || ended_) {
      const std::size_t size = (end == std::string::npos ? buffer_.size() : end) - at_;
      if (end == std::string::npos && size == 0) return false;
      line.append(buffer_, at_, size);
      at_ += size + (end == std::string::npos ? 0 : 1);
      if (line.ends_with('\r')) line.pop_back();
      return true;
    }
    line.append(buffer_, at_, std::string::npos);
    if (line.size() > limit_) return Error{"too large: over " + std::to_string(limit_ >> 20) + " MiB in a line"};
    buffer_.resize(kBlock);
    at_ = 0;
    const auto count = source_.read(buffer_.data(), buffer_.size());
    if (!count) return count.error();
    buffer_.resize(*count);
    ended_ = *count == 0;
    if (ended_ && !line.empty()) {
      if (line.ends_with('\r')) line.pop_back();
      return true;
    }
  }
}

}  // namespace taojin
