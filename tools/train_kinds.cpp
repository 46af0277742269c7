// train_kinds: learns what an amount is (src/facts/kind_weights.inc) from annotated articles. Deterministic.
//
//   train_kinds [--out FILE] [--folds N] [--l2 L] [--list] ANNOTATIONS.jsonl FOLDER [ANNOTATIONS.jsonl FOLDER]…
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
#include <map>
#include <string>
#include <vector>

#include "annotations.h"
#include "decode/decode.h"
#include "facts/amount_groups.h"
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
};

/// How loud a cue speaks from where it stands, before any training.
constexpr double kLoudness[kRelations] = {3.0, 2.0, 1.2, 0.1, 0.7, 0.3, 3.0, 1.8, 1.0, 0.1, 0.5, 0.2, 0.5, 0.4};

struct Example {
  std::vector<std::uint16_t> features;  ///< of all amounts of the group
  double share = 1;                     ///< one over their number
  int amounts = 1;
  int kind = 0;
  std::size_t document = 0;
  std::string context;
};

using Weights = std::vector<std::array<double, kAmountKinds>>;

Weights prior() {
  Weights weights(kKindFeatures);
  for (const Belief& b : kBeliefs) {
    for (int r = 0; r < kRelations; ++r) {
      weights[static_cast<std::size_t>(feature_of(b.cue_class, static_cast<Relation>(r)))]
             [static_cast<std::size_t>(b.kind)] += b.strength * kLoudness[r];
    }
  }
  for (const SettingBelief& b : kSettingBeliefs) {
    const auto open = std::find(std::begin(kOpenClasses), std::end(kOpenClasses), b.open) - std::begin(kOpenClasses);
    const auto feature = kSettingFeatures + open * kSettings + static_cast<int>(b.setting);
    weights[static_cast<std::size_t>(feature)][static_cast<std::size_t>(b.kind)] += b.strength;
  }
  return weights;
}

std::array<double, kAmountKinds> scores_of(const Weights& weights, const Example& example) {
  std::array<double, kAmountKinds> scores{};
  for (const std::uint16_t f : example.features) {
    for (std::size_t k = 0; k < kAmountKinds; ++k) scores[k] += weights[f][k] * example.share;
  }
  return scores;
}

/// AdaGrad on the penalized likelihood, every example each step.
Weights train(const std::vector<Example>& examples, const std::vector<bool>& held_out, double l2) {
  const Weights origin = prior();
  Weights weights = origin, sums(kKindFeatures);
  constexpr int kSteps = 400;
  constexpr double kRate = 0.3;
  for (int step = 0; step < kSteps; ++step) {
    Weights gradient(kKindFeatures);
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (held_out[i]) continue;
      std::array<double, kAmountKinds> p = scores_of(weights, examples[i]);
      double top = p[0], total = 0;
      for (const double s : p) top = std::max(top, s);
      for (double& s : p) total += s = std::exp(s - top);
      for (std::size_t k = 0; k < kAmountKinds; ++k) {
        const double error = p[k] / total - (static_cast<int>(k) == examples[i].kind ? 1.0 : 0.0);
        for (const std::uint16_t f : examples[i].features)
          gradient[f][k] += error * examples[i].share * examples[i].amounts;
      }
    }
    for (std::size_t f = 0; f < gradient.size(); ++f) {
      for (std::size_t k = 0; k < kAmountKinds; ++k) {
        const double g = gradient[f][k] + l2 * (weights[f][k] - origin[f][k]);
        sums[f][k] += g * g;
        if (sums[f][k] > 0) weights[f][k] -= kRate * g / std::sqrt(sums[f][k]);
      }
    }
  }
  return weights;
}

