#include "facts/paid_amounts.h"

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
  std::map<std::tuple<AmountKind, std::string_view, Decimal, Decimal>, std::uint32_t> known;
  for (std::uint32_t q = 0; q < kinds_.size(); ++q) {
    const Quantity& quantity = document.quantities[q];
    const auto fresh = static_cast<std::uint32_t>(told_.size());
    const bool has_sum = paid(q) && (quantity.value || quantity.high);
    const std::uint32_t sum = has_sum
                                  ? known
                                        .try_emplace({*kinds_[q], quantity.currency, quantity.value.value_or(Decimal()),
                                                      quantity.high.value_or(Decimal())},
                                                     fresh)
                                        .first->second
                                  : fresh;
    if (sum == fresh) told_.emplace_back();
    sums_.push_back(sum);
    if (paid(q)) told_[sum].push_back(q);
    if (!kinds_[q] || !is_funding(*kinds_[q])) continue;
    figures_.push_back({q, companies[q]});
    if (companies[q]) raises_[*companies[q]] = true;
  }
}

}  // namespace taojin::facts
