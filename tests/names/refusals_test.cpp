#include "names/refusals.h"

#include <gtest/gtest.h>

#include <string>

#include "decode/decode.h"

namespace taojin::testing {
namespace {

/// A text with one name in square brackets, read as a name of a type.
struct Case {
  const char* name;
  const char* text;
  NameType type;
  bool refused;
};

class Refuses : public ::testing::TestWithParam<Case> {};

TEST_P(Refuses, IsNoName) {
  const std::u32string marked = to_utf32(GetParam().text);
  const std::size_t open = marked.find(U'['), close = marked.find(U']');
  ASSERT_LT(open, close);
  std::u32string text = marked.substr(0, open) + marked.substr(open + 1, close - open - 1) + marked.substr(close + 1);
  const Span span{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)};
  EXPECT_EQ(is_no_name(text, span, GetParam().type), GetParam().refused) << GetParam().text;
}

constexpr NameType kFirm = NameType::company, kPerson = NameType::person, kProduct = NameType::product;

INSTANTIATE_TEST_SUITE_P(
    All, Refuses,
    ::testing::Values(
        Case{"HongKongCode", "云岭([0700.HK])", kFirm, true}, Case{"MainlandCode", "云岭([300123.SZ])", kFirm, true},
        Case{"AmericanCode", "云岭([YLNG-US])", kFirm, true}, Case{"CodeOfAClass", "云岭([YL.A-US])", kFirm, true},
        Case{"TaiwanCode", "云岭([2330-TW])", kFirm, true},
        Case{"CountryOfAFirm", "云岭旗下[Tealfield-US]成立", kFirm, false},
        Case{"NoMarket", "云岭旗下[YLNG-AI]成立", kFirm, false},
        Case{"DomainOfAFirm", "[Tealfield.HK]上线", kFirm, false}, Case{"Conference", "发表于[NeurIPS]上", kFirm, true},
        Case{"ConferenceAsProduct", "发表于[ICLR]上", kProduct, true}, Case{"Journal", "发表于[Nature]", kFirm, true},
        Case{"Magazine", "《[自然]》杂志", kFirm, false}, Case{"LongerName", "[Nature Brands]上市", kFirm, false},
        Case{"OtherCase", "[Cvpr Robotics]融资", kFirm, false}, Case{"TradeWord", "做[Marketing]和销售", kFirm, true},
        Case{"TitleOfAPaper", "论文《[Reading Is All You] Need》", kPerson, true},
        Case{"SurnameLikeAWord", "作者[Harlan You]说", kPerson, false}, Case{"OneWord", "[With]说", kPerson, false},
        Case{"SpeakerAndWord", "主持人[克罗夫特：恕]我直言", kPerson, true},
        Case{"ColonInAProduct", "玩[龙灯：远行]", kProduct, false},
        Case{"ParticleBehindAName", "在[周予川的]指导下", kPerson, true},
        Case{"TwoItemsOfAList", "红，[黄，蓝]", kPerson, true}, Case{"Prize", "[周予川奖]揭晓", kPerson, true},
        Case{"Network", "卷积神经网络([CNN])", kFirm, true}, Case{"NetworkBesideAnother", "RNN和[CNN]的", kFirm, true},
        Case{"Broadcaster", "[CNN]对话他", kFirm, false},
        Case{"SomeSchool", "他在[一所顶尖商学院]教书", NameType::organization, true},
        Case{"School", "他在[江州商学院]教书", NameType::organization, false},
        Case{"AnySchool", "他在[商学院]教书", NameType::organization, true},
        Case{"SchoolOfAnArticle", "他是[一名商学院]教授", NameType::organization, true},
        Case{"SchoolAsAPerson", "[商学院]教授说", kPerson, true},
        Case{"PaperAsAPerson", "文 | [云岭财经]", kPerson, true}, Case{"Tension", "这种[张力]很大", kPerson, true},
        Case{"CalledSo", "导演[张力]说", kPerson, false}, Case{"NameAndVerb", "哈兰和[保罗可]以看到", kPerson, true},
        Case{"NameThatEndsSo", "[周予可]说", kPerson, false}, Case{"WordLikeAName", "对CEO[尤甚]。", kPerson, true},
        Case{"ModelLikeAName", "[SAM] 2能分割视频中的对象", kPerson, true},
        Case{"SpeakerInCapitals", "[SAM]：你好，谢谢", kPerson, false},
        Case{"WordsInAFirm", "[Over The Hill]融资", kFirm, false},
        Case{"Citation", "[Quellwater] et al. 提出", kFirm, true},
        Case{"ChineseCitation", "[Quellwater]等人提出", kFirm, true},
        Case{"CitationOfAPerson", "[Quellwater]等人提出", kPerson, false},
        Case{"FirmsInAList", "[Quellwater]等公司提出", kFirm, false},
        Case{"PaperInsideReport", "据[江州汽车报]告，", kFirm, true},
        Case{"PaperThatTells", "[江州汽车报]告诉他", kFirm, false}, Case{"Paper", "据[江州汽车报]道，", kFirm, false}),
    [](const auto& c) { return std::string(c.param.name); });

/// A text with a name in square brackets, and what it explains; empty when nothing.
struct Explained {
  const char* name;
  const char* text;
  const char* words;
};

class Explains : public ::testing::TestWithParam<Explained> {};

TEST_P(Explains, TheWordsBefore) {
  const std::u32string marked = to_utf32(GetParam().text);
  const std::size_t open = marked.find(U'['), close = marked.find(U']');
  ASSERT_LT(open, close);
  const std::u32string text =
      marked.substr(0, open) + marked.substr(open + 1, close - open - 1) + marked.substr(close + 1);
  const auto end = end_of_explained(text, {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)});
  EXPECT_EQ(to_utf8(text.substr(0, end.value_or(0))), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(All, Explains,
                         ::testing::Values(Explained{"Word", "一首俳句([Haiku])写完", "一首俳句"},
                                           Explained{"InQuotes", "叫“俳句” ([Haiku])的", "叫“俳句"},
                                           Explained{"Firm", "云岭公司([Cloudridge])说", ""},
                                           Explained{"Laboratory", "人工智能实验室([CLAIR])", ""},
                                           Explained{"LatinBefore", "Harrow ([Haiku])说", ""},
                                           Explained{"NoBrackets", "一首俳句，[Haiku]，写完", ""},
                                           Explained{"NotAlone", "一首俳句([Haiku] 2024)", ""}),
                         [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace taojin::testing
