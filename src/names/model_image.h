#pragma once
/// Layout of a model file: a header, then the hash table of features, the weight vectors, and the rows of the
/// gate. Native byte order.

#include <cstddef>
#include <cstdint>

namespace taojin::model_image {

inline constexpr std::uint64_t kMagic = 0x364c444d4e494a54;  // "TJINMDL6"

/// Labels: 0 is "in no name", then for each type its first, inner, last and single unit.
inline constexpr int kLabels = 17;
inline constexpr int kWeights = kLabels - 1;  ///< "in no name" is the origin: its weights are 0
enum Place { kFirst, kInner, kLast, kSingle };
[[nodiscard]] constexpr int label_of(int type, Place place) {
  return 1 + type * 4 + place;
}

struct Header {
  std::uint64_t magic;
  std::uint32_t table_bits;  ///< the table has 2^bits slots, filled by linear probing
  std::uint32_t vectors;     ///< weight vectors of kWeights bytes each
  float scale;               ///< a weight is its byte times this
  float reserved;
  float transition[kLabels][kLabels];  ///< from, to; illegal pairs hold a large negative number
  std::uint32_t gate_bits;             ///< the gate has 2^bits rows beside those of the Han characters; 0 for no gate
  std::int32_t gate_threshold;
  float padding[3];  // to a multiple of 16 bytes
};

static_assert(sizeof(Header) % 16 == 0);

/// A feature: of the units that it speaks about, `count` in a row from `skipped` on have a weight vector.
struct Slot {
  std::uint32_t check;  ///< high half of the feature's key
  std::uint32_t place;  ///< kEmpty where the slot is free

  [[nodiscard]] std::uint32_t first_vector() const { return place >> 6; }
  [[nodiscard]] std::uint32_t skipped() const { return place >> 3 & 7; }
  [[nodiscard]] std::uint32_t count() const { return place & 7; }
};
inline constexpr std::uint32_t kEmpty = 0xFFFFFFFF;
[[nodiscard]] constexpr std::uint32_t slot_place(std::uint32_t first_vector, std::uint32_t skipped,
                                                 std::uint32_t count) {
  return first_vector << 6 | skipped << 3 | count;
}
/// Bytes of a model file before its gate.
[[nodiscard]] constexpr std::size_t size_without_gate(const Header& header) {
  return sizeof(Header) + (sizeof(Slot) << header.table_bits) + std::size_t{header.vectors} * kWeights;
}
inline constexpr float kIllegal = -10000.0F;

[[nodiscard]] constexpr bool may_follow(int from, int to) {
  const bool from_open = from != 0 && ((from - 1) % 4 == kFirst || (from - 1) % 4 == kInner);
  const bool to_continues = to != 0 && ((to - 1) % 4 == kInner || (to - 1) % 4 == kLast);
  if (from_open != to_continues) return false;
  return !from_open || (from - 1) / 4 == (to - 1) / 4;
}
[[nodiscard]] constexpr bool may_start(int label) {
  return may_follow(0, label);
}
[[nodiscard]] constexpr bool may_end(int label) {
  return may_follow(label, 0);
}

}  // namespace taojin::model_image
