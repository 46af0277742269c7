#include "corpus/agreement.h"

#include <gtest/gtest.h>

namespace taojin {
namespace {

struct PairCase {
  const char* name;
  Bound first;
  long long first_value;
  Bound second;
  long long second_value;
  bool may_be_one;
};

class Compatible : public testing::TestWithParam<PairCase> {};

TEST_P(Compatible, BothWays) {
  const PairCase& p = GetParam();
  const RecordValue first{Decimal(p.first_value), {}, {}}, second{Decimal(p.second_value), {}, {}};
  EXPECT_EQ(compatible({first, p.first}, {second, p.second}), p.may_be_one);
  EXPECT_EQ(compatible({second, p.second}, {first, p.first}), p.may_be_one);
}

INSTANTIATE_TEST_SUITE_P(
    Agreement, Compatible,
    testing::Values(PairCase{"Same", Bound::exact, 200, Bound::exact, 200, true},
                    PairCase{"OtherValue", Bound::exact, 200, Bound::exact, 250, false},
                    PairCase{"AboutAndExact", Bound::about, 2000, Bound::exact, 1984, true},
                    PairCase{"AboutIsNotAnything", Bound::about, 2000, Bound::exact, 1500, false},
                    PairCase{"MoreThan", Bound::more_than, 200, Bound::exact, 210, true},
                    PairCase{"MoreThanIsNotLess", Bound::more_than, 200, Bound::exact, 190, false},
                    PairCase{"Nearly", Bound::nearly, 200, Bound::exact, 195, true},
                    PairCase{"NearlyIsNotMore", Bound::nearly, 200, Bound::exact, 205, false},
                    PairCase{"LessThan", Bound::less_than, 200, Bound::exact, 150, true},
                    PairCase{"Several", Bound::several, 1000, Bound::exact, 5000, true},
                    PairCase{"SeveralIsNotTwentyfold", Bound::several, 1000, Bound::exact, 20000, false},
                    PairCase{"TwoVagueOnes", Bound::more_than, 200, Bound::nearly, 220, true},
                    PairCase{"Rounded", Bound::exact, 2065, Bound::exact, 2070, true},
                    PairCase{"RoundedUpToTheNextDigit", Bound::exact, 1996, Bound::exact, 2000, false},
                    PairCase{"RoundedToTwoDigits", Bound::exact, 2065, Bound::exact, 2100, true},
                    PairCase{"NotRoundedButCut", Bound::exact, 2065, Bound::exact, 2060, false},
                    PairCase{"OneDigitIsNoRounding", Bound::exact, 250, Bound::exact, 300, false},
                    PairCase{"TitleAndBody", Bound::exact, 200, Bound::exact, 210, false}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Compatible, RangesMeetWhatLiesInThem) {
  const RecordValue range{{}, Decimal(100), Decimal(200)}, inside{Decimal(150), {}, {}}, outside{Decimal(250), {}, {}};
  EXPECT_TRUE(compatible({range, Bound::range}, {inside, Bound::exact}));
  EXPECT_FALSE(compatible({range, Bound::range}, {outside, Bound::exact}));
}

TEST(Compatible, SaysNothingOfUnknownValues) {
  EXPECT_FALSE(compatible({RecordValue(), Bound::exact}, {RecordValue(), Bound::exact}));
}

TEST(SameDate, AsPreciseAsBothAre) {
  EXPECT_TRUE(same_date("2023", "2023-05-28"));
  EXPECT_TRUE(same_date("2023-05", "2023-05-28"));
  EXPECT_TRUE(same_date("", "2023"));
  EXPECT_TRUE(same_date("2023-05-28", "2023-06-01")) << "announced and reported";
  EXPECT_TRUE(same_date("2023-12", "2024-01"));
  EXPECT_FALSE(same_date("2023", "2024"));
  EXPECT_FALSE(same_date("2023-05", "2023-08"));
}

}  // namespace
}  // namespace taojin
