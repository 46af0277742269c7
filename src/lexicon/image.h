#pragma once
/// Layout of a compiled lexicon: a header, then seven arrays (character ids, character flags,
/// entries, surfaces, units, the code points of the spellings, the bytes of the strings), each aligned to eight bytes,
/// in native byte order (the image is built on the machine that reads it).

#include <cstdint>

namespace taojin::lexicon_image {

inline constexpr std::uint64_t kMagic = 0x31584c4e494a4f54;  // "TOJINLX1"

/// Characters that occur in spellings have dense ids from 1; 0 is "in no spelling". ASCII letters share the id of their
/// lower-case form. Planes 0 to 2: OpenCC simplifies some characters of names (錤) into plane 2.
inline constexpr std::uint32_t kCharacters = 0x30000;

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
