#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/linked_text.h"

namespace taojin::testing {
namespace {

using Case = LinkCase;
using ::testing::ElementsAreArray;

class JoinsCompanies : public ::testing::TestWithParam<Case> {};

TEST_P(JoinsCompanies, OfAnArticle) {
  EXPECT_THAT(entities(linked(GetParam().text), NameType::company), ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    LegalForms, JoinsCompanies,
    ::testing::Values(
        Case{"ABrandOfItsLegalForm",
             "[c青禾智造有限公司]成立，[c青禾智造]融资。",
             {"青禾智造: 青禾智造|青禾智造有限公司"}},
        Case{"PlaceInBrackets",
             "[c青禾智造(北京)有限公司]与[c青禾智造]同名。",
             {"青禾智造: 青禾智造|青禾智造(北京)有限公司"}},
        Case{"PlaceAndLineOfBusiness",
             "[c北京青禾智能科技有限公司]，即[c青禾]。",
             {"青禾: 北京青禾智能科技有限公司|青禾"}},
        Case{"ShortOfGroup", "[c青禾集团]投资，[c青禾]回应。", {"青禾集团: 青禾|青禾集团"}},
        Case{"LatinLegalForm", "[cTealfield Inc.]裁员，[cTealfield]否认。", {"Tealfield: Tealfield|Tealfield Inc."}},
        Case{"LegalFormAloneIsKept", "[c青禾智造有限公司]成立。", {"青禾智造有限公司: 青禾智造有限公司"}},
        Case{"LatinLegalFormAloneLosesIt", "[cTealfield Labs, Inc.]成立。", {"Tealfield Labs: Tealfield Labs, Inc."}},
        Case{"BrandBeforeThePlace", "[c青禾(江州)智能科技有限公司]成立。", {"青禾: 青禾(江州)智能科技有限公司"}},
        Case{"KnownBrandBeforeThePlace",
             "[c云岭(江州)贸易有限公司]成立。",
             {"云岭（江州）贸易有限公司: 云岭(江州)贸易有限公司"}},
        Case{"BlanksBesideHanAreClosed",
             "[c青禾 L1 工作室]、[c青禾 - KY]和[cTealfield Labs]。",
             {"青禾L1工作室: 青禾 L1 工作室", "青禾-KY: 青禾 - KY", "Tealfield Labs: Tealfield Labs"}},
        Case{"BracketsArePrintedWide", "[c青禾(江州)合伙人]出资。", {"青禾（江州）合伙人: 青禾(江州)合伙人"}}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    ShortForms, JoinsCompanies,
    ::testing::Values(
        Case{"BlanksAndCase",
             "[cOpenField]和[cOpen Field]、[cOPENFIELD]。",
             {"OpenField: OPENFIELD|Open Field|OpenField"}},
        Case{"FirstCharacters", "[c灵犀出行]宣布，[c灵犀]说。", {"灵犀出行: 灵犀|灵犀出行"}},
        Case{"LatinFirstWord", "[cHarrow Security]被收购，[cHarrow]说。", {"Harrow Security: Harrow|Harrow Security"}},
        Case{"LatinLastWord", "[cVantel Skyweb]合并，[cSkyweb]说。", {"Vantel Skyweb: Skyweb|Vantel Skyweb"}},
        Case{"Initials", "[cGlobal Harbor Partners]，[cGHP]。", {"Global Harbor Partners: GHP|Global Harbor Partners"}},
        Case{"CharactersInOrder", "[c每夜财经新闻]报道，[c每财]称。", {"每夜财经新闻: 每夜财经新闻|每财"}},
        Case{"SameCoreOfInvestors", "[c泓泽资本]领投，[c泓泽创投]跟投。", {"泓泽资本: 泓泽创投|泓泽资本"}},
        Case{"OneLetterWrong", "[cTealfeild]与[cTealfield]。", {"Tealfeild: Tealfeild|Tealfield"}},
        Case{"AShortFormOfTwoFirmsStaysApart",
             "[c灵犀出行]和[c灵犀影像]，[c灵犀]。",
             {"灵犀出行: 灵犀出行", "灵犀影像: 灵犀影像", "灵犀: 灵犀"}},
        Case{"SiblingsStayApart", "[c灵犀影业]和[c灵犀体育]。", {"灵犀影业: 灵犀影业", "灵犀体育: 灵犀体育"}},
        Case{"RegisteredSiblingsStayApart",
             "[c鼎泽科技有限公司]、[c鼎泽贸易有限公司]。",
             {"鼎泽科技有限公司: 鼎泽科技有限公司", "鼎泽贸易有限公司: 鼎泽贸易有限公司"}},
        Case{"PlacesAreNoCore", "[c北京证券网]和[c北京科技网]。", {"北京证券网: 北京证券网", "北京科技网: 北京科技网"}},
        Case{"NumbersTellApart",
             "[cModelab 12]和[cModelab 13]。",
             {"Modelab 12: Modelab 12", "Modelab 13: Modelab 13"}}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    KnownFirms, JoinsCompanies,
    ::testing::Values(
        Case{"TheLexiconJoinsLanguages", "[cCloudridge]即[c云岭]。", {"云岭科技: Cloudridge|云岭"}},
        Case{"TheLexiconSeesThroughBlanks", "[cCloud ridge]。", {"云岭科技: Cloud ridge"}},
        Case{"ALegalFormOfAKnownName", "[c云岭科技股份有限公司]。", {"云岭科技: 云岭科技股份有限公司"}},
        Case{"ARegisteredNameOfAKnownFirm",
             "[c北京云岭汽车技术有限公司]和[c云岭汽车(深圳)网络科技有限公司]。",
             {"云岭汽车: 云岭汽车(深圳)网络科技有限公司|北京云岭汽车技术有限公司"}},
        Case{"ARegisteredNameWithTheWholeNameInside",
             "[c北京泊云智能科技有限公司]，[c北京泊云技术有限公司]。",
             {"泊云智能: 北京泊云智能科技有限公司", "北京泊云技术有限公司: 北京泊云技术有限公司"}},
        Case{"AnAmbiguousNameBeforeItsLegalForm",
             "[c满江银行股份有限公司]和[c远方有限公司]。",
             {"满江银行: 满江银行股份有限公司", "远方有限公司: 远方有限公司"}},
        Case{"ALetterMissing", "[cQuillbte]融资。", {"Quillbyte: Quillbte"}},
        Case{"ALetterTooMany", "[cQuilllbyte]融资。", {"Quillbyte: Quilllbyte"}},
        Case{"TwoLettersInTheOtherOrder", "[cQuilblyte]融资。", {"Quillbyte: Quilblyte"}},
        Case{"AnotherFirstLetter", "[cSuillbyte]和[cuillbyte]。", {"Suillbyte: Suillbyte", "uillbyte: uillbyte"}},
        Case{"AnotherLetterMayBeAnotherFirm", "[cQuillbite]融资。", {"Quillbite: Quillbite"}},
        Case{"ANumberIsAnotherFirm", "[cQuillbyte2]融资。", {"Quillbyte2: Quillbyte2"}},
        Case{"ShortNamesAreNotCorrected", "[cBegnia]融资。", {"Begnia: Begnia"}},
        Case{"NotOfAnotherLineOfBusiness",
             "[c北京云岭汽车贸易有限公司]。",
             {"北京云岭汽车贸易有限公司: 北京云岭汽车贸易有限公司"}},
        Case{"NotByAShortName", "[c北京云岭技术有限公司]。", {"北京云岭技术有限公司: 北京云岭技术有限公司"}},
        Case{"ABranchIsItsBank", "[c江州银行深圳分行]放贷。", {"江州银行: 江州银行深圳分行"}},
        Case{"ASubsidiaryIsNotItsParent", "[c云岭]与[c云岭汽车]。", {"云岭科技: 云岭", "云岭汽车: 云岭汽车"}},
        Case{"AnUnknownSubsidiaryNeither", "[c云岭]与[c云岭物流]。", {"云岭科技: 云岭", "云岭物流: 云岭物流"}},
        Case{"NorABranchAbroad", "[c云岭]与[c云岭深圳]。", {"云岭科技: 云岭", "云岭深圳: 云岭深圳"}},
        Case{"NorWhenTheTextPutsItInBrackets", "[c云岭]([c云岭汽车])。", {"云岭科技: 云岭", "云岭汽车: 云岭汽车"}},
        Case{"AnAmbiguousNameTakesTheFullNameOfTheArticle",
             "[c江州控股]说，[c江州]会还钱。",
             {"江州控股: 江州|江州控股"}},
        Case{"WithoutOneItIsTheKnownFirm", "[c江州]会还钱。", {"江州银行: 江州"}},
        Case{"AnotherFullNameUsedAlone", "[c老海棠金服]上市。", {"老海棠金服: 老海棠金服"}},
        Case{"NotBesideTheKnownOne", "[c老海棠金服]即[c海棠集团]。", {"海棠集团: 海棠集团|老海棠金服"}},
        Case{"AnEditionUsedAlone", "据[c晚潮网]报道。", {"晚潮网: 晚潮网"}},
        Case{"NotBesideItsPublisher", "据[c晚潮网]和[c晚潮]报道。", {"晚潮: 晚潮|晚潮网"}},
        Case{"AMisspellingUsedAlone", "[c海裳金服]上市。", {"海棠金服: 海裳金服"}},
        Case{"AFormerLatinNameUsedAlone", "[cOldname Systems]上市。", {"Oldname Systems: Oldname Systems"}},
        Case{"WhatTheNameCountsTheLettersOf", "[cHarrow Tealson]投资了。", {"h11n: Harrow Tealson"}},
        Case{"WhatItCountsOtherwise", "[cHarrow Tealmoon]投资了。", {"Harrow Tealmoon: Harrow Tealmoon"}}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    StatedAliases, JoinsCompanies,
    ::testing::Values(
        Case{"OtherNameInBrackets", "[c月汐智能]([cMoontide AI])融资。", {"月汐智能: Moontide AI|月汐智能"}},
        Case{"CalledBelow", "[c江州沐风有限公司](以下简称“[c沐风]”)。", {"沐风: 江州沐风有限公司|沐风"}},
        Case{"CalledBelowBehindOtherWords", "[c月汐智能](Moontide,下称“[c小月]”)。", {"月汐智能: 小月|月汐智能"}},
        Case{"FormerName", "[c月汐智能]，原名[c潮生网络]，成立。", {"月汐智能: 月汐智能|潮生网络"}},
        Case{"OtherScriptBeforeAComma", "[c月汐智能]([cMoontide]，位于江州)。", {"月汐智能: Moontide|月汐智能"}},
        Case{"AListInBracketsIsNoAlias",
             "[c月汐智能]([c潮生网络]、[c沐风])。",
             {"月汐智能: 月汐智能", "潮生网络: 潮生网络", "沐风: 沐风"}},
        Case{"NeitherIsAnotherSentence", "[c月汐智能]。简称[c沐风]。", {"月汐智能: 月汐智能", "沐风: 沐风"}}),
    case_name);

TEST(JoinsCompanies, WithOneKeyAcrossArticles) {
  EXPECT_EQ(linked("[c云岭]。").entities[0].key, linked("[cCloudridge]。").entities[0].key);
  EXPECT_EQ(linked("[cOpen Field]。").entities[0].key, linked("[cOPENFIELD]。").entities[0].key);
  EXPECT_EQ(linked("[c老海棠金服]。").entities[0].key, linked("[c海棠]。").entities[0].key);
}

TEST(JoinsCompanies, OfAnArticleFullOfNamesInLinearTime) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "[c青禾" + std::to_string(i) + "号公司]与";
  EXPECT_EQ(linked(text).entities.size(), 20000u);
}

TEST(Links, EveryMentionToAnEntityOfItsType) {
  const Document d = linked("[c云岭]、[g云岭]、[o云岭]和[p云岭]。");
  ASSERT_EQ(d.entities.size(), 4u);
  for (std::uint32_t i = 0; i < d.mentions.size(); ++i) {
    const Entity& entity = d.entities[d.mentions[i].entity];
    EXPECT_EQ(entity.type, d.mentions[i].type);
    EXPECT_THAT(entity.mentions, ::testing::ElementsAre(i));
  }
}

TEST(Links, AnArticleWithoutNames) {
  EXPECT_TRUE(linked("没有名字。").entities.empty());
}

}  // namespace
}  // namespace taojin::testing
