#pragma once
/// The corpus section of the report.

#include "report/json_writer.h"
#include "taojin/corpus.h"

namespace taojin {

void write_corpus(JsonWriter& json, const Corpus& corpus, NameScript script);

}  // namespace taojin
