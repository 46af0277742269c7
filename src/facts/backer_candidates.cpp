#include <algorithm>
#include <array>
#include <span>

#include "facts/backers.h"
#include "facts/investors.h"
#include "facts/rounds.h"
#include "word_lists.h"

namespace taojin::facts {
namespace {

constexpr std::size_t kMostCandidates = 150;
constexpr std::size_t kMostTwins = 3;       ///< places where the same sum is told again that are looked at
constexpr std::size_t kLongestJoint = 18;   // 以及现有投资者, 的联合创始人兼首席执行官、
constexpr std::uint32_t kReach = 600;       ///< characters from the amount, or from where a sentence begins
constexpr std::uint32_t kClauseReach = 30;  ///< a clause between counts as so many characters

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

constexpr std::u32string_view kThisRound[] = {U"本轮", U"此轮", U"此次", U"该轮", U"这轮", U"本次", U"这次"};
constexpr CharacterFilter kMaySayThisRound = CharacterFilter::first_of(kThisRound);

/// Where one of these words begins.
std::vector<std::uint32_t> places_of_this_round(std::u32string_view reading, Span sentence) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
    if (kMaySayThisRound.may_hold(reading[i]) && starts_with_any<kThisRound>(reading.substr(i))) places.push_back(i);
  }
  return places;
}

/// What the names of a list or a chain do together.
struct Tally {
  int names = 0, by_rule = 0, investors = 0;
};

using Frames = std::span<const Frame>;

class Collector {
 public:
  Collector(FrameCache& frames, const Standing& standing, const PaidAmounts& paid, std::size_t sentence,
            std::uint32_t quantity, std::optional<std::uint32_t> company)
      : frames_(frames),
        document_(frames.scenes().document()),
        standing_(standing),
        paid_(paid),
        sentence_(sentence),
        quantity_(quantity),
        amount_(document_.quantities[quantity].span),
        company_(company) {}

  std::vector<BackerCandidate> collect() {
    tellings_.push_back({sentence_, quantity_});
    for (const std::uint32_t q : paid_.told(quantity_)) {
      if (q == quantity_ || tellings_.size() > kMostTwins) continue;
      tellings_.push_back({sentence_at(document_, document_.quantities[q].span.begin), q});
    }
    for (const Telling& telling : tellings_) {
      sentence_ = telling.sentence;
      quantity_ = telling.quantity;
      amount_ = document_.quantities[quantity_].span;
      read_around();
    }
    return std::move(found_);
  }

 private:
  /// A place where the sum is told.
  struct Telling {
    std::size_t sentence;
    std::uint32_t quantity;
  };

  /// A sentence is read from the nearest telling alone; of two as near from the one before it.
  [[nodiscard]] bool is_nearer_to_another(std::size_t at) const {
    const auto distance = [&](std::size_t sentence) {
      return at >= sentence ? 2 * (at - sentence) : 2 * (sentence - at) + 1;
    };
    return std::any_of(tellings_.begin(), tellings_.end(),
                       [&](const Telling& t) { return distance(t.sentence) < distance(sentence_); });
  }

  /// 累计融资2亿美元: a word of totals before the amount in its clause, no other amount between.
  [[nodiscard]] bool is_total() const {
    const Scene& scene = frames_.scenes().of(sentence_);
    std::uint32_t from = scene.clause_at(amount_.begin).begin;
    const auto at = std::lower_bound(scene.money.begin(), scene.money.end(), quantity_);
    if (at != scene.money.begin()) from = std::max(from, document_.quantities[*(at - 1)].span.end);
    const auto lead =
        std::u32string_view(document_.reading.text).substr(from, amount_.begin - std::min(from, amount_.begin));
    static constexpr std::u32string_view kTotals[] = {U"累计", U"总融资",   U"总共", U"总计",
                                                      U"共计", U"融资总额", U"合计", U"一共"};
    return holds_any(lead, kTotals);
  }

