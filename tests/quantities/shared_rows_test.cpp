#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <tuple>
#include <vector>

#include "describe.h"

namespace taojin {
namespace {

std::filesystem::path shared() {
  if (const char* const set = std::getenv("TAOJIN_SHARED")) return set;
  return std::filesystem::path(TAOJIN_SOURCE_DIR) / ".." / "shared";
}

std::vector<std::string> split(const std::string& line, char mark) {
  std::vector<std::string> cells{std::string()};
  for (const char c : line) {
    if (c == mark) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \n");
  return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(" \n") - begin + 1);
}

std::vector<Quantity> money_of(const std::string& text) {
  const QuantityContext context{region_of(simplify(to_utf32(text))), {}};
  std::vector<Quantity> money;
  for (Quantity& q : test::read(text, context)) {
    if (q.type == QuantityType::money) money.push_back(std::move(q));
  }
  return money;
}

/// As money-probe.tsv writes an amount, low|high|currency|bound.
bool agrees(const Quantity& q, const std::string& wanted) {
  const std::vector<std::string> cells = split(wanted, '|');
  const auto is = [](const std::optional<Decimal>& value, const std::string& digits) {
    return value.has_value() && value->to_string() == digits;
  };
  const std::string& low = cells[0];
  const std::string& high = cells[1];
  if (cells[2] != "?" && cells[2] != q.currency) return false;
  if (cells[3] == "eq") return q.bound == Bound::exact && is(q.value, low);
  if (cells[3] == "approx") return q.bound == Bound::about && is(q.value, low);
  if (cells[3] == "gt") return (q.bound == Bound::more_than || q.bound == Bound::at_least) && is(q.value, low);
  if (cells[3] == "lt") return (q.bound == Bound::less_than || q.bound == Bound::nearly) && is(q.value, high);
  if (cells[3] == "range") return is(q.low, low) && is(q.high, high);
  return cells[3] == "magnitude" && q.bound == Bound::order && is(q.value, low);
}

TEST(SharedRows, MoneyProbe) {
  std::ifstream file(shared() / "spec" / "money-probe.tsv");
  if (!file) GTEST_SKIP() << "no " << shared();
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> cells = split(line, '\t');
    const std::string wanted = cells.size() > 1 ? trimmed(cells[1]) : std::string();
    for (const std::string& text : test::in_every_script(cells[0])) {
      const std::vector<Quantity> money = money_of(text);
      const std::vector<std::string> amounts = wanted.empty() ? std::vector<std::string>() : split(wanted, ';');
      ASSERT_EQ(money.size(), amounts.size()) << text;
      for (std::size_t i = 0; i < amounts.size(); ++i) {
        EXPECT_TRUE(agrees(money[i], amounts[i]))
            << text << ": " << amounts[i] << ", read " << test::describe_money(text);
      }
    }
  }
}

/// The money that a row's example names, as test::describe writes it without the text.
const std::map<int, const char*> kMoneyOfRow = {
    {1, "85000000 USD; 125000000 USD"},
    {2, "50000000..100000000 USD"},
    {3, "100000000 USD; 300000000 USD"},
    {4, "100000000..200000000 USD; 20000000000..25000000000 CNY; 100000000..150000000 CNY"},
    {5, "200000000..300000000 CNY; 30000000..50000000 CNY"},
    {7, "10000000 CNY several; 10000000 CNY several; 100000000 CNY several; 1000000 CNY several"},
    {8, "100000000 CNY more_than; 10000000000 CNY more_than; 100000000 CNY more_than"},
    {9, "10000000 CNY nearly; 10000000 CNY less_than"},
    {10, "200000000 CNY about; 200000000 CNY about"},
    {11, "100000000 USD more_than; 100000000 USD more_than; 100000000 USD more_than"},
    {12, "100000000 CNY order; 10000000 USD order; 100000000 USD order"},
    {13, "250000000 USD; 150000000 CNY"},
    {14, "350000000 CNY; 120000000 CNY; 50000000 CNY; 200000000 CNY; 100000000 CNY"},
    {16, "1500000000 USD; 200000000 USD; 1500000000 USD; 30000000 USD; 320000000 CNY"},
    {17, "320000000 CNY; 50000000 TWD; 200000000 HKD"},
    {18, "3000000000 USD; 21700000000 CNY about <-"},
    {19, "96000000000 TWD about; 500000000 TWD; 500000000 TWD"},
    {20, ""},
    {21, "320000000 CNY; 40000000 CNY"},
    {22, "3000000000000 USD; 3000000000000 USD"},
    {23, "10000000000 USD order"},
    {24, ""},
    {25, "15.6 HKD"},
    {26, ""},
    {27, ""},
    {28, "0.8 CNY; 1000000 CNY order; 5570000 USD"},
    {29, "1200000000 CNY; 300000000 CNY; 10000000 CNY order; 2000000000 CNY more_than"},
    {30, ""},
    {31, "50000000 USD; 120000000 USD"},
    {32, "2500000000 USD; 200000000 USD"},
    {33, "3000000000 CNY; 1000000000 CNY; 20000000000 CNY"},
    {34, "1000000000 CNY more_than"},
    {35, "100000000 CNY; 300000000 CNY; 1000000000 CNY at_most"},
    {36, "100000000 CNY; 200000000 CNY; 300000000 CNY"},
    {45, "1000000000 CNY"},
    {46, ""},
    {47, ""},
    {48, ""},
    {49, ""},
    {50, ""},
    {51, ""},
    {74, "50 CNY"},
};

TEST(SharedRows, Phenomena) {
  std::ifstream file(shared() / "spec" / "PHENOMENA.md");
  if (!file) GTEST_SKIP() << "no " << shared();
  std::size_t seen = 0;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> cells = split(line, '|');
    if (cells.size() < 4) continue;
    const auto row = kMoneyOfRow.find(std::atoi(cells[1].c_str()));
    if (row == kMoneyOfRow.end()) continue;
    ++seen;
    for (const std::string& text : test::in_every_script(trimmed(cells[2]))) {
      std::string line_of_row;
      for (const Quantity& q : money_of(text)) {
        if (!line_of_row.empty()) line_of_row.append("; ");
        line_of_row.append(test::amount_of(q));
      }
      EXPECT_EQ(line_of_row, row->second) << text;
    }
  }
  EXPECT_EQ(seen, kMoneyOfRow.size());
}

/// Every row, whatever it is about: the same quantities at the same places.
TEST(SharedRows, TheSameQuantitiesInEveryScript) {
  std::size_t rows = 0;
  for (const auto& [name, mark, cell] : {std::tuple{"PHENOMENA.md", '|', 2}, std::tuple{"money-probe.tsv", '\t', 0}}) {
    std::ifstream file(shared() / "spec" / name);
    if (!file) GTEST_SKIP() << "no " << shared();
    for (std::string line; std::getline(file, line);) {
      const std::vector<std::string> cells = split(line, mark);
      if (line.empty() || line[0] == '#' || cells.size() <= static_cast<std::size_t>(cell)) continue;
      ++rows;
      const std::vector<std::string> texts = test::in_every_script(trimmed(cells[static_cast<std::size_t>(cell)]));
      const QuantityContext context{Region::mainland, Date{2023, 6, 15}};
      for (const std::string& text : texts) {
        EXPECT_EQ(test::describe(text, context), test::describe(texts[0], context)) << text;
      }
    }
  }
  EXPECT_GT(rows, 120U);
}

}  // namespace
}  // namespace taojin
