#include "facts/name_context.h"

#include <algorithm>
#include <array>

namespace taojin::facts {
namespace {

enum class Spot : std::uint32_t { one_before = 1, two_before, one_behind, two_behind, cue_before, cue_behind };

int hashed(Spot spot, Side side, std::uint32_t a, std::uint32_t b) {
  std::uint32_t h = (static_cast<std::uint32_t>(spot) * 8 + static_cast<std::uint32_t>(side)) * 0x9E3779B1U;
  h = (h ^ a) * 0x85EBCA6BU;
  h ^= h >> 13;
  h = (h ^ b) * 0xC2B2AE35U;
  h ^= h >> 16;
  return static_cast<int>(h % kHashedContext);
}

}  // namespace

void add_context(const Document& document, const Scene& scene, const Frame& frame, Side side, Span amount, int first,
                 std::vector<std::uint16_t>& traits) {
  const std::u32string_view reading = document.reading.text;
  const Span span = frame.list_span;
  const auto at = [&](std::uint32_t place) -> std::uint32_t {
    return place >= scene.sentence.begin && place < scene.sentence.end ? reading[place] : 0;
  };
  const auto push = [&](int number) { traits.push_back(static_cast<std::uint16_t>(first + number)); };
  push(hashed(Spot::one_before, side, at(span.begin - 1), 0));
  push(hashed(Spot::two_before, side, at(span.begin - 2), at(span.begin - 1)));
  push(hashed(Spot::one_behind, side, at(span.end), 0));
  push(hashed(Spot::two_behind, side, at(span.end), at(span.end + 1)));
  if (!frame.cue_before.span.empty()) push(hashed(Spot::cue_before, side, frame.cue_before.word, frame.before_touches));
  if (!frame.cue_behind.span.empty()) push(hashed(Spot::cue_behind, side, frame.cue_behind.word, frame.behind_touches));
  if (amount.empty()) return;
  const Span own = document.mentions[frame.mention].span;
  const bool before = own.begin < amount.begin;
  const Span between = before ? Span{own.end, amount.begin} : Span{amount.end, own.begin};
  std::array<bool, kCueClasses> seen{};
  for (auto hit = std::lower_bound(scene.cues.begin(), scene.cues.end(), between.begin,
                                   [](const CueHit&h, std::uint32_t p) { return h.span.begin < p; });
       hit != scene.cues.end() && hit->span.end <= between.end; ++hit) {
    bool& known = seen[static_cast<std::size_t>(hit->cue_class)];
    if (known) continue;
    known = true;
    push(kHashedContext + (before ? 0 : kCueClasses) + static_cast<int>(hit->cue_class));
  }
}

}  // namespace taojin::facts
