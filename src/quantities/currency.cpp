#include "quantities/currency.h"

#include <algorithm>
#include <set>

#include "quantities/characters.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

using enum CurrencyForm;

// clang-format off
/// By currency, the most frequent first. Text is Simplified and half-width when these are matched.
constexpr Word<CurrencyWord> kWords[] = {
    {U"元", {"", plain}}, {U"圆", {"", plain}}, {U"块钱", {"", plain}}, {U"块", {"", plain}}, {U"大洋", {"", plain}},
    // China
    {U"人民币", {"CNY", name}}, {U"人民币元", {"CNY", name}}, {U"元人民币", {"CNY", name}}, {U"块人民币", {"CNY", name}},
    {U"软妹币", {"CNY", name}}, {U"RMB", {"CNY", code}}, {U"Rmb", {"CNY", code}}, {U"rmb", {"CNY", code}},
    {U"CNY", {"CNY", code}}, {U"CNH", {"CNY", code}}, {U"CN¥", {"CNY", symbol}}, {U"RMB¥", {"CNY", symbol}},
    {U"¥", {"CNY", symbol}}, {U"￥", {"CNY", symbol}},
    // United States
    {U"美元", {"USD", name}}, {U"美金", {"USD", name}}, {U"美圆", {"USD", name}}, {U"美刀", {"USD", name}},
    {U"元美金", {"USD", name}}, {U"元美元", {"USD", name}}, {U"块美金", {"USD", name}}, {U"块美元", {"USD", name}},
    {U"刀", {"USD", loose}}, {U"刀乐", {"USD", name}},
    {U"USD", {"USD", code}}, {U"usd", {"USD", code}}, {U"Usd", {"USD", code}}, {U"US$", {"USD", symbol}}, {U"USD$", {"USD", symbol}},
    {U"$", {"USD", symbol}}, {U"美分", {"USD", name, -2}}, {U"dollars", {"USD", name}}, {U"dollar", {"USD", name}},
    {U"USDT", {"USD", code}},
    // Hong Kong, Macau, Taiwan
    {U"港元", {"HKD", name}}, {U"港币", {"HKD", name}}, {U"港圆", {"HKD", name}}, {U"港纸", {"HKD", name}}, {U"元港币", {"HKD", name}},
    {U"元港元", {"HKD", name}}, {U"港元元", {"HKD", name}}, {U"块港币", {"HKD", name}}, {U"元港纸", {"HKD", name}}, {U"港仙", {"HKD", name, -2}},
    {U"HKD", {"HKD", code}}, {U"hkd", {"HKD", code}}, {U"HK$", {"HKD", symbol}}, {U"HKD$", {"HKD", symbol}}, {U"港$", {"HKD", symbol}},
    {U"澳门元", {"MOP", name}}, {U"澳门币", {"MOP", name}}, {U"元澳门币", {"MOP", name}}, {U"葡币", {"MOP", name}}, {U"澳门圆", {"MOP", name}},
    {U"MOP", {"MOP", code}}, {U"MOP$", {"MOP", symbol}},
    {U"新台币", {"TWD", name}}, {U"台币", {"TWD", name}}, {U"新台币元", {"TWD", name}}, {U"元新台币", {"TWD", name}}, {U"元台币", {"TWD", name}},
    {U"台元", {"TWD", name}}, {U"块台币", {"TWD", name}}, {U"NTD", {"TWD", code}}, {U"TWD", {"TWD", code}}, {U"NT$", {"TWD", symbol}},
    {U"NTD$", {"TWD", symbol}}, {U"TWD$", {"TWD", symbol}}, {U"台$", {"TWD", symbol}},
    // Europe
    {U"欧元", {"EUR", name}}, {U"欧圆", {"EUR", name}}, {U"元欧元", {"EUR", name}}, {U"欧", {"EUR", loose}}, {U"EUR", {"EUR", code}},
    {U"eur", {"EUR", code}}, {U"€", {"EUR", symbol}}, {U"EUR€", {"EUR", symbol}}, {U"欧分", {"EUR", name, -2}}, {U"euros", {"EUR", name}},
    {U"英镑", {"GBP", name}}, {U"英磅", {"GBP", name}}, {U"镑", {"GBP", loose}}, {U"GBP", {"GBP", code}}, {U"£", {"GBP", symbol}},
    {U"￡", {"GBP", symbol}}, {U"GBP£", {"GBP", symbol}}, {U"便士", {"GBP", name, -2}},
    {U"瑞士法郎", {"CHF", name}}, {U"瑞郎", {"CHF", name}}, {U"瑞士郎", {"CHF", name}}, {U"CHF", {"CHF", code}}, {U"法郎", {"CHF", name}},
    {U"瑞典克朗", {"SEK", name}}, {U"瑞典克郎", {"SEK", name}}, {U"SEK", {"SEK", code}},
    {U"挪威克朗", {"NOK", name}}, {U"挪威克郎", {"NOK", name}}, {U"NOK", {"NOK", code}},
    {U"丹麦克朗", {"DKK", name}}, {U"丹麦克郎", {"DKK", name}}, {U"DKK", {"DKK", code}},
    {U"冰岛克朗", {"ISK", name}}, {U"ISK", {"ISK", code}}, {U"捷克克朗", {"CZK", name}}, {U"CZK", {"CZK", code}},
    {U"克朗", {"", name}}, {U"克郎", {"", name}},
    {U"波兰兹罗提", {"PLN", name}}, {U"兹罗提", {"PLN", name}}, {U"波兰币", {"PLN", name}}, {U"PLN", {"PLN", code}},
    {U"匈牙利福林", {"HUF", name}}, {U"福林", {"HUF", name}}, {U"HUF", {"HUF", code}},
    {U"罗马尼亚列伊", {"RON", name}}, {U"列伊", {"RON", name}}, {U"RON", {"RON", code}},
    {U"保加利亚列弗", {"BGN", name}}, {U"列弗", {"BGN", name}}, {U"BGN", {"BGN", code}}, {U"塞尔维亚第纳尔", {"RSD", name}},
    {U"乌克兰格里夫纳", {"UAH", name}}, {U"格里夫纳", {"UAH", name}}, {U"格里夫尼亚", {"UAH", name}}, {U"UAH", {"UAH", code}}, {U"₴", {"UAH", symbol}},
    {U"俄罗斯卢布", {"RUB", name}}, {U"卢布", {"RUB", name}}, {U"俄卢布", {"RUB", name}}, {U"RUB", {"RUB", code}}, {U"₽", {"RUB", symbol}},
    {U"白俄罗斯卢布", {"BYN", name}}, {U"BYN", {"BYN", code}},
    {U"土耳其里拉", {"TRY", name}}, {U"里拉", {"TRY", name}}, {U"新土耳其里拉", {"TRY", name}}, {U"土耳其镑", {"TRY", name}}, {U"₺", {"TRY", symbol}},
    {U"德国马克", {"DEM", name}}, {U"法国法郎", {"FRF", name}}, {U"意大利里拉", {"ITL", name}},
    // Asia
    {U"日元", {"JPY", name}}, {U"日圆", {"JPY", name}}, {U"日币", {"JPY", name}}, {U"元日币", {"JPY", name}}, {U"元日元", {"JPY", name}},
    {U"円", {"JPY", name}}, {U"JPY", {"JPY", code}}, {U"jpy", {"JPY", code}}, {U"JP¥", {"JPY", symbol}}, {U"JPY¥", {"JPY", symbol}},
    {U"韩元", {"KRW", name}}, {U"韩圆", {"KRW", name}}, {U"韩币", {"KRW", name}}, {U"韩圜", {"KRW", name}}, {U"元韩币", {"KRW", name}},
    {U"元韩元", {"KRW", name}}, {U"KRW", {"KRW", code}}, {U"₩", {"KRW", symbol}}, {U"￦", {"KRW", symbol}}, {U"朝鲜圆", {"KPW", name}}, {U"朝鲜元", {"KPW", name}},
    {U"新加坡元", {"SGD", name}}, {U"新加坡币", {"SGD", name}}, {U"新元", {"SGD", name}}, {U"新币", {"SGD", name}}, {U"坡币", {"SGD", name}},
    {U"星币", {"SGD", name}}, {U"星元", {"SGD", name}}, {U"坡元", {"SGD", name}}, {U"叻币", {"SGD", name}}, {U"元新币", {"SGD", name}}, {U"元新加坡币", {"SGD", name}},
    {U"SGD", {"SGD", code}}, {U"sgd", {"SGD", code}}, {U"S$", {"SGD", symbol}}, {U"SG$", {"SGD", symbol}}, {U"SGD$", {"SGD", symbol}},
    {U"马来西亚令吉", {"MYR", name}}, {U"马来西亚林吉特", {"MYR", name}}, {U"令吉", {"MYR", name}}, {U"林吉特", {"MYR", name}}, {U"马币", {"MYR", name}},
    {U"零吉", {"MYR", name}}, {U"马来西亚币", {"MYR", name}}, {U"马来币", {"MYR", name}}, {U"马来西亚元", {"MYR", name}}, {U"令吉特", {"MYR", name}},
    {U"马来西亚零吉", {"MYR", name}}, {U"元马币", {"MYR", name}}, {U"MYR", {"MYR", code}}, {U"RM", {"MYR", code}},
    {U"泰铢", {"THB", name}}, {U"铢", {"THB", name}}, {U"泰币", {"THB", name}}, {U"THB", {"THB", code}}, {U"฿", {"THB", symbol}}, {U"泰国铢", {"THB", name}},
    {U"印尼盾", {"IDR", name}}, {U"印度尼西亚盾", {"IDR", name}}, {U"印尼卢比", {"IDR", name}}, {U"印度尼西亚卢比", {"IDR", name}}, {U"印尼币", {"IDR", name}},
    {U"IDR", {"IDR", code}}, {U"Rp", {"IDR", code}}, {U"盾", {"", loose}},
    {U"越南盾", {"VND", name}}, {U"越盾", {"VND", name}}, {U"越南币", {"VND", name}}, {U"越币", {"VND", name}}, {U"VND", {"VND", code}}, {U"₫", {"VND", symbol}},
    {U"菲律宾比索", {"PHP", name}}, {U"菲律宾披索", {"PHP", name}}, {U"菲币", {"PHP", name}}, {U"菲律宾币", {"PHP", name}}, {U"披索", {"PHP", name}},
    {U"比索", {"", name}}, {U"PHP", {"PHP", code}}, {U"₱", {"PHP", symbol}},
    {U"印度卢比", {"INR", name}}, {U"卢比", {"INR", name}}, {U"印度卢布", {"INR", name}}, {U"印度币", {"INR", name}}, {U"INR", {"INR", code}}, {U"₹", {"INR", symbol}},
    {U"Rs", {"INR", code}}, {U"Rs.", {"INR", code}},
    {U"巴基斯坦卢比", {"PKR", name}}, {U"PKR", {"PKR", code}}, {U"斯里兰卡卢比", {"LKR", name}}, {U"LKR", {"LKR", code}},
    {U"尼泊尔卢比", {"NPR", name}}, {U"毛里求斯卢比", {"MUR", name}}, {U"孟加拉塔卡", {"BDT", name}}, {U"孟加拉国塔卡", {"BDT", name}}, {U"塔卡", {"BDT", name}}, {U"BDT", {"BDT", code}},
    {U"缅甸元", {"MMK", name}}, {U"缅元", {"MMK", name}}, {U"缅币", {"MMK", name}}, {U"缅甸币", {"MMK", name}}, {U"MMK", {"MMK", code}},
    {U"柬埔寨瑞尔", {"KHR", name}}, {U"瑞尔", {"KHR", name}}, {U"老挝基普", {"LAK", name}}, {U"基普", {"LAK", name}},
    {U"文莱元", {"BND", name}}, {U"文莱币", {"BND", name}}, {U"蒙古图格里克", {"MNT", name}}, {U"图格里克", {"MNT", name}},
    {U"哈萨克斯坦坚戈", {"KZT", name}}, {U"坚戈", {"KZT", name}}, {U"KZT", {"KZT", code}}, {U"乌兹别克斯坦苏姆", {"UZS", name}}, {U"苏姆", {"UZS", name}},
    {U"吉尔吉斯斯坦索姆", {"KGS", name}}, {U"索姆", {"KGS", name}}, {U"阿富汗尼", {"AFN", name}}, {U"拉里", {"GEL", loose}}, {U"格鲁吉亚拉里", {"GEL", name}},
    // Middle East
    {U"阿联酋迪拉姆", {"AED", name}}, {U"迪拉姆", {"AED", name}}, {U"迪尔汗", {"AED", name}}, {U"迪拉汗", {"AED", name}}, {U"AED", {"AED", code}},
    {U"沙特里亚尔", {"SAR", name}}, {U"沙特阿拉伯里亚尔", {"SAR", name}}, {U"沙特利雅", {"SAR", name}}, {U"沙币", {"SAR", name}}, {U"沙乌地里亚尔", {"SAR", name}},
    {U"里亚尔", {"SAR", name}}, {U"里雅", {"SAR", name}}, {U"SAR", {"SAR", code}}, {U"卡塔尔里亚尔", {"QAR", name}}, {U"QAR", {"QAR", code}},
    {U"伊朗里亚尔", {"IRR", name}}, {U"阿曼里亚尔", {"OMR", name}}, {U"也门里亚尔", {"YER", name}},
    {U"科威特第纳尔", {"KWD", name}}, {U"KWD", {"KWD", code}}, {U"巴林第纳尔", {"BHD", name}}, {U"约旦第纳尔", {"JOD", name}}, {U"伊拉克第纳尔", {"IQD", name}},
    {U"第纳尔", {"", name}}, {U"以色列新谢克尔", {"ILS", name}}, {U"新谢克尔", {"ILS", name}}, {U"以色列谢克尔", {"ILS", name}}, {U"谢克尔", {"ILS", name}},
    {U"锡克尔", {"ILS", name}}, {U"ILS", {"ILS", code}}, {U"₪", {"ILS", symbol}}, {U"黎巴嫩镑", {"LBP", name}}, {U"叙利亚镑", {"SYP", name}},
    // Africa
    {U"埃及镑", {"EGP", name}}, {U"埃镑", {"EGP", name}}, {U"EGP", {"EGP", code}}, {U"苏丹镑", {"SDG", name}},
    {U"南非兰特", {"ZAR", name}}, {U"南非币", {"ZAR", name}}, {U"兰特", {"ZAR", name}}, {U"兰德", {"ZAR", loose}}, {U"ZAR", {"ZAR", code}},
    {U"尼日利亚奈拉", {"NGN", name}}, {U"奈拉", {"NGN", name}}, {U"NGN", {"NGN", code}}, {U"₦", {"NGN", symbol}},
    {U"肯尼亚先令", {"KES", name}}, {U"KES", {"KES", code}}, {U"坦桑尼亚先令", {"TZS", name}}, {U"乌干达先令", {"UGX", name}}, {U"先令", {"", name}},
    {U"埃塞俄比亚比尔", {"ETB", name}}, {U"加纳塞地", {"GHS", name}}, {U"塞地", {"GHS", name}}, {U"摩洛哥迪拉姆", {"MAD", name}},
    {U"阿尔及利亚第纳尔", {"DZD", name}}, {U"突尼斯第纳尔", {"TND", name}}, {U"西非法郎", {"XOF", name}}, {U"中非法郎", {"XAF", name}},
    {U"赞比亚克瓦查", {"ZMW", name}}, {U"克瓦查", {"ZMW", name}}, {U"安哥拉宽扎", {"AOA", name}}, {U"宽扎", {"AOA", name}}, {U"刚果法郎", {"CDF", name}},
    // Oceania and America
    {U"澳元", {"AUD", name}}, {U"澳币", {"AUD", name}}, {U"澳大利亚元", {"AUD", name}}, {U"澳洲元", {"AUD", name}}, {U"元澳币", {"AUD", name}}, {U"澳洲币", {"AUD", name}},
    {U"澳大利亚币", {"AUD", name}}, {U"澳圆", {"AUD", name}}, {U"AUD", {"AUD", code}}, {U"A$", {"AUD", symbol}}, {U"AU$", {"AUD", symbol}}, {U"AUD$", {"AUD", symbol}},
    {U"澳刀", {"AUD", name}}, {U"纽元", {"NZD", name}}, {U"纽币", {"NZD", name}}, {U"新西兰元", {"NZD", name}}, {U"新西兰币", {"NZD", name}}, {U"纽西兰元", {"NZD", name}},
    {U"纽西兰币", {"NZD", name}}, {U"NZD", {"NZD", code}}, {U"NZ$", {"NZD", symbol}}, {U"斐济元", {"FJD", name}}, {U"巴新基那", {"PGK", name}},
    {U"加元", {"CAD", name}}, {U"加币", {"CAD", name}}, {U"加拿大元", {"CAD", name}}, {U"加拿大币", {"CAD", name}}, {U"元加币", {"CAD", name}}, {U"加圆", {"CAD", name}},
    {U"加刀", {"CAD", name}}, {U"CAD", {"CAD", code}}, {U"C$", {"CAD", symbol}}, {U"CA$", {"CAD", symbol}}, {U"CAD$", {"CAD", symbol}}, {U"CDN$", {"CAD", symbol}},
    {U"墨西哥比索", {"MXN", name}}, {U"墨西哥披索", {"MXN", name}}, {U"墨西哥元", {"MXN", name}}, {U"MXN", {"MXN", code}}, {U"MX$", {"MXN", symbol}}, {U"Mex$", {"MXN", symbol}},
    {U"巴西雷亚尔", {"BRL", name}}, {U"巴西里亚尔", {"BRL", name}}, {U"雷亚尔", {"BRL", name}}, {U"巴西里尔", {"BRL", name}}, {U"巴西币", {"BRL", name}}, {U"黑奥", {"BRL", loose}},
    {U"巴西雷尔", {"BRL", name}}, {U"巴西黑奥", {"BRL", name}}, {U"BRL", {"BRL", code}}, {U"R$", {"BRL", symbol}},
    {U"阿根廷比索", {"ARS", name}}, {U"阿根廷披索", {"ARS", name}}, {U"ARS", {"ARS", code}}, {U"智利比索", {"CLP", name}}, {U"智利披索", {"CLP", name}}, {U"CLP", {"CLP", code}},
    {U"哥伦比亚比索", {"COP", name}}, {U"COP", {"COP", code}}, {U"乌拉圭比索", {"UYU", name}}, {U"古巴比索", {"CUP", name}}, {U"多米尼加比索", {"DOP", name}},
    {U"秘鲁索尔", {"PEN", name}}, {U"索尔", {"PEN", loose}}, {U"新索尔", {"PEN", name}}, {U"PEN", {"PEN", code}}, {U"委内瑞拉玻利瓦尔", {"VES", name}}, {U"玻利瓦尔", {"VES", name}},
    {U"玻利维亚诺", {"BOB", name}}, {U"哥斯达黎加科朗", {"CRC", name}}, {U"危地马拉格查尔", {"GTQ", name}}, {U"瓜拉尼", {"PYG", loose}},
};
// clang-format on

constexpr auto kForward = forward_table(kWords);
constexpr auto kBackward = backward_table(kWords);
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
    return std::nullopt;
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

std::size_t known_currencies() {
  std::set<std::string_view> codes;
  for (const auto& word : kForward.words()) codes.insert(word.value.code);
  codes.erase("");
  return codes.size();
}

}  // namespace taojin::quantities
