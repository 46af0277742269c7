#pragma once
/// The kinds of all amounts of a document.

#include <vector>

#include "facts/amount_kind.h"

namespace taojin::facts {

struct ReadKind {
  AmountKind kind = AmountKind::other;
  std::vector<Cue> cues;  ///< the words that decided
};

/// The amounts of a document in order, each with what leads from the amount before to it.
struct AmountPlace {
  std::size_t sentence;
  std::uint32_t quantity;
  Step step;
};
[[nodiscard]] std::vector<AmountPlace> amount_places(Scenes& scenes);

/// The features of an amount in its surroundings: its sentence, the one before, the title.
[[nodiscard]] std::vector<KindFeature> features_in(Scenes& scenes, const AmountPlace& place);

/// The kinds of the amounts of a document, in order: the likeliest row of kinds, each weighed by the words around its
/// amount and by the kind before it.
[[nodiscard]] std::vector<ReadKind> read_kinds(Scenes& scenes);

}  // namespace taojin::facts
