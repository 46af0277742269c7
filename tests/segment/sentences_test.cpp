#include "segment/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "decode/decode.h"

namespace taojin {
namespace {

struct SentencesCase {
  const char* name;
  const char32_t* reading;
  std::vector<std::string> sentences;
};

class FindsSentences : public testing::TestWithParam<SentencesCase> {};

TEST_P(FindsSentences, Of) {
  const std::u32string reading = GetParam().reading;
  std::vector<std::string> found;
  for (const Span s : find_sentences(reading)) found.push_back(to_utf8(slice(reading, s)));
  EXPECT_EQ(found, GetParam().sentences);
}

INSTANTIATE_TEST_SUITE_P(
    Segment, FindsSentences,
    testing::Values(SentencesCase{"FinalPunctuation",
                                  U"甲完成融资。乙呢？丙！丁；戊",
                                  {"甲完成融资。", "乙呢？", "丙！", "丁；", "戊"}},
                    SentencesCase{"CommaEndsNothing", U"甲，乙、丙：丁", {"甲，乙、丙：丁"}},
                    SentencesCase{"LinesEndSentences", U"星桥的来历\n- 甲\n乙。\n", {"星桥的来历", "- 甲", "乙。"}},
                    SentencesCase{"ClosingMarksBelongToIt",
                                  U"他说：“好。”然后走了。(完。)又来",
                                  {"他说：“好。”", "然后走了。", "(完。)", "又来"}},
                    SentencesCase{"SpeakerBehindSpeech",
                                  U"“我们很高兴。钱也够了。”周予川说。他笑了。",
                                  {"“我们很高兴。", "钱也够了。”周予川说。", "他笑了。"}},
                    SentencesCase{"SpeechOnItsOwn", U"「好。」\n周予川说。", {"「好。」", "周予川说。"}},
                    SentencesCase{"Runs", U"真的吗？！是的……”好", {"真的吗？！", "是的……”", "好"}},
                    SentencesCase{"EllipsisInside", U"数据……以及算法。", {"数据……以及算法。"}},
                    SentencesCase{"Ascii",
                                  U"好吗?好! https://a.example/?b=1;c 完;再",
                                  {"好吗?", "好!", "https://a.example/?b=1;c 完;", "再"}},
                    SentencesCase{"FullStops",
                                  U"It grew by 3.5 percent. The firm Starbridge Inc. said so. 完",
                                  {"It grew by 3.5 percent.", "The firm Starbridge Inc. said so.", "完"}},
                    SentencesCase{"BlanksBelongToNone", U"甲。 乙。", {"甲。", "乙。"}},
                    SentencesCase{"Nothing", U"", {}}),
    [](const auto& c) { return std::string(c.param.name); });

struct TitleCase {
  const char* name;
  const char32_t* reading;
  const char* title;  ///< empty: there is none
};

class FindsTitle : public testing::TestWithParam<TitleCase> {};

TEST_P(FindsTitle, Of) {
  const std::u32string reading = GetParam().reading;
  const auto title = find_title(reading);
  EXPECT_EQ(title ? to_utf8(slice(reading, *title)) : "", GetParam().title);
}

INSTANTIATE_TEST_SUITE_P(
    Segment, FindsTitle,
    testing::Values(TitleCase{"FirstLine", U"星桥完成两亿元融资\n正文。", "星桥完成两亿元融资"},
                    TitleCase{"QuestionIsATitle", U"星桥会赢吗？\n正文。", "星桥会赢吗？"},
                    TitleCase{"BehindByline", U"来源：新桥报\n2024-05-06 10:00\n星桥会赢吗\n正文。", "星桥会赢吗"},
                    TitleCase{"AuthorsInATitle", U"云雀创作者的来源\n正文。", "云雀创作者的来源"},
                    TitleCase{"SentenceIsNone", U"星桥完成融资。\n正文", ""},
                    TitleCase{"LeadIsNone", U"导语：\n正文", ""},
                    TitleCase{"ReporterThenText", U"新桥报记者 周予川\n星桥昨日宣布，公司完成融资。\n", ""},
                    TitleCase{"Empty", U"", ""}),
    [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace taojin
