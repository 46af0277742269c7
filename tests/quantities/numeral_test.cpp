#include <gtest/gtest.h>

#include "describe.h"
#include "quantities/characters.h"
#include "quantities/numeral.h"

namespace taojin {
namespace {

using quantities::Numeral;

std::string value_of(const std::string& text) {
  const std::u32string reading = simplify(to_utf32(text));
  std::uint32_t end = 0;
  const std::optional<Numeral> numeral = quantities::read_numeral(reading, 0, end);
  if (!numeral) return "none";
  std::string value = numeral->value.to_string();
  if (numeral->high) value += ".." + numeral->high->to_string();
  if (numeral->span.end != reading.size()) value += " " + to_utf8(reading.substr(numeral->span.end));
  return value;
}

TEST(Numeral, ReadsEveryStyle) {
  constexpr test::Row kRows[] = {
      {"0", "0"},
      {"16.4亿", "1640000000"},
      {"1,250万", "12500000"},
      {"1，250万", "12500000"},
      {"１００亿", "10000000000"},
      {"３．5亿", "350000000"},
      {"3 亿", "300000000"},
      {"1 亿 5000 万", "150000000"},
      {"3亿5000万", "350000000"},
      {"1万6,239亿", "1623900000000"},
      {"1兆8129.4亿", "1812940000000"},
      {"12345.678万", "123456780"},
      {"一千零一十一", "1011"},
      {"一百十六", "116"},
      {"十五", "15"},
      {"廿二", "22"},
      {"五百卅四", "534"},
      {"一亿五千万", "150000000"},
      {"三百五十万亿", "350000000000000"},
      {"四万万", "400000000"},
      {"壹拾亿零壹佰万零贰拾壹", "1001000021"},
      {"參萬肆仟伍佰零柒", "34507"},
      {"貳億伍仟萬", "250000000"},
      {"零点零零五", "0.005"},
      {"三千点五", "3000.5"},
      {"一点五万", "15000"},
      {"1.5 billion", "1500000000"},
      {"30mn", "30000000"},
      {"2 trillion", "2000000000000"},
  };
  for (const auto& [text, value] : kRows) EXPECT_EQ(value_of(text), value) << text;
}

TEST(Numeral, ReadsColloquialForms) {
  constexpr test::Row kRows[] = {
      {"3亿5", "350000000"},         {"一亿二", "120000000"},     {"三万五", "35000"},     {"一百二", "120"},
      {"百二万", "1200000"},         {"3万4000", "34000"},        {"半个亿", "50000000"},  {"两个亿", "200000000"},
      {"2.5个亿", "250000000"},      {"一个小目标", "100000000"}, {"三亿半", "350000000"}, {"一百零五", "105"},
      {"5亿1万4千6百", "500014600"},
  };
  for (const auto& [text, value] : kRows) EXPECT_EQ(value_of(text), value) << text;
}

TEST(Numeral, ReadsVagueForms) {
  constexpr test::Row kRows[] = {
      {"两三亿", "200000000..300000000"},   {"三五千万", "30000000..50000000"},    {"七八", "7..8"},
      {"六十三四万", "630000..640000"},     {"一万六七", "16000..17000"},          {"两、三亿", "200000000..300000000"},
      {"十几亿", "1000000000..2000000000"}, {"20多亿", "2000000000..3000000000"},  {"20余亿", "2000000000..3000000000"},
      {"3亿多", "300000000..400000000"},    {"一千多万", "10000000..20000000"},    {"20来亿", "2000000000"},
      {"数千万", "10000000..100000000"},    {"几十亿", "1000000000..10000000000"}, {"几个亿", "100000000..1000000000"},
      {"十 余 万", "100000..200000"},
  };
  for (const auto& [text, value] : kRows) EXPECT_EQ(value_of(text), value) << text;
}

TEST(Numeral, EndsWhereTheNumberEnds) {
  constexpr test::Row kRows[] = {
      {"1亿2023年", "100000000 2023年"},
      {"一亿二亿", "100000000 二亿"},
      {"三亿五年", "300000000 五年"},
      {"25千克", "25 千克"},
      {"五千克朗", "5000 克朗"},
      {"2023百度", "2023 百度"},
      {"零一万物", "1 万物"},
      {"一百零售", "100 零售"},
      {"三点三十分", "3 点三十分"},
      {"50兆瓦", "50 兆瓦"},
      {"万一", "10000 一"},
      {"陆千万", "none"},
      {"参加", "none"},
      {"人数", "none"},
  };
  for (const auto& [text, value] : kRows) EXPECT_EQ(value_of(text), value) << text;
}

TEST(Numeral, TooManyDigitsAreNoNumber) {
  std::uint32_t end = 0;
  const std::u32string digits(500, U'7');
  EXPECT_FALSE(quantities::read_numeral(digits, 0, end).has_value());
  EXPECT_EQ(end, digits.size()) << "the run is looked at once";
}

TEST(Characters, StartsAreTheGlyphsThatBeginExpressions) {
  for (char32_t c = 0; c < 0x10000; ++c) {
    const quantities::Glyph glyph = quantities::glyph(c);
    const bool starts = glyph != quantities::Glyph::other && glyph <= quantities::kLastStart;
    EXPECT_EQ(quantities::starts_quantity(c), starts) << static_cast<unsigned>(c);
  }
  EXPECT_FALSE(quantities::starts_quantity(0x20000));
}

}  // namespace
}  // namespace taojin
