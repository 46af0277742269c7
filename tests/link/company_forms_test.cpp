#include "link/company_forms.h"

#include <gtest/gtest.h>

#include "decode/decode.h"
#include "link/forms.h"
#include "link/linked_text.h"

namespace taojin::testing {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* answer;
};

class WithoutLegalEnding : public ::testing::TestWithParam<Case> {};
TEST_P(WithoutLegalEnding, IsTheBrand) {
  EXPECT_EQ(to_utf8(without_legal_ending(to_utf32(GetParam().text))), GetParam().answer);
}
INSTANTIATE_TEST_SUITE_P(
    Names, WithoutLegalEnding,
    ::testing::Values(Case{"Limited", "云岭科技有限公司", "云岭科技"},
                      Case{"Shares", "云岭科技股份有限公司", "云岭科技"}, Case{"Company", "云岭公司", "云岭"},
                      Case{"GroupStays", "云岭集团有限公司", "云岭集团"}, Case{"Inc", "Cloudridge, Inc.", "Cloudridge"},
                      Case{"CoLtd", "Cloudridge Co., Ltd.", "Cloudridge"},
                      Case{"AmpersandCo", "Cloudridge & Co.", "Cloudridge"}, Case{"Nothing", "云岭科技", "云岭科技"}),
    [](const auto& c) { return std::string(c.param.name); });

class Folded : public ::testing::TestWithParam<Case> {};
TEST_P(Folded, IsWhatSpellingsAreComparedBy) {
  EXPECT_EQ(to_utf8(folded(to_utf32(GetParam().text))), GetParam().answer);
}
INSTANTIATE_TEST_SUITE_P(Names, Folded,
                         ::testing::Values(Case{"CaseAndBlanks", "Open AI", "openai"},
                                           Case{"Dots", "Character.AI", "characterai"},
                                           Case{"HanDots", "安娜·布朗", "安娜布朗"},
                                           Case{"LineEnds", "Mara\nVoss", "maravoss"},
                                           Case{"DecimalPointsStay", "GPT-3.5", "gpt3.5"}),
                         [](const auto& c) { return std::string(c.param.name); });

TEST(PlaceAtFront, LeavesAName) {
  EXPECT_EQ(place_at_front(U"北京云岭科技", lexicon()), 2u);
  EXPECT_EQ(place_at_front(U"深圳市云岭", lexicon()), 3u);
  EXPECT_EQ(place_at_front(U"北京市", lexicon()), 0u);
  EXPECT_EQ(place_at_front(U"云岭北京", lexicon()), 0u);
}

TEST(WithoutBranch, IsTheBank) {
  EXPECT_EQ(without_branch(U"云岭银行江州分行", lexicon()), U"云岭银行");
  EXPECT_EQ(without_branch(U"云岭银行", lexicon()), U"云岭银行");
}

TEST(WithoutBrackets, IsTheRest) {
  EXPECT_EQ(without_brackets(U"云岭(北京)科技"), U"云岭科技");
  EXPECT_EQ(without_brackets(U"云岭科技"), U"");
  EXPECT_EQ(without_brackets(U"云岭(北京"), U"");
}

}  // namespace
}  // namespace taojin::testing
