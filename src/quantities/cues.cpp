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
constexpr Cue kWeak{Topic::money, 3, false};
constexpr Cue kPrice{Topic::money, 4, true};
constexpr Cue kOther{Topic::other, 4, false};
constexpr Cue kModel{Topic::parameters, 5, false};

// clang-format off
/// In front of a numeral; the nearest one counts, the longest where several begin together (收益率 before 收益).
constexpr Word<Cue> kFront[] = {
    {U"参数", kModel}, {U"参数量", kModel}, {U"参数规模", kModel}, {U"参数数量", kModel}, {U"模型规模", kModel}, {U"模型大小", kModel}, {U"parameters", kModel},
    // raising and paying
    {U"融资", kMoney}, {U"融资额", kMoney}, {U"募资", kMoney}, {U"募集", kMoney}, {U"集资", kMoney}, {U"筹资", kMoney}, {U"筹集", kMoney}, {U"增资", kMoney}, {U"注资", kMoney},
    {U"投资", kMoney}, {U"投资额", kMoney}, {U"出资", kMoney}, {U"斥资", kMoney}, {U"投入", kMoney}, {U"投了", kWeak}, {U"再投", kMoney}, {U"砸", kMoney}, {U"豪掷", kMoney}, {U"豪砸", kMoney}, {U"砸下", kMoney},
    {U"跟投", kMoney}, {U"领投", kMoney}, {U"获投", kMoney}, {U"融到", kMoney}, {U"融了", kMoney}, {U"融", kWeak}, {U"拿到", kWeak}, {U"拿了", kWeak}, {U"拿下", kWeak}, {U"再拿", kMoney}, {U"拿", kWeak}, {U"套现", kMoney},
    {U"估值", kMoney}, {U"市值", kMoney}, {U"总市值", kMoney}, {U"身价", kMoney}, {U"身家", kMoney}, {U"资产", kMoney}, {U"财富", kMoney}, {U"净值", kMoney}, {U"价值", kMoney}, {U"总值", kMoney}, {U"值", {Topic::money, 3, false}}, {U"估价", kPrice},
    {U"收购", kMoney}, {U"收购价", kPrice}, {U"并购", kMoney}, {U"买下", kMoney}, {U"作价", kPrice}, {U"对价", kPrice}, {U"回购", kMoney}, {U"分红", kMoney}, {U"派息", kMoney}, {U"认购", kMoney}, {U"认缴", kMoney}, {U"实缴", kMoney},
    {U"注册资本", kMoney}, {U"注册资金", kMoney}, {U"拨款", kMoney}, {U"经费", kMoney}, {U"资金", kMoney}, {U"款项", kMoney}, {U"金额", kMoney}, {U"总额", kMoney}, {U"额度", kMoney}, {U"授信", kMoney}, {U"规模", {Topic::money, 2, false}}, {U"市场规模", kMoney}, {U"基金规模", kMoney}, {U"管理规模", kMoney},
    {U"贷款", kMoney}, {U"借款", kMoney}, {U"欠款", kMoney}, {U"债务", kMoney}, {U"负债", kMoney}, {U"欠下", kMoney}, {U"欠债", kMoney}, {U"发债", kMoney}, {U"债券", kMoney}, {U"还款", kMoney}, {U"涉款", kMoney}, {U"涉案", kMoney}, {U"存款", kMoney}, {U"现金", kMoney}, {U"储备", kMoney}, {U"现金流", kMoney},
    // earning and spending
    {U"营收", kMoney}, {U"收入", kMoney}, {U"收益", kMoney}, {U"营业额", kMoney}, {U"销售额", kMoney}, {U"成交额", kMoney}, {U"交易额", kMoney}, {U"流水", kMoney}, {U"票房", kMoney}, {U"产值", kMoney}, {U"产业规模", kMoney}, {U"进账", kMoney}, {U"入账", kMoney}, {U"创收", kMoney}, {U"营利", kMoney},
    {U"GMV", kMoney}, {U"ARR", kMoney}, {U"MRR", kMoney}, {U"GDP", kMoney}, {U"成交总额", kMoney}, {U"总收入", kMoney}, {U"现金储备", kMoney}, {U"业绩", kWeak}, {U"带货", kWeak}, {U"打赏", kMoney}, {U"充值", kMoney}, {U"收盘", kMoney}, {U"版权费", kMoney},
    {U"利润", kMoney}, {U"净利润", kMoney}, {U"净利", kMoney}, {U"毛利", kMoney}, {U"盈利", kMoney}, {U"纯利", kMoney}, {U"溢利", kMoney}, {U"盈余", kMoney}, {U"亏损", kMoney}, {U"亏", kMoney}, {U"巨亏", kMoney}, {U"净亏", kMoney}, {U"赚", kMoney}, {U"净赚", kMoney}, {U"挣", kMoney}, {U"损失", kMoney}, {U"赔", kMoney}, {U"赔了", kMoney}, {U"盈余为", kMoney},
    {U"年薪", kPrice}, {U"月薪", kPrice}, {U"日薪", kPrice}, {U"时薪", kPrice}, {U"底薪", kPrice}, {U"薪资", kPrice}, {U"薪酬", kPrice}, {U"薪水", kPrice}, {U"工资", kPrice}, {U"月入", kPrice}, {U"年收入", kPrice}, {U"月收入", kPrice}, {U"年入", kPrice}, {U"奖金", kPrice}, {U"奖学金", kPrice}, {U"稿费", kPrice}, {U"片酬", kPrice}, 
    {U"罚款", kPrice}, {U"罚金", kPrice}, {U"罚单", kMoney}, {U"处罚", kWeak}, {U"罚没", kMoney}, {U"罚", kMoney}, {U"赔偿", kPrice}, {U"赔付", kMoney}, {U"索赔", kMoney}, {U"补偿", kMoney}, {U"补贴", kMoney}, {U"补助", kMoney}, {U"资助", kMoney}, {U"奖励", kMoney}, {U"捐", kMoney}, {U"捐赠", kMoney}, {U"捐款", kMoney}, {U"捐出", kMoney}, {U"悬赏", kMoney}, {U"赎金", kMoney}, {U"诈骗", kMoney}, {U"受贿", kMoney}, {U"行贿", kMoney}, {U"骗走", kMoney}, {U"被骗", kMoney},
    {U"价格", kPrice}, {U"售价", kPrice}, {U"定价", kPrice}, {U"报价", kPrice}, {U"单价", kPrice}, {U"均价", kPrice}, {U"原价", kPrice}, {U"现价", kPrice}, {U"总价", kPrice}, {U"标价", kPrice}, {U"票价", kPrice}, {U"房价", kPrice}, {U"卖价", kPrice}, {U"底价", kPrice}, {U"成交价", kPrice}, {U"起价", kPrice}, {U"起售价", kPrice}, {U"起拍价", kPrice}, {U"市场价", kPrice}, {U"官方价", kPrice}, {U"指导价", kPrice}, {U"早鸟价", kPrice}, {U"优惠价", kPrice}, {U"零售价", kPrice}, {U"股价", kPrice}, {U"收盘价", kPrice}, {U"发行价", kPrice}, {U"每股", kPrice}, {U"客单价", kPrice}, {U"价位", kPrice}, {U"造价", kMoney}, {U"售", {Topic::money, 2, false}}, {U"卖到", kWeak}, {U"卖", {Topic::money, 2, false}},
    {U"费用", kPrice}, {U"花费", kPrice}, {U"花了", kMoney}, {U"花", {Topic::money, 3, false}}, {U"耗资", kMoney}, {U"耗费", kMoney}, {U"成本", kPrice}, {U"支出", kMoney}, {U"开支", kMoney}, {U"预算", kMoney}, {U"租金", kPrice}, {U"房租", kPrice}, {U"月租", kPrice}, {U"学费", kPrice}, {U"会费", kPrice}, {U"年费", kPrice}, {U"月费", kPrice}, {U"佣金", kPrice}, {U"首付", kPrice}, {U"押金", kPrice}, {U"定金", kPrice}, {U"保费", kMoney}, {U"运费", kPrice}, {U"手续费", kPrice}, {U"服务费", kPrice}, {U"版税", kMoney}, {U"收费", kPrice}, {U"缴纳", kMoney}, {U"支付", kMoney}, {U"付", kWeak}, {U"付款", kMoney}, {U"转账", kMoney}, {U"打款", kMoney}, {U"到账", kMoney}, {U"纳税", kMoney}, {U"税收", kMoney}, {U"关税", kMoney}, {U"中标", kMoney}, {U"订单额", kMoney}, {U"合同额", kMoney}, {U"贸易额", kMoney}, {U"进出口", kMoney}, {U"出口额", kMoney}, {U"进口额", kMoney}, {U"顺差", kMoney}, {U"逆差", kMoney}, {U"缺口", kMoney}, {U"人才缺口", kOther}, {U"用工缺口", kOther}, {U"人才", kOther}, {U"负债总额", kMoney}, {U"敞口", kMoney}, {U"余额", kMoney}, {U"赤字", kMoney}, {U"研发", {Topic::money, 2, false}}, {U"研发投入", kMoney}, {U"消费", {Topic::money, 2, false}}, {U"客户合同", {Topic::money, 2, false}},
    // what is counted, measured or rated
    {U"用户", kOther}, {U"用户数", kOther}, {U"日活", kOther}, {U"月活", kOther}, {U"DAU", kOther}, {U"MAU", kOther}, {U"WAU", kOther}, {U"注册", {Topic::other, 3, false}}, {U"注册用户", kOther}, {U"活跃", kOther}, {U"下载", kOther}, {U"下载量", kOther}, {U"安装", kOther}, {U"装机", kOther}, {U"装机量", kOther}, {U"播放", kOther}, {U"播放量", kOther}, {U"点播", kOther},
    {U"阅读", kOther}, {U"阅读量", kOther}, {U"浏览", kOther}, {U"浏览量", kOther}, {U"点击", kOther}, {U"点击量", kOther}, {U"访问", kOther}, {U"访问量", kOther}, {U"流量", kOther}, {U"曝光", kOther}, {U"曝光量", kOther}, {U"关注", kOther}, {U"粉丝", kOther}, {U"会员", kOther}, {U"订阅", kOther}, {U"订阅数", kOther}, {U"观看", kOther}, {U"观众", kOther}, {U"热度", kOther}, {U"转发", kOther}, {U"点赞", kOther}, {U"评论", kOther}, {U"投票", kOther}, {U"票数", kOther}, {U"搜索", kOther}, {U"检索", kOther}, {U"查询", kOther},
    {U"人口", kOther}, {U"人数", kOther}, {U"员工", kOther}, {U"人次", kOther}, {U"客流", kOther}, {U"游客", kOther}, {U"客户", kOther}, {U"商户", kOther}, {U"商家", kOther}, {U"学生", kOther}, {U"玩家", kOther}, {U"开发者", kOther}, {U"就业", kOther}, {U"岗位", kOther}, {U"病例", kOther}, {U"感染", kOther}, {U"死亡", kOther}, {U"销量", kOther}, {U"出货", kOther}, {U"出货量", kOther}, {U"产量", kOther}, {U"产能", kOther}, {U"交付", kOther}, {U"交付量", kOther}, {U"保有量", kOther}, {U"订单量", kOther}, {U"订单数", kOther}, {U"订单", {Topic::other, 2, false}}, {U"数量", kOther}, {U"总量", kOther}, {U"单量", kOther}, {U"库存", kOther}, {U"发行量", kOther},
    {U"面积", kOther}, {U"里程", kOther}, {U"距离", kOther}, {U"长度", kOther}, {U"容量", kOther}, {U"深度", kOther}, {U"高度", kOther}, {U"重量", kOther}, {U"股本", kOther}, {U"总股本", kOther}, {U"股份", kOther}, {U"股数", kOther}, {U"持股", kOther}, {U"增发", kOther}, {U"持有", {Topic::other, 2, false}}, {U"次数", kOther}, {U"调用", kOther}, {U"调用量", kOther}, {U"请求", kOther}, {U"请求量", kOther}, {U"token", kOther}, {U"tokens", kOther}, {U"Tokens", kOther}, {U"Token", kOther}, {U"词元", kOther}, {U"数据", kOther}, {U"数据量", kOther}, {U"样本", kOther}, {U"样本量", kOther}, {U"语料", kOther}, {U"上下文", kOther}, {U"字数", kOther}, {U"代码", kOther}, {U"晶体管", kOther}, {U"神经元", kOther}, {U"GPU", kOther}, {U"显卡", kOther}, {U"芯片", {Topic::other, 2, false}}, {U"像素", kOther}, {U"算力", kOther}, {U"发电量", kOther}, {U"用电量", kOther}, {U"功率", kOther}, {U"跑分", kOther}, {U"得分", kOther}, {U"评分", kOther}, {U"分数", kOther}, {U"规模达", {Topic::money, 2, false}}, {U"专利", kOther}, {U"门店", kOther}, {U"视频", {Topic::other, 2, false}}, {U"图片", kOther}, {U"图像", kOther},
    {U"收益率", kOther}, {U"利润率", kOther}, {U"毛利率", kOther}, {U"净利率", kOther}, {U"增长率", kOther}, {U"渗透率", kOther}, {U"占有率", kOther}, {U"市占率", kOther}, {U"转化率", kOther}, {U"汇率", kOther}, {U"利率", kOther}, {U"比率", kOther}, {U"负债率", kOther}, {U"市盈率", kOther}, {U"倍数", kOther}, {U"涨幅", kOther}, {U"跌幅", kOther}, {U"增幅", kOther}, {U"指数", kOther}, {U"点位", kOther}, {U"排名", kOther}, {U"编号", kOther}, {U"电话", kOther}, {U"尾号", kOther}, {U"股票代码", kOther}, {U"证券代码", kOther}, {U"成交量", kOther}, {U"投资者", kOther}, {U"投资人", kOther}, {U"收入者", kOther}, {U"消费者", kOther}, {U"融资轮次", kOther}, {U"价格指数", kOther}, {U"成本价", kPrice}, {U"市值排名", kOther},
};

