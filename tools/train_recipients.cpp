// train_recipients: learns whose an amount is (src/facts/recipient_weights.inc) from annotated articles. Deterministic.
//
//   train_recipients [--out FILE] [--folds N] [--l2 L] [--list] ANNOTATIONS.jsonl…
//
// Method: a log-linear choice among the candidates of src/facts/recipient.h; the likelihood sums over all mentions of
// the right company. Earlier amounts of the article count as known.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <vector>

#include "decode/decode.h"
#include "fact_trainer.h"
#include "facts/kind_reading.h"
#include "facts/recipient.h"
#include "report/words.h"

namespace {

using namespace taojin;
using namespace taojin::facts;

struct Choice {
  std::vector<Candidate> candidates;
  std::vector<bool> right;
  AmountKind kind;
  std::size_t document;
  bool again = false;  ///< of an article without some of its names
  std::string context, wanted;
  std::vector<std::string> names;
  std::uint32_t sum = 0;  ///< number of the sum that is told; same_sums
};

using Weights = std::vector<double>;
/// How much an amount of an article without some of its names counts; of one with all of them 1.
constexpr double kImportanceAgain = 0.5;

std::vector<double> scores_of(const Weights& weights, const Choice& choice) {
  std::vector<double> scores;
  for (const Candidate& c : choice.candidates) {
    double score = 0;
    for (const std::uint16_t t : c.traits) {
      score += weights[t] + weights[static_cast<std::size_t>(trait::count * (1 + kind_group(choice.kind)) + t)];
    }
    scores.push_back(score);
  }
  return scores;
}

struct Belief {
  int trait;
  int group;  ///< -1: all kinds
  double weight;
};

/// What is believed before any example is seen: see the comments of recipient.h.
Weights prior() {
  constexpr int kAll = -1, kRaised = 0, kDeal = 2;
  const auto lead_before = [](Lead lead) { return trait::lead_before + static_cast<int>(lead); };
  const auto lead_after = [](Lead lead) { return trait::lead_after + static_cast<int>(lead); };
  const auto behind = [](Verb verb) { return trait::verb_behind_before + static_cast<int>(verb); };
  const auto behind_far = [](Verb verb) { return trait::verb_behind_before_far + static_cast<int>(verb); };
  const auto both = [](Lead lead, Verb verb) {
    return trait::lead_and_verb + static_cast<int>(lead) * kVerbs + static_cast<int>(verb);
  };
  const Belief beliefs[] = {
      {trait::clause_before, kAll, 2.0},
      {trait::clause_after, kAll, 0.5},
      {trait::earlier_clause, kAll, 1.0},
      {trait::one_sentence_before, kAll, 0.0},
      {trait::two_sentences_before, kAll, -0.7},
      {trait::three_sentences_before, kAll, -1.2},
      {trait::in_title, kAll, -0.8},
      {trait::is_source, kAll, -3.0},
      {trait::of_person, kAll, -1.0},
      {trait::media, kAll, -1.5},
      {trait::source, kAll, -1.0},
      {trait::same_value, kAll, 1.5},
      {trait::next_sentence, kAll, -0.5},
      {trait::topic_later, kAll, -1.0},
      {trait::investor, kRaised, -1.0},
      {trait::investor, kDeal, -0.5},
      {trait::aside, kAll, -0.7},
      {trait::owners, kDeal, 1.5},
      {trait::backer, kAll, -3.0},
      {trait::bracket_of, kAll, 4.0},
      {trait::relative_subjectless, kAll, 2.0},
      {trait::relative_last, kAll, 1.0},
      {trait::amount_between, kAll, -1.5},
      {trait::object_of_amount, kDeal, 3.0},
      {trait::object_of_amount, kRaised, 1.0},
      {trait::owns_product, kAll, 1.0},
      {trait::owned_product, kAll, -1.0},
      {trait::product, kAll, -0.7},
      {trait::has_officer, kAll, -0.7},
      {trait::pronoun_nobody, kAll, -1.5},
      {trait::latter, kAll, 2.0},
      {trait::closed_item, kAll, -1.5},
      {lead_before(Lead::buyer), kAll, -3.0},
      {lead_after(Lead::buyer), kAll, -3.0},
      {lead_before(Lead::means), kAll, -1.5},
      {trait::carried_in_sentence, kDeal, -1.5},
      {trait::subjectless_carried, kAll, 1.0},
      {trait::subjectless_first, kAll, 0.5},
      {trait::subjectless_earlier, kAll, 0.5},
      {trait::organization, 1, -0.5},
      {trait::organization, kDeal, -0.5},
      {trait::organization, kRaised, -0.3},
      {lead_before(Lead::towards), kDeal, -1.0},
      {trait::topic, kAll, -0.5},
      {trait::other_quote, kAll, -2.5},
      {trait::heading, kAll, 3.0},
      {trait::carried_in_sentence, kAll, 1.0},
      {trait::carried_over, kAll, 0.7},
      {trait::relative_clause, kAll, 2.0},
      {trait::pronoun_before, kAll, 0.7},
      {trait::through_officer, kAll, -1.0},
      {trait::nobody, kAll, 0.3},
      {trait::nobody_near, kAll, 0.5},
      {trait::nobody_generic, kAll, 1.0},
      {lead_before(Lead::object), kDeal, 2.5},
      {lead_before(Lead::object), kRaised, 1.5},
      {lead_after(Lead::object), kDeal, 2.5},
      {lead_after(Lead::object), kRaised, 1.0},
      {lead_before(Lead::agent), kAll, -2.5},
      {lead_before(Lead::giver), kAll, -2.5},
      {lead_after(Lead::giver), kAll, -2.0},
      {lead_after(Lead::agent), kAll, -2.0},
      {lead_before(Lead::disposal), kDeal, 2.5},
      {lead_before(Lead::source), kAll, -3.0},
      {both(Lead::towards, Verb::invest), kAll, 2.0},
      {both(Lead::towards, Verb::spend), kAll, 1.0},
      {both(Lead::towards, Verb::raise), kAll, -1.5},
      {both(Lead::agent, Verb::acquire), kDeal, -1.0},
      {behind(Verb::raise), kAll, 1.5},
      {behind(Verb::value), kAll, 1.5},
      {behind(Verb::earn), kAll, 1.5},
      {behind(Verb::list), kAll, 1.0},
      {behind(Verb::back), kAll, -2.5},
      {behind_far(Verb::back), kAll, -1.5},
      {behind(Verb::invest), kRaised, -2.0},
      {behind(Verb::acquire), kDeal, -1.5},
      {behind_far(Verb::acquire), kDeal, -1.0},
  };
  Weights weights(kTraitWeights);
  for (const Belief& b : beliefs) weights[static_cast<std::size_t>(trait::count * (1 + b.group) + b.trait)] += b.weight;
  return weights;
}

Weights train(const std::vector<Choice>& choices, const std::vector<bool>& held_out, double l2) {
  const Weights origin = prior();
  Weights weights = origin, sums(kTraitWeights);
  for (int step = 0; step < 400; ++step) {
    Weights gradient(kTraitWeights);
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (held_out[i]) continue;
      const Choice& choice = choices[i];
      const double importance = choice.again ? kImportanceAgain : 1.0;
      std::vector<double> p = scores_of(weights, choice);
      const double top = *std::max_element(p.begin(), p.end());
      double total = 0, right = 0;
      for (std::size_t c = 0; c < p.size(); ++c) {
        p[c] = std::exp(p[c] - top);
        total += p[c];
        if (choice.right[c]) right += p[c];
      }
      for (std::size_t c = 0; c < p.size(); ++c) {
        const double error = importance * (p[c] / total - (choice.right[c] ? p[c] / right : 0.0));
        for (const std::uint16_t t : choice.candidates[c].traits) {
          gradient[t] += error;
          gradient[static_cast<std::size_t>(trait::count * (1 + kind_group(choice.kind)) + t)] += error;
        }
      }
    }
    for (std::size_t f = 0; f < gradient.size(); ++f) {
      // What holds for all kinds is learned first; a group's own weight costs more.
      const double share = f < trait::count ? 1.0 : 2.0;
      const double g = gradient[f] + l2 * share * (weights[f] - origin[f]);
      sums[f] += g * g;
      if (sums[f] > 0) weights[f] -= 0.2 * g / std::sqrt(sums[f]);
    }
  }
  return weights;
}

