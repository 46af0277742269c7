#pragma once
/// The gate before the tagger: a small linear classifier over single units and pairs that says of most units, for a few
/// nanoseconds each, that they can be in no name. Only what it lets through is read with all features.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "names/units.h"

namespace taojin {

/// Weights of one unit for the units from two before to two behind it, or of a pair from one before to one behind it.
struct GateSlot {
  std::uint16_t check = 0;
  std::array<std::int8_t, 6> weights{};  ///< five are used by a unit, four by a pair
};

class Gate {
 public:
  static constexpr int kUnitFirst = -2, kUnitCount = 5, kPairFirst = -1, kPairCount = 4;

  Gate() = default;
  /// Over the slots of a model file: 2^bits of them.
  Gate(const GateSlot* slots, std::uint32_t bits, std::int32_t threshold)
      : slots_(slots), mask_((1U << bits) - 1), threshold_(threshold) {}

  static std::uint32_t unit_key(const Unit& unit);
  static std::uint32_t pair_key(const Unit& first, const Unit& second);

  /// Sums of the weights, one for each unit; a unit whose sum is under the threshold is closed.
  void score(const std::vector<Unit>& units, std::vector<std::int32_t>& sums) const;
  [[nodiscard]] std::int32_t threshold() const { return threshold_; }

 private:
  [[nodiscard]] const GateSlot* find(std::uint32_t key) const;

  const GateSlot* slots_ = nullptr;
  std::uint32_t mask_ = 0;
  std::int32_t threshold_ = 0;
};

}  // namespace taojin
