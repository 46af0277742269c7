#include "facts/certain_recipient.h"

#include <algorithm>

#include "profile_lines.h"
#include "word_lists.h"

namespace taojin::facts {
namespace {

using Text = std::u32string_view;

/// 公司：甲\n领域：机器人\n融资状态：A轮5000万元: a line of a profile is about its firm and nobody else.
std::optional<std::uint32_t> firm_of_profile(FrameCache& frames, std::size_t sentence) {
  constexpr std::size_t kLinesBack = 8;
  const Document& document = frames.scenes().document();
  const Text reading = document.reading.text;
  if (!behind_label<kRaisedLabels>(slice(reading, document.sentences[sentence]))) return std::nullopt;
  for (std::size_t back = 1; back <= kLinesBack && back <= sentence; ++back) {
    if (!behind_label<kFirmLabels>(slice(reading, document.sentences[sentence - back]))) continue;
    for (const Frame& frame : frames.of(sentence - back)) {
      if (document.mentions[frame.mention].type == NameType::company) return frame.mention;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

constexpr Text kOneFirm = U"一家";
constexpr Text kFirms[] = {U"公司", U"企业", U"巨头", U"独角兽", U"集团"};

/// Where 一家 begins that the amount belongs to, a clause's end away at most: 一家估值90亿美元的公司.
std::optional<std::uint32_t> one_firm_before(Text reading, const Scene& scene, Span amount) {
  constexpr std::uint32_t kReach = 16, kReachBehind = 24;
  const Span clause = scene.clause_at(amount.begin);
  const std::uint32_t from = std::max(clause.begin, amount.begin < kReach ? 0 : amount.begin - kReach);
  const std::size_t at = slice(reading, {from, amount.begin}).rfind(kOneFirm);
  if (at == Text::npos) return std::nullopt;
  const std::uint32_t end = std::min(scene.clause_at(amount.end).end, amount.end + kReachBehind);
  if (amount.end >= end || !holds_any<kFirms>(slice(reading, {amount.end, end}))) return std::nullopt;
  return from + static_cast<std::uint32_t>(at);
}

/// 甲是一家估值90亿美元的公司; 甲是乙旗下的一家…; 作为一家估值90亿美元的公司，甲…: the firm that is told by the sum.
std::optional<std::uint32_t> firm_told_by(FrameCache& frames, std::size_t sentence, Span amount) {
  const Document& document = frames.scenes().document();
  const Text reading = document.reading.text;
  const Scene& scene = frames.scenes().of(sentence);
  const std::optional<std::uint32_t> one = one_firm_before(reading, scene, amount);
  if (!one) return std::nullopt;
  const Span clause = scene.clause_at(amount.begin);
  const bool as = slice(reading, {clause.begin, *one}).ends_with(U"作为");
  const std::uint32_t next = scene.clause_at(amount.end).end + 1;  // behind the comma that ends 作为…公司
  for (std::uint32_t m = scene.first_mention; m < scene.last_mention; ++m) {
    const Mention& mention = document.mentions[m];
    if (mention.type != NameType::company) continue;
    if (as && mention.span.begin >= next && mention.span.begin <= next + 1) return m;
    if (as || mention.span.begin < clause.begin || mention.span.end >= *one) continue;
    Text behind = slice(reading, {mention.span.end, *one});
    while (behind.starts_with(U' ')) behind.remove_prefix(1);
    if (behind == U"是" || (behind.starts_with(U"是") && behind.ends_with(U"旗下的")) ||
        (behind.starts_with(U"是") && behind.ends_with(U"旗下"))) {
      return m;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> certain_recipient(FrameCache& frames, std::size_t sentence, Span amount) {
  const std::optional<std::uint32_t> of_profile = firm_of_profile(frames, sentence);
  return of_profile ? of_profile : firm_told_by(frames, sentence, amount);
}

}  // namespace taojin::facts
