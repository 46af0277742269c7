#pragma once
/// Layout of a compiled lexicon: a header, then ten arrays (character ids, character flags, filter of single
/// characters, pair filter, third filter, entries, surfaces, units, the code points of the spellings, the bytes of the
/// strings), each aligned to eight bytes, in native byte order (the image is built on the machine that reads it).

#include <cstdint>

namespace taojin::lexicon_image {

inline constexpr std::uint64_t kMagic = 0x34584c4e494a4f54;  // "TOJINLX4"

/// Characters that occur in spellings have dense ids from 1; 0 is "in no spelling". ASCII letters share the id of their
/// lower-case form. Planes 0 to 2: OpenCC simplifies some characters of names (錤) into plane 2.
inline constexpr std::uint32_t kCharacters = 0x30000;

/// Filters that pass over most places of a text and stay in the nearest caches. They are asked with the characters, in
/// lower case, and not with their ids: the table of ids is larger, and nine places of ten need none. A bit for each
/// character that is a spelling by itself, by its lowest bits; a bit for each pair of characters that spellings begin
/// with, by filter_bit of its hash; and a bit for each such pair with the character behind it, 0 where the pair is a
/// spelling by itself. The pairs let one place in five through, the thirds half of these.
inline constexpr std::uint32_t kSingleBits = 1U << 11;
inline constexpr std::uint32_t kFilterBits = 1U << 18;
[[nodiscard]] constexpr std::uint32_t single_bit(char32_t c) {
  return c % kSingleBits;
}
[[nodiscard]] constexpr std::uint32_t pair_hash(char32_t first, char32_t second) {
  return (first << 11 ^ second) * 0x9E3779B1U;
}
[[nodiscard]] constexpr std::uint32_t third_hash(std::uint32_t pair, char32_t third) {
  return pair ^ (third * 0xC2B2AE35U);
}
[[nodiscard]] constexpr std::uint32_t filter_bit(std::uint32_t hash) {
  return hash >> 14;
}
[[nodiscard]] constexpr bool has_bit(const std::uint64_t* filter, std::uint32_t bit) {
  return (filter[bit / 64] >> bit % 64 & 1) != 0;
}

struct Header {
  std::uint64_t magic;
  std::uint32_t entries, surfaces, units, characters, bytes, reserved;
};

/// Byte ranges of the string pool.
struct Entry {
  std::uint32_t canonical, kind, detail;
  std::uint16_t canonical_size, kind_size, detail_size;
  std::uint8_t category, reserved;
};

/// A range of the code point pool, and the entry that it spells.
struct Surface {
  std::uint32_t text;
  std::uint16_t size;
  std::uint8_t weak, category;  // the category is the entry's, where one need not look for it
  std::uint32_t entry;
  std::uint32_t same_text;  ///< how many surfaces from here on have this text (1 = only this one)
};

}  // namespace taojin::lexicon_image
