#include "segment/word_model.h"

#include <gtest/gtest.h>

#include "segment/word_features.h"
#include "segment/word_tokens.h"

namespace taojin {
namespace {

using Transition = std::array<std::array<std::int32_t, kWordPlaces>, kWordPlaces>;

TEST(WordModel, RefusesWhatIsNone) {
  EXPECT_FALSE(WordModel::from_image(""));
  EXPECT_FALSE(WordModel::from_image(std::string(1000, 'x')));
  const std::string image =
      word_model_image(std::vector<WordModel::Weights>(kWordRows), Transition{}, known_words_image({}));
  EXPECT_TRUE(WordModel::from_image(image));
  EXPECT_FALSE(WordModel::from_image(std::string_view(image).substr(0, image.size() - 1)));
  EXPECT_FALSE(WordModel::from_image(word_model_image(std::vector<WordModel::Weights>(kWordRows), Transition{}, "")));
}

TEST(WordModel, CarriesTheKnownWords) {
  const std::string image =
      word_model_image(std::vector<WordModel::Weights>(kWordRows), Transition{}, known_words_image({U"新桥"}));
  const Result<WordModel> model = WordModel::from_image(image);
  ASSERT_TRUE(model);
  EXPECT_EQ(model->known_words().lengths(U"新桥科技"), 1U);
  EXPECT_EQ(model->known_words().lengths(U"科技新桥"), 0U);
}

TEST(WordModel, PlacesFollowEachOther) {
  // All rows favour "inner": no word may begin or end with it.
  std::vector<WordModel::Weights> rows(kWordRows, {0, 100, 0, -128});
  const std::string image = word_model_image(rows, Transition{}, known_words_image({}));
  const Result<WordModel> model = WordModel::from_image(image);
  ASSERT_TRUE(model);
  std::vector<WordPlace> places;
  model->label(std::vector<WordFeatures>(4), std::vector<bool>(4, false), places);
  EXPECT_EQ(places, (std::vector<WordPlace>{kWordFirst, kWordInner, kWordInner, kWordLast}));
  model->label(std::vector<WordFeatures>(4), {false, false, true, false}, places);
  EXPECT_EQ(places, (std::vector<WordPlace>{kWordFirst, kWordLast, kWordSingle, kWordSingle}));
  model->label({}, {}, places);
  EXPECT_TRUE(places.empty());
}

TEST(WordTokens, KeepRunsOfLettersAndDigitsWhole) {
  std::vector<Unit> tokens;
  const std::u32string text = U"GPT-4o 在3,000家、5.5%";
  read_word_tokens(text, tokens);
  std::vector<std::u32string> words;
  for (const Unit& token : tokens) words.emplace_back(slice(text, token.span));
  EXPECT_EQ(words, (std::vector<std::u32string>{U"GPT-4o", U"在", U"3,000", U"家", U"、", U"5.5%"}));
  EXPECT_TRUE(tokens[1].after_blank);
  EXPECT_EQ(tokens[2].unit_class, UnitClass::digits);
}

TEST(WordFeatures, SelectRowsOfTheModel) {
  WordFeatureReader reader(Lexicon::built_in());
  reader.read(U"新桥科技发布产品。");
  ASSERT_EQ(reader.features().size(), 9U);
  for (const WordFeatures& features : reader.features()) {
    for (const std::uint32_t row : features) EXPECT_LT(row, kWordRows);
  }
  EXPECT_TRUE(reader.single().back());
  EXPECT_FALSE(reader.single().front());
}

}  // namespace
}  // namespace taojin
