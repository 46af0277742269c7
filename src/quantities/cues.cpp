#include "quantities/cues.h"

#include <algorithm>

#include "quantities/characters.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

struct Cue {
  Topic topic = Topic::none;
  std::int8_t weight = 4;
  bool price = false;  ///< a plain number directly behind it is an amount
};

constexpr Cue kMoney{Topic::money, 4, false};
constexpr Cue kStrong{Topic::money, 5, false};
constexpr Cue kWeak{Topic::money, 3, false};
constexpr Cue kPrice{Topic::money, 4, true};
constexpr Cue kOther{Topic::other, 4, false};
constexpr Cue kModel{Topic::parameters, 5, false};

// clang-format off
/// In front of a numeral; the nearest one counts, the longest where several begin together (收益率 before 收益).
constexpr WordGroup<Cue> kFront[] = {
    {kModel, U"参数 参数量 参数规模 参数数量 模型规模 模型大小 parameters"},
    // raising and paying
    {kMoney,
     U"融资 融资额 募资 募集 筹集 投资 投资额 投入 再投 砸 砸下 "
     U"跟投 领投 获投 融到 融了 再拿 市值 总市值 身价 身家 资产 财富 超收 短收 税课收入 净值 价值 总值 收购 并购 "
     U"买下 回购 分红 派息 认购 认缴 实缴 注册资本 注册资金 拨款 经费 资金 款项 金额 总额 额度 授信 "
     U"市场规模 基金规模 管理规模 融资规模 募资规模 投资规模 资产规模 交易规模 收入规模 营收规模 业务规模 "
     U"经济规模 总规模 发行规模 资金规模 成交规模 贷款规模 投放 贷款 借款 欠款 债务 负债 欠下 欠债 发债 债券 还款 涉款 涉案 存款 现金 "
     U"储备 现金流 追讨 追缴 追偿 烧掉 烧光 烧了 在手订单 新签订单 订单金额 订单总额 合同金额"},
    {kStrong, U"出资 注资 增资 筹资 集资 拨 套现 斥资 耗资 豪掷 豪砸 巨亏 净亏 净利润 营收 票房 估值 索赔 被罚 获赔"},
    {kWeak, U"投了 投 融 拿到 拿了 拿下 拿"},
    {{Topic::money, 3, false}, U"值"},
    {kPrice, U"估价 收购价 作价 对价"},
    // earning and spending
    {kMoney,
     U"收入 收益 营业额 销售额 成交额 交易额 流水 产值 产业规模 进账 入账 创收 营利 GMV ARR MRR "
     U"GDP 成交总额 总收入 现金储备 打赏 充值 收盘 版权费 利润 净利 毛利 盈利 纯利 溢利 盈余 亏损 "
     U"亏 赚 净赚 挣 损失 赔 赔了 盈余为 罚单 罚没 罚 赔付 补偿 补贴 补助 资助 奖励 捐 "
     U"捐赠 捐款 捐出 悬赏 赎金 诈骗 受贿 行贿 骗走 被骗 造价 花了 耗费 支出 开支 预算 保费 版税 "
     U"缴纳 支付 付款 转账 打款 到账 纳税 税收 关税 中标 订单额 合同额 贸易额 进出口 出口额 进口额 顺差 "
     U"逆差 缺口 负债总额 敞口 余额 赤字 研发投入"},
    {kWeak, U"业绩 所得 带货 处罚 卖到 付"},
    {kPrice,
     U"年薪 月薪 日薪 时薪 底薪 薪资 薪酬 薪水 工资 月入 年收入 月收入 年入 奖金 奖学金 稿费 片酬 罚款 "
     U"罚金 赔偿 价格 售价 定价 报价 单价 均价 原价 现价 总价 标价 票价 房价 卖价 底价 成交价 起价 起售价 "
     U"起拍价 市场价 官方价 指导价 早鸟价 优惠价 每坪 每平米 报酬 零售价 股价 收盘价 发行价 每股 客单价 价位 费用 花费 "
     U"成本 租金 房租 月租 学费 会费 年费 月费 佣金 首付 押金 定金 运费 手续费 服务费 收费 成本价 降价 直降 立减 优惠"},
    {{Topic::money, 2, false}, U"售 卖 研发 消费 客户合同"},
    {{Topic::money, 3, false}, U"花 税"},
    // what is counted, measured or rated
    {kOther,
     U"拨打 生产 年产 召回 热销 售出 用户 用户数 日活 月活 DAU MAU WAU 注册用户 活跃 下载 下载量 安装 装机 装机量 播放 播放量 点播 阅读 "
     U"阅读量 浏览 浏览量 点击 点击量 访问 访问量 流量 曝光 曝光量 关注 粉丝 会员 订阅 订阅数 观看 观众 "
     U"热度 转发 点赞 评论 投票 票数 搜索 检索 查询 人口 人数 人员 员工 人次 客流 游客 客户 商户 商家 学生 "
     U"玩家 开发者 就业 岗位 病例 感染 死亡 销量 出货 出货量 产量 产能 交付 交付量 保有量 订单量 订单数 "
     U"数量 总量 单量 库存 发行量 面积 里程 距离 长度 容量 深度 高度 重量 股本 总股本 股份 股数 持股 增发 "
     U"人才缺口 用工缺口 人才 创作者 骑手 雇员 用户规模 网民规模 创作者规模 集群规模 数据规模 团队规模 次数 调用 调用量 请求 请求量 token tokens Tokens Token 词元 数据 数据量 样本 样本量 语料 上下文 "
     U"字数 代码 晶体管 神经元 GPU 显卡 像素 算力 发电量 用电量 功率 跑分 得分 评分 分数 专利 门店 图片 "
     U"图像 收益率 利润率 毛利率 净利率 增长率 渗透率 占有率 市占率 转化率 汇率 利率 比率 负债率 市盈率 "
     U"倍数 涨幅 跌幅 增幅 指数 点位 排名 编号 电话 尾号 股票代码 证券代码 成交量 投资者 投资人 收入者 "
     U"消费者 融资轮次 价格指数 市值排名"},
    {{Topic::other, 3, false}, U"注册"},
    {{Topic::other, 2, false}, U"订单 持有 芯片 视频"},
};

