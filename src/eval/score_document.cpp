#include "eval/score_document.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "corpus/name_key.h"
#include "corpus/record_words.h"
#include "eval/pairing.h"

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

std::string or_none(std::string_view word) {
  return word.empty() ? "none" : std::string(word);
}

template <typename Word>
std::string word_text(const std::optional<Word>& word) {
  return word ? std::string(word_of(*word)) : "none";
}

std::string want_got(const std::string& want, const std::string& got) {
  return "want " + want + ", got " + got;
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

class Scorer {
 public:
  Scorer(const Record& gold, const Record& report) : gold_(gold), report_(report) {
    for (std::size_t i = 0; i < kNameParts; ++i) {
      for (const RecordName& name : gold.names[i]) {
        for (const RecordMention& mention : name.mentions) {
          const bool optional = mention.optional || static_cast<RecordPart>(i) == RecordPart::optional_names;
          if (optional) optional_names_.push_back(mention.place);
        }
      }
    }
  }

  DocumentScore score() {
    names(RecordPart::companies, Found::company, Found::company_entity, Right::company_canonical,
          {"company wrong", "company missed", "company entity missed"});
    names(RecordPart::people, Found::person, Found::person_entity, Right::person_canonical,
          {"person wrong", "person missed", "person entity missed"});
    learn_gold_names();
    if (gold_.has(RecordPart::people)) titles();
    money();
    if (gold_.has(RecordPart::model_counts)) {
      counts(gold_.model_counts, report_.model_counts, Found::model_count,
             {"model count value", "model count missed", "model count wrong"});
    }
    if (gold_.has(RecordPart::model_sizes)) {
      counts(gold_.model_sizes, report_.model_sizes, Found::parameters,
             {"parameters value", "parameters missed", "parameters wrong"});
    }
    std::ranges::stable_sort(out_.findings, {}, [](const Finding& f) { return std::tie(f.what, f.place); });
    return std::move(out_);
  }

 private:
  struct NameFindings {
    std::string_view wrong, missed, entity_missed;
  };
  struct CountFindings {
    std::string_view value, missed, wrong;
  };

  Tally& tally(Found figure) { return out_.scores[figure]; }
  Accuracy& accuracy(Right figure) { return out_.scores[figure]; }

  void find(std::string_view what, Span place, std::string text, std::string detail = {}, Span evidence = {}) {
    out_.findings.push_back({what, place, std::move(text), std::move(detail), evidence});
  }

  /// The gold's name for what a report calls by this name; the name itself when the gold does not know it.
  std::string gold_name(const std::string& name) const {
    const auto known = to_gold_.find(fold_name(name));
    return known == to_gold_.end() ? name : known->second;
  }

  [[nodiscard]] bool meets_optional(Span place) const {
    return std::ranges::any_of(optional_names_, [&](Span optional) { return optional.overlaps(place); });
  }

  void names(RecordPart part, Found mention_figure, Found entity_figure, Right canonical_figure,
             const NameFindings& what) {
    const bool scored = gold_.has(part);
    std::map<Span, std::pair<const RecordMention*, const std::string*>> golds;
    for (const RecordName& name : gold_.of(part)) {
      for (const RecordMention& mention : name.mentions) {
        if (!mention.optional) golds[mention.place] = {&mention, &name.name};
      }
    }
    std::set<Span> hit;
    std::map<std::string, std::int64_t> entity_hits;
    std::int64_t wrong_entities = 0;
    for (const RecordName& entity : report_.of(part)) {
      std::vector<std::pair<const std::string*, int>> votes;  // in the order of the entity's mentions
      bool counted = false;
      for (const RecordMention& mention : entity.mentions) {
        if (const auto right = golds.find(mention.place); right != golds.end()) {
          if (hit.insert(mention.place).second && scored) ++tally(mention_figure).tp;
          const std::string* canonical = right->second.second;
          const auto vote = std::ranges::find_if(votes, [&](const auto& v) { return *v.first == *canonical; });
          if (vote == votes.end()) {
            votes.emplace_back(canonical, 1);
          } else {
            ++vote->second;
          }
          counted = true;
        } else if (!meets_optional(mention.place)) {
          counted = true;
          if (!scored) continue;
          ++tally(mention_figure).fp;
          find(what.wrong, mention.place, mention.text, entity.name == mention.text ? "" : entity.name);
        }
      }
      if (!votes.empty()) {
        const std::string& best = *std::ranges::max_element(votes, {}, [](const auto& v) { return v.second; })->first;
        ++entity_hits[best];
        to_gold_[fold_name(entity.name)] = best;
        for (const std::string& alias : entity.aliases) to_gold_.try_emplace(fold_name(alias), best);
        const bool right = fold_name(entity.name) == fold_name(best);
        if (scored) {
          ++accuracy(canonical_figure).of;
          accuracy(canonical_figure).right += right;
          if (!right)
            find(part == RecordPart::people ? "person canonical" : "company canonical", {}, best,
                 want_got(best, entity.name));
        }
      } else if (counted) {
        ++wrong_entities;
      }
    }
    if (!scored) return;
    std::set<std::string> wanted;
    for (const auto& [place, mention] : golds) {
      wanted.insert(*mention.second);
      if (hit.contains(place)) continue;
      ++tally(mention_figure).fn;
      find(what.missed, place, mention.first->text, *mention.second == mention.first->text ? "" : *mention.second);
    }
    std::int64_t extra = 0;
    for (const auto& [name, hits] : entity_hits) extra += hits - 1;
    for (const std::string& name : wanted) {
      if (!entity_hits.contains(name)) find(what.entity_missed, {}, name);
    }
    const auto found = static_cast<std::int64_t>(entity_hits.size());
    tally(entity_figure) += {found, wrong_entities + extra, static_cast<std::int64_t>(wanted.size()) - found};
  }

  /// Canonical names and surfaces of the gold, in the order of the article; what the report's own names were matched to
  /// comes first.
  void learn_gold_names() {
    std::vector<std::tuple<Span, const std::string*, const std::string*>> all;
    for (const auto& part : gold_.names) {
      for (const RecordName& name : part) {
        for (const RecordMention& mention : name.mentions) all.emplace_back(mention.place, &name.name, &mention.text);
      }
    }
    std::ranges::stable_sort(all, {}, [](const auto& m) { return std::get<Span>(m).begin; });
    for (const auto& [place, name, text] : all) {
      to_gold_.try_emplace(fold_name(*name), *name);
      to_gold_.try_emplace(fold_name(*text), *name);
    }
  }

  void titles() {
    using Triple = std::tuple<std::string, std::string, std::string>;
    std::set<Triple> want, got;
    std::set<std::string> unknown;  // people whose titles the gold leaves out
    for (const RecordName& person : gold_.of(RecordPart::people)) {
      if (!person.titles) unknown.insert(person.name);
      const bool named = std::ranges::any_of(person.mentions, [](const RecordMention& m) { return !m.optional; });
      if (!person.titles || !named) continue;
      for (const RecordTitle& title : *person.titles) {
        if (!title.title.empty()) want.insert({person.name, fold_name(title.title), fold_name(title.company)});
      }
    }
    for (const RecordName& person : report_.of(RecordPart::people)) {
      const std::string who = gold_name(person.name);
      if (!person.titles || unknown.contains(who)) continue;
      for (const RecordTitle& title : *person.titles) {
        const std::string firm = title.company.empty() ? "" : gold_name(title.company);
        got.insert({who, fold_name(title.title), fold_name(firm)});
      }
    }
    const auto text = [](const Triple& t) { return or_none(std::get<2>(t)) + " " + std::get<1>(t); };
    for (const Triple& triple : want) {
      if (got.contains(triple)) {
        ++tally(Found::title).tp;
      } else {
        ++tally(Found::title).fn;
        find("title missed", {}, std::get<0>(triple), text(triple));
      }
    }
    for (const Triple& triple : got) {
      if (want.contains(triple)) continue;
      ++tally(Found::title).fp;
      find("title wrong", {}, std::get<0>(triple), text(triple));
    }
  }

  void money() {
    const bool funding = gold_.has(RecordPart::funding), all = funding && gold_.has(RecordPart::amounts);
    if (!funding && !gold_.has(RecordPart::amounts)) return;
    std::vector<RecordAmount> golds = gold_.funding;
    golds.insert(golds.end(), gold_.amounts.begin(), gold_.amounts.end());
    std::ranges::stable_sort(golds, {}, [](const RecordAmount& g) { return g.place.begin; });
    std::vector<RecordAmount> found = report_.funding;
    found.insert(found.end(), report_.amounts.begin(), report_.amounts.end());

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
        find("money value", g.place, g.text, want_got(money_text(g), money_text(p)), g.evidence);
        continue;
      }
      ++right;
      if (g.bound) compare_words(Right::bound, "bound", g, word_text(g.bound), word_text(p.bound));
      if (g.kind) compare_words(Right::kind, "kind", g, word_text(g.kind), word_text(p.kind));
      if (!is_funding_kind(g.kind) || g.kind != p.kind) continue;
      ++right_funding;
      parties(g, p);
    }
    const auto required = std::ranges::count(golds, false, &RecordAmount::optional);
    if (all) {
      const auto unpaired = std::ranges::count(paired, false);
      tally(Found::money) += {right, unpaired + required_pairs - right, required - right};
    }
    if (funding) {
      const auto wanted =
          std::ranges::count_if(golds, [](const RecordAmount& g) { return !g.optional && is_funding_kind(g.kind); });
      std::int64_t got = 0;
      for (std::size_t j = 0; j < found.size(); ++j) got += is_funding_kind(found[j].kind) && !leave[j];
      tally(Found::funding) += {right_funding, got - right_funding, wanted - right_funding};
    }
    for (std::size_t i = 0; i < golds.size(); ++i) {
      if (!answered[i] && !golds[i].optional) {
        find("money missed", golds[i].place, golds[i].text, word_text(golds[i].kind), golds[i].evidence);
      }
    }
    for (std::size_t j = 0; j < found.size(); ++j) {
      if (!paired[j] && (all || is_funding_kind(found[j].kind) == funding)) {
        find("money wrong", found[j].place, found[j].text, money_text(found[j]) + ", " + word_text(found[j].kind),
             found[j].evidence);
      }
    }
  }

  void compare_words(Right figure, std::string_view what, const RecordFigure& gold, const std::string& want,
                     const std::string& got) {
    ++accuracy(figure).of;
    accuracy(figure).right += want == got;
    if (want != got) find(what, gold.place, gold.text, want_got(want, got), gold.evidence);
  }

  /// Company, investors and round of a funding figure that is otherwise right.
  void parties(const RecordAmount& g, const RecordAmount& p) {
    if (!g.company.empty()) {
      std::set<std::string> want{fold_name(g.company)};
      for (const std::string& also : g.also) want.insert(fold_name(also));
      const bool right = want.contains(fold_name(p.company.empty() ? "" : gold_name(p.company)));
      ++accuracy(Right::funding_company).of;
      accuracy(Right::funding_company).right += right;
      if (!right) {
        find("funding company", g.place, g.text, want_got(g.company, or_none(p.company)), g.evidence);
      }
    }
    if (g.investors) {
      std::set<std::string> want, got;
      for (const std::string& name : *g.investors) want.insert(fold_name(name));
      for (const std::string& name : p.investors.value_or(std::vector<std::string>())) {
        got.insert(fold_name(gold_name(name)));
      }
      std::int64_t both = 0;
      for (const std::string& name : want) both += got.contains(name);
      const auto wanted = static_cast<std::int64_t>(want.size()), found = static_cast<std::int64_t>(got.size());
      tally(Found::investors) += {both, found - both, wanted - both};
      if (want != got) {
        find("investors", g.place, g.text,
             want_got(list(*g.investors), list(p.investors.value_or(std::vector<std::string>()))), g.evidence);
      }
    }
    if (!g.round.empty()) {
      const bool right = fold_name(g.round) == fold_name(p.round);
      ++accuracy(Right::round).of;
      accuracy(Right::round).right += right;
      if (!right) find("round", g.place, g.text, want_got(g.round, or_none(p.round)), g.evidence);
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
        find(what.value, g.place, g.text,
             want_got(word_text(g.bound) + " " + value_text(g), word_text(p.bound) + " " + value_text(p)), g.evidence);
        continue;
      }
      ++right;
      if constexpr (kCounts) {
        if (g.category) {
          compare_words(Right::model_count_category, "model count category", g, word_text(g.category),
                        word_text(p.category));
        }
      }
    }
    const auto required = std::ranges::count(golds, false, &Figure::optional);
    const auto all = static_cast<std::int64_t>(found.size());
    tally(figure) += {right, all - optional - right, required - right};
    for (std::size_t i = 0; i < golds.size(); ++i) {
      if (!answered[i] && !golds[i].optional) find(what.missed, golds[i].place, golds[i].text, {}, golds[i].evidence);
    }
    for (std::size_t j = 0; j < found.size(); ++j) {
      if (!paired[j]) find(what.wrong, found[j].place, found[j].text, value_text(found[j]), found[j].evidence);
    }
  }

  const Record &gold_, &report_;
  DocumentScore out_;
  std::vector<Span> optional_names_;
  std::unordered_map<std::string, std::string> to_gold_;  ///< folded name of the report or the gold to the gold's name
};

}  // namespace

DocumentScore score_document(const Record& gold, const Record& report) {
  return Scorer(gold, report).score();
}

}  // namespace taojin
