#include "facts/backer_sentence.h"

#include <algorithm>
#include <array>

#include "word_lists.h"

namespace taojin::facts {
namespace {

constexpr std::size_t kLongestJoint = 18;  // 以及现有投资者, 的联合创始人兼首席执行官、
constexpr std::uint32_t kReach = 600;      ///< characters from the amount, or from where a sentence begins

/// Whether a trait is weighed together with the others, too.
constexpr bool pairs(std::uint16_t t) {
  return t == backing::rule_pays || t == backing::nearest_paid || t == backing::last_paid ||
         t == backing::other_between || t == backing::investor_in_list || t == backing::sentence_of_backers ||
         t == backing::joined_before || t == backing::rule_in_chain || t == backing::goes_on ||
         t == backing::this_round || (t >= backing::round_beside && t < backing::round_beside + 3) ||
         t == backing::of_total || (t >= backing::offset && t < backing::lead) ||
         (t >= backing::back_behind && t < backing::back_word);
}

void add_pairs(std::vector<std::uint16_t>& traits) {
  std::array<std::uint16_t, 32> weighed;  // more than there are of these
  std::size_t count = 0;
  for (const std::uint16_t t : traits) {
    if (pairs(t) && count < weighed.size()) weighed[count++] = t;
  }
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      const std::uint32_t h = pair_hash(weighed[a], weighed[b]);
      traits.push_back(static_cast<std::uint16_t>(backing::pair + (h >> 18)));
    }
  }
}

/// Where one of the words for the round in question begins.
std::vector<std::uint32_t> places_of_this_round(std::u32string_view reading, Span sentence) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
    if (starts_with_any<kThisRound>(reading.substr(i))) places.push_back(i);
  }
  return places;
}

/// 领投, 投资方 … within reach of a place.
bool says_backers(const Scene& scene, std::uint32_t place) {
  auto hit = std::lower_bound(scene.cues.begin(), scene.cues.end(), place < kReach ? 0 : place - kReach,
                              [](const CueHit& h, std::uint32_t p) { return h.span.begin < p; });
  for (; hit != scene.cues.end() && hit->span.begin < place + kReach; ++hit) {
    if (hit->cue_class == CueClass::back) return true;
  }
  return false;
}

}  // namespace

BackerSentence::BackerSentence(FrameCache& frames, const Standing& standing, const PaidAmounts& paid,
                               const Telling& telling, std::optional<std::uint32_t> company, Place place)
    : frames_(frames),
      document_(frames.scenes().document()),
      standing_(standing),
      paid_(paid),
      telling_(telling),
      company_(company),
      place_(place),
      scene_(frames.scenes().of(place.sentence)) {
  const std::vector<Frame>& all = frames_.of(place_.sentence);
  const std::uint32_t middle = place_.offset == 0 ? telling_.span.begin : scene_.sentence.begin;
  const auto begin_of = [&](const Frame& frame) { return document_.mentions[frame.mention].span.begin; };
  const auto first =
      std::partition_point(all.begin(), all.end(), [&](const Frame& f) { return begin_of(f) + kReach < middle; });
  const auto last =
      std::partition_point(first, all.end(), [&](const Frame& f) { return begin_of(f) <= middle + kReach; });
  near_ = {first, last};
  if (near_.empty()) return;
  const AmountKind kind = paid_.kind(telling_.quantity);
  parts_.reserve(near_.size());
  for (auto f = first; f != last; ++f) {
    parts_.push_back(
        part_of(document_, scene_, *f, frame_behind(all, static_cast<std::size_t>(f - all.begin())), kind));
  }
  backers_said_ = says_backers(scene_, middle);
  read_lists();
  read_surroundings();
}

