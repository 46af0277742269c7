#include <gtest/gtest.h>

#include <random>

#include "describe.h"

namespace taojin {
namespace {

struct HanStyle {
  const char* name;
  const char32_t* digits;
  const char32_t* small_units;  ///< ones (blank), tens, hundreds, thousands
  bool one_before_ten;          ///< 一十五 rather than 十五
};

constexpr HanStyle kStyles[] = {
    {"plain", U"零一二三四五六七八九", U" 十百千", false},
    {"formal", U"零一二三四五六七八九", U" 十百千", true},
    {"circle", U"〇一二三四五六七八九", U" 十百千", true},
    {"financial", U"零壹贰叁肆伍陆柒捌玖", U" 拾佰仟", true},
};

/// Below ten thousand, leading zeros left out.
std::u32string section_in_han(unsigned number, const HanStyle& style, bool first) {
  std::u32string out;
  bool zero = false;
  for (int power = 3; power >= 0; --power) {
    unsigned divisor = 1;
    for (int i = 0; i < power; ++i) divisor *= 10;
    const unsigned digit = number / divisor % 10;
    if (digit == 0) {
      zero = !out.empty();
      continue;
    }
    if (zero) out += style.digits[0];
    zero = false;
    const bool silent_one = digit == 1 && power == 1 && out.empty() && first && !style.one_before_ten;
    if (!silent_one) out += style.digits[digit];
    if (power > 0) out += style.small_units[power];
  }
  return out;
}

/// The numeral as it is written out in full: 一亿零三百五十万零八十九.
std::u32string in_han(std::uint64_t number, const HanStyle& style) {
  if (number == 0) return {style.digits[0]};
  constexpr char32_t kUnits[] = U" 万亿兆";
  std::u32string out;
  bool gap = false;
  for (int group = 3; group >= 0; --group) {
    std::uint64_t divisor = 1;
    for (int i = 0; i < group; ++i) divisor *= 10000;
    const auto section = static_cast<unsigned>(number / divisor % 10000);
    if (section == 0) {
      gap = !out.empty();
      continue;
    }
    if (!out.empty() && (gap || section < 1000)) out += style.digits[0];
    out += section_in_han(section, style, out.empty());
    if (group > 0) out += kUnits[group];
    gap = false;
  }
  return out;
}

std::string with_commas(std::uint64_t number, const std::string& comma) {
  std::string digits = std::to_string(number);
  for (int i = static_cast<int>(digits.size()) - 3; i > 0; i -= 3) digits.insert(static_cast<std::size_t>(i), comma);
  return digits;
}

std::string full_width(const std::string& digits) {
  std::u32string out;
  for (const char c : digits) out += static_cast<char32_t>(static_cast<unsigned char>(c)) + 0xFEE0;
  return to_utf8(out);
}

/// 350000000 as 3亿5000万; nothing when it ends with smaller parts.
std::string mixed(std::uint64_t number) {
  std::string out;
  const std::uint64_t yi = number / 100000000;
  const std::uint64_t wan = number / 10000 % 10000;
  if (yi != 0) out += std::to_string(yi) + "亿";
  if (wan != 0) out += std::to_string(wan) + "万";
  return number % 10000 == 0 ? out : std::string();
}

class Numbers {
 public:
  /// Of all lengths alike, many of them round.
  std::uint64_t next() {
    const int length = std::uniform_int_distribution(2, 16)(engine_);
    const int zeros = std::uniform_int_distribution(0, length - 1)(engine_);
    std::uint64_t number = 0;
    for (int i = 0; i < length; ++i) {
      const int digit = std::uniform_int_distribution(i == 0 ? 1 : 0, 9)(engine_);
      number = number * 10 + static_cast<std::uint64_t>(i >= length - zeros ? 0 : digit);
    }
    return number < 10 ? 10 : number;
  }

