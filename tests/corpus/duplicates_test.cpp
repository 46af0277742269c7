#include "corpus/fingerprints.h"

#include "decode/decode.h"
#include "records.h"
#include "taojin/pipeline.h"

namespace taojin {
namespace {

const std::string kStory =
    "云岭智算今日宣布完成两亿元的第二轮融资，领投方是北渡创投，老股东南屏资本继续加码，资金将用来扩建位于青岚湖畔的算力"
    "中心。\n"
    "闻知远在接受采访时说，过去一年公司的客户从三十家增加到一百一十家，其中一半来自制造业，他们最关心的是模型能不能读懂"
    "图纸。\n"
    "与此同时，公司计划在年底以前发布第三代模型，参数规模会比上一代小一半，但推理成本只有原来的五分之一，训练数据全部来"
    "自授权渠道。\n";
const std::string kOther =
    "海岚机器人的仓储车队本周在东港码头开始试运行，首批四十台无人车负责夜间的集装箱转运，调度系统由公司自己开发。\n"
    "负责项目的苏慕白表示，码头方面最看重的是安全记录，因此前三个月每台车上都会有一名安全员，之后再逐步撤下来。\n";

Record read(const std::string& id, const std::string& text, const std::string& date = "") {
  Article article;
  article.id = id;
  article.bytes = text;
  const Result<Document> document = read_text(std::move(article));
  Record record = record_of(*document);
  record.date = date;
  return record;
}

std::string duplicates_of(const Corpus& corpus) {
  std::string out;
  for (const DuplicateArticles& articles : corpus.duplicate_articles) {
    for (const DocumentIndex document : articles.documents) out += corpus.ids[document] + " ";
    out += articles.shared == 1 ? "same\n" : "alike\n";
  }
  for (const RepeatedPassage& passage : corpus.repeated_passages) {
    for (const CorpusPlace& place : passage.places) {
      out += corpus.ids[place.document] + "@" + std::to_string(place.place.begin) + " ";
    }
    out += "passage\n";
  }
  return out;
}

TEST(Duplicates, AReprintWithAnotherTitleAndEndingIsOne) {
  const Corpus corpus =
      corpus_of({read("b.txt", kStory, "2023-05-02"), read("c.txt", kOther),
                 read("a.txt", "转载：云岭智算又融资了\n" + kStory + "（责任编辑：某某）\n", "2023-05-03")});
  EXPECT_EQ(duplicates_of(corpus), "b.txt a.txt same\n") << "the first by date comes first";
}

TEST(Duplicates, TheOtherScriptIsNoOtherText) {
  const std::string traditional =
      "雲嶺智算今日宣佈完成兩億元的第二輪融資，領投方是北渡創投，老股東南屏資本繼續加碼，資金將用來擴建位於青嵐湖畔的算"
      "力中心。\n"
      "聞知遠在接受採訪時說，過去一年公司的客戶從三十家增加到一百一十家，其中一半來自製造業，他們最關心的是模型能不能讀"
      "懂圖紙。\n"
      "與此同時，公司計劃在年底以前發佈第三代模型，參數規模會比上一代小一半，但推理成本只有原來的五分之一，訓練數據全部"
      "來自授權渠道。\n";
  EXPECT_EQ(duplicates_of(corpus_of({read("t.txt", traditional), read("s.txt", kStory)})), "s.txt t.txt same\n");
}

TEST(Duplicates, ArticlesOfOneSubjectAreNotTheSame) {
  const std::string own =
      "云岭智算昨天说，公司拿到了两亿元的新投资。带头的是北渡创投，南屏资本也在名单里，钱主要花在算力上面。\n"
      "公司现在有一百一十家客户，一年前只有三十家，闻知远认为制造业的需求才刚刚开始，图纸是下一个难关。\n"
      "年底之前第三代模型就会出来，它比第二代小，跑起来便宜得多，这也是投资人愿意继续加钱的原因之一。\n";
  EXPECT_EQ(duplicates_of(corpus_of({read("a.txt", kStory), read("b.txt", own)})), "");
}

TEST(Duplicates, AParagraphThatComesAgainWithMoreBehindItIsARepetition) {
  const std::string paragraph =
      "据新潮科技统计，截至目前，国内已推出超九十款大模型产品，其中仅定位通用的企业便多达二十六家，此外行业大模型已有七"
      "家。";
  const Corpus corpus =
      corpus_of({read("a.txt", paragraph + "\n" + kOther + paragraph + "除了少数几家以外，各家功能相似。\n"),
                 read("b.txt", kStory)});
  const auto again = static_cast<std::uint32_t>(to_utf32(paragraph + "\n" + kOther).size());
  EXPECT_EQ(duplicates_of(corpus), "a.txt@0 a.txt@" + std::to_string(again) + " passage\n");
}

/// The figures of a story stand in its first paragraph.
Record told(Record record, const char* figures) {
  const Record with = ::taojin::record(std::string(R"({"id":"x","funding":[)") + figures + "]}");
  record.funding = with.funding;
  return record;
}

constexpr const char* kRound =
    R"({"start":10,"end":13,"value":200,"currency":"CNY","kind":"investment","company":"云岭智算","round":"B轮"})";

TEST(Duplicates, AReprintIsNoSecondSource) {
  EXPECT_EQ(events_of({told(read("a.txt", kStory), kRound), told(read("b.txt", "又讯\n" + kStory), kRound)}),
            "investment B轮 200 CNY single: a.txt 200, b.txt 200 repeats a.txt\n");
}

TEST(Duplicates, NeitherIsAParagraphThatWasCopied) {
  const std::string first_paragraph = kStory.substr(0, kStory.find('\n') + 1);
  const std::string copied = first_paragraph + kOther + kOther.substr(0, kOther.find('\n'));
  EXPECT_EQ(events_of({told(read("a.txt", kStory), kRound), told(read("b.txt", copied), kRound)}),
            "investment B轮 200 CNY single: a.txt 200, b.txt 200 repeats a.txt\n");
}

TEST(Duplicates, OwnWordsAreASecondSource) {
  const std::string own =
      "北渡创投的投资组合里又多了一家公司：云岭智算这一轮拿到两亿元，南屏资本跟进，估计明年还会有下一轮。\n" + kOther;
  EXPECT_EQ(events_of({told(read("a.txt", kStory), kRound), told(read("b.txt", own), kRound)}),
            "investment B轮 200 CNY corroborated: a.txt 200, b.txt 200\n");
}

TEST(Fingerprints, OfTextsThatShareHalf) {
  const std::vector<std::uint32_t> a{1, 2, 3, 4}, b{3, 4, 5, 6};
  EXPECT_DOUBLE_EQ(resemblance(a, b, 32), 2.0 / 6);
  EXPECT_DOUBLE_EQ(shared_text(a, b, 32), 0.5);
  // Of the smallest hashes only those are compared up to which both lists are complete.
  EXPECT_DOUBLE_EQ(resemblance({1, 2, 3, 4}, {1, 2, 8, 9}, 4), 0.5);
  EXPECT_DOUBLE_EQ(shared_text({}, a, 4), 0.0);
}

}  // namespace
}  // namespace taojin
