#include "facts/investors.h"

#include <algorithm>
#include <iterator>

#include "facts/recipient.h"
#include "word_lists.h"

namespace taojin::facts {
namespace {

std::u32string_view word_at(const Document& document, Span span) {
  return slice(document.reading.text, span);
}

bool is_one_of(std::u32string_view word, const auto& words) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

constexpr std::u32string_view kBackVerbs[] = {U"领投",   U"联合领投", U"共同领投", U"跟投",     U"参投",     U"参与",
                                              U"参与了", U"加码",     U"联合注资", U"共同投资", U"独家投资", U"入局",
                                              U"主导",   U"牵头",     U"抢投",     U"争投"};
constexpr std::u32string_view kLeadVerbs[] = {U"主导", U"牵头", U"领投", U"联合领投", U"共同领投", U"独家投资"};
constexpr std::u32string_view kBackNouns[] = {U"投资方", U"资方", U"投资人", U"投资者", U"投资机构"};
constexpr std::u32string_view kNaming[] = {U"包括", U"包含", U"有",   U"为",   U"是",   U":",      U"：",
                                           U"来自", U"还有", U"阵容", U"分别", U"则",   U"比方说", U"比如",
                                           U"例如", U"像",   U"如",   U"囊括", U"覆盖", U"涵盖",   U"不乏"};
/// They may be parted from the word for the backers by a comma.
constexpr std::u32string_view kExamples[] = {U"比方说", U"比如",   U"例如", U"包括", U"包括了", U"包含了", U"覆盖了像",
                                             U"像",     U"囊括了", U"不乏", U"还有", U"有",     U"为"};

/// What a list of names does, judged by the words around it.
class ListReader {
 public:
  ListReader(const Document& document, const Scene& scene, const Frame& frame, const Frame* next)
      : document_(document), scene_(scene), frame_(frame), next_(next), reading_(document.reading.text) {}

  [[nodiscard]] Part part(AmountKind kind) const {
    if (adviser()) return Part::none;
    if (frame_.verb_behind == Verb::back) {
      const auto word = word_at(document_, frame_.cue_behind.span);
      if (is_one_of(word, kBackVerbs) && gap_behind() <= 20)
        return is_one_of(word, kLeadVerbs) ? Part::leads : Part::follows;
      // 从甲、乙等投资者处筹集了
      if (is_one_of(word, kBackNouns) && frame_.behind_touches && (frame_.lead == Lead::giver || verb_follows()))
        return Part::follows;
    }
    // 投资方包括甲、乙; 跟投的有甲、乙; 领投方为甲
    if (frame_.verb_before == Verb::back && names_backers()) {
      const auto word = word_at(document_, frame_.cue_before.span);
      if (is_one_of(word, kBackNouns)) return Part::follows;
      if (is_one_of(word, kBackVerbs) && scene_.breaks_between(frame_.cue_before.span.end, frame_.list_span.begin) == 0)
        return is_one_of(word, kLeadVerbs) ? Part::leads : Part::follows;
    }
    if (named_across_comma()) return Part::follows;
    if (lends(document_, frame_)) return Part::follows;
    if (frame_.lead == Lead::buyer)
      return kind == AmountKind::acquisition || kind == AmountKind::stake_sale ? Part::follows : Part::none;
    if (frame_.lead == Lead::agent || frame_.lead == Lead::giver) {
      if (frame_.verb_behind == Verb::invest || frame_.verb_behind == Verb::acquire) return Part::follows;
      if (frame_.verb_behind == Verb::raise && frame_.lead == Lead::giver) return Part::follows;
      if (frame_.verb_behind == Verb::spend && kind == AmountKind::acquisition) return Part::follows;
      if (frame_.lead == Lead::giver && amount_follows() && frame_.verb_before != Verb::acquire) return Part::follows;
    }
    // 甲向乙投资
    if (frame_.lead == Lead::none && (frame_.verb_behind == Verb::none || frame_.verb_behind == Verb::value) &&
        next_ != nullptr && next_->lead == Lead::towards &&
        (next_->verb_behind == Verb::invest || next_->verb_behind == Verb::spend || next_injected() ||
         (next_->verb_behind == Verb::acquire && kind == AmountKind::acquisition)) &&
        scene_.breaks_between(frame_.list_span.end, next_->list_span.begin) == 0) {
      return Part::follows;
    }
    // 甲以20亿元的价格，完成了对乙的收购
    if (frame_.lead == Lead::none && frame_.verb_behind == Verb::none && next_ != nullptr &&
        next_->lead == Lead::object && next_->behind_touches &&
        ((next_->verb_behind == Verb::acquire && kind == AmountKind::acquisition) ||
         (next_->verb_behind == Verb::invest && kind == AmountKind::investment)) &&
        scene_.breaks_between(frame_.list_span.end, next_->list_span.begin) <= 1) {
      return Part::follows;
    }
    if (kind == AmountKind::acquisition) {
      if (frame_.lead == Lead::none || frame_.lead == Lead::company_of) {
        if (frame_.verb_behind == Verb::acquire || frame_.verb_behind == Verb::spend) return Part::follows;
      }
      return Part::none;
    }
    if (frame_.lead == Lead::none && frame_.verb_behind == Verb::invest && acts()) return Part::follows;
    if (frame_.lead == Lead::none && frame_.verb_behind == Verb::spend && buys_in()) return Part::follows;
    return Part::none;
  }

