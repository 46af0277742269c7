#pragma once
/// Trains the tagger (src/names/tagger.h): a conditional random field, deterministic. The method is told in
/// train_tagger.cpp.

#include <string>
#include <vector>

#include "labelled_text.h"

namespace taojin {

struct TaggerOptions {
  int epochs = 12;
  int refine = 0;  ///< epochs more, behind the pruning
  float rate = 0.15F;
  float l2 = 0;
  float prune = 0.02F;
  float dropout = 0;
  float opening = 0;
};

struct WeighedTexts {
  std::vector<LabelledText> texts;
  float weight;
};

/// The model file that the sets make, without a gate.
std::string train_tagger(const TaggerOptions& options, const std::vector<WeighedTexts>& sets);

}  // namespace taojin
