#include "link/title_phrases.h"

#include <algorithm>

#include "decode/decode.h"
#include "link/forms.h"
#include "link/marks.h"
#include "link/title_owners.h"

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
