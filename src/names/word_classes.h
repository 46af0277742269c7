#pragma once
/// Words seen in much unlabelled text, each with the class of words that stand in like company
/// (tools/train_word_classes.cpp).

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

struct WordClass {
  std::uint16_t fine = 0;  ///< 0 where no word is known
  std::uint16_t coarse = 0;
  std::uint8_t length = 0;  ///< code points of the word
};

class WordClasses {
 public:
  static const WordClasses& built_in();
  static Result<WordClasses> from_image(std::string_view image);

  /// Some places of a text. What is found there is entered from `origin` on: place i at index i - origin.
  struct Window {
    Span places;
    std::uint32_t origin;
    std::uint32_t end;  ///< words that end behind this place are entered as starting only
  };
  /// For each place of the windows the longest known word that starts there, and the longest that ends there (at its
  /// last character) of those that start in a window. Latin words are found at word boundaries, in any case. Many
  /// windows are asked for at once where there are many: the table lies beyond the nearest caches, and its lines come
  /// together.
  void find(std::u32string_view text, std::span<const Window> windows, std::span<WordClass> starting,
            std::span<WordClass> ending) const;
  /// The same for one window; both arrays begin at the place `origin`, and nothing is entered behind them.
  void find(std::u32string_view text, std::uint32_t origin, Span window, std::span<WordClass> starting,
            std::span<WordClass> ending) const {
    const Window one{window, origin, origin + static_cast<std::uint32_t>(ending.size())};
    find(text, {&one, 1}, starting, ending);
  }

 private:
  struct Image;
  std::shared_ptr<const Image> image_;
};

/// The image of words with their classes; words in any order, none twice.
struct ClassedWord {
  std::u32string word;
  std::uint16_t fine, coarse;
};
std::string compile_word_classes(std::vector<ClassedWord> words);

}  // namespace taojin
