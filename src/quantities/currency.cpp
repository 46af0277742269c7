#include "quantities/currency.h"

#include <algorithm>
#include <set>

#include "quantities/characters.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

using enum CurrencyForm;

// clang-format off
/// By region. Text is Simplified and half-width when these are matched.
constexpr WordGroup<CurrencyWord> kGroups[] = {
    {{"", plain}, U"元 圆 块钱 块 大洋 大元 蚊"},
    {{"", plain, -2}, U"仙"},
    // China
    {{"CNY", name}, U"人仔 人民币 人民币元 元人民币 块人民币 软妹币"},
    {{"CNY", code}, U"RMB Rmb rmb CNY CNH"},
    {{"CNY", symbol}, U"CN¥ RMB¥ ¥ ￥"},
    // United States
    {{"USD", name}, U"美钞 美元 美金 美圆 美刀 元美金 元美元 块美金 块美元 刀乐 dollars dollar"},
    {{"USD", loose}, U"刀"},
    {{"USD", code}, U"USD usd Usd USDT"},
    {{"USD", symbol}, U"US$ USD$ $"},
    {{"USD", name, -2}, U"美分 美仙"},
    // Hong Kong, Macau, Taiwan
    {{"HKD", name}, U"港元 港币 港圆 港纸 元港币 元港元 港元元 块港币 元港纸"},
    {{"HKD", name, -2}, U"港仙"},
    {{"HKD", code}, U"HKD hkd"},
    {{"HKD", symbol}, U"HK$ HKD$ 港$"},
    {{"MOP", name}, U"澳门元 澳门币 元澳门币 葡币 澳门圆"},
    {{"MOP", code}, U"MOP"},
    {{"MOP", symbol}, U"MOP$"},
    {{"TWD", name}, U"新台币 台币 新台币元 元新台币 元台币 台元 块台币"},
    {{"TWD", code}, U"NTD TWD"},
    {{"TWD", symbol}, U"NT$ NTD$ TWD$ 台$"},
    // Europe
    {{"EUR", name}, U"欧罗 欧元 欧圆 元欧元 euros"},
    {{"EUR", loose}, U"欧"},
    {{"EUR", code}, U"EUR eur"},
    {{"EUR", symbol}, U"€ EUR€"},
    {{"EUR", name, -2}, U"欧分"},
    {{"GBP", name}, U"英镑 英磅"},
    {{"GBP", loose}, U"镑"},
    {{"GBP", code}, U"GBP"},
    {{"GBP", symbol}, U"£ ￡ GBP£"},
    {{"GBP", name, -2}, U"便士"},
    {{"CHF", name}, U"瑞士法郎 瑞郎 瑞士郎 法郎"},
    {{"CHF", code}, U"CHF"},
    {{"SEK", name}, U"瑞典币 瑞典克朗 瑞典克郎"},
    {{"SEK", code}, U"SEK"},
    {{"NOK", name}, U"挪威克朗 挪威克郎"},
    {{"NOK", code}, U"NOK"},
    {{"DKK", name}, U"丹麦克朗 丹麦克郎"},
    {{"DKK", code}, U"DKK"},
    {{"ISK", name}, U"冰岛克朗"},
    {{"ISK", code}, U"ISK"},
    {{"CZK", name}, U"捷克克朗"},
    {{"CZK", code}, U"CZK"},
    {{"", name}, U"克朗 克郎"},
    {{"PLN", name}, U"波兰兹罗提 兹罗提 波兰币"},
    {{"PLN", code}, U"PLN"},
    {{"HUF", name}, U"匈牙利福林 福林"},
    {{"HUF", code}, U"HUF"},
    {{"RON", name}, U"罗马尼亚列伊 列伊"},
    {{"RON", code}, U"RON"},
    {{"BGN", name}, U"保加利亚列弗 列弗"},
    {{"BGN", code}, U"BGN"},
    {{"RSD", name}, U"塞尔维亚第纳尔"},
    {{"UAH", name}, U"荷林夫纳 赫夫纳 乌克兰格里夫纳 格里夫纳 格里夫尼亚"},
    {{"UAH", code}, U"UAH"},
    {{"UAH", symbol}, U"₴"},
    {{"RUB", name}, U"俄罗斯卢布 卢布 俄卢布"},
    {{"RUB", code}, U"RUB"},
    {{"RUB", symbol}, U"₽"},
    {{"BYN", name}, U"白俄罗斯卢布"},
    {{"BYN", code}, U"BYN"},
    {{"TRY", name}, U"土耳其里拉 里拉 新土耳其里拉 土耳其镑"},
    {{"TRY", symbol}, U"₺"},
    {{"DEM", name}, U"德国马克"},
    {{"FRF", name}, U"法国法郎"},
    {{"ITL", name}, U"意大利里拉"},
    // Asia
    {{"JPY", name}, U"日元 日圆 日币 元日币 元日元 円"},
    {{"JPY", code}, U"JPY jpy"},
    {{"JPY", symbol}, U"JP¥ JPY¥"},
    {{"KRW", name}, U"韩元 韩圆 韩币 韩圜 元韩币 元韩元"},
    {{"KRW", code}, U"KRW"},
    {{"KRW", symbol}, U"₩ ￦"},
    {{"KPW", name}, U"朝鲜圆 朝鲜元"},
    {{"SGD", name}, U"新加坡元 新加坡币 新元 新币 坡币 星币 星元 坡元 叻币 元新币 元新加坡币"},
    {{"SGD", code}, U"SGD sgd"},
    {{"SGD", symbol}, U"S$ SG$ SGD$"},
    {{"MYR", name},
     U"马来西亚令吉 马来西亚林吉特 令吉 林吉特 马币 零吉 马来西亚币 马来币 马来西亚元 令吉特 马来西亚零吉 "
     U"元马币"},
    {{"MYR", code}, U"MYR RM"},
    {{"THB", name}, U"泰铢 铢 泰币 泰国铢"},
    {{"THB", code}, U"THB"},
    {{"THB", symbol}, U"฿"},
    {{"IDR", name}, U"印尼盾 印度尼西亚盾 印尼卢比 印度尼西亚卢比 印尼币"},
    {{"IDR", code}, U"IDR Rp"},
    {{"", loose}, U"盾"},
    {{"VND", name}, U"越南盾 越盾 越南币 越币"},
    {{"VND", code}, U"VND"},
    {{"VND", symbol}, U"₫"},
    {{"PHP", name}, U"菲律宾比索 菲律宾披索 菲币 菲律宾币 披索"},
    {{"PHP", code}, U"PHP"},
    {{"PHP", symbol}, U"₱"},
    {{"", name}, U"比索"},
    {{"INR", name}, U"印度卢比 卢比 印度卢布 印度币"},
    {{"INR", code}, U"INR Rs Rs."},
    {{"INR", symbol}, U"₹"},
    {{"PKR", name}, U"巴基斯坦卢比"},
    {{"PKR", code}, U"PKR"},
    {{"LKR", name}, U"斯里兰卡卢比"},
    {{"LKR", code}, U"LKR"},
    {{"NPR", name}, U"尼泊尔卢比"},
    {{"MUR", name}, U"毛里求斯卢比"},
    {{"BDT", name}, U"孟加拉塔卡 孟加拉国塔卡 塔卡"},
    {{"BDT", code}, U"BDT"},
    {{"MMK", name}, U"缅甸元 缅元 缅币 缅甸币"},
    {{"MMK", code}, U"MMK"},
    {{"KHR", name}, U"柬埔寨瑞尔 瑞尔"},
    {{"LAK", name}, U"寮国基普 老挝基普 基普"},
    {{"BND", name}, U"汶莱元 文莱元 文莱币"},
    {{"MNT", name}, U"蒙古图格里克 图格里克"},
    {{"KZT", name}, U"哈萨克坚戈 哈萨克斯坦坚戈 坚戈"},
    {{"KZT", code}, U"KZT"},
    {{"UZS", name}, U"乌兹别克斯坦苏姆 苏姆"},
    {{"KGS", name}, U"吉尔吉斯斯坦索姆 索姆"},
    {{"AFN", name}, U"阿富汗尼"},
    {{"GEL", loose}, U"拉里"},
    {{"GEL", name}, U"格鲁吉亚拉里"},
    // Middle East
    {{"AED", name}, U"阿联迪拉姆 阿联酋迪拉姆 迪拉姆 迪尔汗 迪拉汗"},
    {{"AED", code}, U"AED"},
    {{"SAR", name}, U"沙地里亚尔 沙特里亚尔 沙特阿拉伯里亚尔 沙特利雅 沙币 沙乌地里亚尔 里亚尔 里雅"},
    {{"SAR", code}, U"SAR"},
    {{"QAR", name}, U"卡达里亚尔 卡塔尔里亚尔"},
    {{"QAR", code}, U"QAR"},
    {{"IRR", name}, U"伊朗里亚尔"},
    {{"OMR", name}, U"阿曼里亚尔"},
    {{"YER", name}, U"也门里亚尔"},
    {{"KWD", name}, U"科威特第纳尔"},
    {{"KWD", code}, U"KWD"},
    {{"BHD", name}, U"巴林第纳尔"},
    {{"JOD", name}, U"约旦第纳尔"},
    {{"IQD", name}, U"伊拉克第纳尔"},
    {{"", name}, U"第纳尔"},
    {{"ILS", name}, U"以色列新谢克尔 新谢克尔 以色列谢克尔 谢克尔 锡克尔"},
    {{"ILS", code}, U"ILS"},
    {{"ILS", symbol}, U"₪"},
    {{"LBP", name}, U"黎巴嫩镑"},
    {{"SYP", name}, U"叙利亚镑"},
    // Africa
    {{"EGP", name}, U"埃及镑 埃镑"},
    {{"EGP", code}, U"EGP"},
    {{"SDG", name}, U"苏丹镑"},
    {{"ZAR", name}, U"南非兰特 南非币 兰特"},
    {{"ZAR", loose}, U"兰德"},
    {{"ZAR", code}, U"ZAR"},
    {{"NGN", name}, U"奈及利亚奈拉 尼日利亚奈拉 奈拉"},
    {{"NGN", code}, U"NGN"},
    {{"NGN", symbol}, U"₦"},
    {{"KES", name}, U"肯亚先令 肯尼亚先令"},
    {{"KES", code}, U"KES"},
    {{"TZS", name}, U"坦桑尼亚先令"},
    {{"UGX", name}, U"乌干达先令"},
    {{"", name}, U"先令"},
    {{"ETB", name}, U"埃塞俄比亚比尔"},
    {{"GHS", name}, U"加纳塞地 塞地"},
    {{"MAD", name}, U"摩洛哥迪拉姆"},
    {{"DZD", name}, U"阿尔及利亚第纳尔"},
    {{"TND", name}, U"突尼斯第纳尔"},
    {{"XOF", name}, U"西非法郎"},
    {{"XAF", name}, U"中非法郎"},
    {{"ZMW", name}, U"赞比亚克瓦查 克瓦查"},
    {{"AOA", name}, U"安哥拉宽扎 宽扎"},
    {{"CDF", name}, U"刚果法郎"},
    // Oceania and America
    {{"AUD", name}, U"澳元 澳币 澳大利亚元 澳洲元 元澳币 澳洲币 澳大利亚币 澳圆 澳刀"},
    {{"AUD", code}, U"AUD"},
    {{"AUD", symbol}, U"A$ AU$ AUD$"},
    {{"NZD", name}, U"纽元 纽币 新西兰元 新西兰币 纽西兰元 纽西兰币"},
    {{"NZD", code}, U"NZD"},
    {{"NZD", symbol}, U"NZ$"},
    {{"FJD", name}, U"斐济元"},
    {{"PGK", name}, U"巴新基那"},
    {{"CAD", name}, U"加元 加币 加拿大元 加拿大币 元加币 加圆 加刀"},
    {{"CAD", code}, U"CAD"},
    {{"CAD", symbol}, U"C$ CA$ CAD$ CDN$"},
    {{"MXN", name}, U"墨西哥比索 墨西哥披索 墨西哥元"},
    {{"MXN", code}, U"MXN"},
    {{"MXN", symbol}, U"MX$ Mex$"},
    {{"BRL", name}, U"巴西里耳 巴西雷亚尔 巴西里亚尔 雷亚尔 巴西里尔 巴西币 巴西雷尔 巴西黑奥"},
    {{"BRL", loose}, U"黑奥"},
    {{"BRL", code}, U"BRL"},
    {{"BRL", symbol}, U"R$"},
    {{"ARS", name}, U"阿根廷比索 阿根廷披索"},
    {{"ARS", code}, U"ARS"},
    {{"CLP", name}, U"智利比索 智利披索"},
    {{"CLP", code}, U"CLP"},
    {{"COP", name}, U"哥伦比亚比索"},
    {{"COP", code}, U"COP"},
    {{"UYU", name}, U"乌拉圭比索"},
    {{"CUP", name}, U"古巴比索"},
    {{"DOP", name}, U"多米尼加比索"},
    {{"PEN", name}, U"秘鲁索尔 新索尔"},
    {{"PEN", loose}, U"索尔"},
    {{"PEN", code}, U"PEN"},
    {{"VES", name}, U"委内瑞拉玻利瓦尔 玻利瓦尔"},
    {{"BOB", name}, U"玻利维亚诺"},
    {{"CRC", name}, U"哥斯达黎加科朗"},
    {{"GTQ", name}, U"危地马拉格查尔"},
    {{"PYG", loose}, U"瓜拉尼"},
};
// clang-format on

