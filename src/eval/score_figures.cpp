#include <algorithm>
#include <cmath>
#include <set>

#include "corpus/name_key.h"
#include "corpus/record_words.h"
#include "eval/pairing.h"
#include "eval/scoring.h"

namespace taojin {
namespace {

/// As equal as numbers read by any JSON library can be.
bool close(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  if (!a || !b) return !a && !b;
  if (*a == *b) return true;
  const double x = a->to_double(), y = b->to_double();
  return std::abs(x - y) <= 1e-9 * std::max({std::abs(x), std::abs(y), 1.0});
}

bool same_value(const RecordFigure& gold, const RecordFigure& report) {
  if (gold.bound == Bound::range || (gold.value.low && !gold.value.value)) {
    return close(gold.value.low, report.value.low) && close(gold.value.high, report.value.high);
  }
  return close(gold.value.value, report.value.value);
}

std::string value_text(const RecordFigure& figure) {
  const RecordValue& v = figure.value;
  if (!v.value && v.low && v.high) return v.low->to_string() + "–" + v.high->to_string();
  return v.value ? v.value->to_string() : "none";
}

std::string money_text(const RecordAmount& amount) {
  return value_text(amount) + (amount.currency.empty() ? "" : " " + amount.currency);
}

template <typename Word>
std::string word_text(const std::optional<Word>& word) {
  return word ? std::string(word_of(*word)) : "none";
}

template <typename Figure>
std::vector<Span> places_of(const std::vector<Figure>& figures) {
  std::vector<Span> places;
  for (const auto& figure : figures) places.push_back(figure.place);
  return places;
}

bool is_funding_kind(const std::optional<AmountKind>& kind) {
  return kind && is_funding(*kind);
}

class FigureScorer {
 public:
  explicit FigureScorer(Scoring& scoring) : s_(scoring) {}

  void score() {
    const Record &gold = s_.gold(), &report = s_.report();
    money();
    if (gold.has(RecordPart::model_counts)) {
      counts(gold.model_counts, report.model_counts, Found::model_count,
             {"model count value", "model count missed", "model count wrong"});
    }
    if (gold.has(RecordPart::model_sizes)) {
      counts(gold.model_sizes, report.model_sizes, Found::parameters,
             {"parameters value", "parameters missed", "parameters wrong"});
    }
  }

 private:
  struct CountFindings {
    std::string_view value, missed, wrong;
  };

  void money() {
    const Record &gold = s_.gold(), &report = s_.report();
    const bool funding = gold.has(RecordPart::funding), all = funding && gold.has(RecordPart::amounts);
    if (!funding && !gold.has(RecordPart::amounts)) return;
    std::vector<RecordAmount> golds = gold.funding;
    golds.insert(golds.end(), gold.amounts.begin(), gold.amounts.end());
    std::ranges::stable_sort(golds, {}, [](const RecordAmount& g) { return g.place.begin; });
    std::vector<RecordAmount> found = report.funding;
    found.insert(found.end(), report.amounts.begin(), report.amounts.end());

    const auto pairs = pair_by_overlap(places_of(golds), places_of(found));
    std::vector<bool> answered(golds.size()), paired(found.size()), leave(found.size());
    std::int64_t right = 0, right_funding = 0, required_pairs = 0;
    for (const auto& [i, j] : pairs) {
      const RecordAmount &g = golds[i], &p = found[j];
      answered[i] = paired[j] = true;
      leave[j] = g.optional || !g.kind;
      if (g.optional) continue;
      ++required_pairs;
      if (!same_value(g, p) || (!g.currency.empty() && g.currency != p.currency)) {
        s_.find("money value", g.place, g.text, want_got(money_text(g), money_text(p)), g.evidence);
        continue;
      }
      ++right;
      if (g.bound) s_.compare(Right::bound, "bound", g, word_text(g.bound), word_text(p.bound));
      if (g.kind) s_.compare(Right::kind, "kind", g, word_text(g.kind), word_text(p.kind));
      if (!is_funding_kind(g.kind) || g.kind != p.kind) continue;
      ++right_funding;
      parties(g, p);
    }
    const auto required = std::ranges::count(golds, false, &RecordAmount::optional);
    if (all) {
      const auto unpaired = std::ranges::count(paired, false);
      s_.tally(Found::money) += {right, unpaired + required_pairs - right, required - right};
    }
    if (funding) {
      const auto wanted =
          std::ranges::count_if(golds, [](const RecordAmount& g) { return !g.optional && is_funding_kind(g.kind); });
      std::int64_t got = 0;
      for (std::size_t j = 0; j < found.size(); ++j) got += is_funding_kind(found[j].kind) && !leave[j];
      s_.tally(Found::funding) += {right_funding, got - right_funding, wanted - right_funding};
    }
    for (std::size_t i = 0; i < golds.size(); ++i) {
      if (!answered[i] && !golds[i].optional) {
        s_.find("money missed", golds[i].place, golds[i].text, word_text(golds[i].kind), golds[i].evidence);
      }
    }
    for (std::size_t j = 0; j < found.size(); ++j) {
      if (!paired[j] && (all || is_funding_kind(found[j].kind) == funding)) {
        s_.find("money wrong", found[j].place, found[j].text, money_text(found[j]) + ", " + word_text(found[j].kind),
                found[j].evidence);
      }
    }
  }

