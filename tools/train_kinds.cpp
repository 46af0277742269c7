// train_kinds: learns what an amount is (src/facts/kind_weights.inc) from annotated articles. Deterministic.
//
//   train_kinds [--out FOLDER] [--folds N] [--l2 L] [--l2-characters L] [--list] ANNOTATIONS.jsonl…
//
// Method: multinomial logistic regression over the features of src/facts/amount_kind.h. The weights are drawn towards a
// prior written by hand below (a class of cue words speaks for its kinds, the louder the closer it stands), so that a
// class without examples still works. With --folds the accuracy on held-out articles is printed; --list adds the
// errors.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "decode/decode.h"
#include "fact_trainer.h"
#include "facts/amount_kind.h"
#include "facts/kind_reading.h"
#include "report/words.h"

namespace {

using namespace taojin;
using namespace taojin::facts;

struct Belief {
  CueClass cue_class;
  AmountKind kind;
  double strength;
};

using enum AmountKind;
constexpr Belief kBeliefs[] = {
    {CueClass::raise, investment, 1.0},
    {CueClass::obtain, investment, 0.5},
    {CueClass::round, investment, 0.7},
    {CueClass::back, investment, 0.7},
    {CueClass::invest, investment, 0.6},
    {CueClass::project, cost, 0.5},
    {CueClass::valuation, valuation, 1.2},
    {CueClass::unicorn, valuation, 0.2},
    {CueClass::acquire, acquisition, 1.1},
    {CueClass::sell, acquisition, 0.4},
    {CueClass::sell, stake_sale, 0.3},
    {CueClass::stake_sale, stake_sale, 1.0},
    {CueClass::ipo, ipo, 1.0},
    {CueClass::listing, ipo, 0.3},
    {CueClass::fund, AmountKind::fund, 0.9},
    {CueClass::manage, AmountKind::fund, 0.3},
    {CueClass::debt, AmountKind::debt, 1.0},
    {CueClass::owe, AmountKind::debt, 0.8},
    {CueClass::grant, AmountKind::grant, 1.0},
    {CueClass::prize, AmountKind::grant, 1.0},
    {CueClass::budget, AmountKind::grant, 0.6},
    {CueClass::market_cap, AmountKind::market_cap, 1.2},
    {CueClass::shrink, AmountKind::market_cap, 0.3},
    {CueClass::revenue, AmountKind::revenue, 1.0},
    {CueClass::recurring, AmountKind::revenue, 1.2},
    {CueClass::sales, AmountKind::revenue, 0.8},
    {CueClass::box_office, AmountKind::revenue, 1.0},
    {CueClass::loss, AmountKind::profit, 1.0},
    {CueClass::profit, AmountKind::profit, 1.1},
    {CueClass::earn, AmountKind::profit, 0.4},
    {CueClass::earn, AmountKind::revenue, 0.3},
    {CueClass::cost, AmountKind::cost, 1.0},
    {CueClass::spend, AmountKind::cost, 0.7},
    {CueClass::pay, AmountKind::cost, 0.4},
    {CueClass::salary, AmountKind::cost, 1.1},
    {CueClass::fine, AmountKind::cost, 1.0},
    {CueClass::capex, AmountKind::cost, 0.6},
    {CueClass::price, AmountKind::price, 0.9},
    {CueClass::per_share, AmountKind::price, 1.2},
    {CueClass::per_unit, AmountKind::price, 0.7},
    {CueClass::subscription, AmountKind::price, 0.7},
    {CueClass::discount, AmountKind::price, 0.8},
    {CueClass::share_price, AmountKind::price, 0.9},
    {CueClass::market_size, other, 0.8},
    {CueClass::volume, other, 1.0},
    {CueClass::wealth, other, 1.0},
    {CueClass::asset, other, 0.8},
    {CueClass::dividend, other, 0.9},
    {CueClass::buyback, other, 1.0},
    {CueClass::tariff, other, 0.8},
    {CueClass::order, other, 0.4},
    {CueClass::exchange_rate, other, 0.6},
    {CueClass::saving, other, 0.4},
    {CueClass::tax, AmountKind::cost, 0.5},
    {CueClass::at_price, acquisition, 0.3},
    {CueClass::worth, other, 0.5},
    {CueClass::market, other, 0.3},
    {CueClass::need, AmountKind::cost, 0.3},
    {CueClass::issue, AmountKind::debt, 0.1},
    {CueClass::issue, AmountKind::ipo, 0.1},
};

struct SettingBelief {
  CueClass open;
  Setting setting;
  AmountKind kind;
  double strength;
};

constexpr SettingBelief kSettingBeliefs[] = {
    {CueClass::raise, Setting::ipo, ipo, 1.5},
    {CueClass::raise, Setting::ipo_around, ipo, 0.8},
    {CueClass::total, Setting::ipo_around, ipo, 0.3},
    {CueClass::issue, Setting::ipo, ipo, 1.0},
    {CueClass::issue, Setting::debt, AmountKind::debt, 1.5},
    {CueClass::raise, Setting::debt, AmountKind::debt, 0.7},
    {CueClass::raise, Setting::fund, AmountKind::fund, 0.8},
    {CueClass::invest, Setting::project, AmountKind::cost, 1.5},
    {CueClass::invest, Setting::in_a_place, AmountKind::cost, 4.0},
    {CueClass::invest, Setting::into_a_firm, AmountKind::investment, 1.5},
    {CueClass::spend, Setting::into_a_firm, AmountKind::investment, 1.5},
    {CueClass::spend, Setting::in_a_place, AmountKind::cost, 2.0},
    {CueClass::raise, Setting::in_a_place, AmountKind::cost, 1.0},
    {CueClass::spend, Setting::acquire, acquisition, 1.0},
    {CueClass::pay, Setting::acquire, acquisition, 0.8},
    {CueClass::at_price, Setting::acquire, acquisition, 1.5},
    {CueClass::price, Setting::acquire, acquisition, 0.7},
    {CueClass::sell, Setting::acquire, acquisition, 0.8},
    {CueClass::sell, Setting::stake_sale, stake_sale, 1.0},
    {CueClass::at_price, Setting::stake_sale, stake_sale, 1.0},
    {CueClass::obtain, Setting::grant, AmountKind::grant, 0.8},
    {CueClass::obtain, Setting::debt, AmountKind::debt, 0.8},
    {CueClass::budget, Setting::grant, AmountKind::grant, 0.6},
    {CueClass::spend, Setting::grant, AmountKind::grant, 1.0},
    {CueClass::invest, Setting::grant, AmountKind::grant, 1.0},
};

/// How loud a cue speaks from where it stands, before any training.
constexpr double kLoudness[kRelations] = {3.0, 2.0, 1.2, 0.1, 0.7, 0.3, 3.0, 1.8, 1.0, 0.1, 0.5, 0.2, 0.5, 0.4};

/// How much a kind likes to follow itself, by Step.
constexpr double kStays[kSteps] = {0.0, 0.3, 3.0, 3.0, 6.0, 1.5, 0.3, 0.2};

using Row = std::array<double, kAmountKinds>;

struct Node {
  std::vector<std::uint16_t> features;
  Step step = Step::first;
  int kind = -1;  ///< -1 where nobody said
  std::uint32_t quantity = 0;
};

/// The amounts of one article.
struct Chain {
  std::vector<Node> nodes;
  std::vector<std::uint32_t> sums;  ///< same_sums of the nodes
  std::size_t document = 0;
};

/// Keeps the nodes whose kind somebody said and their neighbours.
void drop_far_from_known(Chain& chain) {
  constexpr std::size_t kNeighbours = 2;
  std::vector<Node> kept;
  bool gap = false;
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) {
    bool near = false;
    const std::size_t first = i < kNeighbours ? 0 : i - kNeighbours;
    for (std::size_t j = first; j <= i + kNeighbours && j < chain.nodes.size(); ++j) near |= chain.nodes[j].kind >= 0;
    if (near) {
      kept.push_back(std::move(chain.nodes[i]));
      if (gap) kept.back().step = Step::further;
    }
    gap = !near;
  }
  chain.nodes = std::move(kept);
}