void BackerSentence::read_lists() {
  chains_ = chains();
  by_chain_.resize(near_.size());
  by_list_.resize(near_.back().list - near_.front().list + 1);
  for (std::size_t f = 0; f < near_.size(); ++f) {
    const bool by_rule = parts_[f] != Part::none;
    const bool investor = is_investor(near_[f]);
    all_by_rule_ += by_rule;
    for (Tally* const tally : {&by_chain_[chains_[f]], &by_list_[near_[f].list - near_.front().list]}) {
      ++tally->names;
      tally->by_rule += by_rule;
      tally->investors += investor;
    }
  }
}

void BackerSentence::read_surroundings() {
  this_round_ = places_of_this_round(document_.reading.text, scene_.sentence);
  if (place_.sentence > 0) {
    const Scene& previous = frames_.scenes().of(place_.sentence - 1);
    goes_on_ = says_backers(previous, previous.sentence.begin);
    after_colon_ = !previous.sentence.empty() && (document_.reading.text[previous.sentence.end - 1] == U':' ||
                                                  document_.reading.text[previous.sentence.end - 1] == U'：');
  }
  for (const Frame& frame : near_) {
    const Mention& mention = document_.mentions[frame.mention];
    if (company_ && company_of(document_, mention.entity) == company_) {
      company_at_ = mention.span.begin;
      break;
    }
  }
}

bool BackerSentence::is_investor(const Frame& frame) const {
  return standing_.roles[document_.mentions[frame.mention].entity] == Role::investor;
}

/// The object of its verb is another company: 甲领投了乙.
bool BackerSentence::backs_another(const Frame& frame) const {
  if (frame.cue_behind.span.empty()) return false;
  for (const Frame& other : near_) {
    const Span span = document_.mentions[other.mention].span;
    if (span.begin < frame.cue_behind.span.end) continue;
    if (span.begin > frame.cue_behind.span.end + 2 || other.lead != Lead::object) return false;
    const auto company = company_of(document_, document_.mentions[other.mention].entity);
    return company && company_ && *company != *company_;
  }
  return false;
}

/// Numbers the names of a sentence by lists, with more patience than the frames: 甲、现有投资者乙以及丙的创始人丁.
std::vector<std::uint32_t> BackerSentence::chains() const {
  const std::u32string_view reading = document_.reading.text;
  std::vector<std::uint32_t> chains(near_.size());
  for (std::size_t f = 1; f < near_.size(); ++f) {
    const std::uint32_t from = document_.mentions[near_[f - 1].mention].span.end;
    const std::uint32_t to = std::max(from, document_.mentions[near_[f].mention].span.begin);
    const auto between = reading.substr(from, to - from);
    const std::uint32_t breaks = scene_.breaks_between(from, to);
    const bool joint = between.find_first_of(U"、和及与/(") != between.npos;
    const bool joined = (near_[f].list == near_[f - 1].list) || (near_[f - 1].of_person && breaks == 0) ||
                        (between.size() <= kLongestJoint && joint && breaks == 0) ||
                        (between.size() <= 2 && breaks <= 1);
    chains[f] = joined ? chains[f - 1] : static_cast<std::uint32_t>(f);
  }
  return chains;
}

/// 0 where no round is told beside a name, 1 where it is the amount's, 2 where it is another.
int BackerSentence::round_beside(Span name) const {
  if (telling_.round.empty()) return 0;
  const Round* const best = nearest_round(frames_.rounds_of(place_.sentence), name);
  if (best == nullptr) return 0;
  return best->name == telling_.round ? 1 : 2;
}
/// 甲担任财务顾问
bool BackerSentence::advises(Span name) const {
  constexpr std::uint32_t kOffice = 26;
  const std::uint32_t end = std::min(name.end + kOffice, scene_.clause_at(name.end).end);
  if (end <= name.end) return false;
  const auto behind = std::u32string_view(document_.reading.text).substr(name.end, end - name.end);
  return behind.find(U"顾问") != behind.npos || behind.find(U"承销") != behind.npos ||
         behind.find(U"保荐") != behind.npos;
}

