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

constexpr std::u32string_view kNotAbout = U"签预合条公节纽契违解邀要制特履立续简婚毁盟相失";
constexpr std::u32string_view kNotSoon = U"尽赶加更很最飞较极愉轻凉爽痛勤么越";
constexpr std::u32string_view kNotOver =
    U"做投去来获得卖说有见看用拿融募买写开发当花赚试走跑生经历推出受办创入到给谈玩不通想付度每";

// clang-format off
constexpr WordGroup<Before> kBefore[] = {
    {{about},
     U"大约 大概 约莫 大致 差不多 大概是 约合 约为 约达 约等于 约折合 约兑 折合约 估计约 合计约 大体 大抵 "
     U"上下约 ≈ 估约"},
    {{about, kNotAbout}, U"约"},
    {{about, U"0123456789万亿元%年月日"}, U"~"},
    {{nearly}, U"将近 接近 接近于 逼近 直逼 近乎 几近 快要 趋近 濒近 临近 快要突破 快要达到 即将突破 即将达到 即将超过 即将破"},
    {{nearly, kNotSoon}, U"快突破 快超过 快达到 快做到 快到 快破 快超"},
    {{nearly, U"最附邻远临亲靠走贴"}, U"近"},
    {{nearly, kNotSoon}, U"快"},
    {{more_than},
     U"超过 超逾 超出 超越 逾 逾越 已逾 突破 冲破 打破 已过 已经过 大过 高于 大于 多于 高过 多过 优于 不止 "
     U"不只 何止 越过 跨过 站上 远超 迈过 > ＞ 胜过"},
    {{more_than, U"英西德意法商买卖"}, U"超"},
    {{more_than, U"爆突冲打"}, U"破"},
    {{more_than, kNotOver}, U"过"},
    {{at_least},
     U"至少 最少 起码 不低于 不少于 不小于 不下 不下于 不亚于 大于等于 大于或等于 大于或者等于 ≥ >= 少说 "
     U"不得少于 不得低于 至少为 少则 起步价 下限 保底 低则"},
    {{less_than}, U"不到 不足 低于 少于 小于 未达 未到 未满 不满 不及 不达 未足 未及 未破 未能达到 没有达到 没达到 达不到 未达到 < ＜ 低过 少过 跌破 弱于"},
    {{at_most},
     U"未超 未逾 不高出 小于等于 小于或等于 ≤ <= 最多 至多 不超过 不超 不逾 未超过 不多于 不高于 不大于 "
     U"没超过 没有超过 不会超过 最高可达 最多可达 最多达 最高不超过 顶多 撑死 不得超过 最大不超过 "
     U"不能超过 上限 最多不超过 至多不超过 多则 高则 最高补贴 最高奖励 最高资助 最高额度 封顶"},
    {{at_most, U"，。；！？：\n"}, U"不过"},  // behind a stop it says "but"
    {{at_most, U"至到于从史创的上来年日前曾"}, U"最高"},
    {{at_most, U"值价曾经前时度"}, U"最高达"},  // a peak that was reached is the figure itself
    {{exact}, U"最低 高达 多达 达到 为 已经过了"},
    {{exact, U"约未可"}, U"达"},
    {{exact, U"高多"}, U"可达"},
};

constexpr WordGroup<Bound> kBehind[] = {
    {about, U"左右 上下 上下浮动 前后 许 的样子"},
    {more_than, U"多 以上 之上 开外 出头 有余 多一点 多点 朝上 往上 规模以上 + 以上的"},
    {at_least, U"或以上 及以上 或更多 或者更多 起 起步 起售 起跳 打底 保底 (含)以上"},
    {exact, U"(含) 之多"},
    {less_than, U"以下 之下 不到 还不到 都不到"},
    {more_than, U"不止"},
    {at_most, U"及以下 或以下 以内 之内 封顶 (含)以下 为上限"},
};
// clang-format on

constexpr auto kBeforeTable = backward_groups<kBefore>();
constexpr auto kBehindTable = forward_groups<kBehind>();
static_assert(kBeforeTable.unique() && kBehindTable.unique());

/// Between a bound and its numeral: 超过了, 至少有, 约在.
constexpr std::u32string_view kBetween = U"了有为是在达合于";
/// Light words between a bound of several characters and its numeral: 最高可能, 至少付出, 大概融了.
constexpr WordGroup<bool> kLightGroups[] = {
    {true,
     U"可能 可以 能够 可 能 会 将 或 或将 达到 达 到 为 在 有 要 需要 需 获得 拿到 得到 投资 给到 融了 融资 融 付出 "
     U"支付 "
     U"募资 集资 募集 "
     U"筹集 筹资 投入 花费 花 多付出 惊人的 就 是 了 卖 卖到 奖励 补贴 罚款 售价 价值 估值 "
     U"也 只 仅 只有 合共 共 已 已经 带来 带来了 回购 收入 报价 加价 加 降价 降 优惠 "
     U"获 获赔 减 立减 补 奖 领 返 省 免 享 享受 限额 赔 赔付 赔偿 报销 贷 贷款 抵 抵扣 "
     U"一年 一个月 每年 每月 每天 每人 每股 每次"},
};
constexpr auto kLightTable = backward_groups<kLightGroups>();

