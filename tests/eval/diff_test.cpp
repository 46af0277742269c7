#include "eval/diff.h"

#include <gtest/gtest.h>

namespace taojin {
namespace {

struct Case {
  const char* name;
  const char *before, *after;
  const char* text;  ///< lines of diff_text without the summary
};

Record record(const std::string& members) {
  const Result<Record> parsed = parse_record(R"({"id":"a")" + (members.empty() ? "" : "," + members) + "}");
  EXPECT_TRUE(parsed) << parsed.error().what;
  return parsed ? *parsed : Record();
}

class DiffsRecords : public ::testing::TestWithParam<Case> {};

TEST_P(DiffsRecords, FactByFact) {
  const std::vector<Difference> differences = diff_records(record(GetParam().before), record(GetParam().after));
  std::string text = differences.empty()
                         ? std::string()
                         : diff_text({{"a", differences}}, [](const auto&, Span) { return std::nullopt; });
  if (!text.empty()) text.erase(text.rfind('\n', text.size() - 2) + 1);
  EXPECT_EQ(text, GetParam().text);
}

#define NAME(NAME, PLACES) R"({"name":")" NAME R"(","mentions":[)" PLACES "]}"
#define AT(BEGIN, END, TEXT) R"({"start":)" #BEGIN R"(,"end":)" #END R"(,"text":")" TEXT R"("})"

INSTANTIATE_TEST_SUITE_P(
    Reports, DiffsRecords,
    ::testing::Values(
        Case{"Same", R"("companies":[)" NAME("甲", AT(0, 1, "甲")) "]",
             R"("companies":[)" NAME("甲", AT(0, 1, "甲")) "]", ""},
        Case{"OrderOfListsMakesNoDifference",
             R"("companies":[)" NAME("甲", AT(0, 1, "甲")) "," NAME("乙", AT(2, 3, "乙")) "]",
             R"("companies":[)" NAME("乙", AT(2, 3, "乙")) "," NAME("甲", AT(0, 1, "甲")) "]", ""},
        Case{"LostAndGained", R"("companies":[)" NAME("甲方", AT(0, 1, "甲")) "]",
             R"("people":[)" NAME("乙", AT(4, 5, "乙")) "]",
             "a@0  lost     company       甲  (甲方)\n"
             "a@4  gained   person        乙\n"},
        Case{"AnotherType", R"("companies":[)" NAME("甲", AT(0, 1, "甲")) "]",
             R"("products":[)" NAME("甲", AT(0, 1, "甲")) "]",
             "a@0  changed  product       甲  type: company → product\n"},
        Case{"AnotherPlace", R"("companies":[)" NAME("甲", AT(0, 1, "甲")) "]",
             R"("companies":[)" NAME("甲", AT(0, 2, "甲方")) "]",
             "a@0  changed  company       甲方  text: 甲 → 甲方\n"},
        Case{"ANewNameIsOneDifference", R"("companies":[)" NAME("甲", AT(0, 1, "甲") "," AT(3, 4, "甲")) "]",
             R"("companies":[)" NAME("甲方", AT(0, 1, "甲") "," AT(3, 4, "甲")) "]",
             "a@0  changed  company       甲  name: 甲 → 甲方  (2 places)\n"},
        Case{"AnEntitySplitInTwo", R"("companies":[)" NAME("甲", AT(0, 1, "甲") "," AT(3, 4, "甲")) "]",
             R"("companies":[)" NAME("甲", AT(0, 1, "甲")) "," NAME("乙", AT(3, 4, "甲")) "]",
             "a@3  changed  company       甲  name: 甲 → 乙\n"},
        Case{
            "ValueAndRange",
            R"("funding":[{"text":"1亿元","start":0,"end":3,"value":100000000,"currency":"CNY","kind":"fund"}])",
            R"("funding":[{"text":"1亿元","start":0,"end":3,"low":100000000,"high":200000000,"bound":"range","currency":null,"kind":"fund"}])",
            "a@0  changed  funding       1亿元  value: 100000000 → 100000000–200000000; bound: none → range; currency: "
            "CNY → "
            "none\n"},
        Case{"FundingThatBecameAnotherAmount",
             R"("funding":[{"text":"1亿元","start":0,"end":3,"value":100000000,"kind":"fund"}])",
             R"("amounts":[{"text":"1亿元","start":0,"end":3,"value":100000000,"kind":"revenue"}])",
             "a@0  changed  amount        1亿元  kind: fund → revenue\n"},
        Case{"TrailingZerosAreNoDifference",
             R"("funding":[{"text":"1亿元","start":0,"end":3,"value":100000000,"kind":"fund"}])",
             R"("funding":[{"text":"1亿元","start":0,"end":3,"value":100000000.0,"kind":"fund"}])", ""},
        Case{
            "CountsAndSizes", R"("model_counts":[{"text":"9个","start":0,"end":2,"value":9,"counted":"models"}])",
            R"("model_counts":[{"text":"9个","start":0,"end":2,"value":9,"counted":"companies"}],"model_sizes":[{"text":"7B","start":5,"end":7,"value":7000000000,"model":"M"}])",
            "a@0  changed  model count   9个  counted: models → companies\n"
            "a@5  gained   model size    7B  (7000000000, M)\n"},
        Case{
            "TitlesAndRelations", R"("people":[{"name":"丙","titles":[{"title":"CEO","company":"甲"}],"mentions":[]}])",
            R"("people":[{"name":"丙","titles":[{"title":"CEO","company":null}],"mentions":[]}],"relations":[{"type":"founded","subject":"丙","object":"甲","evidence":{"start":0,"end":3}}])",
            "a  lost     title         丙: CEO, 甲\n"
            "a  gained   title         丙: CEO\n"
            "a  gained   relation      丙 founded 甲\n"}),
    [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace taojin