struct BeyondReach {
  int all = 0, funding = 0;
};

/// The amounts of an article whose company is known and among the candidates.
void add_choices(const AnnotatedDocument& a, std::size_t number, bool list, std::vector<Choice>& choices,
                 BeyondReach& beyond_reach) {
  std::map<std::uint32_t, const AnnotatedAmount*> gold;
  for (const AnnotatedAmount& amount : a.amounts) {
    if (amount.company_known) gold[amount.quantity] = &amount;
  }
  Scenes scenes(a.document);
  FrameCache frames(scenes);
  const Standing standing(a.document);
  std::vector<std::uint32_t> all(a.document.quantities.size());
  std::iota(all.begin(), all.end(), 0U);
  const std::vector<std::uint32_t> sum_of = same_sums(a.document, all);
  Carried carried;
  for (const std::size_t sentence : reading_order(scenes)) {
    carried.enter(sentence);
    for (const std::uint32_t quantity : scenes.of(sentence).money) {
      const auto known = gold.find(quantity);
      if (known == gold.end()) continue;
      const AnnotatedAmount& amount = *known->second;
      Choice choice;
      choice.candidates = candidates_for(frames, standing, sentence, quantity, amount.kind, carried);
      choice.kind = amount.kind;
      choice.document = number;
      choice.sum = sum_of[quantity];
      choice.wanted = amount.company;
      choice.context = a.document.id + " " + surroundings(a.document, a.document.quantities[quantity].span);
      bool any = false;
      std::optional<std::uint32_t> company;
      for (const Candidate& c : choice.candidates) {
        const std::string name = c.entity ? a.document.entities[*c.entity].name : std::string();
        choice.names.push_back(name);
        choice.right.push_back(name == amount.company ||
                               std::find(amount.also.begin(), amount.also.end(), name) != amount.also.end());
        any = any || choice.right.back();
        if (choice.right.back()) company = c.entity;
      }
      if (company) {
        carried.in_sentence = carried.over = company;
        carried.tell(a.document.quantities[quantity], amount.kind, *company);
      }
      if (!amount.optional && any)
        choices.push_back(std::move(choice));
      else if (!any && !amount.optional) {
        ++beyond_reach.all;
        beyond_reach.funding += is_funding(amount.kind);
        if (list) {
          std::cout << word_of(amount.kind) << " beyond reach " << amount.company << "  " << choice.context << "\n";
        }
      }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = read_trainer_options(argc, argv, {{"l2", 5.0}, {"missed", 0.15}});
  const auto articles = options ? read_all_annotations(options->inputs) : options.error();
  if (!articles) {
    std::cerr << "train_recipients: " << articles.error().what << "\n";
    return 2;
  }
  const double l2 = options->numbers.at("l2");
  std::vector<Choice> choices;
  std::size_t documents = 0;
  const double missed = options->numbers.at("missed");
  BeyondReach beyond_reach;
  for (const AnnotatedDocument& a : *articles) {
    add_choices(a, ++documents, options->list, choices, beyond_reach);
    if (missed <= 0) continue;
    BeyondReach ignored;
    const std::size_t first = choices.size();
    add_choices(without_some_names(a, missed, 1), documents, false, choices, ignored);
    for (std::size_t i = first; i < choices.size(); ++i) choices[i].again = true;
  }
  std::cerr << documents << " articles, " << choices.size() << " amounts; beyond reach: " << beyond_reach.all
            << ", of funding figures " << beyond_reach.funding << "\n";
  const auto shares_by = [&](const Weights& weights, const Choice& choice) {
    const std::vector<double> scores = scores_of(weights, choice);
    std::vector<Share> weighed;
    for (std::size_t c = 0; c < scores.size(); ++c) {
      const Candidate& candidate = choice.candidates[c];
      weighed.push_back(
          {candidate.entity, candidate.mention, scores[c] + (candidate.entity ? kNamedBonus / 100.0 : 0.0)});
    }
    return as_probabilities(weighed);
  };
  const auto is_right = [&](const Choice& choice, const Share& chosen, bool tell) {
    std::size_t place = 0;
    while (place < choice.candidates.size() && choice.candidates[place].entity != chosen.entity) ++place;
    const bool right = place < choice.candidates.size() && choice.right[place];
    if (tell && !right) {
      std::cout << word_of(choice.kind) << " want " << choice.wanted << " got "
                << (place < choice.candidates.size() ? choice.names[place] : "another's") << "  " << choice.context
                << "\n";
    }
    return right;
  };
  if (options->folds > 1) {
    using Telling = std::tuple<std::size_t, bool, AmountKind, std::uint32_t>;
    struct {
      int all = 0, right = 0, right_named = 0, named = 0;
    } counts[2];  // of whole articles, of those without some names
    for (int fold = 0; fold < options->folds; ++fold) {
      std::vector<bool> held_out(choices.size());
      for (std::size_t i = 0; i < choices.size(); ++i)
        held_out[i] = static_cast<int>(choices[i].document) % options->folds == fold;
      const Weights weights = train(choices, held_out, l2);
      std::map<Telling, std::vector<std::size_t>> tellings;
      std::vector<std::vector<Share>> shares(choices.size());
      for (std::size_t i = 0; i < choices.size(); ++i) {
        if (!held_out[i]) continue;
        shares[i] = shares_by(weights, choices[i]);
        tellings[{choices[i].document, choices[i].again, choices[i].kind, choices[i].sum}].push_back(i);
      }
      for (const auto& [telling, places] : tellings) {
        for (const std::size_t i : places) {
          std::vector<const std::vector<Share>*> others;
          for (const std::size_t other : places) {
            if (other != i) others.push_back(&shares[other]);
          }
          const bool tell = options->list && !choices[i].again;
          const bool good = is_right(choices[i], likeliest_of_tellings(shares[i], others), tell);
          auto& count = counts[choices[i].again];
          ++count.all;
          count.right += good;
          if (!is_funding(choices[i].kind) || choices[i].wanted.empty()) continue;
          ++count.named;
          count.right_named += good;
        }
      }
    }
    for (const auto& c : counts) {
      std::printf("held out%s: %d of %d = %.1f%%; of funding figures with a company %d of %d = %.1f%%\n",
                  &c == counts ? "" : ", without some names", c.right, c.all, 100.0 * c.right / std::max(c.all, 1),
                  c.right_named, c.named, 100.0 * c.right_named / std::max(c.named, 1));
    }
  }
  if (!options->out.empty()) {
    const Weights weights = train(choices, std::vector<bool>(choices.size()), l2);
    int right = 0;
    for (const Choice& c : choices) right += is_right(c, likeliest(shares_by(weights, c)), false);
    std::printf("trained on: %.1f%%\n", 100.0 * right / static_cast<double>(choices.size()));
    if (const Failure failure =
            write_trait_weights(options->out, "train_recipients", weights, trait::count, kKindGroups)) {
      std::cerr << "train_recipients: " << failure->what << "\n";
      return 2;
    }
  }
  return 0;
}
