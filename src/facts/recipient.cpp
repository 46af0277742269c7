#include "facts/recipient.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "character_filter.h"

namespace taojin::facts {
namespace {

struct WeightRow {
  std::uint16_t trait;
  std::array<std::int16_t, kKindGroups + 1> weights;  ///< for all kinds, then for each group
};

constexpr WeightRow kRows[] = {
#include "facts/recipient_weights.inc"
};

/// A trait's weight for each group of kinds.
constexpr auto kWeights = [] {
  std::array<std::array<std::int16_t, kKindGroups>, trait::count> weights{};
  for (const WeightRow& row : kRows) {
    for (std::size_t g = 0; g < kKindGroups; ++g) {
      weights[row.trait][g] = static_cast<std::int16_t>(row.weights[0] + row.weights[g + 1]);
    }
  }
  return weights;
}();

}  // namespace

int kind_group(AmountKind kind) {
  switch (kind) {
    case AmountKind::investment:
    case AmountKind::ipo:
    case AmountKind::debt:
    case AmountKind::grant:
    case AmountKind::fund:
      return 0;
    case AmountKind::valuation:
    case AmountKind::market_cap:
      return 1;
    case AmountKind::acquisition:
    case AmountKind::stake_sale:
      return 2;
    default:
      return 3;
  }
}

std::vector<std::size_t> reading_order(const Scenes& scenes) {
  std::vector<std::size_t> order = scenes.with_money();
  const Document& document = scenes.document();
  if (!document.title) return order;
  const auto in_body = [&](std::size_t s) { return !document.title->overlaps(document.sentences[s]); };
  const auto body = std::find_if(order.begin(), order.end(), in_body);
  std::rotate(order.begin(), body, order.end());
  return order;
}

std::vector<Share> weigh(const std::vector<Candidate>& candidates, AmountKind kind) {
  std::vector<Share> weighed;
  weighed.reserve(candidates.size());
  for (const Candidate& candidate : candidates) {
    std::int32_t score = candidate.entity ? kNamedBonus : 0;
    for (const std::uint16_t t : candidate.traits) score += kWeights[t][static_cast<std::size_t>(kind_group(kind))];
    weighed.push_back({candidate.entity, candidate.mention, score / 100.0});
  }
  return weighed;
}

std::vector<Share> as_probabilities(const std::vector<Share>& weighed) {
  const double top = likeliest(weighed).score;
  double total = 0;
  for (const Share& share : weighed) total += std::exp(share.score - top);
  std::vector<Share> shares;
  for (const Share& w : weighed) {
    const Share share{w.entity, w.mention, w.score - top - std::log(total)};
    const auto known =
        std::find_if(shares.begin(), shares.end(), [&](const Share& s) { return s.entity == share.entity; });
    if (known == shares.end()) {
      shares.push_back(share);
    } else if (share.score > known->score) {
      *known = share;
    }
  }
  return shares;
}

const Share& likeliest(const std::vector<Share>& shares) {
  return *std::max_element(shares.begin(), shares.end(),
                           [](const Share& a, const Share& b) { return a.score < b.score; });
}

Share likeliest_of_tellings(const std::vector<Share>& own, const std::vector<const std::vector<Share>*>& others) {
  if (others.empty()) return likeliest(own);
  constexpr double kToldAgain = 0.5, kLeast = -4.5;
  const auto in = [](const std::vector<Share>& shares, const Share& wanted) {
    const auto found =
        std::find_if(shares.begin(), shares.end(), [&](const Share& s) { return s.entity == wanted.entity; });
    return found == shares.end() ? kLeast : found->score;
  };
  std::vector<Share> pooled = own;
  for (const std::vector<Share>* const other : others) {
    for (const Share& share : *other) {
      if (in(pooled, share) == kLeast) pooled.push_back({share.entity, share.mention, kLeast});
    }
  }
  for (Share& share : pooled) {
    double sum = 0;
    for (const std::vector<Share>* const other : others) sum += std::max(in(*other, share), kLeast);
    share.score += kToldAgain * sum / static_cast<double>(others.size());
  }
  return likeliest(pooled);
}

}  // namespace taojin::facts
