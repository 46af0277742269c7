#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/linked_text.h"

namespace taojin::testing {
namespace {

using Case = LinkCase;
using ::testing::ElementsAreArray;

class JoinsPeople : public ::testing::TestWithParam<Case> {};

TEST_P(JoinsPeople, OfAnArticle) {
  EXPECT_THAT(entities(linked(GetParam().text), NameType::person), ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    LatinNames, JoinsPeople,
    ::testing::Values(
        Case{"Surname", "[pMara Voss]来了，[pVoss]说。", {"Mara Voss: Mara Voss|Voss"}},
        Case{"GivenName", "[pMara Voss]来了，[pMara]说。", {"Mara Voss: Mara|Mara Voss"}},
        Case{"TheSurnameGoesFirst",
             "[pVoss Lindt]与[pMara Voss]，[pVoss]说。",
             {"Voss Lindt: Voss Lindt", "Mara Voss: Mara Voss|Voss"}},
        Case{"MiddleName", "[pMara J. Voss]，[pMara Voss]。", {"Mara J. Voss: Mara J. Voss|Mara Voss"}},
        Case{"WithoutTheBlank", "[pMaraVoss]，[pVoss]。", {"MaraVoss: MaraVoss|Voss"}},
        Case{"ShortenedGivenName",
             "[pRich Voss]，[pRichard Voss]，[pVoss]说。",
             {"Rich Voss: Rich Voss|Richard Voss|Voss"}},
        Case{"AnotherGivenName", "[pRi Voss]，[pRichard Voss]。", {"Ri Voss: Ri Voss", "Richard Voss: Richard Voss"}},
        Case{"BirthNameInBrackets", "[pMara Voss]([pVoss Lindgren]，江州人)。", {"Mara Voss: Mara Voss|Voss Lindgren"}},
        Case{"TwoPeopleInBrackets",
             "[pMara Voss]([pPaul Lindgren])。",
             {"Mara Voss: Mara Voss", "Paul Lindgren: Paul Lindgren"}},
        Case{"OneLetterWrong",
             "[pMara Lindstroem]，[pMara Lindstrom]。",
             {"Mara Lindstroem: Mara Lindstroem|Mara Lindstrom"}},
        Case{"TwoOfAFamilyStayApart",
             "[pMara Voss]与[pPaul Voss]，[pVoss]说。",
             {"Mara Voss: Mara Voss", "Paul Voss: Paul Voss", "Voss: Voss"}},
        Case{"ButTheMainPersonIsMeant",
             "[pMara Voss]、[pMara Voss]。[pPaul Voss]。[pVoss]说。",
             {"Mara Voss: Mara Voss|Voss", "Paul Voss: Paul Voss"}}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    ForeignNamesInHan, JoinsPeople,
    ::testing::Values(
        Case{"Surname", "[p安娜·布朗]说，[p布朗]也说。", {"安娜·布朗: 安娜·布朗|布朗"}},
        Case{"TheFullestName",
             "[p布朗-顿]说，[p安娜·布朗-顿]到场，[p布朗-顿]又说。",
             {"安娜·布朗-顿: 安娜·布朗-顿|布朗-顿"}},
        Case{"SurnameOfTwoParts", "[p丹·布朗·顿]，[p布朗·顿]。", {"丹·布朗·顿: 丹·布朗·顿|布朗·顿"}},
        Case{
            "OtherDotOrNone", "[p安娜·布朗]、[p安娜-布朗]和[p安娜布朗]。", {"安娜·布朗: 安娜-布朗|安娜·布朗|安娜布朗"}},
        Case{"OneCharacterOther", "[p安娜·布朗]、[p安纳·布朗]。", {"安娜·布朗: 安娜·布朗|安纳·布朗"}},
        Case{"BothLanguages", "[p安娜·布朗]([pAnna Brown])。", {"安娜·布朗: Anna Brown|安娜·布朗"}},
        Case{"FullLatinBeatsAForeignSurname", "[p布朗]([pAnna Brown])。", {"Anna Brown: Anna Brown|布朗"}},
        Case{"BracketsThatGoOn", "[p安娜·布朗]([pAnna Brown]，工程师)。", {"安娜·布朗: Anna Brown|安娜·布朗"}},
        Case{"TheLexiconKnowsVariants", "[p克罗夫特]与[pEdwin Croft]。", {"Edwin Croft: Edwin Croft|克罗夫特"}},
        Case{"ASurnameAlonePrintedAsItStands", "[p克罗夫特]说。", {"克罗夫特: 克罗夫特"}},
        Case{"AFullNameWithoutItsDot", "[p埃迪克罗夫特]说。", {"埃迪克罗夫特: 埃迪克罗夫特"}},
        Case{"AnotherWordingGetsTheMainlandOne", "[p柯罗夫特]说。", {"克罗夫特: 柯罗夫特"}}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    ChineseNames, JoinsPeople,
    ::testing::Values(
        Case{"SirAndBoss", "[p周予川]到场，[p周先生]、[p周总]、[p老周]。", {"周予川: 周予川|周先生|周总|老周"}},
        Case{"SomeZhou", "[p周予川]被捕，[p周某]认罪。", {"周予川: 周予川|周某"}},
        Case{"GivenName", "[p周予川]到场，[p予川]说。", {"周予川: 予川|周予川"}},
        Case{"CompoundSurname", "[p欧阳若水]到场，[p欧阳先生]说。", {"欧阳若水: 欧阳先生|欧阳若水"}},
        Case{"TwoZhous", "[p周予川]、[p周牧]，[p周总]说。", {"周予川: 周予川", "周牧: 周牧", "周总: 周总"}},
        Case{"NoZhouNamed", "[p韩知远]到场，[p周总]说。", {"韩知远: 韩知远", "周总: 周总"}},
        Case{"LatinNameOfAChinese", "[p周予川]([pEthan Zhou])。", {"周予川: Ethan Zhou|周予川"}},
        Case{"TwoPeopleInBrackets", "[p周予川]([p韩知远])。", {"周予川: 周予川", "韩知远: 韩知远"}},
        Case{"APartOfAKnownName", "[p林周]说。", {"林周月娥: 林周"}},
        Case{"AMisspellingIsKept", "[p周予穿]说。", {"周予穿: 周予穿"}}),
    case_name);

TEST(JoinsPeople, WithOneKeyAcrossArticles) {
  EXPECT_EQ(linked("[p克罗夫特]。").entities[0].key, linked("[pEdwin Croft]。").entities[0].key);
}

TEST(JoinsPeople, OfAnArticleFullOfNamesInLinearTime) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "[pA" + std::to_string(i) + "da Voss" + std::to_string(i) + "]与";
  EXPECT_EQ(linked(text).entities.size(), 20000u);
}

}  // namespace
}  // namespace taojin::testing
