#pragma once
/// Sums of the weights of the tagger's features, of all labels at once.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace taojin {

/// One weight vector of the model: a byte for each label but "in no name".
using Bytes16 = std::int8_t __attribute__((vector_size(16)));

/// Sums of such vectors.
class Sums16 {
 public:
  [[nodiscard]] static Sums16 all(std::int16_t value) {
    Sums16 sums;
    for (Sums8& half : sums.halves_) half += value;
    return sums;
  }

  void add(Bytes16 w) {
    // Each byte twice, so that the shift leaves it with its sign.
    halves_[0] +=
        reinterpret_cast<Sums8>(__builtin_shufflevector(w, w, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7)) >> 8;
    halves_[1] += reinterpret_cast<Sums8>(
                      __builtin_shufflevector(w, w, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15)) >>
                  8;
  }
  std::int16_t operator[](int i) const {
    std::int16_t value = 0;
    std::memcpy(&value, reinterpret_cast<const char*>(&halves_) + 2 * static_cast<std::size_t>(i), sizeof value);
    return value;
  }

 private:
  using Sums8 = std::int16_t __attribute__((vector_size(16)));

  std::array<Sums8, 2> halves_{};
};

}  // namespace taojin
