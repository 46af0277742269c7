#include "facts/rounds.h"

#include <gtest/gtest.h>

#include "decode/decode.h"

namespace taojin::facts {
namespace {

std::string names_in(std::string_view utf8) {
  const std::u32string text = to_utf32(utf8);
  std::string all;
  for (const Round& r : find_rounds(text, {0, static_cast<std::uint32_t>(text.size())}))
    all += (all.empty() ? "" : " ") + r.name;
  return all;
}

struct RoundCase {
  const char* text;
  const char* names;
};

TEST(FindRounds, OneNormalForm) {
  const RoundCase kCases[] = {
      {"完成A轮融资", "A轮"},
      {"C 轮", "C轮"},
      {"Pre-A轮、PreA轮、pre A 轮", "Pre-A轮 Pre-A轮 Pre-A轮"},
      {"Pre-A+轮", "Pre-A+轮"},
      {"A+轮与B1轮", "A+轮 B1轮"},
      {"E2-1轮", "E2-1轮"},
      {"天使轮，种子轮，天使+轮", "天使轮 种子轮 天使+轮"},
      {"600 万美元的种子融资", "种子轮"},
      {"600 万美元种子资金", "种子轮"},
      {"600 万美元种子，", "种子轮"},
      {"Series B 融资", "B轮"},
      {"Seed轮", "种子轮"},
      {"战略轮；战略融资；战略投资", "战略融资 战略融资 战略融资"},
      {"基石轮", "基石轮"},
      {"Pre-IPO轮", "Pre-IPO轮"},
      {"在IPO中", "IPO"},
      {"首次公开募股", "IPO"},
      {"预种子轮", "预种子轮"},
      {"D+轮", "D+轮"},
      {"A1轮和A2轮", "A1轮 A2轮"},
      {"天使+轮、Pre-B+轮", "天使+轮 Pre-B+轮"},
  };
  for (const RoundCase& c : kCases) EXPECT_EQ(names_in(c.text), c.names) << c.text;
}

TEST(FindRounds, Refuses) {
  for (const char* text : {"新一轮融资", "首轮", "三轮融资", "A股", "A100芯片", "HBO", "战略投资者", "天使投资人",
                           "种子选手", "VIPO", "一轮又一轮", "B端", "A 和 B", "GPT-A"}) {
    EXPECT_EQ(names_in(text), "") << text;
  }
}

}  // namespace
}  // namespace taojin::facts
