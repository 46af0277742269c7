#include "corpus/record_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace taojin {
namespace {

using testing::ElementsAre;

struct Read {
  std::vector<std::string> records;
  std::string error;
  std::vector<std::string> skipped;
};

Read read(const std::string& text) {
  std::istringstream in(text);
  const Result<std::unique_ptr<Source>> source = open_stream(in);
  RecordReader reader(**source);
  Read out;
  for (;;) {
    const Result<std::optional<std::string_view>> record = reader.next();
    if (!record) out.error = record.error().what;
    if (!record || !*record) break;
    out.records.emplace_back(**record);
  }
  for (const Skipped& skipped : reader.skipped()) out.skipped.push_back(skipped.id + " " + skipped.reason);
  return out;
}

TEST(RecordReader, FindsALineEach) {
  EXPECT_THAT(read("{\"id\":\"a\"}\n\n{\"id\":\"b\",\"x\":[\"}\\\"\",{}]}\r\n").records,
              ElementsAre("{\"id\":\"a\"}", "{\"id\":\"b\",\"x\":[\"}\\\"\",{}]}"));
}

TEST(RecordReader, FindsTheDocumentsOfAReport) {
  const Read found = read(R"({
    "schema": "taojin-report/1", "generator": {"name": "taojin", "version": "[\"{"},
    "documents": [ {"id": "a"} , {"id": "b"} ],
    "corpus": {"documents": 2, "companies": [{}]},
    "skipped": [{"id": "c", "reason": "not text: NUL bytes"}]
  })");
  EXPECT_THAT(found.records, ElementsAre(R"({"id": "a"})", R"({"id": "b"})"));
  EXPECT_THAT(found.skipped, ElementsAre("c not text: NUL bytes"));
  EXPECT_EQ(found.error, "");
}

TEST(RecordReader, FindsAListAndSeveralOneBehindTheOther) {
  EXPECT_THAT(read(R"([{"id":"a"},{"id":"b"}] {"documents":[]} {"documents":[{"id":"c"}]}{"id":"d"}[])").records,
              ElementsAre(R"({"id":"a"})", R"({"id":"b"})", R"({"id":"c"})", R"({"id":"d"})"));
}

TEST(RecordReader, FindsNothingInNothing) {
  for (const char* empty : {"", " \n", "[]", R"({"documents":[]})"}) {
    EXPECT_THAT(read(empty).records, ElementsAre()) << empty;
    EXPECT_EQ(read(empty).error, "") << empty;
  }
}

TEST(RecordReader, SaysInWhichLineSomethingIsWrong) {
  EXPECT_EQ(read("{\"id\":\"a\"}\nnothing").error, "2: a record, a report or a list of records is expected");
  EXPECT_EQ(read("{\"id\":\"a\"}\n{\"id\":\"b\"").error, "2: a comma is missing");
  EXPECT_EQ(read("{\"id\":\"a").error, "1: a string has no end");
  EXPECT_EQ(read("{\"documents\":[\n{\"id\":\"a\"}\n7]}").error, "3: a comma is missing");
  EXPECT_EQ(read("{\"documents\":[{\"id\":\"a\"},\n7]}").error, "2: a record is expected");
  EXPECT_EQ(read("{\"documents\":[{\"id\":\"a\"}").error, "1: a comma is missing");
  EXPECT_EQ(read("{\"documents\":[],\"skipped\":[{\"id\":3}]}").error, "1: skipped[0].id: a string is expected");
  EXPECT_EQ(read("{\"documents\":[],\"documents\":[]}").error, "1: documents twice in one report");
}

/// Blocks of the stream end anywhere: in names, strings, escapes, between records.
TEST(RecordReader, DoesNotDependOnWhereItsBlocksEnd) {
  const std::string record = R"({"id":"甲\\\"","text":")" + std::string(1000, 'x') + R"("})";
  const std::string line = R"({"id":"乙","length":123456,"x":[true,null],"date":null})";
  for (std::size_t shift = 0; shift < 40; ++shift) {
    std::string text = R"({"schema":")" + std::string(shift, '-') + R"(","documents":[)";
    for (int i = 0; i < 1000; ++i) text += (i > 0 ? ",\n" : "") + record;
    text += R"(],"corpus":{"names":[)";
    for (int i = 0; i < 300; ++i) text += (i > 0 ? "," : "") + record;
    text += R"(]},"other":1,"skipped":[{"id":"x","reason":"y"}]})";
    const Read found = read(text);
    ASSERT_EQ(found.error, "");
    ASSERT_EQ(found.records, std::vector<std::string>(1000, record));
    ASSERT_THAT(found.skipped, ElementsAre("x y"));
    text.assign(shift, ' ');
    for (int i = 0; i < 12000; ++i) text += line + '\n';
    const Read lines = read(text);
    ASSERT_EQ(lines.error, "");
    ASSERT_EQ(lines.records, std::vector<std::string>(12000, line));
  }
}

}  // namespace
}  // namespace taojin
