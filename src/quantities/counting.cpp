#include "quantities/counting.h"

#include "quantities/characters.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

using enum CountForm;

// clang-format off
constexpr Word<CountForm> kWords[] = {
    // things and people
    {U"家", word}, {U"个", word}, {U"款", word}, {U"项", word}, {U"名", word}, {U"位", word}, {U"人", word}, {U"人次", word}, {U"人份", word},
    {U"种", word}, {U"只", word}, {U"支", word}, {U"枝", word}, {U"台", word}, {U"部", word}, {U"辆", word}, {U"架", word}, {U"艘", word},
    {U"套", word}, {U"件", word}, {U"条", word}, {U"张", word}, {U"份", word}, {U"次", word}, {U"轮", word}, {U"届", word}, {U"期", word},
    {U"倍", word}, {U"股", word}, {U"手", loose}, {U"户", word}, {U"门", loose}, {U"座", word}, {U"栋", word}, {U"幢", word}, {U"层", word},
    {U"楼", loose}, {U"间", loose}, {U"所", loose}, {U"处", loose}, {U"片", loose}, {U"块", loose}, {U"颗", word}, {U"枚", word}, {U"粒", word},
    {U"滴", word}, {U"根", word}, {U"棵", word}, {U"株", word}, {U"头", loose}, {U"匹", word}, {U"尾", loose}, {U"本", loose}, {U"册", word},
    {U"页", word}, {U"篇", word}, {U"章", word}, {U"节", loose}, {U"集", loose}, {U"首", loose}, {U"幅", word}, {U"字", loose}, {U"词", loose},
    {U"句", word}, {U"行", loose}, {U"列", loose}, {U"组", word}, {U"队", loose}, {U"批", word}, {U"群", loose}, {U"班", loose}, {U"岁", word},
    {U"代", loose}, {U"卡", loose}, {U"核", loose}, {U"口", loose}, {U"对", loose}, {U"双", loose}, {U"打", loose}, {U"单", loose}, {U"笔", word},
    {U"例", word}, {U"宗", word}, {U"场", word}, {U"场次", word}, {U"道", loose}, {U"顿", loose}, {U"遍", word}, {U"趟", word},
    {U"回", loose}, {U"圈", loose}, {U"步", loose}, {U"箱", word}, {U"包", loose}, {U"瓶", word}, {U"杯", word}, {U"碗", word}, {U"桶", word},
    {U"盒", word}, {U"袋", word}, {U"桌", word}, {U"席", word}, {U"票", loose}, {U"分", loose}, {U"点", loose}, {U"号", loose}, {U"级", loose},
    {U"档", loose}, {U"版", loose}, {U"类", word}, {U"成员", loose}, {U"用户", word}, {U"员工", word},
    {U"会员", word}, {U"粉丝", word}, {U"客户", word}, {U"人口", word}, {U"活跃用户", word}, {U"付费用户", word}, {U"注册用户", word},
    {U"月活", word}, {U"日活", word}, {U"观众", word}, {U"读者", word}, {U"开发者", word}, {U"从业者", word}, {U"消费者", word}, {U"玩家", word},
    {U"学生", word}, {U"商家", word}, {U"商户", word}, {U"司机", word}, {U"骑手", word}, {U"企业", word}, {U"公司", word}, {U"门店", word},
    {U"店", loose}, {U"城市", word}, {U"国家", word}, {U"人民", word}, {U"像素", word}, {U"下载", word}, {U"下载量", word}, {U"播放", word}, {U"播放量", word}, {U"阅读", word},
    {U"阅读量", word}, {U"浏览量", word}, {U"点击", word}, {U"点击量", word}, {U"订单", loose}, {U"岗位", word}, {U"职位", word}, {U"专利", word},
    {U"行代码", word}, {U"集群", loose}, {U"词元", word}, {U"令牌", word}, {U"个词元", word}, {U"个token", word}, {U"条数据", word}, {U"神经元", word},
    {U"字符", word}, {U"汉字", word}, {U"单词", word}, {U"英文单词", word}, {U"台车", word}, {U"车次", word}, {U"班次", word}, {U"航班", word}, {U"架次", word},
    // time
    {U"年", time}, {U"个月", time}, {U"月", loose}, {U"天", time}, {U"日", loose}, {U"周", time}, {U"个星期", time}, {U"星期", time}, {U"周年", time},
    {U"小时", time}, {U"个小时", time}, {U"钟头", time}, {U"个钟头", time}, {U"分钟", time}, {U"秒", time}, {U"秒钟", time}, {U"毫秒", time},
    {U"微秒", time}, {U"纳秒", time}, {U"季", loose}, {U"个季度", time}, {U"季度", loose}, {U"世纪", loose}, {U"刻钟", time}, {U"周岁", time},
    {U"工作日", time}, {U"个工作日", time}, {U"年代", loose}, {U"礼拜", time}, {U"个礼拜", time}, {U"光年", measure},
    // length, area, volume, mass
    {U"米", measure}, {U"公里", measure}, {U"千米", measure}, {U"厘米", measure}, {U"公分", measure}, {U"毫米", measure}, {U"微米", measure}, {U"纳米", measure},
    {U"奈米", measure}, {U"里", loose}, {U"里地", measure}, {U"英里", measure}, {U"海里", measure}, {U"英尺", measure}, {U"英寸", measure}, {U"英吋", measure}, {U"吋", measure},
    {U"寸", loose}, {U"尺", loose}, {U"公尺", measure}, {U"分米", measure}, {U"码", loose},
    {U"平方米", measure}, {U"平方公里", measure}, {U"平方千米", measure}, {U"平方公尺", measure}, {U"平方英尺", measure}, {U"平方尺", measure}, {U"平米", measure}, {U"平方", measure},
    {U"平", loose}, {U"坪", measure}, {U"亩", measure}, {U"公顷", measure}, {U"立方米", measure}, {U"立方", measure}, {U"立方公尺", measure}, {U"立方英尺", measure}, {U"升", loose},
    {U"毫升", measure}, {U"加仑", measure}, {U"公升", measure}, {U"吨", measure}, {U"万吨", measure}, {U"公吨", measure}, {U"公斤", measure}, {U"千克", measure},
    {U"克", loose}, {U"毫克", measure}, {U"微克", measure}, {U"斤", measure}, {U"磅", measure}, {U"盎司", measure}, {U"克拉", measure}, {U"担", loose}, {U"两", loose},
    {U"摩尔", measure}, {U"标箱", measure}, {U"标准箱", measure},
    // power, data, temperature, score
    {U"瓦", loose}, {U"千瓦", measure}, {U"兆瓦", measure}, {U"吉瓦", measure}, {U"千瓦时", measure}, {U"兆瓦时", measure}, {U"吉瓦时", measure}, {U"千瓦小时", measure},
    {U"瓦时", measure}, {U"毫安", measure}, {U"毫安时", measure}, {U"伏", loose}, {U"度", loose}, {U"度电", measure}, {U"摄氏度", measure}, {U"华氏度", measure}, {U"马力", measure},
    {U"匹马力", measure}, {U"赫兹", measure}, {U"兆赫", measure}, {U"千赫", measure}, {U"吉赫", measure}, {U"字节", measure}, {U"兆字节", measure}, {U"千字节", measure}, {U"比特", measure}, {U"量子比特", measure}, {U"个量子比特", measure},
    {U"位元", measure}, {U"位元组", measure}, {U"兆", loose}, {U"卡路里", measure}, {U"千卡", measure}, {U"大卡", measure}, {U"帕", loose}, {U"分贝", measure}, {U"焦", loose},
    {U"基点", measure}, {U"赞", loose}, {U"桶油", measure}, {U"牛米", measure}, {U"牛", loose}, {U"人年", measure}, {U"节课", word}, {U"英亩", measure}, {U"光圈", loose},
    // Latin
    {U"kg", measure}, {U"Kg", measure}, {U"KG", measure}, {U"g", measure}, {U"mg", measure}, {U"km", measure}, {U"Km", measure}, {U"KM", measure}, {U"cm", measure},
    {U"mm", measure}, {U"nm", measure}, {U"m", measure}, {U"km²", measure}, {U"m²", measure}, {U"cm²", measure}, {U"m³", measure}, {U"㎡", measure}, {U"km/h", measure},
    {U"ms", measure}, {U"ns", measure}, {U"s", measure}, {U"h", measure}, {U"min", measure}, {U"mins", measure}, {U"hours", measure}, {U"L", measure}, {U"ml", measure}, {U"mL", measure}, {U"t", measure},
    {U"kW", measure}, {U"KW", measure}, {U"MW", measure}, {U"GW", measure}, {U"TW", measure}, {U"kWh", measure}, {U"KWh", measure}, {U"MWh", measure}, {U"GWh", measure}, {U"TWh", measure},
    {U"Wh", measure}, {U"W", measure}, {U"V", measure}, {U"mAh", measure}, {U"Hz", measure}, {U"kHz", measure}, {U"MHz", measure}, {U"GHz", measure}, {U"THz", measure}, {U"hz", measure},
    {U"KB", measure}, {U"kb", measure}, {U"MB", measure}, {U"GB", measure}, {U"TB", measure}, {U"PB", measure}, {U"EB", measure}, {U"ZB", measure}, {U"GiB", measure}, {U"TiB", measure},
    {U"bit", measure}, {U"bits", measure}, {U"byte", measure}, {U"bytes", measure}, {U"Mbps", measure}, {U"Gbps", measure}, {U"Tbps", measure}, {U"Kbps", measure}, {U"kbps", measure}, {U"bps", measure}, {U"GB/s", measure}, {U"TB/s", measure}, {U"MB/s", measure},
    {U"TOPS", measure}, {U"Tops", measure}, {U"TFLOPS", measure}, {U"TFlops", measure}, {U"PFLOPS", measure}, {U"EFLOPS", measure}, {U"GFLOPS", measure}, {U"TFLOPs", measure}, {U"PFlops", measure}, {U"EFlops", measure}, {U"FLOPS", measure}, {U"FLOPs", measure},
    {U"fps", measure}, {U"FPS", measure}, {U"dB", measure}, {U"℃", measure}, {U"°C", measure}, {U"°F", measure}, {U"℉", measure}, {U"°", measure}, {U"ppm", measure}, {U"ppi", measure}, {U"dpi", measure}, {U"rpm", measure},
    {U"x", loose}, {U"X", loose}, {U"token", word}, {U"tokens", word}, {U"Token", word}, {U"Tokens", word}, {U"TOKEN", word}, {U"TOKENS", word}, {U"MAU", word}, {U"DAU", word}, {U"GPU", word}, {U"GPUs", word},
    {U"QPS", measure}, {U"TPS", measure}, {U"users", word}, {U"views", word}, {U"stars", word}, {U"Star", word}, {U"star", word}, {U"Stars", word}, {U"BTC", measure}, {U"ETH", measure}, {U"比特币", measure}, {U"以太币", measure}, {U"EH/s", measure},
};
// clang-format on

constexpr auto kTable = forward_table(kWords);
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

std::uint32_t parameters_at(std::u32string_view text, std::uint32_t place) {
  constexpr std::u32string_view kWordsOfParameters[] = {U"个参数",       U"参数",       U"个模型参数", U"模型参数",
                                                        U"激活参数",     U"个激活参数", U"parameters", U"parameter",
                                                        U"个可训练参数", U"可训练参数", U"个参"};
  const std::u32string_view rest = text.substr(std::min<std::size_t>(place, text.size()));
  for (const std::u32string_view w : kWordsOfParameters) {
    if (rest.starts_with(w)) return static_cast<std::uint32_t>(w.size());
  }
  return 0;
}

}  // namespace taojin::quantities
