#include "taojin/corpus.h"

#include "records.h"

namespace taojin {
namespace {

/// Three articles of two scripts. Places are those of a text that nobody needs to see.
std::vector<Record> articles() {
  return {
      record(R"({"id":"2021.txt","date":"2021-03-01","length":100,"companies":[
        {"name":"云岭智算","aliases":["云岭"],"mentions":[{"start":0,"end":4},{"start":20,"end":22}]},
        {"name":"北渡创投","mentions":[{"start":8,"end":12}]}],
        "people":[{"name":"闻知远","aliases":[],"titles":[{"title":"CTO","company":"海岚机器人"}],
                   "mentions":[{"start":24,"end":27}]}],
        "sentences":[[0,15],[15,40]]})"),
      record(R"({"id":"2023-a.txt","date":"2023-05-02","length":200,"companies":[
        {"name":"雲嶺智算","aliases":[],"mentions":[{"start":0,"end":4}]},
        {"name":"北渡創投","mentions":[{"start":5,"end":9},{"start":30,"end":34}]}],
        "people":[{"name":"聞知遠","titles":[{"title":"CEO","company":"雲嶺智算"}],"mentions":[{"start":10,"end":13}]}],
        "sentences":[[0,20],[20,40]]})"),
      record(R"({"id":"2023-b.txt","date":"2023-06-01","length":50,"companies":[
        {"name":"云岭智算","mentions":[{"start":3,"end":7}]}],
        "people":[{"name":"闻知远","titles":[{"title":"创始人","company":"云岭智算"},{"title":"CEO","company":"云岭智算"}],
                   "mentions":[{"start":8,"end":11}]}],
        "sentences":[[0,20]]})"),
  };
}

TEST(Corpus, CountsDocumentsAndCharacters) {
  const Corpus corpus = corpus_of(articles());
  EXPECT_EQ(corpus.ids, (std::vector<std::string>{"2021.txt", "2023-a.txt", "2023-b.txt"}));
  EXPECT_EQ(corpus.characters, 350U);
}

TEST(Corpus, JoinsCompaniesOfBothScripts) {
  const Corpus corpus = corpus_of(articles());
  ASSERT_EQ(corpus.companies.size(), 2U);
  const CorpusName& first = corpus.companies[0];
  EXPECT_EQ(first.name, "云岭智算") << "the spelling that most mentions have";
  EXPECT_EQ(first.aliases, (std::vector<std::string>{"云岭", "雲嶺智算"}));
  EXPECT_EQ(first.documents, (std::vector<DocumentIndex>{0, 1, 2}));
  EXPECT_EQ(first.mentions, 4U);
  EXPECT_EQ(first.first_date, "2021-03-01");
  EXPECT_EQ(first.last_date, "2023-06-01");
  EXPECT_EQ(corpus.companies[1].name, "北渡創投") << "of two mentions against one";
}

TEST(Corpus, KnowsPeopleWithTheirTitlesOverTime) {
  const Corpus corpus = corpus_of(articles());
  ASSERT_EQ(corpus.people.size(), 1U);
  std::string titles;
  for (const CorpusTitle& title : corpus.people[0].titles) {
    titles += title.first_date + "–" + title.last_date + " " + title.title + " " + title.company + " ×" +
              std::to_string(title.documents) + "\n";
  }
  EXPECT_EQ(titles,
            "2021-03-01–2021-03-01 CTO 海岚机器人 ×1\n"
            "2023-05-02–2023-06-01 CEO 云岭智算 ×2\n"
            "2023-06-01–2023-06-01 创始人 云岭智算 ×1\n");
}

std::string relations_of(const Corpus& corpus) {
  std::string out;
  for (const CorpusRelation& relation : corpus.relations) {
    out += corpus.names[relation.subject] + " " + std::string(word_of(relation.type)) + " " +
           corpus.names[relation.object] + " " + std::to_string(relation.sentences) + " in " +
           std::to_string(relation.documents);
    for (std::uint32_t i = 0; i < relation.places; ++i) {
      const CorpusPlace& place = corpus.relation_places[relation.first_place + i];
      out += " " + corpus.ids[place.document] + "@" + std::to_string(place.place.begin);
    }
    out += '\n';
  }
  return out;
}

TEST(Relations, OfTitlesAndOfSentencesThatNameBoth) {
  EXPECT_EQ(relations_of(corpus_of(articles())),
            "闻知远 works_for 云岭智算 2 in 2 2023-a.txt@0 2023-b.txt@0\n"
            "闻知远 works_for 海岚机器人 1 in 1 2021.txt@24\n"
            "闻知远 founded 云岭智算 1 in 1 2023-b.txt@0\n"
            "云岭智算 co_mention 闻知远 3 in 3\n"
            "云岭智算 co_mention 北渡創投 2 in 2\n"
            "北渡創投 co_mention 闻知远 1 in 1\n");
}