  /// Where an amount stands.
  enum class Line : std::uint8_t { sentence, unfinished, title };
  [[nodiscard]] Line line_of(Span sentence) const {
    static constexpr std::u32string_view kEnds = U"。！？!?;；";
    if (document_.title && document_.title->overlaps(sentence)) return Line::title;
    const bool ends = !sentence.empty() && kEnds.find(document_.reading.text[sentence.end - 1]) != kEnds.npos;
    return ends ? Line::sentence : Line::unfinished;
  }

  /// 0 where no round is told beside a name, 1 where it is the amount's, 2 where it is another.
  [[nodiscard]] int round_beside(const std::vector<Round>& rounds, Span name) const {
    const Round* const best = nearest_round(rounds, name);
    if (best == nullptr) return 0;
    return best->name == round_ ? 1 : 2;
  }
  /// The round told last before a place, or next behind it where that is less than half as far.
  [[nodiscard]] static const Round* nearest_round(const std::vector<Round>& rounds, Span place) {
    constexpr std::uint32_t kFarthest = 120;
    const Round* best = nullptr;
    std::uint32_t best_distance = kFarthest;
    for (const Round& r : rounds) {
      const std::uint32_t distance = r.span.begin < place.begin
                                         ? place.begin - std::min(place.begin, r.span.end)
                                         : 2 * (r.span.begin - std::min(r.span.begin, place.end));
      if (distance >= best_distance) continue;
      best_distance = distance;
      best = &r;
    }
    return best;
  }

  void read_around() {
    const Span own = frames_.scenes().of(sentence_).sentence;
    const Round* const round = nearest_round(frames_.rounds_of(sentence_), amount_);
    round_ = round == nullptr ? std::string() : round->name;
    line_ = line_of(own);
    is_total_ = is_total();
    bool last_paid = !paid_behind();
    for (int offset = kFirstOffset; offset <= kLastOffset; ++offset) {
      if (offset < 0 && sentence_ < static_cast<std::size_t>(-offset)) continue;
      const std::size_t at = sentence_ + static_cast<std::size_t>(offset);
      if (at >= frames_.scenes().size()) break;
      const bool pays = offset != 0 && has_paid(frames_.scenes().of(at));
      if (offset > 0 && pays) last_paid = false;
      if (!is_nearer_to_another(at)) read(at, offset, last_paid, pays);
    }
  }

  /// Another amount that somebody pays, not the same sum told again.
  [[nodiscard]] bool other(std::uint32_t quantity) const {
    return quantity != quantity_ && paid_.paid(quantity) && !paid_.same_sum(quantity, quantity_) &&
           document_.quantities[quantity].equivalent_of != quantity_ &&
           document_.quantities[quantity_].equivalent_of != quantity;
  }
  /// The amounts of a sentence near this one; of another sentence the first ones.
  [[nodiscard]] std::span<const std::uint32_t> money_near(const Scene& scene) const {
    constexpr std::size_t kNear = 16;
    const auto at = std::lower_bound(scene.money.begin(), scene.money.end(), quantity_);
    const auto place = static_cast<std::size_t>(at - scene.money.begin());
    const std::size_t first = at == scene.money.end() || place < kNear ? 0 : place - kNear;
    return std::span(scene.money).subspan(first, std::min(2 * kNear, scene.money.size() - first));
  }
  [[nodiscard]] bool has_paid(const Scene& scene) const {
    const auto near = money_near(scene);
    return std::any_of(near.begin(), near.end(), [&](std::uint32_t q) { return other(q); });
  }
  [[nodiscard]] bool paid_behind() const {
    const auto near = money_near(frames_.scenes().of(sentence_));
    return std::any_of(near.begin(), near.end(), [&](std::uint32_t q) { return q > quantity_ && other(q); });
  }

