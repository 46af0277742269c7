#include "link/title_phrases.h"

#include <algorithm>

#include "decode/decode.h"
#include "link/company_forms.h"
#include "link/forms.h"
#include "link/marks.h"

namespace taojin {
namespace {

std::uint32_t begin_of(const TitleWord& word) {
  return word.span.begin;
}

}  // namespace

void TitlePhrases::enter(Span sentence, std::uint32_t first, std::uint32_t last) {
  sentence_ = sentence;
  first_ = first;
  last_ = last;
  const auto from = std::ranges::lower_bound(all_words_, sentence.begin, {}, begin_of);
  words_ = {from, std::ranges::lower_bound(from, all_words_.end(), sentence.end, {}, begin_of)};
}

std::span<const TitleWord>::iterator TitlePhrases::first_word_from(std::uint32_t begin) const {
  return std::ranges::lower_bound(words_, begin, {}, begin_of);
}

const TitleWord* TitlePhrases::word_ending_at(std::uint32_t end) const {
  constexpr std::uint32_t kLongest = 48;
  // Ascending by begin: the first that ends here is the longest.
  for (auto word = first_word_from(end - std::min(end, kLongest)); word != words_.end() && word->span.begin < end;
       ++word) {
    if (word->span.end == end) return &*word;
  }
  return nullptr;
}

const TitleWord* TitlePhrases::word_at(std::uint32_t begin) const {
  const auto word = first_word_from(begin);
  return word == words_.end() || word->span.begin != begin ? nullptr : &*word;
}

const Mention* TitlePhrases::last_mention_before(std::uint32_t end) const {
  const auto first = mentions_.begin() + first_, last = mentions_.begin() + last_;
  const auto behind = std::partition_point(first, last, [&](const Mention& m) { return m.span.end <= end; });
  return behind == first ? nullptr : &*std::prev(behind);
}

std::uint32_t TitlePhrases::skip_blanks(std::uint32_t at) const {
  while (at < sentence_.end && is_blank(text_[at])) ++at;
  return at;
}

std::uint32_t TitlePhrases::skip_blanks_back(std::uint32_t at) const {
  while (at > sentence_.begin && is_blank(text_[at - 1])) --at;
  return at;
}

bool TitlePhrases::is_investor(const Mention& firm) const {
  const std::optional<std::uint32_t> entry = entities_[firm.entity].lexicon_entry;
  return firm.type == NameType::company && entry && lexicon_.entry(*entry).kind == "investor";
}

/// Reads what stands between a firm and its title word; false when the two do not belong together.
bool TitlePhrases::read_unit(TitlePhrase& phrase, std::uint32_t begin) const {
  constexpr std::uint32_t kLongestGap = 24, kLongestUnit = 18;
  const std::uint32_t end = phrase.words.begin;
  if (end - begin > kLongestGap) return false;
  // What an earlier 的 qualifies is no part of the title: AI 部门的高级工程师.
  for (std::uint32_t i = begin; i < end; ++i) {
    if (text_[i] != U'的') continue;
    if (has_break(text_.substr(begin, i - begin))) return false;
    begin = i + 1;
  }
  for (bool stripped = true; stripped;) {
    stripped = false;
    while (begin < end && (is_blank(text_[begin]) || closes_quote(text_[begin]) || opens_quote(text_[begin]))) ++begin;
    const std::u32string_view rest = text_.substr(begin, end - begin);
    if ((rest.starts_with(U"前") && !rest.starts_with(U"前任")) || rest.starts_with(U"原")) {
      phrase.former = rest.front();
      ++begin;
      stripped = true;
      continue;
    }
    phrase.several |= starts_with_several(rest);
    if (const std::size_t filler = filler_size(rest, slice(text_, phrase.words))) {
      begin += static_cast<std::uint32_t>(filler);
      stripped = true;
    }
  }
  const std::u32string_view unit = text_.substr(begin, end - begin);
  if (unit.size() > kLongestUnit || has_break(unit)) return false;
  if (is_abbreviation(slice(text_, phrase.words)) && !is_unit_of_abbreviation(without_blanks(unit))) return false;
  if (!unit.empty() && is_joint_character(unit.front())) return false;
  phrase.words.begin = begin;
  return true;
}

/// The unit of a title without a firm: words that surely belong to it.
void TitlePhrases::read_own_unit(TitlePhrase& phrase, std::uint32_t boundary) const {
  constexpr std::uint32_t kLongest = 12;
  constexpr std::u32string_view kLevels[] = {U"首席", U"高级", U"资深", U"全球", U"中国区", U"联合", U"执行",
                                             U"常务", U"助理", U"共同", U"临时", U"代理",   U"创始", U"联席",
                                             U"轮值", U"名誉", U"荣誉", U"终身", U"前任"};
  const std::uint32_t end = phrase.words.begin;
  const std::uint32_t lowest = std::max(boundary, end - std::min(end, kLongest));
  for (std::uint32_t i = lowest; i < end; ++i) {
    const std::u32string_view rest = text_.substr(i, end - i);
    const bool level = std::ranges::any_of(kLevels, [&](std::u32string_view l) { return rest.starts_with(l); });
    if (!level || has_break(rest) || rest.find(U'的') != std::u32string_view::npos) continue;
    phrase.words.begin = i;
    return;
  }
  if (boundary < lowest || (!phrase.silent && !is_head(slice(text_, phrase.words)))) return;
  std::u32string_view unit = text_.substr(boundary, end - boundary);
  unit = behind_firm_noun(unit);
  if (const std::size_t at = unit.rfind(U'的'); at != std::u32string_view::npos) unit.remove_prefix(at + 1);
  for (bool stripped = true; stripped;) {
    stripped = false;
    while (!unit.empty() && (is_blank(unit.front()) || is_joint_character(unit.front()))) unit.remove_prefix(1);
    if (const std::size_t filler = filler_size(unit, slice(text_, phrase.words))) {
      unit.remove_prefix(filler);
      stripped = true;
    }
  }
  for (std::size_t i = unit.size(); i-- > 0;) {
    if (!breaks_at(unit, i)) continue;
    unit.remove_prefix(i + 1);
    break;
  }
  unit = behind_verb(unit);
  phrase.words.begin = end - static_cast<std::uint32_t>(unit.size());
}

/// Grows a title word to the left: its unit and its firm.
TitlePhrase TitlePhrases::phrase_before(const TitleWord& word) const {
  TitlePhrase phrase;
  phrase.kind = word.kind;
  phrase.silent = word.silent;
  phrase.words = phrase.span = word.span;
  std::uint32_t boundary = sentence_.begin;
  const Mention* firm = last_mention_before(word.span.begin);
  if (firm != nullptr) boundary = firm->span.end;
  // Another title between the firm and this one is a part of the chain and has the firm.
  for (auto next = first_word_from(boundary); next != words_.end() && next->span.begin < word.span.begin; ++next) {
    const TitleWord& other = *next;
    if (other.span.end > word.span.begin || other.span.begin < boundary) continue;
    const std::uint32_t joint = skip_blanks(other.span.end);
    if (joint >= word.span.begin || !is_joint_character(text_[joint])) continue;
    boundary = joint + 1;
    firm = nullptr;
  }
  if (firm != nullptr && firm->type == NameType::person) {
    // 克罗夫特前竞选主管
    const std::u32string_view gap = without_blanks(text_.substr(boundary, word.span.begin - boundary));
    phrase.elsewhere = former_before(gap.substr(0, 1)) && !has_break(gap);
    firm = nullptr;
  }
  if (firm != nullptr) {
    // 云岭(Cloudridge)CEO: the firm's other name in brackets.
    const bool bracketed = boundary < word.span.begin && text_[boundary] == U')' &&
                           firm->span.begin > sentence_.begin && text_[firm->span.begin - 1] == U'(';
    if (read_unit(phrase, boundary + bracketed)) {
      phrase.company = firm->entity;
      if (phrase.silent && is_investor(*firm) && slice(text_, word.span).ends_with(U"投资人")) phrase.silent = false;
      phrase.span.begin = firm->span.begin;
      if (word.shared) --phrase.words.begin;
      const bool product = firm->type == NameType::product;
      if (product || firm->type == NameType::organization) {
        // 某模型团队负责人: the product is what the office is for, a part of the firm likewise; the firm is another.
        const Mention* owner = last_mention_before(firm->span.begin);
        const bool owned = owner != nullptr && owner->type == NameType::company && !bracketed &&
                           (skip_blanks(owner->span.end) == firm->span.begin ||
                            (product && names_kind(text_.substr(owner->span.end, firm->span.begin - owner->span.end))));
        if (owned) {
          phrase.company = owner->entity;
          phrase.span.begin = owner->span.begin;
          phrase.words.begin = skip_blanks(owner->span.end);
        } else if (product && (is_head(slice(text_, word.span)) || begins_unit(slice(text_, phrase.words)))) {
          phrase.company.reset();
          phrase.product = firm->entity;
          phrase.words.begin = firm->span.begin;
        }
      }
      if (bracketed) {
        const Mention* outside = last_mention_before(firm->span.begin - 1);
        if (outside != nullptr && skip_blanks(outside->span.end) == firm->span.begin - 1)
          phrase.span.begin = outside->span.begin;
      }
    } else {
      firm = nullptr;
      phrase.former = 0;
      phrase.several = false;
    }
  }
  if (firm == nullptr) {
    std::uint32_t mark = word.span.begin;
    while (mark > boundary && !is_mark(text_[mark - 1])) --mark;
    read_own_unit(phrase, mark);
    phrase.span.begin = phrase.words.begin;
    const std::u32string_view left =
        text_.substr(sentence_.begin, skip_blanks_back(phrase.span.begin) - sentence_.begin);
    phrase.several |= ends_with_several(left);
  }
  const std::uint32_t before = skip_blanks_back(phrase.span.begin);
  if (former_before(text_.substr(sentence_.begin, before - sentence_.begin))) {
    if (phrase.former == 0) phrase.former = text_[before - 1];
    phrase.span.begin = before - 1;
  }
  return phrase;
}

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

std::string title_text(std::u32string_view text, const TitlePhrase& phrase) {
  std::u32string out;
  if (phrase.former != 0) out.push_back(phrase.former);
  const std::u32string_view words = without_blanks(slice(text, phrase.words));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char32_t c = words[i];
    if (!is_blank(c)) {
      out.push_back(c);
    } else if (!is_any_han(words[i - 1]) && !is_any_han(words[i + 1]) && !is_blank(words[i + 1])) {
      out.push_back(U' ');
    }
  }
  return to_utf8(out);
}

}  // namespace taojin
