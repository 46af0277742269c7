#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "corpus/agreement.h"
#include "corpus/corpus_state.h"

namespace taojin {
namespace {

/// Scopes that mean one.
constexpr std::string_view kInland[] = {"中国", "我国", "全国", "国产", "国内"};

/// One statement of a timeline, with every report of it. The first report is the one that says most.
struct Point {
  std::vector<const CountEntry*> counts;
  std::string as_of;  ///< the most precise one
};

class Timeline {
 public:
  explicit Timeline(const Finish& finish) : finish_(finish), state_(finish.state) {}

  /// The points of the counts of one scope and category.
  std::vector<CorpusCount> write(std::vector<const CountEntry*> counts) {
    std::ranges::sort(counts, [&](const CountEntry* a, const CountEntry* b) { return before(*a, *b); });
    for (const CountEntry* count : counts) place(*count);
    std::vector<CorpusCount> out;
    for (Point& point : points_) out.push_back(written(point));
    std::ranges::sort(out, [](const CorpusCount& a, const CorpusCount& b) { return order(a) < order(b); });
    mark_falls(out);
    return out;
  }

 private:
  const RecordValue& value(const ToldEntry& told) const { return state_.values[told.value]; }
  const std::string& text(TextId id) const { return state_.texts.text(id); }

  [[nodiscard]] bool before(const CountEntry& a, const CountEntry& b) const {
    const auto rank = [&](const CountEntry& c) {
      return std::tuple(-static_cast<int>(text(c.as_of).size()), vagueness(c.bound), finish_.index[c.document],
                        c.place);
    };
    return rank(a) < rank(b);
  }

  /// Counts of one day are one statement, whether they agree or not. Where a date is missing, only the same number is.
  void place(const CountEntry& count) {
    const std::string& as_of = text(count.as_of);
    Point* point = nullptr;
    for (Point& other : points_) {
      const CountEntry& first = *other.counts.front();
      const bool may_be_one = compatible({value(count), count.bound}, {value(first), first.bound});
      const bool dated = !as_of.empty() && !other.as_of.empty();
      if (dated && !is_part(as_of, other.as_of)) continue;
      const bool same_number = value(count) == value(first);
      if (dated ? may_be_one || contradicts(count, other) : may_be_one && same_number) {
        if (point == nullptr || same_number) point = &other;
        if (same_number) break;
      }
    }
    if (point == nullptr) point = &points_.emplace_back();
    point->counts.push_back(&count);
    if (as_of.size() > point->as_of.size()) point->as_of = as_of;
  }

  static bool is_part(std::string_view a, std::string_view b) {
    const std::size_t both = std::min(a.size(), b.size());
    return a.substr(0, both) == b.substr(0, both);
  }

  /// Two numbers of one day in one document are two things; of two documents they cannot both be right. A year or a
  /// month is long enough for both.
  [[nodiscard]] bool contradicts(const CountEntry& count, const Point& point) const {
    constexpr std::size_t kDay = 10;
    return text(count.as_of).size() == kDay && point.as_of.size() == kDay &&
           std::ranges::none_of(point.counts, [&](const CountEntry* c) { return c->document == count.document; });
  }

  CorpusCount written(Point& point) {
    std::ranges::sort(point.counts, {},
                      [&](const CountEntry* c) { return std::tuple(finish_.index[c->document], c->place); });
    const std::vector<DocumentIndex> sources = Sources(finish_).of({point.counts.begin(), point.counts.end()});
    const CountEntry& stated = *point.counts[stated_index(point, sources)];
    CorpusCount out;
    out.counted = stated.counted;
    out.category = stated.category;
    out.batch = text(stated.batch);
    out.as_of = point.as_of;
    out.value = value(stated);
    out.bound = stated.bound;
    std::set<DocumentIndex> distinct;
    std::map<std::string_view, std::size_t> scopes, who;
    bool agree = true;
    for (std::size_t i = 0; i < point.counts.size(); ++i) {
      const CountEntry& count = *point.counts[i];
      const bool agrees = compatible({value(count), count.bound}, {value(stated), stated.bound});
      agree = agree && agrees;
      distinct.insert(sources[i]);
      const DocumentIndex document = finish_.index[count.document];
      out.reports.push_back({document, count.value, count.bound, count.place, FactStatus::done, agrees,
                             sources[i] == document ? std::nullopt : std::optional(sources[i])});
      ++scopes[text(count.scope)];
      if (agrees && count.source != kNoText) ++who[text(count.source)];
      const std::string& date = text(state_.documents[count.document].date);
      if (!date.empty() && (out.date.empty() || date < out.date)) out.date = date;
    }
    if (!out.as_of.empty()) out.date = out.as_of;
    out.scope = most_often(scopes);
    out.source = most_often(who);
    out.sources = distinct.size();
    out.agreement = !agree ? Agreement::conflicting : distinct.size() > 1 ? Agreement::corroborated : Agreement::single;
    return out;
  }

