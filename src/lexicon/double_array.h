#pragma once
/// Builds double arrays (Aoe 1989): tries whose steps cost one addition and one comparison. Read by Lexicon and
/// WordClasses.

#include <algorithm>
#include <cstdint>
#include <vector>

namespace taojin {

/// A unit of a double array in eight bytes, so that a step of a walk touches one cache line. The child of unit u by
/// character id c is the unit `base(u) + c` when its check is u's index. Unit 0 is the root, and no one's child.
class DoubleArrayUnit {
 public:
  static constexpr std::uint32_t kMostUnits = 1U << 22;
  static constexpr std::uint32_t kMostValues = (1U << 20) - 1;
  static constexpr std::uint32_t kNoCheck = kMostUnits - 1;

  [[nodiscard]] std::uint32_t base() const { return static_cast<std::uint32_t>(bits_) & (kMostUnits - 1); }
  [[nodiscard]] std::uint32_t check() const { return static_cast<std::uint32_t>(bits_ >> 22) & (kMostUnits - 1); }
  /// Whether a key ends here, and its value, which is less than kMostValues.
  [[nodiscard]] bool is_key() const { return bits_ >> 44 != 0; }
  [[nodiscard]] std::uint32_t value() const { return static_cast<std::uint32_t>(bits_ >> 44) - 1; }

  void set_base(std::uint32_t base) { bits_ = (bits_ & ~std::uint64_t{kMostUnits - 1}) | base; }
  void set_check(std::uint32_t check) {
    bits_ = (bits_ & ~(std::uint64_t{kMostUnits - 1} << 22)) | std::uint64_t{check} << 22;
  }
  void set_value(std::uint32_t value) { bits_ = (bits_ & ((1ULL << 44) - 1)) | std::uint64_t{value + 1} << 44; }

 private:
  std::uint64_t bits_ = std::uint64_t{kNoCheck} << 22;
};
inline constexpr std::uint32_t kNoUnit = 0xFFFFFFFF;

/// The child of a unit by a character id, or kNoUnit.
[[nodiscard]] inline std::uint32_t child_of(const DoubleArrayUnit* units, std::uint32_t unit, std::uint32_t id) {
  const std::uint32_t next = units[unit].base() + id;
  return units[next].check() == unit ? next : kNoUnit;
}

/// A key on its way into the array: its characters as ids from 1 to the size of the alphabet.
struct DoubleArrayKey {
  std::vector<std::uint32_t> ids;
  std::uint32_t value;
};

class DoubleArrayBuilder {
 public:
  /// Keys must be sorted by their ids, differ from each other, and have values less than kMostValues.
  DoubleArrayBuilder(std::uint32_t alphabet, const std::vector<DoubleArrayKey>& keys)
      : alphabet_(alphabet), first_free_(alphabet + 2) {
    grow(first_free_);
    units_[0].set_check(0);
    if (!keys.empty()) insert(keys, 0, keys.size(), 0, 0);
  }

  [[nodiscard]] const std::vector<DoubleArrayUnit>& units() const { return units_; }
  /// Whether the keys were few enough for the bits of a unit; nothing may be read from the array otherwise.
  [[nodiscard]] bool fits() const { return units_.size() < DoubleArrayUnit::kMostUnits; }

 private:
  struct Child {
    std::uint32_t id;
    std::size_t begin, end;
  };

  void grow(std::size_t size) {
    if (units_.size() < size + alphabet_ + 1) units_.resize((size + alphabet_ + 1) * 5 / 4);
  }

  void insert(const std::vector<DoubleArrayKey>& keys, std::size_t begin, std::size_t end, std::size_t depth,
              std::uint32_t unit) {
    if (keys[begin].ids.size() == depth) units_[unit].set_value(keys[begin++].value);
    if (begin == end) return;
    std::vector<Child> children;
    for (std::size_t i = begin; i < end; ++i) {
      const std::uint32_t id = keys[i].ids[depth];
      if (children.empty() || children.back().id != id) children.push_back({id, i, i});
      children.back().end = i + 1;
    }
    const std::uint32_t base = unit == 0 ? 1 : find_base(children);
    units_[unit].set_base(base);
    for (const Child& child : children) units_[base + child.id].set_check(unit);
    for (const Child& child : children) insert(keys, child.begin, child.end, depth + 1, base + child.id);
  }

  std::uint32_t find_base(const std::vector<Child>& children) {
    while (!is_free(first_free_)) grow(++first_free_);
    const std::uint32_t lowest = children.front().id;
    for (std::uint32_t base = first_free_ > lowest ? first_free_ - lowest : 1;; ++base) {
      grow(base + alphabet_);
      if (std::ranges::all_of(children, [&](const Child& child) { return is_free(base + child.id); })) {
        return base;
      }
    }
  }

  [[nodiscard]] bool is_free(std::uint32_t unit) const { return units_[unit].check() == DoubleArrayUnit::kNoCheck; }

  std::uint32_t alphabet_;
  std::uint32_t first_free_;  ///< behind the root's children: a place before them may be out of reach of every id
  std::vector<DoubleArrayUnit> units_;
};

}  // namespace taojin
