#pragma once
/// What the parts of scoring a document share.

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "eval/score_document.h"
#include "taojin/record.h"

namespace taojin {

class Scoring {
 public:
  Scoring(const Record& gold, const Record& report) : gold_(gold), report_(report) {}

  [[nodiscard]] const Record& gold() const { return gold_; }
  [[nodiscard]] const Record& report() const { return report_; }
  Tally& tally(Found figure) { return out_.scores[figure]; }
  Accuracy& accuracy(Right figure) { return out_.scores[figure]; }

  void find(std::string_view what, Span place, std::string text, std::string detail = {}, Span evidence = {}) {
    out_.findings.push_back({what, place, std::move(text), std::move(detail), evidence});
  }
  /// One more of what was rightly found, right in this respect or not.
  void compare(Right figure, std::string_view what, const RecordFigure& gold, const std::string& want,
               const std::string& got);

  /// The gold's name for what a report calls by this name; the name itself when the gold does not know it.
  [[nodiscard]] std::string gold_name(const std::string& name) const;
  /// The last one told wins; or the first, for the other names of a thing.
  void learn(const std::string& name, const std::string& gold_name);
  void learn_once(const std::string& name, const std::string& gold_name);

  [[nodiscard]] DocumentScore finish();

 private:
  const Record &gold_, &report_;
  DocumentScore out_;
  std::unordered_map<std::string, std::string> to_gold_;  ///< folded name of the report or the gold to the gold's name
};

/// "want A, got B"
[[nodiscard]] std::string want_got(const std::string& want, const std::string& got);
[[nodiscard]] std::string or_none(std::string_view word);

/// Mentions and entities of companies and people; learns which name of the report is which of the gold.
void score_names(Scoring& scoring);
/// Titles, money, model counts and sizes, by the names learnt.
void score_titles(Scoring& scoring);
void score_figures(Scoring& scoring);

}  // namespace taojin
