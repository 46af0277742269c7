#include "link/titles_behind.h"

#include <algorithm>

#include "link/forms.h"
#include "link/marks.h"
#include "one_of.h"

namespace taojin {
namespace {

constexpr std::u32string_view kHonorifics[] = {U"先生", U"女士", U"小姐", U"博士", U"老师", U"教授", U"院士"};

}  // namespace

void TitlesBehind::read_line(std::uint32_t person, std::uint32_t at) {
  const std::vector<TitlePhrase> chain = phrases_.beginning_at(at);
  if (chain.empty() || !chain.front().company) return;
  for (const TitlePhrase& phrase : chain) given_.give(mentions_[person].entity, phrase);
}

void TitlesBehind::read(std::uint32_t person) {
  const Span sentence = phrases_.sentence();
  const std::uint32_t entity = mentions_[person].entity;
  std::uint32_t at = mentions_[person].span.end;
  while (at < sentence.end && (is_blank(text_[at]) || closes_quote(text_[at]))) ++at;
  if (at >= sentence.end || subjects_.means_others(person, at)) return;
  if (text_[at] == U'(' || text_[at] == U'[') {
    const std::size_t close = text_.substr(0, sentence.end).find(text_[at] == U'(' ? U')' : U']', at);
    if (close == std::u32string_view::npos) return;
    in_brackets(person, at, close);
    at = static_cast<std::uint32_t>(close) + 1;
    while (at < sentence.end && is_blank(text_[at])) ++at;
    if (at < sentence.end) directly_behind(person, at);
  } else {
    directly_behind(person, at);
    for (const std::u32string_view honorific : kHonorifics) {
      if (text_.substr(at).starts_with(honorific)) at += static_cast<std::uint32_t>(honorific.size());
    }
  }
  if (at >= sentence.end) return;
  if (is_colon(text_[at])) {
    // 周予川：云岭CTO, as lists of people write it.
    const std::vector<TitlePhrase> chain = phrases_.beginning_at(at + 1);
    for (TitlePhrase phrase : chain) {
      if (!phrase.company && is_business(phrase.kind)) phrase.company = firms_.main_firm();
      given_.give(entity, phrase);
    }
    if (chain.empty()) read_clauses({person, person + 1}, at + 1, person + 1);
    return;
  }
  if (heads_line(person, at)) return;
  read_clauses({subjects_.list_begin(person), person + 1}, at, person + 1);
}

/// X(OpenAI CEO), also behind the other name of the person: X(Ethan Zhou，云岭CEO).
void TitlesBehind::in_brackets(std::uint32_t person, std::uint32_t open, std::size_t close) {
  std::size_t inside = open + 1;
  if (text_[inside] == U'注' && is_colon(text_[inside + 1])) inside += 2;
  for (int part = 0; part < 2 && inside < close; ++part) {
    for (const TitlePhrase& phrase : phrases_.beginning_at(static_cast<std::uint32_t>(inside))) {
      if (phrase.words.end <= close) given_.give(mentions_[person].entity, phrase);
    }
    inside = text_.find_first_of(U",，、;；", inside) + 1;
    if (inside == 0) break;
  }
}

/// A line of its own: 周予川 云岭科技董事长兼CEO.
bool TitlesBehind::heads_line(std::uint32_t person, std::uint32_t at) {
  const Span sentence = phrases_.sentence();
  const std::uint32_t before = phrases_.skip_blanks_back(mentions_[person].span.begin);
  if ((before != sentence.begin && !is_comma(text_[before - 1])) || person + 1 >= mentions_.size()) return false;
  const Mention& firm = mentions_[person + 1];
  if (firm.span.begin != at || firm.type == NameType::person) return false;
  const std::vector<TitlePhrase> chain = phrases_.beginning_at(at);
  if (chain.empty() || !chain.front().company || !ends_apposition(chain.back().words.end)) return false;
  for (const TitlePhrase& phrase : chain) given_.give(mentions_[person].entity, phrase);
  read_clauses({person, person + 1}, chain.back().words.end, person + 1, chain.back().company);
  return true;
}

/// 周予川教授, 拜登总统; a professor is of the school that stands before his name.
void TitlesBehind::directly_behind(std::uint32_t person, std::uint32_t at) {
  const TitleWord* word = phrases_.word_at(at);
  if (word == nullptr || word->silent || slice(text_, word->span).ends_with(U"发言人")) return;  // his spokesman
  TitlePhrase phrase;
  phrase.span = phrase.words = word->span;
  phrase.kind = word->kind;
  if (word->kind != TitleKind::academic && word->kind != TitleKind::official) {
    // 云岭周予川董事长
    if (person == 0 || mentions_[person - 1].type == NameType::person ||
        mentions_[person - 1].type == NameType::product || is_abbreviation(slice(text_, word->span)) ||
        !without_blanks(text_.substr(mentions_[person - 1].span.end,
                                     mentions_[person].span.begin - mentions_[person - 1].span.end))
             .empty()) {
      return;
    }
    phrase.company = mentions_[person - 1].entity;
  }
  if (word->kind == TitleKind::academic && person > 0 && mentions_[person - 1].type == NameType::organization) {
    std::u32string_view gap = without_blanks(
        text_.substr(mentions_[person - 1].span.end, mentions_[person].span.begin - mentions_[person - 1].span.end));
    const bool with_another = gap.find_first_of(U"与和跟随") != std::u32string_view::npos;
    if (gap.empty() || gap == U"的" || (is_comma(gap.front()) && gap.size() <= 8 && !with_another))
      phrase.company = mentions_[person - 1].entity;
  }
  given_.give(mentions_[person].entity, phrase);
}

bool TitlesBehind::ends_apposition(std::uint32_t after) const {
  const Span sentence = phrases_.sentence();
  while (after < sentence.end && is_blank(text_[after])) ++after;
  return after >= sentence.end || is_one_of(text_[after], U",，。;；)!?！？、");
}

/// 以 MD 的身份加入云岭: the firm behind the title.
std::optional<std::uint32_t> TitlesBehind::joined_behind(std::uint32_t at, std::uint32_t end) const {
  constexpr std::u32string_view kRoles[] = {U"的身份", U"身份", U"的角色"};
  while (at < end && is_blank(text_[at])) ++at;
  for (const std::u32string_view role : kRoles) {
    if (text_.substr(at).starts_with(role)) at += static_cast<std::uint32_t>(role.size());
  }
  while (at < end && is_blank(text_[at])) ++at;
  return verbs_.skip_workplace(at, end);
}

/// Up to where clauses are about a person: before the next person with the titles before his name.
std::uint32_t TitlesBehind::end_of_clauses(std::uint32_t person, std::uint32_t at, std::uint32_t next) const {
  constexpr std::uint32_t kFarthest = 300;  // keeps a sentence of any length linear
  const Span sentence = phrases_.sentence();
  std::uint32_t end = sentence.end;
  for (; next < mentions_.size() && mentions_[next].span.begin < sentence.end; ++next) {
    if (mentions_[next].type != NameType::person || mentions_[next].span.begin < at ||
        mentions_[next].entity == mentions_[person].entity) {
      continue;
    }
    end = mentions_[next].span.begin;
    const std::vector<TitlePhrase> his = phrases_.ending_at(phrases_.skip_blanks_back(end));
    if (!his.empty()) {
      // 甲是云岭CTO、CEO乙: what a verb gives is not the next person's.
      const std::uint32_t front = phrases_.skip_blanks_back(his.front().span.begin);
      const bool given = front > 0 && is_one_of(text_[front - 1], U"是为任");
      end = std::max(at, given ? his.back().span.begin : his.front().span.begin);
    }
    break;
  }
  return std::min(end, at + kFarthest);
}

/// 无论是周予川还是云岭CEO: the second of two, who is somebody else.
bool TitlesBehind::leaves_open(std::uint32_t begin, std::uint32_t verb_end) const {
  const std::u32string_view left = text_.substr(phrases_.sentence().begin, begin - phrases_.sentence().begin);
  return text_.substr(begin, verb_end - begin).ends_with(U"还是") &&
         (left.find(U"无论") != left.npos || left.find(U"不管") != left.npos);
}

void TitlesBehind::read_clauses(Span people, std::uint32_t at, std::uint32_t next,
                                std::optional<std::uint32_t> heading_firm, bool profile) {
  const Span sentence = phrases_.sentence();
  const std::uint32_t end = end_of_clauses(people.end - 1, at, next);
  const std::optional<TitlesBefore::Titled>& before = before_.last_with_firm();
  bool apposition = true;  // every clause so far was one
  std::optional<std::uint32_t> held_at = heading_firm;
  std::optional<std::uint32_t> joined;  // 加入云岭，担任CTO
  if (profile) {
    while (at < end && (is_blank(text_[at]) || is_one_of(text_[at], U"*•●-"))) ++at;
  }
  for (bool first = true; at < end; first = false) {
    const bool comma = is_comma(text_[at]);
    if (comma || (!first && ends_clause(text_[at]))) ++at;
    while (at < end && is_blank(text_[at])) ++at;
    const std::uint32_t begin = at;
    const bool adverb = verbs_.skip_adverbs(at, sentence.end);
    const bool earlier = text_.substr(begin, at - begin).find_first_of(U"前曾原先") != std::u32string_view::npos;
    const bool one_each = text_.substr(at).starts_with(U"分别");
    if (one_each) at += 2;
    std::optional<std::uint32_t> workplace = verbs_.skip_workplace(at, sentence.end);
    std::u32string_view verb = verbs_.skip_verb(at, sentence.end);
    const bool weak = verb == U"是" || verb == U"为" || verb == U"系";
    if (verb == U"是" && leaves_open(begin, at)) return;
    std::vector<TitlePhrase> chain;
    if (!verb.empty() && (first || adverb || !weak) && (verb != U"做" || workplace)) {
      chain = phrases_.beginning_at(at);
      if ((verb == U"以" || verb == U"作为") && !chain.empty() && !chain.front().company) {
        if (const auto firm = joined_behind(chain.back().words.end, sentence.end)) {
          workplace = firm;
        } else if (verb == U"以") {
          chain.clear();
        }
      }
      apposition = false;
    } else if (comma || profile) {
      // An apposition names the firm, and the clause ends behind it.
      chain = phrases_.beginning_at(begin);
      const bool ends = !chain.empty() && (chain.front().company || (held_at && apposition)) &&
                        ends_apposition(chain.back().words.end);
      if (!ends) chain.clear();
      if (ends && chain.front().company) held_at = chain.back().company;
      workplace = held_at;
      apposition = ends;
    }
    bool strong = false;
    if (chain.empty()) {
      at = verbs_.find_strong(begin, end);
      strong = at < end;
      if (at < end && OfficeVerbs::is_denied(text_.substr(begin, at - begin))) {
        at += 2;
      } else if (at < end) {
        workplace = verbs_.workplace_before(begin, at, sentence.end);
        verbs_.skip_verb(at, sentence.end);
        chain = phrases_.beginning_at(at);
      } else {
        at = begin;
      }
    }
    // 云岭请来青禾CTO周予川担任CEO: not of the firm that he comes from, where the article is about another.
    if (first && !adverb && !verb.empty() && !chain.empty() && !weak && before && before->person + 1 == people.end &&
        firms_.main_firm() && firms_.main_firm() != before->title.company) {
      firms_.note_attribute(before->title.span.begin, *before->title.company);
    }
    const bool both = text_.substr(begin, at - begin).find_first_of(U"均皆两二") != std::u32string_view::npos;
    const bool shared = (first || (both && adverb)) && !verb.empty() && !apposition;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      TitlePhrase& phrase = chain[i];
      if (phrase.words.begin >= end) break;
      if (phrase.company) firms_.note_attribute(phrase.span.begin, *phrase.company);
      if (workplace && !phrase.company) phrase.company = workplace;
      if (joined && !earlier && !weak && !phrase.company) phrase.company = joined;
      if (one_each && chain.size() == people.size()) {
        given_.give(mentions_[people.begin + i].entity, phrase);
        continue;
      }
      for (std::uint32_t k = shared ? people.begin : people.end - 1; k < people.end; ++k) {
        given_.give(mentions_[k].entity, phrase, !verb.empty() || strong);
      }
    }
    joined.reset();
    if (!chain.empty()) at = chain.back().words.end;
    const std::uint32_t rest = at;
    while (at < end && !ends_clause(text_[at])) ++at;
    if (chain.empty()) joined = workplace ? workplace : verbs_.workplace_before(rest, at, sentence.end);
  }
}

}  // namespace taojin