/// Directly behind a numeral.
constexpr Word<Cue> kBehind[] = {
    {U"参数", kModel}, {U"融资", kMoney}, {U"估值", kMoney}, {U"市值", kMoney}, {U"营收", kMoney}, {U"收入", kMoney}, {U"年收入", kMoney}, {U"利润", kMoney}, {U"净利润", kMoney}, {U"净利", kMoney}, {U"盈利", kMoney}, {U"亏损", kMoney}, {U"巨亏", kMoney}, {U"投资", kMoney}, {U"投入", kMoney}, {U"资金", kMoney}, {U"现金", kMoney}, {U"现金流", kMoney}, {U"资本", kMoney}, {U"天使", kMoney}, {U"天使轮", kMoney}, {U"种子轮", kMoney}, {U"种子", kMoney}, {U"战略融资", kMoney}, {U"战略投资", kMoney}, {U"领投", kMoney}, {U"跟投", kMoney},
    {U"贷款", kMoney}, {U"授信", kMoney}, {U"债务", kMoney}, {U"债券", kMoney}, {U"债", kMoney}, {U"罚款", kMoney}, {U"罚单", kMoney}, {U"罚金", kMoney}, {U"赔偿", kMoney}, {U"赔偿金", kMoney}, {U"补贴", kMoney}, {U"补助", kMoney}, {U"奖金", kMoney}, {U"奖励", kMoney}, {U"年薪", kMoney}, {U"月薪", kMoney}, {U"薪", kMoney}, {U"收购", kMoney}, {U"并购", kMoney}, {U"入股", kMoney}, {U"注资", kMoney}, {U"增资", kMoney}, {U"回购", kMoney}, {U"分红", kMoney}, {U"订单", {Topic::money, 2, false}}, {U"大单", kMoney}, {U"项目", {Topic::money, 2, false}}, {U"预算", kMoney}, {U"基金", kMoney}, {U"拨款", kMoney}, {U"经费", kMoney}, {U"善款", kMoney}, {U"存款", kMoney}, {U"借款", kMoney}, {U"欠款", kMoney}, {U"专项", {Topic::money, 2, false}}, {U"销售额", kMoney}, {U"营业额", kMoney}, {U"成交", kMoney}, {U"成交额", kMoney}, {U"交易", kMoney}, {U"产值", kMoney}, {U"GMV", kMoney}, {U"ARR", kMoney}, {U"MRR", kMoney}, {U"资产", kMoney}, {U"身家", kMoney}, {U"豪宅", kMoney}, {U"成本", kMoney}, {U"费用", kMoney}, {U"票房", kMoney}, {U"套现", kMoney}, {U"补偿", kMoney}, {U"补偿金", kMoney}, {U"保费", kMoney}, {U"彩礼", kMoney}, {U"学费", kMoney}, {U"租金", kMoney}, {U"首付", kMoney}, {U"起拍", kMoney}, {U"市场", {Topic::money, 3, false}}, {U"市场规模", kMoney}, {U"产业", {Topic::money, 3, false}}, {U"赛道", {Topic::money, 3, false}}, {U"蓝海", {Topic::money, 3, false}}, {U"规模", {Topic::money, 2, false}}, {U"目标", {Topic::money, 2, false}}, {U"的价格", kMoney}, {U"的估值", kMoney}, {U"的融资", kMoney}, {U"的投资", kMoney}, {U"的资金", kMoney}, {U"的收入", kMoney}, {U"的成本", kMoney}, {U"的市值", kMoney}, {U"的营收", kMoney}, {U"的亏损", kMoney}, {U"的罚款", kMoney}, {U"的利润", kMoney}, {U"的现金", kMoney}, {U"的贷款", kMoney}, {U"的费用", kMoney}, {U"的奖金", kMoney}, {U"的市场规模", kMoney}, {U"的市场", {Topic::money, 2, false}}, {U"的规模", {Topic::money, 1, false}}, {U"级市场", kMoney}, {U"级别的市场", kMoney}, {U"级的市场", kMoney}, {U"级产业", kMoney}, {U"级赛道", kMoney}, {U"净亏", kMoney},
    {U"期权", kMoney}, {U"股权", kMoney}, {U"本金", kMoney}, {U"本息", kMoney}, {U"集资", kMoney}, {U"募资", kMoney}, {U"版权费", kMoney}, {U"版权", kWeak}, {U"代价", kMoney}, {U"负债", kMoney}, {U"应收", kMoney}, {U"押金", kMoney}, {U"保证金", kMoney}, {U"手续费", kMoney}, {U"年费", kMoney}, {U"身价", kMoney},
    {U"俱乐部", {Topic::other, 3, false}}, {U"富翁", {Topic::other, 6, false}}, {U"基金经理", {Topic::other, 6, false}}, {U"私募", {Topic::other, 3, false}}, {U"用户", kOther}, {U"粉丝", kOther}, {U"收入者", kOther}, {U"投资者", kOther}, {U"投资人", kOther}, {U"股份", kOther}, {U"股", kOther}, {U"次", kOther}, {U"人", kOther}, {U"token", kOther}, {U"tokens", kOther}, {U"Token", kOther}, {U"市民", kOther}, {U"网民", kOther}, {U"像素", kOther}, {U"播放", kOther}, {U"下载", kOther}, {U"活跃", kOther}, {U"日活", kOther}, {U"月活", kOther}, {U"注册", kOther}, {U"付费", kOther}, {U"级用户", kOther}, {U"级流量", kOther}, {U"级的用户", kOther}, {U"级DAU", kOther},
};
// clang-format on

