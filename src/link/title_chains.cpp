/// Chains of titles: 董事长兼CEO, 甲CEO、乙董事长.

#include <algorithm>

#include "link/company_forms.h"
#include "link/forms.h"
#include "link/marks.h"
#include "link/title_owners.h"
#include "link/title_phrases.h"

namespace taojin {

/// Length of the joint between two titles that ends at `at`; loose joints may also list people.
std::uint32_t TitlePhrases::joint_before(std::uint32_t at, bool& loose) const {
  const std::u32string_view left = text_.substr(sentence_.begin, at - sentence_.begin);
  for (const std::u32string_view joint :
       {U"以及", U"兼任", U"、", U"兼", U"/", U"&", U"和", U"与", U"及", U"暨", U",", U"，"}) {
    if (!left.ends_with(joint)) continue;
    loose = joint == U"以及" || joint == U"和" || joint == U"与" || joint == U"及";
    return static_cast<std::uint32_t>(joint.size());
  }
  return 0;
}

/// Where 现任 begins that ends at `at`, with a joint before it: 青禾前总裁、现任云岭创始人.
std::uint32_t TitlePhrases::in_office_before(std::uint32_t at) const {
  constexpr std::u32string_view kInOffice[] = {U"现任", U"时任", U"曾任", U"现为", U"现"};
  const std::u32string_view left = text_.substr(sentence_.begin, at - sentence_.begin);
  for (const std::u32string_view word : kInOffice) {
    if (!left.ends_with(word)) continue;
    const std::uint32_t before = skip_blanks_back(at - static_cast<std::uint32_t>(word.size()));
    return before > sentence_.begin && text_[before - 1] == U'、' ? before : at;
  }
  return at;
}

/// What stands between the joint behind another title of the chain and this place, when no name and no clause does.
std::optional<std::uint32_t> TitlePhrases::unit_of_chain(std::uint32_t end) const {
  constexpr std::uint32_t kLongest = 16;
  const std::uint32_t lowest = std::max(sentence_.begin, end - std::min(end, kLongest));
  std::uint32_t begin = end;
  while (begin > lowest && !is_mark(text_[begin - 1]) && !is_one_of(text_[begin - 1], U"兼及暨")) --begin;
  if (begin <= lowest || begin == end || !is_one_of(text_[begin - 1], U"、兼及暨")) return std::nullopt;
  if (word_ending_at(skip_blanks_back(begin - 1)) == nullptr) return std::nullopt;
  const std::u32string_view unit = text_.substr(begin, end - begin);
  const Mention* name = last_mention_before(end);
  if (has_break(unit) || (name != nullptr && name->span.end > begin) || unit.find(U'的') != std::u32string_view::npos ||
      filler_size(unit) != 0 || unit.ends_with(U'位') || unit.ends_with(U'名')) {
    return std::nullopt;
  }
  return begin;
}

/// 云岭常务董事、终端业务董事长: what stands behind the joint of a chain is a unit of the same firm, unless it is a
/// body of its own; before another firm it is a part of that name.
bool TitlePhrases::take_unit_of_chain(TitlePhrase& phrase) const {
  const std::optional<std::uint32_t> begin = unit_of_chain(phrase.span.begin);
  if (!begin) return false;
  phrase.span.begin = *begin;
  if (phrase.company) return true;
  phrase.elsewhere = is_other_body(text_.substr(*begin, phrase.words.begin - *begin), slice(text_, phrase.words));
  phrase.words.begin = *begin;
  return true;
}

/// Nothing but 其 or 该 stands between the beginning of the clause and this place.
bool TitlePhrases::begins_clause(std::uint32_t at) const {
  while (at > sentence_.begin && (is_blank(text_[at - 1]) || is_one_of(text_[at - 1], U"其该而"))) --at;
  return at == sentence_.begin || is_mark(text_[at - 1]);
}

std::vector<TitlePhrase> TitlePhrases::ending_at(std::uint32_t end) const {
  std::vector<TitlePhrase> chain;
  std::vector<std::size_t> behind_comma;  // where in the chain, which still runs to the left
  while (const TitleWord* word = word_ending_at(end)) {
    const TitlePhrase phrase = phrase_before(*word);
    chain.push_back(phrase);
    bool loose = false;
    std::uint32_t at = skip_blanks_back(phrase.span.begin);
    if (phrase.company) at = in_office_before(at);
    std::uint32_t joint = joint_before(at, loose);
    // 董事会成员云岭创始人: a title that ends where the firm of the next one begins.
    if (joint == 0 && !(phrase.company && word_ending_at(at) != nullptr)) {
      // An official's unit is a body of its own, if it is one: 云岭所长暨某会主席.
      if (!take_unit_of_chain(chain.back())) break;
      const bool official = phrase.kind == TitleKind::official && !phrase.company;
      if (official && !is_one_of(text_[chain.back().span.begin - 1], U"兼暨")) {
        chain.back() = phrase;
        break;
      }
      if (official) chain.back().elsewhere = true;
      at = skip_blanks_back(chain.back().span.begin);
      joint = joint_before(at, loose);
    }
    if (loose && phrase.company) break;
    end = skip_blanks_back(at - joint);
    if (joint != 0 && is_comma(text_[at - 1])) behind_comma.push_back(chain.size());
  }
  // 由甲担任CEO，云岭董事长乙: before a comma a chain goes on only with titles that begin their clause.
  behind_comma.push_back(chain.size());
  for (std::size_t i = 0; i + 1 < behind_comma.size() && behind_comma[i] < chain.size(); ++i) {
    const std::uint32_t begin = chain[behind_comma[i + 1] - 1].span.begin;
    const std::u32string_view left = text_.substr(0, skip_blanks_back(begin));
    constexpr std::u32string_view kBefore[] = {U"作为", U"身为", U"据", U"对", U"向", U"与", U"包括", U"邀请", U"见到"};
    const bool introduced =
        std::ranges::any_of(kBefore, [&](std::u32string_view word) { return left.ends_with(word); });
    if (begins_clause(begin) || introduced) continue;
    chain.resize(behind_comma[i]);
    break;
  }
  if (!chain.empty() && chain.back().company) {
    // 甲和乙联合创始人X, where the sentence begins
    TitlePhrase& front = chain.back();
    bool loose = false;
    const std::uint32_t at = skip_blanks_back(front.span.begin);
    const std::uint32_t joint = joint_before(at, loose);
    const std::uint32_t other_end = joint == 0 || !loose ? at : skip_blanks_back(at - joint);
    const Mention* other = other_end < at ? last_mention_before(other_end) : nullptr;
    if (other != nullptr && other->span.end == other_end && other->type == NameType::company) {
      if (skip_blanks_back(other->span.begin) == sentence_.begin) front.also = other->entity;
    }
  }
  std::ranges::reverse(chain);
  for (std::size_t i = 1; i < chain.size(); ++i) {
    // 青禾CEO、前岭语负责人: the former office was its maker's.
    const bool was_elsewhere = chain[i].elsewhere || (chain[i].product && chain[i].former != 0);
    if (!chain[i].company && !was_elsewhere) chain[i].company = chain[i - 1].company;
  }
  return chain;
}

/// Whether a title may end here: at a mark, a joint or a noun of office.
bool TitlePhrases::ends_title(std::uint32_t at) const {
  at = skip_blanks(at);
  if (at >= sentence_.end || is_mark(text_[at]) || is_joint_character(text_[at])) return true;
  const std::u32string_view rest = text_.substr(at, 2);
  constexpr std::u32string_view kBehind[] = {U"以及", U"一职", U"之一", U"职务", U"职位",
                                             U"的身", U"身份", U"的角", U"加入", U"加盟"};
  return std::ranges::find(kBehind, rest) != std::end(kBehind);
}

/// Behind the years of an office: (2001-2006).
std::uint32_t TitlePhrases::skip_term(std::uint32_t at) const {
  if (at >= sentence_.end || text_[at] != U'(') return at;
  std::uint32_t i = at + 1;
  while (i < sentence_.end && (is_digit(text_[i]) || is_blank(text_[i]) || is_one_of(text_[i], U"-–—~年月至今到.")))
    ++i;
  return i > at + 4 && i < sentence_.end && text_[i] == U')' ? skip_blanks(i + 1) : at;
}

std::vector<TitlePhrase> TitlePhrases::beginning_at(std::uint32_t begin) const {
  constexpr std::uint32_t kLongest = 40, kLongestGap = 20;
  std::vector<TitlePhrase> chain;
  for (;;) {
    begin = skip_blanks(begin);
    // The first title word from here that ends where a title may end, with nothing but its firm and unit before it.
    auto word = first_word_from(begin);
    while (word != words_.end() && word->span.begin <= begin + kLongest && !ends_title(word->span.end)) ++word;
    if (word == words_.end() || word->span.begin > begin + kLongest) break;
    TitlePhrase phrase = phrase_before(*word);
    if (phrase.span.begin < begin) {  // the firm stands before what was asked for
      phrase.company.reset();
      phrase.span.begin = phrase.words.begin = std::max(phrase.words.begin, begin);
    }
    std::u32string_view gap = text_.substr(begin, phrase.span.begin - begin);
    if (phrase.company) {
      // 甲和乙的联合创始人
      const std::u32string_view trimmed = without_blanks(gap);
      const Mention* other = last_mention_before(phrase.span.begin - 1);
      if (!trimmed.empty() && is_joint_character(trimmed.back()) && other != nullptr && other->span.begin == begin &&
          other->type != NameType::person &&
          without_blanks(text_.substr(other->span.end, phrase.span.begin - other->span.end)).size() == 1) {
        phrase.also = other->entity;
        gap = {};
      }
    }
    for (bool stripped = true; stripped;) {
      stripped = false;
      while (!gap.empty() && is_blank(gap.front())) gap.remove_prefix(1);
      if (const std::size_t filler = filler_size(gap)) {
        gap.remove_prefix(filler);
        stripped = true;
      }
    }
    if (!gap.empty() && phrase.company && (describes_firm(gap) || is_place(without_blanks(gap), lexicon_))) {
      if (phrase.former == 0 && gap.front() == U'前') phrase.former = U'前';
      gap = {};
    }
    if (!gap.empty() && !phrase.company && is_unnamed_owner(gap)) {
      phrase.elsewhere = true;
      gap = {};
    }
    if (!gap.empty()) {
      if (phrase.company || gap.size() > kLongestGap || has_break(gap) || gap.find(U'的') != std::u32string_view::npos)
        break;
      const Mention* between = last_mention_before(phrase.span.begin);
      if (between != nullptr && between->span.end > begin) break;
      phrase.elsewhere |= is_other_body(gap, slice(text_, phrase.words));
      phrase.words.begin -= static_cast<std::uint32_t>(gap.size());  // a unit
    }
    if (!phrase.company && !phrase.elsewhere && !chain.empty()) phrase.company = chain.back().company;
    chain.push_back(phrase);
    std::uint32_t after = skip_term(skip_blanks(word->span.end));
    if (text_.substr(after, 2) == U"之一") after += 2;
    if (after >= sentence_.end) break;
    const std::u32string_view rest = text_.substr(after, 2);
    if (rest == U"以及" || rest == U"兼任") {
      begin = after + 2;
    } else if (is_joint_character(text_[after])) {
      begin = after + 1;
    } else {
      break;
    }
  }
  return chain;
}

}  // namespace taojin
