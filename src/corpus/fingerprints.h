#pragma once
/// By which a text is known again: hashes of its shingles, of which the smallest are kept.

#include <cstdint>
#include <memory>
#include <vector>

#include "report/places.h"
#include "taojin/document.h"
#include "taojin/record.h"

namespace taojin {

/// Reads the passages (paragraphs, or pieces of long ones that end with a sentence) of an article and the whole text of
/// them, part by part. Punctuation, blanks and case do not matter, nor does the script: the reading is Simplified.
class FingerprintReader {
 public:
  FingerprintReader();
  ~FingerprintReader();

  void add(const Document& part, const Places& places);
  /// To be called once.
  [[nodiscard]] RecordFingerprints finish();

 private:
  class State;
  std::unique_ptr<State> state_;
};

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