/// Directly behind a numeral.
constexpr WordGroup<Cue> kBehind[] = {
    {kModel, U"参数"},
    {kMoney,
     U"融资 估值 市值 营收 收入 年收入 利润 净利润 净利 盈利 亏损 巨亏 投资 投入 资金 现金 现金流 资本 "
     U"天使 天使轮 种子轮 种子 战略融资 战略投资 领投 跟投 贷款 授信 债务 债券 债 罚款 罚单 罚金 赔偿 "
     U"赔偿金 赔款 货款 尾款 工程款 房款 罚息 ABS REITs 补贴 补助 奖金 奖励 年薪 月薪 薪 收购 并购 入股 注资 增资 回购 分红 大单 预算 基金 拨款 "
     U"经费 善款 存款 借款 欠款 销售额 营业额 成交 成交额 交易 产值 GMV ARR MRR 资产 身家 豪宅 成本 费用 "
     U"票房 套现 红利 股利 股息 补偿 补偿金 保费 彩礼 学费 租金 首付 起拍 市场规模 价格 罚没 净亏 期权 股权 本金 本息 集资 募资 版权费 代价 负债 应收 押金 回报 收益 总市值 总估值 总资产 总投资 总投入 股款 购股款 认购款 合同 偷税 漏税 "
     U"研发投入 研发费用 研发资金 研发经费 "
     U"保证金 手续费 年费 身价"},
    {{Topic::money, 2, false}, U"项目 专项 规模 目标"},
    {{Topic::money, 3, false}, U"市场 产业 赛道 蓝海 研发"},
    {kWeak, U"版权 卖给 卖掉 起售 出售 转让 受让 甩卖 拍卖 砸到 砸向 砸进 砸在 投向 轿车 豪车 车型 SUV 价位 价格带 价格区间"},
    {{Topic::none, 0, false}, U"大关 关口 级别 专门 问题 差距 差额 水准"},
    // as large as that, but no payment: 估值200亿门槛 is an amount by what stands in front
    {{Topic::none, 1, false}, U"门槛 公司 独角兽 企业家 富商 巨头 集团 王国 初创 大厂 品牌 平台 团队 富豪 生意 业务"},
    {{Topic::other, 3, false}, U"俱乐部 私募"},
    {{Topic::other, 6, false}, U"富翁 基金经理"},
    {kOther,
     U"合同工 研发人员 研发团队 研发者 用户 粉丝 收入者 投资者 投资人 股份 股 次 人 token tokens Token 市民 网民 像素 播放 下载 活跃 日活 "
     U"月活 注册 付费 流量 DAU MAU WAU 样本 数据 企业 商家 员工 开发者 消费者 玩家 就业 岗位 集群 词库 图像 图片 视频 代理"},
};
// clang-format on