constexpr auto kFrontTable = forward_table(kFront);
constexpr auto kBehindTable = forward_table(kBehind);
static_assert(kFrontTable.unique() && kBehindTable.unique());

constexpr std::u32string_view kClauseEnds = U"，。；！？;!?\n";
/// A Han character behind a numeral that is none of these begins the noun that is counted.
constexpr std::u32string_view kGrammar =
    U"的了和与及或到至是为占在从对向给用将已也都就才仅只能可会要但而且并由被比以左上下后前时其这该我他它你们同环较增涨"
    U"跌降升"
    U"提明今去去另再还又甚等之间级别规起超约近多余来则那么吗呢吧啊却便以所不未没成如若即因买收购卖拿砸投做";
/// Between a price and its plain number.
constexpr std::u32string_view kLight = U"为是约仅只有需要高达到在从低至也就才还了近超过不：:（( ";

constexpr std::uint32_t kReach = 20;

Verdict in_front(std::u32string_view text, std::uint32_t begin) {
  const std::uint32_t floor = begin > kReach ? begin - kReach : 0;
  std::uint32_t from = begin;
  while (from > floor && !is_one_of(text[from - 1], kClauseEnds)) --from;
  Verdict best;
  std::uint32_t best_end = 0;
  for (std::uint32_t i = from; i < begin; ++i) {
    const auto* const word = kFrontTable.find(text, i);
    if (word == nullptr) continue;
    const std::uint32_t end = i + static_cast<std::uint32_t>(word->text.size());
    if (end > begin) continue;
    const std::uint32_t distance = begin - end;
    const bool latin = is_latin(word->text.front());
    if (latin && ((i > 0 && is_latin(text[i - 1])) || is_latin(at(text, end)))) continue;
    if (word->text.size() == 1 && distance > 2) continue;
    if (end <= best_end) continue;
    const int lost = distance <= 4 ? 0 : distance <= 9 ? 1 : 2;
    best = {word->value.topic, word->value.weight - lost};
    best_end = end;
  }
  return best;
}

