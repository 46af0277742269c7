#pragma once
/// The linear model that tells where words begin and end (tools/train_segmenter.cpp).

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "segment/known_words.h"
#include "taojin/error.h"

namespace taojin {

/// The place of a token in its word.
enum WordPlace : std::uint8_t { kWordFirst, kWordInner, kWordLast, kWordSingle };
inline constexpr int kWordPlaces = 4;

/// Whether a token at one place of a word may stand before one at the other.
[[nodiscard]] constexpr bool may_stand_before(int place, int next) {
  const bool open = place == kWordFirst || place == kWordInner;
  return open == (next == kWordInner || next == kWordLast);
}

inline constexpr int kWordFeatures = 26;
/// Those of characters alone come first.
inline constexpr int kCharacterFeatures = 8;
/// Rows of the model that a token's features select.
using WordFeatures = std::array<std::uint32_t, kWordFeatures>;
/// Features share rows by hash; more rows bring hardly better words (docs/segment.md).
inline constexpr std::uint32_t kWordRows = 1U << 16;

class WordModel {
 public:
  using Weights = std::array<std::int8_t, kWordPlaces>;

  static const WordModel& built_in();
  /// The bytes must outlive the model.
  static Result<WordModel> from_image(std::string_view image);

  [[nodiscard]] const KnownWords& known_words() const { return known_words_; }

  /// The most probable places of the tokens of a sentence; `single[i]` forces token i to be a word of its own.
  void label(const std::vector<WordFeatures>& features, const std::vector<bool>& single,
             std::vector<WordPlace>& places) const;

 private:
  const Weights* weights_ = nullptr;
  KnownWords known_words_;
  std::array<std::array<std::int32_t, kWordPlaces>, kWordPlaces> transition_{};
};

/// The image of a model: one weight vector a row, and the image of the known words.
std::string word_model_image(const std::vector<WordModel::Weights>& weights,
                             const std::array<std::array<std::int32_t, kWordPlaces>, kWordPlaces>& transition,
                             std::string_view known_words);

}  // namespace taojin
