#pragma once
/// The gate before the tagger: a small linear classifier over single units and pairs that says of most units, for a few
/// nanoseconds each, that they can be in no name. Only what it lets through is read with all features.

#include <array>
#include <cstdint>
#include <vector>

#include "names/units.h"

namespace taojin {

/// Weights of one unit, or of a pair, for the units from two before to two behind the (first) unit.
struct GateRow {
  std::uint16_t check = 0;               ///< of what the weights belong to; 0 in the row of a Han character
  std::array<std::int8_t, 6> weights{};  ///< kCount weights, the rest is 0
};

/// The gate of a model file: a row for each Han character, then 2^kBits rows that pairs and other units share. Each of
/// these has its one place there: of those that fall on the same row, the trainer keeps the heaviest. So a look-up is
/// one comparison, and no branch depends on it.
class Gate {
 public:
  static constexpr int kFirst = -2;  ///< offset of the unit that the first weight is for
  static constexpr int kCount = 5;
  static constexpr char32_t kFirstHan = 0x4E00;
  static constexpr std::uint32_t kHanRows = 0xA000 - kFirstHan;
  static constexpr std::uint32_t kBits = 17;
  static constexpr std::size_t kRows = kHanRows + (std::size_t{1} << kBits);

  /// Where the weights of a unit or a pair stand, if the check of the row is the same.
  struct Place {
    std::uint32_t row;
    std::uint16_t check;
  };

  Gate() = default;
  Gate(const GateRow* rows, std::int32_t threshold) : rows_(rows), threshold_(threshold) {}

  static Place place_of(const Unit& unit) {
    const Place shared = place_of_hash(std::uint64_t{unit.id} * 8 + static_cast<std::uint64_t>(unit.shape));
    const std::uint32_t han = unit.id - kFirstHan;
    return han < kHanRows ? Place{han, 0} : shared;
  }
  static Place place_of(const Unit& first, const Unit& second) {
    return place_of_hash(std::uint64_t{first.id} << 32 | second.id);
  }

  /// Sums of the weights, one for each unit; a unit whose sum is under the threshold is closed. No sum looks across
  /// the end of a sentence; `sentence_ends` are the numbers of units up to each.
  [[nodiscard]] std::vector<std::int16_t> score(const std::vector<Unit>& units,
                                                const std::vector<std::size_t>& sentence_ends) const;
  [[nodiscard]] std::int32_t threshold() const { return threshold_; }

 private:
  static Place place_of_hash(std::uint64_t what) {
    const std::uint64_t hash = what * 0x9E3779B97F4A7C15ULL;
    return {kHanRows + static_cast<std::uint32_t>(hash >> (64 - kBits)),
            static_cast<std::uint16_t>(hash >> (48 - kBits))};
  }

  const GateRow* rows_ = nullptr;
  std::int32_t threshold_ = 0;
};

}  // namespace taojin
