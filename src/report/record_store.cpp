#include "report/record_store.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <tuple>
#include <utility>

namespace taojin {
namespace {

Error temporary_file_error() {
  return {"temporary file: " + std::generic_category().message(errno)};
}

}  // namespace

Failure RecordStore::add(std::string id, std::string_view record) {
  if (!tail_.empty() && tail_.size() + record.size() > memory_) {
    if (Failure failure = spill()) return failure;
  }
  entries_.push_back({std::move(id), spilled_ + tail_.size(), record.size()});
  tail_ += record;
  return {};
}

Failure RecordStore::spill() {
  errno = 0;
  if (!file_) file_.reset(std::tmpfile());
  if (!file_ || std::fwrite(tail_.data(), 1, tail_.size(), file_.get()) != tail_.size() ||
      std::fflush(file_.get()) != 0) {
    return temporary_file_error();
  }
  spilled_ += tail_.size();
  tail_.clear();
  return {};
}

Failure RecordStore::read(const Entry& entry, std::string& record) {
  if (entry.offset >= spilled_) {
    record.assign(tail_, entry.offset - spilled_, entry.size);
    return {};
  }
  record.resize(entry.size);
  errno = 0;
  if (::fseeko(file_.get(), static_cast<off_t>(entry.offset), SEEK_SET) != 0 ||
      std::fread(record.data(), 1, entry.size, file_.get()) != entry.size) {
    return temporary_file_error();
  }
  return {};
}

void RecordStore::sort() {
  std::ranges::sort(entries_, {}, [](const Entry& e) { return std::tie(e.id, e.offset); });
}

Failure RecordStore::for_each(const std::function<bool(std::string_view record)>& call) {
  sort();
  for (std::size_t i = 0; i < entries_.size();) {
    std::size_t same = i + 1;
    while (same < entries_.size() && entries_[same].id == entries_[i].id) ++same;
    std::vector<std::string> records(same - i);
    for (std::size_t k = i; k < same; ++k) {
      if (Failure failure = read(entries_[k], records[k - i])) return failure;
    }
    std::ranges::sort(records);
    for (const std::string& record : records) {
      if (!call(record)) return {};
    }
    i = same;
  }
  return {};
}

}  // namespace taojin