  [[nodiscard]] static std::uint32_t distance(const Scene& scene, Span amount, Span list) {
    const std::uint32_t from = amount.begin < list.begin ? amount.end : list.end;
    const std::uint32_t to = amount.begin < list.begin ? list.begin : amount.begin;
    return scene.breaks_between(from, to) * kClauseReach + (to > from ? to - from : 0) / 4 +
           (amount.begin < list.begin ? 0 : 1);
  }
  [[nodiscard]] bool nearest(const Scene& scene, Span list) const {
    const std::uint32_t own = distance(scene, amount_, list);
    const auto near = money_near(scene);
    return std::none_of(near.begin(), near.end(), [&](std::uint32_t q) {
      return other(q) && distance(scene, document_.quantities[q].span, list) < own;
    });
  }
  [[nodiscard]] bool paid_between(const Scene& scene, Span name) const {
    const std::uint32_t from = std::min(amount_.end, name.end), to = std::max(amount_.begin, name.begin);
    const auto near = money_near(scene);
    return std::any_of(near.begin(), near.end(), [&](std::uint32_t q) {
      const Span span = document_.quantities[q].span;
      return other(q) && from <= span.begin && span.end <= to;
    });
  }

  [[nodiscard]] bool is_investor(const Frame& frame) const {
    return standing_.roles[document_.mentions[frame.mention].entity] == Role::investor;
  }

  /// The object of its verb is another company: 甲领投了乙.
  [[nodiscard]] bool backs_another(const Frames& frames, const Frame& frame) const {
    if (frame.cue_behind.span.empty()) return false;
    for (const Frame& other : frames) {
      const Span span = document_.mentions[other.mention].span;
      if (span.begin < frame.cue_behind.span.end) continue;
      if (span.begin > frame.cue_behind.span.end + 2 || other.lead != Lead::object) return false;
      const auto company = company_of(document_, document_.mentions[other.mention].entity);
      return company && company_ && *company != *company_;
    }
    return false;
  }

  /// Numbers the names of a sentence by lists, with more patience than the frames: 甲、现有投资者乙以及丙的创始人丁.
  [[nodiscard]] std::vector<std::uint32_t> chains_of(const Scene& scene, const Frames& frames) const {
    const std::u32string_view reading = document_.reading.text;
    std::vector<std::uint32_t> chains(frames.size());
    for (std::size_t f = 1; f < frames.size(); ++f) {
      const std::uint32_t from = document_.mentions[frames[f - 1].mention].span.end;
      const std::uint32_t to = std::max(from, document_.mentions[frames[f].mention].span.begin);
      const auto between = reading.substr(from, to - from);
      const std::uint32_t breaks = scene.breaks_between(from, to);
      const bool joint = between.find_first_of(U"、和及与/(") != between.npos;
      const bool joined = (frames[f].list == frames[f - 1].list) || (frames[f - 1].of_person && breaks == 0) ||
                          (between.size() <= kLongestJoint && joint && breaks == 0) ||
                          (between.size() <= 2 && breaks <= 1);
      chains[f] = joined ? chains[f - 1] : static_cast<std::uint32_t>(f);
    }
    return chains;
  }

  /// 领投, 投资方 … within reach of a place.
  [[nodiscard]] static bool says_backers(const Scene& scene, std::uint32_t place) {
    auto hit = std::lower_bound(scene.cues.begin(), scene.cues.end(), place < kReach ? 0 : place - kReach,
                                [](const CueHit& h, std::uint32_t p) { return h.span.begin < p; });
    for (; hit != scene.cues.end() && hit->span.begin < place + kReach; ++hit) {
      if (hit->cue_class == CueClass::back) return true;
    }
    return false;
  }

  /// Whose a funding figure is, seen from the amount in question.
  enum class Owner : std::uint8_t { none, same, another, unknown };
  [[nodiscard]] Owner owner_of(const PaidAmounts::Figure& figure) const {
    if (figure.quantity == quantity_ || paid_.same_sum(figure.quantity, quantity_)) return Owner::same;
    if (!company_ || !figure.company) return Owner::unknown;
    return figure.company == company_ ? Owner::same : Owner::another;
  }
  [[nodiscard]] Owner told_last_before(std::uint32_t place) const {
    const auto next = figure_behind(place);
    return next == paid_.figures().begin() ? Owner::none : owner_of(*(next - 1));
  }
  [[nodiscard]] Owner told_next_behind(std::uint32_t place, const Scene& scene) const {
    const auto next = figure_behind(place);
    if (next == paid_.figures().end()) return Owner::none;
    return document_.quantities[next->quantity].span.begin < scene.sentence.end ? owner_of(*next) : Owner::none;
  }
  [[nodiscard]] std::vector<PaidAmounts::Figure>::const_iterator figure_behind(std::uint32_t place) const {
    return std::partition_point(paid_.figures().begin(), paid_.figures().end(), [&](const PaidAmounts::Figure& f) {
      return document_.quantities[f.quantity].span.begin < place;
    });
  }

