/// Wordings that leave no choice whose an amount is, or who pays it.
#include <gtest/gtest.h>

#include "facts/certain_payer.h"
#include "facts/certain_recipient.h"
#include "facts/marked.h"
#include "facts/paid_amounts.h"
#include "facts/standing.h"

namespace taojin {
namespace {

using namespace facts;
using testing::marked;

/// Place of the last amount's sentence, and its span.
struct LastAmount {
  std::size_t sentence;
  Span span;
};
LastAmount last_amount(const Scenes& scenes) {
  const std::vector<Quantity>& quantities = scenes.document().quantities;
  Span span;
  for (const Quantity& q : quantities) {
    if (q.type == QuantityType::money) span = q.span;
  }
  return {sentence_at(scenes.document(), span.begin), span};
}

std::string name_of(const Document& document, std::uint32_t mention) {
  return document.entities[document.mentions[mention].entity].name;
}

struct Wording {
  const char* name;
  AmountKind kind;
  const char* text;
  const char* wanted;
};

class CertainRecipient : public ::testing::TestWithParam<Wording> {};
TEST_P(CertainRecipient, OfTheLastAmount) {
  const Document document = marked(GetParam().text);
  Scenes scenes(document);
  FrameCache frames(scenes);
  const LastAmount amount = last_amount(scenes);
  const auto mention = certain_recipient(frames, amount.sentence, amount.span, GetParam().kind);
  EXPECT_EQ(mention ? name_of(document, *mention) : "-", GetParam().wanted) << GetParam().text;
}

constexpr auto kInvestment = AmountKind::investment, kValuation = AmountKind::valuation,
               kAcquisition = AmountKind::acquisition, kDebt = AmountKind::debt;

INSTANTIATE_TEST_SUITE_P(
    Given, CertainRecipient,
    ::testing::Values(
        Wording{"To", kInvestment, "<c:远山集团>向<c:星桥科技>投资<m:5亿元>。", "星桥科技"},
        Wording{"ToADescribedFirm", kInvestment, "<c:远山集团>向机器人公司<c:星桥科技>投资<m:5亿元>。", "星桥科技"},
        Wording{"AnInvestment", kInvestment, "<c:远山集团>拟对<c:星桥科技>进行新一轮<m:5亿元>投资。", "星桥科技"},
        Wording{"NotToWhomItIsTakenFrom", kInvestment, "<c:远山集团>希望向<c:星桥科技>募得<m:5亿元>投资。", "-"},
        Wording{"NotAcrossAClause", kInvestment, "<c:远山集团>向<c:星桥科技>表示，今年投资了<m:5亿元>。", "-"},
        Wording{"NotToSeveral", kInvestment, "<c:远山集团>向<c:星桥科技>、<c:云岭软件>投资<m:5亿元>。", "-"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Worth, CertainRecipient,
    ::testing::Values(
        Wording{"Relative", kValuation, "今年还有估值<m:20亿美元>的<c:星桥科技>。", "星桥科技"},
        Wording{"Described", kValuation, "今年还有估值<m:20亿美元>左右的法律公司<c:星桥科技>。", "星桥科技"},
        Wording{"TheLastOfTwo", kValuation, "今年还有估值<m:20亿美元>的开源版<c:云岭软件> <c:星桥科技>。", "星桥科技"},
        Wording{"NotOfAnother", kValuation, "它以<m:20亿美元>的估值超过<c:星桥科技>。", "-"},
        Wording{"NotOfAnotherKind", AmountKind::revenue, "今年收入<m:20亿美元>的<c:星桥科技>要上市。", "-"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Bought, CertainRecipient,
    ::testing::Values(
        Wording{"Plainly", kAcquisition, "<c:远山集团>以<m:5亿元>收购<c:星桥科技>。", "星桥科技"},
        Wording{"AtThePrice", kAcquisition, "<c:远山集团>以<m:5亿元>的价格收购<c:星桥科技>。", "星桥科技"},
        Wording{"NotWhoHoldsIt", kAcquisition, "<c:远山集团>以<m:5亿元>收购<c:星桥科技>持有的工厂。", "-"},
        Wording{"NotWhoseRivalItIs", kAcquisition, "<c:远山集团>以<m:5亿元>收购<c:星桥科技>的对手<c:云岭软件>。", "-"},
        Wording{"NotAnotherVerb", kAcquisition, "<c:远山集团>以<m:5亿元>击败了<c:星桥科技>。", "-"}),
    [](const auto& c) { return c.param.name; });

INSTANTIATE_TEST_SUITE_P(
    LentAndSpokenOf, CertainRecipient,
    ::testing::Values(
        Wording{"Lent", kDebt, "<c:星桥科技>向<c:远山银行>借款<m:5亿元>。", "星桥科技"},
        Wording{"NotLentTo", kDebt, "<c:远山银行>给<c:星桥科技>贷款<m:5亿元>。", "-"},
        Wording{"TheFirmBefore", kInvestment, "<c:星桥科技>人手翻倍。该公司今年融资<m:5亿元>。", "星桥科技"},
        Wording{"OneOfTwoBefore", kInvestment, "<c:星桥科技>与<c:云岭软件>合作。该公司今年融资<m:5亿元>。", "-"},
        Wording{"AnotherNamedHere", kInvestment, "<c:星桥科技>人手翻倍。该公司从<c:远山集团>融资<m:5亿元>。", "-"}),
    [](const auto& c) { return c.param.name; });

class PayersForUnnamed : public ::testing::TestWithParam<Wording> {};
TEST_P(PayersForUnnamed, OfTheLastAmount) {
  const Document document = marked(GetParam().text);
  Scenes scenes(document);
  FrameCache frames(scenes);
  const LastAmount amount = last_amount(scenes);
  std::string found;
  for (const std::uint32_t m : payers_for_unnamed(frames, amount.sentence, amount.span, GetParam().kind)) {
    found += (found.empty() ? "" : "|") + name_of(document, m);
  }
  EXPECT_EQ(found.empty() ? "-" : found, GetParam().wanted) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Wordings, PayersForUnnamed,
    ::testing::Values(
        Wording{"Buyer", kAcquisition, "<c:远山集团>以<m:5亿元>收购一家机器人公司。", "远山集团"},
        Wording{"BuyerBeforeTheClause", kAcquisition, "<c:远山集团>宣布，将以<m:5亿元>现金收购一家机器人公司。",
                "远山集团"},
        Wording{"Giver", kInvestment, "<c:远山集团>向一家机器人公司投资<m:5亿元>。", "远山集团"},
        Wording{"NobodyWhereANameIsBought", kAcquisition, "<c:远山集团>以<m:5亿元>收购<c:星桥科技>。", "-"},
        Wording{"NobodyWhereTheDealIsTold", kAcquisition, "<c:远山集团>的<m:5亿元>收购案告吹。", "-"},
        Wording{"NobodyWhereOneIsSpokenOf", kInvestment, "<c:远山集团>准备向这家公司投资<m:5亿元>。", "-"},
        Wording{"NobodyWhereItIsOtherwise", kValuation, "<c:远山集团>以<m:5亿元>收购一家机器人公司。", "-"}),
    [](const auto& c) { return c.param.name; });

TEST(PaidAmounts, TheSameSumOfAnotherCompanyIsAnother) {
  const Document document =
      marked("<c:星桥科技>融资<m:3000万元>，<c:云岭软件>融资<m:3000万元>。<c:星桥科技>共<m:3000万元>。");
  std::vector<std::uint32_t> money;
  std::vector<std::optional<AmountKind>> kinds(document.quantities.size());
  std::vector<std::optional<std::uint32_t>> companies(document.quantities.size());
  for (std::uint32_t q = 0; q < document.quantities.size(); ++q) {
    if (document.quantities[q].type == QuantityType::money) money.push_back(q);
  }
  ASSERT_EQ(money.size(), 3U);
  for (const std::uint32_t q : money) kinds[q] = AmountKind::investment;
  companies[money[0]] = companies[money[2]] = 0;
  companies[money[1]] = 1;
  const PaidAmounts paid(document, kinds, companies);
  EXPECT_TRUE(paid.same_sum(money[0], money[2]));
  EXPECT_FALSE(paid.same_sum(money[0], money[1]));
  EXPECT_EQ(paid.told(money[0]), (std::vector<std::uint32_t>{money[0], money[2]}));
}

TEST(Standing, LinesBehindTheTextAreNotTablesOrSentences) {
  const Document document = marked(
      "<c:星桥科技>今天发布了新品。\n又一家公司拿了<m:2600万美元>的融资\n甲|乙|丙|<m:2600万美元>|丁|戊\n<m:"
      "2600万美元>");
  const Standing standing(document);
  std::vector<bool> behind;
  for (const Span sentence : document.sentences) behind.push_back(standing.is_behind_text(document, sentence));
  EXPECT_EQ(behind, (std::vector<bool>{false, true, false, false}));
}

}  // namespace
}  // namespace taojin
