#include "quantities/counting.h"

#include "quantities/characters.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

using enum CountForm;

// clang-format off
constexpr WordGroup<CountForm> kGroups[] = {
    // things and people
    {word,
     U"家 个 款 项 名 位 人 人次 人份 种 只 支 枝 台 部 辆 架 艘 套 件 条 张 份 次 轮 届 期 倍 股 户 座 "
     U"栋 幢 层 颗 枚 粒 滴 根 棵 株 匹 册 页 篇 章 幅 句 组 批 岁 笔 例 宗 场 场次 遍 趟 箱 瓶 杯 碗 桶 "
     U"盒 袋 桌 席 类 用户 员工 会员 粉丝 客户 人口 活跃用户 付费用户 注册用户 月活 日活 观众 读者 开发者 "
     U"从业者 消费者 玩家 学生 商家 商户 司机 骑手 企业 公司 门店 城市 国家 人民 像素 下载 下载量 播放 "
     U"播放量 阅读 阅读量 浏览量 点击 点击量 岗位 职位 专利 行代码 词元 令牌 个词元 个token 条数据 神经元 "
     U"字符 汉字 单词 英文单词 台车 车次 班次 航班 架次"},
    {loose,
     U"手 门 楼 间 所 处 片 块 头 尾 本 节 集 首 字 词 行 列 队 群 班 代 卡 核 口 对 双 打 单 道 顿 回 圈 "
     U"步 包 票 分 点 号 级 档 版 成员 店 订单 集群"},
    // time
    {time,
     U"年 个月 天 周 个星期 星期 周年 小时 个小时 钟头 个钟头 分钟 秒 秒钟 毫秒 微秒 纳秒 个季度 刻钟 "
     U"周岁 工作日 个工作日 礼拜 个礼拜"},
    {loose, U"月 日 季 季度 世纪 年代"},
    {measure, U"光年"},
    // length, area, volume, mass
    {measure,
     U"米 公里 千米 厘米 公分 毫米 微米 纳米 奈米 华里 里地 英里 海里 英尺 英寸 英吋 吋 公尺 分米 平方米 "
     U"平方公里 平方千米 平方公尺 平方英尺 平方尺 平米 平方 坪 亩 公顷 立方米 立方 立方公尺 立方英尺 毫升 "
     U"加仑 公升 吨 万吨 公吨 公斤 千克 毫克 微克 斤 磅 盎司 克拉 摩尔 标箱 标准箱"},
    {loose, U"寸 尺 码 平 升 克 担 两"},
    // power, data, temperature, score
    {loose, U"瓦 伏 度 兆 帕 焦 赞 牛 光圈"},
    {measure,
     U"千瓦 兆瓦 吉瓦 千瓦时 兆瓦时 吉瓦时 千瓦小时 瓦时 毫安 毫安时 度电 摄氏度 华氏度 马力 匹马力 赫兹 "
     U"兆赫 千赫 吉赫 字节 兆字节 千字节 比特 量子比特 个量子比特 位元 位元组 卡路里 千卡 大卡 分贝 基点 "
     U"桶油 牛米 人年 英亩"},
    {word, U"节课"},
    // Latin
    {measure,
     U"kg Kg KG g mg km Km KM cm mm nm m km² m² cm² m³ ㎡ km/h ms ns s h min mins hours L ml mL t kW KW "
     U"MW GW TW kWh KWh MWh GWh TWh Wh W V mAh Hz kHz MHz GHz THz hz KB kb MB GB TB PB EB ZB GiB TiB bit "
     U"bits byte bytes Mbps Gbps Tbps Kbps kbps bps GB/s TB/s MB/s TOPS Tops TFLOPS TFlops PFLOPS EFLOPS "
     U"GFLOPS TFLOPs PFlops EFlops FLOPS FLOPs fps FPS dB ℃ °C °F ℉ ° ppm ppi dpi rpm QPS TPS BTC ETH "
     U"比特币 以太币 EH/s"},
    {loose, U"x X"},
    {word, U"token tokens Token Tokens TOKEN TOKENS MAU DAU GPU GPUs users views stars Star star Stars"},
};
// clang-format on

constexpr auto kTable = forward_groups<kGroups>();
static_assert(kTable.unique());

}  // namespace

std::optional<CountMatch> count_word_at(std::u32string_view text, std::uint32_t place) {
  const auto* const found = kTable.find(text, place);
  if (found == nullptr) return std::nullopt;
  const auto size = static_cast<std::uint32_t>(found->text.size());
  const char32_t next = at(text, place + size);
  if (is_latin(found->text.back()) && (is_latin(next) || is_arabic(next))) {
    return std::nullopt;
  }
  return CountMatch{found->value, size};
}

bool begins_count_word(char32_t c) {
  return kTable.has(c);
}

std::uint32_t parameters_at(std::u32string_view text, std::uint32_t place) {
  constexpr std::u32string_view kWordsOfParameters[] = {U"个参数",       U"参数",       U"个模型参数", U"模型参数",
                                                        U"激活参数",     U"个激活参数", U"parameters", U"parameter",
                                                        U"个可训练参数", U"可训练参数", U"个参"};
  if (!is_one_of(at(text, place), U"个参模激可p")) return 0;
  const std::u32string_view rest = text.substr(place);
  for (const std::u32string_view w : kWordsOfParameters) {
    if (rest.starts_with(w)) return static_cast<std::uint32_t>(w.size());
  }
  return 0;
}

}  // namespace taojin::quantities
