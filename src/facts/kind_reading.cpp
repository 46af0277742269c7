#include "facts/kind_reading.h"

#include <algorithm>
#include <string>

#include "decode/decode.h"
#include "facts/amount_groups.h"
#include "report/words.h"

namespace taojin::facts {

std::vector<KindFeature> features_in(Scenes& scenes, std::size_t sentence, std::uint32_t quantity) {
  const Document& document = scenes.document();
  const Scene& scene = scenes.of(sentence);
  const Scene* const previous = sentence > 0 ? &scenes.of(sentence - 1) : nullptr;
  const bool has_title = document.title && !document.title->overlaps(scene.sentence);
  const Scene* const title = has_title ? &scenes.of(sentence_at(document, document.title->begin)) : nullptr;
  return kind_features(document, scene, quantity, previous, title);
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

std::vector<ReadKind> read_kinds(Scenes& scenes, std::size_t sentence) {
  const Document& document = scenes.document();
  std::vector<ReadKind> kinds;
  for (const std::vector<std::uint32_t>& group : amount_groups(document, scenes.of(sentence))) {
    KindScores sum{};
    std::vector<std::vector<KindFeature>> all;
    for (const std::uint32_t quantity : group) {
      all.push_back(features_in(scenes, sentence, quantity));
      const KindScores scores = kind_scores(all.back());
      for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += scores[k];
    }
    const AmountKind kind = best_kind(sum);
    for (const std::vector<KindFeature>& one : all) kinds.push_back({kind, cues_for(document, one, kind)});
  }
  return kinds;
}

}  // namespace taojin::facts
