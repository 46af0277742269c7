#pragma once

#include <cstdint>

#include "facts/frames.h"
#include "facts/name_context.h"

namespace taojin::facts {

/// What of a candidate is weighed. Some are families: the plain number is the first of as many as the comment says.
namespace trait {
enum Trait : std::uint16_t {
  clause_before,
  clause_after,
  earlier_clause,
  far_earlier,
  later_clause,
  far_later,
  one_sentence_before,
  two_sentences_before,
  three_sentences_before,
  in_title,
  nearest_before,
  second_before,
  further_before,
  nearest_after,
  further_after,
  first_of_sentence,
  first_of_clause,
  last_of_sentence,
  list_member,
  of_person,
  is_source,
  has_officer,
  through_officer,
  relative_clause,
  product_made,
  product,
  organization,
  carried_in_sentence,
  carried_over,
  of_title,
  most_named,
  often_named,
  pronoun_before,
  aside,
  owners,
  other_quote,
  heading,
  investor,
  media,
  source,
  same_value,
  topic_later,
  next_sentence,
  of_title_amount,
  paired,  ///< as many names in its list as amounts in theirs, and in the same place: 分别以5亿、54亿美元收购甲、乙
  mispaired,  ///< in another place
  backer,
  bracket_of,
  subjectless_carried,
  subjectless_first,
  subjectless_earlier,
  subjectless_nobody,
  relative_subjectless,
  relative_last,
  amount_between,
  object_of_amount,
  owns_product,
  owned_product,
  pronoun_nobody,
  latter,
  closed_item,
  topic,
  nobody,
  nobody_near,
  nobody_generic,
  nobody_long,
  nobody_untold,                      ///< the amount stands in the title, and no sentence tells whose the same sum is
  link_line,                          ///< the amount stands behind the text, among titles of other articles
  amount_quoted,                      ///< the amount stands in 《》
  owns_unnamed,                       ///< 甲旗下的平台…: what is spoken of is its, and no name of the sentence
  lead_before,                        // kLeads
  lead_after = lead_before + kLeads,  // kLeads
  verb_behind_before = lead_after + kLeads,  // kVerbs, name before the amount, verb touches
  verb_behind_before_far = verb_behind_before + kVerbs,
  verb_behind_after = verb_behind_before_far + kVerbs,
  verb_behind_after_far = verb_behind_after + kVerbs,
  verb_before_before = verb_behind_after_far + kVerbs,
  verb_before_after = verb_before_before + kVerbs,
  lead_and_verb = verb_before_after + kVerbs,  // kLeads by kVerbs: the word before the name, the verb before the amount
  far_lead_before = lead_and_verb + kLeads * kVerbs,  // kLeads: 收购法律软件公司甲, name before the amount
  far_lead_after = far_lead_before + kLeads,          // kLeads
  verb_between = far_lead_after + kLeads,             // kVerbs: between the amount and the name behind it
  rank_and_breaks = verb_between + kVerbs,            // before the amount: lists between (0 to 3) by clauses between
  words = rank_and_breaks + 16,                       // kContext
  pair = words + kContext,                            // two of the traits before `words`, hashed
  count = pair + 8192
};
}  // namespace trait

}  // namespace taojin::facts