Verdict behind(std::u32string_view text, std::uint32_t end) {
  const auto place = static_cast<std::uint32_t>(skip_blanks(text, end));
  if (const auto* const word = kBehindTable.find(text, place)) return {word->value.topic, word->value.weight};
  const char32_t c = at(text, place);
  // A轮, B1轮, Pre-A轮, C+轮
  if (is_latin(c)) {
    const std::u32string_view rest = text.substr(place, 8);
    const std::size_t round = rest.find(U'轮');
    if (round != std::u32string_view::npos &&
        rest.substr(0, round).find_first_of(kClauseEnds) == std::u32string_view::npos) {
      return {Topic::money, 4};
    }
    return {};
  }
  // 千亿大模型, 百亿级的开源模型, 千亿级三种参数
  const std::u32string_view rest = text.substr(place < text.size() ? place : text.size(), 9);
  if (const std::size_t word = rest.find(U"参数");
      word <= 5 && rest.substr(0, word).find_first_of(U"，。；！？、,;\n") == std::u32string_view::npos) {
    return {Topic::parameters, 4};
  }
  const std::size_t model = rest.find(U"模型");
  if (model != std::u32string_view::npos && model <= 7 &&
      rest.substr(0, model).find_first_of(U"，。；！？、,;\n个家款融投") == std::u32string_view::npos) {
    return {Topic::parameters, model <= 3 ? 4 : 2};
  }
  if (is_han(c) && !is_one_of(c, kGrammar)) return {Topic::other, 3};
  return {};
}

}  // namespace

