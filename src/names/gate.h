#pragma once
/// The gate before the tagger: a small linear classifier over single units and pairs that says of most units, for a few
/// nanoseconds each, that they can be in no name. Only what it lets through is read with all features.

#include <array>
#include <cstdint>
#include <vector>

#include "names/units.h"

namespace taojin {

/// Weights of one unit, or of a pair, for the units from two before to two behind the (first) unit.
using GateWeights = std::array<std::int8_t, 8>;  // kGateReach weights, the rest is 0

/// A slot of the hash table of pairs and of units that are no Han characters.
struct GateSlot {
  std::uint16_t check = 0;  ///< 0 where the slot is free
  std::array<std::int8_t, 6> weights{};
};

/// The gate of a model file: a row for each Han character, then 2^bits slots.
class Gate {
 public:
  static constexpr int kFirst = -2;  ///< offset of the unit that the first weight is for
  static constexpr int kCount = 5;
  static constexpr char32_t kFirstHan = 0x4E00;
  static constexpr char32_t kHanEnd = 0xA000;

  Gate() = default;
  Gate(const GateWeights* han, const GateSlot* slots, std::uint32_t bits, std::int32_t threshold)
      : han_(han), slots_(slots), mask_((1U << bits) - 1), threshold_(threshold) {}

  /// Whether a unit has a row of its own: `id - kFirstHan` of the table.
  static bool has_row(const Unit& unit) { return unit.id >= kFirstHan && unit.id < kHanEnd; }
  static std::uint32_t unit_key(const Unit& unit) {
    return mix(unit.id * 31 + static_cast<std::uint32_t>(unit.shape)) | 1U;
  }
  static std::uint32_t pair_key(const Unit& first, const Unit& second) {
    return mix(first.id * 0x9E3779B1U ^ (second.id + 0x7F4A7C15U)) | 1U;
  }
  static std::uint16_t check_of(std::uint32_t key) { return static_cast<std::uint16_t>(key >> 16 | 1U); }

  /// Sums of the weights, one for each unit; a unit whose sum is under the threshold is closed. No sum looks across
  /// the end of a sentence; `sentence_ends` are the numbers of units up to each.
  [[nodiscard]] std::vector<std::int16_t> score(const std::vector<Unit>& units,
                                                const std::vector<std::size_t>& sentence_ends) const;
  [[nodiscard]] std::int32_t threshold() const { return threshold_; }

 private:
  static std::uint32_t mix(std::uint32_t h) {
    h *= 0x7FEB352DU;
    h ^= h >> 15;
    h *= 0x846CA68BU;
    return h ^ (h >> 16);
  }
  [[nodiscard]] const GateSlot* find(std::uint32_t key) const;

  const GateWeights* han_ = nullptr;
  const GateSlot* slots_ = nullptr;
  std::uint32_t mask_ = 0;
  std::int32_t threshold_ = 0;
};

}  // namespace taojin
