#include "names/common_words.h"

#include <algorithm>

#include "han.h"
#include "one_of.h"

namespace taojin {
namespace {

/// Before a word of two characters that is counted or owned as a thing.
bool counts_a_thing(std::u32string_view before) {
  return !before.empty() && (is_one_of(before.back(), U"个颗斤枚粒箱盒片") || before.ends_with(U"自己的"));
}

/// Names of firms that are common words, and what stands beside the word that does not stand beside the firm.
struct CommonWord {
  std::u32string_view name;
  std::u32string_view before;  ///< characters
  std::u32string_view behind;  ///< characters
};
constexpr CommonWord kCommonWords[] = {
    {U"字节", U"0123456789太艾吉兆千拍泽个每十百万亿多单双两几", U"级数流码序"},
    {U"得到", U"已会能可将没被所才都就中而并时也便我你他们", U"了过大更很充广回一这那不"},
    {U"理想", U"到最很不更较想算", U"温状主化情选型值的模现"},
    {U"界面", U"站户作互图形机软个的", U"上设中元交和友"},
    {U"美的", U"而很最优完精唯健更甜秀俊", U""},
    {U"联想", U"性", U"到起"},
    {U"蚂蚁", U"", U"搬种"},
    {U"财富", U"的是和量化积创造个增有于", U"、，。管自创增积状分的和与效"},
    {U"赫兹", U"太兆千吉0123456789", U""},
    {U"连线", U"新频话程行", U"接"},
    {U"通用", U"", U"人大模语型性的芯算、"},
};

}  // namespace

bool is_common_word(std::u32string_view reading, Span span) {
  if (span.size() != 2 || !is_han(reading[span.begin])) return false;
  const std::u32string_view before = reading.substr(0, span.begin), behind = reading.substr(span.end);
  if (counts_a_thing(before)) return true;
  return std::ranges::any_of(kCommonWords, [&](const CommonWord& word) {
    return word.name == slice(reading, span) && ((!before.empty() && is_one_of(before.back(), word.before)) ||
                                                 (!behind.empty() && is_one_of(behind.front(), word.behind)));
  });
}

}  // namespace taojin
