#include "eval/location.h"

namespace taojin {

std::string location_text(const std::string& document, Span place, const Locate& locate) {
  if (place.empty()) return document;
  if (const std::optional<Location> found = locate(document, place)) {
    return document + ':' + std::to_string(found->line) + ':' + std::to_string(found->column);
  }
  return document + '@' + std::to_string(place.begin);
}

}  // namespace taojin
