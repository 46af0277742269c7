#include "facts/facts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "decode/decode.h"
#include "facts/backers.h"
#include "facts/circumstances.h"
#include "facts/kind_reading.h"
#include "facts/recipient.h"
#include "facts/rounds.h"
#include "facts/shared_backers.h"

namespace taojin {
namespace {

using namespace facts;

/// A figure of a round, or what the company is worth in it; not a price.
bool has_round(AmountKind kind) {
  return kind == AmountKind::investment || kind == AmountKind::debt || kind == AmountKind::ipo ||
         kind == AmountKind::valuation;
}

/// The round nearest to an amount: with no other amount between, and not more than the clauses around away.
void set_rounds(FrameCache& frames, std::size_t sentence, std::vector<Amount>& amounts) {
  if (std::none_of(amounts.begin(), amounts.end(), [](const Amount& a) { return has_round(a.kind); })) return;
  const Document& document = frames.scenes().document();
  const Scene& scene = frames.scenes().of(sentence);
  const std::vector<Round>& rounds = frames.rounds_of(sentence);
  for (Amount& amount : amounts) {
    if (!has_round(amount.kind)) continue;
    const Span span = document.quantities[amount.quantity].span;
    const Round* best = nullptr;
    std::uint32_t best_distance = 0;
    for (const Round& round : rounds) {
      const bool before = round.span.begin < span.begin;
      const std::uint32_t from = before ? round.span.end : span.end;
      const std::uint32_t to = before ? span.begin : round.span.begin;
      if (from > to) continue;
      // 1.5亿美元(约11.7亿港元)C轮融资: a conversion parts nothing.
      const bool parted = std::any_of(amounts.begin(), amounts.end(), [&](const Amount& other) {
        const Span o = document.quantities[other.quantity].span;
        const auto place = static_cast<std::size_t>(&other - amounts.data());
        return has_round(other.kind) &&
               (other.kind == AmountKind::valuation) == (amount.kind == AmountKind::valuation) && from <= o.begin &&
               o.end <= to && (place == 0 || scene.links[place] != Link::conversion);
      });
      const std::uint32_t breaks = scene.breaks_between(from, to);
      if (parted || breaks > 2) continue;
      const std::uint32_t distance = breaks * 40 + (to - from);
      if (best == nullptr || distance < best_distance) {
        best = &round;
        best_distance = distance;
      }
    }
    if (best == nullptr || (best->name == "IPO") != (amount.kind == AmountKind::ipo)) continue;
    amount.round = best->name;
    amount.cues.push_back({"round=" + best->name, best->span});
  }
  // 1000万和2000万美元的种子轮
  for (std::size_t i = amounts.size(); i-- > 1;) {
    const bool shared = amounts[i - 1].round.empty() && !amounts[i].round.empty() &&
                        amounts[i - 1].kind == amounts[i].kind && scene.links[i] == Link::list;
    if (shared) amounts[i - 1].round = amounts[i].round;
  }
}

/// What a title or a heading says is told again with its round below.
void copy_rounds_to_same_sums(const Document& document, std::vector<Amount>& amounts) {
  using Sum = std::tuple<AmountKind, Decimal, std::string_view, std::optional<std::uint32_t>>;
  const auto sum_of = [&](const Amount& a) -> std::optional<Sum> {
    const Quantity& q = document.quantities[a.quantity];
    if (!q.value || !a.company || !has_round(a.kind)) return std::nullopt;
    return Sum{a.kind, *q.value, q.currency, a.company};
  };
  std::map<Sum, std::string> rounds;
  for (const Amount& amount : amounts) {
    const auto sum = sum_of(amount);
    if (sum && !amount.round.empty()) rounds.try_emplace(*sum, amount.round);
  }
  for (Amount& amount : amounts) {
    const auto sum = sum_of(amount);
    if (!sum || !amount.round.empty()) continue;
    const auto told = rounds.find(*sum);
    if (told != rounds.end()) amount.round = told->second;
  }
}

/// What is told of an amount holds for its conversion in brackets.
void copy_to_conversions(const Scene& scene, std::uint32_t first_amount, std::vector<Amount>& amounts) {
  for (std::size_t i = 1; i < amounts.size(); ++i) {
    if (scene.links[i] != Link::conversion) continue;
    const Amount& original = amounts[i - 1];
    Amount& conversion = amounts[i];
    conversion.kind = original.kind;
    conversion.company = original.company;
    conversion.investors = original.investors;
    conversion.lead_investors = original.lead_investors;
    conversion.round = original.round;
    conversion.date = original.date;
    conversion.status = original.status;
    conversion.cumulative = original.cumulative;
    conversion.equivalent_of =
        original.equivalent_of ? original.equivalent_of : first_amount + static_cast<std::uint32_t>(i - 1);
  }
}

/// An amount and whose it may be.
struct OwnedAmount {
  Amount amount;
  std::vector<Share> shares;
};
using OwnedAmounts = std::vector<OwnedAmount>;

/// The amounts of a sentence: what each is and whose.
OwnedAmounts read_sentence(FrameCache& frames, const Standing& standing, std::size_t sentence, const ReadKind* kinds,
                           Carried& carried) {
  Scenes& scenes = frames.scenes();
  const Document& document = scenes.document();
  const Scene& scene = scenes.of(sentence);
  OwnedAmounts amounts;
  carried.enter(sentence);
  for (std::size_t i = 0; i < scene.money.size(); ++i) {
    Amount amount;
    amount.quantity = scene.money[i];
    amount.kind = kinds[i].kind;
    amount.cues = kinds[i].cues;
    amount.evidence = scene.sentence;
    const std::vector<Candidate> candidates =
        candidates_for(frames, standing, sentence, amount.quantity, amount.kind, carried);
    std::vector<Share> shares = weigh(candidates, amount.kind);
    if (const std::optional<std::uint32_t> company = likeliest(shares).entity) {
      carried.in_sentence = carried.over = company;
      carried.tell(document.quantities[amount.quantity], amount.kind, *company);
    }
    amounts.push_back({std::move(amount), std::move(shares)});
  }
  return amounts;
}

/// Decides whose the amounts of a document are, all that tell the same sum of the same kind together.
void set_companies(const Document& document, std::vector<OwnedAmount*>& amounts) {
  std::vector<std::uint32_t> quantities;
  for (const OwnedAmount* const owned : amounts) quantities.push_back(owned->amount.quantity);
  const std::vector<std::uint32_t> sums = same_sums(document, quantities);
  std::map<std::pair<std::uint32_t, AmountKind>, std::vector<std::size_t>> tellings;
  for (std::size_t i = 0; i < amounts.size(); ++i) tellings[{sums[i], amounts[i]->amount.kind}].push_back(i);
  for (const auto& [sum, places] : tellings) {
    for (const std::size_t place : places) {
      if (places.size() > 1) amounts[place]->shares = as_probabilities(amounts[place]->shares);
    }
    for (const std::size_t place : places) {
      std::vector<const std::vector<Share>*> others;
      for (const std::size_t other : places) {
        if (other != place) others.push_back(&amounts[other]->shares);
      }
      OwnedAmount& owned = *amounts[place];
      const Share chosen = likeliest_of_tellings(owned.shares, others);
      owned.amount.company = chosen.entity;
      if (!chosen.entity) continue;
      const Span span = document.mentions[chosen.mention].span;
      owned.amount.cues.push_back({"company=" + to_utf8(slice(document.reading.text, span)), span});
    }
  }
}

/// Who pays, of which round, when and whether: once it is known whose the amounts of the whole document are.
void read_backers_and_circumstances(FrameCache& frames, const Standing& standing, std::size_t sentence,
                                    const PaidAmounts& paid, std::uint32_t first_amount, std::vector<Amount>& amounts) {
  Scenes& scenes = frames.scenes();
  const Document& document = scenes.document();
  const Scene& scene = scenes.of(sentence);
  set_rounds(frames, sentence, amounts);
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    Amount& amount = amounts[i];
    if (!is_paid(amount.kind)) continue;
    const std::vector<BackerCandidate> candidates =
        backer_candidates(frames, standing, paid, sentence, amount.quantity, amount.company);
    const std::vector<Backer> backers = choose_backers(candidates, amount.kind);
    if (i > 0 && same_buyer(document, amounts[i - 1], amount, backers)) {
      amount.investors = amounts[i - 1].investors;
      continue;
    }
    if (backers.empty() && standing.most_named != amount.company && buys_without_subject(document, scene, amount)) {
      if (standing.most_named) amount.investors.push_back(*standing.most_named);
      continue;
    }
    for (const Backer& b : backers) {
      amount.investors.push_back(b.entity);
      if (b.leads) amount.lead_investors.push_back(b.entity);
      const Span span = document.mentions[b.mention].span;
      amount.cues.push_back(
          {(b.leads ? "lead_investor=" : "investor=") + to_utf8(slice(document.reading.text, span)), span});
    }
  }
  add_backers_of_shares(document, amounts);
  read_circumstances(document, scene, amounts);
  for (Amount& amount : amounts) {
    if (amount.cumulative) amount.round.clear();  // a total over rounds is of none
  }
  copy_to_conversions(scene, first_amount, amounts);
}

}  // namespace