  /// Company, investors and round of a funding figure that is otherwise right.
  void parties(const RecordAmount& g, const RecordAmount& p) {
    if (!g.company.empty()) {
      std::set<std::string> want{fold_name(g.company)};
      for (const std::string& also : g.also) want.insert(fold_name(also));
      const bool right = want.contains(fold_name(p.company.empty() ? "" : s_.gold_name(p.company)));
      ++s_.accuracy(Right::funding_company).of;
      s_.accuracy(Right::funding_company).right += right;
      if (!right) {
        s_.find("funding company", g.place, g.text, want_got(g.company, or_none(p.company)), g.evidence);
      }
    }
    if (g.investors) {
      std::set<std::string> want, got;
      for (const std::string& name : *g.investors) want.insert(fold_name(name));
      for (const std::string& name : p.investors.value_or(std::vector<std::string>())) {
        got.insert(fold_name(s_.gold_name(name)));
      }
      std::int64_t both = 0;
      for (const std::string& name : want) both += got.contains(name);
      const auto wanted = static_cast<std::int64_t>(want.size()), found = static_cast<std::int64_t>(got.size());
      s_.tally(Found::investors) += {both, found - both, wanted - both};
      if (want != got) {
        s_.find("investors", g.place, g.text,
                want_got(list(*g.investors), list(p.investors.value_or(std::vector<std::string>()))), g.evidence);
      }
    }
    if (!g.round.empty()) {
      const bool right = fold_name(g.round) == fold_name(p.round);
      ++s_.accuracy(Right::round).of;
      s_.accuracy(Right::round).right += right;
      if (!right) s_.find("round", g.place, g.text, want_got(g.round, or_none(p.round)), g.evidence);
    }
  }

  static std::string list(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : "、") + name;
    return or_none(out);
  }

  /// Model counts are right with their bound, sizes without.
  template <typename Figure>
  void counts(const std::vector<Figure>& golds, const std::vector<Figure>& found, Found figure,
              const CountFindings& what) {
    constexpr bool kCounts = std::is_same_v<Figure, RecordCount>;
    std::vector<bool> answered(golds.size()), paired(found.size());
    std::int64_t right = 0, optional = 0;
    for (const auto& [i, j] : pair_by_overlap(places_of(golds), places_of(found))) {
      const Figure &g = golds[i], &p = found[j];
      answered[i] = paired[j] = true;
      if (g.optional) {
        ++optional;
        continue;
      }
      if (!same_value(g, p) || (kCounts && g.bound && g.bound != p.bound)) {
        s_.find(what.value, g.place, g.text,
                want_got(word_text(g.bound) + " " + value_text(g), word_text(p.bound) + " " + value_text(p)),
                g.evidence);
        continue;
      }
      ++right;
      if constexpr (kCounts) {
        if (g.category) {
          s_.compare(Right::model_count_category, "model count category", g, word_text(g.category),
                     word_text(p.category));
        }
      }
    }
    const auto required = std::ranges::count(golds, false, &Figure::optional);
    const auto all = static_cast<std::int64_t>(found.size());
    s_.tally(figure) += {right, all - optional - right, required - right};
    for (std::size_t i = 0; i < golds.size(); ++i) {
      if (!answered[i] && !golds[i].optional)
        s_.find(what.missed, golds[i].place, golds[i].text, {}, golds[i].evidence);
    }
    for (std::size_t j = 0; j < found.size(); ++j) {
      if (!paired[j]) s_.find(what.wrong, found[j].place, found[j].text, value_text(found[j]), found[j].evidence);
    }
  }

  Scoring& s_;
};

}  // namespace

void score_figures(Scoring& scoring) {
  FigureScorer(scoring).score();
}

}  // namespace taojin
