#pragma once
/// Builds double arrays (Aoe 1989): tries whose steps cost one addition and one comparison. Read by Lexicon and
/// WordClasses.

#include <algorithm>
#include <cstdint>
#include <vector>

namespace taojin {

/// A unit of a double array. The child of unit u by character id c is units[u.base + c] when its check is u's index;
/// the child by id 0 marks the end of a key, its base is the key's value. Unit 0 is the root.
struct DoubleArrayUnit {
  std::uint32_t base, check;
};
inline constexpr std::uint32_t kNoUnit = 0xFFFFFFFF;

/// The child of a unit by a character id, or kNoUnit.
[[nodiscard]] inline std::uint32_t child_of(const DoubleArrayUnit* units, std::uint32_t unit, std::uint32_t id) {
  const std::uint32_t next = units[unit].base + id;
  return units[next].check == unit ? next : kNoUnit;
}

/// A key on its way into the array: its characters as ids from 1 to the size of the alphabet.
struct DoubleArrayKey {
  std::vector<std::uint32_t> ids;
  std::uint32_t value;
};

class DoubleArrayBuilder {
 public:
  /// Keys must be sorted by their ids and differ from each other.
  DoubleArrayBuilder(std::uint32_t alphabet, const std::vector<DoubleArrayKey>& keys) : alphabet_(alphabet) {
    grow(1);
    units_[0].check = 0;
    if (!keys.empty()) insert(keys, 0, keys.size(), 0, 0);
  }

  [[nodiscard]] const std::vector<DoubleArrayUnit>& units() const { return units_; }

 private:
  struct Child {
    std::uint32_t id;
    std::size_t begin, end;
  };

  void grow(std::size_t size) {
    if (units_.size() < size + alphabet_ + 1) units_.resize((size + alphabet_ + 1) * 5 / 4, {0, kNoUnit});
  }

  void insert(const std::vector<DoubleArrayKey>& keys, std::size_t begin, std::size_t end, std::size_t depth,
              std::uint32_t unit) {
    std::vector<Child> children;
    for (std::size_t i = begin; i < end; ++i) {
      const std::uint32_t id = depth < keys[i].ids.size() ? keys[i].ids[depth] : 0;
      if (children.empty() || children.back().id != id) children.push_back({id, i, i});
      children.back().end = i + 1;
    }
    const std::uint32_t base = find_base(children);
    units_[unit].base = base;
    for (const Child& child : children) units_[base + child.id].check = unit;
    for (const Child& child : children) {
      if (child.id == 0) {
        units_[base].base = keys[child.begin].value;
      } else {
        insert(keys, child.begin, child.end, depth + 1, base + child.id);
      }
    }
  }

  std::uint32_t find_base(const std::vector<Child>& children) {
    while (units_[first_free_].check != kNoUnit) grow(++first_free_);
    const std::uint32_t lowest = children.front().id;
    for (std::uint32_t base = first_free_ > lowest ? first_free_ - lowest : 1;; ++base) {
      grow(base + alphabet_);
      if (std::ranges::all_of(children, [&](const Child& child) { return units_[base + child.id].check == kNoUnit; })) {
        return base;
      }
    }
  }

  std::uint32_t alphabet_;
  std::uint32_t first_free_ = 1;
  std::vector<DoubleArrayUnit> units_;
};

}  // namespace taojin
