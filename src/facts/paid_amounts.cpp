#include "facts/paid_amounts.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace taojin::facts {

bool is_paid(AmountKind kind) {
  return kind == AmountKind::investment || kind == AmountKind::acquisition || kind == AmountKind::debt ||
         kind == AmountKind::stake_sale || kind == AmountKind::grant;
}

PaidAmounts::PaidAmounts(const Document& document, std::vector<std::optional<AmountKind>> kinds,
                         std::vector<std::optional<std::uint32_t>> companies)
    : kinds_(std::move(kinds)), raises_(document.entities.size()) {
  using Sum = std::tuple<AmountKind, std::string_view, Decimal, Decimal>;
  const auto sum_of = [&](std::uint32_t q) -> std::optional<Sum> {
    const Quantity& quantity = document.quantities[q];
    if (!paid(q) || (!quantity.value && !quantity.high)) return std::nullopt;
    return Sum{*kinds_[q], quantity.currency, quantity.value.value_or(Decimal()), quantity.high.value_or(Decimal())};
  };
  // A title that tells a sum without its company tells the one company's that has such a sum.
  std::map<Sum, std::vector<std::uint32_t>> companies_by_sum;
  for (std::uint32_t q = 0; q < kinds_.size(); ++q) {
    const std::optional<Sum> sum = companies[q] ? sum_of(q) : std::nullopt;
    if (!sum) continue;
    std::vector<std::uint32_t>& known = companies_by_sum[*sum];
    if (std::find(known.begin(), known.end(), *companies[q]) == known.end()) known.push_back(*companies[q]);
  }
  std::map<std::pair<Sum, std::optional<std::uint32_t>>, std::uint32_t> numbers;
  for (std::uint32_t q = 0; q < kinds_.size(); ++q) {
    const auto fresh = static_cast<std::uint32_t>(told_.size());
    std::uint32_t number = fresh;
    if (const std::optional<Sum> sum = sum_of(q)) {
      std::optional<std::uint32_t> company = companies[q];
      const auto known = companies_by_sum.find(*sum);
      const bool in_title = document.title && document.title->contains(document.quantities[q].span);
      if (!company && in_title && known != companies_by_sum.end() && known->second.size() == 1)
        company = known->second.front();
      number = numbers.try_emplace({*sum, company}, fresh).first->second;
    }
    if (number == fresh) told_.emplace_back();
    sums_.push_back(number);
    if (paid(q)) told_[number].push_back(q);
    if (!kinds_[q] || !is_funding(*kinds_[q])) continue;
    figures_.push_back({q, companies[q]});
    if (companies[q]) raises_[*companies[q]] = true;
  }
}

}  // namespace taojin::facts
