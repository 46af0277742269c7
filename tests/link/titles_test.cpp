#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "link/linked_text.h"

namespace taojin::testing {
namespace {

using Case = LinkCase;
using ::testing::ElementsAreArray;

class ReadsTitles : public ::testing::TestWithParam<Case> {};

TEST_P(ReadsTitles, OfAnArticle) {
  EXPECT_THAT(titles(linked(GetParam().text)), ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    BeforeTheName, ReadsTitles,
    ::testing::Values(
        Case{"Plain", "[c云岭科技]首席执行官[p周予川]。", {"周予川: 首席执行官 @ 云岭科技"}},
        Case{"WithDe", "[c云岭科技]的 CTO [p周予川]。", {"周予川: CTO @ 云岭科技"}},
        Case{"TwoInOne", "[c云岭科技]董事长兼CEO[p周予川]。", {"周予川: 董事长 @ 云岭科技", "周予川: CEO @ 云岭科技"}},
        Case{"TwoInOneOfTheLexicon",
             "[c云岭科技]创始人兼CEO[p周予川]。",
             {"周予川: 创始人 @ 云岭科技", "周予川: CEO @ 云岭科技"}},
        Case{"TwoInAList",
             "[c云岭科技]联合创始人、CEO[p周予川]。",
             {"周予川: 联合创始人 @ 云岭科技", "周予川: CEO @ 云岭科技"}},
        Case{"TwoFirms",
             "[c云岭科技]CEO、[c青禾智造]董事长[p周予川]。",
             {"周予川: CEO @ 云岭科技", "周予川: 董事长 @ 青禾智造"}},
        Case{"TwoPeople",
             "[c云岭科技]CEO[p周予川]以及[c青禾智造]董事长[p韩知远]。",
             {"周予川: CEO @ 云岭科技", "韩知远: 董事长 @ 青禾智造"}},
        Case{"ATitleInAListOfPeopleIsOfTheFirst", "[c云岭科技]CEO[p周予川]、[p韩知远]。", {"周予川: CEO @ 云岭科技"}},
        Case{"TwoFounders",
             "[c云岭科技]的两位创始人[p周予川]和[p韩知远]。",
             {"周予川: 创始人 @ 云岭科技", "韩知远: 创始人 @ 云岭科技"}},
        Case{"Former", "[c云岭科技]前CTO[p周予川]。", {"周予川: 前CTO @ 云岭科技"}},
        Case{"FormerBeforeTheFirm", "前[c云岭科技]创始人[p周予川]。", {"周予川: 前创始人 @ 云岭科技"}},
        Case{"AtPresentIsNotFormer", "目前[c云岭科技]创始人[p周予川]。", {"周予川: 创始人 @ 云岭科技"}},
        Case{"Incumbent", "[c云岭科技]现任CEO[p周予川]。", {"周予川: CEO @ 云岭科技"}},
        Case{
            "UnitStays", "[c云岭科技]平台与内容事业群副总裁[p周予川]。", {"周予川: 平台与内容事业群副总裁 @ 云岭科技"}},
        Case{"UnitBeforeDeGoes", "[c云岭科技] AI 部门的高级工程师[p周予川]。", {"周予川: 高级工程师 @ 云岭科技"}},
        Case{"UnitWithLatin", "[c云岭科技] AI 部门负责人[p周予川]。", {"周予川: AI部门负责人 @ 云岭科技"}},
        Case{"AnyChiefOfficer", "[c云岭科技]首席情报官[p周予川]。", {"周予川: 首席情报官 @ 云岭科技"}},
        Case{"OtherNameOfTheFirmInBrackets", "[c月汐智能]([cMoontide])CEO[p周予川]。", {"周予川: CEO @ 月汐智能"}},
        Case{"Colon", "[c云岭科技] CEO：[p周予川]", {"周予川: CEO @ 云岭科技"}},
        Case{"InTheOfficeOf", "作为[c云岭科技]的 CTO，[p周予川]说。", {"周予川: CTO @ 云岭科技"}},
        Case{"OneOfTheFounders", "[c云岭科技]联合创始人之一[p周予川]。", {"周予川: 联合创始人 @ 云岭科技"}},
        Case{"OriginalStays", "[c云岭科技]原CTO[p周予川]。", {"周予川: 原CTO @ 云岭科技"}},
        Case{"NotLongAgoIsNotFormer", "不久前[c云岭科技]创始人[p周予川]说。", {"周予川: 创始人 @ 云岭科技"}},
        Case{"FormerOfAnotherClause",
             "[c月汐智能]由[c云岭科技]前员工创立，创始人[p周予川]说。",
             {"周予川: 创始人 @ 月汐智能"}},
        Case{"TwoFoundersNamedOnce",
             "[c云岭科技]创始人[p周予川]和[p韩知远]。",
             {"周予川: 创始人 @ 云岭科技", "韩知远: 创始人 @ 云岭科技"}},
        Case{"UnitWithAWordThatLooksLikeAVerb",
             "[c云岭科技]数据与对外合作部负责人[p周予川]。",
             {"周予川: 数据与对外合作部负责人 @ 云岭科技"}},
        Case{"AbbreviationWithAPlace", "[c云岭科技]中国区CEO[p周予川]。", {"周予川: 中国区CEO @ 云岭科技"}},
        Case{"AVerbIsNoUnit", "[c云岭科技]对话CEO[p周予川]。", {"周予川: CEO @ 云岭科技"}},
        Case{"AgeGoes", "[c云岭科技]90后CTO[p周予川]。", {"周予川: CTO @ 云岭科技"}},
        Case{"AnInvestorInTheChain", "[c云岭科技]创始人、投资人[p周予川]。", {"周予川: 创始人 @ 云岭科技"}},
        Case{"PartOfTheFirm",
             "[c云岭科技][o技术委员会]主管合伙人[p周予川]。",
             {"周予川: 技术委员会主管合伙人 @ 云岭科技"}},
        Case{"ProductOfTheFirm", "[c云岭科技][g岭语]负责人[p周予川]。", {"周予川: 岭语负责人 @ 云岭科技"}},
        Case{"DescribedBehindTheVerb", "[c云岭科技]CEO是知名青年[p周予川]。", {"周予川: CEO @ 云岭科技"}},
        Case{"University", "[o江州大学]校长[p周予川]。", {"周予川: 校长 @ 江州大学"}},
        Case{"TwoProfessors",
             "[o江州大学]教授[p周予川]和[p韩知远]。",
             {"周予川: 教授 @ 江州大学", "韩知远: 教授 @ 江州大学"}},
        Case{"AProfessorBeforeAComma",
             "导师是[o江州大学]教授[p周予川]，[p韩知远]的方向是视觉。",
             {"周予川: 教授 @ 江州大学"}},
        Case{"SomebodyWithAProfessor", "时任[o江州大学]教授的[p周予川]和[p韩知远]二人。", {"周予川: 教授 @ 江州大学"}},
        Case{
            "DescribedBehindTheTitle", "[c云岭科技]CEO、机器学习领域的领军人物[p周予川]。", {"周予川: CEO @ 云岭科技"}},
        Case{"AClauseIsNoDescription", "[c云岭科技]CEO、曾获得大奖的[p周予川]。", {}},
        Case{"ANameInAListIsNoDescription", "[c云岭科技]CEO、[p周予川]。", {}},
        Case{"BracketBeforeTheName",
             "[c云岭科技]CEO([c青禾智造]前CTO)[p周予川]。",
             {"周予川: 前CTO @ 青禾智造", "周予川: CEO @ 云岭科技"}},
        Case{"BracketOfAnother", "[c云岭科技]很年轻([c青禾智造]前CTO)[p周予川]。", {}},
        Case{"TitleBeforeATitleWithAFirm",
             "[c云岭科技]开会，另一位董事长 [c青禾智造]创始人[p周予川]。",
             {"周予川: 董事长 @ 云岭科技", "周予川: 创始人 @ 青禾智造"}},
        Case{"TwoFirmsWhereTheSentenceBegins",
             "[c云岭科技]和[c青禾智造]联合创始人[p周予川]。",
             {"周予川: 联合创始人 @ 青禾智造", "周予川: 联合创始人 @ 云岭科技"}},
        Case{"NotTheLastOfAListOfFirms",
             "来者有[c云岭科技]和[c青禾智造]创始人[p周予川]。",
             {"周予川: 创始人 @ 青禾智造"}},
        Case{"FoundingEngineer",
             "[c云岭科技]开会，联合创始人兼创始工程师[p周予川]到场。",
             {"周予川: 联合创始人 @ 云岭科技", "周予川: 创始工程师 @ 云岭科技"}},
        Case{"InvestorAtAnInvestor", "[c沐石资本]投资人[p周予川]。", {"周予川: 投资人 @ 沐石资本"}},
        Case{"SeveralBeforeAComma",
             "[c云岭科技]的几位创始人，[p周予川]和[p韩知远]。",
             {"周予川: 创始人 @ 云岭科技", "韩知远: 创始人 @ 云岭科技"}},
        Case{"ProductWithItsKind",
             "[c云岭科技]语言模型[g岭语]负责人[p周予川]。",
             {"周予川: 语言模型岭语负责人 @ 云岭科技"}},
        Case{"UnitCalledByAProduct",
             "[c云岭科技]联合创始人、[g岭语]事业群副总裁[p周予川]。",
             {"周予川: 联合创始人 @ 云岭科技", "周予川: 岭语事业群副总裁 @ 云岭科技"}},
        Case{"FormerTwice", "原[c云岭科技]前CTO[p周予川]。", {"周予川: 前CTO @ 云岭科技"}},
        Case{"FormerOffice", "曾任[c云岭科技]CTO的[p周予川]说。", {"周予川: CTO @ 云岭科技"}},
        Case{"IsTheOne", "[c云岭科技]很年轻，CEO是[p周予川]。", {"周予川: CEO @ 云岭科技"}},
        Case{"HeldBy", "[c云岭科技]CEO由[p周予川]担任。", {"周予川: CEO @ 云岭科技"}},
        Case{"HeldByOneWithATitle",
             "[c云岭科技]CEO将由[o江州大学]教授[p周予川]担任。",
             {"周予川: 教授 @ 江州大学", "周予川: CEO @ 云岭科技"}},
        Case{"HoldsAnotherThatIsRead", "[c云岭科技]董事长说，公司由[p周予川]担任CEO。", {"周予川: CEO @ 云岭科技"}},
        Case{"BehindASilentTitleWithAUnit",
             "[c云岭科技]创始人、机器学习带头人[p周予川]。",
             {"周予川: 创始人 @ 云岭科技"}},
        Case{"ActingWithABlank", "[c云岭科技]开会，临时 CEO [p周予川]到场。", {"周予川: 临时CEO @ 云岭科技"}},
        Case{"MinisterOfTheMinistry", "[o商务部]长[p周予川]。", {"周予川: 部长 @ 商务部"}}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    BehindTheName, ReadsTitles,
    ::testing::Values(
        Case{"Brackets", "[p周予川]([c云岭科技] CEO)说。", {"周予川: CEO @ 云岭科技"}},
        Case{"BracketsWithTheOtherName", "[p周予川](Ethan Zhou，[c云岭科技]CEO)说。", {"周予川: CEO @ 云岭科技"}},
        Case{"Apposition", "[p周予川]，[c云岭科技]CEO，说。", {"周予川: CEO @ 云岭科技"}},
        Case{"NoAppositionBeforeAnotherName",
             "[c云岭科技]CEO[p周予川]，[c青禾智造]CEO[p韩知远]。",
             {"周予川: CEO @ 云岭科技", "韩知远: CEO @ 青禾智造"}},
        Case{"Is", "[p周予川]是[c云岭科技]的创始人。", {"周予川: 创始人 @ 云岭科技"}},
        Case{"DescribedFirm", "[p周予川]是社交媒体平台[c云岭科技]的创始人。", {"周予川: 创始人 @ 云岭科技"}},
        Case{"FirmWithItsPlace", "[p周予川]担任江州[c青禾智造]CTO。", {"周予川: CTO @ 青禾智造"}},
        Case{"WordsThatDescribeNoFirm", "[p周予川]是很晚才找到[c云岭科技]的CTO。", {}},
        Case{"OneOfTheFirst",
             "[p周予川]是[c云岭科技]早期的副总裁之一和CTO。",
             {"周予川: 副总裁 @ 云岭科技", "周予川: CTO @ 云岭科技"}},
        Case{"NumberOfHisKind", "[p周予川]成为[c云岭科技]第 27 位合伙人。", {"周予川: 合伙人 @ 云岭科技"}},
        Case{"InQuotes", "[p周予川]将担任[c云岭科技]的“顾问”。", {"周予川: 顾问 @ 云岭科技"}},
        Case{"JoinedAndThen", "[p周予川]2018年加入[c云岭科技]，担任CTO。", {"周予川: CTO @ 云岭科技"}},
        Case{"JoinedAndBefore", "[c青禾智造]开会。[p周予川]加入[c云岭科技]，此前担任CTO。", {"周予川: CTO @ 青禾智造"}},
        Case{"AppositionBehindAnotherClause",
             "[p周予川]，毕业于江州，前[c云岭科技]CTO，做过很多。",
             {"周予川: 前CTO @ 云岭科技"}},
        Case{"Was", "[p周予川]之前是[c云岭科技]的 CTO，后来离职。", {"周予川: CTO @ 云岭科技"}},
        Case{"LaterClauses",
             "[p周予川]毕业于[o江州大学]，曾任[c云岭科技]CTO，现任[c青禾智造]CEO。",
             {"周予川: CTO @ 云岭科技", "周予川: CEO @ 青禾智造"}},
        Case{"WorksAt", "[p周予川]此前在[c云岭科技]担任副总裁。", {"周予川: 副总裁 @ 云岭科技"}},
        Case{"TwoFirms",
             "[p周予川]是[c云岭科技]和[c青禾智造]的联合创始人。",
             {"周予川: 联合创始人 @ 青禾智造", "周予川: 联合创始人 @ 云岭科技"}},
        Case{"SinceAYear", "[p周予川]自2015年起任[c云岭科技]CEO。", {"周予川: CEO @ 云岭科技"}},
        Case{"Joined", "[p周予川]于2018年加入[c云岭科技]担任CTO。", {"周予川: CTO @ 云岭科技"}},
        Case{"WhileAt", "[p周予川]2016年至2018年期间在[c云岭科技]担任CTO。", {"周予川: CTO @ 云岭科技"}},
        Case{"Elected", "[p周予川]2010年当选为[o江州大学]院士。", {"周予川: 院士 @ 江州大学"}},
        Case{"Resigned", "[p周予川]卸任[c云岭科技]CEO。", {"周予川: CEO @ 云岭科技"}},
        Case{"StillIs", "[p周予川]，那时仍是[c云岭科技]的CEO。", {"周予川: CEO @ 云岭科技"}},
        Case{"AppositionsInARow",
             "[p周予川]，[c云岭科技]创始人、董事长，[c青禾智造]CTO，副总裁。",
             {"周予川: 创始人 @ 云岭科技", "周予川: 董事长 @ 云岭科技", "周予川: CTO @ 青禾智造",
              "周予川: 副总裁 @ 青禾智造"}},
        Case{"AnotherVerbEndsTheAppositions",
             "[p周予川]，[c云岭科技]创始人，宣布与[c青禾智造]CTO见面。",
             {"周予川: 创始人 @ 云岭科技"}},
        Case{"Honorific", "[p周予川]博士现任[c云岭科技]CEO。", {"周予川: CEO @ 云岭科技"}},
        Case{"LatinOffice",
             "[c云岭科技]的[p周予川](Head of Robot Safety)说。",
             {"周予川: Head of Robot Safety @ 云岭科技"}},
        Case{"ProfessorBehindTheOtherName", "[p周予川](Ethan Zhou)教授说。", {"周予川: 教授"}},
        Case{"HeInALaterClause", "[p周予川]到场。2015年，他曾任[c云岭科技]CTO。", {"周予川: CTO @ 云岭科技"}},
        Case{"NobodyNamedAnew", "[p周予川]到场。此前，曾担任[c云岭科技]CTO。", {"周予川: CTO @ 云岭科技"}},
        Case{"TheyAreOthers", "[p周予川]到场。他们是[c云岭科技]的CEO。", {}},
        Case{"NameAloneOnALine",
             "[p周予川]\n[c云岭科技]创始人兼CEO",
             {"周予川: 创始人 @ 云岭科技", "周予川: CEO @ 云岭科技"}},
        Case{"NobodyNamedBeforeAFirm", "[p周予川]到场。2025年起，任[c云岭科技]CTO。", {"周予川: CTO @ 云岭科技"}},
        Case{"He", "[p周予川]到场。他现在是[c云岭科技]的 CEO。", {"周予川: CEO @ 云岭科技"}},
        Case{"ListOfPeople",
             "[p周予川]：[c云岭科技]视觉团队负责人，毕业于江州。",
             {"周予川: 视觉团队负责人 @ 云岭科技"}},
        Case{"HeadOfALine",
             "[p周予川][c云岭科技]董事长兼CEO\n他说。",
             {"周予川: 董事长 @ 云岭科技", "周予川: CEO @ 云岭科技"}},
        Case{"BelowTheName",
             "[p周予川]\n江州人，同时在创业，[c云岭科技]的CTO。\n目前也是[c青禾智造]的CEO。",
             {"周予川: CTO @ 云岭科技", "周予川: CEO @ 青禾智造"}},
        Case{"BelowTheNameUpToTheNextOne",
             "[p周予川]\n江州人。\n[p韩知远]\n江州人，[c云岭科技]的CTO。",
             {"韩知远: CTO @ 云岭科技"}},
        Case{"BelowNoName", "[p周予川]到场。\n晴天，[c云岭科技]的CTO。", {}},
        Case{"IsAtAFirm",
             "[p周予川]：目前在[c云岭科技]是CTO，也是CEO。",
             {"周予川: CTO @ 云岭科技", "周予川: CEO @ 云岭科技"}},
        Case{"WorksAs", "[p周予川]此前在[c云岭科技]做工程师，现在做科学家。", {"周予川: 工程师 @ 云岭科技"}},
        Case{"JoinsAs", "[p周予川]以CTO的身份加入[c云岭科技]。", {"周予川: CTO @ 云岭科技"}},
        Case{"ByMeansOfATitle", "[c云岭科技]开会，[p周予川]以CTO自居。", {}},
        Case{"BothOfAList",
             "[p周予川]和[p韩知远]之前是[c云岭科技]的CTO。",
             {"周予川: CTO @ 云岭科技", "韩知远: CTO @ 云岭科技"}},
        Case{"ALaterClauseIsOfTheLast", "[p周予川]和[p韩知远]是兄妹，现任[c云岭科技]CTO。", {"韩知远: CTO @ 云岭科技"}},
        Case{"OneEach",
             "[p周予川]和[p韩知远]分别担任[c云岭科技]的CEO和CTO。",
             {"周予川: CEO @ 云岭科技", "韩知远: CTO @ 云岭科技"}},
        Case{"FirmNameTitle", "[c云岭科技][p周予川]董事长说。", {"周予川: 董事长 @ 云岭科技"}},
        Case{"NameTitleOfNoFirm", "[c云岭科技]说，[p周予川]董事长来了。", {}},
        Case{"Professor", "[o江州大学]的[p周予川]教授说。", {"周予川: 教授 @ 江州大学"}},
        Case{"ProfessorOfNoSchool", "[p周予川]教授说。", {"周予川: 教授"}},
        Case{"President", "[p克罗夫特]总统说。", {"克罗夫特: 总统"}},
        Case{"ATitleOfAnotherIsNotHis", "[p周予川]是[c云岭科技]创始人的弟弟。", {}}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    NoTitles, ReadsTitles,
    ::testing::Values(Case{"Supervisor", "[o江州大学]导师[p周予川]。", {}},
                      Case{"Host", "[c云岭科技]主持人[p周予川]。", {}},
                      Case{"Founded", "[c云岭科技]由[p周予川]创立。", {}}, Case{"Reporter", "记者[p周予川]报道。", {}},
                      Case{"ReporterOfAFirm", "[c云岭科技]记者[p周予川]报道。", {"周予川: 记者 @ 云岭科技"}},
                      Case{"Investor", "投资人[p周予川]和[c云岭科技]投资人[p韩知远]。", {}},
                      Case{"Expert", "专家[p周予川]说。", {}}, Case{"Honorific", "[c云岭科技]的[p周予川]先生说。", {}},
                      Case{"ByLine", "主编：[p周予川]", {}}, Case{"BareScientist", "科学家[p周予川]说。", {}}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    WithoutAFirm, ReadsTitles,
    ::testing::Values(
        Case{"TheLastFirmOfTheSentence", "[c云岭科技]开会，CEO[p周予川]到场。", {"周予川: CEO @ 云岭科技"}},
        Case{"TheLastFirmBefore", "[c云岭科技]开会。其CEO[p周予川]到场。", {"周予川: CEO @ 云岭科技"}},
        Case{"NotTheFirmThatAnotherPersonWasAt",
             "[c云岭科技]开会。联合创始人[p周予川]之前是[c青禾智造]的CTO；联合创始人[p韩知远]到场。",
             {"周予川: 联合创始人 @ 云岭科技", "周予川: CTO @ 青禾智造", "韩知远: 联合创始人 @ 云岭科技"}},
        Case{"NotTheFirmThatSomebodyLeft",
             "[c云岭科技]开会。一人来自[c青禾智造]，CEO[p周予川]到场。",
             {"周予川: CEO @ 云岭科技"}},
        Case{
            "NotTheFirmThatActsUponIt", "[c云岭科技]由[c青禾智造]收购，CEO[p周予川]到场。", {"周予川: CEO @ 云岭科技"}},
        Case{"NotAListOfFormerFirms",
             "[c云岭科技]开会。一人曾在[c青禾智造]、[c海棠]和[cQuillbyte]工作，CEO[p周予川]到场。",
             {"周予川: CEO @ 云岭科技"}},
        Case{"NotItsInvestor", "[c云岭科技]开会，[c沐石资本]在场，CEO[p周予川]到场。", {"周予川: CEO @ 云岭科技"}},
        Case{"APartnerIsOfTheInvestor",
             "[c沐石资本]看好[c云岭科技]，合伙人[p周予川]到场。",
             {"周予川: 合伙人 @ 沐石资本"}},
        Case{"NoAdviserOfAnybody", "[c云岭科技]开会。据顾问[p周予川]说。", {}},
        Case{"NoFellowOfAnybody", "有名的研究员[p周予川]说。", {}}, Case{"None", "CEO[p周予川]到场。", {"周予川: CEO"}},
        Case{"OnceWithTheFirmIsEnough", "[o江州大学]教授[p周予川]到场。[p周予川]教授说。", {"周予川: 教授 @ 江州大学"}},
        Case{"EachOnce", "[c云岭科技]CEO[p周予川]到场。[c云岭]CEO[p周予川]说。", {"周予川: CEO @ 云岭科技"}}),
    case_name);

TEST(Titles, InSquareBracketsBehindTheName) {
  Document d = marked("[p周予川] <[c云岭科技]的CEO>，[p韩知远] <[c云岭科技]的CTO。");
  std::ranges::replace(d.reading.text, U'<', U'[');
  std::ranges::replace(d.reading.text, U'>', U']');
  d.entities = link(d, lexicon()).entities;
  EXPECT_THAT(titles(d), ElementsAreArray({"周予川: CEO @ 云岭科技"}));
}

TEST(Titles, OfASentenceWithoutEndAreReadInItsLength) {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "[c云岭科技]CEO[p周予川]和";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_THAT(titles(linked(text)), ElementsAreArray({"周予川: CEO @ 云岭科技"}));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

}  // namespace
}  // namespace taojin::testing