constexpr auto kFrontTable = forward_groups<kFront>();
constexpr auto kBehindTable = forward_groups<kBehind>();
static_assert(kFrontTable.unique() && kBehindTable.unique());

constexpr std::u32string_view kClauseEnds = U"，。；！？、;!?\n";
/// A Han character behind a numeral that is none of these begins the noun that is counted.
constexpr std::u32string_view kGrammar =
    U"的了和与及或到至是为占在从对向给用将已也都就才仅只能可会要但而且并由被比以左上下后前时其这该我他它你们同环较增涨"
    U"跌降升于相坚几"
    U"提明今去另再还又甚等之间级别起超约近多余来则那么吗呢吧啊却便以所不未没成如若即因买收购卖拿砸投做全目此当彼"
    U"随先首最尚共获各均皆总合曾正直终";
/// Between a price and its plain number.
constexpr std::u32string_view kLight = U"为是约仅只有需要高达到在从低至也就才还了近超过不：:（( ";

constexpr std::uint32_t kReach = 20;

/// Where the clause begins that a numeral at `begin` belongs to, at most kReach characters in front of it. A clause
/// that holds nothing but 达 or 约 goes on the one before: 营收大增，达36亿.
std::uint32_t clause_begin(std::u32string_view text, std::uint32_t begin) {
  const std::uint32_t floor = begin > kReach ? begin - kReach : 0;
  std::uint32_t from = begin;
  while (from > floor && !is_one_of(text[from - 1], kClauseEnds)) --from;
  if (begin - from > 2 || from == floor || text[from - 1] != U'，') return from;
  for (std::uint32_t i = from; i < begin; ++i) {
    if (!is_one_of(text[i], U"达约为至共计")) return from;
  }
  if (from == begin && !is_one_of(at(text, begin), U"达约为至超近逾")) return from;
  for (--from; from > floor && !is_one_of(text[from - 1], kClauseEnds);) --from;
  return from;
}

Verdict in_front(std::u32string_view text, std::uint32_t begin) {
  if (begin > 1 && text[begin - 1] == U'轮') return {Topic::money, 4};  // A轮6000万
  Verdict best;
  std::uint32_t best_end = 0;
  for (std::uint32_t i = clause_begin(text, begin); i < begin; ++i) {
    const auto* const word = kFrontTable.find(text, i);
    if (word == nullptr) continue;
    const std::uint32_t end = i + static_cast<std::uint32_t>(word->text.size());
    if (end > begin || end <= best_end) continue;
    const std::uint32_t distance = begin - end;
    const bool latin = is_latin(word->text.front());
    if (latin && ((i > 0 && is_latin(text[i - 1])) || is_latin(at(text, end)))) continue;
    if (word->text.size() == 1 && distance > 2) continue;
    if (word->text == U"值" && i > 0 && is_one_of(text[i - 1], U"峰均数阈极大小比定")) continue;
    if (word->value.topic == Topic::money && is_one_of(at(text, end), U"量者率人")) continue;  // 投放量, 投资者
    if (word->text == U"财富" && is_arabic(at(text, skip_blanks(text, end)))) continue;        // 财富500强
    int lost = distance <= 4 ? 0 : distance <= 9 ? 1 : 2;
    if (at(text, end) == U'的' && distance > 1) lost += 2;  // 获得收入的骑手: the cue only describes what is counted
    best = {word->value.topic, word->value.weight - lost, word->value.price};
    best_end = end;
  }
  return best;
}

/// Up to the first punctuation mark, at most `size` characters.
std::u32string_view phrase_at(std::u32string_view text, std::uint32_t place, std::size_t size) {
  const std::u32string_view rest = text.substr(std::min<std::size_t>(place, text.size()), size);
  return rest.substr(0, rest.find_first_of(U"，。；！？、,;：:（(）)《》“”「」\n"));
}

