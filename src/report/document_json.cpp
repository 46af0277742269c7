#include <nlohmann/json.hpp>

#include "decode/decode.h"
#include "taojin/report.h"

namespace taojin {

std::string document_json(const Document& document, const ReportOptions&) {
  nlohmann::ordered_json json;
  json["id"] = document.id;
  return json.dump();
}

}  // namespace taojin
