#include "segment/known_words.h"

#include <algorithm>
#include <cstring>

namespace taojin {
namespace {

std::uint64_t extended(std::uint64_t hash, char32_t c) {
  hash = (hash + c) * 0x9E3779B97F4A7C15ULL;
  return hash ^ hash >> 32;
}

std::size_t place_of_block(std::uint64_t hash) {
  static_assert((KnownWords::kBlocks & (KnownWords::kBlocks - 1)) == 0);
  return (hash & (KnownWords::kBlocks - 1)) * sizeof(std::uint64_t);
}

/// Four bits of the block.
std::uint64_t bits_of(std::uint64_t hash) {
  hash = hash * 0xFF51AFD7ED558CCDULL >> 40;
  return 1ULL << (hash & 63) | 1ULL << (hash >> 6 & 63) | 1ULL << (hash >> 12 & 63) | 1ULL << (hash >> 18 & 63);
}

}  // namespace

std::uint32_t KnownWords::lengths(std::u32string_view text) const {
  if (image_ == nullptr || text.size() < kShortest) return 0;
  std::uint64_t hash = extended(0, text[0]);
  std::uint32_t found = 0;
  const auto longest = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), kLongest));
  for (std::uint32_t length = kShortest; length <= longest; ++length) {
    hash = extended(hash, text[length - 1]);
    const std::uint64_t bits = bits_of(hash);
    std::uint64_t block;
    std::memcpy(&block, image_ + place_of_block(hash), sizeof block);
    if ((block & bits) == bits) found |= 1U << (length - kShortest);
  }
  return found;
}

std::string known_words_image(const std::vector<std::u32string>& words) {
  std::string image(KnownWords::kBytes, '\0');
  for (const std::u32string& word : words) {
    if (word.size() < KnownWords::kShortest || word.size() > KnownWords::kLongest) continue;
    std::uint64_t hash = 0;
    for (const char32_t c : word) hash = extended(hash, c);
    std::uint64_t block;
    char* const place = image.data() + place_of_block(hash);
    std::memcpy(&block, place, sizeof block);
    block |= bits_of(hash);
    std::memcpy(place, &block, sizeof block);
  }
  return image;
}

}  // namespace taojin
