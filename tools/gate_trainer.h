#pragma once
/// Trains the gate before the tagger (src/names/gate.h): logistic regression over units and pairs, deterministic.

#include <cstdint>
#include <string>
#include <vector>

#include "names/units.h"

namespace taojin {

struct GateSentence {
  std::vector<Unit> units;
  std::vector<bool> inside;  ///< whether the unit is in a name
};

struct GateImage {
  std::string bytes;  ///< the rows
  std::uint32_t bits;
  std::int32_t threshold;
  double opens;  ///< share of the units outside names that pass
};

/// `loss`: the share of units in names that the gate may close.
GateImage train_gate(const std::vector<GateSentence>& sentences, double loss);

}  // namespace taojin
