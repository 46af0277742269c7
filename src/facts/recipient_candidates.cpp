#include <algorithm>
#include <iterator>

#include "facts/amount_surroundings.h"
#include "facts/certain_payer.h"
#include "facts/certain_recipient.h"
#include "facts/investors.h"
#include "facts/recipient.h"

namespace taojin::facts {
namespace {

constexpr std::size_t kSentencesBack = 3;
constexpr std::size_t kMostCandidates = 40;
constexpr std::size_t kLinesBack = 8;
constexpr std::uint32_t kLongestHeading = 40;
constexpr std::uint32_t kRelativeReach = 16;

/// Traits before `words` are weighed in pairs, too.
void add_pairs(std::vector<std::uint16_t>& traits) {
  const auto weighed = std::partition(traits.begin(), traits.end(), [](std::uint16_t t) { return t < trait::words; });
  const auto paired = static_cast<std::size_t>(weighed - traits.begin());
  std::size_t next = traits.size();
  traits.resize(next + paired * (paired - 1) / 2);
  for (std::size_t a = 0; a < paired; ++a) {
    for (std::size_t b = a + 1; b < paired; ++b) {
      const std::uint32_t h = pair_hash(std::min(traits[a], traits[b]), std::max(traits[a], traits[b]));
      traits[next++] = static_cast<std::uint16_t>(trait::pair + (h >> 19));
    }
  }
}

class Collector {
 public:
  Collector(FrameCache& frames, const Standing& standing, std::size_t sentence, std::uint32_t quantity, AmountKind kind,
            const Carried& carried)
      : frames_(frames),
        document_(frames.scenes().document()),
        standing_(standing),
        sentence_(sentence),
        scene_(frames.scenes().of(sentence)),
        amount_(document_.quantities[quantity].span),
        told_(carried.told(document_.quantities[quantity], kind)),
        kind_(kind),
        carried_(carried),
        around_(surroundings_of(frames, sentence, quantity, kind, carried.in_sentence)) {}

  std::vector<Candidate> collect() {
    if (const std::optional<std::uint32_t> mention = certain_recipient(frames_, sentence_, amount_, kind_)) {
      if (add(*mention) != nullptr) return std::move(found_);
    }
    for (const std::uint32_t payer : payers_for_unnamed(frames_, sentence_, amount_, kind_)) {
      payers_.push_back(company_of(document_, document_.mentions[payer].entity));
    }
    own_sentence();
    const bool near = !found_.empty();
    for (std::size_t back = 1; back <= kSentencesBack && back <= sentence_; ++back) earlier_sentence(back);
    if (!near || around_.in_title) next_sentence();
    same_value();
    heading();
    title();
    topic();
    Candidate nobody;
    nobody.traits.push_back(trait::nobody);
    if (around_.pronoun) nobody.traits.push_back(trait::pronoun_nobody);
    if (around_.subjectless) nobody.traits.push_back(trait::subjectless_nobody);
    if (!near) nobody.traits.push_back(trait::nobody_near);
    if (around_.nobody_named) nobody.traits.push_back(trait::nobody_generic);
    if (amount_.begin - scene_.sentence.begin > 60) nobody.traits.push_back(trait::nobody_long);
    if (around_.in_title && !told_) nobody.traits.push_back(trait::nobody_untold);
    found_.push_back(std::move(nobody));
    const bool behind_text = standing_.is_behind_text(document_, scene_.sentence);
    for (Candidate& candidate : found_) {
      if (behind_text) candidate.traits.push_back(trait::link_line);
      if (around_.quoted) candidate.traits.push_back(trait::amount_quoted);
      add_pairs(candidate.traits);
    }
    return std::move(found_);
  }

