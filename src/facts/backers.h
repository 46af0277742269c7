#pragma once
/// Who pays for a funding figure. Every name around the amount is a candidate, its standing is weighed (docs/facts.md);
/// each that weighs enough is one of the investors.

#include <optional>
#include <vector>

#include "facts/recipient.h"

namespace taojin::facts {

/// What of a candidate is weighed. Some are families, as in recipient.h.
namespace backing {
enum Trait : std::uint16_t {
  constant,
  rule_leads,  ///< part_of says so
  rule_follows,
  rule_pays,     ///< part_of says so where the amount is the nearest, or the last one told
  nearest_paid,  ///< of the amounts that somebody pays, this one is nearest to the list
  last_paid,     ///< none of them follows this one up to the name's sentence
  other_between,
  is_list,
  investor_in_list,
  rule_in_sentence,  ///< part_of says so of another list of the sentence
  of_person,
  aside,
  has_officer,
  founds,
  owners,
  is_source,
  owned,
  owns_next,
  backed_another,       ///< the object of its verb is another company
  sentence_of_backers,  ///< 领投, 投资方 … in the name's sentence
  sentence_of_amounts,  ///< other amounts that somebody pays in the name's sentence
  short_line,
  after_company,  ///< the amount's company stands before the name in its sentence
  before_company,
  often_named,
  most_named,
  in_title,
  joined_before,  ///< a list goes on from the name before it
  joined_behind,
  rule_in_chain,  ///< of names that one list joins, part_of says so of another
  investor_in_chain,
  goes_on,       ///< the sentence before the name's speaks of backers, and names none of its own amounts
  after_colon,   ///< the sentence before ends with a colon
  this_round,    ///< 本轮, 此次 … before the name in its sentence
  of_total,      ///< the amount is a sum over rounds: 累计, 总融资额
  total_behind,  ///< likewise, and the name behind it
  line,          ///< the amount stands in a sentence, an unfinished line, the title; by another sentence, its own
  round_beside = line + 6,              ///< beside the name no round, the amount's, another
  raises_elsewhere = round_beside + 3,  ///< a funding figure of the article is the name's own
  told_before,                          ///< whose the last funding figure before the name is (Owner)
  told_behind = told_before + 4,        ///< the next one in the name's sentence
  offset = told_behind + 4,             // sentences from the amount's, from kFirstOffset
  place = offset + 8,                   // before or behind by clauses between (0 to 3)
  type = place + 8,                     // kNameTypes
  role = type + kNameTypes,
  lead = role + 4,                                  // kSides by kLeads
  verb_behind = lead + kSides * kLeads,             // kSides by touching by kVerbs
  verb_before = verb_behind + kSides * 2 * kVerbs,  // kSides by touching by kVerbs
  chain_size = verb_before + kSides * 2 * kVerbs,   // 1, 2, 3 to 4, more
  back_behind = chain_size + 4,  // the next word of backers, by clauses and names between (Said::distance)
  back_before = back_behind + 10,
  back_word = back_before + 10,  // that word and its side, hashed
  pair = back_word + 256,        // two of the above, hashed
  words = pair + 16384,          // kContext
  count = words + kContext
};
}  // namespace backing
inline constexpr int kFirstOffset = -1;
inline constexpr int kLastOffset = 6;

/// Kinds that somebody pays for: invested, bought, everything else.
inline constexpr int kPaidGroups = 3;
[[nodiscard]] bool is_paid(AmountKind kind);
[[nodiscard]] int paid_group(AmountKind kind);

struct BackerCandidate {
  std::uint32_t entity = 0;
  std::uint32_t mention = 0;
  bool leads = false;
  std::vector<std::uint16_t> traits;
};

/// The amounts of a document that somebody pays, and where the same sum is told again.
class PaidAmounts {
 public:
  /// `kinds` are those of the document's quantities, nothing where unknown or no money; `companies` whose they are.
  PaidAmounts(const Document& document, std::vector<std::optional<AmountKind>> kinds,
              std::vector<std::optional<std::uint32_t>> companies);

  /// A funding figure and whose it is.
  struct Figure {
    std::uint32_t quantity;
    std::optional<std::uint32_t> company;
  };
  /// Those of the document, ascending.
  [[nodiscard]] const std::vector<Figure>& figures() const { return figures_; }
  /// Whether a funding figure is this company's.
  [[nodiscard]] bool raises(std::uint32_t entity) const { return raises_[entity]; }

  [[nodiscard]] bool paid(std::uint32_t quantity) const { return kinds_[quantity] && is_paid(*kinds_[quantity]); }
  [[nodiscard]] AmountKind kind(std::uint32_t quantity) const { return *kinds_[quantity]; }
  [[nodiscard]] bool same_sum(std::uint32_t a, std::uint32_t b) const { return sums_[a] == sums_[b]; }
  /// All quantities that tell the same sum of the same kind as this one, which is paid; ascending.
  [[nodiscard]] const std::vector<std::uint32_t>& told(std::uint32_t quantity) const { return told_[sums_[quantity]]; }

 private:
  std::vector<std::optional<AmountKind>> kinds_;
  std::vector<std::uint32_t> sums_;               ///< by quantity: number of the sum
  std::vector<std::vector<std::uint32_t>> told_;  ///< by sum
  std::vector<Figure> figures_;
  std::vector<bool> raises_;
};

/// The candidates for an amount; `company` is whose it is.
[[nodiscard]] std::vector<BackerCandidate> backer_candidates(FrameCache& frames, const Standing& standing,
                                                             const PaidAmounts& paid, std::size_t sentence,
                                                             std::uint32_t quantity,
                                                             std::optional<std::uint32_t> company);

struct Backer {
  std::uint32_t entity;
  bool leads = false;
  std::uint32_t mention;
};

/// How probable it must be that a name pays; less where the rules say so.
inline constexpr double kSure = 0.5, kSureByRule = 0.2;

/// Those of the candidates that pay, in order of the text.
[[nodiscard]] std::vector<Backer> choose_backers(const std::vector<BackerCandidate>& candidates, AmountKind kind);

}  // namespace taojin::facts
