#pragma once
/// Whether two reports of a fact can both be true.

#include <vector>

#include "taojin/corpus.h"

namespace taojin {

/// Whether the values may be one: 超2亿 and 2.1亿 may, 2亿 and 2.5亿 may not.
[[nodiscard]] bool compatible(const FactReport& a, const FactReport& b);

/// Which of the reports states its value most precisely; the first of equals.
[[nodiscard]] std::size_t most_precise(const std::vector<FactReport>& reports);

/// What the reports, sorted by document, say together. A document that repeats itself corroborates nothing.
[[nodiscard]] Agreement agreement(const std::vector<FactReport>& reports);

}  // namespace taojin
