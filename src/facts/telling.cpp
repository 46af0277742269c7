#include "facts/telling.h"

#include <algorithm>

#include "word_lists.h"

namespace taojin::facts {
namespace {

constexpr std::uint32_t kClauseReach = 30;  ///< a clause between counts as so many characters

constexpr std::u32string_view kTotals[] = {U"累计", U"总融资",   U"总共", U"总计",
                                           U"共计", U"融资总额", U"合计", U"一共"};

bool tells_total(const Document& document, const Scene& scene, std::uint32_t quantity) {
  const Span amount = document.quantities[quantity].span;
  std::uint32_t from = scene.clause_at(amount.begin).begin;
  const auto at = std::lower_bound(scene.money.begin(), scene.money.end(), quantity);
  if (at != scene.money.begin()) from = std::max(from, document.quantities[*(at - 1)].span.end);
  const auto lead =
      std::u32string_view(document.reading.text).substr(from, amount.begin - std::min(from, amount.begin));
  return holds_any<kTotals>(lead);
}

Telling::Line line_of(const Document& document, const Standing& standing, Span sentence, bool quoted) {
  static constexpr std::u32string_view kEnds = U"。！？!?;；";
  if (document.title && document.title->overlaps(sentence)) return Telling::Line::title;
  if (standing.is_behind_text(document, sentence) || quoted) return Telling::Line::link;
  const bool ends = !sentence.empty() && kEnds.find(document.reading.text[sentence.end - 1]) != kEnds.npos;
  return ends ? Telling::Line::sentence : Telling::Line::unfinished;
}

std::uint32_t distance(const Scene& scene, Span amount, Span list) {
  const std::uint32_t from = amount.begin < list.begin ? amount.end : list.end;
  const std::uint32_t to = amount.begin < list.begin ? list.begin : amount.begin;
  return scene.breaks_between(from, to) * kClauseReach + (to > from ? to - from : 0) / 4 +
         (amount.begin < list.begin ? 0 : 1);
}

}  // namespace

const Round* nearest_round(const std::vector<Round>& rounds, Span place) {
  constexpr std::uint32_t kFarthest = 120;
  const Round* best = nullptr;
  std::uint32_t best_distance = kFarthest;
  for (const Round& r : rounds) {
    const std::uint32_t distance = r.span.begin < place.begin ? place.begin - std::min(place.begin, r.span.end)
                                                              : 2 * (r.span.begin - std::min(r.span.begin, place.end));
    if (distance >= best_distance) continue;
    best_distance = distance;
    best = &r;
  }
  return best;
}

Telling::Telling(FrameCache& frames, const Standing& standing, const PaidAmounts& paid, std::size_t in_sentence,
                 std::uint32_t amount)
    : sentence(in_sentence),
      quantity(amount),
      span(frames.scenes().document().quantities[amount].span),
      document_(frames.scenes().document()),
      paid_(paid) {
  const Scene& scene = frames.scenes().of(sentence);
  quoted = is_quoted(document_.reading.text, scene.sentence, span.begin);
  line = line_of(document_, standing, scene.sentence, quoted);
  is_total = tells_total(document_, scene, quantity);
  const Round* const nearest = nearest_round(frames.rounds_of(sentence), span);
  if (nearest != nullptr) round = nearest->name;
}

bool Telling::is_other(std::uint32_t q) const {
  return q != quantity && paid_.paid(q) && !paid_.same_sum(q, quantity) &&
         document_.quantities[q].equivalent_of != quantity && document_.quantities[quantity].equivalent_of != q;
}

/// The amounts of a sentence near this one; of another sentence the first ones.
std::span<const std::uint32_t> Telling::money_near(const Scene& scene) const {
  constexpr std::size_t kNear = 16;
  const auto at = std::lower_bound(scene.money.begin(), scene.money.end(), quantity);
  const auto place = static_cast<std::size_t>(at - scene.money.begin());
  const std::size_t first = at == scene.money.end() || place < kNear ? 0 : place - kNear;
  return std::span(scene.money).subspan(first, std::min(2 * kNear, scene.money.size() - first));
}

bool Telling::has_other(const Scene& scene) const {
  const auto near = money_near(scene);
  return std::any_of(near.begin(), near.end(), [&](std::uint32_t q) { return is_other(q); });
}

bool Telling::has_other_behind(const Scene& scene) const {
  const auto near = money_near(scene);
  return std::any_of(near.begin(), near.end(), [&](std::uint32_t q) { return q > quantity && is_other(q); });
}

bool Telling::is_nearest(const Scene& scene, Span list) const {
  const std::uint32_t own = distance(scene, span, list);
  const auto near = money_near(scene);
  return std::none_of(near.begin(), near.end(), [&](std::uint32_t q) {
    return is_other(q) && distance(scene, document_.quantities[q].span, list) < own;
  });
}

bool Telling::other_between(const Scene& scene, Span name) const {
  const std::uint32_t from = std::min(span.end, name.end), to = std::max(span.begin, name.begin);
  const auto near = money_near(scene);
  return std::any_of(near.begin(), near.end(), [&](std::uint32_t q) {
    const Span other = document_.quantities[q].span;
    return is_other(q) && from <= other.begin && other.end <= to;
  });
}

Telling::Owner Telling::owner_of(const PaidAmounts::Figure& figure, std::optional<std::uint32_t> company) const {
  if (figure.quantity == quantity || paid_.same_sum(figure.quantity, quantity)) return Owner::same;
  if (!company || !figure.company) return Owner::unknown;
  return figure.company == company ? Owner::same : Owner::another;
}

Telling::Owner Telling::told_before(std::uint32_t place, std::optional<std::uint32_t> company) const {
  const auto next = figure_behind(place);
  return next == paid_.figures().begin() ? Owner::none : owner_of(*(next - 1), company);
}

Telling::Owner Telling::told_behind(std::uint32_t place, const Scene& scene,
                                    std::optional<std::uint32_t> company) const {
  const auto next = figure_behind(place);
  if (next == paid_.figures().end()) return Owner::none;
  return document_.quantities[next->quantity].span.begin < scene.sentence.end ? owner_of(*next, company) : Owner::none;
}

std::vector<PaidAmounts::Figure>::const_iterator Telling::figure_behind(std::uint32_t place) const {
  return std::partition_point(paid_.figures().begin(), paid_.figures().end(), [&](const PaidAmounts::Figure& f) {
    return document_.quantities[f.quantity].span.begin < place;
  });
}

}  // namespace taojin::facts
