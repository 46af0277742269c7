// train_investors: learns who pays for a funding figure (src/facts/backer_weights.inc) from annotated articles.
// Deterministic.
//
//   train_investors [--out FILE] [--folds N] [--l2 L] [--list] ANNOTATIONS.jsonl…
//
// Method: a name pays when one of its mentions around the amount says so; each mention says so with the probability of
// a logistic sum over the traits of src/facts/backers.h (noisy or). The weights are drawn towards the prior below.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "decode/decode.h"
#include "fact_trainer.h"
#include "facts/backers.h"
#include "report/words.h"

namespace {

using namespace taojin;
using namespace taojin::facts;

/// A name that may pay for an amount.
struct Payer {
  std::vector<std::vector<std::uint16_t>> mentions;  ///< their traits
  bool pays = false;
  std::string name;
};

struct Example {
  std::vector<Payer> payers;
  AmountKind kind = AmountKind::other;
  std::size_t document = 0;
  bool again = false;  ///< of an article without some of its names
  int beyond_reach = 0;
  std::string context;
};

using Weights = std::vector<double>;
/// How much dearer pairs of traits are than traits.
constexpr double pair_share = 4;
constexpr std::size_t kTraits = backing::count;
/// Copies of each article without some of its names, and how much an amount of one counts.
constexpr int kCopies = 3;
constexpr double kImportanceOfCopy = 0.5;

std::size_t in_group(AmountKind kind, std::uint16_t t) {
  return kTraits * static_cast<std::size_t>(1 + paid_group(kind)) + t;
}

Weights prior() {
  Weights weights(kTraits * (1 + kPaidGroups));
  weights[backing::constant] = -3;
  weights[backing::rule_leads] = 1;
  weights[backing::rule_follows] = 1;
  weights[backing::rule_pays] = 4;
  weights[backing::nearest_paid] = 0.5;
  weights[backing::last_paid] = 0.5;
  weights[backing::other_between] = -1;
  weights[backing::backed_another] = -4;
  weights[backing::of_person] = -1.5;
  weights[backing::has_officer] = -1;
  weights[backing::is_source] = -3;
  weights[backing::founds] = -1;
  weights[static_cast<std::size_t>(backing::role) + static_cast<std::size_t>(Role::media)] = -2;
  weights[static_cast<std::size_t>(backing::role) + static_cast<std::size_t>(Role::investor)] = 1;
  return weights;
}

double probability(const Weights& weights, AmountKind kind, const std::vector<std::uint16_t>& traits) {
  double score = 0;
  for (const std::uint16_t t : traits) score += weights[t] + weights[in_group(kind, t)];
  return 1 / (1 + std::exp(-score));
}

Weights train(const std::vector<Example>& examples, const std::vector<bool>& held_out, double l2, double word_share) {
  const Weights origin = prior();
  Weights weights = origin, sums(weights.size());
  for (int round = 0; round < 300; ++round) {
    Weights gradient(weights.size());
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (held_out[i]) continue;
      const double importance = examples[i].again ? kImportanceOfCopy : 1;
      for (const Payer& payer : examples[i].payers) {
        std::vector<double> p;
        double none = 1;
        for (const auto& traits : payer.mentions) {
          p.push_back(std::min(probability(weights, examples[i].kind, traits), 1 - 1e-9));
          none *= 1 - p.back();
        }
        const double any = std::max(1 - none, 1e-9);
        for (std::size_t m = 0; m < p.size(); ++m) {
          // The derivative of the log likelihood by the score of a mention.
          const double g = importance * (payer.pays ? -p[m] * none / any : p[m]);
          for (const std::uint16_t t : payer.mentions[m]) {
            gradient[t] += g;
            gradient[in_group(examples[i].kind, t)] += g;
          }
        }
      }
    }
    for (std::size_t f = 0; f < gradient.size(); ++f) {
      const double share = (f < kTraits ? 1.0 : 2.0) * (f % kTraits >= backing::words  ? word_share
                                                        : f % kTraits >= backing::pair ? pair_share
                                                                                       : 1.0);
      const double g = gradient[f] + l2 * share * (weights[f] - origin[f]);
      sums[f] += g * g;
      if (sums[f] > 0) weights[f] -= 0.2 * g / std::sqrt(sums[f]);
    }
  }
  return weights;
}

struct Count {
  int right = 0, wrong = 0, missed = 0;
  [[nodiscard]] double precision() const { return 100.0 * right / std::max(right + wrong, 1); }
  [[nodiscard]] double recall() const { return 100.0 * right / std::max(right + missed, 1); }
  [[nodiscard]] double f1() const { return 200.0 * right / std::max(2 * right + wrong + missed, 1); }
};

void judge(const Weights& weights, const Example& example, double threshold, bool tell, Count& count) {
  count.missed += example.beyond_reach;
  for (const Payer& payer : example.payers) {
    double none = 1;
    for (const auto& traits : payer.mentions) none *= 1 - probability(weights, example.kind, traits);
    const double best = 1 - none;
    const bool by_rule = std::any_of(payer.mentions.begin(), payer.mentions.end(), [](const auto& traits) {
      return std::find(traits.begin(), traits.end(), backing::rule_pays) != traits.end();
    });
    const bool said = best > (by_rule ? kSureByRule : threshold);
    count.right += said && payer.pays;
    count.wrong += said && !payer.pays;
    count.missed += !said && payer.pays;
    if (tell && said != payer.pays) {
      std::printf("%s %s %.2f %s  %s\n", said ? "wrong" : "missed", std::string(word_of(example.kind)).c_str(), best,
                  payer.name.c_str(), example.context.c_str());
    }
  }
}

