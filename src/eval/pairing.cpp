#include "eval/pairing.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace taojin {

std::vector<std::pair<std::size_t, std::size_t>> pair_by_overlap(const std::vector<Span>& expected,
                                                                 const std::vector<Span>& found) {
  // Ascending by place, so that only neighbours are compared.
  std::vector<std::size_t> order(found.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t j) { return found[j].begin; });
  std::uint32_t longest = 0;
  for (const Span span : found) longest = std::max(longest, span.size());

  std::vector<std::tuple<std::uint32_t, std::size_t, std::size_t>> options;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const Span span = expected[i];
    const std::uint32_t from = span.begin > longest ? span.begin - longest : 0;
    auto at = std::ranges::lower_bound(order, from, {}, [&](std::size_t j) { return found[j].begin; });
    for (; at != order.end() && found[*at].begin < span.end; ++at) {
      if (!span.overlaps(found[*at])) continue;
      const std::uint32_t shared = std::min(span.end, found[*at].end) - std::max(span.begin, found[*at].begin);
      options.emplace_back(shared, i, *at);
    }
  }
  std::ranges::sort(options, std::greater<>());
  std::vector<bool> expected_used(expected.size()), found_used(found.size());
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [shared, i, j] : options) {
    if (expected_used[i] || found_used[j]) continue;
    expected_used[i] = found_used[j] = true;
    pairs.emplace_back(i, j);
  }
  return pairs;
}

}  // namespace taojin
