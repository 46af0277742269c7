#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "corpus/name_key.h"
#include "eval/scoring.h"

namespace taojin {
namespace {

/// A list of names and the figures that it is measured by.
struct NameFigures {
  RecordPart part;
  Found mentions, entities;
  Right canonical;
  std::string_view wrong, missed, entity_missed, other_name;  ///< Finding::what
};
constexpr NameFigures kNameFigures[] = {
    {RecordPart::companies, Found::company, Found::company_entity, Right::company_canonical, "company wrong",
     "company missed", "company entity missed", "company canonical"},
    {RecordPart::people, Found::person, Found::person_entity, Right::person_canonical, "person wrong", "person missed",
     "person entity missed", "person canonical"},
};

std::vector<Span> optional_places(const Record& gold) {
  std::vector<Span> out;
  for (std::size_t i = 0; i < kNameParts; ++i) {
    for (const RecordName& name : gold.names[i]) {
      for (const RecordMention& mention : name.mentions) {
        if (mention.optional || static_cast<RecordPart>(i) == RecordPart::optional_names) out.push_back(mention.place);
      }
    }
  }
  return out;
}

class NameScorer {
 public:
  NameScorer(Scoring& scoring, const NameFigures& figures, const std::vector<Span>& optional)
      : s_(scoring), figures_(figures), optional_(optional), scored_(scoring.gold().has(figures.part)) {
    for (const RecordName& name : s_.gold().of(figures.part)) {
      for (const RecordMention& mention : name.mentions) {
        if (!mention.optional) golds_[mention.place] = {&mention, &name.name};
      }
    }
  }

  void score() {
    for (const RecordName& name : s_.report().of(figures_.part)) entity(name);
    if (scored_) missed();
  }

 private:
  struct Vote {
    const std::string* name;
    int mentions;
  };

  void entity(const RecordName& entity) {
    std::vector<Vote> votes;  // in the order of the entity's mentions
    bool counted = false;
    for (const RecordMention& mention : entity.mentions) {
      if (const auto right = golds_.find(mention.place); right != golds_.end()) {
        if (hit_.insert(mention.place).second && scored_) ++s_.tally(figures_.mentions).tp;
        const std::string* const name = right->second.second;
        const auto vote = std::ranges::find_if(votes, [&](const Vote& v) { return *v.name == *name; });
        if (vote == votes.end()) {
          votes.push_back({name, 1});
        } else {
          ++vote->mentions;
        }
        counted = true;
      } else if (std::ranges::none_of(optional_, [&](Span place) { return place.overlaps(mention.place); })) {
        counted = true;
        if (!scored_) continue;
        ++s_.tally(figures_.mentions).fp;
        s_.find(figures_.wrong, mention.place, mention.text, entity.name == mention.text ? "" : entity.name);
      }
    }
    if (votes.empty()) {
      wrong_entities_ += counted;
      return;
    }
    const std::string& best = *std::ranges::max_element(votes, {}, &Vote::mentions)->name;
    ++entity_hits_[best];
    s_.learn(entity.name, best);
    for (const std::string& alias : entity.aliases) s_.learn_once(alias, best);
    if (scored_) canonical(entity.name, best);
  }

  void canonical(const std::string& name, const std::string& gold) {
    const bool right = fold_name(name) == fold_name(gold);
    ++s_.accuracy(figures_.canonical).of;
    s_.accuracy(figures_.canonical).right += right;
    if (!right) s_.find(figures_.other_name, {}, gold, want_got(gold, name));
  }

  void missed() {
    std::set<std::string> wanted;
    for (const auto& [place, gold] : golds_) {
      const auto& [mention, name] = gold;
      wanted.insert(*name);
      if (hit_.contains(place)) continue;
      ++s_.tally(figures_.mentions).fn;
      s_.find(figures_.missed, place, mention->text, *name == mention->text ? "" : *name);
    }
    std::int64_t extra = 0;
    for (const auto& [name, hits] : entity_hits_) extra += hits - 1;
    for (const std::string& name : wanted) {
      if (!entity_hits_.contains(name)) s_.find(figures_.entity_missed, {}, name);
    }
    const auto found = static_cast<std::int64_t>(entity_hits_.size());
    s_.tally(figures_.entities) += {found, wrong_entities_ + extra, static_cast<std::int64_t>(wanted.size()) - found};
  }

  Scoring& s_;
  const NameFigures& figures_;
  const std::vector<Span>& optional_;
  bool scored_;  ///< names that are not are still matched, for the facts that refer to them
  std::map<Span, std::pair<const RecordMention*, const std::string*>> golds_;
  std::set<Span> hit_;
  std::map<std::string, std::int64_t> entity_hits_;
  std::int64_t wrong_entities_ = 0;
};

/// Canonical names and surfaces of the gold, in the order of the article; what the report's own names were matched to
/// comes first.
void learn_gold_names(Scoring& scoring) {
  std::vector<std::tuple<Span, const std::string*, const std::string*>> all;
  for (const auto& part : scoring.gold().names) {
    for (const RecordName& name : part) {
      for (const RecordMention& mention : name.mentions) all.emplace_back(mention.place, &name.name, &mention.text);
    }
  }
  std::ranges::stable_sort(all, {}, [](const auto& m) { return std::get<Span>(m).begin; });
  for (const auto& [place, name, text] : all) {
    scoring.learn_once(*name, *name);
    scoring.learn_once(*text, *name);
  }
}

}  // namespace

void score_names(Scoring& scoring) {
  const std::vector<Span> optional = optional_places(scoring.gold());
  for (const NameFigures& figures : kNameFigures) NameScorer(scoring, figures, optional).score();
  learn_gold_names(scoring);
}

void score_titles(Scoring& scoring) {
  if (!scoring.gold().has(RecordPart::people)) return;
  /// Person, title and firm as they are compared; with what a finding says of them.
  using Triple = std::tuple<std::string, std::string, std::string>;
  using Titles = std::map<Triple, std::pair<std::string, std::string>>;
  const auto text = [](const std::string& person, const RecordTitle& title) {
    return std::pair(person, title.title + (title.company.empty() ? "" : ", " + title.company));
  };
  Titles want, got;
  std::set<std::string> unknown;  // people whose titles the gold leaves out
  for (const RecordName& person : scoring.gold().of(RecordPart::people)) {
    if (!person.titles) unknown.insert(person.name);
    const bool named = std::ranges::any_of(person.mentions, [](const RecordMention& m) { return !m.optional; });
    if (!person.titles || !named) continue;
    for (const RecordTitle& title : *person.titles) {
      if (title.title.empty()) continue;
      want.try_emplace({person.name, fold_name(title.title), fold_name(title.company)}, text(person.name, title));
    }
  }
  for (const RecordName& person : scoring.report().of(RecordPart::people)) {
    const std::string who = scoring.gold_name(person.name);
    if (!person.titles || unknown.contains(who)) continue;
    for (const RecordTitle& title : *person.titles) {
      const std::string firm = title.company.empty() ? "" : scoring.gold_name(title.company);
      got.try_emplace({who, fold_name(title.title), fold_name(firm)}, text(person.name, title));
    }
  }
  for (const auto& [triple, said] : want) {
    const bool found = got.contains(triple);
    scoring.tally(Found::title) += {found, 0, !found};
    if (!found) scoring.find("title missed", {}, said.first, said.second);
  }
  for (const auto& [triple, said] : got) {
    if (want.contains(triple)) continue;
    ++scoring.tally(Found::title).fp;
    scoring.find("title wrong", {}, said.first, said.second);
  }
}

}  // namespace taojin
