#pragma once
/// The kinds of all amounts of a document.

#include <vector>

#include "facts/amount_kind.h"

namespace taojin::facts {

struct ReadKind {
  AmountKind kind = AmountKind::other;
  std::vector<Cue> cues;  ///< the words that decided
};

/// Lays out the sentences that hold amounts, once.
class KindReader {
 public:
  explicit KindReader(const Document& document);

  [[nodiscard]] const std::vector<Scene>& scenes() const { return scenes_; }
  /// The scene that holds an amount.
  [[nodiscard]] const Scene& scene_of(std::uint32_t quantity) const;
  [[nodiscard]] std::vector<KindFeature> features(std::uint32_t quantity) const;

 private:
  const Document& document_;
  std::vector<Scene> scenes_;    ///< of the sentences with amounts, ascending
  std::vector<Scene> previous_;  ///< of the sentence before each of them
  Scene title_;
};

}  // namespace taojin::facts
