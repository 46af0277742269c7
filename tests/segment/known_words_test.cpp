#include "segment/known_words.h"

#include <gtest/gtest.h>

namespace taojin {
namespace {

constexpr std::uint32_t length_bit(std::uint32_t length) {
  return 1U << (length - KnownWords::kShortest);
}

TEST(KnownWords, TellsTheLengthsOfWordsAtTheBegin) {
  const std::string image = known_words_image({U"科学", U"科学家", U"实事求是", U"家"});
  const KnownWords words(image.data());
  EXPECT_EQ(words.lengths(U"科学家发布"), length_bit(2) | length_bit(3));
  EXPECT_EQ(words.lengths(U"科学"), length_bit(2));
  EXPECT_EQ(words.lengths(U"科"), 0U);
  EXPECT_EQ(words.lengths(U"实事求是"), length_bit(4));
  EXPECT_EQ(words.lengths(U"实事求"), 0U);
  EXPECT_EQ(words.lengths(U"家发布"), 0U);
  EXPECT_EQ(words.lengths(U""), 0U);
}

TEST(KnownWords, LeavesOutWhatIsTooLong) {
  const std::string image = known_words_image({U"一二三四五六"});
  EXPECT_EQ(image, std::string(KnownWords::kBytes, '\0'));
}

TEST(KnownWords, KnowsNoneWithoutAnImage) {
  EXPECT_EQ(KnownWords().lengths(U"科学家"), 0U);
}

TEST(KnownWords, TakesFewOtherStringsForWords) {
  // As many words as the built-in list has.
  std::vector<std::u32string> in;
  for (char32_t a = 0x4E00; a < 0x4E00 + 300; ++a) {
    for (char32_t b = 0x5000; b < 0x5000 + 330; ++b) in.push_back({a, b});
  }
  const std::string image = known_words_image(in);
  const KnownWords words(image.data());
  std::size_t taken = 0, count = 0;
  for (const std::u32string& word : in) ASSERT_EQ(words.lengths(word), length_bit(2));
  for (char32_t a = 0x6000; a < 0x6000 + 300; ++a) {
    for (char32_t b = 0x5000; b < 0x5000 + 330; ++b, ++count) taken += words.lengths(std::u32string{a, b}) != 0;
  }
  EXPECT_LT(taken, count / 100);
}

}  // namespace
}  // namespace taojin
