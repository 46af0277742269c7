#include "analysis/terms.h"

#include <gtest/gtest.h>

#include <cmath>

#include "cli/cli_testing.h"
#include "taojin/pipeline.h"

namespace taojin {
namespace {

using testing::Folder;
using testing::Ran;
using testing::run_command;

TermCounts counts_of(const std::vector<std::string>& articles, std::size_t least_length = 1) {
  TermCounts counts(least_length);
  for (const std::string& bytes : articles) {
    Article article;
    article.id = "a.txt";
    article.bytes = bytes;
    counts.add(*read_text(std::move(article)), Lexicon::built_in());
  }
  return counts;
}

const TermCount* count_of(const TermCounts& counts, std::u32string_view word) {
  const auto found = counts.terms().find(std::u32string(word));
  return found == counts.terms().end() ? nullptr : &found->second;
}

TEST(Terms, CountsWordsInSimplifiedWithoutCase) {
  const TermCounts counts = counts_of({"公司宣布融資。公司上市。", "ORCA公司融资，Orca上市。"});
  ASSERT_NE(count_of(counts, U"公司"), nullptr);
  EXPECT_EQ(count_of(counts, U"公司")->frequency, 3U);
  EXPECT_EQ(count_of(counts, U"公司")->documents, 2U);
  EXPECT_EQ(count_of(counts, U"融资")->frequency, 2U);
  EXPECT_EQ(count_of(counts, U"融资")->documents, 2U);
  EXPECT_EQ(count_of(counts, U"orca")->frequency, 2U);
  EXPECT_EQ(count_of(counts, U"orca")->documents, 1U);
  EXPECT_EQ(counts.documents(), 2U);
}

TEST(Terms, DigitsAndMarksAreNoWords) {
  const TermCounts counts = counts_of({"2023年，12.5%，——，！", "Ⅳ"});
  for (const auto& [word, count] : counts.terms()) {
    EXPECT_TRUE(word == U"2023年" || word == U"ⅳ") << "a word of " << word.size();
  }
  EXPECT_LE(counts.words(), 2U);
}

TEST(Terms, ShortWordsCountAsWordsAlone) {
  const TermCounts all = counts_of({"人，公司。"}), longer = counts_of({"人，公司。"}, 2);
  EXPECT_EQ(all.words(), longer.words());
  EXPECT_NE(count_of(all, U"人"), nullptr);
  EXPECT_EQ(count_of(longer, U"人"), nullptr);
}

TEST(Terms, SumsAreTheSameInAnyOrder) {
  const TermCounts a = counts_of({"公司融资，公司上市。"}), b = counts_of({"融资成功。"});
  TermCounts ab = a, ba = b;
  ab.add(b);
  ba.add(a);
  EXPECT_EQ(ab.words(), ba.words());
  EXPECT_EQ(ab.documents(), 2U);
  const auto terms = [](const TermCounts& counts) {
    std::string out;
    for (const Term& t : rank_terms(counts, nullptr, TermOrder::tfidf, 100)) {
      out += t.word + ' ' + std::to_string(t.count.frequency) + ' ' + std::to_string(t.tfidf) + '\n';
    }
    return out;
  };
  EXPECT_EQ(terms(ab), terms(ba));
}

std::vector<std::string> words(const std::vector<Term>& terms) {
  std::vector<std::string> out;
  for (const Term& term : terms) out.push_back(term.word);
  return out;
}

TEST(Terms, RanksByWhatIsAsked) {
  // 公司 6 times in 3 of 3 articles, 融资 4 times in 2, 海湾 3 times in 1.
  const TermCounts counts =
      counts_of({"公司，公司，融资，海湾，海湾，海湾", "公司，公司，融资，融资，融资", "公司，公司"}, 2);
  using Words = std::vector<std::string>;
  EXPECT_EQ(words(rank_terms(counts, nullptr, TermOrder::frequency, 9)), (Words{"公司", "融资", "海湾"}));
  EXPECT_EQ(words(rank_terms(counts, nullptr, TermOrder::documents, 2)), (Words{"公司", "融资"}));
  const std::vector<Term> by_tfidf = rank_terms(counts, nullptr, TermOrder::tfidf, 9);
  EXPECT_EQ(words(by_tfidf), (Words{"海湾", "融资", "公司"}));
  EXPECT_DOUBLE_EQ(by_tfidf[0].tfidf, 3 * std::log(3.0));
  EXPECT_DOUBLE_EQ(by_tfidf[1].tfidf, 4 * std::log(1.5));
  EXPECT_DOUBLE_EQ(by_tfidf[2].tfidf, 0);
  EXPECT_TRUE(rank_terms(counts, nullptr, TermOrder::tfidf, 0).empty());
}

TEST(Terms, KeynessIsDunningsLogLikelihood) {
  const TermCounts here = counts_of({"融资，融资，融资，公司"}, 2), there = counts_of({"公司，公司，公司，公司"}, 2);
  const std::vector<Term> terms = rank_terms(here, &there, TermOrder::keyness, 9);
  ASSERT_EQ(words(terms), (std::vector<std::string>{"融资", "公司"}));
  // 3 of 4 words here, 0 of 4 there: 1.5 expected in each.
  EXPECT_NEAR(terms[0].keyness, 2 * 3 * std::log(2.0), 1e-12);
  // 1 of 4 here, 4 of 4 there: 2.5 expected; negative, as it is rarer here.
  EXPECT_NEAR(terms[1].keyness, -2 * (std::log(0.4) + 4 * std::log(1.6)), 1e-12);
}

class TermsCommand : public ::testing::Test {
 protected:
  TermsCommand() {
    folder_.write("in/a.txt", "公司，公司，融资，海湾，海湾，海湾");
    folder_.write("in/b.txt", "公司，公司，融資，融資，融資");
    folder_.write("in/c.txt", "公司，公司");
    folder_.write("other/d.txt", "公司，公司，公司，公司，公司，公司");
  }
  Folder folder_;
};

TEST_F(TermsCommand, PrintsATable) {
  const Ran ran = run_command({"terms", folder_.path("in")});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out,
            "term  frequency  documents      tf-idf\n"
            "海湾          3          1        3.30\n"
            "融资          4          2        1.62\n"
            "公司          6          3        0.00\n");
}

TEST_F(TermsCommand, ComparesWithAnotherCorpus) {
  const Ran ran = run_command({"terms", "--against", folder_.path("other"), "--top", "2", folder_.path("in")});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out,
            "term  frequency  documents      tf-idf     keyness\n"
            "融资          4          2        1.62        3.04\n"
            "海湾          3          1        3.30        2.28\n");
}

