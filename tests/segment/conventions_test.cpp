#include "segment/conventions.h"

#include <gtest/gtest.h>

#include "decode/decode.h"

namespace taojin {
namespace {

/// "第|三" to the words of 第三 as numerals are joined.
std::string joined(std::u32string_view parts) {
  std::u32string text;
  std::vector<Span> words{{0, 0}};
  for (const char32_t c : parts) {
    if (c == U'|') {
      words.push_back({words.back().end, words.back().end});
    } else {
      text += c;
      ++words.back().end;
    }
  }
  join_parts(text, words);
  std::string out;
  for (const Span word : words) out += (out.empty() ? "" : "|") + to_utf8(slice(text, word));
  return out;
}

struct JoinCase {
  const char* name;
  const char32_t* parts;
  const char* words;
};
class JoinsParts : public testing::TestWithParam<JoinCase> {};

TEST_P(JoinsParts, AsOneWord) {
  EXPECT_EQ(joined(GetParam().parts), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Segment, JoinsParts,
    testing::Values(
        JoinCase{"Year", U"1998|年", "1998年"}, JoinCase{"YearInHan", U"二〇二四|年", "二〇二四年"},
        JoinCase{"YearInHanInParts", U"一九|九八年", "一九九八年"}, JoinCase{"NoYear", U"九|九八年", "九|九八年"},
        JoinCase{"ShortYear", U"98|年", "98年"}, JoinCase{"YearsOfASpan", U"20|年", "20年"},
        JoinCase{"YearsInHan", U"三|年", "三|年"}, JoinCase{"CountingWord", U"8|个|人", "8个|人"},
        JoinCase{"Months", U"3|个|月", "3个月"}, JoinCase{"Currency", U"20万|美元", "20万美元"},
        JoinCase{"AboutAndUnit", U"30|多|公里", "30多公里"}, JoinCase{"PeopleAreNoUnit", U"3,000|人", "3,000|人"},
        JoinCase{"YearsBeforeAUnit", U"1998年|家", "1998年|家"},
        JoinCase{"OrdinalBeforeACountingWord", U"第3|个", "第3|个"}, JoinCase{"HanBeforeAUnit", U"两|家", "两|家"},
        JoinCase{"Decade", U"90|年代", "90年代"}, JoinCase{"MonthAndDay", U"12|月|31|日", "12月|31日"},
        JoinCase{"DayBehindAMonth", U"三|月|五|号", "三月|五号"}, JoinCase{"NumberOfAHouse", U"5|号", "5|号"},
        JoinCase{"Time", U"20|时|30|分", "20时|30分"}, JoinCase{"Points", U"30|分", "30|分"},
        JoinCase{"Ordinal", U"第|十二|届", "第十二|届"}, JoinCase{"Percent", U"百分之|三十", "百分之三十"},
        JoinCase{"PartsOfPercent", U"百|分之|五", "百分之五"}, JoinCase{"About", U"30|多|人", "30多|人"},
        JoinCase{"AboutInHan", U"一百|余|家", "一百余|家"}, JoinCase{"Several", U"数|百万", "数百万"},
        JoinCase{"Han", U"三百|五十|万", "三百五十万"}, JoinCase{"Magnitude", U"3.5|亿|元", "3.5亿元"},
        JoinCase{"MoreIsNoNumeral", U"更|多|人", "更|多|人"}, JoinCase{"DottedName", U"安娜|·|贝尔|说", "安娜·贝尔|说"},
        JoinCase{"DotBetweenOtherThings", U"新闻|·|A", "新闻|·|A"}, JoinCase{"Suffix", U"参与|者|说", "参与者|说"},
        JoinCase{"PluralsStayApart", U"工程师|们|说", "工程师|们|说"},
        JoinCase{"NoSuffixBehindLatin", U"AI|者", "AI|者"}, JoinCase{"Word", U"发布|产品", "发布|产品"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(PhraseBoundary, TellsPhrasesFromWords) {
  for (const std::u32string_view phrase : {U"也是", U"不能", U"很大", U"就是", U"我想", U"仍有"}) {
    EXPECT_EQ(phrase_boundary(phrase), 1U) << to_utf8(phrase);
  }
  EXPECT_EQ(phrase_boundary(U"是否是"), 2U);
  EXPECT_EQ(phrase_boundary(U"找到了"), 2U);
  EXPECT_EQ(phrase_boundary(U"工程师们"), 3U);
  for (const std::u32string_view word :
       {U"不会", U"还是", U"还有", U"最近", U"最高", U"太阳", U"不同", U"公司", U"都会", U"人", U"人们", U"10年"}) {
    EXPECT_EQ(phrase_boundary(word), 0U) << to_utf8(word);
  }
}

}  // namespace
}  // namespace taojin
