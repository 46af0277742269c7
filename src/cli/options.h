#pragma once
/// The options of every command, as plain values. Parsing checks the text of an option alone; whether a path exists is
/// found out later.

#include <optional>
#include <string>
#include <vector>

#include "analysis/terms.h"
#include "cli/commands.h"
#include "corpus/record_filter.h"
#include "load/load.h"
#include "taojin/error.h"
#include "taojin/report.h"

namespace taojin {

/// What to read, and how: the same for all commands that read articles.
struct InputOptions {
  LoadOptions load;
  std::optional<std::string> files_from;  ///< a file with a path a line, "-" for standard input
  std::optional<std::string> encoding;
  unsigned threads = 1;
};

enum class ExtractFormat { json, jsonl, csv, text };

struct ExtractOptions {
  InputOptions input;
  ExtractFormat format = ExtractFormat::json;
  std::string output = "-";
  ReportOptions report;
  std::optional<std::string> lexicon;
};

struct NormalizeOptions {
  InputOptions input;
  bool jsonl = false;
  std::string output = "-";
};

struct SegmentOptions {
  InputOptions input;
  bool jsonl = false;
  OffsetUnit offsets = OffsetUnit::code_points;
  std::string output = "-";
  std::optional<std::string> lexicon;
};

struct QuantitiesOptions {
  InputOptions input;
  OffsetUnit offsets = OffsetUnit::code_points;
  std::string output = "-";
};

struct ExplainOptions {
  InputOptions input;
  bool jsonl = false;
  std::string output = "-";
  std::optional<std::string> lexicon;
};

/// Articles to read now, or a report of them.
struct SubjectOptions {
  InputOptions input;
  std::optional<std::string> lexicon;
  RecordFilter filter;
};

struct EvalOptions {
  std::string gold;
  SubjectOptions subject;
  std::vector<std::string> articles;  ///< of a report, to show where something stands
  bool json = false;
  std::size_t errors = 0;
  std::string output = "-";
};

enum class CheckFormat { text, json, junit, github };

struct CheckOptions {
  std::string gold;
  SubjectOptions subject;
  std::vector<std::string> minimums;      ///< "company=0.9"
  std::optional<std::string> thresholds;  ///< a file of the same
  std::optional<std::string> baseline;
  double tolerance = 0;
  std::vector<std::string> articles;
  CheckFormat format = CheckFormat::text;
  std::string output = "-";
};

struct DiffOptions {
  std::string before, after;
  RecordFilter filter;
  std::vector<std::string> articles;
  bool json = false;
  std::string output = "-";
};

struct MergeOptions {
  std::vector<std::string> reports;
  RecordFilter filter;
  bool corpus_only = false;
  std::string output = "-";
};

struct ImportGoldOptions {
  std::string folder;
  std::string output = "-";
};

struct KwicOptions {
  std::string pattern;                ///< empty when entities are looked for
  std::vector<std::string> entities;  ///< names
  InputOptions input;
  RecordFilter filter;  ///< dates alone
  unsigned width = 30;  ///< columns of context on either side
  bool jsonl = false;
  std::string output = "-";
  std::optional<std::string> lexicon;
};

struct TermsOptions {
  InputOptions input;
  std::vector<std::string> against;
  RecordFilter filter;  ///< dates alone
  TermOrder order = TermOrder::tfidf;
  std::size_t most = 50, least_length = 2;
  bool jsonl = false;
  std::string output = "-";
  std::optional<std::string> lexicon;
};

enum class AnnotationForm { jsonl, surfaces };

struct AnnotateOptions {
  InputOptions input;
  AnnotationForm form = AnnotationForm::jsonl;
  std::string output = "-";
  std::optional<std::string> lexicon;
};

struct SchemaOptions {
  bool gold = false;  ///< of gold rather than of the report
  std::string output = "-";
};

struct PlainOptions {
  std::string output = "-";
};

Result<ExtractOptions> parse_extract(const Arguments& arguments);
Result<NormalizeOptions> parse_normalize(const Arguments& arguments);
Result<SegmentOptions> parse_segment(const Arguments& arguments);
Result<QuantitiesOptions> parse_quantities(const Arguments& arguments);
Result<ExplainOptions> parse_explain(const Arguments& arguments);
Result<EvalOptions> parse_eval(const Arguments& arguments);
Result<CheckOptions> parse_check(const Arguments& arguments);
Result<DiffOptions> parse_diff(const Arguments& arguments);
Result<MergeOptions> parse_merge(const Arguments& arguments);
Result<ImportGoldOptions> parse_import_gold(const Arguments& arguments);
Result<KwicOptions> parse_kwic(const Arguments& arguments);
Result<TermsOptions> parse_terms(const Arguments& arguments);
Result<AnnotateOptions> parse_annotate(const Arguments& arguments);
Result<SchemaOptions> parse_schema(const Arguments& arguments);
Result<PlainOptions> parse_plain(const Arguments& arguments);

}  // namespace taojin