  /// 甲担任财务顾问
  [[nodiscard]] bool advises(const Scene& scene, Span name) const {
    constexpr std::uint32_t kOffice = 26;
    const std::uint32_t end = std::min(name.end + kOffice, scene.clause_at(name.end).end);
    if (end <= name.end) return false;
    const auto behind = std::u32string_view(document_.reading.text).substr(name.end, end - name.end);
    return behind.find(U"顾问") != behind.npos || behind.find(U"承销") != behind.npos ||
           behind.find(U"保荐") != behind.npos;
  }

  /// The nearest word of backers on one side of a name: how far it is, and which.
  struct Said {
    int distance = 9;  ///< clauses between times three and names between; 9 without any
    std::uint32_t word = 0;
  };
  [[nodiscard]] Said said_beside(const Scene& scene, const Frames& frames, Span name, bool behind) const {
    const auto speaks = [](const CueHit& hit) {
      return hit.cue_class == CueClass::back || hit.cue_class == CueClass::invest || hit.cue_class == CueClass::acquire;
    };
    const CueHit* best = nullptr;
    const auto first_behind = std::lower_bound(scene.cues.begin(), scene.cues.end(), name.end,
                                               [](const CueHit& h, std::uint32_t p) { return h.span.begin < p; });
    if (behind) {
      const auto hit = std::find_if(first_behind, scene.cues.end(), speaks);
      if (hit != scene.cues.end() && hit->span.begin < name.end + kReach) best = &*hit;
    } else {
      for (auto hit = first_behind; best == nullptr && hit != scene.cues.begin();) {
        --hit;
        if (hit->span.begin + kReach < name.begin) break;
        if (hit->span.end <= name.begin && speaks(*hit)) best = &*hit;
      }
    }
    Said said;
    if (best == nullptr) return said;
    const std::uint32_t from = behind ? name.end : best->span.end, to = behind ? best->span.begin : name.begin;
    int names = 0;
    for (const Frame& frame : frames) {
      const Span span = document_.mentions[frame.mention].span;
      names += from <= span.begin && span.end <= to;
    }
    said.distance = static_cast<int>(std::min(scene.breaks_between(from, to), 2U)) * 3 + std::min(names, 2);
    said.word = best->word;
    return said;
  }

