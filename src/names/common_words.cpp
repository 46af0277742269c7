#include "names/common_words.h"

#include <algorithm>

#include "han.h"
#include "one_of.h"

namespace taojin {
namespace {

/// Names of firms that are common words, and what stands beside the word that does not stand beside the firm.
struct CommonWord {
  std::u32string_view name;
  std::u32string_view before;  ///< characters
  std::u32string_view behind;  ///< characters
};
constexpr CommonWord kCommonWords[] = {
    {U"字节", U"0123456789太艾吉兆千拍泽个每十百万亿多单双两几方", U"级数流码序"},
    {U"得到", U"已会能可将没被所才都就中而并时也便我你他们", U"了过大更很充广回一这那不"},
    {U"理想", U"到最很不更较想算", U"温状主化情选型值的模现"},
    {U"界面", U"站户作互图形机软个的", U"上设中元交和友"},
    {U"美的", U"而很最优完精唯健更甜秀俊", U""},
    {U"联想", U"性", U"到起记"},
    {U"蚂蚁", U"", U"搬种群继"},
    {U"财富", U"的是和量化积创造个增有于", U"、，。管自创增积状分的和与效0123456789世"},
    {U"标普", U"", U"0123456789"},
    {U"推特", U"条", U""},
    {U"高通", U"", U"量信"},
    {U"微软", U"稍略", U"化"},
    {U"自如", U"动用放缩", U""},
    {U"量子位", U"个每辑理0123456789", U"数"},
    {U"赫兹", U"太兆千吉0123456789", U""},
    {U"连线", U"新频话程行", U"接"},
    {U"通用", U"", U"人大模语型性的芯算、"},
};

}  // namespace

bool is_counted(std::u32string_view reading, Span span) {
  if (span.size() != 2) return false;
  const std::u32string_view before = reading.substr(0, span.begin);
  return !before.empty() && (is_one_of(before.back(), U"个颗斤枚粒箱盒片") || before.ends_with(U"自己的"));
}

bool is_common_word(std::u32string_view reading, Span span) {
  constexpr std::uint32_t kLongest = 3;
  if (span.size() > kLongest) return false;
  const auto* const word = std::ranges::find(kCommonWords, slice(reading, span), &CommonWord::name);
  if (word == std::end(kCommonWords)) return false;
  if (span.begin > 0 && is_one_of(reading[span.begin - 1], word->before)) return true;
  const std::uint32_t behind = span.end + (span.end < reading.size() && reading[span.end] == U' ' ? 1 : 0);
  return behind < reading.size() && is_one_of(reading[behind], word->behind);
}

}  // namespace taojin
