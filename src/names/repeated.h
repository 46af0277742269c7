#pragma once
/// Names that an article has for sure, and the other places where they stand.

#include <string_view>
#include <vector>

#include "names/candidates.h"
#include "names/names.h"
#include "names/tagger.h"
#include "taojin/document.h"

namespace taojin {

/// Adds to `names` what the best path and the patterns are sure of.
void establish(std::u32string_view reading, const TaggedText& tagged, const std::vector<Candidate>& by_pattern,
               EstablishedNames& names);

/// A place where an established name stands, or one word of a person's.
struct RepeatedName {
  Span span;
  NameType type;
  float bonus;  ///< in log-odds
};
[[nodiscard]] std::vector<RepeatedName> find_repeated(std::u32string_view reading, const EstablishedNames& names);

}  // namespace taojin
