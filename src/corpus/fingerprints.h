#pragma once
/// By which a text is known again: hashes of its shingles, of which the smallest are kept.

#include <cstdint>
#include <vector>

#include "taojin/document.h"
#include "taojin/record.h"

namespace taojin {

/// Passages (paragraphs, or pieces of long ones that end with a sentence) of a reading, and the whole text of them.
/// Their places are spans of the reading. Punctuation, blanks and case do not matter, nor does the script: the reading
/// is Simplified.
[[nodiscard]] RecordFingerprints fingerprints_of(const Document& document);

/// How much of the smaller text stands in the larger one too, from 0 to 1, estimated from their hashes (ascending, the
/// `kept` smallest of each).
[[nodiscard]] double shared_text(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b,
                                 std::size_t kept);
/// How much of both together they have in common.
[[nodiscard]] double resemblance(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b,
                                 std::size_t kept);

inline constexpr std::size_t kPassageHashes = 8;
inline constexpr std::size_t kDocumentHashes = 32;

}  // namespace taojin
