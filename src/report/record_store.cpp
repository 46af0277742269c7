#include "report/record_store.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <tuple>
#include <utility>

namespace taojin {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;

Error temporary_file_error() {
  return {"temporary file: " + std::generic_category().message(errno)};
}

}  // namespace

Failure RecordStore::add(std::string id, std::string_view record) {
  open(std::move(id));
  return append(record);
}

void RecordStore::open(std::string id) {
  entries_.push_back({std::move(id), spilled_ + tail_.size(), 0});
}

Failure RecordStore::append(std::string_view piece) {
  if (!tail_.empty() && tail_.size() + piece.size() > memory_) {
    if (Failure failure = spill()) return failure;
  }
  entries_.back().size += piece.size();
  if (piece.size() > memory_) return spill(piece);
  tail_.reserve(memory_);  // once: growing would move all of it again and again
  tail_ += piece;
  return {};
}

Failure RecordStore::spill() {
  Failure failure = spill(tail_);
  tail_.clear();
  return failure;
}

Failure RecordStore::spill(std::string_view records) {
  errno = 0;
  if (!file_) file_.reset(std::tmpfile());
  if (!file_ || std::fwrite(records.data(), 1, records.size(), file_.get()) != records.size() ||
      std::fflush(file_.get()) != 0) {
    return temporary_file_error();
  }
  spilled_ += records.size();
  return {};
}

Failure RecordStore::read(const Entry& entry, std::string& record) {
  record.resize(entry.size);
  return read_bytes(entry.offset, record);
}

Failure RecordStore::read_bytes(std::uint64_t offset, std::span<char> bytes) {
  const std::size_t in_file = offset < spilled_ ? std::min<std::uint64_t>(bytes.size(), spilled_ - offset) : 0;
  errno = 0;
  if (in_file > 0 && (::fseeko(file_.get(), static_cast<off_t>(offset), SEEK_SET) != 0 ||
                      std::fread(bytes.data(), 1, in_file, file_.get()) != in_file)) {
    return temporary_file_error();
  }
  if (in_file < bytes.size()) {
    tail_.copy(bytes.data() + in_file, bytes.size() - in_file, offset + in_file - spilled_);
  }
  return {};
}

void RecordStore::sort() {
  std::ranges::sort(entries_, {}, [](const Entry& e) { return std::tie(e.id, e.offset); });
}

Failure RecordStore::for_each(const std::function<bool(std::string_view record)>& call) {
  sort();
  for (std::size_t i = 0; i < entries_.size();) {
    const std::size_t same = behind_id(i);
    std::vector<std::string> records;
    if (Failure failure = read_sorted(i, same, records)) return failure;
    for (const std::string& record : records) {
      if (!call(record)) return {};
    }
    i = same;
  }
  return {};
}

Failure RecordStore::for_each_piece(const std::function<bool(std::string_view piece, bool first)>& call) {
  sort();
  std::string from_file;
  for (std::size_t i = 0; i < entries_.size();) {
    const std::size_t same = behind_id(i);
    if (same - i > 1) {
      std::vector<std::string> records;
      if (Failure failure = read_sorted(i, same, records)) return failure;
      for (const std::string& record : records) {
        if (!call(record, true)) return {};
      }
    } else {
      std::string_view piece;
      for (std::size_t at = 0; at == 0 || at < entries_[i].size; at += piece.size()) {
        const std::uint64_t offset = entries_[i].offset + at;
        const std::size_t size = std::min(kPiece, entries_[i].size - at);
        if (offset >= spilled_) {
          piece = std::string_view(tail_).substr(offset - spilled_, size);
        } else {
          from_file.resize(size);
          if (Failure failure = read_bytes(offset, from_file)) return failure;
          piece = from_file;
        }
        if (!call(piece, at == 0)) return {};
        if (piece.empty()) break;
      }
    }
    i = same;
  }
  return {};
}

std::size_t RecordStore::behind_id(std::size_t index) const {
  std::size_t behind = index + 1;
  while (behind < entries_.size() && entries_[behind].id == entries_[index].id) ++behind;
  return behind;
}

Failure RecordStore::read_sorted(std::size_t begin, std::size_t end, std::vector<std::string>& records) {
  records.resize(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    if (Failure failure = read(entries_[i], records[i - begin])) return failure;
  }
  std::ranges::sort(records);
  return {};
}

}  // namespace taojin