/// 上 before a bare unit is a bound but behind these: 网上百家.
constexpr std::u32string_view kNotUp = U"线网以市史础际海路车地台桌身晚早马加赶街江湖历基";
/// Words that begin like a bound behind: 起诉, 起来; 上下游; 左右手; 许多.
constexpr std::u32string_view kAfterStart = U"诉来点伏家码源因草飞初始亡降底薄作到薪";

std::optional<BoundMatch> word_before(std::u32string_view text, std::uint32_t end, bool unit_first) {
  if (end == 0) return std::nullopt;
  const char32_t last = text[end - 1];
  if (last == U'上' && unit_first && !(end > 1 && is_one_of(text[end - 2], kNotUp)))
    return BoundMatch{more_than, end - 1};
  const auto* const word = kBeforeTable.find(text, end);
  if (word == nullptr) return std::nullopt;
  const std::uint32_t begin = end - static_cast<std::uint32_t>(word->text.size());
  if (begin == 0 || !is_one_of(text[begin - 1], word->value.not_behind)) return BoundMatch{word->value.bound, begin};
  if (end - begin < 3) return std::nullopt;
  auto shorter = word_before(text.substr(begin + 1), end - begin - 1, false);  // 这么快突破
  if (shorter) shorter->place += begin + 1;
  return shorter;
}

/// 6元 + 8元.
bool continues_sum(std::u32string_view text, std::uint32_t place) {
  const char32_t next = at(text, skip_blanks(text, place));
  return is_arabic(next) || is_han_digit(next);
}

/// A bound of two characters or more with light words behind it.
std::optional<BoundMatch> far_before(std::u32string_view text, std::uint32_t end) {
  constexpr std::uint32_t kFewest = 2;
  bool reached = false;  // 最高达到了78亿 is what it was, 最高可能达到78亿 a limit
  bool open = false;
  for (int words = 0; words < 4; ++words) {
    const auto* const light = kLightTable.find(text, end);
    if (light == nullptr) break;
    reached |= is_one_of(light->text.front(), U"达了");
    open |= is_one_of(light->text.front(), U"可能会将或报每");
    end = static_cast<std::uint32_t>(skip_blanks_back(text, end - light->text.size()));
    const auto match = word_before(text, end, false);
    if (!match || match->bound == exact || end - match->place < kFewest) continue;
    if (light->text.front() == U'一' && match->bound == less_than) continue;  // 不到一年3轮
    return match->bound == at_most && reached && !open ? std::nullopt : match;
  }
  return std::nullopt;
}

}  // namespace

std::optional<BoundMatch> bound_before(std::u32string_view text, std::uint32_t begin, bool unit_first) {
  auto end = static_cast<std::uint32_t>(skip_blanks_back(text, begin));
  if (end > 0 && is_one_of(text[end - 1], U"“「”」")) --end;
  std::optional<BoundMatch> match = word_before(text, end, unit_first && end == begin);
  // Nothing further in front bounds what 高达 and 已经过了 (6年) lead in: 最高达 behind 估值.
  if (match && (match->bound != exact || is_one_of(text[match->place], U"高多已"))) return match;
  if (end > 0 && is_one_of(text[end - 1], kBetween)) {
    const auto further = static_cast<std::uint32_t>(skip_blanks_back(text, end - 1));
    const auto behind_word = word_before(text, further, false);
    if (behind_word && behind_word->bound != exact) return behind_word;
  }
  if (const auto far = far_before(text, end)) return far;
  return match;
}

std::optional<BoundMatch> bound_behind(std::u32string_view text, std::uint32_t end) {
  const auto place = static_cast<std::uint32_t>(skip_blanks(text, end));
  const auto* const word = kBehindTable.find(text, place);
  if (word == nullptr) return std::nullopt;
  const std::uint32_t behind = place + static_cast<std::uint32_t>(word->text.size());
  const char32_t next = at(text, behind);
  if (word->text == U"不止" && is_han(next)) return std::nullopt;  // 不止一次
  if (word->text.ends_with(U"不到") && starts_quantity(at(text, skip_blanks(text, behind))))
    return std::nullopt;      // 不到10亿
  if (word->text == U"多") {  // 3亿美元多; not 比1800万多了一点, 图15 多batch
    const bool compares = next == U'了' && is_han(at(text, behind + 1));
    if (compares || (is_han(next) && !is_one_of(next, U"了的吧呢")) || (is_latin(next) && place != end)) {
      return std::nullopt;
    }
  }
  if (word->text == U"起" && is_one_of(next, kAfterStart)) return std::nullopt;
  if (word->text == U"上下" && is_one_of(next, U"游文班级")) return std::nullopt;
  if (word->text == U"左右" && is_one_of(next, U"手两逢互")) return std::nullopt;
  if (word->text == U"许" && is_one_of(next, U"多可久诺")) return std::nullopt;
  if (word->text == U"前后" && is_one_of(next, U"端台")) return std::nullopt;
  if (word->text == U"+" && (is_latin(next) || continues_sum(text, behind))) return std::nullopt;
  return BoundMatch{word->value, behind};
}

}  // namespace taojin::quantities
