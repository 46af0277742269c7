#include "report/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "decode/decode.h"

namespace taojin {
namespace {

std::string escaped(std::u32string_view text) {
  std::string out;
  JsonWriter(out).string(text);
  return out;
}

TEST(JsonWriter, EscapesAsNlohmannDoes) {
  std::mt19937 random(20230516);
  std::uniform_int_distribution<int> kind(0, 5), control(0, 0x7F), han(0x4E00, 0x9FFF), any(0x80, 0xD7FF),
      high(0x10000, 0x10FFFF);
  for (int round = 0; round < 2000; ++round) {
    std::u32string text;
    for (int i = 0; i < 20; ++i) {
      const int k = kind(random);
      text += static_cast<char32_t>(k < 2    ? control(random)
                                    : k < 4  ? han(random)
                                    : k == 4 ? any(random)
                                             : high(random));
    }
    const std::string utf8 = to_utf8(text);
    const std::string expected = nlohmann::json(utf8).dump();
    ASSERT_EQ(escaped(text), expected);
    ASSERT_EQ(json_string(utf8), expected);
  }
}

TEST(JsonWriter, WritesMembersAndPairsLikeTheirParts) {
  constexpr std::uint64_t kMost = UINT64_MAX;
  std::string out, parts;
  JsonWriter(out).open_object().member("a", 0).member("b", kMost).key("c").open_array().pair(0, kMost).pair(7, 10);
  JsonWriter json(parts);
  json.open_object().key("a").number(std::uint64_t{0}).key("b").number(kMost).key("c").open_array();
  json.open_array().number(std::uint64_t{0}).number(kMost).close_array();
  json.open_array().number(std::uint64_t{7}).number(std::uint64_t{10}).close_array();
  EXPECT_EQ(out, parts);
}

TEST(JsonWriter, SetsCommas) {
  std::string out;
  JsonWriter json(out);
  json.open_object().key("a").number(std::uint64_t{1}).key("b").open_array().close_array().key("c").open_array();
  json.string(std::string_view("x"))
      .null()
      .boolean(true)
      .open_object()
      .close_object()
      .number(Decimal(25, 1))
      .close_array();
  json.close_object();
  EXPECT_EQ(out, R"({"a":1,"b":[],"c":["x",null,true,{},2.5]})");
}

TEST(JsonWriter, LineEndsStandBehindCommas) {
  std::string out;
  JsonWriter json(out);
  json.open_array().line_end().number(std::uint64_t{1}).line_end().number(std::uint64_t{2}).close_array();
  EXPECT_EQ(out, "[\n1,\n2]");
}

}  // namespace
}  // namespace taojin
