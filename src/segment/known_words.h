#pragma once
/// Common words of two to five Han characters, as a Bloom filter: it tells whether a string may be one of them, no word
/// can be read out of it, and fewer than one in a hundred strings that are none are taken for one.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taojin {

class KnownWords {
 public:
  static constexpr std::uint32_t kShortest = 2, kLongest = 5;
  static constexpr std::uint32_t kBlocks = 1U << 15;
  static constexpr std::size_t kBytes = kBlocks * sizeof(std::uint64_t);

  /// `image` has kBytes bytes and must outlive the words; without one no word is known.
  explicit KnownWords(const char* image = nullptr) : image_(image) {}

  /// The lengths of the known words at the begin of `text`: bit n - kShortest for a word of n characters.
  [[nodiscard]] std::uint32_t lengths(std::u32string_view text) const;

 private:
  const char* image_;
};

/// Words that are too short or too long are left out.
std::string known_words_image(const std::vector<std::u32string>& words);

}  // namespace taojin