int best(const std::array<double, kAmountKinds>& scores) {
  return static_cast<int>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

bool write_weights(const Weights& weights, const std::string& path) {
  std::ofstream out(path);
  out << "// Written by tools/train_kinds.cpp: feature, then a weight in hundredths for each kind in the order of "
         "AmountKind.\n";
  for (std::size_t f = 0; f < weights.size(); ++f) {
    std::string line;
    bool any = false;
    for (const double w : weights[f]) {
      const auto rounded = std::lround(w * 100);
      any = any || std::abs(rounded) > 2;
      line += (line.empty() ? "" : ", ") + std::to_string(rounded);
    }
    if (any) out << "{" << f << ", {" << line << "}},\n";
  }
  return out.flush().good();
}

std::string context_of(const Document& document, const std::vector<std::uint32_t>& quantities) {
  const std::u32string& text = document.reading.text;
  std::u32string context;
  std::uint32_t at = document.quantities[quantities.front()].span.begin;
  at = at < 30 ? 0 : at - 30;
  for (const std::uint32_t quantity : quantities) {
    const Span span = document.quantities[quantity].span;
    context += text.substr(at, span.begin - at) + U"[" + text.substr(span.begin, span.size()) + U"]";
    at = span.end;
  }
  context += text.substr(at, 20);
  std::replace(context.begin(), context.end(), U'\n', U'|');
  return to_utf8(context);
}

}  // namespace

int main(int argc, char** argv) {
  std::string out;
  int folds = 0;
  double l2 = 1.0;
  bool list = false;
  std::vector<std::string> inputs;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--out")
      out = argv[++i];
    else if (argument == "--folds")
      folds = std::atoi(argv[++i]);
    else if (argument == "--l2")
      l2 = std::atof(argv[++i]);
    else if (argument == "--list")
      list = true;
    else
      inputs.push_back(argument);
  }
  std::vector<Example> examples;
  std::size_t documents = 0;
  int amounts = 0;
  for (std::size_t i = 0; i + 1 < inputs.size(); i += 2) {
    const auto annotated = read_annotations(inputs[i], inputs[i + 1]);
    if (!annotated) {
      std::cerr << "train_kinds: " << annotated.error().what << "\n";
      return 2;
    }
    for (const AnnotatedDocument& a : *annotated) {
      ++documents;
      Scenes scenes(a.document);
      std::map<std::uint32_t, int> kind_of;
      for (const AnnotatedAmount& amount : a.amounts) {
        if (!amount.optional) kind_of[amount.quantity] = static_cast<int>(amount.kind);
      }
      for (const std::size_t sentence : scenes.with_money()) {
        for (const std::vector<std::uint32_t>& group : amount_groups(a.document, scenes.of(sentence))) {
          std::map<int, std::vector<std::uint32_t>> by_kind;  // more than one where the grouping is wrong
          for (const std::uint32_t quantity : group) {
            if (kind_of.contains(quantity)) by_kind[kind_of[quantity]].push_back(quantity);
          }
          for (const auto& [kind, members] : by_kind) {
            Example example;
            example.kind = kind;
            example.document = documents;
            example.amounts = static_cast<int>(members.size());
            example.share = 1.0 / static_cast<double>(group.size());
            for (const std::uint32_t quantity : group) {
              for (const KindFeature& f : features_in(scenes, sentence, quantity))
                example.features.push_back(f.feature);
            }
            example.context = a.document.id + " " + context_of(a.document, members);
            amounts += example.amounts;
            examples.push_back(std::move(example));
          }
        }
      }
    }
  }
  std::cerr << documents << " articles, " << amounts << " amounts\n";
  if (folds > 1) {
    int right = 0;
    for (int fold = 0; fold < folds; ++fold) {
      std::vector<bool> held_out(examples.size());
      for (std::size_t i = 0; i < examples.size(); ++i)
        held_out[i] = static_cast<int>(examples[i].document) % folds == fold;
      const Weights weights = train(examples, held_out, l2);
      for (std::size_t i = 0; i < examples.size(); ++i) {
        if (!held_out[i]) continue;
        const int got = best(scores_of(weights, examples[i]));
        right += got == examples[i].kind ? examples[i].amounts : 0;
        if (list && got != examples[i].kind) {
          std::cout << word_of(static_cast<AmountKind>(examples[i].kind)) << " got "
                    << word_of(static_cast<AmountKind>(got)) << "  " << examples[i].context << "\n";
        }
      }
    }
    std::printf("held out: %d of %d = %.1f%%\n", right, amounts, 100.0 * right / amounts);
  }
  if (!out.empty()) {
    const Weights weights = train(examples, std::vector<bool>(examples.size()), l2);
    int right = 0;
    for (const Example& e : examples) right += best(scores_of(weights, e)) == e.kind ? e.amounts : 0;
    std::printf("trained on: %.1f%%\n", 100.0 * right / amounts);
    if (!write_weights(weights, out)) {
      std::cerr << "train_kinds: " << out << ": cannot be written\n";
      return 2;
    }
  }
  return 0;
}
