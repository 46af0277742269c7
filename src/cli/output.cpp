#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace taojin {

namespace fs = std::filesystem;

Output::Output(std::string target, std::ostream& standard) : target_(std::move(target)), stream_(&standard) {}

Output::~Output() {
  if (part_.empty()) return;
  std::error_code ignored;
  fs::remove(part_, ignored);
}

Failure Output::open() {
  if (target_ == "-") {
    target_ = "standard output";
    return {};
  }
  std::error_code code;
  const fs::file_status status = fs::status(target_, code);
  if (fs::is_directory(status)) return Error{target_ + ": is a folder"};
  path_ = target_;
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    file_.open(path_, std::ios::binary);  // a rename would replace the device
  } else {
    // A rename over a symbolic link would replace the link, not what it points to.
    const fs::path real = fs::canonical(target_, code);
    if (!code) path_ = real.string();
    part_ = path_ + "." + std::to_string(::getpid()) + ".part";  // same folder: a rename never crosses devices
    file_.open(part_, std::ios::binary | std::ios::trunc);
  }
  if (!file_) {
    const int why = errno;
    part_.clear();
    return Error{target_ + ": " + std::generic_category().message(why)};
  }
  stream_ = &file_;
  return {};
}

void Output::failed() {
  if (!failed_with_) failed_with_ = errno != 0 ? errno : EIO;
}

bool Output::write(std::string_view bytes) {
  if (failed_with_) return false;
  errno = 0;
  if (!stream_->write(bytes.data(), static_cast<std::streamsize>(bytes.size()))) failed();
  return ok();
}

bool Output::flush() {
  if (failed_with_) return false;
  errno = 0;
  if (!stream_->flush()) failed();
  return ok();
}

Failure Output::reason() const {
  if (!failed_with_ || *failed_with_ == EPIPE) return {};
  return Error{target_ + ": " + std::generic_category().message(*failed_with_)};
}

Failure Output::close() {
  flush();
  if (stream_ != &file_) return reason();
  errno = 0;
  file_.close();  // a full disk may show only here
  if (!file_) failed();
  if (!failed_with_ && !part_.empty()) {
    std::error_code code;
    fs::rename(part_, path_, code);
    if (code) {
      failed_with_ = code.value();
    } else {
      part_.clear();
    }
  }
  return reason();
}

}  // namespace taojin
