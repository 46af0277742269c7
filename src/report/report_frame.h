#pragma once
/// What stands around the documents and the corpus section of a report.

#include <vector>

#include "load/load.h"
#include "report/json_writer.h"

namespace taojin {

/// Up to the opening bracket of the documents.
void open_report(JsonWriter& json);
/// The list of what was skipped, each thing once, and the end.
void close_report(JsonWriter& json, std::vector<Skipped> skipped);

}  // namespace taojin
