#include "eval/score_document.h"

#include <algorithm>
#include <tuple>

#include "corpus/name_key.h"
#include "eval/scoring.h"

namespace taojin {

std::string want_got(const std::string& want, const std::string& got) {
  return "want " + want + ", got " + got;
}

std::string or_none(std::string_view word) {
  return word.empty() ? "none" : std::string(word);
}

void Scoring::compare(Right figure, std::string_view what, const RecordFigure& gold, const std::string& want,
                      const std::string& got) {
  ++accuracy(figure).of;
  accuracy(figure).right += want == got;
  if (want != got) find(what, gold.place, gold.text, want_got(want, got), gold.evidence);
}

std::string Scoring::gold_name(const std::string& name) const {
  const auto known = to_gold_.find(fold_name(name));
  return known == to_gold_.end() ? name : known->second;
}

void Scoring::learn(const std::string& name, const std::string& gold_name) {
  to_gold_[fold_name(name)] = gold_name;
}

void Scoring::learn_once(const std::string& name, const std::string& gold_name) {
  to_gold_.try_emplace(fold_name(name), gold_name);
}

DocumentScore Scoring::finish() {
  std::ranges::stable_sort(out_.findings, {}, [](const Finding& f) { return std::tie(f.what, f.place); });
  return std::move(out_);
}

DocumentScore score_document(const Record& gold, const Record& report) {
  Scoring scoring(gold, report);
  score_names(scoring);
  score_titles(scoring);
  score_figures(scoring);
  return scoring.finish();
}

}  // namespace taojin