Verdict topic_of(std::u32string_view text, Span extent, bool bare) {
  const Verdict front = in_front(text, extent.begin);
  const Verdict back = behind(text, extent.end);
  int money = 0, parameters = 0, other = 0;
  for (const Verdict& v : {front, back}) {
    if (v.topic == Topic::money) money += v.weight;
    if (v.topic == Topic::parameters) parameters += v.weight;
    if (v.topic == Topic::other) other += v.weight;
  }
  // A slogan (百亿补贴) names its money without an amount.
  if (bare && front.topic != Topic::money &&
      text.substr(std::min<std::size_t>(extent.end, text.size())).starts_with(U"补贴")) {
    return {Topic::other, 4};
  }
  if (parameters > money && parameters >= other) return {Topic::parameters, parameters - other};
  if (money > other) return {Topic::money, money - other};
  return {Topic::other, other - money};
}

std::uint32_t money_word_at(std::u32string_view text, std::uint32_t place) {
  const auto* const word = kBehindTable.find(text, place);
  return word != nullptr && word->value.topic == Topic::money ? static_cast<std::uint32_t>(word->text.size()) : 0;
}

bool price_in_front(std::u32string_view text, Span extent) {
  std::uint32_t end = extent.begin;
  for (int light = 0; end > 0 && light < 4 && is_one_of(text[end - 1], kLight); ++light) --end;
  for (std::uint32_t size = 2; size <= 4 && size <= end; ++size) {
    const auto* const word = kFrontTable.find(text, end - size);
    if (word != nullptr && word->text.size() == size && word->value.price) return true;
  }
  return false;
}

}  // namespace taojin::quantities
