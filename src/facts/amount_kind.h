#pragma once
/// What an amount of money is: a weighed sum over the cue words around it (docs/facts.md).

#include <array>
#include <cstdint>
#include <iterator>
#include <vector>

#include "facts/scene.h"

namespace taojin::facts {

inline constexpr int kAmountKinds = static_cast<int>(AmountKind::other) + 1;

/// Where the nearest cue of a class stands, seen from the amount.
enum class Relation : std::uint8_t {
  before_touch,   ///< nothing but fillers between
  before_near,    ///< at most four characters that say something
  before_clause,  ///< in the same clause
  before_taken,   ///< it touches another amount, or another amount stands between
  before_next,    ///< in the clause before
  before_far,     ///< elsewhere in the sentence
  after_touch,
  after_near,
  after_clause,
  after_taken,
  after_next,
  after_far,
  previous_sentence,  ///< where the own sentence has nothing near
  title               ///< likewise
};
inline constexpr int kRelations = static_cast<int>(Relation::title) + 1;
inline constexpr int kMagnitudes = 12;

/// Words whose meaning hangs on what else is said: 募集 in an article about a listing, 投资 where a plant is built.
inline constexpr CueClass kOpenClasses[] = {CueClass::raise,    CueClass::obtain, CueClass::issue, CueClass::invest,
                                            CueClass::at_price, CueClass::price,  CueClass::spend, CueClass::pay,
                                            CueClass::sell,     CueClass::total,  CueClass::asset, CueClass::budget};
enum class Setting : std::uint8_t {
  ipo,
  ipo_around,
  debt,
  fund,
  fund_around,
  acquire,
  stake_sale,
  project,
  grant,
  box_office,
  listed_company,
  in_a_place,  ///< 在印度投资50亿美元: no firm is named that gets it
  into_a_firm  ///< 向甲…, 入股甲: one is
};
inline constexpr int kSettings = static_cast<int>(Setting::into_a_firm) + 1;
inline constexpr int kOpen = static_cast<int>(std::size(kOpenClasses));

/// How an amount hangs together with the amount before it in the article.
enum class Step : std::uint8_t {
  first,          ///< none before it
  same_sentence,  ///< nothing links them but the sentence
  list,           ///< 8500万、1.25亿美元
  change,         ///< 从1亿美元增长到3亿美元
  conversion,     ///< 30亿美元(约217亿元)
  continued,      ///< no word of its own between them
  next_sentence,
  further
};
inline constexpr int kSteps = static_cast<int>(Step::further) + 1;

/// Characters around the amount are weighed too, by a hash: in contact, and as pairs anywhere near in the clause.
inline constexpr int kHashed = 8192;
inline constexpr int kCurrencies = 7;
inline constexpr int kBounds = static_cast<int>(Bound::range) + 1;

/// Features are numbered: cue class by relation, then open class by setting, then the power of ten of the value, then
/// the constant, whether a fund is founded with it, the currency, the bound, the hashed characters, every cue word
/// before and behind, and the type of the nearest name before and behind.
inline constexpr int kSettingFeatures = kCueClasses * kRelations;
inline constexpr int kMagnitudeFeatures = kSettingFeatures + kOpen * kSettings;
inline constexpr int kConstantFeature = kMagnitudeFeatures + kMagnitudes;
inline constexpr int kFoundsFundFeature = kConstantFeature + 1;
inline constexpr int kCurrencyFeatures = kFoundsFundFeature + 1;
inline constexpr int kBoundFeatures = kCurrencyFeatures + kCurrencies;
inline constexpr int kHashedFeatures = kBoundFeatures + kBounds;
inline constexpr int kWordFeatures = kHashedFeatures + kHashed;
inline constexpr int kMostWords = 2600;
inline constexpr int kKindFeatures = kWordFeatures + 2 * kMostWords;

[[nodiscard]] constexpr int feature_of(CueClass cue_class, Relation relation) {
  return static_cast<int>(cue_class) * kRelations + static_cast<int>(relation);
}

struct KindFeature {
  std::uint16_t feature;
  Span cue;  ///< empty for features that are no word
};

/// The features of one amount of a scene. `previous` is the scene of the sentence before, `title` that of the title;
/// either may be null.
[[nodiscard]] std::vector<KindFeature> kind_features(const Document& document, const Scene& scene,
                                                     std::uint32_t quantity, const Scene* previous, const Scene* title);

using KindScores = std::array<std::int32_t, kAmountKinds>;

/// The sum of the weights of the features.
[[nodiscard]] KindScores kind_scores(const std::vector<KindFeature>& features);

/// The weight of a feature for a kind, in hundredths. The table is written by tools/train_kinds.cpp.
[[nodiscard]] std::int32_t kind_weight(int feature, int kind);

/// The weights of a kind behind a kind, in hundredths: by the one before, then by the one behind.
using StepWeights = std::int16_t[kAmountKinds][kAmountKinds];
[[nodiscard]] const StepWeights& step_weights(Step step);

}  // namespace taojin::facts
