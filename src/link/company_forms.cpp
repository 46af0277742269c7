#include "link/company_forms.h"

#include <algorithm>
#include <array>

#include "link/forms.h"

namespace taojin {
namespace {

struct EndingWord {
  std::u32string_view text;
  EndingKind kind;
};

constexpr EndingWord kHanEndings[] = {
    {U"ETF基金", EndingKind::invest},
    {U"一期", EndingKind::group},
    {U"专车", EndingKind::business},
    {U"中心", EndingKind::neutral},
    {U"乐园", EndingKind::business},
    {U"事务所", EndingKind::legal},
    {U"二手车", EndingKind::business},
    {U"互动", EndingKind::neutral},
    {U"互娱", EndingKind::business},
    {U"互联", EndingKind::neutral},
    {U"互联网", EndingKind::neutral},
    {U"产业", EndingKind::neutral},
    {U"人工智能", EndingKind::neutral},
    {U"企业", EndingKind::neutral},
    {U"会计师事务所", EndingKind::business},
    {U"传媒", EndingKind::business},
    {U"传播", EndingKind::business},
    {U"体育", EndingKind::business},
    {U"保险", EndingKind::business},
    {U"信息", EndingKind::neutral},
    {U"信息技术", EndingKind::neutral},
    {U"信息科技", EndingKind::neutral},
    {U"信托", EndingKind::business},
    {U"健康", EndingKind::business},
    {U"光电", EndingKind::business},
    {U"光电股份", EndingKind::business},
    {U"公司", EndingKind::legal},
    {U"农业", EndingKind::business},
    {U"冶金", EndingKind::business},
    {U"出版社", EndingKind::business},
    {U"出行", EndingKind::business},
    {U"创业投资", EndingKind::invest},
    {U"创投", EndingKind::invest},
    {U"创新", EndingKind::neutral},
    {U"制药", EndingKind::business},
    {U"制造", EndingKind::business},
    {U"动力", EndingKind::business},
    {U"动漫", EndingKind::business},
    {U"动画", EndingKind::business},
    {U"化学", EndingKind::business},
    {U"化工", EndingKind::business},
    {U"医疗", EndingKind::business},
    {U"医疗科技", EndingKind::business},
    {U"医药", EndingKind::business},
    {U"半导体", EndingKind::business},
    {U"单车", EndingKind::business},
    {U"印刷", EndingKind::business},
    {U"发展", EndingKind::neutral},
    {U"合伙企业", EndingKind::legal},
    {U"咖啡", EndingKind::business},
    {U"咨询", EndingKind::business},
    {U"商业", EndingKind::business},
    {U"商务", EndingKind::business},
    {U"商城", EndingKind::business},
    {U"商贸", EndingKind::business},
    {U"国际", EndingKind::business},
    {U"地产", EndingKind::business},
    {U"培训", EndingKind::business},
    {U"基因", EndingKind::business},
    {U"基金", EndingKind::invest},
    {U"基金管理", EndingKind::invest},
    {U"外卖", EndingKind::business},
    {U"娱乐", EndingKind::business},
    {U"子公司", EndingKind::business},
    {U"安全", EndingKind::business},
    {U"实业", EndingKind::neutral},
    {U"实验室", EndingKind::business},
    {U"家居", EndingKind::business},
    {U"家电", EndingKind::business},
    {U"宽频", EndingKind::business},
    {U"工业", EndingKind::neutral},
    {U"工作室", EndingKind::business},
    {U"工程", EndingKind::business},
    {U"工艺", EndingKind::neutral},
    {U"平台", EndingKind::neutral},
    {U"广告", EndingKind::business},
    {U"开发", EndingKind::neutral},
    {U"影业", EndingKind::business},
    {U"影视", EndingKind::business},
    {U"律师事务所", EndingKind::business},
    {U"微电子", EndingKind::business},
    {U"快运", EndingKind::business},
    {U"快递", EndingKind::business},
    {U"房产", EndingKind::business},
    {U"房地产", EndingKind::business},
    {U"手机", EndingKind::business},
    {U"技术", EndingKind::neutral},
    {U"投资", EndingKind::invest},
    {U"投资管理", EndingKind::invest},
    {U"控股", EndingKind::group},
    {U"支付", EndingKind::business},
    {U"教育", EndingKind::business},
    {U"数字", EndingKind::neutral},
    {U"数据", EndingKind::neutral},
    {U"数智", EndingKind::neutral},
    {U"数码", EndingKind::neutral},
    {U"数科", EndingKind::business},
    {U"文化", EndingKind::neutral},
    {U"文化传媒", EndingKind::business},
    {U"文化传播", EndingKind::business},
    {U"新材料", EndingKind::business},
    {U"新能源", EndingKind::business},
    {U"旅游", EndingKind::business},
    {U"旅行", EndingKind::business},
    {U"无线", EndingKind::business},
    {U"日报", EndingKind::business},
    {U"智能", EndingKind::neutral},
    {U"智能科技", EndingKind::neutral},
    {U"有限公司", EndingKind::legal},
    {U"有限合伙", EndingKind::legal},
    {U"有限责任公司", EndingKind::legal},
    {U"服务", EndingKind::neutral},
    {U"服饰", EndingKind::business},
    {U"机器人", EndingKind::business},
    {U"机械", EndingKind::business},
    {U"机电", EndingKind::business},
    {U"材料", EndingKind::business},
    {U"株式会社", EndingKind::legal},
    {U"核能", EndingKind::business},
    {U"母基金", EndingKind::invest},
    {U"汽车", EndingKind::business},
    {U"汽车科技", EndingKind::business},
    {U"浏览器", EndingKind::business},
    {U"消费", EndingKind::business},
    {U"消费金融", EndingKind::business},
    {U"游戏", EndingKind::business},
    {U"照明", EndingKind::business},
    {U"物业", EndingKind::business},
    {U"物流", EndingKind::business},
    {U"环保", EndingKind::business},
    {U"环境", EndingKind::business},
    {U"环球", EndingKind::neutral},
    {U"生命科学", EndingKind::business},
    {U"生活", EndingKind::business},
    {U"生物", EndingKind::business},
    {U"生物医药", EndingKind::business},
    {U"生物技术", EndingKind::business},
    {U"生物科技", EndingKind::business},
    {U"电力", EndingKind::business},
    {U"电动", EndingKind::business},
    {U"电动车", EndingKind::business},
    {U"电商", EndingKind::business},
    {U"电器", EndingKind::business},
    {U"电子", EndingKind::business},
    {U"电子商务", EndingKind::business},
    {U"电子竞技", EndingKind::business},
    {U"电影", EndingKind::business},
    {U"电气", EndingKind::business},
    {U"电脑", EndingKind::business},
    {U"电视", EndingKind::business},
    {U"电讯", EndingKind::business},
    {U"直播", EndingKind::business},
    {U"研究", EndingKind::neutral},
    {U"私募", EndingKind::invest},
    {U"私募基金", EndingKind::invest},
    {U"私募基金管理", EndingKind::invest},
    {U"科学", EndingKind::neutral},
    {U"科技", EndingKind::neutral},
    {U"科技服务", EndingKind::neutral},
    {U"租赁", EndingKind::business},
    {U"租车", EndingKind::business},
    {U"移动", EndingKind::business},
    {U"空间", EndingKind::business},
    {U"管理", EndingKind::neutral},
    {U"管理咨询", EndingKind::neutral},
    {U"精密", EndingKind::business},
    {U"纸业", EndingKind::business},
    {U"网", EndingKind::neutral},
    {U"网络", EndingKind::neutral},
    {U"网络技术", EndingKind::neutral},
    {U"网络科技", EndingKind::neutral},
    {U"置业", EndingKind::business},
    {U"美妆", EndingKind::business},
    {U"股份", EndingKind::group},
    {U"股份有限公司", EndingKind::legal},
    {U"股权投资", EndingKind::invest},
    {U"股权投资基金", EndingKind::invest},
    {U"能源", EndingKind::business},
    {U"航天", EndingKind::business},
    {U"航空", EndingKind::business},
    {U"药业", EndingKind::business},
    {U"融资租赁", EndingKind::business},
    {U"视频", EndingKind::business},
    {U"证券", EndingKind::business},
    {U"评级", EndingKind::business},
    {U"财富", EndingKind::business},
    {U"责任公司", EndingKind::legal},
    {U"贸易", EndingKind::business},
    {U"资产", EndingKind::invest},
    {U"资产管理", EndingKind::invest},
    {U"资本", EndingKind::invest},
    {U"资本管理", EndingKind::invest},
    {U"资讯", EndingKind::neutral},
    {U"超市", EndingKind::business},
    {U"软件", EndingKind::neutral},
    {U"进出口", EndingKind::business},
    {U"连锁", EndingKind::business},
    {U"通信", EndingKind::business},
    {U"通讯", EndingKind::business},
    {U"酒业", EndingKind::business},
    {U"酒店", EndingKind::business},
    {U"重工", EndingKind::business},
    {U"金控", EndingKind::business},
    {U"金服", EndingKind::business},
    {U"金融", EndingKind::business},
    {U"金融控股", EndingKind::business},
    {U"金融服务", EndingKind::business},
    {U"钢铁", EndingKind::business},
    {U"银行", EndingKind::business},
    {U"集团", EndingKind::group},
    {U"零售", EndingKind::business},
    {U"零部件", EndingKind::business},
    {U"音乐", EndingKind::business},
    {U"食品", EndingKind::business},
    {U"餐饮", EndingKind::business},
    {U"饮料", EndingKind::business},
    {U"馆", EndingKind::business},
    {U"鲜生", EndingKind::business},
};
static_assert(std::ranges::is_sorted(kHanEndings, {}, &EndingWord::text), "found by binary search");
constexpr std::size_t kLongestHanEnding = 8;

constexpr EndingWord kLatinEndings[] = {
    {U"&co", EndingKind::legal},
    {U"ab", EndingKind::legal},
    {U"ag", EndingKind::legal},
    {U"ai", EndingKind::business},
    {U"app", EndingKind::business},
    {U"automobile", EndingKind::business},
    {U"aviation", EndingKind::business},
    {U"bank", EndingKind::business},
    {U"bhd", EndingKind::legal},
    {U"bv", EndingKind::legal},
    {U"capital", EndingKind::invest},
    {U"cn", EndingKind::legal},
    {U"co", EndingKind::legal},
    {U"com", EndingKind::legal},
    {U"communication", EndingKind::neutral},
    {U"communications", EndingKind::neutral},
    {U"company", EndingKind::legal},
    {U"corp", EndingKind::legal},
    {U"corporation", EndingKind::legal},
    {U"entertainment", EndingKind::business},
    {U"fm", EndingKind::neutral},
    {U"foundation", EndingKind::business},
    {U"fund", EndingKind::invest},
    {U"games", EndingKind::business},
    {U"global", EndingKind::business},
    {U"gmbh", EndingKind::legal},
    {U"group", EndingKind::group},
    {U"holding", EndingKind::group},
    {U"holdings", EndingKind::group},
    {U"inc", EndingKind::legal},
    {U"incorporated", EndingKind::legal},
    {U"international", EndingKind::business},
    {U"investments", EndingKind::invest},
    {U"investors", EndingKind::invest},
    {U"io", EndingKind::legal},
    {U"kg", EndingKind::legal},
    {U"kk", EndingKind::legal},
    {U"ky", EndingKind::legal},
    {U"lab", EndingKind::business},
    {U"labs", EndingKind::business},
    {U"limited", EndingKind::legal},
    {U"llc", EndingKind::legal},
    {U"llp", EndingKind::legal},
    {U"lp", EndingKind::legal},
    {U"ltd", EndingKind::legal},
    {U"management", EndingKind::neutral},
    {U"motor", EndingKind::business},
    {U"motors", EndingKind::business},
    {U"net", EndingKind::legal},
    {U"networks", EndingKind::neutral},
    {U"nv", EndingKind::legal},
    {U"partners", EndingKind::invest},
    {U"pictures", EndingKind::business},
    {U"platforms", EndingKind::neutral},
    {U"plc", EndingKind::legal},
    {U"private", EndingKind::legal},
    {U"productions", EndingKind::business},
    {U"pte", EndingKind::legal},
    {U"pty", EndingKind::legal},
    {U"pvt", EndingKind::legal},
    {U"research", EndingKind::business},
    {U"robotics", EndingKind::business},
    {U"sa", EndingKind::legal},
    {U"se", EndingKind::legal},
    {U"security", EndingKind::business},
    {U"services", EndingKind::neutral},
    {U"software", EndingKind::neutral},
    {U"solutions", EndingKind::neutral},
    {U"spa", EndingKind::legal},
    {U"studio", EndingKind::business},
    {U"studios", EndingKind::business},
    {U"systems", EndingKind::neutral},
    {U"tech", EndingKind::neutral},
    {U"technologies", EndingKind::neutral},
    {U"technology", EndingKind::neutral},
    {U"therapeutics", EndingKind::business},
    {U"ventures", EndingKind::invest},
    {U"xyz", EndingKind::legal},
};
static_assert(std::ranges::is_sorted(kLatinEndings, {}, &EndingWord::text), "found by binary search");

template <std::size_t N>
const EndingWord* find_word(const EndingWord (&table)[N], std::u32string_view text) {
  const EndingWord* const at = std::ranges::lower_bound(table, text, {}, &EndingWord::text);
  return at != std::end(table) && at->text == text ? at : nullptr;
}

}  // namespace

void find_word_starts(std::u32string_view name, std::vector<std::size_t>& starts) {
  starts.clear();
  std::size_t at = 0;
  bool separated = false;
  char32_t before = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char32_t c = name[i];
    if (is_name_separator(c)) {
      separated = true;
      continue;
    }
    if (at > 0 && (separated || is_any_han(c) != is_any_han(before))) starts.push_back(at);
    separated = false;
    before = c;
    ++at;
  }
}

