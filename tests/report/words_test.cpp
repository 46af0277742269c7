#include "report/words.h"

#include <gtest/gtest.h>

#include "taojin/corpus.h"

namespace taojin {
namespace {

TEST(Words, AreThoseOfTheReport) {
  EXPECT_EQ(word_of(Script::none), "none");
  EXPECT_EQ(word_of(Script::mixed), "mixed");
  EXPECT_EQ(word_of(Region::hong_kong), "hong_kong");
  EXPECT_EQ(word_of(QuantityType::money), "money");
  EXPECT_EQ(word_of(QuantityType::date), "date");
  EXPECT_EQ(word_of(Bound::exact), "exact");
  EXPECT_EQ(word_of(Bound::about), "about");
  EXPECT_EQ(word_of(Bound::nearly), "nearly");
  EXPECT_EQ(word_of(Bound::more_than), "more_than");
  EXPECT_EQ(word_of(Bound::at_least), "at_least");
  EXPECT_EQ(word_of(Bound::less_than), "less_than");
  EXPECT_EQ(word_of(Bound::at_most), "at_most");
  EXPECT_EQ(word_of(Bound::several), "several");
  EXPECT_EQ(word_of(Bound::order), "order");
  EXPECT_EQ(word_of(Bound::range), "range");
  EXPECT_EQ(word_of(CurrencyBasis::none), "none");
  EXPECT_EQ(word_of(CurrencyBasis::implied), "implied");
  EXPECT_EQ(word_of(NameType::company), "company");
  EXPECT_EQ(word_of(NameType::product), "product");
  EXPECT_EQ(word_of(NameEvidence::lexicon), "lexicon");
  EXPECT_EQ(word_of(NameEvidence::alias), "alias");
  EXPECT_EQ(word_of(AmountKind::investment), "investment");
  EXPECT_EQ(word_of(AmountKind::stake_sale), "stake_sale");
  EXPECT_EQ(word_of(AmountKind::grant), "grant");
  EXPECT_EQ(word_of(AmountKind::market_cap), "market_cap");
  EXPECT_EQ(word_of(AmountKind::other), "other");
  EXPECT_EQ(word_of(FactStatus::historical), "historical");
  EXPECT_EQ(word_of(Counted::companies), "companies");
  EXPECT_EQ(word_of(ModelCategory::all), "all");
  EXPECT_EQ(word_of(ModelCategory::other), "other");
  EXPECT_EQ(word_of(Agreement::conflicting), "conflicting");
}

}  // namespace
}  // namespace taojin
