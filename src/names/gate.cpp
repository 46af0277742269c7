#include "names/gate.h"

#include <array>
#include <cstring>

namespace taojin {
namespace {

using Bytes16 = std::int8_t __attribute__((vector_size(16)));
using Halves2 = std::uint64_t __attribute__((vector_size(16)));
using Sums8 = std::int16_t __attribute__((vector_size(16)));

Sums8 widen(std::uint64_t bytes) {
  const auto weights = reinterpret_cast<Bytes16>(Halves2{bytes, 0});
  // Each byte twice, so that the shift leaves it with its sign.
  return reinterpret_cast<Sums8>(
             __builtin_shufflevector(weights, weights, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7)) >>
         8;
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

/// Two keys in a hundred thousand share slot and check; a wrong weight of the gate costs little.
inline const GateSlot* Gate::find(std::uint32_t key) const {
  const std::uint16_t check = check_of(key);
  for (std::uint32_t i = key & mask_;; i = (i + 1) & mask_) {
    if (slots_[i].check == check) return &slots_[i];
    if (slots_[i].check == 0) return nullptr;
  }
}

std::vector<std::int16_t> Gate::score(const std::vector<Unit>& units,
                                      const std::vector<std::size_t>& sentence_ends) const {
  const std::size_t count = units.size();
  if (slots_ == nullptr) return std::vector<std::int16_t>(count, static_cast<std::int16_t>(threshold_));
  // The table lies beyond the nearest caches: slots are asked for some units before they are read.
  constexpr std::size_t kAhead = 32;
  std::array<std::uint32_t, kAhead> keys{};
  const auto ask = [&](std::size_t p) {
    if (p + 1 >= count) return;
    const std::uint32_t key = pair_key(units[p], units[p + 1]);
    keys[p % kAhead] = key;
    __builtin_prefetch(&slots_[key & mask_]);
  };
  for (std::size_t p = 0; p < kAhead; ++p) ask(p);
  std::vector<std::int16_t> sums(count + 2);
  std::size_t p = 0;
  for (const std::size_t end : sentence_ends) {
    const std::size_t begin = p;
    // The window of the five units around p slides along: its first sum is complete when it leaves.
    Sums8 window{};
    const auto slide = [&] {
      if (p >= begin + 2) sums[p - 2] = window[0];
      window = __builtin_shufflevector(window, Sums8{}, 1, 2, 3, 4, 5, 6, 7, 8);
    };
    for (; p < end; ++p) {
      if (has_row(units[p])) {
        window += weights_of(han_[units[p].id - kFirstHan]);
      } else if (const GateSlot* slot = find(unit_key(units[p]))) {
        window += weights_of(*slot);
      }
      if (p + 1 < end) {
        if (const GateSlot* slot = find(keys[p % kAhead])) window += weights_of(*slot);
      }
      ask(p + kAhead);
      slide();
    }
    // The last two units of the sentence.
    slide();
    ++p;
    slide();
    p = end;
  }
  sums.resize(count);
  return sums;
}

}  // namespace taojin