constexpr auto kForward = forward_groups<kGroups>();
constexpr auto kBackward = backward_groups<kGroups>();
static_assert(kForward.unique());

/// 元 and 圆 begin these: 元宇宙, 元旦.
constexpr std::u32string_view kAfterYuan = U"宇旦老首帅气素朝祖";
/// A code stands alone: no letter before it or behind it.
bool alone(std::u32string_view text, std::uint32_t begin, std::uint32_t end) {
  return !(begin > 0 && is_latin(text[begin - 1])) && !is_latin(at(text, end));
}

}  // namespace

std::optional<CurrencyMatch> currency_at(std::u32string_view text, std::uint32_t place) {
  const auto* const word = kForward.find(text, place);
  if (word == nullptr) return std::nullopt;
  const auto size = static_cast<std::uint32_t>(word->text.size());
  const char32_t first = word->text.front();
  const char32_t next = at(text, place + size);
  if (is_latin(first) && is_latin(word->text.back()) && is_latin(next)) return std::nullopt;
  if (word->value.form == plain && size == 1 && (first == U'元' || first == U'圆') && is_one_of(next, kAfterYuan)) {
    const bool first_of_all =
        next == U'首' && is_one_of(at(text, place + 2), U"发销付批月日年款个家轮期套");  // 899元首发
    if (!first_of_all) return std::nullopt;
  }
  return CurrencyMatch{word->value, size};
}

std::optional<CurrencyMatch> currency_before(std::u32string_view text, std::uint32_t end) {
  const auto* const word = kBackward.find(text, end);
  if (word == nullptr || word->value.form == plain || word->value.form == loose || word->value.shift != 0) {
    return std::nullopt;
  }
  const auto size = static_cast<std::uint32_t>(word->text.size());
  const std::uint32_t begin = end - size;
  if (is_latin(word->text.front()) && begin > 0 && is_latin(text[begin - 1])) return std::nullopt;
  if (is_latin(word->text.front()) && is_latin(word->text.back()) && !alone(text, begin, end)) return std::nullopt;
  if (word->text.front() == U'元' && size > 1) return std::nullopt;
  return CurrencyMatch{word->value, size};
}

bool begins_currency(char32_t c) {
  return kForward.has(c);
}

std::size_t known_currencies() {
  std::set<std::string_view> codes;
  for (const auto& word : kForward.words()) codes.insert(word.value.code);
  codes.erase("");
  return codes.size();
}

}  // namespace taojin::quantities
