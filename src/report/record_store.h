#pragma once
/// Records in any order in, in order of their ids out. What does not fit in memory waits in an unnamed temporary file.

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "taojin/error.h"

namespace taojin {

class RecordStore {
 public:
  static constexpr std::size_t kMemory = 8U << 20;

  explicit RecordStore(std::size_t memory = kMemory) : memory_(memory) {}

  [[nodiscard]] Failure add(std::string id, std::string_view record);
  /// The same in pieces: all that is appended before the next open() or add() is one record.
  void open(std::string id);
  [[nodiscard]] Failure append(std::string_view piece);

  /// Calls for every record, ascending by id (records of one id by their bytes), until it returns false.
  [[nodiscard]] Failure for_each(const std::function<bool(std::string_view record)>& call);

  /// The same for those who only pass the bytes on: a long record comes in pieces. Records of one id are still held
  /// together, for their order.
  [[nodiscard]] Failure for_each_piece(const std::function<bool(std::string_view piece, bool first)>& call);

  /// For those who look at several stores at once: after sort(), records can be asked for in the order of their ids.
  void sort();
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] const std::string& id(std::size_t index) const { return entries_[index].id; }
  [[nodiscard]] Failure read(std::size_t index, std::string& record) { return read(entries_[index], record); }

 private:
  struct Entry {
    std::string id;
    std::uint64_t offset;
    std::size_t size;
  };
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  [[nodiscard]] Failure spill();
  [[nodiscard]] Failure spill(std::string_view records);
  [[nodiscard]] Failure read(const Entry& entry, std::string& record);
  [[nodiscard]] Failure read_bytes(std::uint64_t offset, std::span<char> bytes);
  /// Reads the records of one id.
  [[nodiscard]] Failure read_sorted(std::size_t begin, std::size_t end, std::vector<std::string>& records);
  [[nodiscard]] std::size_t behind_id(std::size_t index) const;

  std::size_t memory_;
  std::vector<Entry> entries_;
  std::string tail_;           ///< records that are not in the file yet
  std::uint64_t spilled_ = 0;  ///< bytes in the file
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace taojin
