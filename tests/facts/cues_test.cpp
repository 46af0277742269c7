#include "facts/cues.h"

#include <gtest/gtest.h>

#include <set>

#include "decode/decode.h"
#include "normalize/normalize.h"

namespace taojin::facts {
namespace {

TEST(CueTable, EveryWordOnceAndInSimplified) {
  std::set<std::u32string> seen;
  for (const CueWords& row : cue_table()) {
    std::u32string_view rest = row.words;
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find(U'|'), rest.size());
      const std::u32string word(rest.substr(0, bar));
      rest.remove_prefix(std::min(bar + 1, rest.size()));
      EXPECT_FALSE(word.empty()) << name_of(row.cue_class);
      EXPECT_TRUE(seen.insert(word).second) << "twice: " << to_utf8(word);
      EXPECT_EQ(simplify(word), word) << to_utf8(word);
    }
  }
  EXPECT_EQ(seen.size(), cue_word_count());
}

std::string found(std::u32string_view text) {
  std::vector<CueHit> hits;
  find_cues(text, {0, static_cast<std::uint32_t>(text.size())}, hits);
  std::string all;
  for (const CueHit& hit : hits) {
    if (!all.empty()) all += " ";
    all += to_utf8(slice(text, hit.span));
    all += "=";
    all += name_of(hit.cue_class);
  }
  return all;
}

TEST(FindCues, LongestFirst) {
  EXPECT_EQ(found(U"收购要约"), "收购要约=acquire");
  EXPECT_EQ(found(U"估值与营收"), "估值=valuation 营收=revenue");
}

TEST(FindCues, LatinWordsStandAlone) {
  EXPECT_EQ(found(U"ARR 已破"), "ARR=recurring");
  EXPECT_EQ(found(U"WARRANT"), "");
}

TEST(FindCues, OnlyInsideTheSpan) {
  std::vector<CueHit> hits;
  find_cues(U"估值", {0, 1}, hits);
  EXPECT_TRUE(hits.empty());
}

}  // namespace
}  // namespace taojin::facts
