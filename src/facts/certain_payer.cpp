#include "facts/certain_payer.h"

#include <algorithm>
#include <iterator>

#include "facts/payment_words.h"
#include "word_lists.h"

namespace taojin::facts {
namespace {

using Text = std::u32string_view;

/// Whether a name of the sentence begins in [from, to).
bool names_somebody(const Document& document, const Scene& scene, std::uint32_t from, std::uint32_t to) {
  return std::any_of(document.mentions.begin() + scene.first_mention, document.mentions.begin() + scene.last_mention,
                     [&](const Mention& m) { return m.span.begin >= from && m.span.begin < to; });
}

/// 以5亿元收购一家公司: 收购 behind the amount has an object, and no name is it.
bool buys_unnamed(const Document& document, const Scene& scene, Span amount) {
  const Text reading = document.reading.text;
  const Span clause = scene.clause_at(amount.begin);
  static constexpr Text kNoObject[] = {U"案", U"交易", U"要约", U"计划",   U"协议", U"事宜", U"价", U"方", U"完成",
                                       U"后", U"前",   U"自",   U"本公司", U"公司", U"的",   U"股", U"其", U"、"};
  static constexpr Text kBuys[] = {U"收购", U"收购了", U"并购", U"买下", U"买下了", U"竞购", U"全资收购"};
  const auto hit = std::find_if(scene.cues.begin(), scene.cues.end(), [&](const CueHit& h) {
    return h.span.begin >= amount.end && h.cue_class == CueClass::acquire;
  });
  if (hit == scene.cues.end() || hit->span.end + 2 > clause.end) return false;
  if (std::ranges::find(kBuys, slice(reading, hit->span)) == std::end(kBuys)) return false;
  if (!makes_price(slice(reading, {amount.end, hit->span.begin}))) return false;
  Text object = slice(reading, {hit->span.end, clause.end});
  while (object.starts_with(U' ') || object.starts_with(U'了')) object.remove_prefix(1);
  return object.size() >= 2 && !starts_with_any<kNoObject>(object) &&
         !names_somebody(document, scene, hit->span.end, clause.end);
}

/// 向这家公司投资5亿元 speaks of one that was named.
constexpr Text kSpokenOf[] = {U"这", U"该", U"其", U"它", U"前者", U"后者", U"对方", U"公司", U"我们"};

/// 向一家公司投资5亿元
bool gives_to_unnamed(const Document& document, const Scene& scene, Span amount) {
  const Text reading = document.reading.text;
  const std::uint32_t begin = scene.clause_at(amount.begin).begin;
  for (auto hit = scene.cues.rbegin(); hit != scene.cues.rend(); ++hit) {
    if (hit->span.end > amount.begin) continue;
    if (hit->span.begin < begin || weight_between(reading, hit->span.end, amount.begin) > 0 ||
        !gives_money(slice(reading, hit->span))) {
      return false;
    }
    const std::size_t towards = slice(reading, {begin, hit->span.begin}).find_last_of(U"向对");
    if (towards == Text::npos || towards == 0) return false;
    const std::uint32_t to = begin + static_cast<std::uint32_t>(towards) + 1;
    if (starts_with_any<kSpokenOf>(reading.substr(to))) return false;
    return hit->span.begin >= to + 2 && hit->span.begin <= to + 20 &&
           !names_somebody(document, scene, to, hit->span.begin);
  }
  return false;
}

}  // namespace

std::vector<std::uint32_t> payers_for_unnamed(FrameCache& frames, std::size_t sentence, Span amount, AmountKind kind) {
  const Document& document = frames.scenes().document();
  const Scene& scene = frames.scenes().of(sentence);
  const bool unnamed = kind == AmountKind::acquisition
                           ? buys_unnamed(document, scene, amount)
                           : kind == AmountKind::investment && gives_to_unnamed(document, scene, amount);
  std::vector<std::uint32_t> payers;
  if (!unnamed) return payers;
  const std::uint32_t clause = scene.clause_at(amount.begin).begin;
  const auto add_subjects = [&](std::uint32_t from) {
    for (const Frame& frame : frames.of(sentence)) {
      const Span name = document.mentions[frame.mention].span;
      const bool acts = frame.lead == Lead::none && !frame.is_source && !frame.of_person;
      if (name.begin >= from && name.end <= amount.begin && acts) payers.push_back(frame.mention);
    }
  };
  add_subjects(clause);
  // 甲宣布达成协议，将以5亿元收购…
  constexpr std::uint32_t kNoRoomForSubject = 6;
  if (payers.empty() && amount.begin <= clause + kNoRoomForSubject) add_subjects(scene.sentence.begin);
  return payers;
}

}  // namespace taojin::facts
