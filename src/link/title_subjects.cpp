#include "link/title_subjects.h"

#include <algorithm>

#include "link/forms.h"
#include "link/marks.h"

namespace taojin {

bool TitleSubjects::stands_alone(Span sentence, std::uint32_t first, std::uint32_t last) const {
  const Mention& name = mentions_[first];
  if (name.type != NameType::person || name.span.begin > sentence.begin + 2) return false;
  std::uint32_t end = name.span.end;
  if (last > first + 1) {  // (Gavin Guo)
    const Mention& other = mentions_[first + 1];
    if (last > first + 2 || other.type != NameType::person || other.entity != name.entity) return false;
    end = other.span.end;
  }
  const std::u32string_view rest = text_.substr(end, sentence.end - end);
  return std::ranges::all_of(rest, [](char32_t c) { return is_blank(c) || is_one_of(c, U")]：:,，"); });
}

/// 后来他
bool TitleSubjects::follows_time(std::uint32_t at) const {
  constexpr std::u32string_view kTimes[] = {U"之后", U"后来", U"随后", U"此后", U"目前",
                                            U"现在", U"如今", U"当时", U"同时", U"年"};
  const std::u32string_view left = text_.substr(0, at);
  return std::ranges::any_of(kTimes, [&](std::u32string_view time) { return left.ends_with(time); });
}

bool TitleSubjects::goes_on(std::optional<std::uint32_t> predicate_begin, bool profile) const {
  return predicate_begin && !profile && *predicate_begin > 0 && is_one_of(text_[*predicate_begin - 1], U"他她");
}

/// 师从周予川, 在周予川教授指导下
bool TitleSubjects::is_teacher(std::uint32_t person) const {
  constexpr std::u32string_view kBefore[] = {U"师从", U"跟随", U"追随", U"导师是", U"导师为", U"导师"};
  constexpr std::u32string_view kBehind[] = {U"指导", U"的指导", U"团队", U"课题组", U"实验室"};
  constexpr std::u32string_view kTitles[] = {U"教授", U"副教授", U"助理教授", U"院士", U"老师", U"博士"};
  const std::u32string_view left = without_blanks(text_.substr(0, mentions_[person].span.begin));
  std::u32string_view right = without_blanks(text_.substr(mentions_[person].span.end));
  for (const std::u32string_view title : kTitles) {
    if (right.starts_with(title)) right.remove_prefix(title.size());
  }
  return std::ranges::any_of(kBefore, [&](std::u32string_view word) { return left.ends_with(word); }) ||
         std::ranges::any_of(kBehind, [&](std::u32string_view word) { return right.starts_with(word); });
}

std::optional<std::uint32_t> TitleSubjects::topic(std::uint32_t named, std::uint32_t last,
                                                  std::optional<std::uint32_t> subject) const {
  if (subject && is_teacher(named)) return subject;
  const std::uint32_t behind = mentions_[named].span.end;
  if (behind >= text_.size() || !is_colon(text_[behind])) return named;
  for (std::uint32_t i = named + 1; i < last; ++i) {
    if (mentions_[i].type == NameType::person && mentions_[i].entity != mentions_[named].entity) return i;
  }
  return named;
}

std::optional<std::uint32_t> TitleSubjects::clause_of_subject(Span sentence, std::uint32_t first,
                                                              std::uint32_t last) const {
  std::uint32_t end = sentence.end;
  for (std::uint32_t i = first; i < last; ++i) {
    if (mentions_[i].type != NameType::person) continue;
    end = mentions_[i].span.begin;
    break;
  }
  std::uint32_t begin = sentence.begin;
  while (begin < end && (is_blank(text_[begin]) || opens_quote(text_[begin]))) ++begin;
  const std::u32string_view rest = text_.substr(begin, end - begin);
  constexpr std::u32string_view kGoesOn[] = {U"此前", U"之前", U"先后"};
  if (std::ranges::any_of(kGoesOn, [&](std::u32string_view word) { return rest.starts_with(word); })) return begin;
  std::optional<std::uint32_t> behind_pronoun;
  bool inside_word = false;  // a Han character stands before; at the beginning it is as if a clause ended in front
  for (std::uint32_t i = begin; i < end; ++i) {
    const char32_t c = text_[i];
    const bool pronoun = (c == U'他') | (c == U'她');
    const bool passed = inside_word & !pronoun;  // as most are
    inside_word = is_any_han(c);
    if (passed) continue;
    const char32_t before = i == begin ? U'，' : text_[i - 1];
    const bool comma = is_comma(before);
    if (comma || is_semicolon(before)) {
      std::uint32_t at = i;
      verbs_.skip_adverbs(at, sentence.end);
      if (verbs_.is_strong(at) || verbs_.takes_firm(at)) return i;
    }
    if (!pronoun || behind_pronoun || (i + 1 < end && text_[i + 1] == U'们')) continue;
    if (comma || is_blank(before) || follows_time(i)) behind_pronoun = i + 1;
  }
  return behind_pronoun;
}

bool TitleSubjects::means_others(std::uint32_t person, std::uint32_t at) const {
  constexpr std::u32string_view kOthers[] = {
      U"政府",   U"家族",   U"内阁",   U"团队",   U"夫妇",   U"夫人",   U"之子",   U"之女",   U"的妻子", U"的丈夫",
      U"的儿子", U"的女儿", U"的父亲", U"的母亲", U"的哥哥", U"的弟弟", U"的姐姐", U"的妹妹", U"的朋友", U"的同事",
      U"的导师", U"的学生", U"的助理", U"的老板", U"的上司", U"的下属", U"的搭档", U"的前任", U"的继任"};
  constexpr std::u32string_view kBefore[] = {U"如果", U"假如", U"假设", U"倘若", U"要是",
                                             U"接替", U"取代", U"代替", U"继任"};
  const std::u32string_view right = text_.substr(at);
  const std::u32string_view left = without_blanks(text_.substr(0, mentions_[person].span.begin));
  return std::ranges::any_of(kOthers, [&](std::u32string_view word) { return right.starts_with(word); }) ||
         std::ranges::any_of(kBefore, [&](std::u32string_view word) { return left.ends_with(word); });
}

bool TitleSubjects::ends_list(std::uint32_t end) const {
  return mentions_[end - 1].span.begin > 0 && !is_comma(text_[mentions_[end - 1].span.begin - 1]);
}

std::uint32_t TitleSubjects::list_begin(std::uint32_t person) const {
  constexpr std::uint32_t kMost = 8;
  if (person > 0 && is_comma(text_[mentions_[person].span.begin - 1])) return person;
  const std::uint32_t last = person;
  while (person > 0 && last - person < kMost && mentions_[person - 1].type == NameType::person &&
         lists(mentions_[person - 1].span.end, mentions_[person].span.begin)) {
    --person;
  }
  return person;
}

bool TitleSubjects::lists(std::uint32_t begin, std::uint32_t end) const {
  const std::u32string_view gap = without_blanks(text_.substr(begin, end - begin));
  return gap == U"、" || gap == U"和" || gap == U"与" || gap == U"以及" || gap == U"及" || gap == U"&" ||
         gap == U"，" || gap == U",";
}

}  // namespace taojin
