// Whole articles, read and joined: folders of tests/corpus/stories (invented), and the annotated articles where they
// are at hand.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "lexicon/lexicon.h"
#include "names/tagger.h"
#include "records.h"
#include "taojin/pipeline.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Record> records_in(const fs::path& folder, const Lexicon& lexicon) {
  const Resources resources{lexicon, Tagger::built_in(), {}};
  std::vector<Record> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    Article article;
    article.id = entry.path().stem().string();
    article.bytes = read_bytes(entry.path());
    const Result<Document> document = read_article(std::move(article), resources);
    if (!document) {
      ADD_FAILURE() << entry.path() << ": " << document.error().what;
      continue;
    }
    out.push_back(record_of(*document));
  }
  return out;
}

std::vector<Record> story(const std::string& name) {
  const fs::path folder = fs::path(TAOJIN_SOURCE_DIR) / "tests/corpus/stories";
  static const Result<Lexicon> lexicon = Lexicon::with_user_file(read_bytes(folder / "names.tsv"));
  if (!lexicon) {
    ADD_FAILURE() << lexicon.error().what;
    return {};
  }
  return records_in(folder / name, *lexicon);
}

TEST(Story, ATakeoverToldWithARoundAndAnExactPriceIsOneEventOfTwoSources) {
  EXPECT_EQ(events_of(story("takeover")),
            "acquisition 3086000000 CNY corroborated: a-notice 3086000000, b-reprint 3086000000 repeats a-notice, "
            "c-feature 3100000000\n");
  const Corpus corpus = corpus_of(story("takeover"));
  ASSERT_EQ(corpus.funding.size(), 1U);
  EXPECT_EQ(corpus.funding[0].company, "星漪智能");
  EXPECT_EQ(corpus.funding[0].investors, (std::vector<std::string>{"瀚川集团"}));
  EXPECT_EQ(corpus.funding[0].date, "2023-06-30");
  EXPECT_EQ(corpus.funding[0].sources, 2U) << "a reprint is no second source";
  ASSERT_EQ(corpus.duplicate_articles.size(), 1U);
}

TEST(Story, AValuationToldTwiceAppearsOnce) {
  EXPECT_EQ(events_of(story("valuation")),
            "investment A轮 125000000 USD single: a-profile 125000000\n"
            "valuation A轮 1500000000 USD single: a-profile 1500000000, a-profile 1500000000\n");
}

TEST(Story, CountsOfSeveralArticlesStandInOneTimeline) {
  const Corpus corpus = corpus_of(story("counts"));
  std::string timeline;
  for (const CorpusCount& count : corpus.model_counts) {
    timeline += count.scope + " " + count.as_of + " " + count.value.value->to_string() + " " +
                std::string(word_of(count.agreement));
    for (const FactReport& report : count.reports) {
      timeline += " " + corpus.ids[report.document] + (report.agrees ? "" : " contradicts");
    }
    timeline += '\n';
  }
  EXPECT_EQ(timeline,
            "国内 2023-05-28 79 single a-may\n"
            "国内 2023-10-10 238 conflicting b-october c-other contradicts\n");
}

TEST(Story, RoundsAgreeOrContradictAndTotalsStandApart) {
  EXPECT_EQ(events_of(story("rounds")),
            "investment C轮 150000000 USD corroborated: c-hongkong 150000000, d-local 1170000000\n"
            "investment B轮 250000000 CNY conflicting: a-wire 200000000 contradicts, b-interview 250000000\n"
            "investment C轮 310000000 CNY corroborated: e-total 300000000, f-exact 310000000\n"
            "investment in total 600000000 CNY single: e-total 600000000\n");
}

class SharedStory : public testing::Test {
 protected:
  void SetUp() override {
    const char* const set = std::getenv("TAOJIN_SHARED");
    const fs::path folder = (set != nullptr ? fs::path(set) : fs::path(TAOJIN_SOURCE_DIR) / "../shared") / "gold/seeds";
    if (!fs::exists(folder)) GTEST_SKIP() << "no annotated articles here";
    corpus_ = corpus_of(records_in(folder, Lexicon::built_in()));
  }

  std::vector<CorpusFunding> events(const std::string& company, AmountKind kind) const {
    std::vector<CorpusFunding> out;
    for (const CorpusFunding& event : corpus_.funding) {
      if (event.company == company && event.kind == kind) out.push_back(event);
    }
    return out;
  }

  Corpus corpus_;
};

TEST_F(SharedStory, OneTakeoverIsToldByTwoArticles) {
  std::vector<CorpusFunding> events = this->events("光年之外", AmountKind::acquisition);
  std::erase_if(events, [](const CorpusFunding& event) { return event.value.value != Decimal(2'065'000'000); });
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].agreement, Agreement::corroborated);
  EXPECT_EQ(events[0].bound, Bound::exact);
  std::set<Bound> bounds;
  std::set<DocumentIndex> documents;
  for (const FactReport& report : events[0].reports) {
    bounds.insert(report.bound);
    documents.insert(report.document);
  }
  EXPECT_EQ(bounds, (std::set<Bound>{Bound::exact, Bound::about}));
  EXPECT_EQ(documents.size(), 2U);
}

TEST_F(SharedStory, OneValuationIsToldTwice) {
  const std::vector<CorpusFunding> events = this->events("Jasper AI", AmountKind::valuation);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].value.value, Decimal(1'500'000'000));
  EXPECT_EQ(events[0].reports.size(), 2U);
}

TEST_F(SharedStory, OneArticleRepeatsAParagraphAndNoneIsAReprint) {
  EXPECT_TRUE(corpus_.duplicate_articles.empty());
  ASSERT_EQ(corpus_.repeated_passages.size(), 1U);
  for (const CorpusPlace& place : corpus_.repeated_passages[0].places) EXPECT_EQ(place.document, 0U);
}

TEST_F(SharedStory, CountsOfTwoArticlesStandInOneTimeline) {
  std::set<DocumentIndex> documents;
  for (const CorpusCount& count : corpus_.model_counts) {
    const bool all_inland = count.counted == Counted::models && count.category == ModelCategory::all &&
                            count.scope == "国内" && !count.parameters_at_least;
    if (!all_inland) continue;
    for (const FactReport& report : count.reports) documents.insert(report.document);
  }
  EXPECT_GE(documents.size(), 2U);
}

}  // namespace
}  // namespace taojin
