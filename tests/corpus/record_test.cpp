#include "taojin/record.h"

#include <gtest/gtest.h>

namespace taojin {
namespace {

/// A record with everything that one can have, as taojin writes it.
constexpr std::string_view kWhole =
    R"({"id":"2023/yunling.txt","title":"雲嶺智算融資","script":"traditional","encoding":"UTF-8","length":120,)"
    R"("replaced":0,"region":"taiwan","date":"2023-06-01",)"
    R"("companies":[{"name":"云岭智算","aliases":["雲嶺智算"],"mentions":[{"start":0,"end":4,"text":"雲嶺智算"}]}],)"
    R"("people":[{"name":"闻知远","aliases":[],"titles":[{"title":"CEO","company":"云岭智算"},{"title":"教授",)"
    R"("company":null}],"mentions":[{"start":6,"end":9,"text":"聞知遠"}]}],)"
    R"("organizations":[],)"
    R"("products":[{"name":"岭上模型","aliases":[],"company":"云岭智算","mentions":[{"start":9,"end":13,"text":"嶺上模型"}]}],)"
    R"("funding":[{"text":"1.2億至2億美元","start":20,"end":29,"low":120000000,"high":200000000,"currency":"USD",)"
    R"("bound":"range","kind":"investment","company":"云岭智算","investors":["北辰资本","南川创投"],"round":"A轮",)"
    R"("date":"2023-05","evidence":{"start":14,"end":40},"currency_basis":"named","equivalent_of":{"start":3,"end":8},)"
    R"("lead_investors":["北辰资本"],"status":"planned","cumulative":true}],)"
    R"("amounts":[{"text":"0.8元","start":50,"end":54,"value":0.8,"currency":null,"bound":"about","kind":"price",)"
    R"("company":null,"investors":[],"round":null,"date":null,"evidence":{"start":45,"end":60},)"
    R"("currency_basis":"implied","equivalent_of":null,"lead_investors":[],"status":"done","cumulative":false}],)"
    R"("model_counts":[{"text":"79個","start":70,"end":73,"value":79,"bound":"at_least","counted":"models",)"
    R"("category":"foundation","scope":"国内","source":"新潮科技","as_of":"2023-05-28","evidence":{"start":65,"end":90},)"
    R"("batch":"首批","constraint":{"parameters_at_least":1000000000},"part_of":{"start":60,"end":62}}],)"
    R"("model_sizes":[{"text":"70億","start":95,"end":98,"value":7000000000,"bound":"exact","model":"岭上模型",)"
    R"("evidence":{"start":91,"end":120}}],)"
    R"("relations":[{"type":"partner","subject":"云岭智算","object":"北辰资本","evidence":{"start":0,"end":13}}],)"
    R"("sentences":[[0,13],[14,40]],)"
    R"("fingerprints":{"document":"0000002adeadbeef","passages":[{"start":0,"end":40,"hashes":"0000002a"},)"
    R"({"start":41,"end":60,"hashes":"0000002a","repeats":0}]}})";

TEST(Record, IsReadAndWrittenWhole) {
  const Result<Record> record = parse_record(kWhole);
  ASSERT_TRUE(record) << record.error().what;
  EXPECT_EQ(record_json(*record), kWhole);
  EXPECT_EQ(record->funding[0].value.high->to_string(), "200000000");
  EXPECT_EQ(record->fingerprints->passages[1].repeats, 0U);
}

/// In a line of gold every part may be missing, and stays missing.
TEST(Record, KeepsWhatGoldLeavesOut) {
  constexpr std::string_view kGold =
      R"({"id":"a.txt","companies":[{"name":"云岭智算","aliases":[],"mentions":[{"start":0,"end":4,"text":"雲嶺智算","optional":true}]}],)"
      R"("optional_names":[{"name":"岭上会","aliases":[],"mentions":[{"start":5,"end":8,"text":"嶺上會"}]}],)"
      R"("model_sizes":[]})";
  const Result<Record> gold = parse_record(kGold);
  ASSERT_TRUE(gold) << gold.error().what;
  EXPECT_TRUE(gold->has(RecordPart::model_sizes));
  EXPECT_FALSE(gold->has(RecordPart::funding));
  EXPECT_TRUE(gold->of(RecordPart::companies)[0].mentions[0].optional);
  EXPECT_EQ(record_json(*gold), kGold);
}

TEST(Record, PassesOverWhatALaterReportMayAdd) {
  const Result<Record> record =
      parse_record(R"({"id":"a","mood":{"good":[1,2]},"companies":[{"name":"甲","size":3}]})");
  ASSERT_TRUE(record) << record.error().what;
  EXPECT_EQ(record->of(RecordPart::companies)[0].name, "甲");
}

struct RefusedCase {
  const char* name;
  const char* json;
  const char* what;
};

class RefusesRecords : public testing::TestWithParam<RefusedCase> {};

TEST_P(RefusesRecords, WithAReason) {
  const Result<Record> record = parse_record(GetParam().json);
  ASSERT_FALSE(record);
  EXPECT_EQ(record.error().what, GetParam().what);
}

INSTANTIATE_TEST_SUITE_P(
    Records, RefusesRecords,
    testing::Values(RefusedCase{"NoId", "{}", "a record has no id"},
                    RefusedCase{"UnknownKind", R"({"id":"a","funding":[{"start":1,"end":2,"kind":"aquisition"}]})",
                                "funding[0].kind: “aquisition” is no word for it"},
                    RefusedCase{"UnknownBound", R"({"id":"a","model_counts":[{},{"bound":"roughly"}]})",
                                "model_counts[0]: start must be less than end"},
                    RefusedCase{"EmptyPlace", R"({"id":"a","people":[{"name":"闻","mentions":[{"start":4,"end":4}]}]})",
                                "people[0].mentions[0]: start must be less than end"},
                    RefusedCase{"HalfASentence", R"({"id":"a","sentences":[[0,4],[5]]})",
                                "sentences[1]: two numbers are expected"},
                    RefusedCase{"HalfAHash", R"({"id":"a","fingerprints":{"document":"0123"}})",
                                "fingerprints.document: no hashes of eight hexadecimal digits"},
                    RefusedCase{"NotUtf8", "{\"id\":\"\xb1\xb1\"}", "not UTF-8"},
                    RefusedCase{"NoRecord", "[]", "an object is expected"}),
    [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace taojin
