#include "names/research_terms.h"

#include <gtest/gtest.h>

#include "decode/decode.h"

namespace taojin::testing {
namespace {

/// A text with one Latin name in square brackets.
struct Case {
  const char* name;
  const char* text;
  bool term;
};

class ResearchTerms : public ::testing::TestWithParam<Case> {};

TEST_P(ResearchTerms, AreToldByWhatStandsAround) {
  const std::u32string marked = to_utf32(GetParam().text);
  const std::size_t open = marked.find(U'['), close = marked.find(U']');
  ASSERT_LT(open, close);
  std::u32string text = marked.substr(0, open) + marked.substr(open + 1, close - open - 1) + marked.substr(close + 1);
  const Span span{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)};
  EXPECT_EQ(is_research_term(text, span), GetParam().term) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(All, ResearchTerms,
                         ::testing::Values(Case{"SetOfData", "在[Tealnet]数据集上", true},
                                           Case{"InAList", "[Tealnet]、Quillnet 和 Moon方法", true},
                                           Case{"AndSoOn", "Quillnet和[Tealnet]等先进方法", true},
                                           Case{"Such", "基线方法(如 Quillnet、[Tealnet])更差", true},
                                           Case{"InBrackets", "常用数据集(Quillnet、[Tealnet])", true},
                                           Case{"FirmsAndSoOn", "Quillnet和[Tealnet]等公司的方法", false},
                                           Case{"PeopleAndSoOn", "[Tealnet]等人的论文", false},
                                           Case{"ANextClause", "[Tealnet]融资，方法很新", false},
                                           Case{"FirmsInBrackets", "云岭投资的公司(如 Quillnet、[Tealnet])", false},
                                           Case{"Nothing", "[Tealnet]", false}),
                         [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace taojin::testing