BackerSentence::Said BackerSentence::said_beside(Span name, bool behind) const {
  const auto speaks = [](const CueHit& hit) {
    return hit.cue_class == CueClass::back || hit.cue_class == CueClass::invest || hit.cue_class == CueClass::acquire;
  };
  const CueHit* best = nullptr;
  const auto first_behind = std::lower_bound(scene_.cues.begin(), scene_.cues.end(), name.end,
                                             [](const CueHit& h, std::uint32_t p) { return h.span.begin < p; });
  if (behind) {
    const auto hit = std::find_if(first_behind, scene_.cues.end(), speaks);
    if (hit != scene_.cues.end() && hit->span.begin < name.end + kReach) best = &*hit;
  } else {
    for (auto hit = first_behind; best == nullptr && hit != scene_.cues.begin();) {
      --hit;
      if (hit->span.begin + kReach < name.begin) break;
      if (hit->span.end <= name.begin && speaks(*hit)) best = &*hit;
    }
  }
  Said said;
  if (best == nullptr) return said;
  const std::uint32_t from = behind ? name.end : best->span.end, to = behind ? best->span.begin : name.begin;
  int names = 0;
  for (const Frame& frame : near_) {
    const Span span = document_.mentions[frame.mention].span;
    names += from <= span.begin && span.end <= to;
  }
  said.distance = static_cast<int>(std::min(scene_.breaks_between(from, to), 2U)) * 3 + std::min(names, 2);
  said.word = best->word;
  return said;
}

void BackerSentence::append_candidates(std::size_t most, std::vector<BackerCandidate>& candidates) const {
  for (std::size_t f = 0; f < near_.size() && candidates.size() < most; ++f) {
    const Mention& mention = document_.mentions[near_[f].mention];
    if (mention.type == NameType::product || mention.entity == company_ || advises(mention.span)) continue;
    BackerCandidate candidate;
    candidate.entity = mention.entity;
    candidate.mention = near_[f].mention;
    candidate.leads = parts_[f] == Part::leads;
    candidate.traits.reserve(kUsualTraits);
    add_traits(f, candidate.traits);
    candidates.push_back(std::move(candidate));
  }
}