 private:
  Candidate* add(std::uint32_t mention) {
    if (found_.size() >= kMostCandidates) return nullptr;
    const std::uint32_t entity = document_.mentions[mention].entity;
    const std::optional<std::uint32_t> company = company_of(document_, entity);
    if (!company || std::find(payers_.begin(), payers_.end(), company) != payers_.end()) return nullptr;
    Candidate candidate;
    candidate.entity = company;
    candidate.mention = mention;
    auto& traits = candidate.traits;
    traits.reserve(kUsualTraits);
    const NameType type = document_.entities[entity].type;
    if (type == NameType::product) traits.push_back(*company == entity ? trait::product : trait::product_made);
    if (type == NameType::organization) traits.push_back(trait::organization);
    if (type == NameType::person) traits.push_back(trait::through_officer);
    if (around_.subjectless && (around_.carried == company || (!around_.carried && carried_.over == company))) {
      traits.push_back(trait::subjectless_carried);
    }
    if (around_.carried == company) traits.push_back(trait::carried_in_sentence);
    if (carried_.over == company) traits.push_back(trait::carried_over);
    if (told_ == company) traits.push_back(trait::same_value);
    if (around_.in_title) traits.push_back(trait::of_title_amount);
    switch (standing_.roles[*company]) {
      case Role::investor:
        traits.push_back(trait::investor);
        break;
      case Role::media:
        traits.push_back(trait::media);
        break;
      case Role::source:
        traits.push_back(trait::source);
        break;
      case Role::other:
        break;
    }
    if (standing_.in_title[*company]) traits.push_back(trait::of_title);
    if (standing_.most_named == company) traits.push_back(trait::most_named);
    if (standing_.times_named[*company] >= 3) traits.push_back(trait::often_named);
    found_.push_back(std::move(candidate));
    return &found_.back();
  }

  static std::uint16_t family(trait::Trait first, auto member) {
    return static_cast<std::uint16_t>(first + static_cast<int>(member));
  }

  static void frame_traits(const Frame& frame, std::vector<std::uint16_t>& traits) {
    if (frame.list_size > 1) traits.push_back(trait::list_member);
    if (frame.of_person) traits.push_back(trait::of_person);
    if (frame.is_source) traits.push_back(trait::is_source);
    if (frame.has_officer) traits.push_back(trait::has_officer);
    if (frame.owns_next) traits.push_back(trait::owns_product);
    if (frame.owned) traits.push_back(trait::owned_product);
    if (frame.is_aside) traits.push_back(trait::aside);
    if (frame.has_owners) traits.push_back(trait::owners);
    if (frame.owns_unnamed) traits.push_back(trait::owns_unnamed);
  }

  /// Whether another amount stands between two places.
  [[nodiscard]] bool amount_between(std::uint32_t from, std::uint32_t to) const {
    return std::any_of(scene_.money.begin(), scene_.money.end(), [&](std::uint32_t q) {
      const Span span = document_.quantities[q].span;
      return from <= span.begin && span.end <= to;
    });
  }

  /// Whether a name of a list stands where the amount stands in its own; nothing if the lists differ in length.
  [[nodiscard]] std::optional<bool> pairs_with_amount(const std::vector<Frame>& frames, std::size_t name) const {
    if (around_.group_size < 2 || frames[name].list_size != around_.group_size || frames[name].is_aside)
      return std::nullopt;
    std::uint32_t place = 0;
    for (std::size_t i = name; i-- > 0 && frames[i].list == frames[name].list;) {
      place += !frames[i].of_person && !frames[i].is_aside;
    }
    return place == around_.place_in_group;
  }

  /// Whether a quotation begins or ends between two places.
  bool quote_parts(std::uint32_t from, std::uint32_t to) const {
    const auto between = std::u32string_view(document_.reading.text).substr(from, to - from);
    return std::count(between.begin(), between.end(), U'《') != std::count(between.begin(), between.end(), U'》');
  }

