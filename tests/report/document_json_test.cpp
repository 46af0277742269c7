// The record against the contract: every field, in order, from a document put together by hand.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "decode/decode.h"
#include "report/explain.h"
#include "report/lines.h"
#include "taojin/report.h"

namespace taojin {
namespace {

using nlohmann::ordered_json;

/// "雲嶺科技…" decoded in Traditional with a line end inside an amount, read in Simplified without it.
Document document() {
  Document d;
  d.id = "2023/a.txt";
  d.decoded.text = U"雲嶺融資2億\n元，😀估值1億至2億美元。湯慕雲任CEO，超10款模型，其棲光70億。";
  d.decoded.encoding = "UTF-8";
  d.script = Script::traditional;
  d.region = Region::taiwan;
  const std::u32string simplified = U"云岭融资2亿元，😀估值1亿至2亿美元。汤慕云任CEO，超10款模型，其栖光70亿。";
  d.reading.text = simplified;
  for (std::uint32_t i = 0; i < simplified.size(); ++i) d.reading.origin.push_back(i < 6 ? i : i + 1);
  d.title = Span{0, 7};
  d.date = Date{2023, 7, 3};
  const auto find = [&](std::u32string_view text) {
    const auto begin = static_cast<std::uint32_t>(simplified.find(text));
    return Span{begin, begin + static_cast<std::uint32_t>(text.size())};
  };
  const auto name = [&](NameType type, std::u32string_view text, const char* canonical) {
    Mention mention;
    mention.span = find(text);
    mention.type = type;
    mention.entity = static_cast<std::uint32_t>(d.entities.size());
    Entity entity;
    entity.type = type;
    entity.name = entity.key = canonical;
    entity.mentions = {static_cast<std::uint32_t>(d.mentions.size())};
    d.mentions.push_back(mention);
    d.entities.push_back(entity);
  };
  name(NameType::company, U"云岭", "云岭科技");
  name(NameType::person, U"汤慕云", "汤慕云");
  name(NameType::product, U"栖光", "栖光");
  d.entities[1].titles = {{"CEO", 0, find(U"CEO")}};
  d.entities[2].maker = 0;

  Quantity two;
  two.type = QuantityType::money;
  two.span = find(U"2亿元");
  two.value = Decimal(200'000'000);
  two.currency = "TWD";
  two.currency_basis = CurrencyBasis::implied;
  Quantity range = two;
  range.span = find(U"1亿至2亿美元");
  range.value.reset();
  range.low = Decimal(100'000'000);
  range.high = Decimal(200'000'000);
  range.bound = Bound::range;
  range.currency = "USD";
  range.currency_basis = CurrencyBasis::named;
  d.quantities = {two, range};
  d.sentences = {{0, find(U"。").end}, {find(U"汤").begin, static_cast<std::uint32_t>(simplified.size())}};
  Amount raised;
  raised.quantity = 0;
  raised.kind = AmountKind::investment;
  raised.company = 0;
  raised.round = "A轮";
  raised.date = Date{2023, 6, 0};
  raised.evidence = d.sentences[0];
  raised.cues = {{"kind=investment", find(U"融资")}};
  Amount worth;
  worth.quantity = 1;
  worth.kind = AmountKind::market_cap;
  worth.equivalent_of = 0;
  d.amounts = {raised, worth};
  ModelCount count;
  count.span = find(U"超10款模型");
  count.value = Decimal(10);
  count.bound = Bound::more_than;
  count.scope = "国内";
  count.parameters_at_least = Decimal(1'000'000'000);
  count.evidence = d.sentences[1];
  d.model_counts = {count};
  ModelSize size;
  size.span = find(U"70亿");
  size.value = Decimal(7'000'000'000);
  size.model = "栖光";
  size.evidence = d.sentences[1];
  d.model_sizes = {size};
  return d;
}

constexpr const char* kRecord = R"({
 "id":"2023/a.txt","title":"雲嶺融資2億元","script":"traditional","encoding":"UTF-8","length":42,
 "replaced":0,"region":"taiwan","date":"2023-07-03",
 "companies":[{"name":"云岭科技","aliases":["雲嶺"],"mentions":[{"start":0,"end":2,"text":"雲嶺"}]}],
 "people":[{"name":"汤慕云","aliases":["湯慕雲"],"titles":[{"title":"CEO","company":"云岭科技"}],
   "mentions":[{"start":20,"end":23,"text":"湯慕雲"}]}],
 "organizations":[],
 "products":[{"name":"栖光","aliases":["棲光"],"company":"云岭科技","mentions":[{"start":36,"end":38,"text":"棲光"}]}],
 "funding":[{"text":"2億\n元","start":4,"end":8,"value":200000000,"currency":"TWD","bound":"exact","kind":"investment",
   "company":"云岭科技","investors":[],"round":"A轮","date":"2023-06","evidence":{"start":0,"end":20},
   "currency_basis":"implied","equivalent_of":null,"lead_investors":[],"status":"done","cumulative":false}],
 "amounts":[{"text":"1億至2億美元","start":12,"end":19,"low":100000000,"high":200000000,"currency":"USD","bound":"range",
   "kind":"market_cap","company":null,"investors":[],"round":null,"date":null,"evidence":{"start":12,"end":19},
   "currency_basis":"named","equivalent_of":{"start":4,"end":8},"lead_investors":[],"status":"done","cumulative":false}],
 "model_counts":[{"text":"超10款模型","start":28,"end":34,"value":10,"bound":"more_than","counted":"models",
   "category":"all","scope":"国内","source":null,"as_of":null,"evidence":{"start":20,"end":42},"batch":null,
   "constraint":{"parameters_at_least":1000000000},"part_of":null}],
 "model_sizes":[{"text":"70億","start":38,"end":41,"value":7000000000,"bound":"exact","model":"栖光",
   "evidence":{"start":20,"end":42}}],
 "relations":[],"sentences":[[0,20],[20,42]],"fingerprints":{}})";

TEST(DocumentJson, HasEveryFieldInTheOrderOfTheContract) {
  ordered_json written = ordered_json::parse(document_json(document()));
  written["fingerprints"] = ordered_json::object();
  EXPECT_EQ(written.dump(), ordered_json::parse(kRecord).dump());
}

TEST(DocumentJson, CountsInTheUnitAskedFor) {
  const auto mention = [](OffsetUnit unit) {
    return ordered_json::parse(document_json(document(), {unit, NameScript::simplified}))["people"][0]["mentions"][0]
        .dump();
  };
  EXPECT_EQ(mention(OffsetUnit::code_points), R"({"start":20,"end":23,"text":"湯慕雲"})");
  EXPECT_EQ(mention(OffsetUnit::utf16), R"({"start":21,"end":24,"text":"湯慕雲"})");
  const std::string utf8 = to_utf8(document().decoded.text);
  const std::size_t at = utf8.find("湯慕雲");
  EXPECT_EQ(mention(OffsetUnit::bytes),
            R"({"start":)" + std::to_string(at) + R"(,"end":)" + std::to_string(at + 9) + R"(,"text":"湯慕雲"})");
}

TEST(DocumentJson, NamesComeInTheScriptAskedFor) {
  const auto names = [](NameScript script) {
    const auto record = ordered_json::parse(document_json(document(), {OffsetUnit::code_points, script}));
    return ordered_json{record["companies"][0]["name"], record["people"][0]["name"], record["people"][0]["aliases"],
                        record["people"][0]["titles"][0]["company"], record["funding"][0]["company"]}
        .dump();
  };
  EXPECT_EQ(names(NameScript::simplified), R"(["云岭科技","汤慕云",["湯慕雲"],"云岭科技","云岭科技"])");
  EXPECT_EQ(names(NameScript::traditional), R"(["雲嶺科技","湯慕雲",[],"雲嶺科技","雲嶺科技"])");
  // The canonical 云岭科技 is printed nowhere in this article.
  EXPECT_EQ(names(NameScript::original), R"(["云岭科技","湯慕雲",[],"云岭科技","云岭科技"])");
}

TEST(DocumentJson, NothingIsNullOrEmpty) {
  Document empty;
  empty.id = "-";
  empty.decoded.encoding = "UTF-8";
  EXPECT_EQ(document_json(empty),
            R"({"id":"-","title":null,"script":"none","encoding":"UTF-8","length":0,"replaced":0,"region":"mainland",)"
            R"("date":null,"companies":[],"people":[],"organizations":[],"products":[],"funding":[],"amounts":[],)"
            R"("model_counts":[],"model_sizes":[],"relations":[],"sentences":[],)"
            R"("fingerprints":{"document":"","passages":[]}})");
}

TEST(Explain, SaysWhatDecidedAFact) {
  const std::string text = explain_text(document());
  EXPECT_NE(text.find("1:5       2億元                     funding investment TWD 200000000 of 云岭科技\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("kind=investment  “融資”"), std::string::npos) << text;
  const auto json = ordered_json::parse(explain_json(document()));
  EXPECT_EQ(json["decisions"][0]["decision"], "company 云岭科技");
  EXPECT_EQ(json["decisions"][0]["because"][0]["rule"], "by lexicon, score 0.00");
}

TEST(Date, ReadsWhatItWrites) {
  for (const char* iso : {"2022", "2022-10", "2022-10-18"}) EXPECT_EQ(Date::parse(iso).value_or(Date{}).iso(), iso);
  for (const char* other : {"", "22", "2022-1", "2022/10", "2022-13", "2022-10-32", "2022-1x", "-022", "2022-10-1"}) {
    EXPECT_FALSE(Date::parse(other)) << other;
  }
}

TEST(Lines, CountFromOne) {
  const Lines lines(U"一二\n三\n");
  EXPECT_EQ(lines.at(0).line, 1U);
  EXPECT_EQ(lines.at(2).column, 3U);
  EXPECT_EQ(lines.at(3).line, 2U);
  EXPECT_EQ(lines.at(3).column, 1U);
  EXPECT_EQ(lines.at(5).line, 3U);
}

}  // namespace
}  // namespace taojin