  void read(std::size_t at, int offset, bool last_paid, bool pays) {
    const Scene& scene = frames_.scenes().of(at);
    const std::vector<Frame>& all = frames_.of(at);
    const std::uint32_t middle = offset == 0 ? amount_.begin : scene.sentence.begin;
    const auto begin_of = [&](const Frame& frame) { return document_.mentions[frame.mention].span.begin; };
    const auto first =
        std::partition_point(all.begin(), all.end(), [&](const Frame& f) { return begin_of(f) + kReach < middle; });
    const auto last =
        std::partition_point(first, all.end(), [&](const Frame& f) { return begin_of(f) <= middle + kReach; });
    const Frames frames(first, last);
    if (frames.empty()) return;
    const AmountKind kind = paid_.kind(quantity_);
    std::vector<Part> parts;
    parts.reserve(frames.size());
    for (auto f = first; f != last; ++f) {
      parts.push_back(
          part_of(document_, scene, *f, frame_behind(all, static_cast<std::size_t>(f - all.begin())), kind));
    }
    const bool backers_said = says_backers(scene, middle);
    const std::vector<std::uint32_t> chains = chains_of(scene, frames);
    static const std::vector<Round> kNone;
    const std::vector<Round>& rounds = round_.empty() ? kNone : frames_.rounds_of(at);
    std::vector<Tally> by_chain(frames.size()), by_list(frames.back().list - frames.front().list + 1);
    int all_by_rule = 0;
    for (std::size_t f = 0; f < frames.size(); ++f) {
      const bool by_rule = parts[f] != Part::none;
      const bool investor = is_investor(frames[f]);
      all_by_rule += by_rule;
      for (Tally* const tally : {&by_chain[chains[f]], &by_list[frames[f].list - frames.front().list]}) {
        ++tally->names;
        tally->by_rule += by_rule;
        tally->investors += investor;
      }
    }
    const std::vector<std::uint32_t> this_round = places_of_this_round(document_.reading.text, scene.sentence);
    bool goes_on = false, after_colon = false;
    if (at > 0) {
      const Scene& previous = frames_.scenes().of(at - 1);
      goes_on = says_backers(previous, previous.sentence.begin);
      after_colon = !previous.sentence.empty() && (document_.reading.text[previous.sentence.end - 1] == U':' ||
                                                   document_.reading.text[previous.sentence.end - 1] == U'：');
    }
    std::uint32_t company_at = 0xFFFFFFFF;
    for (const Frame& frame : frames) {
      const Mention& mention = document_.mentions[frame.mention];
      if (company_ && company_of(document_, mention.entity) == company_) {
        company_at = mention.span.begin;
        break;
      }
    }
    for (std::size_t f = 0; f < frames.size() && found_.size() < kMostCandidates; ++f) {
      const Frame& frame = frames[f];
      const Mention& mention = document_.mentions[frame.mention];
      if (mention.type == NameType::product || mention.entity == company_) continue;
      if (advises(scene, mention.span)) continue;
      BackerCandidate candidate;
      candidate.traits.reserve(kUsualTraits);
      candidate.entity = mention.entity;
      candidate.mention = frame.mention;
      candidate.leads = parts[f] == Part::leads;
      auto& traits = candidate.traits;
      const auto add = [&](int t) { traits.push_back(static_cast<std::uint16_t>(t)); };
      const auto add_if = [&](bool holds, backing::Trait t) {
        if (holds) traits.push_back(t);
      };
      const bool own = offset == 0;
      const bool before = own && mention.span.begin < amount_.begin;
      const Side side = own ? (before ? Side::before : Side::behind) : offset < 0 ? Side::earlier : Side::later;
      add(backing::constant);
      add_if(parts[f] == Part::leads, backing::rule_leads);
      add_if(parts[f] == Part::follows, backing::rule_follows);
      const bool is_nearest = own && nearest(scene, frame.list_span);
      const bool another = backs_another(frames, frame);
      add_if(parts[f] != Part::none && !another &&
                 (is_nearest || (offset > 0 && offset <= 2 && last_paid && !pays && backers_said)),
             backing::rule_pays);
      add_if(is_nearest, backing::nearest_paid);
      add_if(!own && last_paid, backing::last_paid);
      add_if(own && paid_between(scene, mention.span), backing::other_between);
      add_if(frame.list_size > 1, backing::is_list);
      const Tally& list = by_list[frame.list - frames.front().list];
      const Tally& chain = by_chain[chains[f]];
      add_if(list.investors > 0, backing::investor_in_list);
      add_if(all_by_rule > list.by_rule, backing::rule_in_sentence);
      add_if(frame.of_person, backing::of_person);
      add_if(frame.is_aside, backing::aside);
      add_if(frame.has_officer, backing::has_officer);
      add_if(frame.founds, backing::founds);
      add_if(frame.has_owners, backing::owners);
      add_if(frame.is_source, backing::is_source);
      add_if(frame.owned, backing::owned);
      add_if(frame.owns_next, backing::owns_next);
      add_if(another, backing::backed_another);
      add_if(backers_said, backing::sentence_of_backers);
      add_if(pays, backing::sentence_of_amounts);
      add_if(2 * mention.span.size() >= scene.sentence.size(), backing::short_line);
      add_if(company_at < mention.span.begin, backing::after_company);
      add_if(company_at != 0xFFFFFFFF && company_at > mention.span.begin, backing::before_company);
      add_if(standing_.times_named[mention.entity] >= 3, backing::often_named);
      add_if(standing_.most_named == mention.entity, backing::most_named);
      add_if(standing_.in_title[mention.entity], backing::in_title);
      add_if(f > 0 && chains[f] == chains[f - 1], backing::joined_before);
      add_if(f + 1 < frames.size() && chains[f] == chains[f + 1], backing::joined_behind);
      add_if(chain.by_rule > (parts[f] != Part::none), backing::rule_in_chain);
      add_if(chain.investors > is_investor(frame), backing::investor_in_chain);
      add_if(!own && goes_on, backing::goes_on);
      add_if(after_colon, backing::after_colon);
      const auto round = std::lower_bound(this_round.begin(), this_round.end(),
                                          mention.span.begin < kReach ? 0 : mention.span.begin - kReach);
      add_if(round != this_round.end() && *round + 2 <= mention.span.begin, backing::this_round);
      add_if(is_total_, backing::of_total);
      add_if(is_total_ && !before, backing::total_behind);
      add(backing::line + static_cast<int>(line_) * 2 + own);
      add(backing::round_beside + round_beside(rounds, mention.span));
      add_if(paid_.raises(mention.entity), backing::raises_elsewhere);
      add(backing::told_before + static_cast<int>(told_last_before(mention.span.begin)));
      add(backing::told_behind + static_cast<int>(told_next_behind(mention.span.begin, scene)));
      add(backing::chain_size + (chain.names == 1 ? 0 : chain.names == 2 ? 1 : chain.names <= 4 ? 2 : 3));
      const Said behind_it = said_beside(scene, frames, mention.span, true);
      const Said before_it = said_beside(scene, frames, mention.span, false);
      add(backing::back_behind + behind_it.distance);
      add(backing::back_before + before_it.distance);
      if (behind_it.distance < 9) add(backing::back_word + static_cast<int>(behind_it.word * 2 % 256));
      if (before_it.distance < 9) add(backing::back_word + static_cast<int>((before_it.word * 2 + 1) % 256));
      add(backing::offset + offset - kFirstOffset);
      if (own) {
        const std::uint32_t breaks = before ? scene.breaks_between(mention.span.end, amount_.begin)
                                            : scene.breaks_between(amount_.end, mention.span.begin);
        add(backing::place + (before ? 0 : 4) + static_cast<int>(std::min(breaks, 3U)));
      }
      add(backing::type + static_cast<int>(mention.type));
      add(backing::role + static_cast<int>(standing_.roles[mention.entity]));
      const int s = static_cast<int>(side);
      add(backing::lead + s * kLeads + static_cast<int>(frame.lead));
      add(backing::verb_behind + (s * 2 + frame.behind_touches) * kVerbs + static_cast<int>(frame.verb_behind));
      add(backing::verb_before + (s * 2 + frame.before_touches) * kVerbs + static_cast<int>(frame.verb_before));
      add_pairs(traits);
      add_context(document_, scene, frame, side, own ? amount_ : Span{}, backing::words, traits);
      found_.push_back(std::move(candidate));
    }
  }

  FrameCache& frames_;
  const Document& document_;
  const Standing& standing_;
  const PaidAmounts& paid_;
  std::size_t sentence_;
  std::uint32_t quantity_;
  Span amount_;
  std::optional<std::uint32_t> company_;
  std::vector<Telling> tellings_;
  std::string round_;
  Line line_ = Line::sentence;
  bool is_total_ = false;
  std::vector<BackerCandidate> found_;
};

}  // namespace

std::vector<BackerCandidate> backer_candidates(FrameCache& frames, const Standing& standing, const PaidAmounts& paid,
                                               std::size_t sentence, std::uint32_t quantity,
                                               std::optional<std::uint32_t> company) {
  return Collector(frames, standing, paid, sentence, quantity, company).collect();
}

}  // namespace taojin::facts
