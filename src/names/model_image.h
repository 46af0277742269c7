#pragma once
/// Layout of a model file: a header, then the table of features, the weight vectors, and the rows of the gate. Native
/// byte order.

#include <cstddef>
#include <cstdint>

namespace taojin::model_image {

inline constexpr std::uint64_t kMagic = 0x374c444d4e494a54;  // "TJINMDL7"

/// Labels: 0 is "in no name", then for each type its first, inner, last and single unit.
inline constexpr int kLabels = 17;
inline constexpr int kWeights = kLabels - 1;  ///< "in no name" is the origin: its weights are 0
enum Place { kFirst, kInner, kLast, kSingle };
[[nodiscard]] constexpr int label_of(int type, Place place) {
  return 1 + type * 4 + place;
}

struct Header {
  std::uint64_t magic;
  std::uint32_t table_bits;  ///< the table has 2^bits buckets
  std::uint32_t vectors;     ///< weight vectors of kWeights bytes each
  float scale;               ///< a weight is its byte times this
  float reserved;
  float transition[kLabels][kLabels];  ///< from, to; illegal pairs hold a large negative number
  std::uint32_t gate_bits;             ///< the gate has 2^bits rows beside those of the Han characters; 0 for no gate
  std::int32_t gate_threshold;
  float padding[7];  // to a multiple of a cache line
};

static_assert(sizeof(Header) % 64 == 0);

/// Some features, in one cache line, so that one look finds a feature or shows that the model does not know it. Of
/// those that fall into one bucket, the trainer keeps the most frequent.
struct Bucket {
  static constexpr std::size_t kSize = 8;

  std::uint32_t checks[kSize];  ///< high halves of the features' keys
  std::uint32_t places[kSize];  ///< of their vectors; 0 where there is no feature
};
static_assert(sizeof(Bucket) == 64);

/// Where the vectors of a feature stand: of the units that it speaks about, `count` in a row from `skipped` on have
/// one.
struct VectorPlace {
  std::uint32_t bits = 0;

  VectorPlace() = default;
  explicit constexpr VectorPlace(std::uint32_t value) : bits(value) {}
  constexpr VectorPlace(std::uint32_t first_vector, std::uint32_t skipped, std::uint32_t count)
      : bits(first_vector << 6 | skipped << 3 | count) {}

  [[nodiscard]] constexpr std::uint32_t first_vector() const { return bits >> 6; }
  [[nodiscard]] constexpr std::uint32_t skipped() const { return bits >> 3 & 7; }
  [[nodiscard]] constexpr std::uint32_t count() const { return bits & 7; }
};
/// Bytes of a model file before its gate.
[[nodiscard]] constexpr std::size_t size_without_gate(const Header& header) {
  return sizeof(Header) + (sizeof(Bucket) << header.table_bits) + std::size_t{header.vectors} * kWeights;
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
