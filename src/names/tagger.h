#pragma once
/// The trained sequence tagger over the units of a reading: a linear chain over BIES labels of four types, trained as a
/// conditional random field (tools/train_tagger.cpp), decoded by Viterbi's method.

#include <memory>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

struct TaggedName {
  Span span;
  NameType type;
  float score;  ///< how much better the path through the name is than the path outside every name; above 0 mostly
};

class Tagger {
 public:
  /// The model that the build embeds.
  static const Tagger& built_in();

  /// A tagger over the bytes of a model file, which must outlive it.
  static Result<Tagger> from_image(std::string_view image);

  /// The names that the model sees in the sentences of a reading, ascending and not overlapping.
  [[nodiscard]] std::vector<TaggedName> tag(std::u32string_view reading, const std::vector<Span>& sentences,
                                            const Lexicon& lexicon) const;

 private:
  struct Model;
  std::shared_ptr<const Model> model_;
};

}  // namespace taojin
