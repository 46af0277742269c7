#include "facts/amount_kind.h"

#include <algorithm>
#include <iterator>

#include "lexicon/lexicon.h"
#include "word_lists.h"

namespace taojin::facts {
namespace {

constexpr std::uint32_t kNear = 4;

struct WeightRow {
  std::int16_t feature;
  std::array<std::int16_t, kAmountKinds> weights;
};

constexpr WeightRow kWeights[] = {
#include "facts/kind_weights.inc"
};

constexpr StepWeights kStepWeights[kSteps] = {
#include "facts/kind_step_weights.inc"
};

static_assert(std::all_of(std::begin(kWeights), std::end(kWeights),
                          [](const WeightRow& row) { return 0 <= row.feature && row.feature < kKindFeatures; }),
              "written for other features: run tools/train_kinds.cpp again");

/// By feature: the place of its row in kWeights, counted from 1.
constexpr auto kPlaces = [] {
  std::array<std::uint16_t, kKindFeatures> places{};
  for (std::size_t i = 0; i < std::size(kWeights); ++i) {
    places[static_cast<std::size_t>(kWeights[i].feature)] = static_cast<std::uint16_t>(i + 1);
  }
  return places;
}();
constexpr std::array<std::int16_t, kAmountKinds> kNoWeights{};

const std::array<std::int16_t, kAmountKinds>& weights_of(std::size_t feature) {
  const std::uint16_t place = kPlaces[feature];
  return place == 0 ? kNoWeights : kWeights[place - 1].weights;
}

int magnitude_of(const Quantity& quantity) {
  const std::optional<Decimal>& value = quantity.value ? quantity.value : quantity.high;
  if (!value) return 0;
  double size = value->to_double();
  int power = 1;
  while (size >= 10 && power < kMagnitudes - 1) {
    size /= 10;
    ++power;
  }
  return power;
}

/// An amount, or the end of the sentence, on one side of the amount in question.
struct Neighbour {
  bool is_amount;
  Span span;
};

/// Whether a cue between two amounts belongs to the other one: it stands closer to it.
bool belongs_to_other(std::u32string_view reading, const Scene& scene, Span other, bool other_is_before, Span cue,
                      std::uint32_t own_breaks, std::uint32_t own_gap) {
  const std::uint32_t from = other_is_before ? other.end : cue.end;
  const std::uint32_t to = other_is_before ? cue.begin : other.begin;
  const std::uint32_t breaks = scene.breaks_between(from, to);
  if (breaks > 0) return false;
  const std::uint32_t gap = weight_between(reading, from, to);
  if (own_breaks > 0) return gap <= kNear;
  if (gap > 0) return false;
  if (own_gap > 0) return true;
  return !other_is_before;  // it touches both: 融资2亿美元估值20亿美元
}

Relation relation_of(std::u32string_view reading, const Scene& scene, Span cue, Span amount, Neighbour other,
                     bool before) {
  const std::uint32_t from = before ? cue.end : amount.end;
  const std::uint32_t to = before ? amount.begin : cue.begin;
  const std::uint32_t breaks = scene.breaks_between(from, to);
  const bool across = other.is_amount && (before ? cue.begin < other.span.end : cue.end > other.span.begin);
  const auto relation = [&](Relation if_before, Relation if_after) { return before ? if_before : if_after; };
  if (across) {
    return breaks == 0 ? relation(Relation::before_taken, Relation::after_taken)
                       : relation(Relation::before_far, Relation::after_far);
  }
  const std::uint32_t gap = breaks == 0 ? weight_between(reading, from, to) : 0;
  if (other.is_amount && belongs_to_other(reading, scene, other.span, before, cue, breaks, gap)) {
    return relation(Relation::before_taken, Relation::after_taken);
  }
  if (breaks > 1) return relation(Relation::before_far, Relation::after_far);
  if (breaks == 1) return relation(Relation::before_next, Relation::after_next);
  if (gap == 0) return relation(Relation::before_touch, Relation::after_touch);
  return gap <= kNear ? relation(Relation::before_near, Relation::after_near)
                      : relation(Relation::before_clause, Relation::after_clause);
}

bool settles(Relation relation) {
  return relation == Relation::before_touch || relation == Relation::before_near ||
         relation == Relation::before_clause || relation == Relation::after_touch || relation == Relation::after_near ||
         relation == Relation::after_clause;
}

bool has_class(const Scene* scene, CueClass cue_class) {
  return scene != nullptr && std::any_of(scene->cues.begin(), scene->cues.end(),
                                         [&](const CueHit& hit) { return hit.cue_class == cue_class; });
}

constexpr std::u32string_view kTowards = U"在向对于赴到";

/// Whether a place where firms build and spend is named here: one of the lexicon, or a word for any.
bool names_a_place(std::u32string_view text) {
  constexpr std::size_t kLongest = 6;
  const Lexicon& lexicon = Lexicon::built_in();
  for (std::size_t size = std::min(kLongest, text.size()); size >= 2; --size) {
    const std::u32string_view word = text.substr(0, size);
    if (word == U"当地" || word == U"全球" || word == U"海外") return true;
    const std::optional<std::uint32_t> surface = lexicon.find(word);
    if (!surface) continue;
    for (std::uint32_t i = *surface; i < *surface + lexicon.same_text(*surface); ++i) {
      if (lexicon.entry(lexicon.surface(i).entry).category == LexiconCategory::place) return true;
    }
  }
  return false;
}

/// Whether a place is said to get the amount, 在印度投资50亿美元, and no name stands between.
bool goes_to_a_place(const Document& document, const Scene& scene, std::uint32_t amount) {
  const std::u32string_view reading = document.reading.text;
  for (std::uint32_t i = scene.clause_at(amount).begin; i + 2 < amount; ++i) {
    if (kTowards.find(reading[i]) == kTowards.npos || !names_a_place(slice(reading, {i + 1, amount}))) continue;
    const auto from = document.mentions.begin() + scene.first_mention,
               to = document.mentions.begin() + scene.last_mention;
    return std::none_of(from, to, [&](const Mention& m) { return m.span.begin > i && m.span.end <= amount; });
  }
  return false;
}

/// 向甲投资…, 砸下…，入股甲: a firm is named that gets what is paid.
bool goes_into_a_firm(const Document& document, const Scene& scene, Span amount) {
  static constexpr std::u32string_view kInto[] = {U"向",   U"对",   U"给",   U"入股", U"投资", U"投资了",
                                                  U"参股", U"注资", U"增资", U"领投", U"跟投", U"入股了"};
  constexpr std::uint32_t kReach = 60;
  const std::u32string_view reading = document.reading.text;
  const Span clause = scene.clause_at(amount.begin);
  const std::uint32_t from = std::max(clause.begin, amount.begin < kReach ? 0 : amount.begin - kReach);
  const std::uint32_t next = scene.clause_at(std::min(clause.end + 1, scene.sentence.end)).end;
  const auto last = document.mentions.begin() + scene.last_mention;
  auto mention = std::partition_point(document.mentions.begin() + scene.first_mention, last,
                                      [&](const Mention& m) { return m.span.begin < from; });
  for (; mention != last && mention->span.begin < std::min(next, amount.end + kReach); ++mention) {
    if (mention->type != NameType::company) continue;
    std::u32string_view before = slice(reading, {clause.begin, mention->span.begin});
    while (before.ends_with(U' ')) before.remove_suffix(1);
    if (ends_with_any<kInto>(before)) return true;
  }
  return false;
}

/// 设立100亿元的产业基金
bool founds_a_fund(std::u32string_view reading, const Scene& scene, Span amount) {
  constexpr std::uint32_t kReachBefore = 10, kReachBehind = 12;
  static constexpr std::u32string_view kFounds[] = {U"设立", U"成立", U"发起", U"组建", U"推出", U"启动"};
  const Span clause = scene.clause_at(amount.begin);
  const std::uint32_t from = std::max(clause.begin, amount.begin < kReachBefore ? 0 : amount.begin - kReachBefore);
  const std::uint32_t to = std::min(scene.clause_at(amount.end).end, amount.end + kReachBehind);
  return holds_any<kFounds>(slice(reading, {from, amount.begin})) && amount.end < to &&
         slice(reading, {amount.end, to}).find(U"基金") != reading.npos;
}

std::array<bool, kSettings> settings_of(const Document& document, const Scene& scene, Span amount,
                                        const Scene* previous, const Scene* title) {
  std::array<bool, kSettings> settings{};
  const auto set = [&](Setting setting, bool holds) { settings[static_cast<std::size_t>(setting)] = holds; };
  set(Setting::ipo, has_class(&scene, CueClass::ipo));
  set(Setting::ipo_around, has_class(previous, CueClass::ipo) || has_class(title, CueClass::ipo));
  set(Setting::debt, has_class(&scene, CueClass::debt) || has_class(&scene, CueClass::owe));
  set(Setting::fund, has_class(&scene, CueClass::fund));
  set(Setting::fund_around, has_class(previous, CueClass::fund) || has_class(title, CueClass::fund));
  set(Setting::acquire, has_class(&scene, CueClass::acquire));
  set(Setting::stake_sale, has_class(&scene, CueClass::stake_sale));
  set(Setting::project, has_class(&scene, CueClass::project));
  set(Setting::grant, has_class(&scene, CueClass::grant) || has_class(&scene, CueClass::prize));
  set(Setting::box_office, has_class(&scene, CueClass::box_office));
  set(Setting::listed_company, has_class(&scene, CueClass::share_price) || has_class(&scene, CueClass::listing));
  set(Setting::in_a_place, goes_to_a_place(document, scene, amount.begin));
  set(Setting::into_a_firm, goes_into_a_firm(document, scene, amount));
  return settings;
}

void add_settings(const Document& document, const Scene& scene, Span amount, const Scene* previous, const Scene* title,
                  std::vector<KindFeature>& features) {
  const std::array<bool, kSettings> settings = settings_of(document, scene, amount, previous, title);
  std::array<bool, kOpen> open{};
  for (const KindFeature& f : features) {
    if (f.feature >= kSettingFeatures || !settles(static_cast<Relation>(f.feature % kRelations))) continue;
    const auto cue_class = static_cast<CueClass>(f.feature / kRelations);
    const auto found = std::find(std::begin(kOpenClasses), std::end(kOpenClasses), cue_class);
    if (found != std::end(kOpenClasses)) open[static_cast<std::size_t>(found - std::begin(kOpenClasses))] = true;
  }
  for (int o = 0; o < kOpen; ++o) {
    for (int s = 0; s < kSettings; ++s) {
      if (!open[static_cast<std::size_t>(o)] || !settings[static_cast<std::size_t>(s)]) continue;
      features.push_back({static_cast<std::uint16_t>(kSettingFeatures + o * kSettings + s), {}});
    }
  }
}

int currency_of(const Quantity& quantity) {
  static constexpr std::string_view kKnown[] = {"CNY", "USD", "TWD", "HKD", "EUR", "JPY"};
  const auto known = std::find(std::begin(kKnown), std::end(kKnown), quantity.currency);
  return static_cast<int>(known - std::begin(kKnown));
}

/// Where characters stand, for their hash.
enum class Spot : std::uint32_t { one_before = 1, two_before, one_behind, two_behind, pair_before, pair_behind };

int hashed(Spot spot, char32_t a, char32_t b) {
  std::uint32_t h = static_cast<std::uint32_t>(spot) * 0x9E3779B1U;
  h = (h ^ static_cast<std::uint32_t>(a)) * 0x85EBCA6BU;
  h ^= h >> 13;
  h = (h ^ static_cast<std::uint32_t>(b)) * 0xC2B2AE35U;
  h ^= h >> 16;
  return kHashedFeatures + static_cast<int>(h % kHashed);
}

constexpr std::uint32_t kPairsBefore = 12, kPairsBehind = 8;

void add_characters(std::u32string_view reading, Span before, Span behind, std::vector<KindFeature>& features) {
  const auto at = [&](std::uint32_t place, Span span) {
    return place >= span.begin && place < span.end ? reading[place] : U'\0';
  };
  const auto push = [&](Spot spot, char32_t a, char32_t b) {
    features.push_back({static_cast<std::uint16_t>(hashed(spot, a, b)), {}});
  };
  const std::uint32_t left = before.end, right = behind.begin;
  push(Spot::one_before, at(left - 1, before), 0);
  push(Spot::two_before, at(left - 2, before), at(left - 1, before));
  push(Spot::one_behind, at(right, behind), 0);
  push(Spot::two_behind, at(right, behind), at(right + 1, behind));
  for (std::uint32_t i = 1; i < kPairsBefore && left >= before.begin + i + 1; ++i) {
    if (ends_clause(reading, left - i)) break;
    push(Spot::pair_before, reading[left - i - 1], reading[left - i]);
  }
  for (std::uint32_t i = 0; i < kPairsBehind && right + i + 1 < behind.end; ++i) {
    if (ends_clause(reading, right + i)) break;
    push(Spot::pair_behind, reading[right + i], reading[right + i + 1]);
  }
}

}  // namespace

constexpr std::size_t kUsualFeatures = 64;

std::vector<KindFeature> kind_features(const Document& document, const Scene& scene, std::uint32_t quantity,
                                       const Scene* previous, const Scene* title) {
  const std::u32string_view reading = document.reading.text;
  const Quantity& amount = document.quantities[quantity];
  const Span span = amount.extent.empty() ? amount.span : amount.extent;
  const auto place = std::find(scene.money.begin(), scene.money.end(), quantity);
  const bool has_previous = place != scene.money.begin() && place != scene.money.end();
  const bool has_next = place != scene.money.end() && place + 1 != scene.money.end();
  const Neighbour before{has_previous, has_previous ? document.quantities[*(place - 1)].span : Span{}};
  const Neighbour behind{has_next, has_next ? document.quantities[*(place + 1)].span : Span{}};

  std::vector<KindFeature> features;
  features.reserve(kUsualFeatures);
  std::array<bool, kCueClasses> seen_before{}, seen_after{};
  bool settled = false;
  const auto middle = std::lower_bound(scene.cues.begin(), scene.cues.end(), amount.span.begin,
                                       [](const CueHit& hit, std::uint32_t p) { return hit.span.begin < p; });
  const auto add = [&](const CueHit& hit, Relation relation) {
    features.push_back({static_cast<std::uint16_t>(feature_of(hit.cue_class, relation)), hit.span});
    if (!settles(relation) && relation != Relation::before_next && relation != Relation::after_next) return;
    settled = settled || settles(relation);
    const int side = relation < Relation::after_touch ? 0 : 1;
    features.push_back({static_cast<std::uint16_t>(kWordFeatures + side * kMostWords + hit.word), hit.span});
  };
  for (auto hit = middle; hit != scene.cues.begin();) {
    --hit;
    if (hit->span.end > amount.span.begin) continue;  // 集资最多 reaches into the bound
    bool& seen = seen_before[static_cast<std::size_t>(hit->cue_class)];
    if (seen) continue;
    seen = true;
    add(*hit, relation_of(reading, scene, hit->span, span, before, true));
  }
  for (auto hit = middle; hit != scene.cues.end(); ++hit) {
    if (hit->span.begin < amount.span.end) continue;
    bool& seen = seen_after[static_cast<std::size_t>(hit->cue_class)];
    if (seen) continue;
    seen = true;
    add(*hit, relation_of(reading, scene, hit->span, span, behind, false));
  }
  if (!settled) {
    for (const Scene* other : {previous, title}) {
      if (other == nullptr || other == &scene) continue;
      std::array<bool, kCueClasses> seen{};
      const Relation relation = other == previous ? Relation::previous_sentence : Relation::title;
      for (const CueHit& hit : other->cues) {
        bool& known = seen[static_cast<std::size_t>(hit.cue_class)];
        if (known) continue;
        known = true;
        features.push_back({static_cast<std::uint16_t>(feature_of(hit.cue_class, relation)), hit.span});
      }
    }
  }
  add_settings(document, scene, span, previous, title, features);
  const auto push = [&](int feature) { features.push_back({static_cast<std::uint16_t>(feature), {}}); };
  push(kMagnitudeFeatures + magnitude_of(amount));
  push(kConstantFeature);
  if (founds_a_fund(reading, scene, span)) push(kFoundsFundFeature);
  push(kCurrencyFeatures + currency_of(amount));
  push(kBoundFeatures + static_cast<int>(amount.bound));
  const std::uint32_t left = has_previous ? std::min(before.span.end, span.begin) : scene.sentence.begin;
  const std::uint32_t right = has_next ? std::max(behind.span.begin, span.end) : scene.sentence.end;
  add_characters(reading, {left, span.begin}, {span.end, right}, features);
  return features;
}

std::int32_t kind_weight(int feature, int kind) {
  return weights_of(static_cast<std::size_t>(feature))[static_cast<std::size_t>(kind)];
}

KindScores kind_scores(const std::vector<KindFeature>& features) {
  KindScores scores{};
  for (const KindFeature& f : features) {
    const auto& row = weights_of(f.feature);
    for (std::size_t kind = 0; kind < kAmountKinds; ++kind) scores[kind] += row[kind];
  }
  return scores;
}

const StepWeights& step_weights(Step step) {
  return kStepWeights[static_cast<std::size_t>(step)];
}

}  // namespace taojin::facts
