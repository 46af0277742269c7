#include "link/titles_before.h"

#include <algorithm>

#include "link/forms.h"
#include "link/marks.h"
#include "link/office_verbs.h"
#include "one_of.h"

namespace taojin {
namespace {

/// Before the title of 作为 CTO 的 X.
constexpr std::u32string_view kInOffice[] = {U"作为", U"身为", U"担任", U"出任", U"现任", U"时任", U"曾任", U"做了"};

bool has_mark(std::u32string_view text) {
  return std::ranges::any_of(text, is_mark);
}

}  // namespace

void TitlesBefore::read(std::uint32_t person, std::uint32_t last) {
  const Span sentence = phrases_.sentence();
  std::uint32_t at = mentions_[person].span.begin;
  while (at > sentence.begin && (is_blank(text_[at - 1]) || opens_quote(text_[at - 1]))) --at;
  if (at == sentence.begin) return;
  bool colon = false, attribute = false, predicate = false;
  const char32_t c = text_[at - 1];
  if (is_colon(c)) {
    colon = true;
    --at;
  } else if (at > sentence.begin + 2 && text_.substr(at - 2, 2) == U"之一") {
    at -= 2;
  } else if (c == U'的') {
    attribute = true;
    --at;
  } else if (is_comma(c)) {
    attribute = true;  // 作为云岭的 CTO，X
    --at;
  } else if (c == U')') {
    // 云岭CEO(青禾前CTO)X
    constexpr std::uint32_t kLongest = 30;
    const std::uint32_t lowest = std::max(sentence.begin, at - std::min(at, kLongest));
    const std::size_t open = text_.substr(lowest, at - lowest).rfind(U'(');
    if (open == std::u32string_view::npos) return;
    const std::uint32_t end = at - 1;
    at = lowest + static_cast<std::uint32_t>(open);
    if (phrases_.ending_at(phrases_.skip_blanks_back(at)).empty()) return;
    for (const TitlePhrase& phrase : phrases_.beginning_at(at + 1)) {
      if (phrase.words.end <= end) given_.give(mentions_[person].entity, phrase);
    }
  } else if (c == U'为' || c == U'是') {
    predicate = true;
    --at;
    if (at > sentence.begin + 1 && text_.substr(at - 2, 2) == U"分别") at -= 2;
  }
  while (at > sentence.begin && is_blank(text_[at - 1])) --at;
  std::vector<TitlePhrase> chain = phrases_.ending_at(at);
  if (chain.empty() && !colon && !attribute && !predicate) chain = phrases_.ending_at(before_description(person, at));
  if (std::ranges::all_of(chain, &TitlePhrase::silent)) {
    if (!colon && !attribute && !predicate) described(person, chain.empty() ? at : chain.front().span.begin);
    return;
  }
  const TitleKind kind = chain.back().kind;
  if (kind == TitleKind::partner && !chain.front().company && is_of_speaker(chain.front().span.begin)) return;
  if (colon &&
      (kind == TitleKind::profession || kind == TitleKind::head || (!chain.front().company && !chain.back().several))) {
    return;  // 主编:X
  }
  if (attribute) {
    // 作为(公司的) CTO: in the same clause.
    std::uint32_t clause = chain.front().span.begin;
    while (clause > sentence.begin && !ends_clause(text_[clause - 1])) --clause;
    const std::u32string_view left = text_.substr(clause, chain.front().span.begin - clause);
    constexpr std::size_t kFarthest = 12;
    const bool in_office = std::ranges::any_of(kInOffice, [&](std::u32string_view word) {
      const std::size_t at_word = left.rfind(word);
      return at_word != std::u32string_view::npos && left.size() - at_word <= kFarthest;
    });
    if (!in_office && !(is_comma(c) && chain.back().several)) return;
  }
  if (predicate && !chain.front().company && !chain.back().several && !phrases_.begins_clause(chain.front().span.begin))
    return;
  bool several = false;
  given_.share_firm(chain);
  if (!colon && !attribute && !predicate) office_of(person, chain.front().span.begin);
  for (const TitlePhrase& phrase : chain) {
    several |= phrase.several;
    given_.give(mentions_[person].entity, phrase);
  }
  if (chain.back().company) last_with_firm_ = {person, chain.back()};
  // 合伙人 X、Y 以及 Z: three and more share the title that names no firm.
  std::uint32_t end = person + 1;
  while (end < last && mentions_[end].type == NameType::person &&
         subjects_.lists(mentions_[end - 1].span.end, mentions_[end].span.begin)) {
    ++end;
  }
  const bool bare = chain.size() == 1 && chain[0].span.begin == chain[0].words.begin;
  const bool shared =
      (kind == TitleKind::partner && bare && end - person > 2) ||
      (kind == TitleKind::partner && chain.size() == 1 && chain.front().company && subjects_.ends_list(end)) ||
      (kind == TitleKind::founder && chain.size() == 1 && !follows_person(chain.front().span.begin, person)) ||
      (kind == TitleKind::academic && chain.size() == 1 && chain.front().company && !attribute) ||
      slice(text_, chain.back().words).ends_with(U"成员");
  if (!several && !shared) return;
  for (std::uint32_t next = person + 1; next < end; ++next) {
    // 云岭大学教授周予川，韩知远…: a comma ends the list of those who share an academic title.
    if (kind == TitleKind::academic && is_comma(text_[mentions_[next].span.begin - 1])) break;
    give_all(next, chain);
  }
}

/// 云岭CEO甲、青禾创始人乙: the title stands in a list of people, each with his own.
bool TitlesBefore::follows_person(std::uint32_t title, std::uint32_t person) const {
  while (person > 0 && mentions_[person - 1].span.end > title) --person;
  while (person > 0 && mentions_[person - 1].type != NameType::person) --person;
  if (person == 0 || mentions_[person - 1].span.begin < phrases_.sentence().begin) return false;
  return subjects_.lists(mentions_[person - 1].span.end, title);
}

/// 我的合伙人: a partner of somebody, not of a firm.
bool TitlesBefore::is_of_speaker(std::uint32_t at) const {
  at = phrases_.skip_blanks_back(at);
  if (at > 0 && text_[at - 1] == U'的') --at;
  return at > 0 && is_one_of(text_[at - 1], U"我他她你们");
}

/// 云岭CEO、人工智能领域的领军人物X: where the titles end before words that describe the person; `at` when there are
/// none.
std::uint32_t TitlesBefore::before_description(std::uint32_t person, std::uint32_t at) const {
  constexpr std::uint32_t kLongest = 16;
  std::uint32_t lowest = std::max(phrases_.sentence().begin, at - std::min(at, kLongest));
  if (person > 0) lowest = std::max(lowest, mentions_[person - 1].span.end);
  std::uint32_t i = at;
  while (i > lowest && !is_mark(text_[i - 1])) --i;
  if (i <= lowest || text_[i - 1] != U'、' || is_joint_character(text_[at - 1])) return at;
  const std::u32string_view description = text_.substr(i, at - i);
  if (has_break(description) || description.find(U'获') != std::u32string_view::npos) return at;
  return i - 1;
}

/// 其CEO为青禾前CTO X: the office that the verb before his other titles gives him.
void TitlesBefore::office_of(std::uint32_t person, std::uint32_t at) {
  at = phrases_.skip_blanks_back(at);
  if (at <= phrases_.sentence().begin + 1 || !is_one_of(text_[at - 1], U"是为")) return;
  const std::vector<TitlePhrase> chain = phrases_.ending_at(phrases_.skip_blanks_back(at - 1));
  if (chain.empty() || chain.back().kind == TitleKind::profession) return;
  if (!chain.front().company && !phrases_.begins_clause(chain.front().span.begin)) return;
  give_all(person, chain);
}

void TitlesBefore::held_by(std::uint32_t person) {
  constexpr std::u32string_view kHolds[] = {U"担任", U"出任", U"接任", U"兼任", U"继任"};
  constexpr std::uint32_t kFarthestBy = 40, kFarthestVerb = 8;
  const Span sentence = phrases_.sentence(), name = mentions_[person].span;
  const std::u32string_view right = text_.substr(name.end, std::min(name.end + kFarthestVerb, sentence.end) - name.end);
  std::size_t verb = std::u32string_view::npos;
  for (const std::u32string_view holds : kHolds) verb = std::min(verb, right.find(holds));
  if (verb == std::u32string_view::npos || has_mark(right.substr(0, verb))) return;
  // 由 X 担任 CEO: the verb's own title is read behind it.
  if (!phrases_.beginning_at(name.end + static_cast<std::uint32_t>(verb) + 2).empty()) return;
  const std::uint32_t lowest = std::max(sentence.begin, name.begin - std::min(name.begin, kFarthestBy));
  const std::size_t by = text_.substr(lowest, name.begin - lowest).rfind(U'由');
  if (by == std::u32string_view::npos) return;
  std::uint32_t end = lowest + static_cast<std::uint32_t>(by);
  while (end > lowest && (is_blank(text_[end - 1]) || text_[end - 1] == U'将')) --end;
  give_all(person, phrases_.ending_at(end));
}

/// 云岭的 CEO 是知名学者 X: words that are no title between the verb and the name.
void TitlesBefore::described(std::uint32_t person, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 12;
  const std::uint32_t begin = phrases_.sentence().begin;
  const std::uint32_t lowest = std::max(begin, at - std::min(at, kLongest));
  while (at > lowest && text_[at - 1] != U'是' && text_[at - 1] != U'为') {
    if (ends_clause(text_[at - 1]) || is_one_of(text_[at - 1], U"()。！？!?")) return;
    --at;
  }
  if (at <= begin + 1 || at == lowest) return;
  if (person > 0 && mentions_[person - 1].span.end > at) return;
  --at;
  while (at > begin && is_blank(text_[at - 1])) --at;
  const std::vector<TitlePhrase> chain = phrases_.ending_at(at);
  if (chain.empty() || chain.back().kind == TitleKind::profession) return;
  const std::uint32_t title = chain.front().span.begin;
  if (!chain.front().company && (title == begin || text_[title - 1] != U'其')) return;
  give_all(person, chain);
}

void TitlesBefore::give_all(std::uint32_t person, const std::vector<TitlePhrase>& chain) {
  for (const TitlePhrase& phrase : chain) given_.give(mentions_[person].entity, phrase);
}

}  // namespace taojin
