#pragma once
/// Amounts of a sentence that say the same kind of thing: lists, changes from one figure to another, conversions.

#include <cstddef>

#include "facts/scene.h"

namespace taojin::facts {

/// The link of an amount, read from the cues and amounts of the scene.
[[nodiscard]] Link link_to_previous(const Document& document, const Scene& scene, std::size_t place_in_money);

/// Half-open range of Scene::money.
struct AmountGroup {
  std::size_t begin, end;
};
/// The linked amounts around one of the scene.
[[nodiscard]] AmountGroup amount_group(const Scene& scene, std::size_t place_in_money);

}  // namespace taojin::facts