std::vector<Amount> read_amounts(const Document& document) {
  Scenes scenes(document);
  FrameCache frames(scenes);
  const Standing standing(document);
  const std::vector<ReadKind> kinds = read_kinds(scenes);
  std::map<std::size_t, std::uint32_t> first_amounts;  // by sentence
  std::uint32_t count = 0;
  for (const std::size_t sentence : scenes.with_money()) {
    first_amounts[sentence] = count;
    count += static_cast<std::uint32_t>(scenes.of(sentence).money.size());
  }
  std::map<std::size_t, OwnedAmounts> by_sentence;
  Carried carried;
  for (const std::size_t sentence : reading_order(scenes)) {
    by_sentence[sentence] = read_sentence(frames, standing, sentence, &kinds[first_amounts[sentence]], carried);
  }
  std::vector<OwnedAmount*> all;
  for (auto& [sentence, read] : by_sentence) {
    for (OwnedAmount& owned : read) all.push_back(&owned);
  }
  set_companies(document, all);
  std::vector<std::optional<AmountKind>> kind_of(document.quantities.size());
  std::vector<std::optional<std::uint32_t>> company_of(document.quantities.size());
  for (const OwnedAmount* const owned : all) {
    kind_of[owned->amount.quantity] = owned->amount.kind;
    company_of[owned->amount.quantity] = owned->amount.company;
  }
  const PaidAmounts paid(document, std::move(kind_of), company_of);
  std::vector<Amount> amounts;
  amounts.reserve(count);
  for (auto& [sentence, read] : by_sentence) {
    std::vector<Amount> of_sentence;
    for (OwnedAmount& owned : read) of_sentence.push_back(std::move(owned.amount));
    read_backers_and_circumstances(frames, standing, sentence, paid, first_amounts[sentence], of_sentence);
    std::move(of_sentence.begin(), of_sentence.end(), std::back_inserter(amounts));
  }
  copy_rounds_to_same_sums(document, amounts);
  return amounts;
}

}  // namespace taojin
