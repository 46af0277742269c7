#include "json/cursor.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

namespace taojin {
namespace {

/// What is wrong with a text when it is read as a list of records with a name and a number.
std::string wrong_with(std::string_view json) {
  JsonCursor cursor(json);
  cursor.array([&] {
    cursor.object([&](std::string_view key) {
      if (key == "name") {
        static_cast<void>(cursor.string());
      } else if (key == "count") {
        static_cast<void>(cursor.natural());
      } else if (key == "value") {
        static_cast<void>(cursor.number());
      } else {
        cursor.skip();
      }
    });
  });
  const Failure failure = cursor.finish();
  return failure ? failure->what : "nothing";
}

struct WrongCase {
  const char* name;
  const char* json;
  const char* what;
};

class SaysWhatIsWrong : public testing::TestWithParam<WrongCase> {};

TEST_P(SaysWhatIsWrong, WithItsPath) {
  EXPECT_EQ(wrong_with(GetParam().json), GetParam().what);
}

INSTANTIATE_TEST_SUITE_P(
    Json, SaysWhatIsWrong,
    testing::Values(
        WrongCase{"Good", R"( [ {"name" : "甲", "count":3, "more": [true, null, {"a": -1.5e3}] } ] )", "nothing"},
        WrongCase{"Empty", "[]", "nothing"}, WrongCase{"NoList", "{}", "an array is expected"},
        WrongCase{"NotAString", R"([{"name":"甲"},{"name":7}])", "[1].name: a string is expected"},
        WrongCase{"NotANumber", R"([{"count":"7"}])", "[0].count: a number is expected"},
        WrongCase{"Negative", R"([{"count":-7}])", "[0].count: a whole number from 0 to 4294967295 is expected"},
        WrongCase{"TooLarge", R"([{"count":4294967296}])",
                  "[0].count: a whole number from 0 to 4294967295 is expected"},
        WrongCase{"LeadingZero", R"([{"value":012}])", "[0].value: a number is expected"},
        WrongCase{"NoDigitBehindThePoint", R"([{"value":1.}])", "[0].value: a number is expected"},
        WrongCase{"TooManyDigits", R"([{"value":1234567890123456789012345678901234567890}])",
                  "[0].value: the number is too long"},
        WrongCase{"NoComma", R"([{"name":"甲" "count":3}])", "[0].name: a comma is missing"},
        WrongCase{"NoColon", R"([{"name" "甲"}])", "[0]: a colon is missing"},
        WrongCase{"ACommaTooMany", R"([{"name":"甲"},])", "[1]: an object is expected"},
        WrongCase{"EndsEarly", R"([{"name":"甲")", "[0].name: the text ends early"},
        WrongCase{"NoEndOfAString", R"([{"name":"甲)", "[0].name: a string has no end"},
        WrongCase{"UnknownEscape", R"([{"name":"\x"}])", "[0].name: an escape is not understood"},
        WrongCase{"LoneSurrogate", R"([{"name":"\ud83d"}])", "[0].name: a surrogate has no partner"},
        WrongCase{"LineEndInAString", "[{\"name\":\"甲\n乙\"}]", "[0].name: a control character stands in a string"},
        WrongCase{"SomethingBehind", "[] []", "something follows the value"},
        WrongCase{"NoValue", R"([{"other":nil}])", "[0].other: no JSON value"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(JsonCursor, RefusesWhatIsNestedTooDeeply) {
  EXPECT_EQ(wrong_with("[{\"x\":" + std::string(100000, '[')).substr(0, 12), "[0].x[0][0][");
}

TEST(JsonCursor, ReadsEscapes) {
  JsonCursor cursor(R"("\u51fa\u95e8\ud83d\ude00\n\"\\\/\b\f\r\té")");
  EXPECT_EQ(cursor.string(), "出门😀\n\"\\/\b\f\r\té");
  EXPECT_FALSE(cursor.finish());
}

TEST(JsonCursor, ReadsNumbersExactly) {
  for (const auto& [json, text] :
       {std::pair("1640000000", "1640000000"), std::pair("1.64e9", "1640000000"), std::pair("0.05", "0.05"),
        std::pair("-3.5E+2", "-350"), std::pair("12e-4", "0.0012"),
        std::pair("123456789012345678901234567890", "123456789012345678901234567890")}) {
    JsonCursor cursor(json);
    EXPECT_EQ(cursor.number().to_string(), text);
    EXPECT_FALSE(cursor.finish());
  }
}

nlohmann::ordered_json random_json(std::mt19937& random, int depth) {
  static const std::vector<std::string> kTexts = {"", "出门问问", "a\"b\\c", "行\n\t\x01", "😀", "/é"};
  switch (random() % (depth > 0 ? 7 : 5)) {
    case 0:
      return nullptr;
    case 1:
      return random() % 2 == 0;
    case 2:
      return static_cast<std::int64_t>(random()) - 2000000000;
    case 3:
      return static_cast<double>(random() % 100000) / 8;
    case 4:
      return kTexts[random() % kTexts.size()];
    case 5: {
      auto list = nlohmann::ordered_json::array();
      for (auto n = random() % 4; n > 0; --n) list.push_back(random_json(random, depth - 1));
      return list;
    }
    default: {
      auto object = nlohmann::ordered_json::object();
      for (auto n = random() % 4; n > 0; --n) object[kTexts[random() % kTexts.size()]] = random_json(random, depth - 1);
      return object;
    }
  }
}

TEST(CompactJson, IsWhatAnotherLibraryMakesOfIt) {
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    const nlohmann::ordered_json json = random_json(random, 5);
    for (const std::string& text : {json.dump(), json.dump(2), json.dump(1, '\t', true)}) {
      const Result<std::string> compact = compact_json(text);
      ASSERT_TRUE(compact) << compact.error().what << '\n' << text;
      EXPECT_EQ(*compact, json.dump()) << text;
    }
  }
}

TEST(CompactJson, AcceptsWhatAnotherLibraryAccepts) {
  std::mt19937 random(8);
  constexpr std::string_view kBytes = "{}[]\":,\\u1-.0 tfn\n";
  int accepted = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string text = random_json(random, 3).dump();
    for (auto edits = random() % 3; edits > 0 && !text.empty(); --edits) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0) {
        text.erase(at, 1);
      } else {
        text.insert(at, 1, kBytes[random() % kBytes.size()]);
      }
    }
    const bool good = nlohmann::json::accept(text);
    EXPECT_EQ(static_cast<bool>(compact_json(text)), good) << text;
    accepted += good;
  }
  EXPECT_GT(accepted, 5000);
}

}  // namespace
}  // namespace taojin
