#pragma once
/// Which found figure answers which expected one.

#include <cstddef>
#include <utility>
#include <vector>

#include "taojin/document.h"

namespace taojin {

/// One-to-one, the longest overlaps first; of equals the later ones, as the annotations' own scorer has it. Figures of
/// one list may overlap each other.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> pair_by_overlap(const std::vector<Span>& expected,
                                                                               const std::vector<Span>& found);

}  // namespace taojin
