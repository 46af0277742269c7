#include "names/gate.h"

#include <array>
#include <cstring>

namespace taojin {
namespace {

using Bytes16 = std::int8_t __attribute__((vector_size(16)));
using Halves2 = std::uint64_t __attribute__((vector_size(16)));
using Sums8 = std::int16_t __attribute__((vector_size(16)));

/// The weights of a row; zeros where it belongs to something else.
Sums8 weights_of(const GateRow& row, std::uint16_t check) {
  static_assert(sizeof row == 8);
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, &row, sizeof bytes);
  const std::uint64_t known = row.check == check ? ~std::uint64_t{0} : 0;
  const auto weights = reinterpret_cast<Bytes16>(Halves2{(bytes & known) >> 16, 0});
  // Each byte twice, so that the shift leaves it with its sign.
  return reinterpret_cast<Sums8>(
             __builtin_shufflevector(weights, weights, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7)) >>
         8;
}

}  // namespace

std::vector<std::int16_t> Gate::score(const std::vector<Unit>& units,
                                      const std::vector<std::size_t>& sentence_ends) const {
  const std::size_t count = units.size();
  if (rows_ == nullptr) return std::vector<std::int16_t>(count, static_cast<std::int16_t>(threshold_));
  // The rows lie beyond the nearest caches: they are asked for some units before they are read.
  constexpr std::size_t kAhead = 32;
  struct Asked {
    Place unit, pair;
  };
  std::array<Asked, kAhead> asked{};
  const auto ask = [&](std::size_t p) {
    if (p >= count) return;
    const Asked places = {place_of(units[p]), place_of(units[p], units[p + 1 < count ? p + 1 : p])};
    __builtin_prefetch(&rows_[places.unit.row]);
    __builtin_prefetch(&rows_[places.pair.row]);
    asked[p % kAhead] = places;
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
      const auto [unit, pair] = asked[p % kAhead];
      window += weights_of(rows_[unit.row], unit.check);
      if (p + 1 < end) window += weights_of(rows_[pair.row], pair.check);
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
