#include "facts/backers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace taojin::facts {
namespace {

struct WeightRow {
  std::uint16_t trait;
  std::array<std::int16_t, kPaidGroups + 1> weights;  ///< for all kinds, then for each group
};

constexpr WeightRow kRows[] = {
#include "facts/backer_weights.inc"
};

/// A trait's weight for each group of kinds.
constexpr auto kWeights = [] {
  std::array<std::array<std::int16_t, kPaidGroups>, backing::count> weights{};
  for (const WeightRow& row : kRows) {
    for (std::size_t g = 0; g < kPaidGroups; ++g) {
      weights[row.trait][g] = static_cast<std::int16_t>(row.weights[0] + row.weights[g + 1]);
    }
  }
  return weights;
}();

}  // namespace

int paid_group(AmountKind kind) {
  return kind == AmountKind::investment ? 0 : kind == AmountKind::acquisition ? 1 : 2;
}

/// A name pays when one of its mentions says so: each does with the probability of its weights (noisy or).
std::vector<Backer> choose_backers(const std::vector<BackerCandidate>& candidates, AmountKind kind) {
  const auto group = static_cast<std::size_t>(paid_group(kind));
  struct Payer {
    Backer backer;
    double nobody_says = 1, best = 0;
    bool by_rule = false;
  };
  std::vector<Payer> payers;
  for (const BackerCandidate& candidate : candidates) {
    std::int32_t score = 0;
    for (const std::uint16_t t : candidate.traits) score += kWeights[t][group];
    const double says = 1 / (1 + std::exp(-score / 100.0));
    auto payer =
        std::find_if(payers.begin(), payers.end(), [&](const Payer& p) { return p.backer.entity == candidate.entity; });
    if (payer == payers.end()) {
      payer = payers.insert(payers.end(), Payer{{candidate.entity, false, candidate.mention}});
    }
    const bool by_rule =
        std::find(candidate.traits.begin(), candidate.traits.end(), backing::rule_pays) != candidate.traits.end();
    payer->by_rule = payer->by_rule || by_rule;
    payer->nobody_says *= 1 - says;
    payer->backer.leads = payer->backer.leads || (candidate.leads && says > kSureByRule);
    if (says > payer->best) {
      payer->best = says;
      payer->backer.mention = candidate.mention;
    }
  }
  std::vector<Backer> backers;
  for (const Payer& payer : payers) {
    if (1 - payer.nobody_says > (payer.by_rule ? kSureByRule : kSure)) backers.push_back(payer.backer);
  }
  std::stable_sort(backers.begin(), backers.end(),
                   [](const Backer& a, const Backer& b) { return a.mention < b.mention; });
  return backers;
}

}  // namespace taojin::facts
