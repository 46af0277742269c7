#include "facts/recipient.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "character_filter.h"

namespace taojin::facts {
namespace {

struct WeightRow {
  std::uint16_t trait;
  std::array<std::int16_t, kKindGroups + 1> weights;  ///< for all kinds, then for each group
};

constexpr WeightRow kRows[] = {
#include "facts/recipient_weights.inc"
};

/// A trait's weight for each group of kinds.
struct WeightTable {
  std::vector<std::array<std::int16_t, kKindGroups>> rows;
  WeightTable() : rows(trait::count) {
    for (const WeightRow& row : kRows) {
      for (std::size_t g = 0; g < kKindGroups; ++g) {
        rows[row.trait][g] = static_cast<std::int16_t>(row.weights[0] + row.weights[g + 1]);
      }
    }
  }
};

const WeightTable& weights() {
  static const WeightTable table;
  return table;
}

/// Added to every name before nobody is chosen: the text names somebody more often than the examples do.
constexpr std::int32_t kNamedBonus = 40;

}  // namespace

int kind_group(AmountKind kind) {
  switch (kind) {
    case AmountKind::investment:
    case AmountKind::ipo:
    case AmountKind::debt:
    case AmountKind::grant:
    case AmountKind::fund:
      return 0;
    case AmountKind::valuation:
    case AmountKind::market_cap:
      return 1;
    case AmountKind::acquisition:
    case AmountKind::stake_sale:
      return 2;
    default:
      return 3;
  }
}

std::optional<std::uint32_t> company_of(const Document& document, std::uint32_t entity) {
  const Entity& e = document.entities[entity];
  switch (e.type) {
    case NameType::company:
    case NameType::organization:
      return entity;
    case NameType::product:
      return e.maker ? *e.maker : entity;
    case NameType::person:
      for (const Title& title : e.titles) {
        if (title.company) return title.company;
      }
      return std::nullopt;
  }
  return std::nullopt;
}

Standing::Standing(const Document& document)
    : times_named(document.entities.size()), in_title(document.entities.size()) {
  for (const Mention& mention : document.mentions) {
    const std::optional<std::uint32_t> company = company_of(document, mention.entity);
    if (!company) continue;
    ++times_named[*company];
    if (document.title && document.title->contains(mention.span)) in_title[*company] = true;
  }
  for (const Entity& entity : document.entities) roles.push_back(role_of(entity));
  const auto most = std::max_element(times_named.begin(), times_named.end());
  if (most != times_named.end() && *most > 0) most_named = static_cast<std::uint32_t>(most - times_named.begin());
}

std::vector<std::size_t> reading_order(const Scenes& scenes) {
  std::vector<std::size_t> order = scenes.with_money();
  const Document& document = scenes.document();
  if (!document.title) return order;
  const auto in_body = [&](std::size_t s) { return !document.title->overlaps(document.sentences[s]); };
  const auto body = std::find_if(order.begin(), order.end(), in_body);
  std::rotate(order.begin(), body, order.end());
  return order;
}

const std::vector<Frame>& FrameCache::of(std::size_t sentence) {
  std::uint32_t& place = places_[sentence];
  if (place == kNotMade) {
    place = static_cast<std::uint32_t>(made_.size());
    made_.push_back(make_frames(scenes_.document(), scenes_.of(sentence)));
  }
  return made_[place];
}

std::size_t choose(const std::vector<Candidate>& candidates, AmountKind kind) {
  const WeightTable& table = weights();
  const auto group = static_cast<std::size_t>(kind_group(kind));
  std::size_t best = candidates.size() - 1;
  std::int32_t best_score = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    std::int32_t score = candidates[i].entity ? kNamedBonus : 0;
    for (const std::uint16_t t : candidates[i].traits) score += table.rows[t][group];
    if (i == 0 || score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

}  // namespace taojin::facts
