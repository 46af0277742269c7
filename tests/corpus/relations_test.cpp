#include "corpus/relations.h"

#include <gtest/gtest.h>

#include "corpus/record_words.h"
#include "decode/decode.h"
#include "segment/sentences.h"

namespace taojin {
namespace {

/// A document of a text in which [companies] and {people} are marked.
Document marked(std::string_view text) {
  Document d;
  NameType type = NameType::company;
  std::uint32_t begin = 0;
  for (const char32_t c : to_utf32(text)) {
    const auto at = static_cast<std::uint32_t>(d.reading.text.size());
    if (c == U'[' || c == U'{') {
      type = c == U'[' ? NameType::company : NameType::person;
      begin = at;
    } else if (c == U']' || c == U'}') {
      Mention mention;
      mention.span = {begin, at};
      mention.type = type;
      const std::string name = to_utf8(slice(d.reading.text, mention.span));
      for (; mention.entity < d.entities.size() && d.entities[mention.entity].name != name; ++mention.entity) {
      }
      if (mention.entity == d.entities.size()) {
        Entity entity;
        entity.type = type;
        entity.name = name;
        d.entities.push_back(entity);
      }
      d.mentions.push_back(mention);
    } else {
      d.reading.text += c;
    }
  }
  d.sentences = find_sentences(d.reading.text);
  return d;
}

std::string said(std::string_view text) {
  const Document d = marked(text);
  std::string out;
  for (const StatedRelation& relation : find_relations(d)) {
    out += (out.empty() ? "" : "; ") + d.entities[relation.subject].name + " " + std::string(word_of(relation.type)) +
           " " + d.entities[relation.object].name;
  }
  return out;
}

struct SaidCase {
  const char* name;
  const char* text;
  const char* relations;
};

class FindsRelations : public testing::TestWithParam<SaidCase> {};

TEST_P(FindsRelations, InWords) {
  EXPECT_EQ(said(GetParam().text), GetParam().relations) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Words, FindsRelations,
    testing::Values(
        SaidCase{"Bought", "[晨曦电子]收购[海岚机器人]。", "晨曦电子 acquired 海岚机器人"},
        SaidCase{"BoughtWhole", "[晨曦电子]昨天全资收购了[海岚机器人]。", "晨曦电子 acquired 海岚机器人"},
        SaidCase{"WasBought", "[海岚机器人]去年被[晨曦电子]收购。", "晨曦电子 acquired 海岚机器人"},
        SaidCase{"CompletedThePurchase", "[晨曦电子]完成了对[海岚机器人]的收购。", "晨曦电子 acquired 海岚机器人"},
        SaidCase{"DidNotBuy", "[晨曦电子]并未收购[海岚机器人]。", ""},
        SaidCase{"WantsToBuy", "[晨曦电子]拟收购[海岚机器人]。", ""},
        SaidCase{"DeniedBefore", "否认[晨曦电子]收购[海岚机器人]。", ""},
        SaidCase{"AnotherClause", "[晨曦电子]宣布收购，[海岚机器人]没有回应。", ""},
        SaidCase{"Invested", "[北渡创投]投资了[云岭智算]。", "北渡创投 invested_in 云岭智算"},
        SaidCase{"ListOfInvestors", "[北渡创投]、[南屏资本]和[晨曦电子]入股[云岭智算]。",
                 "北渡创投 invested_in 云岭智算; 南屏资本 invested_in 云岭智算; 晨曦电子 invested_in 云岭智算"},
        SaidCase{"GotInvestment", "[云岭智算]获得[北渡创投]战略投资。", "北渡创投 invested_in 云岭智算"},
        SaidCase{"GotHonours", "[云岭智算]获得[北渡创投]颁发的奖项。", ""},
        SaidCase{"Founded", "{闻知远}在二〇一九年创立[云岭智算]。", "闻知远 founded 云岭智算"},
        SaidCase{"FoundedBy", "[海岚机器人]由前[晨曦电子]工程师{苏慕白}于2020年创立。", "苏慕白 founded 海岚机器人"},
        SaidCase{"CompaniesFoundToo", "[晨曦电子]创办了[海岚机器人]。", "晨曦电子 founded 海岚机器人"},
        SaidCase{"Partners", "[云岭智算]与[海岚机器人]达成战略合作。", "云岭智算 partner 海岚机器人"},
        SaidCase{"HandInHand", "[云岭智算]携手[海岚机器人]推出新品。", "云岭智算 partner 海岚机器人"},
        SaidCase{"AndIsNoPartnership", "[云岭智算]和[海岚机器人]都发布了财报。", ""},
        SaidCase{"EndedPartnership", "[云岭智算]与[海岚机器人]终止合作。", ""},
        SaidCase{"PeopleDoNotBuy", "{闻知远}收购[云岭智算]。", ""},
        SaidCase{"PeopleInvest", "{闻知远}投资[云岭智算]。", "闻知远 invested_in 云岭智算"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(FindRelations, SaysEachOncePerSentence) {
  EXPECT_EQ(
      find_relations(marked("[晨曦电子]收购[海岚机器人]。[晨曦电子]收购[海岚机器人]，[晨曦电子]收购[海岚机器人]。"))
          .size(),
      2U);
}

}  // namespace
}  // namespace taojin
