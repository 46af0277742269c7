#include "decode/cut.h"

#include <gtest/gtest.h>

#include <string>

namespace taojin {
namespace {

struct Case {
  const char* name;
  const char* first;  ///< the part that is cut off
  const char* rest;
  std::size_t most;
};

class Cut : public ::testing::TestWithParam<Case> {};

TEST_P(Cut, FirstPart) {
  const Case& c = GetParam();
  const std::string text = std::string(c.first) + c.rest;
  EXPECT_EQ(text.substr(0, cut_behind(text, c.most)), c.first);
}

INSTANTIATE_TEST_SUITE_P(
    Places, Cut,
    ::testing::Values(Case{"ShortText", "云岭。\n\n光栖。", "", 100}, Case{"AsLongAsAllowed", "云岭。", "", 9},
                      Case{"BlankLineBehindASentence", "云岭很大。\n\n", "小标题\n\n光栖很小。\n光栖很小。", 33},
                      Case{"TheLastBlankLine", "一。\n\n二。\n\n三。\n\n", "四四四四。", 30},
                      Case{"WindowsLineEnds", "云岭很大。\r\n\r\n", "光栖很小，光栖很小，光栖很小。", 36},
                      Case{"BlankLineWithBlanks", "云岭很大。”\n \t\n", "光栖很小，光栖很小，光栖很小。", 40},
                      Case{"AnyBlankLine", "云岭很大\n\n", "光栖。\n光栖很小，光栖", 27},
                      Case{"LineThatEndsWithItsSentence", "云岭很大。\n", "光栖\n光栖很小，光栖很小", 30},
                      Case{"AnyLine", "云岭很大，\n", "光栖。光栖很小，光栖很小", 30},
                      Case{"Sentence", "云岭很大。光栖很小！", "云岭还是很大，云岭", 40},
                      Case{"BehindTheClosingQuote", "他说：“云岭很大。”", "光栖很小，光栖很小", 36},
                      Case{"BetweenCharacters", "云岭云", "岭云岭", 11},
                      // A place in the first half would make a part too small to be worth its while.
                      Case{"NotInTheFirstHalf", "一。\n\n云岭很大很大很大很大", "很大很大", 38}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Cut, BlankLinesAlone) {
  const std::string text(1000, '\n');
  EXPECT_EQ(cut_behind(text, 100), 100U);
}

}  // namespace
}  // namespace taojin