  void own_sentence() {
    const std::u32string_view reading = document_.reading.text;
    const std::vector<Frame>& frames = frames_.of(sentence_);
    std::uint32_t last_list_before = 0;
    for (const Frame& f : frames) {
      if (document_.mentions[f.mention].span.end <= amount_.begin) last_list_before = f.list;
    }
    std::uint32_t previous_break = scene_.sentence.begin;
    for (std::size_t i = 0; i < frames.size(); ++i) {
      const Frame& frame = frames[i];
      const Span span = document_.mentions[frame.mention].span;
      Candidate* const candidate = add(frame.mention);
      if (candidate == nullptr) continue;
      auto& traits = candidate->traits;
      frame_traits(frame, traits);
      add_context(document_, scene_, frame, span.begin < amount_.begin ? Side::before : Side::behind, amount_,
                  trait::words, traits);
      if (const std::optional<bool> same_place = pairs_with_amount(frames, i)) {
        traits.push_back(*same_place ? trait::paired : trait::mispaired);
      }
      const bool paid = kind_group(kind_) == 0 || kind_group(kind_) == 2;
      if (paid && part_of(document_, scene_, frame, frame_behind(frames, i), kind_) != Part::none)
        traits.push_back(trait::backer);
      const bool before = span.begin < amount_.begin;
      if (quote_parts(before ? span.end : amount_.end, before ? amount_.begin : span.begin))
        traits.push_back(trait::other_quote);
      if (amount_between(before ? span.end : amount_.end, before ? amount_.begin : span.begin)) {
        traits.push_back(trait::amount_between);
      } else if (!before && frame.lead == Lead::object && scene_.breaks_between(amount_.end, span.begin) == 0) {
        traits.push_back(trait::object_of_amount);
      }
      if (before && around_.latter && frame.list == last_list_before) traits.push_back(trait::latter);
      if (frame.lead != Lead::none) {
        traits.push_back(static_cast<std::uint16_t>(trait::lead_and_verb + static_cast<int>(frame.lead) * kVerbs +
                                                    static_cast<int>(around_.verb)));
      }
      const std::uint32_t breaks =
          before ? scene_.breaks_between(span.end, amount_.begin) : scene_.breaks_between(amount_.end, span.begin);
      if (before) {
        traits.push_back(breaks == 0 ? trait::clause_before : breaks == 1 ? trait::earlier_clause : trait::far_earlier);
        const std::uint32_t rank = last_list_before - frame.list;
        traits.push_back(
            static_cast<std::uint16_t>(trait::rank_and_breaks + std::min(rank, 3U) * 4 + std::min(breaks, 3U)));
        traits.push_back(rank == 0 ? trait::nearest_before : rank == 1 ? trait::second_before : trait::further_before);
        if (frame.lead != Lead::none) traits.push_back(family(trait::lead_before, frame.lead));
        if (frame.verb_behind != Verb::none) {
          traits.push_back(family(frame.behind_touches ? trait::verb_behind_before : trait::verb_behind_before_far,
                                  frame.verb_behind));
        }
        if (frame.before_touches) traits.push_back(family(trait::verb_before_before, frame.verb_before));
        if (frame.far_lead != Lead::none) traits.push_back(family(trait::far_lead_before, frame.far_lead));
        if (i == 0) traits.push_back(trait::first_of_sentence);
        const Span clause = scene_.clause_at(span.begin);
        if (clause.begin != previous_break || i == 0) traits.push_back(trait::first_of_clause);
        previous_break = clause.begin;
        if (around_.pronoun && breaks > 0) traits.push_back(trait::pronoun_before);
        if (around_.subjectless && breaks > 0) traits.push_back(trait::subjectless_earlier);
        if (frame.list_span.end < reading.size() &&
            (reading[frame.list_span.end] == U'、' || reading[frame.list_span.end] == U'；')) {
          traits.push_back(trait::closed_item);
        }
        if (opens_bracket(span)) traits.push_back(trait::bracket_of);
      } else {
        traits.push_back(breaks == 0 ? trait::clause_after : breaks == 1 ? trait::later_clause : trait::far_later);
        const bool nearest = i == 0 || document_.mentions[frames[i - 1].mention].span.begin < amount_.begin ||
                             frames[i - 1].list == frame.list;
        traits.push_back(nearest ? trait::nearest_after : trait::further_after);
        if (frame.lead != Lead::none) traits.push_back(family(trait::lead_after, frame.lead));
        if (frame.verb_behind != Verb::none) {
          traits.push_back(family(frame.behind_touches ? trait::verb_behind_after : trait::verb_behind_after_far,
                                  frame.verb_behind));
        }
        if (frame.before_touches) traits.push_back(family(trait::verb_before_after, frame.verb_before));
        if (frame.far_lead != Lead::none) traits.push_back(family(trait::far_lead_after, frame.far_lead));
        if (frame.cue_before.span.begin >= amount_.end) {
          traits.push_back(family(trait::verb_between, frame.verb_before));
        }
        const auto between = reading.substr(amount_.end, span.begin - amount_.end);
        if (breaks == 0 && between.size() <= kRelativeReach && between.find(U'的') != between.npos) {
          traits.push_back(trait::relative_clause);
          if (around_.subjectless) traits.push_back(trait::relative_subjectless);
          const bool last =
              i + 1 == frames.size() || document_.mentions[frames[i + 1].mention].span.begin > span.end + 3;
          if (last) traits.push_back(trait::relative_last);
        }
      }
    }
  }

