#include "names/refusals.h"

#include <algorithm>

#include "names/characters.h"
#include "word_lists.h"

namespace taojin {

using namespace characters;

namespace {

/// Each once.
constexpr bool ascend(const auto& words) {
  return std::ranges::is_sorted(words, std::ranges::less_equal{});
}

/// Conferences and fairs, ascending. Who holds them is not named by them.
constexpr std::u32string_view kEvents[] = {
    U"AAAI",          U"ACL",   U"AISTATS",  U"BMVC",        U"CES",   U"CHI",    U"COLING",  U"COLT",
    U"CVPR",          U"CoRL",  U"Computex", U"ECCV",        U"EMNLP", U"GDC",    U"GTC",     U"Hot Chips",
    U"ICASSP",        U"ICCV",  U"ICDM",     U"ICLR",        U"ICML",  U"ICRA",   U"IEDM",    U"IJCAI",
    U"IROS",          U"ISCA",  U"ISSCC",    U"Interspeech", U"KDD",   U"MICCAI", U"MLSys",   U"MWC",
    U"NAACL",         U"NIPS",  U"NSDI",     U"NeurIPS",     U"OSDI",  U"RSS",    U"SIGCOMM", U"SIGGRAPH",
    U"SIGGRAPH Asia", U"SIGIR", U"SIGMOD",   U"SOSP",        U"UAI",   U"UIST",   U"VLDB",    U"WACV",
    U"WAIC",          U"WWDC"};
static_assert(ascend(kEvents), "found by binary search");

/// Journals, likewise.
constexpr std::u32string_view kJournals[] = {U"Advanced Materials",
                                             U"Cell",
                                             U"JAMA",
                                             U"JMLR",
                                             U"Nature",
                                             U"PLOS ONE",
                                             U"PNAS",
                                             U"Science",
                                             U"Science Advances",
                                             U"Science Robotics",
                                             U"Scientific Reports",
                                             U"TMLR",
                                             U"TPAMI",
                                             U"The Lancet"};
static_assert(ascend(kJournals), "found by binary search");

/// Words of the trade that are printed like names of firms and people, ascending.
constexpr std::u32string_view kTradeWords[] = {
    U"Actions",  U"BatchNorm",   U"Coding",       U"Compression", U"Factuality", U"Failure",         U"Fellows",
    U"Founder",  U"Founder 100", U"GAN",          U"GANs",        U"GSM8K",      U"HellaSwag",       U"ImageNet",
    U"Keywords", U"LSTM",        U"Labs",         U"MMLU",        U"Marketing",  U"Memory Networks", U"Neural Networks",
    U"Nobody",   U"Planner",     U"Reference",    U"ResNet",      U"Research",   U"Roadmap",         U"Sales",
    U"Scholars", U"Soft Prompt", U"Startup Fund", U"Tester",      U"Transform",  U"Venture",         U"Ventures"};
static_assert(ascend(kTradeWords), "found by binary search");

/// Words that the titles of papers and books hold and that no name of a person does, ascending.
constexpr std::u32string_view kWordsOfTitles[] = {U"AI",   U"All",  U"And", U"Are", U"For",  U"From", U"How",
                                                  U"Is",   U"Need", U"Of",  U"The", U"What", U"Why",  U"With",
                                                  U"Your", U"and",  U"for", U"of",  U"the",  U"with"};
static_assert(ascend(kWordsOfTitles), "found by binary search");

/// Markets behind the code of a share: 2330-TW, 0700.HK.
constexpr std::u32string_view kMarkets[] = {U"CN", U"HK", U"JP", U"KR", U"SH", U"SS", U"SZ", U"TW", U"US"};

/// Schools of every university, of which none is named.
constexpr std::u32string_view kAnySchools[] = {U"商学院", U"艺术学院", U"教育学院", U"社区学院", U"医学院",
                                               U"法学院", U"工学院",   U"理学院",   U"文学院"};

/// What ends like no person: 商学院教授, CEO尤甚.
constexpr std::u32string_view kNoPeople[] = {U"奖学金", U"学院", U"尤甚", U"晋升",  U"推特",
                                             U"财经",   U"科技", U"公司", U"编辑部"};

/// A name that is a term elsewhere, and the words beside the term: 卷积神经网络(CNN), RNN和CNN; 用SAM分割图像;
/// 一种张力.
struct Homonym {
  std::u32string_view name;
  NameType type;
  std::u32string_view words[10];
};
constexpr Homonym kHomonyms[] = {
    {U"深蓝",
     NameType::company,
     {U"下棋", U"象棋", U"棋手", U"卡斯帕罗夫", U"IBM", U"计算机", U"电脑", U"对弈", U"棋王", U"AlphaGo"}},
    {U"CNN",
     NameType::company,
     {U"卷积", U"网络", U"架构", U"RNN", U"LSTM", U"GAN", U"ViT", U"特征", U"感受野", U"Transformer"}},
    {U"SAM",
     NameType::person,
     {U"分割", U"图像", U"视频", U"训练", U"帧", U"像素", U"掩码", U"检测", U"标注", U"Segment"}},
    {U"张力",
     NameType::person,
     {U"的张力", U"性张力", U"满张力", U"种张力", U"有张力", U"些张力", U"个张力", U"强张力", U"大张力", U"面张力"}},
};
static_assert(std::ranges::none_of(kHomonyms,
                                   [](const Homonym& homonym) {
                                     return std::ranges::any_of(homonym.words, &std::u32string_view::empty);
                                   }),
              "an empty word stands beside everything");
bool is_term(std::u32string_view reading, Span span, NameType type) {
  constexpr std::uint32_t kReach = 16;
  const auto* const homonym = std::ranges::find(kHomonyms, slice(reading, span), &Homonym::name);
  if (homonym == std::end(kHomonyms) || homonym->type != type) return false;
  const std::uint32_t begin = span.begin > kReach ? span.begin - kReach : 0;
  const std::u32string_view around = reading.substr(begin, span.end + kReach - begin);
  return std::ranges::any_of(homonym->words,
                             [&](std::u32string_view word) { return around.find(word) != around.npos; });
}

/// 0700.HK, 300123.SZ, NVDA-US, BRK.A-US, 2330-TW
bool is_stock_code(std::u32string_view name) {
  constexpr std::size_t kLongestCode = 6;
  if (name.size() < 4 || name.size() > kLongestCode + 3) return false;
  const char32_t divider = name[name.size() - 3];
  const std::u32string_view code = name.substr(0, name.size() - 3);
  if (std::ranges::find(kMarkets, name.substr(name.size() - 2)) == std::end(kMarkets)) return false;
  if (divider == U'.') return code.size() >= 3 && std::ranges::all_of(code, is_digit);
  return divider == U'-' &&
         std::ranges::all_of(code, [](char32_t c) { return is_capital(c) || is_digit(c) || c == U'.'; });
}

/// Attention Is All You Need
bool holds_word_of_title(std::u32string_view name) {
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(U' ', begin), name.size());
    if (end - begin < name.size() && std::ranges::binary_search(kWordsOfTitles, name.substr(begin, end - begin))) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

/// Quellwater et al., Quellwater 等人
bool is_cited(std::u32string_view behind) {
  if (behind.starts_with(U' ')) behind.remove_prefix(1);
  return behind.starts_with(U"et al") || behind.starts_with(U"等人");
}

/// 一所顶尖商学院, 进入艺术学院
bool begins_before_name(std::u32string_view name) {
  constexpr std::u32string_view kBefore[] = {U"一些", U"一所", U"一家", U"一个", U"这所", U"这家", U"那所",
                                             U"几所", U"某所", U"各大", U"进入", U"改善", U"孩子", U"考上",
                                             U"许多", U"其他", U"一名", U"一位", U"来自"};
  return std::ranges::any_of(kBefore, [&](std::u32string_view word) { return name.starts_with(word); });
}

/// 中国汽车报 is no part of 中国汽车报告, but it is of 中国汽车报告诉.
bool begins_report(std::u32string_view behind) {
  return behind.starts_with(U"告") && behind != U"告诉" && behind != U"告知";
}

}  // namespace

bool is_no_name(std::u32string_view reading, Span span, NameType type) {
  const std::u32string_view name = slice(reading, span);
  if (name.back() == U'报' && begins_report(reading.substr(span.end, 2))) return true;
  if (type == NameType::person && (name.find_first_of(U"：:，,。！？") != name.npos ||
                                   is_one_of(name.back(), U"的吗呢吧了啊嘛们奖") || ends_with_any<kNoPeople>(name))) {
    return true;
  }
  if (type == NameType::person && name.back() == U'可' && span.end < reading.size() &&
      is_one_of(reading[span.end], U"以能")) {
    return true;  // 保罗可以
  }
  if (type == NameType::organization &&
      (begins_before_name(name) || std::ranges::find(kAnySchools, name) != std::end(kAnySchools))) {
    return true;
  }
  if (is_term(reading, span, type)) return true;
  if (is_han(name[0])) return false;
  const auto is_in = [&](const auto& words) { return std::ranges::binary_search(words, name); };
  if (is_in(kEvents) || is_in(kJournals) || is_in(kTradeWords)) return true;
  if (is_stock_code(name)) return true;
  if (type == NameType::person) return holds_word_of_title(name);
  if (type != NameType::company) return false;
  return name.find(U' ') == name.npos && is_cited(reading.substr(span.end, 7));
}

std::optional<std::uint32_t> end_of_explained(std::u32string_view reading, Span span) {
  constexpr std::u32string_view kFirms[] = {U"公司", U"集团", U"基金", U"资本",   U"银行",   U"机构", U"企业", U"团队",
                                            U"媒体", U"平台", U"协会", U"研究院", U"实验室", U"报",   U"社"};
  if (span.begin < 3 || span.end >= reading.size()) return std::nullopt;
  if (reading[span.begin - 1] != U'(' || reading[span.end] != U')') return std::nullopt;
  std::uint32_t end = span.begin - 1;
  while (end > 1 && is_one_of(reading[end - 1], U" 」”\"》")) --end;
  const std::u32string_view before = reading.substr(0, end);
  if (!is_han(before.back())) return std::nullopt;
  if (std::ranges::any_of(kFirms, [&](std::u32string_view firm) { return before.ends_with(firm); }))
    return std::nullopt;
  return end;
}

}  // namespace taojin