struct Weights {
  std::vector<Row> features = std::vector<Row>(kKindFeatures);
  std::array<std::array<Row, kAmountKinds>, kSteps> steps{};
};

Weights prior() {
  Weights weights;
  for (const Belief& b : kBeliefs) {
    for (int r = 0; r < kRelations; ++r) {
      weights.features[static_cast<std::size_t>(feature_of(b.cue_class, static_cast<Relation>(r)))]
                      [static_cast<std::size_t>(b.kind)] += b.strength * kLoudness[r];
    }
  }
  for (const SettingBelief& b : kSettingBeliefs) {
    const auto open = std::find(std::begin(kOpenClasses), std::end(kOpenClasses), b.open) - std::begin(kOpenClasses);
    const auto feature = kSettingFeatures + open * kSettings + static_cast<int>(b.setting);
    weights.features[static_cast<std::size_t>(feature)][static_cast<std::size_t>(b.kind)] += b.strength;
  }
  weights.features[kFoundsFundFeature][static_cast<std::size_t>(AmountKind::fund)] = 3;
  for (int step = 0; step < kSteps; ++step) {
    for (std::size_t k = 0; k < kAmountKinds; ++k) weights.steps[static_cast<std::size_t>(step)][k][k] = kStays[step];
  }
  return weights;
}

