#pragma once

#include <cstdint>

#include "facts/frames.h"
#include "facts/name_context.h"

namespace taojin::facts {

/// What of a candidate is weighed. Some are families, as in recipient_traits.h.
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
  owns_unnamed,
  other_quote,          ///< of the amount and the name one stands in 《》
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
  goes_on,                  ///< the sentence before the name's speaks of backers, and names none of its own amounts
  after_colon,              ///< the sentence before ends with a colon
  this_round,               ///< 本轮, 此次 … before the name in its sentence
  of_total,                 ///< the amount is a sum over rounds: 累计, 总融资额
  total_behind,             ///< likewise, and the name behind it
  line,                     ///< the amount stands in a Telling::Line; by another sentence, its own
  round_beside = line + 8,  ///< beside the name no round, the amount's, another
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

}  // namespace taojin::facts
