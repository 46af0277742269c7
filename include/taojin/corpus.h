#pragma once
/// corpus: the same companies, people, funding and model counts across articles.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "taojin/document.h"
#include "taojin/report.h"

namespace taojin {

/// What of one document matters to the others: a few hundred bytes, so that a corpus need not keep its documents.
struct DocumentSummary {
  struct Name {
    NameType type = NameType::company;
    std::string name, key;             ///< as in Entity
    std::vector<std::string> aliases;  ///< as printed
    std::uint32_t mentions = 0;
    std::vector<std::pair<std::string, std::string>> titles;  ///< title and the company's name, or ""
  };
  struct Figure {
    std::string company, company_key;
    AmountKind kind = AmountKind::other;
    std::string round, currency;
    std::optional<Decimal> value, low, high;
    Bound bound = Bound::exact;
    std::optional<Date> date;
    FactStatus status = FactStatus::done;
    bool cumulative = false;
    Span place;  ///< in the unit asked for
  };
  struct Count {
    Counted counted = Counted::models;
    ModelCategory category = ModelCategory::all;
    std::string scope, source;
    std::optional<Decimal> value, low, high;
    Bound bound = Bound::exact;
    std::optional<Date> as_of;
    Span place;
  };

  std::string id;
  std::optional<Date> date;
  std::uint64_t characters = 0;
  std::vector<Name> names;      ///< companies and people
  std::vector<Figure> funding;  ///< figures whose company is known
  std::vector<Count> model_counts;
};

[[nodiscard]] DocumentSummary summarize(const Document& document, OffsetUnit unit = OffsetUnit::code_points);

enum class Agreement { single, corroborated, conflicting };

/// What one document says of a fact that others may tell too.
struct FactReport {
  std::string document;
  std::optional<Decimal> value, low, high;
  Bound bound = Bound::exact;
  Span place;
};

struct CorpusName {
  std::string name;
  std::vector<std::string> aliases;                         ///< ascending
  std::vector<std::pair<std::string, std::string>> titles;  ///< people: title and company or "", ascending
  std::vector<std::string> documents;                       ///< ascending
  std::uint64_t mentions = 0;
};

struct CorpusFunding {
  std::string company;
  AmountKind kind = AmountKind::other;
  std::string round, currency;
  std::size_t stated = 0;  ///< index of the report whose value is the most precise: the value of the event
  Agreement agreement = Agreement::single;
  std::vector<FactReport> reports;  ///< by document, then place
};

struct CorpusCount {
  Counted counted = Counted::models;
  ModelCategory category = ModelCategory::all;
  std::string scope, source;
  std::optional<Date> as_of;
  std::size_t stated = 0;
  Agreement agreement = Agreement::single;
  std::vector<FactReport> reports;
};

struct Corpus {
  std::uint64_t documents = 0, characters = 0;
  std::vector<CorpusName> companies, people;  ///< most documents first, then mentions, then name
  std::vector<CorpusFunding> funding;         ///< by company, kind, round, currency, value
  std::vector<CorpusCount> model_counts;      ///< by scope, counted, category, as_of, value
};

/// Gathers summaries in any order; the corpus does not depend on it.
class CorpusBuilder {
 public:
  void add(DocumentSummary summary);
  [[nodiscard]] Corpus finish();

 private:
  struct Joined {
    std::map<std::string, std::uint64_t> spellings;  ///< canonical names under one key, with their mentions
    std::vector<std::string> aliases, documents;
    std::vector<std::pair<std::string, std::string>> titles;
    std::uint64_t mentions = 0;
  };
  struct Figure {
    DocumentSummary::Figure figure;
    std::string document;
  };
  struct Count {
    DocumentSummary::Count count;
    std::string document;
  };

  static std::vector<CorpusName> names(std::map<std::string, Joined>& joined);
  std::vector<CorpusFunding> funding();
  std::vector<CorpusCount> counts();

  std::uint64_t documents_ = 0, characters_ = 0;
  std::map<std::string, Joined> companies_, people_;
  std::vector<Figure> figures_;
  std::vector<Count> counts_;
};

}  // namespace taojin
