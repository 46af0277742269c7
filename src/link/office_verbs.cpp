#include "link/office_verbs.h"

#include <algorithm>

#include "character_filter.h"
#include "link/forms.h"

namespace taojin {
namespace {

/// Between a person and the verb of office; the longer first.
constexpr std::u32string_view kAdverbs[] = {
    U"之前", U"此前", U"目前", U"现在", U"曾经", U"同时", U"后来", U"当时", U"随后", U"正式", U"本人", U"先后",
    U"原本", U"如今", U"将会", U"即将", U"同样", U"最终", U"至今", U"开始", U"一直", U"直接", U"继续", U"之后",
    U"此后", U"那时", U"明年", U"同年", U"期间", U"以来", U"今年", U"去年", U"两者", U"两人", U"二人", U"曾",
    U"将",   U"则",   U"也",   U"还",   U"已",   U"又",   U"并",   U"且",   U"再",   U"起",   U"他",   U"她",
    U"现",   U"自",   U"于",   U"从",   U"仍",   U"均",   U"皆",   U"只",
};

static_assert(std::ranges::is_sorted(kAdverbs, std::ranges::greater{}, &std::u32string_view::size));

constexpr CharacterFilter kAdverbHeads = CharacterFilter::first_of(kAdverbs);

/// Verbs that give a person an office; the longer first.
constexpr std::u32string_view kVerbs[] = {
    U"被任命为", U"获委任为", U"获任命为", U"接手", U"接掌", U"续任", U"退任", U"辞任", U"暂代",   U"被聘为", U"曾担任",
    U"担任过",   U"获任",     U"曾任",     U"担任", U"出任", U"就任", U"现任", U"时任", U"升任",   U"接任",   U"兼任",
    U"转任",     U"历任",     U"晋升为",   U"卸任", U"辞去", U"升为", U"当选", U"成为", U"任命为", U"提拔为", U"委任为",
    U"聘为",     U"改任",     U"成了",     U"作为", U"任职", U"任",   U"做",   U"以",   U"是",     U"为",     U"系"};

constexpr CharacterFilter kVerbHeads = CharacterFilter::first_of(kVerbs);

/// Of them those that give an office wherever in a clause they stand.
constexpr std::u32string_view kStrongVerbs[] = {U"担任", U"出任", U"曾任", U"现任", U"历任", U"兼任",
                                                U"升任", U"接任", U"卸任", U"辞去", U"当选", U"改任",
                                                U"接手", U"接掌", U"续任", U"退任", U"辞任", U"暂代"};

constexpr CharacterFilter kStrongHeads = CharacterFilter::first_of(kStrongVerbs);

/// Before the firm that somebody works for.
constexpr std::u32string_view kWorkplace[] = {U"在",     U"加入",   U"入职",   U"就职于",
                                              U"任职于", U"供职于", U"服务于", U"加盟"};

}  // namespace

/// 2016 年 3 月, where it begins with digits.
void OfficeVerbs::skip_date(std::uint32_t& at, std::uint32_t end) const {
  std::uint32_t i = at;
  while (i < end && (is_digit(text_[i]) || is_blank(text_[i]))) ++i;
  if (i == at || i >= end || !is_one_of(text_[i], U"年月日-—~")) return;
  at = i + 1;
}

bool OfficeVerbs::skip_adverbs(std::uint32_t& at, std::uint32_t end) const {
  const std::uint32_t begin = at;
  while (at < end) {
    const std::uint32_t before = at;
    skip_date(at, end);
    skip_adverb(at);
    if (at == before) break;
    while (at < end && is_blank(text_[at])) ++at;
  }
  return at > begin;
}

void OfficeVerbs::skip_adverb(std::uint32_t& at) const {
  if (at >= text_.size() || !kAdverbHeads.may_hold(text_[at])) return;
  const std::u32string_view rest = text_.substr(at);
  const auto* const adverb =
      std::ranges::find_if(kAdverbs, [&](std::u32string_view word) { return rest.starts_with(word); });
  if (adverb != std::end(kAdverbs)) at += static_cast<std::uint32_t>(adverb->size());
}

std::u32string_view OfficeVerbs::skip_verb(std::uint32_t& at, std::uint32_t end) const {
  if (at >= end || !kVerbHeads.may_hold(text_[at])) return {};
  for (const std::u32string_view word : kVerbs) {
    if (!text_.substr(at).starts_with(word)) continue;
    at += static_cast<std::uint32_t>(word.size());
    if (at < text_.size() && is_one_of(text_[at], U"了过为")) ++at;
    return word;
  }
  return {};
}

std::optional<std::uint32_t> OfficeVerbs::skip_workplace(std::uint32_t& at, std::uint32_t end) const {
  const std::u32string_view rest = text_.substr(std::min<std::size_t>(at, text_.size()));
  for (const std::u32string_view word : kWorkplace) {
    if (!rest.starts_with(word)) continue;
    std::uint32_t inside = at + static_cast<std::uint32_t>(word.size());
    if (inside < end && text_[inside] == U'了') ++inside;
    while (inside < end && is_blank(text_[inside])) ++inside;
    const auto firm = std::ranges::lower_bound(mentions_, inside, {}, [](const Mention& m) { return m.span.begin; });
    if (firm == mentions_.end() || firm->span.begin != inside || firm->type == NameType::person) return std::nullopt;
    at = firm->span.end;
    while (at < end && is_blank(text_[at])) ++at;
    return firm->entity;
  }
  return std::nullopt;
}

bool OfficeVerbs::is_strong(std::uint32_t at) const {
  if (at >= text_.size() || !kStrongHeads.may_hold(text_[at])) return false;
  const std::u32string_view verb = text_.substr(at, 2);
  return std::ranges::find(kStrongVerbs, verb) != std::end(kStrongVerbs);
}

bool OfficeVerbs::is_denied(std::u32string_view left) {
  constexpr std::u32string_view kDenials[] = {U"未",   U"未有", U"没有", U"没",  U"不会",
                                              U"拒绝", U"无意", U"未曾", U"从未"};
  left = without_blanks(left);
  return std::ranges::any_of(kDenials, [&](std::u32string_view denial) { return left.ends_with(denial); });
}

bool OfficeVerbs::takes_firm(std::uint32_t at) const {
  if (at >= text_.size() || text_[at] != U'任') return false;
  const auto firm = std::ranges::lower_bound(mentions_, at + 1, {}, [](const Mention& m) { return m.span.begin; });
  return firm != mentions_.end() && firm->span.begin == at + 1 && firm->type != NameType::person;
}

std::uint32_t OfficeVerbs::find_strong(std::uint32_t at, std::uint32_t end) const {
  for (; at + 1 < end && !ends_clause(text_[at]); ++at) {
    if (!kVerbHeads.may_hold(text_[at])) continue;
    if (is_strong(at) || (text_[at] == U'任' && mention_ending_at(at) != nullptr)) return at;
  }
  return end;
}

/// A firm or body that ends at this place.
const Mention* OfficeVerbs::mention_ending_at(std::uint32_t at) const {
  auto mention = std::ranges::lower_bound(mentions_, at, {}, [](const Mention& m) { return m.span.begin; });
  if (mention == mentions_.begin()) return nullptr;
  --mention;
  return mention->span.end == at && mention->type != NameType::person ? &*mention : nullptr;
}

std::optional<std::uint32_t> OfficeVerbs::workplace_before(std::uint32_t begin, std::uint32_t verb,
                                                           std::uint32_t end) const {
  if (const Mention* firm = mention_ending_at(verb)) return firm->entity;
  for (std::uint32_t i = begin; i < verb; ++i) {
    if (text_[i] != U'在' && text_[i] != U'加' && text_[i] != U'入') continue;
    std::uint32_t at = i;
    if (const std::optional<std::uint32_t> firm = skip_workplace(at, end); firm && at <= verb) return firm;
  }
  return std::nullopt;
}

}  // namespace taojin