void BackerSentence::add_traits(std::size_t f, std::vector<std::uint16_t>& traits) const {
  const Frame& frame = near_[f];
  const Mention& mention = document_.mentions[frame.mention];
  const auto add = [&](int t) { traits.push_back(static_cast<std::uint16_t>(t)); };
  const auto add_if = [&](bool holds, backing::Trait t) {
    if (holds) traits.push_back(t);
  };
  const bool own = place_.offset == 0;
  const bool before = own && mention.span.begin < telling_.span.begin;
  const Side side = own ? (before ? Side::before : Side::behind) : place_.offset < 0 ? Side::earlier : Side::later;
  add(backing::constant);
  add_if(parts_[f] == Part::leads, backing::rule_leads);
  add_if(parts_[f] == Part::follows, backing::rule_follows);
  const bool is_nearest = own && telling_.is_nearest(scene_, frame.list_span);
  const bool another = backs_another(frame);
  add_if(parts_[f] != Part::none && !another &&
             (is_nearest ||
              (place_.offset > 0 && place_.offset <= 2 && place_.last_paid && !place_.pays && backers_said_)),
         backing::rule_pays);
  add_if(is_nearest, backing::nearest_paid);
  add_if(!own && place_.last_paid, backing::last_paid);
  add_if(own && telling_.other_between(scene_, mention.span), backing::other_between);
  add_if(frame.list_size > 1, backing::is_list);
  const Tally& list = by_list_[frame.list - near_.front().list];
  const Tally& chain = by_chain_[chains_[f]];
  add_if(list.investors > 0, backing::investor_in_list);
  add_if(all_by_rule_ > list.by_rule, backing::rule_in_sentence);
  add_if(frame.of_person, backing::of_person);
  add_if(frame.is_aside, backing::aside);
  add_if(frame.has_officer, backing::has_officer);
  add_if(frame.founds, backing::founds);
  add_if(frame.has_owners, backing::owners);
  add_if(frame.is_source, backing::is_source);
  add_if(frame.owned, backing::owned);
  add_if(frame.owns_next, backing::owns_next);
  add_if(frame.owns_unnamed, backing::owns_unnamed);
  add_if(own && is_quoted(document_.reading.text, scene_.sentence, mention.span.begin) != telling_.quoted,
         backing::other_quote);
  add_if(another, backing::backed_another);
  add_if(backers_said_, backing::sentence_of_backers);
  add_if(place_.pays, backing::sentence_of_amounts);
  add_if(2 * mention.span.size() >= scene_.sentence.size(), backing::short_line);
  add_if(company_at_ && *company_at_ < mention.span.begin, backing::after_company);
  add_if(company_at_ && *company_at_ > mention.span.begin, backing::before_company);
  add_if(standing_.times_named[mention.entity] >= 3, backing::often_named);
  add_if(standing_.most_named == mention.entity, backing::most_named);
  add_if(standing_.in_title[mention.entity], backing::in_title);
  add_if(f > 0 && chains_[f] == chains_[f - 1], backing::joined_before);
  add_if(f + 1 < near_.size() && chains_[f] == chains_[f + 1], backing::joined_behind);
  add_if(chain.by_rule > (parts_[f] != Part::none), backing::rule_in_chain);
  add_if(chain.investors > is_investor(frame), backing::investor_in_chain);
  add_if(!own && goes_on_, backing::goes_on);
  add_if(after_colon_, backing::after_colon);
  const auto round = std::lower_bound(this_round_.begin(), this_round_.end(),
                                      mention.span.begin < kReach ? 0 : mention.span.begin - kReach);
  add_if(round != this_round_.end() && *round + 2 <= mention.span.begin, backing::this_round);
  add_if(telling_.is_total, backing::of_total);
  add_if(telling_.is_total && !before, backing::total_behind);
  add(backing::line + static_cast<int>(telling_.line) * 2 + own);
  add(backing::round_beside + round_beside(mention.span));
  add_if(paid_.raises(mention.entity), backing::raises_elsewhere);
  add(backing::told_before + static_cast<int>(telling_.told_before(mention.span.begin, company_)));
  add(backing::told_behind + static_cast<int>(telling_.told_behind(mention.span.begin, scene_, company_)));
  add(backing::chain_size + (chain.names == 1 ? 0 : chain.names == 2 ? 1 : chain.names <= 4 ? 2 : 3));
  const Said behind_it = said_beside(mention.span, true);
  const Said before_it = said_beside(mention.span, false);
  add(backing::back_behind + behind_it.distance);
  add(backing::back_before + before_it.distance);
  if (behind_it.distance < 9) add(backing::back_word + static_cast<int>(behind_it.word * 2 % 256));
  if (before_it.distance < 9) add(backing::back_word + static_cast<int>((before_it.word * 2 + 1) % 256));
  add(backing::offset + place_.offset - kFirstOffset);
  if (own) {
    const std::uint32_t breaks = before ? scene_.breaks_between(mention.span.end, telling_.span.begin)
                                        : scene_.breaks_between(telling_.span.end, mention.span.begin);
    add(backing::place + (before ? 0 : 4) + static_cast<int>(std::min(breaks, 3U)));
  }
  add(backing::type + static_cast<int>(mention.type));
  add(backing::role + static_cast<int>(standing_.roles[mention.entity]));
  const int s = static_cast<int>(side);
  add(backing::lead + s * kLeads + static_cast<int>(frame.lead));
  add(backing::verb_behind + (s * 2 + frame.behind_touches) * kVerbs + static_cast<int>(frame.verb_behind));
  add(backing::verb_before + (s * 2 + frame.before_touches) * kVerbs + static_cast<int>(frame.verb_before));
  add_pairs(traits);
  add_context(document_, scene_, frame, side, own ? telling_.span : Span{}, backing::words, traits);
}

}  // namespace taojin::facts
