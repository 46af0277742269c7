#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "corpus/agreement.h"
#include "corpus/funding_events.h"

namespace taojin {
namespace {

/// How sure a status is, the surest first.
constexpr std::array<FactStatus, 5> kSureness = {FactStatus::done, FactStatus::historical, FactStatus::planned,
                                                 FactStatus::rumoured, FactStatus::denied};

std::size_t doubt(FactStatus status) {
  return static_cast<std::size_t>(std::ranges::find(kSureness, status) - kSureness.begin());
}

/// What the reports of one event say together.
class Account {
 public:
  Account(const Finish& finish, const FundingEvent& event)
      : finish_(finish), state_(finish.state), figures_(event.figures) {
    std::ranges::sort(figures_, {},
                      [&](const FigureEntry* f) { return std::tuple(finish_.index[f->document], f->place); });
    sources_ = Sources(finish).of({figures_.begin(), figures_.end()});
    round_ = event.round;
  }

  CorpusFunding write() {
    const FigureEntry& stated = *figures_[stated_index()];
    CorpusFunding out;
    out.company = state_.name(stated.company);
    out.kind = stated.kind;
    out.round = text(round_ == kNoText ? common_round() : round_);
    out.currency = text(stated.currency);
    out.value = state_.values[stated.value];
    out.bound = stated.bound;
    out.cumulative = stated.cumulative;
    out.status = stated.status;
    std::set<std::string> investors;
    std::set<DocumentIndex> sources;
    bool denied = false, told = false, agree = true;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const FigureEntry& figure = *figures_[i];
      const bool agrees = may_be_one(figure, stated);
      agree = agree && agrees;
      if (doubt(figure.status) < doubt(out.status)) out.status = figure.status;
      (figure.status == FactStatus::denied ? denied : told) = true;
      const DocumentIndex document = finish_.index[figure.document];
      sources.insert(sources_[i]);
      out.reports.push_back({document, figure.value, figure.bound, figure.place, figure.status, agrees,
                             sources_[i] == document ? std::nullopt : std::optional(sources_[i])});
      if (!agrees) continue;
      for (const EntityId investor : figure.investors) investors.insert(state_.name(investor));
      const std::string& date = text(figure.date);
      const bool better = date.size() > out.date.size() || (date.size() == out.date.size() && date < out.date);
      if (better) out.date = date;
    }
    out.investors.assign(investors.begin(), investors.end());
    out.sources = sources.size();
    if (!agree || (denied && told)) {
      out.agreement = Agreement::conflicting;
    } else {
      out.agreement = sources.size() > 1 ? Agreement::corroborated : Agreement::single;
    }
    return out;
  }

 private:
  const std::string& text(TextId id) const { return state_.texts.text(id); }

  bool may_be_one(const FigureEntry& a, const FigureEntry& b) const {
    if (compatible({state_.values[a.value], a.bound}, {state_.values[b.value], b.bound}) &&
        (a.currency == b.currency || a.currency == kNoText || b.currency == kNoText)) {
      return true;
    }
    const auto by_conversion = [&](const FigureEntry& converted, const FigureEntry& other) {
      return converted.other_value != kNone && converted.other_currency == other.currency &&
             compatible({state_.values[converted.other_value], Bound::about},
                        {state_.values[other.value], other.bound});
    };
    return by_conversion(a, b) || by_conversion(b, a) || a.currency != b.currency;
  }

  /// The report that most sources agree with; of equals the most exact, and what is converted rather than what may be
  /// its conversion; of equals the first.
  [[nodiscard]] std::size_t stated_index() const {
    std::map<std::tuple<std::uint32_t, Bound, TextId>, std::size_t> support;  // by what is said
    const auto said = [](const FigureEntry& f) { return std::tuple(f.value, f.bound, f.currency); };
    for (const FigureEntry* figure : figures_) {
      const auto [entry, fresh] = support.try_emplace(said(*figure), 0);
      if (!fresh) continue;
      std::set<DocumentIndex> agreeing;
      for (std::size_t k = 0; k < figures_.size(); ++k) {
        if (may_be_one(*figure, *figures_[k])) agreeing.insert(sources_[k]);
      }
      entry->second = agreeing.size();
    }
    const auto rank = [&](const FigureEntry* f) {
      return std::tuple(-static_cast<std::ptrdiff_t>(support.at(said(*f))), vagueness(f->bound),
                        f->other_value == kNone, -significant_digits(state_.values[f->value]));
    };
    return static_cast<std::size_t>(std::ranges::min_element(figures_, {}, rank) - figures_.begin());
  }

  /// The name of a round that can happen more than once, where one is given.
  [[nodiscard]] TextId common_round() const {
    TextId round = kNoText;
    for (const FigureEntry* figure : figures_) {
      if (figure->round != kNoText && (round == kNoText || text(figure->round) < text(round))) round = figure->round;
    }
    return round;
  }

  const Finish& finish_;
  const CorpusState& state_;
  std::vector<const FigureEntry*> figures_;
  std::vector<DocumentIndex> sources_;
  TextId round_ = kNoText;
};

}  // namespace

CorpusFunding told_together(const Finish& finish, const FundingEvent& event) {
  return Account(finish, event).write();
}

}  // namespace taojin
