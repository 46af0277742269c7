#include "facts/kind_reading.h"

#include <algorithm>
#include <map>
#include <string>

#include "decode/decode.h"
#include "report/words.h"

namespace taojin::facts {

std::vector<KindFeature> features_in(Scenes& scenes, const AmountPlace& place) {
  const Document& document = scenes.document();
  const Scene& scene = scenes.of(place.sentence);
  const Scene* const previous = place.sentence > 0 ? &scenes.of(place.sentence - 1) : nullptr;
  const bool has_title = document.title && !document.title->overlaps(scene.sentence);
  const Scene* const title = has_title ? &scenes.of(sentence_at(document, document.title->begin)) : nullptr;
  return kind_features(document, scene, place.quantity, previous, title);
}

namespace {

/// The words that spoke loudest for a kind.
std::vector<Cue> cues_for(const Document& document, const std::vector<KindFeature>& features, AmountKind kind) {
  constexpr std::int32_t kWorthTelling = 50;
  std::vector<std::pair<std::int32_t, Span>> spoke;
  for (const KindFeature& f : features) {
    const std::int32_t weight = kind_weight(f.feature, static_cast<int>(kind));
    if (!f.cue.empty() && weight >= kWorthTelling) spoke.emplace_back(-weight, f.cue);
  }
  std::sort(spoke.begin(), spoke.end());
  if (spoke.size() > 3) spoke.resize(3);
  std::vector<Cue> cues;
  for (const auto& [weight, span] : spoke) {
    const auto word = to_utf8(slice(document.reading.text, span));
    cues.push_back({"kind=" + std::string(word_of(kind)) + " " + word, span});
  }
  return cues;
}

}  // namespace

std::vector<AmountPlace> amount_places(Scenes& scenes) {
  std::vector<AmountPlace> places;
  std::size_t last = 0;
  for (const std::size_t sentence : scenes.with_money()) {
    const Scene& scene = scenes.of(sentence);
    for (std::size_t i = 0; i < scene.money.size(); ++i) {
      Step step = Step::first;
      if (i > 0) {
        switch (scene.links[i]) {
          case Link::none:
            step = Step::same_sentence;
            break;
          case Link::list:
            step = Step::list;
            break;
          case Link::change:
            step = Step::change;
            break;
          case Link::conversion:
            step = Step::conversion;
            break;
          case Link::continued:
            step = Step::continued;
            break;
        }
      } else if (!places.empty()) {
        step = sentence == last + 1 ? Step::next_sentence : Step::further;
      }
      places.push_back({sentence, scene.money[i], step});
    }
    last = sentence;
  }
  return places;
}

std::vector<std::uint32_t> same_sums(const Document& document, const std::vector<std::uint32_t>& quantities) {
  static const Decimal kSmall(10000);
  std::map<std::pair<Decimal, std::string_view>, std::uint32_t> first;
  std::vector<std::uint32_t> sums;
  for (const std::uint32_t q : quantities) {
    const Quantity& quantity = document.quantities[q];
    const auto own = static_cast<std::uint32_t>(sums.size());
    const bool told_again = quantity.value && *quantity.value >= kSmall;
    sums.push_back(told_again ? first.try_emplace({*quantity.value, quantity.currency}, own).first->second : own);
  }
  return sums;
}

std::vector<ReadKind> read_kinds(Scenes& scenes) {
  const Document& document = scenes.document();
  const std::vector<AmountPlace> places = amount_places(scenes);
  std::vector<std::vector<KindFeature>> features;
  std::vector<std::uint32_t> quantities;
  std::vector<KindScores> scores;
  features.reserve(places.size());
  quantities.reserve(places.size());
  scores.reserve(places.size());
  for (const AmountPlace& place : places) {
    features.push_back(features_in(scenes, place));
    quantities.push_back(place.quantity);
    scores.push_back(kind_scores(features.back()));
  }
  add_told_again(same_sums(document, quantities), scores);

  // The best row of kinds (Viterbi).
  std::vector<std::array<std::int32_t, kAmountKinds>> came_from(places.size());
  KindScores best{};
  for (std::size_t i = 0; i < places.size(); ++i) {
    KindScores next{};
    if (i > 0) {
      const StepWeights& steps = step_weights(places[i].step);
      for (std::size_t kind = 0; kind < kAmountKinds; ++kind) next[kind] = best[0] + steps[0][kind];
      for (std::size_t previous = 1; previous < kAmountKinds; ++previous) {
        for (std::size_t kind = 0; kind < kAmountKinds; ++kind) {
          const std::int32_t score = best[previous] + steps[previous][kind];
          const bool better = score > next[kind];
          next[kind] = better ? score : next[kind];
          came_from[i][kind] = better ? static_cast<std::int32_t>(previous) : came_from[i][kind];
        }
      }
    }
    for (std::size_t kind = 0; kind < kAmountKinds; ++kind) best[kind] = next[kind] + scores[i][kind];
  }
  std::vector<ReadKind> kinds(places.size());
  auto kind = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (std::size_t i = places.size(); i-- > 0;) {
    kinds[i].kind = static_cast<AmountKind>(kind);
    kinds[i].cues = cues_for(document, features[i], kinds[i].kind);
    kind = static_cast<std::size_t>(came_from[i][kind]);
  }
  return kinds;
}

}  // namespace taojin::facts