Ending ending_of(std::u32string_view folded, const std::vector<std::size_t>& words) {
  if (folded.empty()) return {};
  if (is_any_han(folded.back())) {
    for (std::size_t size = std::min(kLongestHanEnding, folded.size()); size > 0; --size) {
      const std::size_t left = folded.size() - size;
      if (left < 2) continue;
      if (const EndingWord* word = find_word(kHanEndings, folded.substr(left))) return {size, word->kind};
    }
    return {};
  }
  const auto start = std::ranges::lower_bound(words, folded.size());
  if (start == words.begin()) return {};
  const std::size_t left = *(start - 1);
  const EndingWord* word = find_word(kLatinEndings, folded.substr(left));
  return word == nullptr ? Ending{} : Ending{folded.size() - left, word->kind};
}

bool is_place(std::u32string_view name, const Lexicon& lexicon) {
  const std::optional<std::uint32_t> first = lexicon.find(name);
  for (std::uint32_t i = first.value_or(0); first && i < *first + lexicon.same_text(*first); ++i) {
    if (lexicon.entry(lexicon.surface(i).entry).category == LexiconCategory::place) return true;
  }
  return false;
}

std::size_t place_at_front(std::u32string_view folded, const Lexicon& lexicon) {
  constexpr std::size_t kLongestPlace = 5;
  if (folded.empty() || !is_any_han(folded[0])) return 0;
  for (std::size_t size = std::min(kLongestPlace, folded.size()); size >= 2; --size) {
    if (folded.size() < size + 2) continue;
    if (!is_place(folded.substr(0, size), lexicon)) continue;
    const char32_t next = folded[size];
    return (next == U'市' || next == U'省') && folded.size() >= size + 3 ? size + 1 : size;
  }
  return 0;
}

