#include "report/columns.h"

#include <gtest/gtest.h>

namespace taojin {
namespace {

TEST(Columns, ChineseTakesTwo) {
  EXPECT_EQ(columns_of(std::string_view("A轮")), 3U);
  EXPECT_EQ(columns_of(std::string_view("，￥")), 4U);
  EXPECT_EQ(columns_of(std::string_view("e\u0301·\u200B")), 2U);
  EXPECT_EQ(columns_of(std::string_view("😀")), 2U);
}

TEST(Columns, PadsAndShortens) {
  EXPECT_EQ(padded("融资", 6), "融资  ");
  EXPECT_EQ(padded("融资完成", 6), "融资完成");
  EXPECT_EQ(shortened("融资完成", 8), "融资完成");
  EXPECT_EQ(shortened("融资完成", 7), "融资完…");
  EXPECT_EQ(shortened("融资完成", 6), "融资…");
}

TEST(Columns, WrapsBetweenItems) {
  EXPECT_EQ(wrapped({"远岫资本", "青禾创投", "望川基金"}, 20),
            (std::vector<std::string>{"远岫资本, 青禾创投,", "望川基金"}));
  EXPECT_EQ(wrapped({"a"}, 1), std::vector<std::string>{"a"});
  EXPECT_EQ(wrapped({}, 10), std::vector<std::string>{});
}

}  // namespace
}  // namespace taojin