 private:
  /// 甲向乙注资
  [[nodiscard]] bool next_injected() const {
    static constexpr std::u32string_view kInjects[] = {U"注资", U"增资", U"资本注入"};
    return next_->verb_behind == Verb::raise && is_one_of(word_at(document_, next_->cue_behind.span), kInjects);
  }

  /// 甲、乙等投资者将参与
  [[nodiscard]] bool verb_follows() const {
    return std::any_of(scene_.cues.begin(), scene_.cues.end(), [&](const CueHit& hit) {
      return hit.span.begin >= frame_.cue_behind.span.end && hit.span.begin <= frame_.cue_behind.span.end + 6 &&
             is_one_of(word_at(document_, hit.span), kBackVerbs);
    });
  }

  /// 甲斥资5亿元入股
  [[nodiscard]] bool buys_in() const {
    return std::any_of(scene_.cues.begin(), scene_.cues.end(), [&](const CueHit& hit) {
      const auto word = word_at(document_, hit.span);
      return (word == U"入股" || word == U"参股" || word == U"认购" || word == U"增持") &&
             hit.span.begin >= frame_.cue_behind.span.end &&
             scene_.breaks_between(frame_.cue_behind.span.end, hit.span.begin) == 0;
    });
  }

  /// 拿下甲、乙等5000万美元
  [[nodiscard]] bool amount_follows() const {
    for (const std::uint32_t quantity : scene_.money) {
      const Span span = document_.quantities[quantity].span;
      if (span.begin < frame_.list_span.end) continue;
      return reading_.substr(frame_.list_span.end, span.begin - frame_.list_span.end).size() <= 6 &&
             scene_.breaks_between(frame_.list_span.end, span.begin) == 0;
    }
    return false;
  }

  [[nodiscard]] std::uint32_t gap_behind() const {
    return weight_between(reading_, frame_.list_span.end, frame_.cue_behind.span.begin);
  }

  [[nodiscard]] bool adviser() const {
    const auto behind = reading_.substr(frame_.list_span.end, 24);
    const std::size_t at = std::min(behind.find(U"顾问"), behind.find(U"承销"));
    if (at == behind.npos) return false;
    const auto between = behind.substr(0, at);
    return between.find(U'，') == between.npos && between.find(U"投") == between.npos;
  }

  /// 投资方包括甲、乙
  [[nodiscard]] bool names_backers() const {
    const std::uint32_t from = frame_.cue_before.span.end;
    const auto between = reading_.substr(from, frame_.list_span.begin - from);
    if (between.size() > 14) return false;
    return holds_any<kNaming>(between);
  }

  /// 投资人都是大机构，比方说甲、乙
  [[nodiscard]] bool named_across_comma() const {
    constexpr std::uint32_t kBack = 30;
    const std::uint32_t begin = frame_.list_span.begin;
    const std::uint32_t from = std::max(scene_.sentence.begin, begin < kBack ? 0 : begin - kBack);
    auto before = reading_.substr(from, begin - from);
    while (!before.empty() && before.back() == U' ') before.remove_suffix(1);
    if (!ends_with_any<kExamples>(before)) return false;
    return std::any_of(scene_.cues.begin(), scene_.cues.end(), [&](const CueHit& hit) {
      return hit.cue_class == CueClass::back && hit.span.begin >= from && hit.span.end <= begin &&
             scene_.breaks_between(hit.span.end, begin) <= 2;
    });
  }

  /// 甲投资了…: a verb, not 甲投资人 or 甲股权.
  [[nodiscard]] bool acts() const {
    static constexpr std::u32string_view kActs[] = {U"投资", U"投",   U"投资了",   U"入股", U"投了",
                                                    U"投给", U"押注", U"增持",     U"认购", U"注入",
                                                    U"出资", U"下注", U"联合投资", U"参股", U"投向"};
    return is_one_of(word_at(document_, frame_.cue_behind.span), kActs) && gap_behind() <= 12;
  }

  const Document& document_;
  const Scene& scene_;
  const Frame& frame_;
  const Frame* next_;
  std::u32string_view reading_;
};

}  // namespace

bool lends(const Document& document, const Frame& frame) {
  static constexpr std::u32string_view kTakes[] = {U"贷款", U"借款", U"借入", U"借了", U"举债",    U"筹集",
                                                   U"筹资", U"融资", U"募资", U"募集", U"申请贷款"};
  const std::u32string_view reading = document.reading.text;
  return frame.lead == Lead::towards && slice(reading, {0, frame.list_span.begin}).ends_with(U'向') &&
         starts_with_any<kTakes>(reading.substr(frame.list_span.end));
}

Part part_of(const Document& document, const Scene& scene, const Frame& frame, const Frame* next, AmountKind kind) {
  if (frame.of_person || frame.is_aside || frame.is_source || frame.has_officer || frame.founds) return Part::none;
  return ListReader(document, scene, frame, next).part(kind);
}

const Frame* frame_behind(const std::vector<Frame>& frames, std::size_t place) {
  std::size_t next = place + 1;
  while (next < frames.size() && frames[next].list == frames[place].list) ++next;
  return next < frames.size() ? &frames[next] : nullptr;
}

}  // namespace taojin::facts
