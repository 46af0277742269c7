// What is left of a printed text, and that it maps back.

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "decode/decode.h"
#include "normalize/normalize.h"

namespace taojin {
namespace {

Reading read(std::u32string_view text, Markup markup = Markup::none) {
  return normalize({std::u32string(text), "UTF-8", 0}, markup);
}

struct ReadingCase {
  const char* name;
  const char32_t* printed;
  const char32_t* read;
};

class Reads : public testing::TestWithParam<ReadingCase> {};

TEST_P(Reads, As) {
  EXPECT_EQ(to_utf8(read(GetParam().printed).text), to_utf8(GetParam().read));
}

auto name_of = [](const auto& c) { return std::string(c.param.name); };

INSTANTIATE_TEST_SUITE_P(
    Characters, Reads,
    testing::Values(
        ReadingCase{"Traditional", U"遠山資本領投，創辦人發表聲明", U"远山资本领投，创办人发表声明"},
        ReadingCase{"FullWidth", U"ＡＢ１２３．４５％＄￥", U"AB123.45%$¥"},
        ReadingCase{"Brackets", U"云雀（Ｌａｒｋ）﹙新﹚", U"云雀(Lark)(新)"},
        ReadingCase{"KeptPunctuation", U"“甲”，‘乙’。「丙」『丁』：！？；、《戊》",
                    U"“甲”，‘乙’。「丙」『丁』：！？；、《戊》"},
        ReadingCase{"NameDots", U"萨姆‧林登・周•李．王˙赵", U"萨姆·林登·周·李·王·赵"},
        ReadingCase{"DotInNumber", U"３．５亿", U"3.5亿"}, ReadingCase{"Tildes", U"5～8亿〜9亿", U"5~8亿~9亿"},
        ReadingCase{"Dashes", U"A–B—C―D‑E−1", U"A–B—C―D-E-1"}, ReadingCase{"Radicals", U"⼈⼯⾦⻓", U"人工金长"},
        ReadingCase{"CompatibilityIdeographs", U"\uF90A\uF9D1", U"金六"},
        ReadingCase{"CircledDigitsStay", U"①云雀", U"①云雀"},
        ReadingCase{"ZeroWidth", U"云\u200B雀\uFEFF模\u00AD型", U"云雀模型"}, ReadingCase{"Ellipsis", U"等⋯⋯", U"等……"},
        ReadingCase{"VariantsOfHongKong", U"衞星與枱面", U"卫星与台面"},
        ReadingCase{"TaiwanZhe", U"他看著著名的星橋，笑著說", U"他看着著名的星桥，笑着说"},
        ReadingCase{"MainlandZhuStays", U"显著改善了土著居民的生活", U"显著改善了土著居民的生活"},
        ReadingCase{"PhrasesBeforeCharacters", U"乾隆與乾燥，瞭望與瞭解", U"乾隆与干燥，瞭望与了解"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Blanks, Reads,
    testing::Values(ReadingCase{"Ideographic", U"　　星桥　科技", U"星桥 科技"},
                    ReadingCase{"Runs", U"David \t\u00A0 Lin", U"David Lin"},
                    ReadingCase{"BesidePunctuation", U"第二个 ，也好 。 第三", U"第二个，也好。第三"},
                    ReadingCase{"BetweenQuotations", U"「甲」　乙", U"「甲」 乙"},
                    ReadingCase{"AtLineEnds", U"  甲  \n\n  乙  \n", U"甲\n乙"},
                    ReadingCase{"CarriageReturns", U"甲。\r\n乙。\r丙。\u2028丁", U"甲。\n乙。\n丙。\n丁"},
                    ReadingCase{"OnlyBlanks", U" \n　\n", U""}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Marks, Reads,
    testing::Values(ReadingCase{"Heading", U"## 星桥融资 \n\n正文", U"星桥融资\n正文"},
                    ReadingCase{"EmptyHeading", U"甲。\n\n##\n\n乙。", U"甲。\n乙。"},
                    ReadingCase{"HashtagIsText", U"#星桥融资#", U"#星桥融资#"},
                    ReadingCase{"Bullets", U"* 甲\n- 乙\n• 丙\n+ 丁", U"甲\n乙\n丙\n丁"},
                    ReadingCase{"NumbersOfListsAreText", U"1. 甲\n2. 乙", U"1. 甲\n2. 乙"},
                    ReadingCase{"MinusIsText", U"-3% 的跌幅", U"-3% 的跌幅"},
                    ReadingCase{"Rules", U"甲\n\n* * *\n\n---\n\n乙", U"甲\n乙"},
                    ReadingCase{"Quotes", U"> 甲\n>\n> > 乙", U"甲\n乙"},
                    ReadingCase{"Bold", U"这是**云雀**模型，__另一个__也是", U"这是云雀模型，另一个也是"},
                    ReadingCase{"Emphasis", U"_画外音：好_ 与 *注：好*", U"画外音：好 与 注：好"},
                    ReadingCase{"StarIsText", U"Q*算法与 N*(x+y) 与 2 * 3 * 4 与 2**3",
                                U"Q*算法与 N*(x+y) 与 2 * 3 * 4 与 2**3"},
                    ReadingCase{"UnderscoreIsText", U"max_tokens 与 @_lin", U"max_tokens 与 @_lin"},
                    ReadingCase{"Code", U"用 `read` 读", U"用 read 读"},
                    ReadingCase{"Fence", U"甲：\n\n```cpp\nint *a;\n```\n\n乙", U"甲：\nint *a;\n乙"},
                    ReadingCase{"Link", U"见[星桥科技](https://example.com/a_(b)?c=1)的公告", U"见星桥科技的公告"},
                    ReadingCase{"Image", U"前![图](https://example.com/a.png)后", U"前后"},
                    ReadingCase{"LinkedImage", U"[![图](a.png)](https://example.com)后", U"后"},
                    ReadingCase{"Footnote", U"融资[^1]完成", U"融资完成"},
                    ReadingCase{"BracketIsText", U"[1]甲与[乙](丙)", U"[1]甲与[乙](丙)"},
                    ReadingCase{"Autolink", U"<https://example.com>", U"https://example.com"},
                    ReadingCase{"Escapes", U"2 \\* 3 \\[注\\]", U"2 * 3 [注]"},
                    ReadingCase{"Table", U"| 公司 | 金额 |\n|---|---|\n| 星桥 | 2亿元 |", U"公司 金额\n星桥 2亿元"},
                    ReadingCase{"BarIsText", U"作者 | 林晓", U"作者 | 林晓"},
                    ReadingCase{"Tags", U"甲<br>乙<b>丙</b><img src=\"a.png\"/>丁<!-- 戊 -->", U"甲\n乙丙丁"},
                    ReadingCase{"LessThanIsText", U"若 a<b 且 Map<uid, time> 则", U"若 a<b 且 Map<uid, time> 则"},
                    ReadingCase{"References", U"A&amp;B&nbsp;C&#20013;&#x56FD;&lt;&unknown;", U"A&B C中国<&unknown;"},
                    ReadingCase{"FrontMatter", U"---\ntitle: 甲\ndate: 2024-05-06\n---\n\n# 乙\n", U"乙"},
                    ReadingCase{"RuleIsNoFrontMatter", U"---\n甲。\n---\n乙", U"甲。\n乙"},
                    ReadingCase{"Pinyin", U"資產(chǎn)業(yè)與創(chuàng)始人", U"资产业与创始人"},
                    ReadingCase{"NeutralPinyinAmongOther", U"產(chǎn)業(yè)了(le)", U"产业了"},
                    ReadingCase{"BracketsWithWordsStay", U"周(zhou)、方法(query)、咖啡(café)",
                                U"周(zhou)、方法(query)、咖啡(café)"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    WrappedLines, Reads,
    testing::Values(
        ReadingCase{"AmountIsNeverParted", U"星桥融资10\n亿美金，估值45\n亿元", U"星桥融资10亿美金，估值45亿元"},
        ReadingCase{"CurrencyIsNeverParted", U"融资300\n美元。", U"融资300美元。"},
        ReadingCase{"NameBehindNumberIsALine", U"星桥发布云雀4\n百度随后跟进。\n万达也一样",
                    U"星桥发布云雀4\n百度随后跟进。\n万达也一样"},
        ReadingCase{"Comma", U"他说，\n好。", U"他说，好。"},
        ReadingCase{"ClosingPunctuation", U"推理\n。这些", U"推理。这些"},
        ReadingCase{"SentencesEndLines", U"甲完成融资。\n乙完成融资。", U"甲完成融资。\n乙完成融资。"},
        ReadingCase{"HeadingAmongSingleLineEnds", U"星桥的来历\n星桥成立于2021年。\n云雀的来历\n云雀是模型。",
                    U"星桥的来历\n星桥成立于2021年。\n云雀的来历\n云雀是模型。"},
        ReadingCase{"LatinNameWhereTheLineWasFull",
                    U"标题\n\n"
                    U"星桥科技今年的收入比去年多出一倍，团队也从五十人扩大到三百人，公司同时在三个城市开设了新的办公室"
                    U"，负责这件事的是合伙人David\n"
                    U"Linwood，他曾在远山资本工作。\n\n完。",
                    U"标题\n"
                    U"星桥科技今年的收入比去年多出一倍，团队也从五十人扩大到三百人，公司同时在三个城市开设了新的办公室"
                    U"，负责这件事的是合伙人David "
                    U"Linwood，他曾在远山资本工作。\n完。"},
        ReadingCase{
            "WrappedQuote",
            U"甲。\n\n> Fast moving footage, at light speed, flying through the long houses here\n> before "
            U"noon.\n\n乙。",
            U"甲。\nFast moving footage, at light speed, flying through the long houses here before noon.\n乙。"},
        ReadingCase{"ListOfNamesIsNotWrapped", U"标题\n\n名单：\n\nStarbridge\nLarkworks\nFarhill\n\n完。",
                    U"标题\n名单：\nStarbridge\nLarkworks\nFarhill\n完。"},
        ReadingCase{"Labels", U"# 标题\n\n作者: David\n时间: 2024-05-06\n\n完。",
                    U"标题\n作者: David\n时间: 2024-05-06\n完。"},
        ReadingCase{"FilledLines",
                    U"星桥科技昨日在北京宣布，公司已经完成新一\n轮融资，由远山资本领投，原有股东全部跟投，\n"
                    U"资金将主要用于云雀模型的研发以及海外市场\n的开拓，公司预计明年的收入将比今年再增长\n"
                    U"一倍，并在两年之内达到盈亏平衡的目标水平\n完成之后再考虑下一步的计划。\n",
                    U"星桥科技昨日在北京宣布，公司已经完成新一轮融资，由远山资本领投，原有股东全部跟投，"
                    U"资金将主要用于云雀模型的研发以及海外市场的开拓，公司预计明年的收入将比今年再增长"
                    U"一倍，并在两年之内达到盈亏平衡的目标水平完成之后再考虑下一步的计划。"}),
    name_of);

struct HtmlCase {
  const char* name;
  const char32_t* page;
  const char32_t* read;
};

class ReadsHtml : public testing::TestWithParam<HtmlCase> {};

TEST_P(ReadsHtml, As) {
  const std::u32string page = GetParam().page;
  const Reading reading = read(page, Markup::html);
  EXPECT_EQ(to_utf8(reading.text), to_utf8(GetParam().read));
}

INSTANTIATE_TEST_SUITE_P(
    Pages, ReadsHtml,
    testing::Values(
        HtmlCase{
            "Page",
            U"<!DOCTYPE html><html><head><title>標題</title><style>p{a:b}</style><script>var 元='<p>'</script></head>"
            U"<body><h1>星橋融資</h1><p>完成<b>２億</b>元\n  融資</p><p>完</p></body></html>",
            U"标题\n星桥融资\n完成2亿元融资\n完"},
        HtmlCase{"BlanksAreOne", U"<p>David\n   Lin   说</p>", U"David Lin 说"},
        HtmlCase{"Breaks", U"甲<br/>乙<div>丙</div>丁", U"甲\n乙\n丙\n丁"},
        HtmlCase{"Cells", U"<table><tr><td>星桥</td><td>2亿</td></tr><tr><td>云雀</td></tr></table>",
                 U"星桥 2亿\n云雀"},
        HtmlCase{"ReferencesAndComments", U"A&amp;B<!-- <p>丙</p> -->&ldquo;丁&rdquo;", U"A&B“丁”"},
        HtmlCase{"MarksOfMarkdownAreText", U"<p># 2**3 _a_</p>", U"# 2**3 _a_"},
        HtmlCase{"Preformatted", U"<pre>甲\n乙</pre>", U"甲\n乙"},
        HtmlCase{"AttributesWithAngles", U"<a title=\"a>b\" href='x'>甲</a>", U"甲"},
        HtmlCase{"UnclosedScript", U"甲<script>乙", U"甲"}, HtmlCase{"LoneAngle", U"1 < 2，甲", U"1 < 2，甲"}),
    name_of);

/// What Reading promises: places ascend, are in the text, and each character is the one printed there, folded.
void expect_invariants(std::u32string_view printed, const Reading& reading, const std::string& name) {
  ASSERT_EQ(reading.text.size(), reading.origin.size()) << name;
  for (std::uint32_t i = 0; i < reading.text.size(); ++i) {
    ASSERT_LT(reading.origin[i], printed.size()) << name;
    if (i > 0) {
      ASSERT_LT(reading.origin[i - 1], reading.origin[i]) << name << " at " << i;
    }
    const char32_t c = printed[reading.origin[i]], folded = reading.text[i];
    const bool is_line_end = c == U'\n' || c == U'\r';
    ASSERT_NE(folded, U'\0') << name;
    if (folded == U'\n') {
      ASSERT_TRUE(is_line_end || c == U'<' || c >= 0x85) << name << " at " << i;
    }
    if (is_line_end) {
      ASSERT_TRUE(folded == U'\n' || folded == U' ') << name << " at " << i;
    }
    if (c < 0x80 && !is_line_end && c != U'<' && c != U'&' && c != U'\t' && c != U'|') {
      ASSERT_EQ(c, folded) << name;
    }
  }
  EXPECT_EQ(reading.text.find(U"\n\n"), std::u32string::npos) << name;
  EXPECT_EQ(reading.text.find(U"  "), std::u32string::npos) << name;
}

TEST(Reading, MapsBackOnRandomMarks) {
  const std::u32string characters =
      U"甲乙乾坤著着藉国國12 3  \n\n\n\r>#*-_`[]()（）!|<>&;amp\\~．.，。“”：br/p=\"'　\u200BāAZ";
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    std::u32string text;
    for (std::size_t i = random() % 120; i > 0; --i) text += characters[random() % characters.size()];
    expect_invariants(text, read(text), to_utf8(text));
    expect_invariants(text, read(text, Markup::html), to_utf8(text));
  }
}

TEST(Reading, SpansQuoteTheText) {
  const std::u32string text = U"> 星橋科技(David\n> Lin)融資**10**\n> 億美金。";
  const Reading reading = read(text);
  const std::size_t amount = reading.text.find(U"10亿美金");
  ASSERT_NE(amount, std::u32string::npos) << to_utf8(reading.text);
  const Span span = reading.to_decoded({static_cast<std::uint32_t>(amount), static_cast<std::uint32_t>(amount + 5)});
  EXPECT_EQ(to_utf8(slice(text, span)), "10**\n> 億美金");
}

TEST(Reading, OriginGoesThroughAnother) {
  Origin page, text;
  page.append(10, 3);
  page.append(20, 4);
  page.append(40, 1);
  text.append(1, 4);
  text.append(7, 1);
  const Origin both = text.through(page);
  ASSERT_EQ(both.size(), 5U);
  const std::uint32_t expected[] = {11, 12, 20, 21, 40};
  for (std::uint32_t i = 0; i < 5; ++i) EXPECT_EQ(both[i], expected[i]);
}

TEST(Reading, SurvivesMarksThatNothingCloses) {  // in no time: every search for an end is bounded
  for (const char32_t* mark : {U"[", U"*", U"_a", U"<", U"<a", U"&", U"(ā", U"![", U"\\", U"> ", U"<!--", U"<script>",
                               U"<a =\"", U"</", U"<p>", U"a[b](", U"\n1\n"}) {
    std::u32string text;
    while (text.size() < 300000) text += mark;
    expect_invariants(text, read(text), to_utf8(mark));
  }
}

}  // namespace
}  // namespace taojin
