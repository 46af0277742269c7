#pragma once
/// One document record of a report (docs/report.md) as a plain value: what eval, check, diff, merge and the corpus
/// section work on. Places are in the unit of the report that the record comes from.
///
/// A line of gold (docs/eval.md) is a record of which every part may be missing; a few members exist in gold only.

#include <array>
#include <bitset>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "taojin/decimal.h"
#include "taojin/document.h"
#include "taojin/error.h"
#include "taojin/report.h"

namespace taojin {

struct RecordMention {
  Span place;
  std::string text;
  bool optional = false;  ///< gold: careful editors could disagree
  friend bool operator==(const RecordMention&, const RecordMention&) = default;
};

struct RecordTitle {
  std::string title;
  std::string company;  ///< a name of the record; empty when not stated
  friend auto operator<=>(const RecordTitle&, const RecordTitle&) = default;
};

struct RecordName {
  std::string name;
  std::vector<std::string> aliases;
  std::optional<std::vector<RecordTitle>> titles;  ///< people
  std::string company;                             ///< products: the maker; empty when not stated
  std::vector<RecordMention> mentions;
  friend bool operator==(const RecordName&, const RecordName&) = default;
};

struct RecordValue {
  std::optional<Decimal> value;      ///< absent for a range
  std::optional<Decimal> low, high;  ///< ends of a range
  friend bool operator==(const RecordValue&, const RecordValue&) = default;
};

/// What every figure has. The strings are empty where the record says null.
struct RecordFigure {
  std::string text;
  Span place;
  RecordValue value;
  std::optional<Bound> bound;
  Span evidence;
  bool optional = false;  ///< gold
  friend bool operator==(const RecordFigure&, const RecordFigure&) = default;
};

struct RecordAmount : RecordFigure {
  std::string currency;
  std::optional<AmountKind> kind;
  std::string company;
  std::vector<std::string> also;                      ///< gold: further companies that the figure holds for
  std::optional<std::vector<std::string>> investors;  ///< nothing where gold leaves them out
  std::vector<std::string> lead_investors;
  std::string round, date;
  CurrencyBasis currency_basis = CurrencyBasis::none;
  std::optional<Span> equivalent_of;
  FactStatus status = FactStatus::done;
  bool cumulative = false;
  friend bool operator==(const RecordAmount&, const RecordAmount&) = default;
};

struct RecordCount : RecordFigure {
  Counted counted = Counted::models;
  std::optional<ModelCategory> category;
  std::string scope, source, as_of, batch;
  std::optional<Decimal> parameters_at_least;
  std::optional<Span> part_of;
  friend bool operator==(const RecordCount&, const RecordCount&) = default;
};

struct RecordSize : RecordFigure {
  std::string model;
  friend bool operator==(const RecordSize&, const RecordSize&) = default;
};

enum class RelationType { co_mention, works_for, founded, invested_in, acquired, partner };

/// What the text says of two names in words, beside the titles and the money.
struct RecordRelation {
  RelationType type = RelationType::partner;
  std::string subject, object;  ///< names of the record
  Span evidence;
  friend auto operator<=>(const RecordRelation&, const RecordRelation&) = default;
};

/// By which the same text is known again in another article: hashes of its shingles, ascending (docs/corpus.md).
struct RecordPassage {
  Span place;
  std::vector<std::uint32_t> hashes;
  std::optional<std::uint32_t> repeats;  ///< index of the earlier passage that says the same
  friend bool operator==(const RecordPassage&, const RecordPassage&) = default;
};

struct RecordFingerprints {
  std::vector<std::uint32_t> document;
  std::vector<RecordPassage> passages;
  friend bool operator==(const RecordFingerprints&, const RecordFingerprints&) = default;
};

/// The lists of a record. optional_names exist in gold only: names that careful editors could label or leave.
enum class RecordPart {
  companies,
  people,
  organizations,
  products,
  optional_names,
  funding,
  amounts,
  model_counts,
  model_sizes,
  relations
};
inline constexpr std::size_t kRecordParts = 10;
/// The first five parts are lists of names.
inline constexpr std::size_t kNameParts = 5;

struct Record {
  std::string id;
  std::optional<std::string> title;
  std::string script, encoding, region;  ///< words of the report; empty when missing
  std::string date;                      ///< ISO 8601; empty when unknown
  std::uint64_t length = 0;
  std::uint32_t replaced = 0;
  std::array<std::vector<RecordName>, kNameParts> names;  ///< by RecordPart
  std::vector<RecordAmount> funding, amounts;
  std::vector<RecordCount> model_counts;
  std::vector<RecordSize> model_sizes;
  std::vector<RecordRelation> relations;
  std::vector<Span> sentences;
  std::optional<RecordFingerprints> fingerprints;
  std::bitset<kRecordParts> parts;  ///< those that the record has, be they empty

  [[nodiscard]] bool has(RecordPart part) const { return parts[static_cast<std::size_t>(part)]; }
  [[nodiscard]] const std::vector<RecordName>& of(RecordPart part) const {
    return names[static_cast<std::size_t>(part)];
  }
  [[nodiscard]] std::vector<RecordName>& of(RecordPart part) { return names[static_cast<std::size_t>(part)]; }
  friend bool operator==(const Record&, const Record&) = default;
};

/// Reads a record or a line of gold. Members that are not known are passed over. Fails with the path of what is wrong:
/// "funding[2].kind: “aquisition” is no word for it".
[[nodiscard]] Result<Record> parse_record(std::string_view json);

/// The parts that the record has, in the order of the report; compact, without a line end.
[[nodiscard]] std::string record_json(const Record& record);

/// The same in pieces, for a record that is too long to be held twice.
void write_record(const Record& record, const std::function<void(std::string_view piece)>& write);

/// The record that document_json() writes.
[[nodiscard]] Record record_of(const Document& document, const ReportOptions& options = {});

}  // namespace taojin
