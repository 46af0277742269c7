#include <algorithm>
#include <map>
#include <tuple>

#include "corpus/agreement.h"
#include "corpus/funding_events.h"

namespace taojin {
namespace {

using Event = FundingEvent;

/// Rounds that a company can have more than one of: their name does not say which is meant.
constexpr std::string_view kRepeatable[] = {"", "战略融资", "战略投资", "战略轮", "股权融资"};

/// How far two prices of one purchase, or two amounts of one month, may lie apart and still be two reports of one event
/// that contradict each other; farther apart they are two events.
constexpr double kOneEvent = 1.5;
/// How far two values of one document may lie apart and still be one: the title rounds what the text says.
constexpr double kOneDocument = 1.1;

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

}  // namespace

std::vector<FundingEvent> cluster_figures(const Finish& finish, std::vector<const FigureEntry*> figures) {
  return Events(finish).cluster(std::move(figures));
}

}  // namespace taojin
