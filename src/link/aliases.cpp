#include "link/aliases.h"

#include <algorithm>

#include "link/marks.h"

namespace taojin {
namespace {

/// Words that introduce another name of what was just named, as they stand right before it.
constexpr std::u32string_view kIntroducers[] = {
    U"简称", U"下称", U"以下称", U"英文名", U"英文名为", U"英文名称", U"原名",   U"曾用名",   U"又名",   U"又称",
    U"也称", U"别名", U"即",     U"也就是", U"俗称",     U"人称",     U"全名",   U"全称",     U"中文名", U"中文名为",
    U"本名", U"现名", U"前身",   U"前身为", U"曾名",     U"现为",     U"已更名", U"更名为",   U"译名",   U"品牌名",
    U"外号", U"亦称", U"简称为", U"旧称",   U"旧名",     U"全称为",   U"前称",   U"中文名称",
};

/// What may stand between two names that are the same: an opening bracket, or words that introduce the other name.
enum class Gap { none, bracket, introduced };

Gap read_gap(std::u32string_view gap) {
  constexpr std::size_t kLongest = 40;
  if (gap.size() > kLongest) return Gap::none;
  gap = without_blanks(gap);
  while (!gap.empty() && closes_quote(gap.front())) gap.remove_prefix(1);
  gap = without_blanks(gap);
  if (gap.empty() || (gap.front() != U'(' && gap.front() != U'[' && !is_comma(gap.front()))) return Gap::none;
  const bool bracket = !is_comma(gap.front());
  gap.remove_prefix(1);
  gap = without_blanks(gap);
  if (gap.empty()) return bracket ? Gap::bracket : Gap::none;
  while (!gap.empty() && (opens_quote(gap.back()) || is_blank(gap.back()) || is_colon(gap.back())))
    gap.remove_suffix(1);
  if (gap.empty()) return bracket ? Gap::bracket : Gap::none;
  if (bracket && gap == U"原") return Gap::introduced;
  for (const std::u32string_view word : kIntroducers) {
    if (!gap.ends_with(word)) continue;
    // Between the first name and the words there is nothing that another firm could be named by.
    const std::u32string_view before = gap.substr(0, gap.size() - word.size());
    if (before.find_first_of(U"。；;！？!?\n") == std::u32string_view::npos) return Gap::introduced;
  }
  return Gap::none;
}

/// The bracket closes right behind the second name, or goes on behind a comma.
enum class Close { none, comma, bracket };

Close close_behind(std::u32string_view text, std::size_t at) {
  while (at < text.size() && (is_blank(text[at]) || closes_quote(text[at]))) ++at;
  if (at == text.size()) return Close::none;
  return text[at] == U')' || text[at] == U']' ? Close::bracket : is_comma(text[at]) ? Close::comma : Close::none;
}

/// Ding Fengning and David Ding: two Latin names with a word in common.
bool share_word(std::u32string_view a, std::u32string_view b) {
  for (std::size_t begin = 0; begin < a.size();) {
    const std::size_t end = std::min(a.find(U' ', begin), a.size());
    const std::u32string_view word = a.substr(begin, end - begin);
    const std::size_t at = b.find(word);
    const bool whole = at != std::u32string_view::npos && (at == 0 || b[at - 1] == U' ') &&
                       (at + word.size() == b.size() || b[at + word.size()] == U' ');
    if (word.size() > 1 && whole && is_latin_letter(word[0])) return true;
    begin = end + 1;
  }
  return false;
}

bool has_han(std::u32string_view text) {
  return std::ranges::any_of(text, is_any_han);
}

}  // namespace

void join_stated_aliases(const Document& document, const Forms& forms, Groups& groups) {
  const std::u32string_view text = document.reading.text;
  const std::vector<Mention>& mentions = document.mentions;
  for (std::uint32_t i = 1; i < mentions.size(); ++i) {
    const Mention& first = mentions[i - 1];
    const Mention& second = mentions[i];
    if (first.type != second.type) continue;
    const Gap gap = read_gap(text.substr(first.span.end, second.span.begin - first.span.end));
    if (gap == Gap::none) continue;
    const std::uint32_t a = forms.of_mention(i - 1), b = forms.of_mention(i);
    if (gap == Gap::bracket) {
      const Close close = close_behind(text, second.span.end);
      // 周予川(韩知远) are two people, 云岭(Cloudridge，江州) is one firm.
      const bool same_script = has_han(forms[a].folded) == has_han(forms[b].folded);
      const bool two_people = first.type == NameType::person && !share_word(forms[a].text, forms[b].text);
      if (close == Close::none || (same_script && first.type != NameType::person && close == Close::comma)) continue;
      if (same_script && two_people) continue;
    }
    groups.join(a, b);
  }
}

}  // namespace taojin
