#pragma once
/// Two records of one document, fact by fact.

#include <string>
#include <string_view>
#include <vector>

#include "eval/location.h"
#include "taojin/record.h"

namespace taojin {

class JsonWriter;

enum class Change { lost, gained, changed };
[[nodiscard]] std::string_view word_of(Change change);

struct ChangedField {
  std::string_view field;  ///< "kind", "value" …; static storage
  std::string from, to;    ///< empty for null
};

struct Difference {
  Change change = Change::changed;
  std::string_view fact;             ///< "company", "funding", "title" …; static storage
  Span place;                        ///< in the record that has the fact, the newer one if both; empty without a place
  std::string text;                  ///< as printed, or what the fact says
  std::string detail;                ///< what the fact says beside its text
  std::vector<ChangedField> fields;  ///< of a changed fact
  std::size_t places = 1;            ///< how many there are of it: a name that changed changed everywhere
};

/// In the order of the article; what has no place comes last.
[[nodiscard]] std::vector<Difference> diff_records(const Record& before, const Record& after);

/// "kind: investment → valuation; round: none → A轮"
[[nodiscard]] std::string fields_text(const Difference& difference);

struct DocumentDiff {
  std::string id;
  std::vector<Difference> differences;
};

/// A document that only one of the reports has.
[[nodiscard]] DocumentDiff whole_document(const std::string& id, Change change);

/// For people, a line a difference; and for programs.
[[nodiscard]] std::string diff_text(const std::vector<DocumentDiff>& documents, const Locate& locate);
[[nodiscard]] std::string diff_json(const std::vector<DocumentDiff>& documents, const Locate& locate);
void write_difference(JsonWriter& json, const std::string& document, const Difference& difference,
                      const Locate& locate);

}  // namespace taojin