std::vector<Row> scores_of(const Weights& weights, const Chain& chain) {
  std::vector<Row> scores;
  for (const Node& node : chain.nodes) {
    Row& own = scores.emplace_back();
    for (const std::uint16_t f : node.features) {
      for (std::size_t k = 0; k < kAmountKinds; ++k) own[k] += weights.features[f][k];
    }
  }
  add_told_again(chain.sums, scores);
  return scores;
}

using StepRows = std::array<std::array<Row, kAmountKinds>, kSteps>;

void scale_to_one(Row& row) {
  double sum = 0;
  for (const double x : row) sum += x;
  for (double& x : row) x /= sum;
}

/// Adds the probabilities of kinds and of pairs of kinds to a gradient, times a sign. With `told`, nodes whose kind is
/// known have no other. `own` are the scores of the nodes, `steps` the exponentials of the weights of the steps.
void add_expected(const StepRows& steps, const Chain& chain, const std::vector<Row>& own, bool told, double sign,
                  Weights& gradient) {
  const std::size_t n = chain.nodes.size();
  std::vector<Row> at(n), forward(n), backward(n);
  for (std::size_t i = 0; i < n; ++i) {
    const double top = *std::max_element(own[i].begin(), own[i].end());
    for (std::size_t k = 0; k < kAmountKinds; ++k) {
      const bool never = told && chain.nodes[i].kind >= 0 && chain.nodes[i].kind != static_cast<int>(k);
      at[i][k] = never ? 0 : told && chain.nodes[i].kind >= 0 ? 1 : std::exp(own[i][k] - top);
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (i == 0) {
      forward[i] = at[i];
    } else {
      const auto& step = steps[static_cast<std::size_t>(chain.nodes[i].step)];
      Row sum{};
      for (std::size_t p = 0; p < kAmountKinds; ++p) {
        for (std::size_t k = 0; k < kAmountKinds; ++k) sum[k] += forward[i - 1][p] * step[p][k];
      }
      for (std::size_t k = 0; k < kAmountKinds; ++k) forward[i][k] = at[i][k] * sum[k];
    }
    scale_to_one(forward[i]);
  }
  backward[n - 1].fill(1);
  for (std::size_t i = n - 1; i-- > 0;) {
    const auto& step = steps[static_cast<std::size_t>(chain.nodes[i + 1].step)];
    for (std::size_t p = 0; p < kAmountKinds; ++p) {
      double sum = 0;
      for (std::size_t k = 0; k < kAmountKinds; ++k) sum += step[p][k] * at[i + 1][k] * backward[i + 1][k];
      backward[i][p] = sum;
    }
    scale_to_one(backward[i]);
  }
  std::vector<Row> shares(n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < kAmountKinds; ++k) shares[i][k] = forward[i][k] * backward[i][k];
    scale_to_one(shares[i]);
  }
  // Every place adds to the scores of the others as they add to its own.
  add_told_again(chain.sums, shares);
  for (std::size_t i = 0; i < n; ++i) {
    for (const std::uint16_t f : chain.nodes[i].features) {
      for (std::size_t k = 0; k < kAmountKinds; ++k) gradient.features[f][k] += sign * shares[i][k];
    }
    if (i == 0) continue;
    const auto number = static_cast<std::size_t>(chain.nodes[i].step);
    std::array<Row, kAmountKinds> pairs;
    double sum = 0;
    for (std::size_t p = 0; p < kAmountKinds; ++p) {
      for (std::size_t k = 0; k < kAmountKinds; ++k) {
        sum += pairs[p][k] = forward[i - 1][p] * steps[number][p][k] * at[i][k] * backward[i][k];
      }
    }
    for (std::size_t p = 0; p < kAmountKinds; ++p) {
      for (std::size_t k = 0; k < kAmountKinds; ++k) gradient.steps[number][p][k] += sign * pairs[p][k] / sum;
    }
  }
}

