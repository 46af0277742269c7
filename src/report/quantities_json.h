#pragma once
/// The quantities of a text as one line of JSON: what `taojin quantities` prints.

#include <string>

#include "taojin/document.h"
#include "taojin/report.h"

namespace taojin {

/// {"id", "quantities": [{"type", "text", "start", "end", "value" or "low", "high", "bound", "currency", "unit", …}]},
/// without a line end. Reads id, decoded, reading and quantities of the document.
[[nodiscard]] std::string quantities_json(const Document& document, OffsetUnit unit = OffsetUnit::code_points);

}  // namespace taojin
