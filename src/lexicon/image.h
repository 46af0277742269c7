#pragma once
/// Layout of a compiled lexicon: a header, then nine arrays (character ids, character flags,
/// pair filter, third filter, entries, surfaces, units, the code points of the spellings, the bytes of the
/// strings), each aligned to eight bytes, in native byte order (the image is built on the machine that reads it).

#include <cstdint>

namespace taojin::lexicon_image {

inline constexpr std::uint64_t kMagic = 0x33584c4e494a4f54;  // "TOJINLX3"

/// Characters that occur in spellings have dense ids from 1; 0 is "in no spelling". ASCII letters share the id of their
/// lower-case form. Those that are spellings by themselves have the lowest ids, up to Header::singles. Planes 0 to 2:
/// OpenCC simplifies some characters of names (錤) into plane 2.
inline constexpr std::uint32_t kCharacters = 0x30000;

/// Filters that pass over most places of a text and stay in the nearest caches: a bit for each pair of characters that
/// spellings begin with, by filter_bit of its hash; and a bit for each such pair with the character behind it, 0 where
/// the pair is a spelling by itself. The first lets one place in four through, the second half of these.
inline constexpr std::uint32_t kFilterBits = 1U << 18;
[[nodiscard]] constexpr std::uint32_t pair_hash(std::uint32_t first_id, std::uint32_t second_id) {
  return (first_id * 0x9E3779B1U) ^ (second_id * 0x85EBCA6BU);
}
[[nodiscard]] constexpr std::uint32_t third_hash(std::uint32_t pair, std::uint32_t third_id) {
  return pair ^ (third_id * 0xC2B2AE35U);
}
[[nodiscard]] constexpr std::uint32_t filter_bit(std::uint32_t hash) {
  return hash >> 14;
}

struct Header {
  std::uint64_t magic;
  std::uint32_t entries, surfaces, units, characters, bytes, singles;
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
  std::uint8_t weak, reserved;
  std::uint32_t entry;
  std::uint32_t same_text;  ///< how many surfaces from here on have this text (1 = only this one)
};

}  // namespace taojin::lexicon_image
