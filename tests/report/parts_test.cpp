/// An article that is read in parts gives the record of the article read whole: cuts between paragraphs change nothing
/// where the paragraphs are stories of their own, and names of one part are known in the others.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/record_maker.h"
#include "decode/decode.h"
#include "taojin/pipeline.h"
#include "taojin/record.h"

namespace taojin {
namespace {

Article article_of(std::string_view text) {
  Article article;
  article.id = "a";
  article.bytes = text;
  article.is_utf8 = true;
  return article;
}

struct InParts {
  Record record;
  std::size_t parts = 0;
};

InParts in_parts(std::string_view text, std::size_t longest, const ReportOptions& options = {}) {
  InParts out;
  RecordMaker maker(options);
  const Failure failure = read_article_in_parts(
      article_of(text), built_in_resources(),
      [&](const Document& part) {
        maker.add(part);
        ++out.parts;
      },
      longest);
  EXPECT_FALSE(failure);
  out.record = maker.finish();
  return out;
}

std::string whole(std::string_view text, const ReportOptions& options = {}) {
  return record_json(record_of(*read_article(article_of(text), built_in_resources()), options));
}

/// Stories without a name in common, in the script and with the letters that make places differ by unit.
constexpr const char* kStories[] = {
    "云岭科技完成1."
    "2亿元B轮融资，由北渡创投领投，灰岩资本跟投。云岭科技创始人兼CEO苏远帆表示，资金将用于扩建工厂🏭。\n\n",
    "港股公司翠微科技昨日宣布，以3.5亿港元收购瀚海科技全部股权。翠微科技董事长罗启明说，交易在2023年6月完成。\n\n",
    "據悉，國內已有79個10億參數以上的大模型發布。其中「青鸞」模型有130億參數。\n\n",
    "晚间，蓝脊医疗股份有限公司披露2022年收入为8.46亿元，同比增长31%。\n\n",
};

std::string stories(int times) {
  std::string out = "一周融资\n\n";
  for (int i = 0; i < times; ++i) {
    for (const char* story : kStories) out += story;
  }
  return out;
}

TEST(Parts, SameRecordAsOfTheWholeArticle) {
  const std::string text = stories(3);
  for (const OffsetUnit offsets : {OffsetUnit::code_points, OffsetUnit::utf16, OffsetUnit::bytes}) {
    for (const NameScript names : {NameScript::simplified, NameScript::traditional, NameScript::original}) {
      const ReportOptions options{offsets, names};
      const std::string expected = whole(text, options);
      for (const std::size_t longest : {std::size_t{350}, std::size_t{450}, std::size_t{600}}) {
        const InParts read = in_parts(text, longest, options);
        EXPECT_GT(read.parts, 2U);
        ASSERT_EQ(record_json(read.record), expected) << longest;
      }
    }
  }
}

TEST(Parts, AnArticleOfThatLengthIsWhole) {
  const std::string text = stories(1);
  const std::size_t length = to_utf32(text).size();
  EXPECT_EQ(in_parts(text, length).parts, 1U);
  EXPECT_GT(in_parts(text, length - 1).parts, 1U);
}

TEST(Parts, OnePartAfterTheOtherIsTheText) {
  const std::string text = stories(5) + "没有句号的最后一行";
  for (const std::size_t longest : {std::size_t{4}, std::size_t{64}, std::size_t{300}}) {
    std::u32string joined;
    const Failure failure = read_text_in_parts(
        article_of(text), std::nullopt, [&](const Document& part) { joined += part.decoded.text; }, longest);
    EXPECT_FALSE(failure);
    EXPECT_EQ(to_utf8(joined), text);
  }
}

const RecordName* find(const std::vector<RecordName>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name, &RecordName::name);
  return found == names.end() ? nullptr : &*found;
}

/// Words without a name, for several parts.
std::string filling() {
  std::string out;
  for (int i = 0; i < 6; ++i) {
    out += "天气晴好，路上的人很多，街边的店铺都开着门，大家慢慢地走着，谁也不着急回家。\n\n";
  }
  return out;
}

/// A name between words that tell nothing of a person is one because an earlier part has it for sure.
TEST(Parts, NamesOfEarlierPartsAreKnown) {
  const std::string last = "街上的人都在说石磊的事。\n";
  const std::string text =
      "星漪智能创始人兼CEO石磊表示，工厂明年投产。石磊先生还说，公司不急于上市。\n\n" + filling() + last;
  const InParts read = in_parts(text, 250);
  EXPECT_GT(read.parts, 2U);
  const RecordName* const person = find(read.record.of(RecordPart::people), "石磊");
  ASSERT_NE(person, nullptr);
  EXPECT_EQ(person->mentions.size(), 3U);
  const Record alone = record_of(*read_article(article_of(last), built_in_resources()));
  EXPECT_EQ(find(alone.of(RecordPart::people), "石磊"), nullptr) << "the test needs a name that does not show itself";
}

/// One word of a name that an earlier part prints in full is that person, in the titles too.
TEST(Parts, PeopleOfEarlierPartsAreKnown) {
  const std::string text = "星漪智能首席执行官伊莱·诺斯表示，工厂明年投产。\n\n" + filling() +
                           "诺斯还说，公司不急于上市。诺斯表示，工厂已经开工。\n";
  const InParts read = in_parts(text, 250);
  EXPECT_GT(read.parts, 2U);
  ASSERT_EQ(read.record.of(RecordPart::people).size(), 1U);
  const RecordName& person = read.record.of(RecordPart::people)[0];
  EXPECT_EQ(person.name, "伊莱·诺斯");
  EXPECT_EQ(person.aliases, std::vector<std::string>{"诺斯"});
  EXPECT_EQ(person.mentions.size(), 3U);
  EXPECT_EQ(record_json(read.record), whole(text));
}

TEST(Parts, OnlyTheFirstHasATitle) {
  const std::string text = "一周融资\n\n" + std::string(kStories[0]) + "另一个标题\n\n" + kStories[3];
  const InParts read = in_parts(text, 110);
  EXPECT_GT(read.parts, 1U);
  EXPECT_EQ(read.record.title, "一周融资");
}

TEST(Parts, WrittenInPiecesTheRecordIsTheSame) {
  const Record record = in_parts(stories(200), 4000).record;
  std::string pieces;
  std::size_t longest = 0;
  write_record(record, [&](std::string_view piece) {
    pieces += piece;
    longest = std::max(longest, piece.size());
  });
  EXPECT_EQ(pieces, record_json(record));
  EXPECT_LT(longest, pieces.size() / 4);
}

}  // namespace
}  // namespace taojin
