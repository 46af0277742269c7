#include "facts/certain_recipient.h"

#include <algorithm>

#include "facts/investors.h"
#include "facts/payment_words.h"
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

/// Whether nothing but words of measure (约, 了, 共计 …) stands between two places.
bool touches(Text reading, std::uint32_t from, std::uint32_t to) {
  return from <= to && to <= from + 8 && weight_between(reading, from, to) == 0;
}

constexpr Text kAbout[] = {U" ", U"了", U"约", U"近", U"超", U"逾", U"达"};

/// 甲向乙投资5亿元, 甲对乙进行5亿元投资: whom it is given to.
std::optional<std::uint32_t> firm_given_to(FrameCache& frames, std::size_t sentence, Span amount) {
  static constexpr Text kDoes[] = {U"", U"进行", U"追加", U"提供", U"做出", U"作出", U"新一轮", U"的"};
  const Document& document = frames.scenes().document();
  const Text reading = document.reading.text;
  const Scene& scene = frames.scenes().of(sentence);
  const Frame* last = nullptr;  // the name before the amount
  for (const Frame& frame : frames.of(sentence)) {
    if (document.mentions[frame.mention].span.end <= amount.begin) last = &frame;
  }
  if (last == nullptr || last->lead != Lead::towards || last->list_size > 1) return std::nullopt;
  const std::uint32_t end = last->list_span.end;
  if (scene.breaks_between(end, amount.begin) > 0) return std::nullopt;
  const auto gives = [&](Span verb) { return gives_money(slice(reading, verb)); };
  if (last->behind_touches && touches(reading, last->cue_behind.span.end, amount.begin) && gives(last->cue_behind.span))
    return last->mention;
  // The verb is behind the amount, and no other before it: 向乙筹集5亿元投资 takes.
  Text between = slice(reading, {end, amount.begin});
  while (ends_with_any<kAbout>(between)) between.remove_suffix(1);
  const bool does = std::any_of(std::begin(kDoes), std::end(kDoes), [&](Text word) {
    return between == word || (word == U"新一轮" && between.ends_with(word) && between.starts_with(U"进行"));
  });
  const auto verb = std::find_if(scene.cues.begin(), scene.cues.end(),
                                 [&](const CueHit& hit) { return hit.span.begin >= amount.end; });
  if (!does || verb == scene.cues.end() || !gives(verb->span)) return std::nullopt;
  const Text of = slice(reading, {amount.end, verb->span.begin});
  return of.empty() || of == U"的" ? std::optional(last->mention) : std::nullopt;
}

/// 估值5亿元的甲; 估值5亿元的法律公司甲
std::optional<std::uint32_t> firm_worth(FrameCache& frames, std::size_t sentence, Span amount) {
  constexpr std::size_t kLongestDescription = 14;
  static constexpr Text kPoints[] = {U"的", U"左右的", U"以上的", U" 的", U" 左右的"};
  const Document& document = frames.scenes().document();
  const Text reading = document.reading.text;
  const std::vector<Frame>& names = frames.of(sentence);
  const auto span_of = [&](std::size_t i) { return document.mentions[names[i].mention].span; };
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (span_of(i).begin <= amount.end) continue;
    const Text between = slice(reading, {amount.end, span_of(i).begin});
    if (between.size() > kLongestDescription || !starts_with_any<kPoints>(between) ||
        frames.scenes().of(sentence).breaks_between(amount.end, span_of(i).begin) > 0 ||
        between.find_first_of(U"、在时被与和由后(《估投融成") != Text::npos) {
      return std::nullopt;
    }
    // 估值20亿美元的开源版甲 乙 is about 乙.
    while (i + 1 < names.size() && span_of(i + 1).begin <= span_of(i).end + 1) ++i;
    const bool stands_alone = !names[i].of_person && !names[i].has_officer && !names[i].owns_next &&
                              !names[i].owns_unnamed && document.mentions[names[i].mention].type != NameType::person;
    return stands_alone ? std::optional(names[i].mention) : std::nullopt;
  }
  return std::nullopt;
}

