#include "records.h"

#include <algorithm>

namespace taojin {
namespace {

struct StoryCase {
  const char* name;
  std::vector<Told> story;
  const char* events;
};

class FundingEvents : public testing::TestWithParam<StoryCase> {};

TEST_P(FundingEvents, AreToldByOneOrMore) {
  EXPECT_EQ(events_of(documents_of(GetParam().story)), GetParam().events);
}

TEST_P(FundingEvents, DoNotDependOnTheOrderOfTheDocuments) {
  std::vector<Record> records = documents_of(GetParam().story);
  const std::string json = corpus_json(corpus_of(records));
  std::ranges::sort(records, {}, &Record::id);
  do {
    ASSERT_EQ(corpus_json(corpus_of(records)), json);
  } while (std::ranges::next_permutation(records, {}, &Record::id).found);
}

INSTANTIATE_TEST_SUITE_P(
    Stories, FundingEvents,
    testing::Values(
        StoryCase{"TwoDocumentsCorroborate",
                  {{"a", "investment", "A轮", "200"}, {"b", "investment", "A轮", "200"}},
                  "investment A轮 200 CNY corroborated: a 200, b 200\n"},
        StoryCase{"OneDocumentThatRepeatsItselfDoesNot",
                  {{"a", "valuation", "", "1500"}, {"a", "valuation", "", "1500"}},
                  "valuation 1500 CNY single: a 1500, a 1500\n"},
        StoryCase{"AnApproximateAndAnExactFigureAreOneEvent",
                  {{"a", "acquisition", "", "2000", "about"}, {"b", "acquisition", "", "1984"}},
                  "acquisition 1984 CNY corroborated: a 2000, b 1984\n"},
        StoryCase{"MoreThanTwoHundredAndTwoHundredAndTenAgree",
                  {{"a", "investment", "B轮", "200", "more_than"}, {"b", "investment", "B轮", "210"}},
                  "investment B轮 210 CNY corroborated: a 200, b 210\n"},
        StoryCase{
            "TwoAmountsOfOneRoundAreInConflict",
            {{"a", "investment", "B轮", "200"}, {"b", "investment", "B轮", "250"}, {"c", "investment", "B轮", "250"}},
            "investment B轮 250 CNY conflicting: a 200 contradicts, b 250, c 250\n"},
        StoryCase{"TwoRoundsAreTwoEvents",
                  {{"a", "investment", "A轮", "200"}, {"b", "investment", "B轮", "200"}},
                  "investment A轮 200 CNY single: a 200\ninvestment B轮 200 CNY single: b 200\n"},
        StoryCase{
            "ARoundThatIsNotNamedIsTheOneOfThatAmount",
            {{"a", "investment", "A轮", "200"}, {"b", "investment", "B轮", "500"}, {"c", "investment", "", "500"}},
            "investment A轮 200 CNY single: a 200\ninvestment B轮 500 CNY corroborated: b 500, c 500\n"},
        StoryCase{"AVagueAmountThatMayBeAnyOfTwoIsNeither",
                  {{"a", "investment", "A轮", "200"},
                   {"b", "investment", "B轮", "500"},
                   {"c", "investment", "", "100", "several"}},
                  "investment 100 CNY single: c 100\ninvestment A轮 200 CNY single: a 200\n"
                  "investment B轮 500 CNY single: b 500\n"},
        StoryCase{"StrategicRoundsHappenMoreThanOnce",
                  {{"a", "investment", "战略融资", "200", "exact", "2021-03"},
                   {"b", "investment", "战略融资", "900", "exact", "2023-08"}},
                  "investment 战略融资 200 CNY single: a 200\ninvestment 战略融资 900 CNY single: b 900\n"},
        StoryCase{"ATotalIsNoRound",
                  {{"a", "investment", "A轮", "500"},
                   {"b", "investment", "A轮", "500", "exact", "", R"(,"cumulative":true)"}},
                  "investment A轮 500 CNY single: a 500\ninvestment in total A轮 500 CNY single: b 500\n"},
        StoryCase{
            "AnInstalmentBesideTheWholeIsNoConflict",
            {{"a", "investment", "A轮", "300"}, {"a", "investment", "A轮", "100"}, {"b", "investment", "A轮", "300"}},
            "investment A轮 100 CNY single: a 100\ninvestment A轮 300 CNY corroborated: a 300, b 300\n"},
        StoryCase{
            "AnInstalmentToldElsewhereIsStillOne",
            {{"a", "investment", "A轮", "300"}, {"a", "investment", "A轮", "100"}, {"b", "investment", "A轮", "100"}},
            "investment A轮 100 CNY corroborated: a 100, b 100\ninvestment A轮 300 CNY single: a 300\n"},
        StoryCase{"ATitleThatRoundsIsNoSecondRound",
                  {{"a", "investment", "A轮", "200"}, {"a", "investment", "A轮", "210"}},
                  "investment A轮 210 CNY conflicting: a 200 contradicts, a 210\n"},
        StoryCase{"AValuationIsNeverMixedWithARound",
                  {{"a", "valuation", "A轮", "1500"}, {"b", "investment", "A轮", "1500"}},
                  "investment A轮 1500 CNY single: b 1500\nvaluation A轮 1500 CNY single: a 1500\n"},
        StoryCase{"ValuationsOfTwoYearsAreTwo",
                  {{"a", "valuation", "", "1500", "exact", "2021"}, {"b", "valuation", "", "1500", "exact", "2023"}},
                  "valuation 1500 CNY single: a 1500\nvaluation 1500 CNY single: b 1500\n"},
        StoryCase{"ValuationsThatDifferAreTwo",
                  {{"a", "valuation", "", "1500"}, {"b", "valuation", "", "3000"}},
                  "valuation 1500 CNY single: a 1500\nvaluation 3000 CNY single: b 3000\n"},
        StoryCase{"ACompanyIsBoughtOnce",
                  {{"a", "acquisition", "", "2000"}, {"b", "acquisition", "", "2500"}},
                  "acquisition 2500 CNY conflicting: a 2000 contradicts, b 2500\n"},
        StoryCase{"AConversionInBracketsAgreesWithinItsRounding",
                  {{"a", "investment", "C轮", "3000", "exact", "", R"(,"currency":"USD")"},
                   {"a", "investment", "C轮", "21700", "about", "", R"(,"equivalent_of":{"start":10,"end":15})"},
                   {"b", "investment", "C轮", "21680"}},
                  "investment C轮 3000 USD corroborated: a 3000, b 21680\n"},
        StoryCase{"MoneyOfOtherCurrenciesIsNotCompared",
                  {{"a", "investment", "C轮", "3000", "exact", "", R"(,"currency":"USD")"},
                   {"b", "investment", "C轮", "3000"}},
                  "investment C轮 3000 CNY single: b 3000\ninvestment C轮 3000 USD single: a 3000\n"},
        StoryCase{"ADenialContradicts",
                  {{"a", "investment", "", "200", "exact", "", R"(,"status":"rumoured")"},
                   {"b", "investment", "", "200", "exact", "", R"(,"status":"denied")"}},
                  "investment 200 CNY conflicting: a 200, b 200\n"},
        StoryCase{
            "AnEditorsDoubtIsNoReport",
            {{"a", "investment", "A轮", "200"}, {"b", "investment", "A轮", "250", "exact", "", R"(,"optional":true)"}},
            "investment A轮 200 CNY single: a 200\n"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(FundingEvent, KnowsTheSurestStatusTheDateAndTheInvestors) {
  const Corpus corpus = corpus_of({
      record(R"({"id":"a","date":"2023-05-02","companies":[{"name":"云岭智算","mentions":[{"start":0,"end":4}]},
             {"name":"北渡创投","mentions":[{"start":5,"end":9}]}],"funding":[{"start":10,"end":14,"value":200,
             "currency":"CNY","kind":"investment","company":"云岭智算","investors":["北渡创投"],"status":"rumoured"}]})"),
      record(R"({"id":"b","date":"2023-06-01","companies":[{"name":"雲嶺智算","mentions":[{"start":0,"end":4}]}],
             "funding":[{"start":20,"end":24,"value":200,"currency":"CNY","kind":"investment","company":"雲嶺智算",
             "investors":["南屏资本"],"date":"2023-05-28","status":"done"}]})"),
  });
  ASSERT_EQ(corpus.funding.size(), 1U);
  const CorpusFunding& event = corpus.funding[0];
  EXPECT_EQ(event.status, FactStatus::done);
  EXPECT_EQ(event.date, "2023-05-28");
  EXPECT_EQ(event.investors, (std::vector<std::string>{"北渡创投", "南屏资本"}));
  EXPECT_EQ(event.agreement, Agreement::corroborated);
  EXPECT_EQ(event.sources, 2U);
}

}  // namespace
}  // namespace taojin
