#pragma once
/// The trained sequence tagger over the units of a reading: a linear chain over BIES labels of four types, trained as a
/// conditional random field (tools/train_tagger.cpp), decoded by Viterbi's method.

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "names/sums.h"
#include "names/units.h"
#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

struct TaggedName {
  Span span;
  NameType type;
  float score;  ///< log-odds of the path through the name against the path outside every name
};

/// What the tagger thinks of a whole text: the names of the best path, and enough to ask about any other span.
class TaggedText {
 public:
  [[nodiscard]] const std::vector<TaggedName>& names() const { return names_; }
  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }

  /// The score of a span as a name of this type, whether it lies on the best path or not; nothing when the span does
  /// not begin and end with a unit.
  [[nodiscard]] std::optional<float> score(Span span, NameType type) const;

 private:
  friend class Tagger;
  static constexpr std::uint32_t kBlock = 16;

  /// The first unit that begins at or behind a place of the reading; units().size() when there is none.
  [[nodiscard]] std::size_t unit_at(std::uint32_t place) const;

  std::vector<TaggedName> names_;
  std::vector<Unit> units_;
  std::vector<std::uint32_t> first_of_block_;  ///< the first unit at or behind every kBlock-th place of the reading
  std::vector<std::uint32_t> sum_of_;          ///< by unit; 0, the first, for all units that the gate closed
  std::vector<Sums16> sums_;
  float scale_ = 0;
  const float (*transition_)[17] = nullptr;
};

class Tagger {
 public:
  /// The model that the build embeds.
  static const Tagger& built_in();

  /// A tagger over the bytes of a model file, which must outlive it.
  static Result<Tagger> from_image(std::string_view image);

  /// `hits` are the lexicon's in this reading (Lexicon::find_all).
  [[nodiscard]] TaggedText tag(std::u32string_view reading, const std::vector<Span>& sentences, const Lexicon& lexicon,
                               const std::vector<LexiconHit>& hits) const;

 private:
  struct Model;
  class Summing;
  std::shared_ptr<const Model> model_;
};

}  // namespace taojin