std::u32string_view without_legal_ending(std::u32string_view name) {
  std::vector<std::size_t> words;
  for (;;) {
    // Count the characters of the folded ending back through the separators of the printed name.
    const std::u32string key = folded(name);
    find_word_starts(name, words);
    const Ending ending = ending_of(key, words);
    if (ending.size == 0 || ending.kind != EndingKind::legal) return name;
    for (std::size_t left = ending.size; left > 0; name.remove_suffix(1)) left -= !is_name_separator(name.back());
    while (!name.empty() && (is_name_separator(name.back()) || name.back() == U'&')) name.remove_suffix(1);
  }
}

std::u32string_view without_branch(std::u32string_view name, const Lexicon& lexicon) {
  constexpr std::u32string_view kBranches[] = {U"分公司", U"分行", U"支行", U"办事处", U"营业部"};
  constexpr std::size_t kLongestPlace = 6;
  std::u32string_view rest = name;
  for (const std::u32string_view branch : kBranches) {
    if (!rest.ends_with(branch)) continue;
    rest.remove_suffix(branch.size());
    // The places before it: 宁波鄞州.
    for (std::size_t size = std::min(kLongestPlace, rest.size()); size >= 2; --size) {
      const std::u32string_view place = rest.substr(rest.size() - size);
      const bool whole = is_place(place, lexicon);
      const bool pair = size == 4 && is_place(place.substr(0, 2), lexicon);
      if ((whole || pair) && rest.size() >= size + 2) return rest.substr(0, rest.size() - size);
    }
    return rest.size() >= 2 ? rest : name;
  }
  return name;
}

std::u32string without_brackets(std::u32string_view folded) {
  const std::size_t open = folded.find(U'(');
  if (open == std::u32string_view::npos || open == 0) return {};
  const std::size_t close = folded.find(U')', open);
  if (close == std::u32string_view::npos) return {};
  std::u32string out(folded.substr(0, open));
  out += folded.substr(close + 1);
  return out;
}

}  // namespace taojin