struct Penalty {
  double words = 10;      ///< classes of cue words, settings, steps
  double characters = 2;  ///< hashed characters and single cue words
};

/// AdaGrad on the penalized likelihood, every article each step.
Weights train(const std::vector<Chain>& chains, const std::vector<bool>& held_out, Penalty penalty) {
  const Weights origin = prior();
  Weights weights = origin, sums;
  constexpr int kRounds = 250;
  constexpr double kRate = 0.3;
  const auto learn = [&](double& weight, double from, double& sum, double gradient, double l2) {
    const double g = gradient + l2 * (weight - from);
    sum += g * g;
    if (sum > 0) weight -= kRate * g / std::sqrt(sum);
  };
  std::vector<bool> used(kKindFeatures);
  for (std::size_t c = 0; c < chains.size(); ++c) {
    if (held_out[c]) continue;
    for (const Node& node : chains[c].nodes) {
      for (const std::uint16_t f : node.features) used[f] = true;
    }
  }
  for (int round = 0; round < kRounds; ++round) {
    Weights gradient;
    StepRows steps;
    for (std::size_t step = 0; step < kSteps; ++step) {
      for (std::size_t p = 0; p < kAmountKinds; ++p) {
        for (std::size_t k = 0; k < kAmountKinds; ++k) steps[step][p][k] = std::exp(weights.steps[step][p][k]);
      }
    }
    for (std::size_t c = 0; c < chains.size(); ++c) {
      if (held_out[c]) continue;
      const std::vector<Row> own = scores_of(weights, chains[c]);
      add_expected(steps, chains[c], own, false, 1, gradient);
      add_expected(steps, chains[c], own, true, -1, gradient);
    }
    for (std::size_t f = 0; f < kKindFeatures; ++f) {
      if (!used[f]) continue;
      const double l2 = f < kHashedFeatures ? penalty.words : penalty.characters;
      for (std::size_t k = 0; k < kAmountKinds; ++k) {
        learn(weights.features[f][k], origin.features[f][k], sums.features[f][k], gradient.features[f][k], l2);
      }
    }
    for (std::size_t s = 0; s < kSteps; ++s) {
      for (std::size_t p = 0; p < kAmountKinds; ++p) {
        for (std::size_t k = 0; k < kAmountKinds; ++k) {
          learn(weights.steps[s][p][k], origin.steps[s][p][k], sums.steps[s][p][k], gradient.steps[s][p][k],
                penalty.words);
        }
      }
    }
  }
  return weights;
}

std::vector<int> best(const Weights& weights, const Chain& chain) {
  std::vector<std::array<std::size_t, kAmountKinds>> from(chain.nodes.size());
  const std::vector<Row> own = scores_of(weights, chain);
  Row score{};
  for (std::size_t i = 0; i < chain.nodes.size(); ++i) {
    Row next = own[i];
    for (std::size_t k = 0; k < kAmountKinds && i > 0; ++k) {
      const auto& steps = weights.steps[static_cast<std::size_t>(chain.nodes[i].step)];
      std::size_t top = 0;
      for (std::size_t p = 1; p < kAmountKinds; ++p) {
        if (score[p] + steps[p][k] > score[top] + steps[top][k]) top = p;
      }
      next[k] += score[top] + steps[top][k];
      from[i][k] = top;
    }
    score = next;
  }
  std::vector<int> kinds(chain.nodes.size());
  auto k = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
  for (std::size_t i = chain.nodes.size(); i-- > 0;) {
    kinds[i] = static_cast<int>(k);
    k = from[i][k];
  }
  return kinds;
}

bool write_weights(const Weights& weights, const std::string& path, const std::string& steps_path) {
  constexpr long kSmall = 3;
  std::ofstream out(path);
  out << "// Written by tools/train_kinds.cpp: feature, then a weight in hundredths for each kind in the order of "
         "AmountKind.\n";
  const auto line_of = [](const Row& row, bool& any) {
    std::string line;
    for (const double w : row) {
      auto rounded = std::lround(w * 100);
      if (std::abs(rounded) < kSmall) rounded = 0;
      any = any || rounded != 0;
      line += (line.empty() ? "" : ", ") + std::to_string(rounded);
    }
    return line;
  };
  for (std::size_t f = 0; f < weights.features.size(); ++f) {
    bool any = false;
    const std::string line = line_of(weights.features[f], any);
    if (any) out << "{" << f << ", {" << line << "}},\n";
  }
  std::ofstream steps(steps_path);
  steps << "// Written by tools/train_kinds.cpp: for each Step, kind before and kind, a weight in hundredths.\n";
  for (const auto& step : weights.steps) {
    steps << "{";
    for (std::size_t p = 0; p < kAmountKinds; ++p) {
      bool any = false;
      steps << "{" << line_of(step[p], any) << (p + 1 < kAmountKinds ? "},\n" : "}},\n");
    }
  }
  return out.flush().good() && steps.flush().good();
}

}  // namespace