 private:
  std::mt19937_64 engine_{20230528};
};

/// The text is read as one quantity of that value that covers it whole, in Simplified and in Traditional.
void expect_read_back(const std::string& numeral, const std::string& value) {
  for (const char* configuration : {"", "s2t", "s2tw", "s2hk"}) {
    const std::string text = *configuration == 0 ? numeral : test::converted(numeral, configuration);
    const auto amount = test::read(text + "美元");
    ASSERT_EQ(amount.size(), 1U) << text;
    ASSERT_TRUE(amount[0].value.has_value()) << text;
    EXPECT_EQ(amount[0].value->to_string(), value) << text;
    EXPECT_EQ(amount[0].span, (Span{0, static_cast<std::uint32_t>(to_utf32(text).size()) + 2})) << text;
    EXPECT_EQ(amount[0].currency, "USD") << text;
    if (text == numeral && numeral.find_first_not_of("0123456789") == std::string::npos) break;  // no script
  }
}

TEST(Property, AnyNumberIsReadBackInEveryHanStyle) {
  Numbers numbers;
  for (int i = 0; i < 400; ++i) {
    const std::uint64_t number = numbers.next();
    for (const HanStyle& style : kStyles) expect_read_back(to_utf8(in_han(number, style)), std::to_string(number));
  }
}

TEST(Property, AnyNumberIsReadBackInArabicDigits) {
  Numbers numbers;
  for (int i = 0; i < 400; ++i) {
    const std::uint64_t number = numbers.next();
    const std::string value = std::to_string(number);
    expect_read_back(value, value);
    expect_read_back(full_width(value), value);
    expect_read_back(with_commas(number, ","), value);
    expect_read_back(with_commas(number, "，"), value);
    if (const std::string text = mixed(number); !text.empty()) expect_read_back(text, value);
  }
}

/// 一万亿 where the other style writes 一兆: what stands above 亿 is a numeral of its own.
std::u32string in_han_without_zhao(std::uint64_t number, const HanStyle& style) {
  const std::uint64_t upper = number / 100'000'000;
  const std::uint64_t lower = number % 100'000'000;
  if (upper == 0) return in_han(number, style);
  std::u32string out = in_han(upper, style) + U'亿';
  if (lower == 0) return out;
  if (lower < 10'000'000) out += style.digits[0];
  std::u32string rest = in_han(lower, style);
  if (!style.one_before_ten && rest.starts_with(style.small_units[1])) rest.insert(0, 1, style.digits[1]);
  return out + rest;
}

/// 二 as it is spoken before 百, 千, 万 and 亿.
std::u32string with_liang(std::u32string han) {
  for (std::size_t i = 0; i + 1 < han.size(); ++i) {
    if (han[i] == U'二' && std::u32string_view(U"百千万亿兆").find(han[i + 1]) != std::u32string_view::npos)
      han[i] = U'两';
  }
  return han;
}

TEST(Property, AnyNumberIsReadBackAsItIsSpoken) {
  Numbers numbers;
  for (int i = 0; i < 400; ++i) {
    const std::uint64_t number = numbers.next();
    for (const HanStyle& style : kStyles) {
      expect_read_back(to_utf8(in_han_without_zhao(number, style)), std::to_string(number));
    }
    expect_read_back(to_utf8(with_liang(in_han_without_zhao(number, kStyles[0]))), std::to_string(number));
  }
}

TEST(Property, ADigitBehindAUnitIsOfTheNextLowerOne) {
  struct Unit {
    const char* word;
    std::uint64_t value;
  };
  constexpr const char* kDigits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  for (const Unit unit : {Unit{"百", 100}, Unit{"千", 1000}, Unit{"万", 10'000}, Unit{"亿", 100'000'000}}) {
    for (std::uint64_t a = 1; a < 10; ++a) {
      for (std::uint64_t b = 1; b < 10; ++b) {
        const std::string value = std::to_string(a * unit.value + b * unit.value / 10);
        expect_read_back(std::string(kDigits[a]) + unit.word + kDigits[b], value);
        if (unit.value >= 1000) expect_read_back(std::to_string(a) + unit.word + std::to_string(b), value);
      }
    }
  }
}

TEST(Property, DecimalsInHanAreReadBack) {
  Numbers numbers;
  constexpr const char* kDigits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  for (int i = 0; i < 300; ++i) {
    const std::uint64_t whole = numbers.next() % 10'000;
    std::string decimals = std::to_string(numbers.next() % 1000 + 1);
    std::string spoken;
    for (const char c : decimals) spoken += kDigits[c - '0'];
    for (const int power : {4, 8}) {
      const std::optional<Decimal> value =
          Decimal(static_cast<Decimal::Digits>(std::stoull(std::to_string(whole) + decimals)),
                  static_cast<int>(decimals.size()))
              .shifted(power);
      ASSERT_TRUE(value);
      const std::string numeral = to_utf8(in_han(whole, kStyles[1])) + "点" + spoken + (power == 4 ? "万" : "亿");
      expect_read_back(numeral, value->to_string());
    }
  }
}

TEST(Property, LatinMagnitudesAreReadBack) {
  Numbers numbers;
  struct Unit {
    const char* word;
    int power;
  };
  for (int i = 0; i < 200; ++i) {
    const Decimal decimal(static_cast<Decimal::Digits>(numbers.next() % 100'000), i % 4);
    if (decimal < Decimal(1)) continue;
    for (const Unit unit : {Unit{"K", 3}, Unit{"M", 6}, Unit{"B", 9}, Unit{"T", 12}, Unit{" mn", 6}, Unit{"bn", 9},
                            Unit{" million", 6}, Unit{" billion", 9}, Unit{" trillion", 12}}) {
      const std::string text = "US$" + decimal.to_string() + unit.word;
      const auto quantities = test::read(text);
      ASSERT_EQ(quantities.size(), 1U) << text;
      EXPECT_EQ(quantities[0].value, decimal.shifted(unit.power)) << text;
      EXPECT_EQ(quantities[0].span.end, text.size()) << text;
    }
  }
}

TEST(Property, RangesAreReadBack) {
  Numbers numbers;
  for (int i = 0; i < 300; ++i) {
    std::uint64_t low = numbers.next() % 100'000;
    std::uint64_t high = numbers.next() % 100'000;
    if (low > high) std::swap(low, high);
    // 3到500亿 could be 3亿 or 3: only numbers of the same length share their unit beyond doubt
    if (low < 10 || std::to_string(low).size() != std::to_string(high).size() || low == high) continue;
    for (const char* connector : {"到", "至", "-", "~", "–", "—"}) {
      const std::string text = std::to_string(low) + connector + std::to_string(high) + "亿美元";
      const auto quantities = test::read(text);
      ASSERT_EQ(quantities.size(), 1U) << text;
      EXPECT_EQ(quantities[0].bound, Bound::range) << text;
      EXPECT_EQ(quantities[0].low, Decimal(static_cast<Decimal::Digits>(low)).shifted(8)) << text;
      EXPECT_EQ(quantities[0].high, Decimal(static_cast<Decimal::Digits>(high)).shifted(8)) << text;
    }
  }
}

TEST(Property, AnyDecimalOfAUnitIsReadBack) {
  Numbers numbers;
  struct Unit {
    const char* word;
    int power;
  };
  for (int i = 0; i < 300; ++i) {
    const std::uint64_t number = numbers.next() % 1'000'000'000;
    for (const int scale : {1, 2, 3, 5}) {
      const Decimal decimal(static_cast<Decimal::Digits>(number), scale);
      for (const Unit unit : {Unit{"万", 4}, Unit{"亿", 8}, Unit{"万亿", 12}, Unit{" million", 6}, Unit{"bn", 9}}) {
        const auto value = decimal.shifted(unit.power);
        ASSERT_TRUE(value.has_value());
        if (decimal.is_zero() || decimal < Decimal(1)) continue;
        const std::string text = decimal.to_string() + unit.word + "美元";
        const auto quantities = test::read(text);
        ASSERT_EQ(quantities.size(), 1U) << text;
        EXPECT_EQ(quantities[0].value, value) << text;
      }
    }
  }
}

/// Runs of what begins or continues a numeral are looked at a few times at most: reading them again from every place
/// would take a minute here.
TEST(Property, LongRunsAreReadOnce) {
  for (const char32_t* unit :
       {U"一",    U"1",   U"万", U"百", U"一点", U"1,", U"1.",   U"1-",  U"1:",    U"3亿",
        U"3亿、", U"1到", U"(1", U"约", U"分之", U"年", U"上周", U"1\n", U"GPT-4", U"融资1亿，"}) {
    std::u32string text;
    while (text.size() < 100'000) text += unit;
    for (const Quantity& q : read_quantities(text, {Region::mainland, Date{2023, 6, 15}})) {
      ASSERT_LE(q.span.end, text.size());
    }
  }
}

TEST(Property, SpansAreInOrderAndInsideTheText) {
  constexpr char32_t kAlphabet[] =
      U"0123456789一二三十百千万亿兆零〇两几数半多余来点负-~—至到、，,.。%％元美港$"
      U"¥€年月日号季度上近约超不到左右以起级个家款参型BKMQwx ()（）\n之分成折角块币人民";
  std::mt19937_64 engine(7);
  std::uniform_int_distribution<std::size_t> pick(0, std::size(kAlphabet) - 2);
  for (int round = 0; round < 3000; ++round) {
    std::u32string text;
    for (int i = 0; i < 60; ++i) text += kAlphabet[pick(engine)];
    std::uint32_t end = 0;
    for (const Quantity& q : read_quantities(text, {Region::mainland, Date{2023, 6, 15}})) {
      EXPECT_LT(q.span.begin, q.span.end) << to_utf8(text);
      EXPECT_LE(end, q.span.begin) << to_utf8(text);
      EXPECT_LE(q.span.end, text.size()) << to_utf8(text);
      EXPECT_TRUE(q.extent.contains(q.span)) << to_utf8(text);
      EXPECT_LE(q.extent.end, text.size()) << to_utf8(text);
      const bool rising = q.low && q.high && *q.low < *q.high;
      EXPECT_TRUE(q.type == QuantityType::date || (q.bound == Bound::range ? rising : q.value.has_value()))
          << to_utf8(text);
      end = q.span.end;
    }
  }
}

}  // namespace
}  // namespace taojin
