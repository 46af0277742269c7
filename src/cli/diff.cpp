#include "eval/diff.h"

#include <set>

#include "cli/article_texts.h"
#include "cli/articles.h"
#include "cli/records.h"
#include "report/record_store.h"

namespace taojin {
namespace {

/// The records of a report that the filter keeps.
Failure read_report(const std::string& path, Streams io, const RecordFilter& filter, RecordStore& store) {
  std::set<std::string> ids;
  Failure failure = for_each_record({path}, io.in, [&](std::string_view json) -> Failure {
    Result<Record> record = parse_record(json);
    if (!record) return record.error();
    if (!ids.insert(record->id).second) return Error{"a second record of " + record->id};
    if (!keeps(filter, *record)) return {};
    return store.add(record->id, json);
  });
  store.sort();
  return failure;
}

Result<Record> read_record(RecordStore& store, std::size_t index, const RecordFilter& filter) {
  std::string json;
  if (Failure failure = store.read(index, json)) return *failure;
  Result<Record> record = parse_record(json);
  if (record) narrow(filter, *record);
  return record;
}

/// Both reports side by side, in the order of the ids.
Result<std::vector<DocumentDiff>> diff_stores(RecordStore& before, RecordStore& after, const RecordFilter& filter) {
  std::vector<DocumentDiff> out;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    if (j == after.size() || (i < before.size() && before.id(i) < after.id(j))) {
      out.push_back(whole_document(before.id(i++), Change::lost));
      continue;
    }
    if (i == before.size() || after.id(j) < before.id(i)) {
      out.push_back(whole_document(after.id(j++), Change::gained));
      continue;
    }
    const Result<Record> a = read_record(before, i++, filter);
    if (!a) return a.error();
    const Result<Record> b = read_record(after, j++, filter);
    if (!b) return b.error();
    DocumentDiff document{a->id, diff_records(*a, *b)};
    if (!document.differences.empty()) out.push_back(std::move(document));
  }
  return out;
}

}  // namespace

Exit run_diff(const Arguments& arguments, Streams io) {
  const Result<DiffOptions> options = parse_diff(arguments);
  if (!options) return bad_options(io, "diff", options.error());
  RecordStore before, after;
  if (Failure failure = read_report(options->before, io, options->filter, before)) return nothing_done(io, *failure);
  if (Failure failure = read_report(options->after, io, options->filter, after)) return nothing_done(io, *failure);
  const Result<std::vector<DocumentDiff>> documents = diff_stores(before, after, options->filter);
  if (!documents) return nothing_done(io, documents.error());

  ArticleTexts texts;
  if (!options->articles.empty()) {
    std::set<std::string> ids;
    for (const DocumentDiff& document : *documents) ids.insert(document.id);
    InputOptions input;
    input.load.paths = options->articles;
    if (Failure failure = texts.read(std::move(input), ids)) return nothing_done(io, *failure);
  }
  const Locate locate = [&](const std::string& id, Span place) { return texts.locate(id, place); };
  const Exit written =
      write_whole(options->output, options->json ? diff_json(*documents, locate) : diff_text(*documents, locate), io);
  if (written != Exit::complete) return written;
  return documents->empty() ? Exit::complete : Exit::different;
}

}  // namespace taojin
