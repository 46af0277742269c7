#pragma once
/// Amounts whose currency the text does not write at them: is it money, and whose?

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "quantities/item.h"

namespace taojin::quantities {

[[nodiscard]] inline bool is_money(const Item& item) {
  return item.quantity.type == QuantityType::money;
}

class Amounts {
 public:
  Amounts(std::u32string_view text, const QuantityContext& context, std::vector<Item>& items)
      : text_(text), context_(context), items_(items) {}

  /// Takes the currency of "783亿(人民币，下同)".
  void read_brackets();
  /// Money, size or neither, for what has no unit.
  void decide_topics();
  /// The currency of a plain 元 and of amounts without any.
  void understand_currencies();

 private:
  static void become_money(Item& item);
  static bool is_round(const Decimal& value);
  /// Amounts whose currency is stated: the same number elsewhere in the article is the same amount.
  void collect_values();
  void decide_topic(Item& item);
  /// 10.98万起, with nothing behind it: a car's price.
  [[nodiscard]] bool priced_from(std::uint32_t end) const;
  /// A Han character that begins what the number counts.
  [[nodiscard]] bool counted_behind(const Item& item) const;
  /// In a list one item's topic is the others'.
  void share_topic(Item& item, const Item& neighbour);
  /// 估值翻倍至30亿，从10亿涨至200亿: a number that nothing around it explains goes on with the amount before it.
  void carry_topic(Item& item, const Item& before);
  /// 24亿美元（2.4B）: the same once more, no size of a model.
  [[nodiscard]] bool restates(const Item& before, const Item& item) const;
  /// The one currency that an article names whose amounts are all of one foreign country: what its amounts without a
  /// currency are in. Nothing when a plain 元 or another currency occurs.
  [[nodiscard]] std::string_view only_currency() const;
  /// Behind 以人民币计 in the same sentence.
  [[nodiscard]] bool counted_in_yuan(std::uint32_t begin) const;
  /// Names yen and never yuan: ¥ is Japan's.
  [[nodiscard]] bool writes_yen() const;
  /// What a plain 元 means here, and whether the article names both this currency and yuan, yuan first.
  struct Places {
    std::string_view plain;
    bool both = false;
  };
  [[nodiscard]] Places places() const;
  /// Taiwan's news that names the mainland in its headline, and Taiwan nowhere.
  [[nodiscard]] bool tells_of_mainland() const;
  /// 1000亿(约145亿美元): the rate tells the currency.
  [[nodiscard]] std::string_view converted_currency(std::size_t index) const;
  /// A headline's amount is one of the article's: its currency there, when there is but one. `plain` is what 元 means.
  [[nodiscard]] std::string_view heading_currency(std::size_t index, std::string_view plain) const;
  /// 收77.1元: Hong Kong's shares are priced in its dollars, whatever "(美元，下同)" says of a report.
  [[nodiscard]] bool own_share_price(const Item& item) const;
  /// Nothing but a few words of the sentence between two amounts.
  [[nodiscard]] bool goes_on(const Item& before, const Item& item) const;
  /// The currency of the nearest amount in the sentence that names one.
  [[nodiscard]] std::string_view neighbour_currency(std::size_t index) const;

  std::u32string_view text_;
  const QuantityContext& context_;
  std::vector<Item>& items_;
  std::vector<std::pair<std::uint32_t, std::string_view>> stated_from_;  ///< "(人民币，下同)": from where, which
  std::map<Decimal, std::string_view> values_;  ///< numbers of stated amounts and their currency
};

}  // namespace taojin::quantities
