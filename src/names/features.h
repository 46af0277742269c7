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
  kClasses,
  kPrefix,
  kSuffix,
  kLexiconTag,
  kLexiconPair,
  kContextTag,
  kContextPair,
  kWordStart,
  kWordEnd,
  kFeatureKinds
};

inline constexpr std::array<FeatureTemplate, kFeatureKinds> kFeatureTemplates = {{
    {-2, 5, 1},  // kUnigram
    {-2, 5, 2},  // kBigram: from two before the pair to one behind it
    {0, 1, 1},   // kClasses
    {-1, 3, 2},  // kPrefix
    {-1, 3, 2},  // kSuffix
    {-2, 5, 1},  // kLexiconTag
    {-1, 4, 3},  // kLexiconPair
    {-2, 5, 1},  // kContextTag
    {-1, 4, 3},  // kContextPair
    {-1, 4, 2},  // kWordStart: the class of the longest known word that starts here
    {-1, 4, 2},  // kWordEnd: … that ends here
}};

/// No feature speaks about a unit further before or behind the one where it stands.
inline constexpr int kReach = 2;
static_assert(std::ranges::all_of(kFeatureTemplates, [](const FeatureTemplate& t) {
  return t.first >= -kReach && t.first + t.count - 1 <= kReach;
}));

/// Units of one sentence that are read together: from `first` to before `last`, counted from the sentence's first.
struct UnitRun {
  std::uint32_t sentence, first, last;

  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

struct Feature {
  std::uint64_t key;    ///< hash of its kind and content
  std::uint32_t first;  ///< the first unit that it speaks about; before the first one, it wraps around
  FeatureKind kind;
  std::uint8_t skipped, count;  ///< how many of the units that it speaks about stand before the run, and in it
};

/// The units of a text and where its sentences stand among them; to outlive who reads them.
struct TextUnits {
  std::u32string_view reading;
  const std::vector<Span>& sentences;
  const std::vector<Unit>& units;
  const std::vector<std::size_t>& ends;  ///< for each sentence, how many units there are up to its end

  [[nodiscard]] std::size_t first_of(std::size_t sentence) const { return sentence == 0 ? 0 : ends[sentence - 1]; }
  [[nodiscard]] std::span<const Unit> of(std::size_t sentence) const {
    return std::span(units).subspan(first_of(sentence), ends[sentence] - first_of(sentence));
  }
};

/// Reads the features of a text, run by run.
class FeatureReader {
 public:
  /// Reads what the lexicon says of the units; `hits` are its hits in the reading (Lexicon::find_all).
  FeatureReader(const TextUnits& text, const Lexicon& lexicon, const std::vector<LexiconHit>& hits);

  /// What the lexicon says of the name that covers a unit, by unit of the text; 0 where none does.
  [[nodiscard]] std::span<const std::uint32_t> name_tags() const { return name_tags_; }

  /// Looks up the words in and around the runs that are to be read, in ascending order.
  void look_up_words(std::span<const UnitRun> runs);
  /// Writes the features that speak about a unit of the run, the first of which is counted as `first_unit`, to where
  /// there is room for most_features(run); the end of what was written.
  Feature* read(const UnitRun& run, std::uint32_t first_unit, Feature* features);
  /// How many features may speak about the units of a run.
  [[nodiscard]] static std::size_t most_features(const UnitRun& run) {
    return (run.size() + 2 * kReach) * kFeatureKinds + 1;  // and the edge before the first unit
  }

 private:
  void read_tags(const std::vector<LexiconHit>& hits);

  const TextUnits text_;
  const Lexicon& lexicon_;
  const WordClasses& classes_ = WordClasses::built_in();
  std::vector<std::uint32_t> name_tags_, context_tags_;  ///< by unit of the text
  /// By place in the sentences that have runs, one sentence behind the other: place i of a sentence at index
  /// i - word_origin_[sentence].
  std::vector<WordClass> starting_, ending_;
  std::vector<std::uint32_t> word_origin_;
};

}  // namespace taojin
