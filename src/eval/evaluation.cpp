#include "eval/evaluation.h"

#include <algorithm>

namespace taojin {
namespace {

constexpr int kDraws = 1000;
constexpr std::size_t kTails = 40;  // 2.5 % are cut off on either side

/// SplitMix64: the same numbers on every machine and with every library.
class Random {
 public:
  std::size_t below(std::size_t limit) {
    state_ += 0x9E3779B97F4A7C15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    z ^= z >> 31;
    return static_cast<std::size_t>((static_cast<unsigned __int128>(z) * limit) >> 64);
  }

 private:
  std::uint64_t state_ = 20231105;
};

Interval middle(std::vector<double>& values) {
  if (values.empty()) return {};
  std::ranges::sort(values);
  const std::size_t cut = values.size() / kTails;
  return {values[cut], values[values.size() - 1 - cut]};
}

}  // namespace

std::string_view document_stem(std::string_view id) {
  constexpr std::array<std::string_view, 5> kEndings = {".txt", ".md", ".html", ".htm", ".json"};
  id.remove_prefix(id.find_last_of("/\\") + 1);
  for (const std::string_view ending : kEndings) {
    if (id.ends_with(ending)) return id.substr(0, id.size() - ending.size());
  }
  return id;
}

Evaluation::Evaluation(std::vector<Record> gold) : gold_(std::move(gold)) {
  for (std::size_t i = 0; i < gold_.size(); ++i) {
    documents_.push_back({gold_[i].id, false, {}, {}});
    by_id_.try_emplace(gold_[i].id, i);
    by_stem_.try_emplace(std::string(document_stem(gold_[i].id)), i);
  }
}

std::optional<std::size_t> Evaluation::find(std::string_view id) const {
  if (const auto known = by_id_.find(std::string(id)); known != by_id_.end()) return known->second;
  const auto known = by_stem_.find(std::string(document_stem(id)));
  if (known == by_stem_.end()) return std::nullopt;
  return known->second;
}

const Record* Evaluation::gold_for(std::string_view id) const {
  const std::optional<std::size_t> index = find(id);
  return index ? &gold_[*index] : nullptr;
}

void Evaluation::add(const Record& report) {
  const std::optional<std::size_t> index = find(report.id);
  if (!index) return;
  // The very id is meant before the mere file name.
  const std::string& id = gold_[*index].id;
  if (documents_[*index].reported && documents_[*index].id == id && report.id != id) return;
  DocumentScore score = score_document(gold_[*index], report);
  documents_[*index] = {report.id, true, score.scores, std::move(score.findings)};
}

std::vector<EvaluatedDocument> Evaluation::finish() {
  for (std::size_t i = 0; i < gold_.size(); ++i) {
    if (documents_[i].reported) continue;
    DocumentScore score = score_document(gold_[i], Record());
    documents_[i].scores = score.scores;
    documents_[i].findings = std::move(score.findings);
  }
  std::ranges::sort(documents_, {}, &EvaluatedDocument::id);
  return std::move(documents_);
}

Scores total(const std::vector<EvaluatedDocument>& documents) {
  Scores scores;
  for (const EvaluatedDocument& document : documents) scores += document.scores;
  return scores;
}

Intervals bootstrap(const std::vector<EvaluatedDocument>& documents) {
  std::array<std::vector<double>, kFoundNames.size()> found;
  std::array<std::vector<double>, kRightNames.size()> right;
  Random random;
  for (int draw = 0; draw < kDraws; ++draw) {
    Scores scores;
    for (std::size_t i = 0; i < documents.size(); ++i) scores += documents[random.below(documents.size())].scores;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!scores.found[i].empty()) found[i].push_back(scores.found[i].f1());
    }
    for (std::size_t i = 0; i < right.size(); ++i) {
      if (scores.right[i].of > 0) right[i].push_back(scores.right[i].share());
    }
  }
  Intervals out;
  for (std::size_t i = 0; i < found.size(); ++i) out.found[i] = middle(found[i]);
  for (std::size_t i = 0; i < right.size(); ++i) out.right[i] = middle(right[i]);
  return out;
}

}  // namespace taojin
