#pragma once
/// Words that say what an amount is about, sorted into classes. The classes, not the words, carry the weights.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "taojin/document.h"

namespace taojin::facts {

enum class CueClass : std::uint8_t {
  raise,
  obtain,
  round,
  back,
  invest,
  project,
  valuation,
  unicorn,
  acquire,
  sell,
  stake_sale,
  ipo,
  listing,
  fund,
  manage,
  debt,
  owe,
  grant,
  prize,
  budget,
  market_cap,
  shrink,
  revenue,
  recurring,
  sales,
  box_office,
  loss,
  profit,
  earn,
  cost,
  spend,
  pay,
  salary,
  fine,
  capex,
  price,
  per_share,
  per_unit,
  subscription,
  discount,
  share_price,
  market_size,
  volume,
  wealth,
  asset,
  dividend,
  buyback,
  tariff,
  order,
  exchange_rate,
  total,
  saving,
  at_price,
  issue,
  tax,
  worth,
  market,
  need,
  idle  ///< holds the letters of a cue word and is none: 投诉 is no 投
};
inline constexpr int kCueClasses = static_cast<int>(CueClass::idle) + 1;

/// Words of one class, divided by '|', in Simplified.
struct CueWords {
  CueClass cue_class;
  std::u32string_view words;
};

/// Every class once, in the order of the enumeration.
[[nodiscard]] std::span<const CueWords> cue_table();

/// The word of the report's `explain` for a class.
[[nodiscard]] std::string_view name_of(CueClass cue_class);

struct CueHit {
  Span span;
  CueClass cue_class;
  std::uint16_t word;  ///< place of the word in the table, counted over all classes
};

[[nodiscard]] std::uint16_t cue_word_count();

/// Appends the cue words of a span of the reading: from the left, longest first, not overlapping. Latin words only
/// where they stand alone.
void find_cues(std::u32string_view reading, Span span, std::vector<CueHit>& hits);

}  // namespace taojin::facts
