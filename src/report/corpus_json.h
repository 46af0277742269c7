#pragma once
/// The corpus section of the report.

#include <functional>

#include "report/json_writer.h"
#include "taojin/corpus.h"

namespace taojin {

/// Names are written as the documents have them: in the script that was asked for. Calls `pass_on` between the entries,
/// so that what is written need not wait in memory for the end.
void write_corpus(JsonWriter& json, const Corpus& corpus, const std::function<void()>& pass_on);

}  // namespace taojin
