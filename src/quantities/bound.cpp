#include "quantities/bound.h"

#include "quantities/characters.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

using enum Bound;

struct Before {
  Bound bound = exact;
  /// The word is another one behind these characters: 签约, 最近, 网上.
  std::u32string_view not_behind = U"";
};

constexpr std::u32string_view kNotAbout = U"签预合条公节纽契违解邀要制特履立续简婚毁盟相失集";
constexpr std::u32string_view kNotOver =
    U"做投去来获得卖说有见看用拿融募买写开发当花赚试走跑生经历推出受办创入到给谈玩不";

// clang-format off
constexpr Word<Before> kBefore[] = {
    {U"约", {about, kNotAbout}}, {U"大约", {about}}, {U"大概", {about}}, {U"约莫", {about}}, {U"大致", {about}}, {U"差不多", {about}}, {U"大概是", {about}},
    {U"约合", {about}}, {U"约为", {about}}, {U"约达", {about}}, {U"约等于", {about}}, {U"约折合", {about}}, {U"折合约", {about}}, {U"合约", {about}}, {U"左右的", {exact}},
    {U"估计约", {about}}, {U"合计约", {about}}, {U"大体", {about}}, {U"大抵", {about}}, {U"上下约", {about}}, {U"~", {about, U"0123456789万亿元%年月日"}}, {U"≈", {about}}, {U"估约", {about}},
    {U"近", {nearly, U"最附邻远临亲靠走贴"}}, {U"将近", {nearly}}, {U"接近", {nearly}}, {U"接近于", {nearly}}, {U"逼近", {nearly}}, {U"直逼", {nearly}}, {U"近乎", {nearly}},
    {U"几近", {nearly}}, {U"快", {nearly, U"尽赶加更很最飞较极愉轻凉爽痛勤"}}, {U"快要", {nearly}}, {U"趋近", {nearly}}, {U"濒近", {nearly}}, {U"临近", {nearly}},
    {U"超", {more_than, U"英西中德意法马"}}, {U"超过", {more_than}}, {U"超逾", {more_than}}, {U"超出", {more_than}}, {U"超越", {more_than}}, {U"逾", {more_than}}, {U"逾越", {more_than}},
    {U"已逾", {more_than}}, {U"破", {more_than, U"爆突冲打"}}, {U"突破", {more_than}}, {U"冲破", {more_than}}, {U"打破", {more_than}}, {U"过", {more_than, kNotOver}}, {U"已过", {more_than}},
    {U"大过", {more_than}}, {U"高于", {more_than}}, {U"大于", {more_than}}, {U"多于", {more_than}}, {U"高过", {more_than}}, {U"高出", {more_than}}, {U"多过", {more_than}}, {U"优于", {more_than}},
    {U"不止", {more_than}}, {U"不只", {more_than}}, {U"何止", {more_than}}, {U"越过", {more_than}}, {U"跨过", {more_than}}, {U"站上", {more_than}}, {U"远超", {more_than}}, {U"迈过", {more_than}}, {U"突围", {exact}},
    {U">", {more_than}}, {U"＞", {more_than}}, {U"胜过", {more_than}},
    {U"至少", {at_least}}, {U"最少", {at_least}}, {U"起码", {at_least}}, {U"最低", {exact}}, {U"不低于", {at_least}}, {U"不少于", {at_least}}, {U"不小于", {at_least}}, {U"不下", {at_least}},
    {U"不下于", {at_least}}, {U"不亚于", {at_least}}, {U"大于等于", {at_least}}, {U"大于或等于", {at_least}}, {U"大于或者等于", {at_least}}, {U"≥", {at_least}}, {U">=", {at_least}}, {U"少说", {at_least}}, {U"不得少于", {at_least}}, {U"不得低于", {at_least}},
    {U"至少为", {at_least}}, {U"少则", {at_least}}, {U"起步价", {at_least}}, {U"下限", {at_least}}, {U"保底", {at_least}}, {U"低则", {at_least}},
    {U"不到", {less_than}}, {U"不足", {less_than}}, {U"低于", {less_than}}, {U"少于", {less_than}}, {U"小于", {less_than}}, {U"未达", {less_than}}, {U"未到", {less_than}}, {U"未满", {less_than}},
    {U"不满", {less_than}}, {U"不及", {less_than}}, {U"未足", {less_than}}, {U"未及", {less_than}}, {U"未超", {at_most}}, {U"未逾", {at_most}}, {U"未破", {less_than}}, {U"<", {less_than}}, {U"＜", {less_than}}, {U"低过", {less_than}}, {U"少过", {less_than}},
    {U"跌破", {less_than}}, {U"弱于", {less_than}}, {U"不高出", {at_most}}, {U"小于等于", {at_most}}, {U"小于或等于", {at_most}}, {U"小于 或 等于", {at_most}}, {U"≤", {at_most}}, {U"<=", {at_most}}, {U"< =", {at_most}}, {U"> =", {at_least}},
    {U"最多", {at_most}}, {U"至多", {at_most}}, {U"不超过", {at_most}}, {U"不超", {at_most}}, {U"不逾", {at_most}}, {U"未超过", {at_most}}, {U"不多于", {at_most}}, {U"不高于", {at_most}}, {U"不大于", {at_most}}, {U"没超过", {at_most}}, {U"没有超过", {at_most}},
    {U"不会超过", {at_most}}, {U"最高可达", {at_most}}, {U"最多可达", {at_most}}, {U"最高不超过", {at_most}}, {U"顶多", {at_most}}, {U"撑死", {at_most}}, {U"不得超过", {at_most}}, {U"不过", {at_most}}, {U"最高达", {at_most}}, {U"最大不超过", {at_most}}, {U"不能超过", {at_most}},
    {U"最高", {at_most, U"至到于从史创的"}}, {U"上限", {at_most}}, {U"最多不超过", {at_most}}, {U"至多不超过", {at_most}}, {U"多则", {at_most}}, {U"高则", {at_most}}, {U"最高补贴", {at_most}}, {U"最高奖励", {at_most}}, {U"最高资助", {at_most}}, {U"最高额度", {at_most}},
    {U"高达", {exact}}, {U"多达", {exact}}, {U"达", {exact, U"约未可"}}, {U"达到", {exact}}, {U"可达", {exact, U"高多"}}, {U"为", {exact}},
};

