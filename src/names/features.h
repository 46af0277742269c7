#pragma once
/// The features of the tagger: n-grams of units, what the lexicon says, and the classes around.
///
/// A feature stands at a position of the unit sequence and speaks about several units around it: its row of the model
/// holds a weight vector for each. So the pair 创始 + 人 is looked up once, not four times.

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "names/units.h"
#include "names/word_classes.h"

namespace taojin {

/// A kind of feature: which units, relative to where it stands, it speaks about.
struct FeatureTemplate {
  std::int8_t first;           ///< offset of the first unit
  std::uint8_t count;          ///< how many units in a row
  std::uint8_t minimum_count;  ///< features seen less often in training are left out
};

enum FeatureKind : std::uint8_t {
  kUnigram,
  kBigram,
  kTrigram,
  kClasses,
  kPrefix,
  kSuffix,
  kLexiconTag,
  kLexiconPair,
  kContextTag,
  kContextPair,
  kCharacterFlags,
  kWordStart,
  kWordEnd,
  kWordStartCoarse,
  kWordMeeting,
  kFeatureKinds
};

inline constexpr std::array<FeatureTemplate, kFeatureKinds> kFeatureTemplates = {{
    {-3, 7, 1},  // kUnigram
    {-2, 5, 2},  // kBigram: from two before the pair to one behind it
    {-1, 5, 3},  // kTrigram
    {0, 1, 1},   // kClasses
    {-1, 3, 2},  // kPrefix
    {-1, 3, 2},  // kSuffix
    {-2, 5, 1},  // kLexiconTag
    {-1, 4, 3},  // kLexiconPair
    {-2, 5, 1},  // kContextTag
    {-1, 4, 3},  // kContextPair
    {0, 4, 1},   // kCharacterFlags
    {-1, 4, 2},  // kWordStart: the class of the longest known word that starts here
    {-1, 4, 2},  // kWordEnd: … that ends here
    {-1, 4, 1},  // kWordStartCoarse
    {-1, 4, 3},  // kWordMeeting: a word that ends here and one that starts behind it
}};

/// No feature speaks about a unit further behind or before the one where it stands.
inline constexpr std::size_t kReach = 3, kReachBack = 3;
static_assert(std::ranges::all_of(kFeatureTemplates, [](const FeatureTemplate& t) {
  return t.first >= -3 && t.first + t.count - 1 <= 3;
}));

struct Feature {
  std::uint64_t key;       ///< hash of its kind and content
  std::uint32_t position;  ///< unit that it stands at
  FeatureKind kind;
  std::uint8_t skipped, count;  ///< how many of the units that it speaks about stand before the run, and in it
};

/// Reads the features of a text, sentence by sentence; buffers are kept between sentences.
class FeatureReader {
 public:
  /// `hits` are the lexicon's in the reading (Lexicon::find_all) and must outlive the reader.
  FeatureReader(const Lexicon& lexicon, const std::vector<LexiconHit>& hits) : lexicon_(lexicon), hits_(hits) {}

  /// Reads what the lexicon says of the units of a sentence, which must stay; sentences of one reading in ascending
  /// order.
  void read_sentence(std::u32string_view reading, Span sentence, std::span<const Unit> units);
  /// Fills features() with those that speak about a unit of the run from `run_first` to `run_last`, exclusive.
  void read_features(std::u32string_view reading, std::size_t run_first, std::size_t run_last);

  [[nodiscard]] std::span<const Unit> units() const { return units_; }
  /// Whether a name of the lexicon covers the unit.
  [[nodiscard]] bool in_lexicon(std::size_t unit) const { return name_tags_[unit] != 0; }
  [[nodiscard]] std::span<const Feature> features() const { return {features_.data(), feature_count_}; }

 private:
  void tag_units(std::u32string_view reading);

  const Lexicon& lexicon_;
  const std::vector<LexiconHit>& hits_;
  const WordClasses& classes_ = WordClasses::built_in();
  std::vector<WordClass> starting_, ending_;  ///< by place in the sentence, filled up to classes_end_; empty before
  std::uint32_t classes_end_ = 0;
  std::size_t next_hit_ = 0;
  Span sentence_;
  std::span<const Unit> units_;
  std::vector<std::uint32_t> name_tags_, context_tags_;
  std::vector<std::uint8_t> flags_;  ///< what the lexicon says of the characters of a run and of those around it
  std::vector<Feature> features_;    ///< the first feature_count_ are the run's
  std::size_t feature_count_ = 0;
};

}  // namespace taojin
