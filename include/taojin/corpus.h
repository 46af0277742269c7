#pragma once
/// corpus: the same companies, people, relations, funding and model counts across articles.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "taojin/document.h"
#include "taojin/record.h"

namespace taojin {

enum class Agreement { single, corroborated, conflicting };

/// A document of the corpus: an index into Corpus::ids.
using DocumentIndex = std::uint32_t;

/// A value that a document tells: an index into Corpus::values.
using ValueIndex = std::uint32_t;

/// What one document says of a fact that others may tell too.
struct FactReport {
  DocumentIndex document = 0;
  ValueIndex value = 0;
  Bound bound = Bound::exact;
  Span place;
  FactStatus status = FactStatus::done;  ///< of money
  bool agrees = true;                    ///< can be true together with the value of the fact
  std::optional<DocumentIndex> repeats;  ///< the document whose words these are; nothing when they are its own
};

struct CorpusTitle {
  std::string title, company;  ///< company is empty when not stated
  std::string first_date, last_date;
  std::uint64_t documents = 0;
};

struct CorpusName {
  std::string name;
  std::vector<std::string> aliases;      ///< ascending
  std::vector<CorpusTitle> titles;       ///< people: by first date, then title and company
  std::vector<DocumentIndex> documents;  ///< ascending
  std::uint64_t mentions = 0;
  std::string first_date, last_date;  ///< of the documents; empty when none has a date
};

/// A name of a relation: an index into Corpus::names.
using NameIndex = std::uint32_t;

struct CorpusPlace {
  DocumentIndex document = 0;
  Span place;
  friend auto operator<=>(const CorpusPlace&, const CorpusPlace&) = default;
};

/// How two companies or people belong together. There are as many as pairs that share a sentence, so that it is small.
struct CorpusRelation {
  RelationType type = RelationType::co_mention;
  NameType subject_type = NameType::company, object_type = NameType::company;
  NameIndex subject = 0, object = 0;
  std::uint32_t sentences = 0;  ///< that say so, or that name both
  std::uint32_t documents = 0;
  std::uint32_t first_place = 0, places = 0;  ///< range of Corpus::relation_places
};

/// One event, as all documents tell it.
struct CorpusFunding {
  std::string company;
  AmountKind kind = AmountKind::other;
  std::string round, currency, date;  ///< empty when not stated
  RecordValue value;                  ///< as most sources have it
  Bound bound = Bound::exact;
  FactStatus status = FactStatus::done;
  bool cumulative = false;             ///< a total over rounds, no round of its own
  std::vector<std::string> investors;  ///< ascending
  Agreement agreement = Agreement::single;
  std::uint64_t sources = 1;        ///< documents with words of their own
  std::vector<FactReport> reports;  ///< by document, then place
};

/// One point of a timeline. Counts of one scope and category stand together, in the order of their dates.
struct CorpusCount {
  Counted counted = Counted::models;
  ModelCategory category = ModelCategory::all;
  std::string scope, source, batch;
  std::string as_of;                           ///< empty when not stated
  std::string date;                            ///< as_of, or else of the first document that says so
  std::optional<Decimal> parameters_at_least;  ///< only models of this size are counted
  RecordValue value;
  Bound bound = Bound::exact;
  bool falls = false;  ///< is less than an earlier point of the same timeline
  Agreement agreement = Agreement::single;
  std::uint64_t sources = 1;
  std::vector<FactReport> reports;
};

/// Documents with mostly the same text.
struct DuplicateArticles {
  std::vector<DocumentIndex> documents;  ///< the first by date, then the others by id
  double shared = 0;                     ///< of the two that are least alike
};

/// One paragraph in several places.
struct RepeatedPassage {
  std::vector<CorpusPlace> places;  ///< by document, then place
};

struct Corpus {
  std::vector<std::string> ids;  ///< of the documents, ascending
  std::uint64_t characters = 0;
  std::vector<RecordValue> values;            ///< of the reports, each once, in no order
  std::vector<CorpusName> companies, people;  ///< most documents first, then mentions, then name
  std::vector<std::string> names;             ///< of the relations, ascending
  std::vector<CorpusRelation> relations;      ///< typed ones first; most sentences first, then by name
  std::vector<CorpusPlace> relation_places;   ///< the first sentence of each document that says so; none of co-mentions
  std::vector<CorpusFunding> funding;         ///< by company, kind, round, currency, value
  std::vector<CorpusCount> model_counts;      ///< by scope, counted, category, date, value
  std::vector<DuplicateArticles> duplicate_articles;
  std::vector<RepeatedPassage> repeated_passages;
};

/// Gathers records in any order; the corpus does not depend on it. Each document must be added once. Keeps of them
/// distinct names, figures and model counts, and some 200 bytes a document.
class CorpusBuilder {
 public:
  CorpusBuilder();
  CorpusBuilder(CorpusBuilder&&) noexcept;
  CorpusBuilder& operator=(CorpusBuilder&&) noexcept;
  ~CorpusBuilder();

  void add(const Record& record);
  /// To be called once.
  [[nodiscard]] Corpus finish();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace taojin
