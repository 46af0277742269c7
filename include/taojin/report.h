#pragma once
/// report: documents as the JSON that other programs depend on (docs/report.md).

#include <string>
#include <vector>

#include "taojin/document.h"

namespace taojin {

enum class OffsetUnit { code_points, utf16, bytes };
enum class NameScript { simplified, traditional, original };

struct ReportOptions {
  OffsetUnit offsets = OffsetUnit::code_points;
  NameScript names = NameScript::simplified;
};

/// One document record, compact, without a line end.
[[nodiscard]] std::string document_json(const Document& document, const ReportOptions& options = {});

}  // namespace taojin
