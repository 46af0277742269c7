#pragma once
/// The kinds of all amounts of a document.

#include <vector>

#include "facts/amount_kind.h"

namespace taojin::facts {

struct ReadKind {
  AmountKind kind = AmountKind::other;
  std::vector<Cue> cues;  ///< the words that decided
};

/// The features of an amount in its surroundings: its sentence, the one before, the title.
[[nodiscard]] std::vector<KindFeature> features_in(Scenes& scenes, std::size_t sentence, std::uint32_t quantity);

/// The kinds of the amounts of a sentence, in order.
[[nodiscard]] std::vector<ReadKind> read_kinds(Scenes& scenes, std::size_t sentence);

}  // namespace taojin::facts
