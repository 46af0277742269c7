#include "names/gate.h"

#include <algorithm>
#include <cstring>

namespace taojin {
namespace {

using Bytes8 = std::int8_t __attribute__((vector_size(8)));
using Sums8 = std::int16_t __attribute__((vector_size(16)));

std::uint32_t mix(std::uint32_t h) {
  h *= 0x7FEB352DU;
  h ^= h >> 15;
  h *= 0x846CA68BU;
  return h ^ (h >> 16);
}

Sums8 widen(std::uint64_t bytes) {
  Bytes8 weights;
  std::memcpy(&weights, &bytes, sizeof weights);
  return __builtin_convertvector(weights, Sums8);
}

Sums8 weights_of(const GateWeights& row) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, &row, sizeof bytes);
  return widen(bytes);
}

Sums8 weights_of(const GateSlot& slot) {
  static_assert(sizeof slot == 8);
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, &slot, sizeof bytes);
  return widen(bytes >> 16);  // the check goes, zeros come in
}

}  // namespace

std::uint32_t Gate::unit_key(const Unit& unit) {
  return mix(unit.id * 31 + static_cast<std::uint32_t>(unit.shape)) | 1U;
}

std::uint32_t Gate::pair_key(const Unit& first, const Unit& second) {
  return mix(first.id * 0x9E3779B1U ^ (second.id + 0x7F4A7C15U)) | 1U;
}

/// Two keys in a hundred thousand share slot and check; a wrong weight of the gate costs little.
const GateSlot* Gate::find(std::uint32_t key) const {
  const std::uint16_t check = check_of(key);
  for (std::uint32_t i = key & mask_;; i = (i + 1) & mask_) {
    if (slots_[i].check == check) return &slots_[i];
    if (slots_[i].check == 0) return nullptr;
  }
}

void Gate::score(const std::vector<Unit>& units, std::vector<std::int16_t>& sums) {
  const std::size_t count = units.size();
  if (slots_ == nullptr) {
    sums.assign(count, static_cast<std::int16_t>(threshold_));
    return;
  }
  // All slots are asked for before the first is read: the table lies beyond the nearest cache.
  keys_.clear();
  for (std::size_t p = 0; p < count; ++p) {
    const std::uint32_t key = p + 1 < count ? pair_key(units[p], units[p + 1]) : 0;
    keys_.push_back(key);
    __builtin_prefetch(&slots_[key & mask_]);
  }
  // The window of the five units around p slides along: its first sum is complete when it leaves.
  sums.resize(count + 2);
  Sums8 window{};
  for (std::size_t p = 0; p < count; ++p) {
    if (has_row(units[p])) {
      window += weights_of(han_[units[p].id - kFirstHan]);
    } else if (const GateSlot* slot = find(unit_key(units[p]))) {
      window += weights_of(*slot);
    }
    if (p + 1 < count) {
      if (const GateSlot* slot = find(keys_[p])) window += weights_of(*slot);
    }
    if (p >= 2) sums[p - 2] = window[0];
    window = __builtin_shuffle(window, Sums8{}, Sums8{1, 2, 3, 4, 5, 6, 7, 8});
  }
  for (std::size_t p = count; p < count + 2; ++p) {
    if (p >= 2) sums[p - 2] = window[0];
    window = __builtin_shuffle(window, Sums8{}, Sums8{1, 2, 3, 4, 5, 6, 7, 8});
  }
  sums.resize(count);
}

}  // namespace taojin
