#pragma once
/// The features of the segmenter: characters around, known words and the classes of words, names of the lexicon. One
/// definition for training and use.

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "names/units.h"
#include "names/word_classes.h"
#include "segment/word_model.h"

namespace taojin {

class WordFeatureReader {
 public:
  explicit WordFeatureReader(const Lexicon& lexicon,
                             const KnownWords& known_words = WordModel::built_in().known_words())
      : lexicon_(lexicon), known_words_(known_words) {}

  /// Fills the tokens of a sentence, their features, and the lexicon's hits in it.
  void read(std::u32string_view sentence);

  [[nodiscard]] const std::vector<Unit>& tokens() const { return tokens_; }
  [[nodiscard]] const std::vector<WordFeatures>& features() const { return features_; }
  /// Tokens that are words of their own whatever the weights say: punctuation.
  [[nodiscard]] const std::vector<bool>& single() const { return single_; }
  [[nodiscard]] const std::vector<LexiconHit>& hits() const { return hits_; }

 private:
  struct Dictionary {  ///< what the word lists say of a token
    std::uint64_t character;
    std::uint32_t unit_class, flags;
    std::uint32_t starting, ending, covering;  ///< lengths of classed words
    std::uint32_t starting_class, ending_class;
    std::uint32_t known_starting, known_ending, known_inner;  ///< lengths of known words, a bit each
    std::uint32_t name;                                       ///< place in a name of the lexicon
  };
  void look_up(std::u32string_view sentence);
  void look_up_known_words(std::u32string_view sentence);

  const Lexicon& lexicon_;
  const KnownWords& known_words_;
  const WordClasses& classes_ = WordClasses::built_in();
  std::vector<Unit> tokens_;
  std::vector<WordFeatures> features_;
  std::vector<bool> single_;
  std::vector<LexiconHit> hits_;
  std::vector<Dictionary> dictionary_;  ///< two entries of padding at either end
  std::vector<WordClass> starting_, ending_;
};

}  // namespace taojin
