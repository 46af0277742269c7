#include "eval/check.h"

#include <algorithm>
#include <map>

#include "cli/article_texts.h"
#include "cli/articles.h"
#include "cli/records.h"
#include "load/source.h"

namespace taojin {
namespace {

constexpr std::size_t kLargestThresholds = 1U << 20;

Result<std::vector<Threshold>> all_thresholds(const CheckOptions& options) {
  std::vector<Threshold> out;
  if (options.thresholds) {
    const Result<std::unique_ptr<Source>> source = open_file(*options.thresholds);
    if (!source) return Error{*options.thresholds + ": " + source.error().what};
    const Result<std::string> file = read_all(**source, kLargestThresholds);
    if (!file) return Error{*options.thresholds + ": " + file.error().what};
    Result<std::vector<Threshold>> thresholds = parse_thresholds(*file);
    if (!thresholds) return thresholds.error().in(*options.thresholds);
    out = std::move(*thresholds);
  }
  for (const std::string& minimum : options.minimums) {
    Result<Threshold> threshold = parse_threshold(minimum);
    if (!threshold) return Error{"--min: " + threshold.error().what};
    out.push_back(std::move(*threshold));
  }
  return out;
}

using Records = std::map<std::string, Record>;

/// The baseline's records of the documents that there is gold for.
Result<Records> read_baseline(const std::string& path, std::istream& standard_input, const RecordFilter& filter,
                              const Evaluation& wanted) {
  Records out;
  Failure failure = for_each_record({path}, standard_input, [&](std::string_view json) -> Failure {
    Result<Record> record = parse_record(json);
    if (!record) return record.error();
    if (!wanted.wants(record->id) || !keeps(filter, *record)) return {};
    narrow(filter, *record);
    std::string id = record->id;
    out.insert_or_assign(std::move(id), std::move(*record));
    return {};
  });
  if (failure) return *failure;
  return out;
}

std::string write(const CheckOptions& options, const CheckResult& result, const Locate& locate) {
  switch (options.format) {
    case CheckFormat::json:
      return check_result_json(result, locate);
    case CheckFormat::junit:
      return check_result_junit(result, locate);
    case CheckFormat::github:
      return check_result_github(result, locate);
    default:
      return check_result_text(result, locate);
  }
}

/// What became of each document of the baseline.
std::vector<JudgedDifference> compare(const Records& baseline, const Records& now,
                                      const std::vector<EvaluatedDocument>& findings_before,
                                      const std::vector<EvaluatedDocument>& findings_now) {
  const auto findings = [](const std::vector<EvaluatedDocument>& documents, const std::string& id) {
    const auto document = std::ranges::lower_bound(documents, id, {}, &EvaluatedDocument::id);
    return document == documents.end() || document->id != id ? std::vector<Finding>() : document->findings;
  };
  std::vector<JudgedDifference> out;
  for (const auto& [id, before] : baseline) {
    const auto after = now.find(id);
    std::vector<Difference> differences =
        after == now.end() ? whole_document(id, Change::lost).differences : diff_records(before, after->second);
    for (JudgedDifference& judged :
         judge(id, std::move(differences), findings(findings_before, id), findings(findings_now, id))) {
      out.push_back(std::move(judged));
    }
  }
  return out;
}

}  // namespace

Exit run_check(const Arguments& arguments, Streams io) {
  Result<CheckOptions> options = parse_check(arguments);
  if (!options) return bad_options(io, "check", options.error());
  const Result<std::vector<Threshold>> thresholds = all_thresholds(*options);
  if (!thresholds) return nothing_done(io, thresholds.error());
  if (thresholds->empty() && !options->baseline) {
    return bad_options(io, "check", Error{"nothing to check: give --min, --thresholds or --baseline"});
  }
  const RecordFilter& filter = options->subject.filter;
  const Result<std::vector<Record>> gold = read_gold(options->gold, io.in, filter);
  if (!gold) return nothing_done(io, gold.error());

  Evaluation evaluation(*gold);
  Records now;
  const Result<Exit> exit = for_each_subject(options->subject, io, [&](Record record) {
    evaluation.add(record);
    if (!options->baseline || !evaluation.wants(record.id)) return;
    std::string id = record.id;
    now.insert_or_assign(std::move(id), std::move(record));
  });
  if (!exit) return nothing_done(io, exit.error());
  const std::vector<EvaluatedDocument> documents = evaluation.finish();

  CheckResult result;
  result.documents = documents.size();
  for (const EvaluatedDocument& document : documents) {
    if (!document.reported) result.missing.push_back(document.id);
  }
  result.checks = check_thresholds(total(documents), *thresholds);
  if (options->baseline) {
    Evaluation before(*gold);
    const Result<Records> records = read_baseline(*options->baseline, io.in, filter, before);
    if (!records) return nothing_done(io, records.error());
    for (const auto& [id, record] : *records) before.add(record);
    const std::vector<EvaluatedDocument> documents_before = before.finish();
    result.compared = true;
    for (Check& check : check_baseline(documents, documents_before, options->tolerance)) {
      result.checks.push_back(std::move(check));
    }
    result.differences = compare(*records, now, documents_before, documents);
  }

  ArticleTexts texts;
  if (Failure failure = read_texts(texts, options->subject, options->articles, ids_of(documents))) {
    return nothing_done(io, *failure);
  }
  warn_of_misplaced(*gold, texts, io.err);
  const Locate locate = [&](const std::string& id, Span place) { return texts.locate(id, place); };
  const Exit written = write_whole(options->output, write(*options, result, locate), io);
  if (written != Exit::complete) return written;
  return result.passed() ? *exit : Exit::below_threshold;
}

}  // namespace taojin
