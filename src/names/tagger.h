#pragma once
/// The trained sequence tagger over the characters of a reading.

#include <memory>
#include <string_view>
#include <vector>

#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

class Tagger {
 public:
  /// The model that the build embeds.
  static const Tagger& built_in();

  struct Tagged {
    Span span;
    NameType type;
    float score;
  };
  /// The names that the model sees in a sentence.
  [[nodiscard]] std::vector<Tagged> tag(std::u32string_view reading, Span sentence) const;
};

}  // namespace taojin
