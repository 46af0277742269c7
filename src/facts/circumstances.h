#pragma once
/// When an amount moved, whether it did, and whether it is a total over several rounds.

#include <vector>

#include "facts/scene.h"
#include "taojin/document.h"

namespace taojin::facts {

/// Sets date, status and cumulative of the amounts of a sentence, and the cues that say so.
void read_circumstances(const Document& document, const Scene& scene, std::vector<Amount>& amounts);

}  // namespace taojin::facts
