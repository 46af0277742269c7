#pragma once
/// What a report calls the entities of one document: names, surfaces.

#include <cstdint>
#include <string>
#include <vector>

#include "report/places.h"
#include "taojin/document.h"
#include "taojin/report.h"

namespace taojin {

struct EntityName {
  std::string name;                   ///< canonical, in the script asked for
  std::vector<std::string> surfaces;  ///< every one seen, as printed, ascending by bytes, each once
};

/// One for each entity of the document.
[[nodiscard]] std::vector<EntityName> entity_names(const Document& document, const Places& places, NameScript script);

}  // namespace taojin
