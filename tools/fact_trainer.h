#pragma once
/// What the trainers of the weights in src/facts share: the command line, the annotated articles, the surroundings of
/// an amount in a list of errors, and the table that they write.

#include <map>
#include <string>
#include <vector>

#include "annotations.h"
#include "taojin/error.h"

namespace taojin {

struct TrainerOptions {
  std::string out;                        ///< where the weights go; empty for nowhere
  int folds = 0;                          ///< more than one: measure on held-out articles
  bool list = false;                      ///< print the errors on held-out articles
  std::map<std::string, double> numbers;  ///< the trainer's own
  std::vector<std::string> inputs;
};

/// `numbers`: the trainer's own options with their defaults.
[[nodiscard]] Result<TrainerOptions> read_trainer_options(int argc, char** argv, std::map<std::string, double> numbers);

/// The articles of all files, in order.
[[nodiscard]] Result<std::vector<AnnotatedDocument>> read_all_annotations(const std::vector<std::string>& files);

/// The article as the program may read it, which misses names: without about `share` of its companies, people and the
/// rest, chosen by a hash, each `choice` others. What was theirs is nobody's then.
[[nodiscard]] AnnotatedDocument without_some_names(const AnnotatedDocument& annotated, double share, int choice);

/// Some characters of the text around a span, which stands in brackets, in one line.
[[nodiscard]] std::string surroundings(const Document& document, Span span);

/// A line `{trait, {hundredths, …}},` for each trait some weight of which is more than 0.02: those for all amounts,
/// then those of each of `groups` groups. `weights` holds `traits` of the first kind, then as many for each group.
[[nodiscard]] Failure write_trait_weights(const std::string& path, const std::string& trainer,
                                          const std::vector<double>& weights, std::size_t traits, std::size_t groups);

}  // namespace taojin