TEST(Relations, OfMoneyAndOfWords) {
  const Corpus corpus = corpus_of({record(R"({"id":"a","companies":[
      {"name":"云岭智算","mentions":[{"start":0,"end":4}]},{"name":"北渡创投","mentions":[{"start":50,"end":54}]},
      {"name":"晨曦电子","mentions":[{"start":90,"end":94}]}],
      "funding":[
        {"start":5,"end":8,"value":2,"kind":"investment","company":"云岭智算","investors":["北渡创投"],"evidence":{"start":0,"end":20}},
        {"start":30,"end":33,"value":9,"kind":"acquisition","company":"云岭智算","investors":["晨曦电子"],"status":"denied"},
        {"start":34,"end":37,"value":7,"kind":"acquisition","company":"云岭智算","investors":["晨曦电子"],"status":"planned"},
        {"start":40,"end":43,"value":5,"kind":"valuation","company":"云岭智算","investors":["晨曦电子"]}],
      "relations":[
        {"type":"invested_in","subject":"北渡创投","object":"云岭智算","evidence":{"start":0,"end":20}},
        {"type":"invested_in","subject":"北渡创投","object":"云岭智算","evidence":{"start":60,"end":80}},
        {"type":"partner","subject":"晨曦电子","object":"北渡创投","evidence":{"start":81,"end":99}}],
      "sentences":[[0,20],[20,45],[45,99]]})")});
  EXPECT_EQ(relations_of(corpus),
            "北渡创投 invested_in 云岭智算 2 in 1 a@0\n"
            "晨曦电子 partner 北渡创投 1 in 1 a@81\n"
            "北渡创投 co_mention 晨曦电子 1 in 1\n");
}

TEST(Relations, AListOfNamesRelatesNobody) {
  std::string companies;
  for (int i = 0; i < 13; ++i) {
    const std::string start = std::to_string(3 * i);
    companies += (i > 0 ? "," : "") + std::string(R"({"name":"公司)") + std::to_string(i) +
                 R"(","mentions":[{"start":)" + start + R"(,"end":)" + std::to_string(3 * i + 2) + "}]}";
  }
  EXPECT_EQ(relations_of(corpus_of({record(R"({"id":"a","companies":[)" + companies + R"(],"sentences":[[0,50]]})")})),
            "");
}

std::string counts_of(const std::vector<std::string>& documents) {
  std::vector<Record> records;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::string id(1, static_cast<char>('a' + i));
    records.push_back(record(R"({"id":")" + id + R"(","date":"2023-0)" + std::to_string(i + 5) +
                             R"(-20","model_counts":[)" + documents[i] + "]}"));
  }
  const Corpus corpus = corpus_of(records);
  std::string out;
  for (const CorpusCount& count : corpus.model_counts) {
    out += (count.scope.empty() ? "" : count.scope + " ") + std::string(word_of(count.category)) + " " + count.date +
           " " + std::string(word_of(count.bound)) + " " +
           (count.value.value ? count.value.value->to_string()
                              : count.value.low->to_string() + "–" + count.value.high->to_string()) +
           (count.falls ? " falls " : " ") + std::string(word_of(count.agreement)) + ":";
    for (const FactReport& report : count.reports) {
      out += " " + corpus.ids[report.document] + (report.agrees ? "" : " contradicts");
    }
    out += '\n';
  }
  return out;
}

TEST(ModelCounts, AreATimelineOfOneScopeAndCategory) {
  EXPECT_EQ(
      counts_of(
          {R"({"start":1,"end":3,"value":79,"bound":"at_least","category":"foundation","scope":"国内","as_of":"2023-05-28"})",
           R"({"start":1,"end":3,"value":100,"bound":"more_than","category":"foundation","scope":"中国","as_of":"2023-07"},
                          {"start":5,"end":7,"value":26,"category":"general","scope":"国内"})",
           R"({"start":1,"end":3,"value":79,"bound":"at_least","category":"foundation","scope":"国内","as_of":"2023-05-28"})"}),
      "国内 general 2023-06-20 exact 26 single: b\n"
      "国内 foundation 2023-05-28 at_least 79 corroborated: a c\n"
      "中国 foundation 2023-07 more_than 100 single: b\n");
}

TEST(ModelCounts, OfOneDayThatDifferContradictEachOther) {
  EXPECT_EQ(counts_of({R"({"start":1,"end":3,"value":79,"category":"all","as_of":"2023-05-28"})",
                       R"({"start":1,"end":3,"value":90,"category":"all","as_of":"2023-05-28"})"}),
            "all 2023-05-28 exact 79 conflicting: a b contradicts\n");
}

TEST(ModelCounts, ThatFallContradictAnEarlierOne) {
  EXPECT_EQ(
      counts_of({R"({"start":1,"end":3,"value":79,"category":"all","as_of":"2023-05-28"})",
                 R"({"start":1,"end":3,"value":60,"category":"all","as_of":"2023-08"})",
                 R"({"start":1,"end":3,"value":90,"category":"all","as_of":"2023-09","bound":"about"})"}),
      "all 2023-05-28 exact 79 single: a\nall 2023-08 exact 60 falls single: b\nall 2023-09 about 90 single: c\n");
}

TEST(ModelCounts, BatchesAndSizesAreTimelinesOfTheirOwn) {
  EXPECT_EQ(
      counts_of({R"({"start":1,"end":3,"value":8,"category":"all","batch":"首批"},
                          {"start":5,"end":7,"value":40,"bound":"more_than","category":"all"},
                          {"start":8,"end":9,"value":8,"category":"all","constraint":{"parameters_at_least":1000000000}})"}),
      "all 2023-05-20 more_than 40 single: a\nall 2023-05-20 exact 8 single: a\nall 2023-05-20 exact 8 single: a\n");
}

}  // namespace
}  // namespace taojin
