#pragma once
/// Layout of a compiled lexicon: a header, then eight arrays (character ids, character flags, pair filter,
/// entries, surfaces, units, the code points of the spellings, the bytes of the strings), each aligned to eight bytes,
/// in native byte order (the image is built on the machine that reads it).

#include <cstdint>

namespace taojin::lexicon_image {

inline constexpr std::uint64_t kMagic = 0x32584c4e494a4f54;  // "TOJINLX2"

/// Characters that occur in spellings have dense ids from 1; 0 is "in no spelling". ASCII letters share the id of their
/// lower-case form. Planes 0 to 2: OpenCC simplifies some characters of names (錤) into plane 2.
inline constexpr std::uint32_t kCharacters = 0x30000;

/// Bits of the pairs of characters that spellings begin with, by pair_bit: most places of a text are passed over by
/// this filter, which stays in the nearest cache.
inline constexpr std::uint32_t kPairBits = 1U << 18;
[[nodiscard]] constexpr std::uint32_t pair_bit(std::uint32_t first_id, std::uint32_t second_id) {
  return ((first_id * 0x9E3779B1U) ^ (second_id * 0x85EBCA6BU)) >> 14;
}
/// In the character flags, beside those of Lexicon::CharacterFlag: a spelling of this one character exists.
inline constexpr std::uint8_t kSingle = 16;

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
  std::uint8_t weak, reserved;
  std::uint32_t entry;
  std::uint32_t same_text;  ///< how many surfaces from here on have this text (1 = only this one)
};

}  // namespace taojin::lexicon_image
