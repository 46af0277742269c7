#include "corpus/agreement.h"

#include <algorithm>

namespace taojin {
namespace {

/// How far the true value may lie from the printed one, in percent of it, and how much a reader would trust it.
struct Reach {
  Bound bound;
  int low, high, vagueness;
};
constexpr Reach kReaches[] = {
    {Bound::exact, 100, 100, 0},     {Bound::about, 90, 110, 1},     {Bound::nearly, 85, 100, 2},
    {Bound::more_than, 100, 150, 3}, {Bound::at_least, 100, 150, 3}, {Bound::less_than, 50, 100, 4},
    {Bound::at_most, 50, 100, 4},    {Bound::several, 100, 1000, 6}, {Bound::order, 100, 1000, 7},
    {Bound::range, 100, 100, 5},
};

const Reach& reach_of(Bound bound) {
  return *std::ranges::find(kReaches, bound, &Reach::bound);
}

struct Interval {
  Decimal low, high;
};

std::optional<Interval> interval(const FactReport& report) {
  const Reach& reach = reach_of(report.bound);
  const std::optional<Decimal> low = report.low ? report.low : report.value;
  const std::optional<Decimal> high = report.high ? report.high : report.value;
  if (!low || !high) return std::nullopt;
  // In hundredths, so that no value is rounded.
  const std::optional<Decimal> least = low->times(Decimal(reach.low));
  const std::optional<Decimal> most = high->times(Decimal(reach.high));
  if (!least || !most) return std::nullopt;
  return Interval{*least, *most};
}

}  // namespace

bool compatible(const FactReport& a, const FactReport& b) {
  const std::optional<Interval> first = interval(a);
  const std::optional<Interval> second = interval(b);
  return first && second && first->low <= second->high && second->low <= first->high;
}

std::size_t most_precise(const std::vector<FactReport>& reports) {
  const auto best =
      std::ranges::min_element(reports, {}, [](const FactReport& report) { return reach_of(report.bound).vagueness; });
  return static_cast<std::size_t>(best - reports.begin());
}

Agreement agreement(const std::vector<FactReport>& reports) {
  const FactReport& stated = reports[most_precise(reports)];
  const bool agree = std::ranges::all_of(reports, [&](const FactReport& report) { return compatible(report, stated); });
  if (!agree) return Agreement::conflicting;
  return reports.front().document == reports.back().document ? Agreement::single : Agreement::corroborated;
}

}  // namespace taojin
