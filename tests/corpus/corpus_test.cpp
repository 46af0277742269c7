#include "taojin/corpus.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "corpus/agreement.h"

namespace taojin {
namespace {

FactReport told(Bound bound, long long value, const char* document = "a") {
  return {document, Decimal(value), {}, {}, bound, {}};
}

struct Pair {
  const char* name;
  Bound first;
  long long first_value;
  Bound second;
  long long second_value;
  bool may_be_one;
};
class Compatible : public ::testing::TestWithParam<Pair> {};
TEST_P(Compatible, BothWays) {
  const Pair& p = GetParam();
  const FactReport a = told(p.first, p.first_value), b = told(p.second, p.second_value);
  EXPECT_EQ(compatible(a, b), p.may_be_one);
  EXPECT_EQ(compatible(b, a), p.may_be_one);
}
INSTANTIATE_TEST_SUITE_P(Agreement, Compatible,
                         ::testing::Values(Pair{"Same", Bound::exact, 200, Bound::exact, 200, true},
                                           Pair{"OtherValue", Bound::exact, 200, Bound::exact, 250, false},
                                           Pair{"AboutAndExact", Bound::about, 2000, Bound::exact, 1984, true},
                                           Pair{"AboutIsNotAnything", Bound::about, 2000, Bound::exact, 1500, false},
                                           Pair{"MoreThan", Bound::more_than, 200, Bound::exact, 210, true},
                                           Pair{"MoreThanIsNotLess", Bound::more_than, 200, Bound::exact, 190, false},
                                           Pair{"Nearly", Bound::nearly, 200, Bound::exact, 195, true},
                                           Pair{"NearlyIsNotMore", Bound::nearly, 200, Bound::exact, 205, false},
                                           Pair{"LessThan", Bound::less_than, 200, Bound::exact, 150, true},
                                           Pair{"Several", Bound::several, 1000, Bound::exact, 5000, true},
                                           Pair{"SeveralIsNotTenfold", Bound::several, 1000, Bound::exact, 20000,
                                                false},
                                           Pair{"TwoVagueOnes", Bound::more_than, 200, Bound::nearly, 220, true}),
                         [](const auto& c) { return std::string(c.param.name); });

TEST(Agreement, NeedsASecondDocument) {
  EXPECT_EQ(agreement({told(Bound::about, 20), told(Bound::exact, 20)}), Agreement::single);
  EXPECT_EQ(agreement({told(Bound::about, 20), told(Bound::exact, 20, "b")}), Agreement::corroborated);
  EXPECT_EQ(agreement({told(Bound::exact, 20), told(Bound::exact, 25, "b")}), Agreement::conflicting);
}

DocumentSummary article(const char* id, AmountKind kind, const char* round, Bound bound, long long value) {
  DocumentSummary summary;
  summary.id = id;
  summary.characters = 100;
  DocumentSummary::Name company;
  company.name = company.key = "云岭科技";
  company.aliases = {std::string("雲嶺@") + id};
  company.mentions = 2;
  DocumentSummary::Name person;
  person.type = NameType::person;
  person.name = person.key = "汤慕云";
  person.mentions = 1;
  person.titles = {{"CEO", "云岭科技"}};
  summary.names = {company, person};
  DocumentSummary::Figure figure;
  figure.company = figure.company_key = "云岭科技";
  figure.kind = kind;
  figure.round = round;
  figure.currency = "CNY";
  figure.value = Decimal(value);
  figure.bound = bound;
  figure.place = {5, 9};
  summary.funding = {figure};
  DocumentSummary::Count count;
  count.scope = "国内";
  count.value = Decimal(110);
  count.bound = Bound::more_than;
  summary.model_counts = {count};
  return summary;
}

std::vector<DocumentSummary> story() {
  return {article("1", AmountKind::acquisition, "", Bound::about, 2000),
          article("2", AmountKind::acquisition, "", Bound::exact, 1984),
          article("3", AmountKind::investment, "B轮", Bound::exact, 500),
          article("4", AmountKind::investment, "B轮", Bound::exact, 450),
          article("5", AmountKind::valuation, "", Bound::exact, 1800),
          article("6", AmountKind::valuation, "", Bound::exact, 3600)};
}

Corpus corpus_of(const std::vector<DocumentSummary>& summaries) {
  CorpusBuilder builder;
  for (const DocumentSummary& summary : summaries) builder.add(summary);
  return builder.finish();
}

TEST(Corpus, JoinsNamesByTheirKey) {
  const Corpus corpus = corpus_of(story());
  EXPECT_EQ(corpus.documents, 6U);
  EXPECT_EQ(corpus.characters, 600U);
  ASSERT_EQ(corpus.companies.size(), 1U);
  EXPECT_EQ(corpus.companies[0].name, "云岭科技");
  EXPECT_EQ(corpus.companies[0].mentions, 12U);
  EXPECT_EQ(corpus.companies[0].documents, (std::vector<std::string>{"1", "2", "3", "4", "5", "6"}));
  EXPECT_EQ(corpus.companies[0].aliases.size(), 6U);
  ASSERT_EQ(corpus.people.size(), 1U);
  EXPECT_EQ(corpus.people[0].titles.size(), 1U);
}

TEST(Corpus, TellsWhoAgrees) {
  const Corpus corpus = corpus_of(story());
  ASSERT_EQ(corpus.funding.size(), 4U);
  const CorpusFunding& round = corpus.funding[0];
  EXPECT_EQ(round.round, "B轮");
  EXPECT_EQ(round.agreement, Agreement::conflicting);
  EXPECT_EQ(round.reports.size(), 2U);
  // Two valuations that cannot be one are two events.
  EXPECT_EQ(corpus.funding[1].kind, AmountKind::valuation);
  EXPECT_EQ(corpus.funding[1].reports[0].value, Decimal(1800));
  EXPECT_EQ(corpus.funding[2].agreement, Agreement::single);
  const CorpusFunding& bought = corpus.funding[3];
  EXPECT_EQ(bought.kind, AmountKind::acquisition);
  EXPECT_EQ(bought.agreement, Agreement::corroborated);
  EXPECT_EQ(bought.reports[bought.stated].value, Decimal(1984));
  ASSERT_EQ(corpus.model_counts.size(), 1U);
  EXPECT_EQ(corpus.model_counts[0].agreement, Agreement::corroborated);
}

/// Enough of a corpus to see whether two are the same.
std::string trace(const Corpus& corpus) {
  std::string out;
  for (const auto* names : {&corpus.companies, &corpus.people}) {
    for (const CorpusName& name : *names) {
      out += name.name;
      for (const std::string& alias : name.aliases) out += "," + alias;
      for (const std::string& document : name.documents) out += "|" + document;
    }
  }
  for (const CorpusFunding& event : corpus.funding) {
    out += "\n" + event.company + event.round + std::to_string(event.stated) +
           std::to_string(static_cast<int>(event.agreement));
    for (const FactReport& report : event.reports) out += " " + report.document + "=" + report.value->to_string();
  }
  return out;
}

TEST(Corpus, DoesNotDependOnTheOrder) {
  std::vector<DocumentSummary> summaries = story();
  const std::string first = trace(corpus_of(summaries));
  do {
    ASSERT_EQ(trace(corpus_of(summaries)), first);
  } while (std::ranges::next_permutation(summaries, {}, &DocumentSummary::id).found);
}

}  // namespace
}  // namespace taojin
