#include <algorithm>

#include "facts/backer_sentence.h"
#include "facts/backers.h"

namespace taojin::facts {
namespace {

constexpr std::size_t kMostCandidates = 150;
constexpr std::size_t kMostTwins = 3;  ///< places where the same sum is told again that are looked at

/// A sentence is read from the nearest telling alone; of two as near from the one before it.
bool is_nearer_to_another(const std::vector<Telling>& tellings, const Telling& own, std::size_t at) {
  const auto distance = [&](std::size_t sentence) {
    return at >= sentence ? 2 * (at - sentence) : 2 * (sentence - at) + 1;
  };
  return std::any_of(tellings.begin(), tellings.end(),
                     [&](const Telling& t) { return distance(t.sentence) < distance(own.sentence); });
}

}  // namespace

std::vector<BackerCandidate> backer_candidates(FrameCache& frames, const Standing& standing, const PaidAmounts& paid,
                                               std::size_t sentence, std::uint32_t quantity,
                                               std::optional<std::uint32_t> company) {
  Scenes& scenes = frames.scenes();
  const Document& document = scenes.document();
  std::vector<Telling> tellings;
  tellings.reserve(1 + kMostTwins);
  tellings.emplace_back(frames, standing, paid, sentence, quantity);
  for (const std::uint32_t q : paid.told(quantity)) {
    if (q == quantity || tellings.size() > kMostTwins) continue;
    tellings.emplace_back(frames, standing, paid, sentence_at(document, document.quantities[q].span.begin), q);
  }
  std::vector<BackerCandidate> found;
  for (const Telling& telling : tellings) {
    bool last_paid = !telling.has_other_behind(scenes.of(telling.sentence));
    for (int offset = kFirstOffset; offset <= kLastOffset; ++offset) {
      if (offset < 0 && telling.sentence < static_cast<std::size_t>(-offset)) continue;
      const std::size_t at = telling.sentence + static_cast<std::size_t>(offset);
      if (at >= scenes.size()) break;
      const bool pays = offset != 0 && telling.has_other(scenes.of(at));
      if (offset > 0 && pays) last_paid = false;
      if (is_nearer_to_another(tellings, telling, at)) continue;
      BackerSentence(frames, standing, paid, telling, company, {at, offset, last_paid, pays})
          .append_candidates(kMostCandidates, found);
    }
  }
  return found;
}

}  // namespace taojin::facts