  [[nodiscard]] std::size_t stated_index(const Point& point, const std::vector<DocumentIndex>& sources) const {
    std::vector<std::tuple<std::ptrdiff_t, int, std::size_t>> ranks;
    for (std::size_t i = 0; i < point.counts.size(); ++i) {
      const CountEntry& count = *point.counts[i];
      std::set<DocumentIndex> agreeing;
      for (std::size_t k = 0; k < point.counts.size(); ++k) {
        const CountEntry& other = *point.counts[k];
        if (compatible({value(count), count.bound}, {value(other), other.bound})) agreeing.insert(sources[k]);
      }
      ranks.emplace_back(-static_cast<std::ptrdiff_t>(agreeing.size()), vagueness(count.bound), i);
    }
    return std::get<std::size_t>(*std::ranges::min_element(ranks));
  }

  static std::string most_often(const std::map<std::string_view, std::size_t>& words) {
    const auto best = std::ranges::max_element(words, {}, [](const auto& word) { return word.second; });
    return best == words.end() ? std::string() : std::string(best->first);
  }

  static Decimal least(const CorpusCount& count) {
    return count.value.low ? *count.value.low : count.value.value.value_or(Decimal(0));
  }
  static Decimal most(const CorpusCount& count) {
    return count.value.high ? *count.value.high : count.value.value.value_or(Decimal(0));
  }

  static std::tuple<bool, std::string_view, Decimal, DocumentIndex, Span> order(const CorpusCount& c) {
    return {c.date.empty(), c.date, least(c), c.reports.front().document, c.reports.front().place};
  }

  /// What has been released stays released: a later count that is surely less than an earlier one contradicts it.
  static void mark_falls(std::vector<CorpusCount>& timeline) {
    const CorpusCount* highest = nullptr;
    for (CorpusCount& point : timeline) {
      if (point.as_of.empty()) continue;  // what is told without a date may be history
      const bool has_ceiling = point.bound == Bound::exact || point.bound == Bound::nearly ||
                               point.bound == Bound::less_than || point.bound == Bound::at_most ||
                               point.bound == Bound::range;
      point.falls = highest != nullptr && has_ceiling && most(point) < least(*highest);
      const bool has_floor = point.bound == Bound::exact || point.bound == Bound::more_than ||
                             point.bound == Bound::at_least || point.bound == Bound::range;
      if (has_floor && (highest == nullptr || least(*highest) < least(point))) highest = &point;
    }
  }

  const Finish& finish_;
  const CorpusState& state_;
  std::vector<Point> points_;
};

}  // namespace

std::vector<CorpusCount> join_counts(const Finish& finish) {
  const CorpusState& state = finish.state;
  const auto scope = [&](const CountEntry& count) {
    const std::string_view text = state.texts.text(count.scope);
    return std::ranges::find(kInland, text) != std::end(kInland) ? std::string_view("国内") : text;
  };
  using Series = std::tuple<std::string_view, Counted, ModelCategory, std::string_view, std::optional<Decimal>>;
  std::map<Series, std::vector<const CountEntry*>> series;
  for (const CountEntry& count : state.counts) {
    const std::optional<Decimal> at_least = count.at_least == kNone ? std::nullopt : state.values[count.at_least].value;
    series[{scope(count), count.counted, count.category, state.texts.text(count.batch), at_least}].push_back(&count);
  }
  std::vector<CorpusCount> out;
  for (auto& [key, counts] : series) {
    for (CorpusCount& point : Timeline(finish).write(std::move(counts))) {
      if (const std::optional<Decimal>& at_least = std::get<4>(key)) point.parameters_at_least = at_least;
      out.push_back(std::move(point));
    }
  }
  return out;
}

}  // namespace taojin
