/// The annotation form: what it labels, and what it complains of.

#include "eval/import_gold.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cli/cli_testing.h"
#include "taojin/pipeline.h"

namespace taojin {
namespace {

using testing::Folder;
using testing::Ran;
using testing::run_command;

struct Case {
  const char* name;
  const char* text;
  const char* annotation;
  const char* found;  ///< "company 0-2 甲方; funding 3-7" in order of lists, then "! problem"
};

std::string told(const ImportedGold& gold) {
  std::string out;
  const auto add = [&](const std::string& what) { out += (out.empty() ? "" : "; ") + what; };
  const auto place = [](Span s) { return std::to_string(s.begin) + '-' + std::to_string(s.end); };
  constexpr const char* kTypes[] = {"company", "person", "organization", "product", "optional"};
  for (std::size_t part = 0; part < kNameParts; ++part) {
    for (const RecordName& name : gold.record.names[part]) {
      for (const RecordMention& m : name.mentions)
        add(std::string(kTypes[part]) + ' ' + place(m.place) + ' ' + name.name);
    }
  }
  for (const RecordAmount& f : gold.record.funding) add("funding " + place(f.place));
  for (const RecordAmount& f : gold.record.amounts) add("amount " + place(f.place));
  for (const RecordCount& f : gold.record.model_counts) add("count " + place(f.place));
  for (const RecordSize& f : gold.record.model_sizes) add("size " + place(f.place));
  for (const std::string& problem : gold.problems) add("! " + problem);
  return out;
}

class ImportsGold : public ::testing::TestWithParam<Case> {};

TEST_P(ImportsGold, AsPeopleWriteIt) {
  Article article;
  article.id = "a.txt";
  article.bytes = GetParam().text;
  const Result<Document> document = read_text(std::move(article));
  ASSERT_TRUE(document);
  const Result<ImportedGold> gold = import_gold(*document, GetParam().annotation);
  EXPECT_EQ(gold ? told(*gold) : "failed: " + gold.error().what, GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    Annotations, ImportsGold,
    ::testing::Values(
        Case{"Nothing", "甲方", "{}", ""},
        Case{"EveryOccurrence", "甲方和甲方",
             R"({"names":[{"surface":"甲方","type":"company","canonical":"甲方科技"}]})",
             "company 0-2 甲方科技; company 3-5 甲方科技"},
        Case{"WithoutCanonicalItsSurface", "甲方", R"({"names":[{"surface":"甲方","type":"company","canonical":""}]})",
             "company 0-2 甲方"},
        Case{
            "TheLongestSurfaceWins", "甲方云和甲方",
            R"({"names":[{"surface":"甲方","type":"company","canonical":"甲方"},{"surface":"甲方云","type":"product","canonical":"甲方云"}]})",
            "company 4-6 甲方; product 0-3 甲方云"},
        Case{"NotInsideALatinWord", "ORCA和ORCAs和2ORCA",
             R"({"names":[{"surface":"ORCA","type":"company","canonical":"ORCA"}]})", "company 0-4 ORCA"},
        Case{
            "AnExceptionIsNone", "甲方和\n甲方和甲方",
            R"({"names":[{"surface":"甲方","type":"company","canonical":"甲方"}],"except":[{"line":2,"surface":"甲方","nth":2,"type":"none"}]})",
            "company 0-2 甲方; company 4-6 甲方"},
        Case{
            "AnExceptionIsOptional", "甲方和甲方",
            R"({"names":[{"surface":"甲方","type":"company","canonical":"甲方"}],"except":[{"line":1,"surface":"甲方","nth":1,"type":"optional"}]})",
            "company 3-5 甲方; optional 0-2 甲方"},
        Case{"MoneyAcrossALineEnd", "共3億\n美元。",
             R"({"money":[{"line":1,"text":"3億美元","value":300000000,"currency":"USD","kind":"ipo"}]})",
             "funding 1-6"},
        Case{
            "TheSameTextTwice", "5元和5元",
            R"({"money":[{"line":1,"text":"5元","value":5,"kind":"price"},{"line":1,"text":"5元","value":5,"kind":"price"}]})",
            "amount 0-2; amount 3-5"},
        Case{"NotInsideANumber", "15元和5元", R"({"money":[{"line":1,"text":"5元","value":5,"kind":"price"}]})",
             "amount 4-6"},
        Case{
            "CountsAndSizes", "90个模型，70亿参数",
            R"({"model_counts":[{"line":1,"text":"90个","value":90}],"parameters":[{"line":1,"text":"70亿","value":7000000000}]})",
            "count 0-3; size 6-9"},
        Case{"ANameThatIsNotThere", "甲方", R"({"names":[{"surface":"乙方","type":"company","canonical":"乙方"}]})",
             "! name not in the text: “乙方”"},
        Case{"AnUnknownType", "甲方", R"({"names":[{"surface":"甲方","type":"firm","canonical":"甲方"}]})",
             "! unknown type “firm” of “甲方”"},
        Case{"ALineThatIsNotThere", "5元", R"({"money":[{"line":2,"text":"5元","value":5,"kind":"price"}]})",
             "! money: no line 2"},
        Case{"ATextThatIsNotInItsLine", "5元", R"({"money":[{"line":1,"text":"6元","value":6,"kind":"price"}]})",
             "! money: line 1 has no (further) “6元”"},
        Case{"NoValue", "5元", R"({"money":[{"line":1,"text":"5元","kind":"price"}]})",
             "amount 0-2; ! money: no value at “5元”"},
        Case{"AnExceptionThatIsNotThere", "甲方", R"({"except":[{"line":1,"surface":"甲方","nth":2,"type":"none"}]})",
             "! line 1 has no occurrence 2 of “甲方”"},
        Case{"NoKind", "5元", R"({"money":[{"line":1,"text":"5元","value":5}]})",
             "failed: money[0]: a kind is missing"},
        Case{"NotJson", "5元", "{", "failed: a string is expected"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(ImportGoldCommand, NamesWhatItCannotUse) {
  const Folder folder;
  folder.write("in/a.txt", "甲方");
  folder.write("in/a.json", R"({"names":[{"surface":"乙方","type":"company","canonical":"乙方"}]})");
  folder.write("in/b.json", "{}");
  const Ran ran = run_command({"import-gold", folder.path("in")});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(
      ran.err.starts_with("taojin: a.json: name not in the text: “乙方”\ntaojin: b.json: no text beside it: b.txt: "))
      << ran.err;
  EXPECT_TRUE(ran.out.starts_with(R"({"id":"a.txt")")) << ran.out;
  EXPECT_EQ(run_command({"import-gold", folder.path("no-such")}).exit, 2);
  std::filesystem::create_directory(folder.path("empty"));
  EXPECT_EQ(run_command({"import-gold", folder.path("empty")}).err,
            "taojin: " + folder.path("empty") + ": no ID.json beside ID.txt in it\n");
}

}  // namespace
}  // namespace taojin
