#pragma once
/// Layout of the composed script tables: a header, then the sections in its order, each aligned to eight bytes, in
/// native byte order (the image is built on the machine that reads it). Written by tools/compose_script_tables.cpp.

#include <cstdint>

namespace taojin::script_image {

inline constexpr std::uint64_t kMagic = 0x3254435349524f54;  // "TORISCT2"

/// OpenCC configurations that the image holds composed. hk2s is not among them: after folding the variants its output
/// is that of t2s.
enum Composition : std::uint32_t { kT2s, kTw2s, kCompositions };
inline constexpr const char* kConfigurations[kCompositions] = {"t2s.json", "tw2s.json"};

inline constexpr std::uint32_t kPlane = 65536;        ///< the tables cover the basic plane
inline constexpr std::uint32_t kWords = kPlane / 64;  ///< of a bitmap over it
inline constexpr std::uint16_t kWide = 0xFFFF;        ///< in `folded`: look the character up among the wide ones
inline constexpr std::uint16_t kStop = 0xFFFF;        ///< in `plain`: needs a closer look
inline constexpr std::uint32_t kLongestPhrase = 32;   ///< in code points

/// What may be markup, a bracket with pinyin in it, or a dot whose reading depends on its neighbours.
inline constexpr char32_t kMarks[] = U"\n\r\v\f\u0085\u2028\u2029!&(*<>[\\]_`|~（．";

struct Counts {
  std::uint32_t starts, phrases, wide, characters;
};

/// Sections, for each composition in turn:
///   uint16_t folded[kPlane]     the folded character; 0 = dropped
///   uint16_t plain[kPlane]      the same for characters that are just folded wherever they stand, kStop for others:
///                               those that start a phrase, may be markup, are dropped, blank or wide
///   uint64_t starts[kWords]     bitmap of the characters that a phrase starts with
///   uint64_t seconds[kWords]    bitmap of the characters that stand second in a phrase
///   Start    starts[]           ascending
///   Phrase   phrases[]          of one start together, longest first
///   Wide     wide[]             ascending: characters whose code or result lies outside the basic plane
///   char32_t characters[]       keys and values of the phrases
/// then OneScript[kPlane / 32], the characters that only one script has.
struct Header {
  std::uint64_t magic;
  Counts counts[kCompositions];
};

struct Start {
  char32_t first;
  std::uint32_t phrases, count;
};

/// characters[key .. key + size) is read as characters[key + size .. key + 2 * size).
struct Phrase {
  std::uint32_t key, size;
};

struct Wide {
  char32_t from, to;
};

/// Two bits for each of 32 characters, these from the lowest bit on.
using OneScript = std::uint64_t;
inline constexpr OneScript kOnlyTraditional = 1, kOnlySimplified = kOnlyTraditional << 32;

}  // namespace taojin::script_image