std::string context_of(const Document& document, Span span) {
  const std::u32string& text = document.reading.text;
  const std::uint32_t from = span.begin < 70 ? 0 : span.begin - 70;
  std::u32string context = text.substr(from, span.begin - from) + U"[" + text.substr(span.begin, span.size()) + U"]" +
                           text.substr(span.end, 120);
  std::replace(context.begin(), context.end(), U'\n', U'|');
  return to_utf8(context);
}

void add_examples(const AnnotatedDocument& annotated, std::size_t number, bool again, std::vector<Example>& examples) {
  const Document& document = annotated.document;
  std::vector<std::optional<AmountKind>> kinds(document.quantities.size());
  for (const AnnotatedAmount& amount : annotated.amounts) kinds[amount.quantity] = amount.kind;
  std::vector<std::optional<std::uint32_t>> companies(document.quantities.size());
  for (const AnnotatedAmount& amount : annotated.amounts) {
    for (std::uint32_t e = 0; e < document.entities.size(); ++e) {
      if (!amount.company.empty() && document.entities[e].name == amount.company) companies[amount.quantity] = e;
    }
  }
  const PaidAmounts paid(document, kinds, companies);
  Scenes scenes(document);
  FrameCache frames(scenes);
  const Standing standing(document);
  for (const AnnotatedAmount& amount : annotated.amounts) {
    if (!is_paid(amount.kind) || amount.optional || !amount.investors_known) continue;
    const std::optional<std::uint32_t> company = companies[amount.quantity];
    Example example;
    example.kind = amount.kind;
    example.document = number;
    example.again = again;
    const Span span = document.quantities[amount.quantity].span;
    example.context = document.id + " " + context_of(document, span);
    std::map<std::string, Payer> payers;
    const std::size_t sentence = sentence_at(document, span.begin);
    for (BackerCandidate& c : backer_candidates(frames, standing, paid, sentence, amount.quantity, company)) {
      Payer& payer = payers[document.entities[c.entity].name];
      payer.mentions.push_back(std::move(c.traits));
    }
    for (const std::string& investor : amount.investors) {
      const auto found = payers.find(investor);
      if (found == payers.end())
        ++example.beyond_reach;
      else
        found->second.pays = true;
    }
    for (auto& [name, payer] : payers) {
      payer.name = name;
      example.payers.push_back(std::move(payer));
    }
    examples.push_back(std::move(example));
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto options =
      read_trainer_options(argc, argv, {{"l2", 3.0}, {"word-share", 4.0}, {"threshold", kSure}, {"missed", 0.15}});
  const auto articles = options ? read_all_annotations(options->inputs) : options.error();
  if (!articles) {
    std::cerr << "train_investors: " << articles.error().what << "\n";
    return 2;
  }
  const double l2 = options->numbers.at("l2"), word_share = options->numbers.at("word-share"),
               threshold = options->numbers.at("threshold");
  std::vector<Example> examples;
  std::size_t documents = 0;
  const double missed = options->numbers.at("missed");
  for (const AnnotatedDocument& a : *articles) {
    add_examples(a, ++documents, false, examples);
    for (int c = 1; c <= kCopies; ++c) add_examples(without_some_names(a, missed, c), documents, true, examples);
  }
  int beyond = 0;
  for (const Example& e : examples) beyond += e.beyond_reach;
  std::cerr << documents << " articles, " << examples.size() << " amounts, " << beyond << " investors beyond reach\n";
  if (options->folds > 1) {
    Count at_threshold, without_names;
    std::map<double, Count> others{{0.3, {}}, {0.4, {}}, {0.5, {}}, {0.6, {}}, {0.7, {}}};
    for (int fold = 0; fold < options->folds; ++fold) {
      std::vector<bool> held_out(examples.size());
      for (std::size_t i = 0; i < examples.size(); ++i)
        held_out[i] = static_cast<int>(examples[i].document) % options->folds == fold;
      const Weights weights = train(examples, held_out, l2, word_share);
      for (std::size_t i = 0; i < examples.size(); ++i) {
        if (!held_out[i]) continue;
        if (examples[i].again) {
          judge(weights, examples[i], threshold, false, without_names);
          continue;
        }
        judge(weights, examples[i], threshold, options->list, at_threshold);
        for (auto& [t, count] : others) judge(weights, examples[i], t, false, count);
      }
    }
    for (const auto& [t, c] : others) {
      std::printf("held out, threshold %.1f: P %.1f%% R %.1f%% F1 %.1f%% (right %d wrong %d missed %d)\n", t,
                  c.precision(), c.recall(), c.f1(), c.right, c.wrong, c.missed);
    }
    std::printf("held out, without some names: P %.1f%% R %.1f%% F1 %.1f%%\n", without_names.precision(),
                without_names.recall(), without_names.f1());
  }
  if (!options->out.empty()) {
    Weights weights = train(examples, std::vector<bool>(examples.size()), l2, word_share);
    Count count;
    for (const Example& e : examples) judge(weights, e, threshold, false, count);
    std::printf("trained on: F1 %.1f%%\n", count.f1());
    if (const Failure failure = write_trait_weights(options->out, "train_investors", weights, kTraits, kPaidGroups)) {
      std::cerr << "train_investors: " << failure->what << "\n";
      return 2;
    }
  }
  return 0;
}
