#pragma once
/// The quantities of a text as one line of JSON: what `taojin quantities` prints.

#include <cstdint>
#include <string>

#include "report/json_writer.h"
#include "report/places.h"
#include "taojin/document.h"
#include "taojin/report.h"

namespace taojin {

/// {"id", "quantities": [{"type", "text", "start", "end", "value" or "low", "high", "bound", "currency", "unit", …}]}
/// and a line end. Reads id, decoded, reading and quantities of an article's document, or of those of its parts.
class QuantitiesJson {
 public:
  explicit QuantitiesJson(OffsetUnit unit) : unit_(unit), json_(out_) {}

  void add(const Document& part);
  /// To be called once, after a part.
  [[nodiscard]] std::string finish();

 private:
  void quantity(const Quantity& quantity, const Document& part, const Places& places);

  OffsetUnit unit_;
  std::uint32_t end_ = 0;  ///< of the parts so far
  std::string out_;
  JsonWriter json_;
};

}  // namespace taojin
