#include "report/report_merger.h"

#include <utility>

#include "json/cursor.h"
#include "report/corpus_json.h"
#include "report/report_frame.h"

namespace taojin {
namespace {

constexpr std::size_t kBlock = 64U << 10;  ///< that is written at once

/// The id of a record, which is not read further; empty when it has none.
Result<std::string> id_of(std::string_view json) {
  std::string id;
  JsonCursor cursor(json);
  cursor.object([&](std::string_view key) {
    if (key == "id") {
      id = cursor.string();
    } else {
      cursor.skip();
    }
  });
  if (Failure failure = cursor.finish()) return *failure;
  if (id.empty()) return Error{"a record has no id"};
  return id;
}

}  // namespace

Failure ReportMerger::add(std::string_view json) {
  if (!filter_.empty()) {
    Result<Record> record = parse_record(json);
    if (!record) return record.error();
    if (!keeps(filter_, *record)) return {};
    if (!filter_.companies.empty() || !filter_.kinds.empty()) {
      narrow(filter_, *record);
      return records_.add(record->id, record_json(*record));
    }
  }
  Result<std::string> id = id_of(json);
  if (!id) return id.error();
  if (is_compact(json)) return records_.add(std::move(*id), json);
  const Result<std::string> compact = compact_json(json);
  if (!compact) return compact.error();
  return records_.add(std::move(*id), *compact);
}

Failure ReportMerger::finish(bool corpus_only, const WriteReport& write) {
  std::string out;
  JsonWriter json(out);
  const auto pass_on = [&] {
    if (out.size() < kBlock) return true;
    const bool wanted = write(0, out);
    out.clear();
    return wanted;
  };
  CorpusBuilder corpus;
  if (!corpus_only) open_report(json);
  Failure broken;
  std::string last_id, last_record;
  Failure failure = records_.for_each([&](std::string_view record_bytes) {
    if (record_bytes == last_record) return true;
    const Result<Record> record = parse_record(record_bytes);
    if (!record) {
      broken = Error{*id_of(record_bytes) + ": " + record.error().what};
      return false;
    }
    last_record = record_bytes;
    if (record->id == last_id) {
      left_out_ = true;
      skipped_.push_back({record->id, "another record with this id"});
      return true;
    }
    last_id = record->id;
    corpus.add(*record);
    if (corpus_only) return true;
    json.line_end().raw(record_bytes);
    return pass_on();
  });
  if (failure) return failure;
  if (broken) return broken;
  if (!corpus_only) {
    json.close_array();
    out += '\n';
    json.key("corpus");
  }
  write_corpus(json, corpus.finish(), pass_on);
  out += '\n';
  if (!corpus_only) {
    close_report(json, std::move(skipped_));
    out += '\n';
  }
  write(0, out);
  return {};
}

}  // namespace taojin
