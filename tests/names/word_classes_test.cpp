#include "names/word_classes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "decode/decode.h"

namespace taojin {
namespace {

using testing::ElementsAre;

class WordClassesTest : public testing::Test {
 protected:
  /// "place word" for the longest known word that starts, or ends, at each place.
  struct Words {
    std::vector<std::string> starting, ending;
  };

  Words find(std::u32string_view text, const std::vector<Span>& windows) const {
    const auto end = static_cast<std::uint32_t>(text.size());
    std::vector<WordClasses::Window> asked;
    for (const Span window : windows) asked.push_back({window, 0, end});
    std::vector<WordClass> starting(text.size()), ending(text.size());
    classes_->find(text, asked, starting, ending);
    Words words;
    for (std::uint32_t i = 0; i < end; ++i) {
      const std::string place = std::to_string(i) + " ";
      if (const std::uint32_t size = starting[i].length; size > 0) {
        words.starting.push_back(place + to_utf8(text.substr(i, size)) + " " + std::to_string(starting[i].fine));
      }
      if (const std::uint32_t size = ending[i].length; size > 0) {
        words.ending.push_back(place + to_utf8(text.substr(i + 1 - size, size)));
      }
    }
    return words;
  }

  const std::string image_ = compile_word_classes({{U"山", 7, 1},
                                                   {U"山谷", 8, 1},
                                                   {U"山谷里", 9, 1},
                                                   {U"谷", 10, 2},
                                                   {U"谷里人", 11, 2},
                                                   {U"ai", 12, 3},
                                                   {U"ai芯片", 13, 3}});
  const Result<WordClasses> classes_ = WordClasses::from_image(image_);
};

TEST_F(WordClassesTest, TheLongestThatStartsAndTheLongestThatEnds) {
  const Words words = find(U"入山谷里人", {{0, 5}});
  EXPECT_THAT(words.starting, ElementsAre("1 山谷里 9", "2 谷里人 11"));
  EXPECT_THAT(words.ending, ElementsAre("1 山", "2 山谷", "3 山谷里", "4 谷里人"));
}

TEST_F(WordClassesTest, LatinAtWordBoundariesInAnyCase) {
  EXPECT_THAT(find(U"AI芯片", {{0, 4}}).starting, ElementsAre("0 AI芯片 13"));
  EXPECT_THAT(find(U"Ai，mai，aid", {{0, 10}}).starting, ElementsAre("0 Ai 12"));
}

TEST_F(WordClassesTest, OnlyWordsThatStartInAWindow) {
  const Words words = find(U"山谷里山谷", {{1, 2}, {3, 4}});
  EXPECT_THAT(words.starting, ElementsAre("1 谷 10", "3 山谷 8"));
  EXPECT_THAT(words.ending, ElementsAre("1 谷", "3 山", "4 山谷"));
}

TEST_F(WordClassesTest, MoreWindowsThanAreReadTogether) {
  std::u32string text;
  std::vector<Span> windows;
  std::vector<std::string> expected;
  for (std::uint32_t i = 0; i < 100; ++i) {
    const auto place = static_cast<std::uint32_t>(text.size());
    text += U"，山谷里人";
    windows.push_back({place + 1, place + 2});
    expected.push_back(std::to_string(place + 1) + " 山谷里 9");
  }
  EXPECT_EQ(find(text, windows).starting, expected);
}

TEST_F(WordClassesTest, AWordThatEndsBehindTheArraysIsKnownToStart) {
  const std::u32string_view text = U"入山谷里";
  std::vector<WordClass> starting(2), ending(2);  // of the places 1 and 2
  classes_->find(text, 1, {1, 3}, starting, ending);
  EXPECT_EQ(starting[0].length, 3U);
  EXPECT_EQ(ending[0].length, 1U);
  EXPECT_EQ(ending[1].length, 2U);
}

TEST(WordClassesImage, IsRefusedWhenItIsCutOff) {
  const std::string image = compile_word_classes({{U"山", 7, 1}});
  const Result<WordClasses> cut = WordClasses::from_image(std::string_view(image).substr(0, image.size() - 1));
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().what, "not a table of word classes");
}

}  // namespace
}  // namespace taojin
