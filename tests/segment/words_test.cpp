#include "segment/words.h"

#include <gtest/gtest.h>

#include "decode/decode.h"

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
                    WordsCase{"ATwoCharacterNameAcrossWordsIsNone", U"数字化创新浪潮", "数字|化|创新|浪潮"},
                    WordsCase{"LatinWordsAndBlanks", U"OpenAI 公司", "OpenAI|公司"},
                    WordsCase{"BeyondTheBasicPlane", U"𬱖公司", "𬱖|公司"}, WordsCase{"Empty", U"", ""}),
    [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace taojin