  void earlier_sentence(std::size_t back) {
    const std::vector<Frame>& frames = frames_.of(sentence_ - back);
    static constexpr trait::Trait kPlaces[] = {trait::one_sentence_before, trait::two_sentences_before,
                                               trait::three_sentences_before};
    bool first = true;
    for (std::size_t i = 0; i < frames.size(); ++i) {
      Candidate* const candidate = add(frames[i].mention);
      if (candidate == nullptr) continue;
      auto& traits = candidate->traits;
      frame_traits(frames[i], traits);
      add_context(document_, frames_.scenes().of(sentence_ - back), frames[i], Side::earlier, {}, trait::words, traits);
      traits.push_back(kPlaces[back - 1]);
      if (first) traits.push_back(trait::first_of_sentence);
      if (first && around_.subjectless) traits.push_back(trait::subjectless_first);
      first = false;
      if (i + 1 == frames.size()) traits.push_back(trait::last_of_sentence);
      if (around_.pronoun) traits.push_back(trait::pronoun_before);
    }
  }

  /// 又一家公司融了2000万美元\n甲…
  void next_sentence() {
    if (sentence_ + 1 >= frames_.scenes().size()) return;
    for (const Frame& frame : frames_.of(sentence_ + 1)) {
      Candidate* const candidate = add(frame.mention);
      if (candidate == nullptr) continue;
      candidate->traits.push_back(trait::next_sentence);
      frame_traits(frame, candidate->traits);
      add_context(document_, frames_.scenes().of(sentence_ + 1), frame, Side::later, {}, trait::words,
                  candidate->traits);
    }
  }

  /// Whose an amount of the same size was, where no name near is theirs.
  void same_value() {
    const bool known = std::any_of(found_.begin(), found_.end(), [&](const Candidate& c) { return c.entity == told_; });
    if (told_ && !known && !document_.entities[*told_].mentions.empty()) {
      add(document_.entities[*told_].mentions.front());
    }
  }

  /// What the text is about: the company named most, where no candidate is near.
  void topic() {
    const bool known =
        std::any_of(found_.begin(), found_.end(), [&](const Candidate& c) { return c.entity == standing_.most_named; });
    if (known || !standing_.most_named || document_.entities[*standing_.most_named].mentions.empty()) return;
    const std::uint32_t first = document_.entities[*standing_.most_named].mentions.front();
    Candidate* const candidate = add(first);
    if (candidate == nullptr) return;
    const bool before = document_.mentions[first].span.begin < scene_.sentence.begin;
    candidate->traits.push_back(before ? trait::topic : trait::topic_later);
    if (around_.pronoun) candidate->traits.push_back(trait::pronoun_before);
  }

  /// 甲(70亿美元)
  [[nodiscard]] bool opens_bracket(Span name) const {
    return std::any_of(scene_.asides.begin(), scene_.asides.end(), [&](Span aside) {
      return aside.contains(amount_) && aside.begin >= name.end && aside.begin <= name.end + 1;
    });
  }

  /// The last line above that is little more than a name.
  void heading() {
    for (std::size_t back = 1; back <= kLinesBack && back <= sentence_; ++back) {
      const Span line = document_.sentences[sentence_ - back];
      if (line.size() > kLongestHeading) continue;
      for (const Frame& frame : frames_.of(sentence_ - back)) {
        if (2 * document_.mentions[frame.mention].span.size() < line.size()) continue;
        Candidate* const candidate = add(frame.mention);
        if (candidate != nullptr) candidate->traits.push_back(trait::heading);
        return;
      }
    }
  }

  void title() {
    if (!document_.title || document_.title->overlaps(scene_.sentence)) return;
    const std::size_t sentence = sentence_at(document_, document_.title->begin);
    if (sentence + kSentencesBack >= sentence_) return;
    for (const Frame& frame : frames_.of(sentence)) {
      Candidate* const candidate = add(frame.mention);
      if (candidate != nullptr) candidate->traits.push_back(trait::in_title);
    }
  }

  FrameCache& frames_;
  const Document& document_;
  const Standing& standing_;
  std::size_t sentence_;
  const Scene& scene_;
  Span amount_;
  std::optional<std::uint32_t> told_;
  AmountKind kind_;
  const Carried& carried_;
  AmountSurroundings around_;
  std::vector<std::optional<std::uint32_t>> payers_;  ///< who pays for what is no name of the text
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> candidates_for(FrameCache& frames, const Standing& standing, std::size_t sentence,
                                      std::uint32_t quantity, AmountKind kind, const Carried& carried) {
  return Collector(frames, standing, sentence, quantity, kind, carried).collect();
}

}  // namespace taojin::facts
