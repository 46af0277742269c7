#pragma once
/// What makes a record gold.

#include "taojin/record.h"

namespace taojin {

/// The record with what a person judges, and every part there, be it empty: what gold leaves out is not scored.
/// Sentences and fingerprints, which a program makes of the text, are left out, and relations, which nothing scores.
[[nodiscard]] Record as_gold(Record record);

/// The record without its names and facts: what is said of the article as a whole.
[[nodiscard]] Record without_facts(Record record);

}  // namespace taojin
