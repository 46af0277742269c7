#pragma once
/// Partial reports folded into one. Whatever the order and the grouping, and however often a document is given, the
/// result has the bytes of the report of a single run.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/record_filter.h"
#include "report/record_store.h"
#include "report/report_sink.h"
#include "taojin/error.h"

namespace taojin {

class ReportMerger {
 public:
  explicit ReportMerger(RecordFilter filter) : filter_(std::move(filter)) {}

  /// Takes the JSON of a document record.
  [[nodiscard]] Failure add(std::string_view json);
  void skip(Skipped skipped) { skipped_.push_back(std::move(skipped)); }

  /// Writes the report, or its corpus section alone. Of records that differ but have one id the first by their bytes is
  /// kept, and `skipped` says so. Errors begin with the id.
  [[nodiscard]] Failure finish(bool corpus_only, const WriteReport& write);
  /// Whether there were such records, after finish().
  [[nodiscard]] bool left_out() const { return left_out_; }

 private:
  RecordFilter filter_;
  RecordStore records_;
  std::vector<Skipped> skipped_;
  bool left_out_ = false;
};

}  // namespace taojin
