#pragma once
/// Who pays for a funding figure. Every name around the amount is a candidate, its standing is weighed (docs/facts.md);
/// each that weighs enough is one of the investors.

#include <optional>
#include <vector>

#include "facts/backer_traits.h"
#include "facts/frame_cache.h"
#include "facts/paid_amounts.h"
#include "facts/standing.h"

namespace taojin::facts {

/// Kinds that somebody pays for: invested, bought, everything else.
inline constexpr int kPaidGroups = 3;
[[nodiscard]] int paid_group(AmountKind kind);

struct BackerCandidate {
  std::uint32_t entity = 0;
  std::uint32_t mention = 0;
  bool leads = false;
  std::vector<std::uint16_t> traits;
};

/// The candidates for an amount; `company` is whose it is.
[[nodiscard]] std::vector<BackerCandidate> backer_candidates(FrameCache& frames, const Standing& standing,
                                                             const PaidAmounts& paid, std::size_t sentence,
                                                             std::uint32_t quantity,
                                                             std::optional<std::uint32_t> company);

struct Backer {
  std::uint32_t entity;
  bool leads = false;
  std::uint32_t mention;
};

/// How probable it must be that a name pays; less where the rules say so.
inline constexpr double kSure = 0.5, kSureByRule = 0.2;

/// Those of the candidates that pay, in order of the text.
[[nodiscard]] std::vector<Backer> choose_backers(const std::vector<BackerCandidate>& candidates, AmountKind kind);

}  // namespace taojin::facts
