#include "facts/amount_surroundings.h"

#include <algorithm>

#include "facts/amount_groups.h"
#include "facts/investors.h"
#include "facts/standing.h"
#include "word_lists.h"

namespace taojin::facts {
namespace {

/// 公司 alone speaks of a firm named before; 本公司 and 分公司 hold it too.
constexpr std::u32string_view kPronouns[] = {U"公司", U"其",   U"它",   U"该企业", U"该平台", U"这家",
                                             U"我们", U"集团", U"后者", U"前者",   U"该项目"};
constexpr std::u32string_view kGeneric[] = {
    U"多家",   U"这些", U"企业", U"市场", U"行业", U"全球", U"我国", U"国内", U"一家", U"一位", U"人们",
    U"用户",   U"平均", U"总计", U"所有", U"各",   U"个人", U"政府", U"中国", U"全国", U"大陆", U"创业者",
    U"开发者", U"两家", U"这家", U"一个", U"哪家", U"笔",   U"事件", U"又一", U"另一", U"这个", U"其中一个"};

class Reader {
 public:
  Reader(FrameCache& frames, std::size_t sentence, std::uint32_t quantity, AmountKind kind,
         std::optional<std::uint32_t> carried)
      : document_(frames.scenes().document()),
        scene_(frames.scenes().of(sentence)),
        frames_(frames.of(sentence)),
        amount_(document_.quantities[quantity].span),
        kind_(kind) {
    around_.carried = carried;
  }

  AmountSurroundings read() {
    around_.in_title = document_.title && document_.title->overlaps(scene_.sentence);
    around_.quoted = is_quoted(document_.reading.text, scene_.sentence, amount_.begin);
    around_.verb = verb_of_amount();
    read_pronoun();
    read_subject();
    read_group();
    read_nobody();
    return around_;
  }

 private:
  /// The verb nearest before the amount in its clause, else behind it.
  Verb verb_of_amount() const {
    Verb verb = Verb::none;
    for (const CueHit& hit : scene_.cues) {
      const Verb said = verb_of(hit.cue_class);
      if (said == Verb::other || said == Verb::value || said == Verb::earn) continue;
      if (hit.span.end <= amount_.begin && scene_.breaks_between(hit.span.end, amount_.begin) == 0) verb = said;
      if (verb == Verb::none && hit.span.begin >= amount_.end &&
          scene_.breaks_between(amount_.end, hit.span.begin) == 0)
        return said;
    }
    return verb;
  }

  /// A pronoun between the last company named and the amount, in the amount's clause or the two before it.
  void read_pronoun() {
    const std::u32string_view reading = document_.reading.text;
    std::uint32_t from = scene_.sentence.begin;
    for (const Frame& frame : frames_) {
      const Mention& mention = document_.mentions[frame.mention];
      if (mention.span.end > amount_.begin) break;
      if (mention.type == NameType::company && frame.lead == Lead::none && !frame.is_source) from = mention.span.end;
    }
    while (from < amount_.begin && scene_.breaks_between(from, amount_.begin) > 2) ++from;
    const auto between = reading.substr(from, amount_.begin - from);
    around_.pronoun =
        holds_any<kPronouns>(between) || (scene_.breaks_between(from, amount_.begin) <= 1 &&
                                          (holds_any<kThisRound>(between) || between.find(kNewRound) != between.npos));
    around_.latter = between.find(U"后者") != between.npos;
  }

  /// Whether the clause names who acts; and whether a new actor has come since the amount before this one.
  void read_subject() {
    const std::vector<Frame>& frames = frames_;
    std::uint32_t last_amount = scene_.sentence.begin;
    for (const std::uint32_t q : scene_.money) {
      const Span span = document_.quantities[q].span;
      if (span.end <= amount_.begin) last_amount = span.end;
    }
    for (std::size_t i = 0; i < frames.size(); ++i) {
      const Frame& frame = frames[i];
      const Span span = document_.mentions[frame.mention].span;
      if (span.begin >= amount_.begin) break;
      const bool acts = frame.lead == Lead::none && !frame.of_person && !frame.is_source &&
                        part_of(document_, scene_, frame, frame_behind(frames, i), kind_) == Part::none &&
                        document_.mentions[frame.mention].type != NameType::person;
      if (!acts) continue;
      if (scene_.breaks_between(span.end, amount_.begin) == 0) around_.subjectless = false;
      const bool tells = frame.verb_behind == Verb::raise || frame.verb_behind == Verb::value ||
                         frame.verb_behind == Verb::earn || frame.verb_behind == Verb::list;
      if (span.begin >= last_amount && tells && around_.carried &&
          company_of(document_, document_.mentions[frame.mention].entity) != around_.carried) {
        around_.carried.reset();
      }
    }
  }

  /// The amounts that the amount is listed with, and which of them it is.
  void read_group() {
    const auto at = std::find_if(scene_.money.begin(), scene_.money.end(),
                                 [&](std::uint32_t q) { return document_.quantities[q].span == amount_; });
    if (at == scene_.money.end()) return;
    const auto place = static_cast<std::size_t>(at - scene_.money.begin());
    const AmountGroup group = amount_group(scene_, place);
    around_.group_size = static_cast<std::uint32_t>(group.end - group.begin);
    around_.place_in_group = static_cast<std::uint32_t>(place - group.begin);
  }

  /// 一家公司 without a name says that nobody is named; 一家名为甲的公司 names one.
  void read_nobody() {
    std::uint32_t from = scene_.sentence.begin;
    for (const Frame& frame : frames_) {
      const Span span = document_.mentions[frame.mention].span;
      if (span.end <= amount_.begin) from = span.end;
    }
    auto unnamed = std::u32string_view(document_.reading.text).substr(from, amount_.begin - from);
    if (const std::size_t quote = unnamed.rfind(U'《'); quote != unnamed.npos) unnamed.remove_prefix(quote);
    around_.nobody_named = holds_any<kGeneric>(unnamed);
  }

  const Document& document_;
  const Scene& scene_;
  const std::vector<Frame>& frames_;
  Span amount_;
  AmountKind kind_;
  AmountSurroundings around_;
};

}  // namespace

AmountSurroundings surroundings_of(FrameCache& frames, std::size_t sentence, std::uint32_t quantity, AmountKind kind,
                                   std::optional<std::uint32_t> carried) {
  return Reader(frames, sentence, quantity, kind, carried).read();
}

}  // namespace taojin::facts
