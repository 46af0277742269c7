#include "names/research_terms.h"

#include "names/characters.h"
#include "one_of.h"
#include "word_lists.h"

namespace taojin {

using namespace characters;

namespace {

constexpr std::u32string_view kTerms[] = {U"数据集", U"方法",   U"算法",   U"框架", U"网络", U"损失",
                                          U"基准",   U"测试集", U"基线",   U"论文", U"模块", U"机制",
                                          U"期刊",   U"编码器", U"优化器", U"架构"};
constexpr std::u32string_view kFirms[] = {U"公司", U"企业", U"团队", U"机构", U"平台", U"创始人"};

/// What stands between the names of a list.
bool joins_list(char32_t c) {
  return is_latin_letter(c) || is_digit(c) || is_one_of(c, U" 、,，/-.和与及+*");
}

}  // namespace

bool is_research_term(std::u32string_view reading, Span latin) {
  constexpr std::uint32_t kLongestList = 60, kWords = 6, kFewest = 2;
  std::uint32_t end = latin.end;
  while (end < reading.size() && end - latin.end < kLongestList && joins_list(reading[end])) ++end;
  std::u32string_view behind = reading.substr(end, kWords + 2);
  if (behind.starts_with(U"等人")) return false;
  if (behind.starts_with(U"等")) {
    behind.remove_prefix(1);
    behind = behind.substr(0, behind.find_first_of(U"，。；)"));
    if (holds_any<kTerms>(behind) && !holds_any<kFirms>(behind)) return true;
  } else if (starts_with_any<kTerms>(behind)) {
    return true;
  }
  std::uint32_t begin = latin.begin;
  while (begin > 0 && latin.begin - begin < kLongestList && joins_list(reading[begin - 1])) --begin;
  // 基线方法(如 …
  std::u32string_view before = reading.substr(0, begin);
  for (const std::u32string_view such : {U"例如", U"比如", U"如", U"包括"}) {
    if (!before.ends_with(such)) continue;
    before.remove_suffix(such.size());
    break;
  }
  if (before.empty() || !is_one_of(before.back(), U"(:：")) return false;
  before.remove_suffix(1);
  return before.size() > kFewest && ends_with_any<kTerms>(before);
}

}  // namespace taojin
