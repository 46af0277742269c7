#include "corpus/funding_events.h"

#include <algorithm>
#include <tuple>

namespace taojin {
namespace {

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
    for (const FundingEvent& event : cluster_figures(finish, {begin, end})) out.push_back(told_together(finish, event));
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
