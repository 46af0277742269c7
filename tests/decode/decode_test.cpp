#include "decode/decode.h"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <random>
#include <string>

namespace taojin {
namespace {

constexpr std::u32string_view kStory =
    U"星桥科技宣布完成两亿元融资，由远山资本领投。\n创始人周予川表示，公司今年将推出“云雀”模型，团队有三百人。\n"
    U"（记者 林晓）这笔资金的一半用在研发，其余的用在市场。";
constexpr std::u32string_view kTraditionalStory =
    U"星橋科技宣布完成兩億元融資，由遠山資本領投。\n創辦人周予川表示，公司今年將推出「雲雀」模型，團隊有三百人。\n"
    U"（記者 林曉）這筆資金的一半用在研發，其餘的用在市場。";

std::string encode(std::u32string_view text, const char* encoding) {
  const icu::UnicodeString units = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                                 static_cast<std::int32_t>(text.size()));
  std::string bytes(text.size() * 4 + 16, '\0');
  bytes.resize(static_cast<std::size_t>(
      units.extract(0, units.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), encoding)));
  return bytes;
}

Article article(std::string bytes) {
  return {"a.txt", std::move(bytes), Markup::none, false, {}};
}

struct EncodingCase {
  const char* name;
  const char* encoding;  ///< written with
  std::string mark;      ///< in front
  std::u32string_view text;
  const char* found;
};

class FindsEncoding : public testing::TestWithParam<EncodingCase> {};

TEST_P(FindsEncoding, AndDecodes) {
  const auto& [name, encoding, mark, text, found] = GetParam();
  const auto decoded = decode(article(mark + encode(text, encoding)));
  ASSERT_TRUE(decoded) << decoded.error().what;
  EXPECT_EQ(decoded->encoding, found);
  EXPECT_EQ(to_utf8(decoded->text), to_utf8(text));
  EXPECT_EQ(decoded->replaced, 0U);
}

INSTANTIATE_TEST_SUITE_P(
    Encodings, FindsEncoding,
    testing::Values(EncodingCase{"Utf8", "UTF-8", "", kStory, "UTF-8"},
                    EncodingCase{"Utf8Mark", "UTF-8", "\xEF\xBB\xBF", kStory, "UTF-8"},
                    EncodingCase{"Utf16LittleMark", "UTF-16LE", "\xFF\xFE", kStory, "UTF-16LE"},
                    EncodingCase{"Utf16BigMark", "UTF-16BE", "\xFE\xFF", kTraditionalStory, "UTF-16BE"},
                    EncodingCase{"Utf16Little", "UTF-16LE", "", kStory, "UTF-16LE"},
                    EncodingCase{"Utf16Big", "UTF-16BE", "", kTraditionalStory, "UTF-16BE"},
                    EncodingCase{"Utf32Mark", "UTF-32LE", std::string("\xFF\xFE\0\0", 4), kStory, "UTF-32LE"},
                    EncodingCase{"Gb18030", "GB18030", "", kStory, "GB18030"},
                    EncodingCase{"Gb18030Short", "GB18030", "", kStory.substr(0, 23), "GB18030"},
                    EncodingCase{"Gb18030Traditional", "GB18030", "", kTraditionalStory, "GB18030"},
                    EncodingCase{"Big5", "Big5", "", kTraditionalStory, "Big5"},
                    EncodingCase{"Big5Short", "Big5", "", kTraditionalStory.substr(0, 23), "Big5"},
                    EncodingCase{"Ascii", "UTF-8", "", U"Plain words, 12 of them.\n", "UTF-8"},
                    EncodingCase{"Empty", "UTF-8", "", U"", "UTF-8"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Decode, EncodingGivenOverridesDetection) {
  const auto decoded = decode(article(encode(kTraditionalStory, "Big5")), "big5-hkscs");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(to_utf8(decoded->text), to_utf8(kTraditionalStory));
  EXPECT_EQ(decode(article("abc"), "no-such-code").error().what, "unknown encoding: no-such-code");
}

struct InvalidCase {
  const char* name;
  std::string bytes;
  std::u32string_view text;
  std::uint32_t replaced;
};

class ReplacesInvalid : public testing::TestWithParam<InvalidCase> {};

TEST_P(ReplacesInvalid, AndCounts) {
  const auto decoded = decode({"a.jsonl", GetParam().bytes, Markup::none, true, {}});
  ASSERT_TRUE(decoded) << decoded.error().what;
  EXPECT_EQ(to_utf8(decoded->text), to_utf8(GetParam().text));
  EXPECT_EQ(decoded->replaced, GetParam().replaced);
}

INSTANTIATE_TEST_SUITE_P(
    Bytes, ReplacesInvalid,
    testing::Values(InvalidCase{"Lone", "一\x80二", U"一\uFFFD二", 1}, InvalidCase{"Cut", "一\xE4\xB8", U"一\uFFFD", 1},
                    InvalidCase{"CutInside",
                                "\xE4\xB8"
                                "A",
                                U"\uFFFDA", 1},
                    InvalidCase{"Surrogate", "\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD", 3},
                    InvalidCase{"TooLong", "\xC0\x80", U"\uFFFD\uFFFD", 2},
                    InvalidCase{"OnlyTrailing", std::string(40, '\x80'),
                                std::u32string_view(U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
                                                    U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
                                                    U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
                                                    U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
                                                    U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"),
                                40}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Decode, DamagedUtf8StaysUtf8) {
  std::string bytes = to_utf8(kStory);
  bytes[40] = '\xFF';
  const auto decoded = decode(article(bytes));
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->encoding, "UTF-8");
  EXPECT_GE(decoded->replaced, 1U);
  EXPECT_LE(decoded->replaced, 3U);
}

TEST(Decode, BinaryIsNotText) {
  EXPECT_EQ(decode(article(std::string("PNG\0\1\2\3\xFF\xFE\0", 10))).error().what, "not text: NUL bytes");
  EXPECT_EQ(decode(article(to_utf8(kStory) + std::string(1, '\0'))).error().what, "not text: NUL bytes");
  std::mt19937 random(7);
  std::string noise;
  for (int i = 0; i < 20000; ++i) noise.push_back(static_cast<char>(random() % 256));
  EXPECT_EQ(decode(article(noise)).error().what, "not text: NUL bytes");
}

TEST(Utf8, FastPathsAgreeWithPlainDecodingOnRandomText) {
  std::mt19937 random(11);
  const std::u32string characters = U"ab 1\n一中。é\u07FF\u0800\uFFFD\U0001F600\U0002B740";
  for (int round = 0; round < 2000; ++round) {
    std::u32string text;
    for (std::size_t i = random() % 60; i > 0; --i) text += characters[random() % characters.size()];
    ASSERT_EQ(to_utf32(to_utf8(text)), text);
    std::string bytes = to_utf8(text);
    if (bytes.empty()) continue;
    bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    const auto decoded = decode({"", bytes, Markup::none, true, {}});
    if (!decoded) continue;
    ASSERT_LE(decoded->text.size(), bytes.size());
    ASSERT_EQ(to_utf32(to_utf8(decoded->text)), decoded->text);
  }
}

}  // namespace
}  // namespace taojin
