#pragma once
/// facts: what the amounts and counts of a document are about.

#include <vector>

#include "taojin/document.h"

namespace taojin {

/// One Amount for each quantity of type money, in order: its kind, company, investors, round, date and status.
[[nodiscard]] std::vector<Amount> read_amounts(const Document& document);

/// Counts of AI models and of their makers.
[[nodiscard]] std::vector<ModelCount> read_model_counts(const Document& document);

/// Sizes of models in parameters, with the model they belong to.
[[nodiscard]] std::vector<ModelSize> read_model_sizes(const Document& document);

}  // namespace taojin
