#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "corpus/agreement.h"
#include "corpus/corpus_state.h"

namespace taojin {
namespace {

/// Rounds that a company can have more than one of: their name does not say which is meant.
constexpr std::string_view kRepeatable[] = {"", "战略融资", "战略投资", "战略轮", "股权融资"};

/// How far two prices of one purchase, or two amounts of one month, may lie apart and still be two reports of one event
/// that contradict each other; farther apart they are two events.
constexpr double kOneEvent = 1.5;
/// How far two values of one document may lie apart and still be one: the title rounds what the text says.
constexpr double kOneDocument = 1.1;

/// How sure a status is, the surest first.
constexpr std::array<FactStatus, 5> kSureness = {FactStatus::done, FactStatus::historical, FactStatus::planned,
                                                 FactStatus::rumoured, FactStatus::denied};

std::size_t doubt(FactStatus status) {
  return static_cast<std::size_t>(std::ranges::find(kSureness, status) - kSureness.begin());
}

/// Figures that are reports of one event. The first is the one that says most.
struct Event {
  std::vector<const FigureEntry*> figures;
  std::vector<TextId> dates{};  ///< those that are stated, each once
  TextId round = kNoText;    ///< the name of a round that happens once; empty when it is not known which round it was
  double low = 0, high = 0;  ///< roughly, where the value of the first lies
};

/// The events of the figures of one company and one kind.
class Events {
 public:
  explicit Events(const Finish& finish) : finish_(finish), state_(finish.state) {}

  /// Figures with a named round first, then those that say most: what is vague finds what is exact.
  std::vector<Event> cluster(std::vector<const FigureEntry*> figures) {
    std::ranges::sort(figures, [&](const FigureEntry* a, const FigureEntry* b) { return before(*a, *b); });
    for (const FigureEntry* figure : figures) documents_of_[round_of(*figure)][figure->document].push_back(figure);
    for (const FigureEntry* figure : figures) place(*figure);
    return std::move(events_);
  }

 private:
  const RecordValue& value(const ToldEntry& told) const { return state_.values[told.value]; }
  const std::string& text(TextId id) const { return state_.texts.text(id); }

  [[nodiscard]] TextId round_of(const FigureEntry& figure) const {
    return std::ranges::find(kRepeatable, text(figure.round)) != std::end(kRepeatable) ? kNoText : figure.round;
  }

  [[nodiscard]] bool before(const FigureEntry& a, const FigureEntry& b) const {
    const auto order = [&](const FigureEntry& f) {
      const auto date_digits = static_cast<int>(text(f.date).size());
      return std::tuple(round_of(f) == kNoText, vagueness(f.bound), -significant_digits(value(f)), -date_digits,
                        finish_.index[f.document], f.place);
    };
    return order(a) < order(b);
  }

  /// In one currency, or in that of a conversion that one of the two gives.
  [[nodiscard]] bool same_money(const FigureEntry& a, const FigureEntry& b) const {
    const auto comparable = [](TextId x, TextId y) { return x == y || x == kNoText || y == kNoText; };
    if (comparable(a.currency, b.currency) && compatible({value(a), a.bound}, {value(b), b.bound})) return true;
    const auto by_conversion = [&](const FigureEntry& converted, const FigureEntry& other) {
      return converted.other_value != kNone && converted.other_currency == other.currency &&
             compatible({state_.values[converted.other_value], Bound::about}, {value(other), other.bound});
    };
    if (by_conversion(a, b) || by_conversion(b, a)) return true;
    return a.other_value != kNone && b.other_value != kNone && a.other_currency == b.other_currency &&
           compatible({state_.values[a.other_value], Bound::about}, {state_.values[b.other_value], Bound::about});
  }

  [[nodiscard]] std::optional<double> apart(const FigureEntry& a, const FigureEntry& b) const {
    if (a.currency != b.currency) return std::nullopt;
    return ratio(value(a), value(b));
  }

  [[nodiscard]] bool dates_agree(const FigureEntry& figure, const Event& event) const {
    return figure.date == kNoText ||
           std::ranges::all_of(event.dates, [&](TextId date) { return same_date(text(figure.date), text(date)); });
  }