constexpr Word<Bound> kBehind[] = {
    {U"左右", about}, {U"上下", about}, {U"上下浮动", about}, {U"前后", about}, {U"许", about}, {U"的样子", about},
    {U"以上", more_than}, {U"之上", more_than}, {U"开外", more_than}, {U"出头", more_than}, {U"有余", more_than}, {U"多一点", more_than}, {U"多点", more_than}, {U"朝上", more_than}, {U"往上", more_than},
    {U"或以上", at_least}, {U"及以上", at_least}, {U"或更多", at_least}, {U"或者更多", at_least}, {U"起", at_least}, {U"起步", at_least}, {U"起售", at_least}, {U"起跳", at_least}, {U"打底", at_least}, {U"保底", at_least}, {U"规模以上", more_than}, {U"(含)以上", at_least}, {U"(含)", exact},
    {U"以下", less_than}, {U"之下", less_than}, {U"不到", less_than}, {U"及以下", at_most}, {U"或以下", at_most}, {U"以内", at_most}, {U"之内", at_most}, {U"封顶", at_most}, {U"(含)以下", at_most}, {U"为上限", at_most},
    {U"之多", exact}, {U"+", more_than}, {U"以上的", more_than},
};
// clang-format on

constexpr auto kBeforeTable = backward_table(kBefore);
constexpr auto kBehindTable = forward_table(kBehind);
static_assert(kBeforeTable.unique() && kBehindTable.unique());

/// Between a bound and its numeral: 超过了, 至少有, 约在.
constexpr std::u32string_view kBetween = U"了有为是在达合于";
/// 上 before a bare unit is a bound but behind these: 网上百家.
constexpr std::u32string_view kNotUp = U"线网以市史础际海路车地台桌身晚早马加赶街江湖历基";
/// Words that begin like a bound behind: 起诉, 起来; 上下游; 左右手; 许多.
constexpr std::u32string_view kAfterStart = U"诉来点伏家码源因草飞诉初始亡降底薄作到";

std::optional<BoundMatch> word_before(std::u32string_view text, std::uint32_t end, bool unit_first) {
  if (end == 0) return std::nullopt;
  const char32_t last = text[end - 1];
  if (last == U'上' && unit_first && !(end > 1 && is_one_of(text[end - 2], kNotUp)))
    return BoundMatch{more_than, end - 1};
  const auto* const word = kBeforeTable.find(text, end);
  if (word == nullptr) return std::nullopt;
  const std::uint32_t begin = end - static_cast<std::uint32_t>(word->text.size());
  if (begin > 0 && is_one_of(text[begin - 1], word->value.not_behind)) return std::nullopt;
  return BoundMatch{word->value.bound, begin};
}

}  // namespace

std::optional<BoundMatch> bound_before(std::u32string_view text, std::uint32_t begin, bool unit_first) {
  auto end = static_cast<std::uint32_t>(skip_blanks_back(text, begin));
  if (end > 0 && (text[end - 1] == U'“' || text[end - 1] == U'「')) --end;
  std::optional<BoundMatch> match = word_before(text, end, unit_first && end == begin);
  if ((!match || match->bound == exact) && end > 0 && is_one_of(text[end - 1], kBetween)) {
    const auto further = static_cast<std::uint32_t>(skip_blanks_back(text, end - 1));
    if (const auto behind_word = word_before(text, further, false); behind_word && behind_word->bound != exact) {
      return behind_word;
    }
  }
  return match;
}

std::optional<BoundMatch> bound_behind(std::u32string_view text, std::uint32_t end) {
  const auto place = static_cast<std::uint32_t>(skip_blanks(text, end));
  const auto* const word = kBehindTable.find(text, place);
  if (word == nullptr) return std::nullopt;
  const std::uint32_t behind = place + static_cast<std::uint32_t>(word->text.size());
  const char32_t next = at(text, behind);
  if (word->text == U"起" && is_one_of(next, kAfterStart)) return std::nullopt;
  if (word->text == U"上下" && is_one_of(next, U"游文班级")) return std::nullopt;
  if (word->text == U"左右" && is_one_of(next, U"手两逢互")) return std::nullopt;
  if (word->text == U"许" && is_one_of(next, U"多可久诺")) return std::nullopt;
  if (word->text == U"前后" && is_one_of(next, U"端台")) return std::nullopt;
  if (word->text == U"+" && (is_arabic(next) || is_latin(next))) return std::nullopt;
  return BoundMatch{word->value, behind};
}

}  // namespace taojin::quantities
