#include "taojin/record.h"
#include "taojin/report.h"

namespace taojin {

std::string document_json(const Document& document, const ReportOptions& options) {
  return record_json(record_of(document, options));
}

}  // namespace taojin