TEST_F(TermsCommand, WritesJsonLines) {
  const Ran ran = run_command({"terms", "--format", "jsonl", "--by", "frequency", "--top", "1", folder_.path("in")});
  EXPECT_EQ(ran.out, R"({"term":"公司","frequency":6,"documents":3,"tfidf":0.00})"
                     "\n");
}

TEST_F(TermsCommand, IsTheSameForAnyNumberOfThreads) {
  EXPECT_EQ(run_command({"terms", "--threads", "1", folder_.path("in")}).out,
            run_command({"terms", "--threads", "4", folder_.path("in")}).out);
}

TEST_F(TermsCommand, RefusesWhatMakesNoSense) {
  EXPECT_EQ(run_command({"terms", "--by", "keyness", folder_.path("in")}).err,
            "taojin terms: --by keyness needs another corpus: --against PATH\nTry 'taojin terms --help'.\n");
  EXPECT_EQ(run_command({"terms", "--against", "/no/such", folder_.path("in")}).exit, 2);
  EXPECT_EQ(
      run_command({"terms", "--by", "beauty", folder_.path("in")}).err,
      "taojin terms: --by: “beauty” is none of frequency, documents, tfidf, keyness\nTry 'taojin terms --help'.\n");
}

}  // namespace
}  // namespace taojin
