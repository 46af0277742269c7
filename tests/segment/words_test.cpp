#include "segment/words.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "decode/decode.h"
#include "names/names.h"
#include "normalize/normalize.h"
#include "taojin/pipeline.h"

namespace taojin {
namespace {

std::string words_of(std::u32string_view text) {
  std::string out;
  for (const Span word : find_words(text, {0, static_cast<std::uint32_t>(text.size())}, Lexicon::built_in())) {
    if (!out.empty()) out += '|';
    out += to_utf8(slice(text, word));
  }
  return out;
}

struct WordsCase {
  const char* name;
  const char32_t* text;
  const char* words;
};
class FindsWords : public testing::TestWithParam<WordsCase> {};

TEST_P(FindsWords, OfOneSentence) {
  EXPECT_EQ(words_of(GetParam().text), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Segment, FindsWords,
    testing::Values(WordsCase{"NamesOfTheLexiconStayWhole", U"月之暗面发布新产品", "月之暗面|发布|新|产品"},
                    WordsCase{"ATwoCharacterNameAcrossWordsIsNone", U"数字化创新浪潮", "数字化|创新|浪潮"},
                    WordsCase{"LatinWordsAndBlanks", U"OpenAI 公司", "OpenAI|公司"},
                    WordsCase{"BeyondTheBasicPlane", U"𬱖公司", "𬱖|公司"}, WordsCase{"Empty", U"", ""},
                    WordsCase{"SuffixesJoin", U"工程师研究可能性", "工程师|研究|可能性"},
                    WordsCase{"PlacesJoinTheirKind", U"他住在浙江省宁波市", "他|住|在|浙江省|宁波市"},
                    WordsCase{"DatesByPart", U"1998年12月31日下午", "1998年|12月|31日|下午"},
                    WordsCase{"DatesInHan", U"一九九八年五月", "一九九八年|五月"},
                    WordsCase{"Amounts", U"他工作了10年，管理8家公司", "他|工作|了|10年|，|管理|8家|公司"},
                    WordsCase{"HanNumeralsAreApart", U"他管理三家公司", "他|管理|三|家|公司"},
                    WordsCase{"PluralsAreApart", U"科学家们发布报告", "科学家|们|发布|报告"},
                    WordsCase{"Superlatives", U"这里的温度最高", "这里|的|温度|最高"},
                    WordsCase{"Idioms", U"他们实事求是地回答", "他们|实事求是|地|回答"},
                    WordsCase{"Percentages", U"增长百分之五，即5.2%", "增长|百分之五|，|即|5.2%"},
                    WordsCase{"HanNumeralsStayWhole", U"拥有三百五十万人", "拥有|三百五十万|人"},
                    WordsCase{"LatinWordsWithHyphens", U"使用GPT-4o模型", "使用|GPT-4o|模型"},
                    WordsCase{"Addresses", U"见https://example.com/a?b=1。", "见|https://example.com/a?b=1|。"},
                    WordsCase{"DottedNames", U"安娜·贝尔表示", "安娜·贝尔|表示"},
                    WordsCase{"ModalsAreWords", U"它不能停止", "它|不|能|停止"},
                    WordsCase{"PunctuationIsAlone", U"“好”，他说。", "“|好|”|，|他|说|。"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(FindWords, SameWordsInBothScripts) {
  const std::u32string simplified = U"记者从会议上获悉，这家公司计划在明年扩大生产规模，并与两所大学合作培养工程师。";
  const std::u32string traditional = U"記者從會議上獲悉，這家公司計劃在明年擴大生產規模，並與兩所大學合作培養工程師。";
  EXPECT_EQ(words_of(simplify(traditional)), words_of(simplified));
}

TEST(FindWords, NamesFoundInTheTextAreNotSplit) {
  for (const char* const text :
       {"上海青屿云帆科技有限公司创始人欧阳澄宇表示，公司已完成新一轮融资。欧阳澄宇说，资金将用于研发。",
        "上海青嶼雲帆科技有限公司創始人歐陽澄宇表示，公司已完成新一輪融資。歐陽澄宇說，資金將用於研發。"}) {
    Article article;
    article.bytes = text;
    Result<Document> document = read_text(std::move(article));
    ASSERT_TRUE(document);
    document->mentions = find_names(*document, Lexicon::built_in(), Tagger::built_in());
    ASSERT_GE(document->mentions.size(), 2U);
    std::vector<Span> words;
    for (const Span sentence : document->sentences) {
      for (const Span word : find_words(document->reading.text, sentence, Lexicon::built_in(), document->mentions)) {
        words.push_back(word);
      }
    }
    for (const Mention& mention : document->mentions) {
      EXPECT_NE(std::find(words.begin(), words.end(), mention.span), words.end())
          << to_utf8(slice(document->reading.text, mention.span));
    }
  }
}

TEST(FindWords, CoverTheSentenceButForBlanks) {
  const std::u32string text = U"2024 年 AI 公司（如 Mistral AI ）融资3.5亿美元 ，同比增长一百多倍！";
  std::uint32_t at = 0;
  for (const Span word : find_words(text, {0, static_cast<std::uint32_t>(text.size())}, Lexicon::built_in())) {
    for (; at < word.begin; ++at) EXPECT_EQ(text[at], U' ');
    EXPECT_EQ(at, word.begin);
    EXPECT_FALSE(word.empty());
    at = word.end;
  }
  EXPECT_EQ(at, text.size());
}

}  // namespace
}  // namespace taojin
