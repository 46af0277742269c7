#pragma once
/// Gold against a report, over all documents.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "eval/score_document.h"
#include "taojin/record.h"

namespace taojin {

/// Gold and report name a document by the same id; or by the same file name, whatever the folder and the ending
/// (.txt .md .html .htm .json).
[[nodiscard]] std::string_view document_stem(std::string_view id);

struct EvaluatedDocument {
  std::string id;  ///< as in the report, or as in the gold when the report lacks it
  bool reported = false;
  Scores scores;
  std::vector<Finding> findings;
};

class Evaluation {
 public:
  explicit Evaluation(std::vector<Record> gold);

  /// Whether there is gold for a document.
  [[nodiscard]] bool wants(std::string_view id) const { return find(id).has_value(); }
  /// Takes a document of the report; of several for one gold, the last.
  void add(const Record& report);
  /// The gold for a document of the report; null when there is none.
  [[nodiscard]] const Record* gold_for(std::string_view id) const;

  /// In the order of their ids. What the report lacks counts as missed.
  [[nodiscard]] std::vector<EvaluatedDocument> finish();

 private:
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;

  std::vector<Record> gold_;
  std::vector<EvaluatedDocument> documents_;  ///< beside gold_
  std::unordered_map<std::string, std::size_t> by_id_, by_stem_;
};

[[nodiscard]] Scores total(const std::vector<EvaluatedDocument>& documents);

/// 95 % of what the figure would be over other documents of the same kind.
struct Interval {
  double low = 0, high = 0;
};

struct Intervals {
  std::array<Interval, kFoundNames.size()> found;  ///< of F1
  std::array<Interval, kRightNames.size()> right;
};

/// By drawing as many documents again, 1000 times, from a fixed seed. Draws without anything to measure a figure by say
/// nothing of it.
[[nodiscard]] Intervals bootstrap(const std::vector<EvaluatedDocument>& documents);

}  // namespace taojin
