#pragma once
/// Records in any order in, in order of their ids out. What does not fit in memory waits in an unnamed temporary file.

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
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

  /// Calls for every record, ascending by id (records of one id by their bytes), until it returns false.
  [[nodiscard]] Failure for_each(const std::function<bool(std::string_view record)>& call);

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
  [[nodiscard]] Failure read(const Entry& entry, std::string& record);

  std::size_t memory_;
  std::vector<Entry> entries_;
  std::string tail_;           ///< records that are not in the file yet
  std::uint64_t spilled_ = 0;  ///< bytes in the file
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace taojin