int main(int argc, char** argv) {
  const Penalty standard;
  const auto options =
      read_trainer_options(argc, argv, {{"l2", standard.words}, {"l2-characters", standard.characters}});
  const auto articles = options ? read_all_annotations(options->inputs) : options.error();
  if (!articles) {
    std::cerr << "train_kinds: " << articles.error().what << "\n";
    return 2;
  }
  Penalty penalty;
  penalty.words = options->numbers.at("l2");
  penalty.characters = options->numbers.at("l2-characters");
  const std::vector<AnnotatedDocument>& documents = *articles;
  std::vector<Chain> chains;
  int amounts = 0;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    std::map<std::uint32_t, int> kind_of;
    for (const AnnotatedAmount& amount : documents[d].amounts) {
      if (!amount.optional) kind_of[amount.quantity] = static_cast<int>(amount.kind);
    }
    if (kind_of.empty()) continue;
    Scenes scenes(documents[d].document);
    Chain chain;
    chain.document = d;
    for (const AmountPlace& place : amount_places(scenes)) {
      Node node;
      for (const KindFeature& f : features_in(scenes, place)) node.features.push_back(f.feature);
      node.step = place.step;
      node.quantity = place.quantity;
      const auto known = kind_of.find(place.quantity);
      if (known != kind_of.end()) node.kind = known->second;
      amounts += node.kind >= 0;
      chain.nodes.push_back(std::move(node));
    }
    drop_far_from_known(chain);
    std::vector<std::uint32_t> quantities;
    for (const Node& node : chain.nodes) quantities.push_back(node.quantity);
    chain.sums = same_sums(documents[d].document, quantities);
    chains.push_back(std::move(chain));
  }
  std::cerr << documents.size() << " articles, " << amounts << " amounts\n";
  if (options->folds > 1) {
    int right = 0, funding = 0, got_funding = 0, right_funding = 0;
    for (int fold = 0; fold < options->folds; ++fold) {
      std::vector<bool> held_out(chains.size());
      for (std::size_t i = 0; i < chains.size(); ++i)
        held_out[i] = static_cast<int>(chains[i].document) % options->folds == fold;
      const Weights weights = train(chains, held_out, penalty);
      for (std::size_t i = 0; i < chains.size(); ++i) {
        if (!held_out[i]) continue;
        const std::vector<int> kinds = best(weights, chains[i]);
        for (std::size_t n = 0; n < kinds.size(); ++n) {
          const Node& node = chains[i].nodes[n];
          if (node.kind < 0) continue;
          const auto want = static_cast<AmountKind>(node.kind), got = static_cast<AmountKind>(kinds[n]);
          right += want == got;
          funding += is_funding(want);
          got_funding += is_funding(got);
          right_funding += is_funding(want) && want == got;
          if (!options->list || want == got) continue;
          const Document& document = documents[chains[i].document].document;
          std::cout << word_of(want) << " got " << word_of(got) << "  " << document.id << " "
                    << surroundings(document, document.quantities[node.quantity].span) << "\n";
        }
      }
    }
    std::printf("held out: %d of %d = %.1f%%; funding F1 %.1f%%\n", right, amounts, 100.0 * right / amounts,
                200.0 * right_funding / (funding + got_funding));
  }
  if (!options->out.empty()) {
    const Weights weights = train(chains, std::vector<bool>(chains.size()), penalty);
    int right = 0;
    for (const Chain& chain : chains) {
      const std::vector<int> kinds = best(weights, chain);
      for (std::size_t n = 0; n < kinds.size(); ++n) right += chain.nodes[n].kind == kinds[n];
    }
    std::printf("trained on: %.1f%%\n", 100.0 * right / amounts);
    if (!write_weights(weights, options->out + "/kind_weights.inc", options->out + "/kind_step_weights.inc")) {
      std::cerr << "train_kinds: " << options->out << ": cannot be written\n";
      return 2;
    }
  }
  return 0;
}