Verdict behind(std::u32string_view text, std::uint32_t end, bool bare) {
  auto place = static_cast<std::uint32_t>(skip_blanks(text, end));
  if (place > 0 && at(text, place) == U'别' && text[place - 1] == U'级') ++place;  // 千亿级别
  const std::u32string_view phrase = phrase_at(text, place, 14);
  // 千亿大模型, 百亿级的开源模型, 千亿级三种参数
  if (phrase.find(U"参数") <= 5) return {Topic::parameters, 4};
  if (const std::size_t model = phrase.find(U"模型");
      model <= 7 && phrase.substr(0, model).find_first_of(U"个家款融投亿万元") == std::u32string_view::npos) {
    return {Topic::parameters, model <= 4 ? 4 : 2};
  }
  // A轮, B1轮, Pre-A轮, C+轮, 救命轮
  if (const std::size_t round = phrase.find(U'轮'); round <= 7 && !phrase.empty()) {
    const bool ends = round + 1 == phrase.size() || is_one_of(phrase[round + 1], U"融投的");
    if (is_latin(phrase[0]) || (ends && (round == 2 || round == 3) && is_han(phrase[0]))) return {Topic::money, 4};
  }
  bool attribute = at(text, place) == U'的';
  if (attribute) ++place;
  for (const std::u32string_view word : {U"规模的", U"量级的", U"体量的"}) {
    if (!phrase.starts_with(word)) continue;
    attribute = true;
    place += static_cast<std::uint32_t>(word.size());
  }
  // 万亿规模市场: the market decides
  if (const auto* const word = kBehindTable.find(text, place);
      word != nullptr && (!bare || word->text != U"规模" || phrase.size() <= 2)) {
    const bool level = end > 0 && text[end - 1] == U'级';
    if ((attribute || bare || level) && (word->text == U"目标" || word->text == U"规模")) return {};
    return {word->value.topic, word->value.weight + (attribute && word->value.weight >= 4 ? 1 : 0)};
  }
  // 的先进技术制造贷款: the noun that the phrase ends with
  const std::u32string_view noun = phrase_at(text, place, attribute ? 12 : 6);
  for (std::size_t i = 1; i < noun.size(); ++i) {
    const auto* const word = kBehindTable.find(noun, i);
    if (word == nullptr) continue;
    const std::size_t word_end = i + word->text.size();
    if (word_end == noun.size() ? noun.size() < (attribute ? 12 : 6) : is_one_of(noun[word_end], U"了是在并将和与及")) {
      return {word->value.topic, std::min<int>(word->value.weight, 3)};
    }
  }
  const char32_t c = at(text, place);
  // Behind a blank or a line end a Han word begins another headline or paragraph: 盈利50亿 大股东增持
  if (is_han(c) && is_blank(at(text, end)) && end > 0 && is_han(text[end - 1])) return {};
  if (text.substr(end, place - end).find(U'\n') != std::u32string_view::npos) return {};
  if (is_han(c) && !is_one_of(c, kGrammar)) return {Topic::other, attribute ? 2 : 3};
  if (is_latin(c)) return {Topic::other, 2};
  return {};
}

}  // namespace

Verdict topic_of(std::u32string_view text, const Quantity& quantity, bool bare) {
  const Span extent = quantity.extent;
  Verdict front = in_front(text, extent.begin);
  if (front.topic == Topic::none && quantity.span.begin > extent.begin + 3) front = in_front(text, quantity.span.begin);
  const Verdict back = behind(text, extent.end, bare);
  int money = 0, parameters = 0, other = 0;
  for (const Verdict& v : {front, back}) {
    if (v.topic == Topic::money) money += v.weight;
    if (v.topic == Topic::parameters) parameters += v.weight;
    if (v.topic == Topic::other || v.topic == Topic::none) other += v.weight;
  }
  // A slogan (百亿补贴) names its money without an amount.
  if (bare && front.topic != Topic::money &&
      text.substr(std::min<std::size_t>(extent.end, text.size())).starts_with(U"补贴")) {
    return {Topic::other, 4};
  }
  if (parameters > money && parameters >= other) return {Topic::parameters, parameters - other};
  if (money > other) return {Topic::money, money - other, front.price};
  return {Topic::other, other - money};
}

std::uint32_t longer_word_at(std::u32string_view text, std::uint32_t place) {
  const auto* const word = kBehindTable.find(text, place);
  return word != nullptr && word->value.topic != Topic::other ? static_cast<std::uint32_t>(word->text.size()) : 0;
}

bool price_in_front(std::u32string_view text, Span extent, bool small) {
  std::uint32_t end = extent.begin;
  for (int light = 0; end > 0 && light < 4 && is_one_of(text[end - 1], kLight); ++light) --end;
  if (small && end == extent.begin) return false;
  for (std::uint32_t size = 2; size <= 4 && size <= end; ++size) {
    const auto* const word = kFrontTable.find(text, end - size);
    if (word != nullptr && word->text.size() == size && word->value.price) return true;
  }
  return false;
}

}  // namespace taojin::quantities
