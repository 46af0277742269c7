#pragma once
/// Figures of money that are reports of one event, and what they say together (docs/corpus.md).

#include <vector>

#include "corpus/corpus_state.h"

namespace taojin {

/// Figures that are reports of one event. The first is the one that says most.
struct FundingEvent {
  std::vector<const FigureEntry*> figures;
  std::vector<TextId> dates{};  ///< those that are stated, each once
  TextId round = kNoText;    ///< the name of a round that happens once; empty when it is not known which round it was
  double low = 0, high = 0;  ///< roughly, where the value of the first lies
};

/// The events of the figures of one company and one kind.
[[nodiscard]] std::vector<FundingEvent> cluster_figures(const Finish& finish, std::vector<const FigureEntry*> figures);

/// An event as all of its reports tell it.
[[nodiscard]] CorpusFunding told_together(const Finish& finish, const FundingEvent& event);

}  // namespace taojin