/// 以5亿元收购甲
std::optional<std::uint32_t> firm_bought(FrameCache& frames, std::size_t sentence, Span amount) {
  const Document& document = frames.scenes().document();
  const Text reading = document.reading.text;
  static constexpr Text kHolds[] = {U"持有", U"所持", U"旗下", U"的子公司", U"子公司", U"手中", U"手里", U"在", U"的"};
  for (const Frame& frame : frames.of(sentence)) {
    if (document.mentions[frame.mention].span.begin < amount.end) continue;
    if (frame.lead != Lead::object || frame.verb_before != Verb::acquire || !frame.before_touches) return std::nullopt;
    if (!makes_price(slice(reading, {amount.end, std::max(amount.end, frame.cue_before.span.begin)})))
      return std::nullopt;
    if (frame.list_size > 1 || frame.of_person || frame.owns_next || frame.owns_unnamed ||
        starts_with_any<kHolds>(reading.substr(frame.list_span.end)))
      return std::nullopt;
    return frame.mention;
  }
  return std::nullopt;
}

/// 甲向银行借款5亿元: who takes it from the list of lenders before the amount.
std::optional<std::uint32_t> firm_lent_to(FrameCache& frames, std::size_t sentence, Span amount) {
  const Document& document = frames.scenes().document();
  const Span clause = frames.scenes().of(sentence).clause_at(amount.begin);
  std::optional<std::uint32_t> taker;
  for (const Frame& frame : frames.of(sentence)) {
    const Span name = document.mentions[frame.mention].span;
    if (name.begin < clause.begin) continue;
    if (name.end > amount.begin) break;
    if (lends(document, frame)) return taker;
    taker.reset();
    if (frame.lead == Lead::none && !frame.of_person && !frame.is_source && frame.list_size == 1) taker = frame.mention;
  }
  return std::nullopt;
}

/// 甲的估值一路飙升。该公司今年融资10亿美元: the one firm of the sentence before.
std::optional<std::uint32_t> firm_spoken_of(FrameCache& frames, std::size_t sentence, Span amount) {
  static constexpr Text kSpeaks[] = {U"该公司", U"这家公司", U"该企业", U"这家企业", U"该平台", U"这家初创公司"};
  const Document& document = frames.scenes().document();
  const Scene& scene = frames.scenes().of(sentence);
  if (sentence == 0 || !starts_with_any<kSpeaks>(slice(document.reading.text, scene.sentence))) return std::nullopt;
  for (const Frame& frame : frames.of(sentence)) {
    if (document.mentions[frame.mention].span.begin < amount.end) return std::nullopt;
  }
  std::optional<std::uint32_t> firm;
  for (const Frame& frame : frames.of(sentence - 1)) {
    const Mention& mention = document.mentions[frame.mention];
    if (mention.type == NameType::person) continue;
    if (firm && document.mentions[*firm].entity != mention.entity) return std::nullopt;
    firm = frame.mention;
  }
  return firm;
}

}  // namespace

std::optional<std::uint32_t> certain_recipient(FrameCache& frames, std::size_t sentence, Span amount, AmountKind kind) {
  std::optional<std::uint32_t> firm = firm_of_profile(frames, sentence);
  if (!firm) firm = firm_told_by(frames, sentence, amount);
  if (!firm && kind == AmountKind::investment) firm = firm_given_to(frames, sentence, amount);
  if (!firm && kind == AmountKind::valuation) firm = firm_worth(frames, sentence, amount);
  if (!firm && kind == AmountKind::acquisition) firm = firm_bought(frames, sentence, amount);
  if (!firm && (kind == AmountKind::debt || kind == AmountKind::investment))
    firm = firm_lent_to(frames, sentence, amount);
  if (!firm && kind != AmountKind::acquisition && is_funding(kind)) firm = firm_spoken_of(frames, sentence, amount);
  return firm;
}

}  // namespace taojin::facts