  void place(const FigureEntry& figure) {
    const TextId round = round_of(figure);
    const auto [low, high] = rough_interval({value(figure), figure.bound});
    std::vector<Event*> same, contradicted;
    for (Event& event : events_) {
      const bool rounds_agree = round == event.round || round == kNoText || event.round == kNoText;
      if (!rounds_agree) continue;
      // Most events of a much told company are out of reach; no exact arithmetic is needed to see it.
      const bool near = low <= kOneEvent * event.high && event.low <= kOneEvent * high;
      if (!near && figure.other_value == kNone && event.figures.front()->other_value == kNone &&
          (round == kNoText || round != event.round)) {
        continue;
      }
      if (!dates_agree(figure, event)) continue;
      if (same_money(figure, *event.figures.front())) {
        same.push_back(&event);
      } else if (contradicts(figure, event)) {
        contradicted.push_back(&event);
      }
    }
    Event* event = chosen(figure, same);
    if (event == nullptr && same.empty() && contradicted.size() == 1) event = contradicted.front();
    if (event == nullptr) {
      event = &events_.emplace_back();
      event->low = low;
      event->high = high;
    }
    event->figures.push_back(&figure);
    const bool new_date = figure.date != kNoText && std::ranges::find(event->dates, figure.date) == event->dates.end();
    if (new_date) event->dates.push_back(figure.date);
    if (event->round == kNoText) event->round = round;
  }

  /// Of several events that a figure may be a report of, the one of the same value; a vague figure that may be any of
  /// several is none of them.
  Event* chosen(const FigureEntry& figure, const std::vector<Event*>& same) const {
    if (same.size() == 1) return same.front();
    std::vector<Event*> equal;
    for (Event* event : same) {
      const FigureEntry& first = *event->figures.front();
      if (first.bound == figure.bound && first.currency == figure.currency && value(first) == value(figure)) {
        equal.push_back(event);
      }
    }
    if (equal.size() == 1) return equal.front();
    // The same value in two rounds: the round that the document itself names.
    for (Event* event : equal) {
      if (std::ranges::any_of(event->figures, [&](const auto* f) { return f->document == figure.document; }))
        return event;
    }
    return equal.empty() ? nullptr : equal.front();
  }

  /// Whether a figure and an event with another value must be the same event: a named round happens once, a company is
  /// bought once, and within a month it does not raise two amounts that are nearly one.
  [[nodiscard]] bool contradicts(const FigureEntry& figure, const Event& event) const {
    const FigureEntry& first = *event.figures.front();
    const std::optional<double> times = apart(figure, first);
    if (!times) return false;
    const bool named = event.round != kNoText && round_of(figure) == event.round;
    const bool dated = text(figure.date).size() >= 7 && text(first.date).size() >= 7;
    if (!named && (*times > kOneEvent || (figure.kind != AmountKind::acquisition && !dated))) return false;
    // What one document says side by side are parts and totals, unless it rounds in its title what it says later.
    for (const FigureEntry* other : event.figures) {
      const std::optional<double> here = apart(figure, *other);
      if (other->document == figure.document && (!here || *here > kOneDocument)) return false;
    }
    const auto& documents = documents_of_.at(round_of(figure));
    for (const FigureEntry* other : event.figures) {
      const auto told = documents.find(other->document);
      if (told == documents.end() || other->document == figure.document) continue;
      const bool both_there = std::ranges::any_of(told->second, [&](const FigureEntry* f) {
        return f != other && f->currency == figure.currency && value(*f) == value(figure);
      });
      if (both_there) return false;
    }
    return true;
  }

  const Finish& finish_;
  const CorpusState& state_;
  std::vector<Event> events_;
  std::map<TextId, std::map<DocumentId, std::vector<const FigureEntry*>>> documents_of_;  ///< by round
};

/// What the reports of one event say together.
class Account {
 public:
  Account(const Finish& finish, Event& event) : finish_(finish), state_(finish.state), figures_(event.figures) {
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

Decimal order_value(const RecordValue& value) {
  return value.value ? *value.value : value.low.value_or(Decimal(0));
}

}  // namespace

std::vector<CorpusFunding> join_funding(const Finish& finish) {
  const auto group = [](const FigureEntry* f) { return std::tuple(f->company, f->kind, f->cumulative); };
  std::vector<const FigureEntry*> figures;
  for (const FigureEntry& figure : finish.state.figures) figures.push_back(&figure);
  std::ranges::sort(figures, {}, group);
  std::vector<CorpusFunding> out;
  for (auto begin = figures.begin(); begin != figures.end();) {
    const auto end = std::find_if(begin, figures.end(), [&](const auto* f) { return group(f) != group(*begin); });
    for (Event& event : Events(finish).cluster({begin, end})) out.push_back(Account(finish, event).write());
    begin = end;
  }
  std::ranges::sort(out, [](const CorpusFunding& a, const CorpusFunding& b) {
    const auto order = [](const CorpusFunding& f) {
      return std::tuple(std::string_view(f.company), f.kind, f.cumulative, std::string_view(f.round),
                        std::string_view(f.currency), order_value(f.value), f.reports.front().document,
                        f.reports.front().place);
    };
    return order(a) < order(b);
  });
  return out;
}

}  // namespace taojin
