#include "facts/facts.h"

namespace taojin {

std::vector<Amount> read_amounts(const Document& document) {
  std::vector<Amount> amounts;
  for (std::uint32_t i = 0; i < document.quantities.size(); ++i) {
    if (document.quantities[i].type != QuantityType::money) continue;
    Amount amount;
    amount.quantity = i;
    for (const Span sentence : document.sentences) {
      if (sentence.contains(document.quantities[i].span)) amount.evidence = sentence;
    }
    amounts.push_back(amount);
  }
  return amounts;
}

std::vector<ModelCount> read_model_counts(const Document&) { return {}; }

std::vector<ModelSize> read_model_sizes(const Document&) { return {}; }

}  // namespace taojin
