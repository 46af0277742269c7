#pragma once
/// The words around a name, as numbers to be weighed: for the decisions whose an amount is and who pays it.

#include <vector>

#include "facts/frames.h"

namespace taojin::facts {

/// Where the name stands, seen from the amount.
enum class Side : std::uint8_t { before, behind, earlier, later };
inline constexpr int kSides = static_cast<int>(Side::later) + 1;

/// Characters beside the name's list and single cue words, by a hash.
inline constexpr int kHashedContext = 4096;
/// Then the classes of the cue words between the name and the amount in their sentence.
inline constexpr int kBetween = 2 * kCueClasses;
inline constexpr int kContext = kHashedContext + kBetween;

/// Room for the numbers of most names.
inline constexpr std::size_t kUsualTraits = 192;

/// A hash of two traits that are weighed together; the order counts.
[[nodiscard]] constexpr std::uint32_t pair_hash(std::uint32_t a, std::uint32_t b) {
  std::uint32_t h = (a * 0x9E3779B1U) ^ (b * 0x85EBCA6BU);
  h ^= h >> 15;
  return h * 0xC2B2AE35U;
}

/// Appends numbers from `first` on. `amount` is that in the name's sentence, or empty.
void add_context(const Document& document, const Scene& scene, const Frame& frame, Side side, Span amount, int first,
                 std::vector<std::uint16_t>& traits);

}  // namespace taojin::facts
