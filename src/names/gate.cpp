#include "names/gate.h"

#include <algorithm>

namespace taojin {
namespace {

std::uint32_t mix(std::uint32_t h) {
  h ^= h >> 16;
  h *= 0x7FEB352DU;
  h ^= h >> 15;
  h *= 0x846CA68BU;
  return h ^ (h >> 16);
}

}  // namespace

std::uint32_t Gate::unit_key(const Unit& unit) {
  return mix(unit.id * 31 + static_cast<std::uint32_t>(unit.shape)) | 1U;
}

std::uint32_t Gate::pair_key(const Unit& first, const Unit& second) {
  return mix(mix(first.id) + second.id * 7) | 1U;
}

/// Two keys in a hundred thousand share slot and check; a wrong weight of the gate costs little.
const GateSlot* Gate::find(std::uint32_t key) const {
  const auto check = static_cast<std::uint16_t>(key >> 16 | 1U);
  for (std::uint32_t i = key & mask_;; i = (i + 1) & mask_) {
    if (slots_[i].check == check) return &slots_[i];
    if (slots_[i].check == 0) return nullptr;
  }
}

void Gate::score(const std::vector<Unit>& units, std::vector<std::int32_t>& sums) const {
  const auto count = static_cast<int>(units.size());
  sums.assign(units.size(), 0);
  if (slots_ == nullptr) {
    std::ranges::fill(sums, threshold_);
    return;
  }
  const auto add = [&](const GateSlot* slot, int first, int weights) {
    if (slot == nullptr) return;
    for (int k = 0; k < weights; ++k) {
      const int unit = first + k;
      if (unit >= 0 && unit < count) sums[static_cast<std::size_t>(unit)] += slot->weights[static_cast<std::size_t>(k)];
    }
  };
  // All slots are asked for before the first is read: the table lies beyond the nearest cache.
  thread_local std::vector<std::uint32_t> keys;
  keys.clear();
  for (std::size_t p = 0; p < units.size(); ++p) {
    keys.push_back(unit_key(units[p]));
    keys.push_back(p + 1 < units.size() ? pair_key(units[p], units[p + 1]) : 0);
    __builtin_prefetch(&slots_[keys[2 * p] & mask_]);
    __builtin_prefetch(&slots_[keys[2 * p + 1] & mask_]);
  }
  for (int p = 0; p < count; ++p) {
    add(find(keys[static_cast<std::size_t>(p) * 2]), p + kUnitFirst, kUnitCount);
    if (p + 1 < count) add(find(keys[static_cast<std::size_t>(p) * 2 + 1]), p + kPairFirst, kPairCount);
  }
}

}  // namespace taojin
