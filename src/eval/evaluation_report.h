#pragma once
/// An evaluation, for people and for programs.

#include <string>
#include <vector>

#include "eval/evaluation.h"
#include "eval/location.h"

namespace taojin {

/// A table of the figures; after it at most `errors` findings of each kind with their sentences.
[[nodiscard]] std::string evaluation_text(const std::vector<EvaluatedDocument>& documents, std::size_t errors,
                                          const Locate& locate);
[[nodiscard]] std::string evaluation_json(const std::vector<EvaluatedDocument>& documents, std::size_t errors,
                                          const Locate& locate);

/// "0.8979": four decimals, as precise as any corpus allows.
[[nodiscard]] std::string four_decimals(double value);

}  // namespace taojin
