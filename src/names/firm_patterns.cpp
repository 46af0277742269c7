#include "names/firm_patterns.h"

#include <algorithm>
#include <optional>

#include "names/bounds.h"
#include "names/characters.h"
#include "names/spellings.h"
#include "profile_lines.h"
#include "word_lists.h"

namespace taojin {

using namespace characters;

namespace {

// In log-odds, chosen on held-out articles (docs/names.md).
constexpr float kLabelled = 12.0F;
constexpr float kFirmOfTitle = 3.5F;
constexpr float kBodyOfTitle = 7.0F;  // 女权组织 Tealfield 创始人: the word says what it is
constexpr float kShare = 6.0F;
constexpr float kShareNoEdge = 3.0F;  // … and the name begins in the middle of a run of characters
constexpr float kShortName = 8.0F;
constexpr float kRegisterEntry = 5.0F;
constexpr float kIntroduced = 3.0F;
constexpr float kRaises = 5.0F;
constexpr float kAnnounces = 3.0F;

/// Words before an office that are no firm.
constexpr std::u32string_view kNoFirms[] = {
    U"公司", U"集团", U"企业", U"其",   U"该",   U"本",   U"两",   U"三",   U"一",   U"联合", U"高级", U"资深", U"执行",
    U"首",   U"现",   U"前",   U"原",   U"时任", U"新任", U"主要", U"共同", U"唯一", U"我们", U"他",   U"她",   U"并",
    U"同时", U"作为", U"包括", U"以及", U"如",   U"比如", U"多",   U"有",   U"这",   U"那",   U"担任", U"曾",   U"也",
    U"而",   U"但",   U"全球", U"中国", U"技术", U"产品", U"创业", U"另",   U"临时", U"当",   U"美国", U"因为", U"此前",
    U"虽然", U"以",   U"不过", U"还",   U"每",   U"仍",   U"几",   U"欢迎", U"尤其", U"被",   U"位",   U"月",   U"董事",
    U"创始", U"名誉", U"独立", U"常务", U"副",   U"今",   U"近",   U"对于", U"随",   U"日"};

/// Behind the code of a share: 2330-TW, 0700.HK, NVDA-US, 300123.SZ.
constexpr std::u32string_view kMarkets[] = {U"CN", U"HK", U"JP", U"KR", U"N", U"O", U"SH", U"SS", U"SZ", U"TW", U"US"};

/// Before the code of a share.
constexpr std::u32string_view kCodeLabels[] = {U"股票代码", U"证券代码", U"股票代号",
                                               U"NASDAQ:",  U"NYSE:",    U"纳斯达克:"};

constexpr std::u32string_view kMarketLabels[] = {U"SH", U"SZ", U"HK"};

/// What a bracket with the name that is used from there on begins with, longest first.
constexpr std::u32string_view kShortly[] = {U"以下简称为", U"以下简称", U"以下统称", U"以下称",
                                            U"下称",       U"简称为",   U"简称"};

/// What the full name of a firm ends with.
constexpr std::u32string_view kFirmEnds[] = {U"公司", U"集团", U"股份", U"控股",    U"基金",
                                             U"资本", U"银行", U"证券", U"合伙企业"};

/// What no firm before 公告 is called.
constexpr std::u32string_view kNoAnnouncers[] = {U"公司", U"公布", U"晚间", U"今日",   U"昨日",  U"发布", U"相关",
                                                 U"根据", U"最新", U"早间", U"午间",   U"上述",  U"官方", U"政府",
                                                 U"部门", U"法院", U"央行", U"委员会", U"交易所"};

/// Directly before the name of a firm in Latin letters.
constexpr std::u32string_view kIntroductions[] = {
    U"公司",     U"企业",   U"厂商",   U"巨头",   U"独角兽", U"创企",   U"媒体机构", U"投资机构", U"咨询机构",
    U"情报机构", U"工作室", U"媒体",   U"基金",   U"开发商", U"供应商", U"制造商",   U"运营商",   U"服务商",
    U"对手",     U"收购",   U"收购了", U"投资",   U"投资了", U"领投了", U"入股",     U"创立",     U"创立了",
    U"创办",     U"创办了", U"离开",   U"加入了", U"任职于", U"供职于", U"就职于"};
/// What makes the name of a body with the Latin name before it.
constexpr std::u32string_view kBodies[] = {U"基金会", U"大学", U"协会", U"学院", U"研究所"};
/// Ends of Latin names that a dot belongs to.
constexpr std::u32string_view kLatinForms[] = {U" Co.", U" Corp.", U" Inc.", U" Ltd.", U" L.P."};
/// Directly behind.
constexpr std::u32string_view kActs[] = {U"领投", U"跟投", U"参投", U"联合领投", U"独家投资"};

/// Words that stand before a firm's full name and not in it.
constexpr std::u32string_view kBeforeFirms[] = {U"公司", U"通过",   U"设立",   U"成立", U"旗下", U"收购", U"股东",
                                                U"转让", U"投资者", U"董事长", U"名为", U"控制", U"申请", U"下属",
                                                U"参股", U"持有",   U"委托",   U"原名", U"创办", U"创立"};

/// Characters that stand before a firm's name and hardly in it.
bool stops_firm(char32_t c) {
  return is_one_of(c, U"丨是在和与及被为由从到于对向的了把给让就也都还又并或将已而且但之这那其某各每该本等们他她你我");
}

/// Whether what a bracket begins with is the code of a share.
bool is_share(std::u32string_view inside) {
  if (starts_with_any<kCodeLabels>(inside)) return true;
  if (starts_with_any<kMarketLabels>(inside)) {  // SH 600999
    inside.remove_prefix(2);
    while (!inside.empty() && is_one_of(inside[0], U" .:")) inside.remove_prefix(1);
    return inside.size() > 4 && std::ranges::all_of(inside.substr(0, 4), is_digit);
  }
  std::size_t digits = 0, size = 0;
  while (size < inside.size() && size < 7 && is_latin(inside[size])) digits += is_digit(inside[size++]);
  if (size == 0 || size == inside.size()) return false;
  const std::u32string_view rest = inside.substr(size);
  if (digits == 6 && size == 6 && is_one_of(inside[0], U"0368") && is_one_of(rest[0], U"),")) return true;
  if (rest[0] != U'-' && rest[0] != U'.') return false;
  for (const std::u32string_view market : kMarkets) {
    if (rest.substr(1).starts_with(market) && rest.size() > market.size() + 1 &&
        is_one_of(rest[market.size() + 1], U"),;、 ")) {
      return digits >= 4 ? digits == size : digits == 0 && rest[0] == U'-';
    }
  }
  return false;
}

/// What the name of a firm in a profile is made of; no sentence is.
bool continues_firm(char32_t c) {
  return is_han(c) ? !is_one_of(c, U"的了是我你他们在吗呢吧这那")
                   : is_latin_letter(c) || is_digit(c) || is_one_of(c, U" .&-");
}

}  // namespace

std::uint32_t FirmPatterns::skip_blanks(std::uint32_t at) const {
  while (at < text_.size() && text_[at] == U' ') ++at;
  return at;
}

bool FirmPatterns::tagged_between(Span span) const {
  const auto name =
      std::ranges::lower_bound(tagged_.names(), span.end, {}, [](const TaggedName& n) { return n.span.begin; });
  return name != tagged_.names().begin() && std::prev(name)->span.overlaps(span);
}

void FirmPatterns::bracket(std::uint32_t open) {
  std::uint32_t end = open;
  while (end > 0 && text_[end - 1] == U' ') --end;
  if (end < 2) return;
  const std::u32string_view inside = text_.substr(open + 1, 16);
  if (is_share(inside)) return before_share(end);
  if (!is_one_of(text_[open + 1], U"以下简")) return;
  for (const std::u32string_view word : kShortly) {
    if (inside.starts_with(word)) return short_name(open + 1 + static_cast<std::uint32_t>(word.size()), end);
  }
}

void FirmPatterns::before_share(std::uint32_t end) {
  constexpr std::uint32_t kLongest = 8;
  std::uint32_t tail = end;  // 美喆-KY
  if (text_.substr(0, end).ends_with(U"KY")) {
    tail -= 2;
    while (tail > 0 && is_one_of(text_[tail - 1], U" -")) --tail;
  }
  std::uint32_t begin = tail;
  while (begin > 0 && tail - begin < kLongest && is_han(text_[begin - 1]) && !stops_firm(text_[begin - 1])) --begin;
  for (std::uint32_t at = begin; at + 2 <= tail; ++at) {
    if (at == begin)
      add({at, end}, kShare);
    else if (!inside_word(text_, at))
      add({at, end}, kShareNoEdge);
  }
}

void FirmPatterns::short_name(std::uint32_t begin, std::uint32_t full_end) {
  constexpr std::uint32_t kLongest = 16;
  begin = skip_blanks(begin);
  if (begin < text_.size() && is_one_of(text_[begin], U":：")) begin = skip_blanks(begin + 1);
  if (begin < text_.size() && is_one_of(text_[begin], U"“”\"「『'")) ++begin;
  std::uint32_t end = begin;
  while (end < text_.size() && end - begin < kLongest && continues_firm(text_[end])) ++end;
  if (end < begin + 2 || end >= text_.size() || !is_one_of(text_[end], U"”“\"」』'),、或")) return;
  const std::u32string_view full = text_.substr(0, full_end);
  const auto name =
      std::ranges::lower_bound(tagged_.names(), full_end, {}, [](const TaggedName& n) { return n.span.end; });
  const bool named = name != tagged_.names().end() && name->span.end == full_end;
  if (named ? name->type == NameType::company : ends_with_any<kFirmEnds>(full)) add({begin, end}, kShortName);
}

void FirmPatterns::register_entry(std::uint32_t end) {
  constexpr std::uint32_t kLongest = 28, kFewest = 3;
  const std::u32string_view before = text_.substr(0, end);
  const std::uint32_t size = before.ends_with(U"有限公司") ? 4 : before.ends_with(U"有限责任公司") ? 6 : 0;
  if (size == 0) return;
  std::uint32_t begin = end - size, open = end, close = end;
  while (begin > 0 && end - begin < kLongest) {
    const char32_t c = text_[begin - 1];
    if (c == U')' && close == end) {
      close = begin;
    } else if (c == U'(' && close < open && open == end) {
      open = begin;
    } else if (!is_han(c) || stops_firm(c)) {
      break;
    }
    --begin;
  }
  if (close < end && open == end) begin = close;  // what the bracket holds is no place
  // 旗下公司 | 江州云岭科技有限公司
  for (std::uint32_t at = end - size; at > begin + 1; --at) {
    if (!ends_with_any<kBeforeFirms>(text_.substr(begin, at - begin))) continue;
    begin = at;
    break;
  }
  for (std::uint32_t at = begin; at + size + kFewest <= end; ++at) {
    if (!is_han(text_[at]) || (at >= open && at < close)) continue;
    const bool place = is_known_place(text_.substr(at, 2), lexicon_) || is_known_place(text_.substr(at, 3), lexicon_);
    if (at == begin || place) add({at, end}, kRegisterEntry);
  }
}

void FirmPatterns::announces(std::uint32_t end) {
  constexpr std::uint32_t kShortest = 3, kLongest = 6;
  std::uint32_t begin = end;
  while (begin > 0 && end - begin <= kLongest && is_han(text_[begin - 1])) --begin;
  if (end - begin < kShortest || end - begin > kLongest) return;
  const std::u32string_view run = text_.substr(begin, end - begin);
  if (starts_with_any<kNoFirms>(run) || holds_any<kNoAnnouncers>(run) || std::ranges::any_of(run, stops_firm)) return;
  if (begin == 0 || is_one_of(text_[begin - 1], U"\n。：:丨|】")) add({begin, end}, kAnnounces);
}

void FirmPatterns::latin(std::uint32_t begin) {
  constexpr std::uint32_t kLongestAcronym = 4, kMostWords = 4;
  if (begin > 1 && text_[begin - 1] == U' ' && is_latin(text_[begin - 2])) return;
  std::uint32_t left = begin;
  while (left > 0 && begin - left < 2 && is_one_of(text_[left - 1], U" 「“")) --left;
  std::uint32_t end = begin;
  bool acronym = true;
  for (std::uint32_t words = 0; words < kMostWords; ++words) {
    std::uint32_t at = words == 0 ? begin : end + 1;
    if (words > 0 && (text_[end] != U' ' || at >= text_.size() || !is_capital(text_[at]))) break;
    while (at < text_.size() && (is_latin_letter(text_[at]) || is_digit(text_[at]) || is_one_of(text_[at], U".-&'’"))) {
      acronym = acronym && (is_capital(text_[at]) || is_digit(text_[at]));
      ++at;
    }
    end = at;
    if (end >= text_.size()) break;
  }
  if (!ends_with_any<kLatinForms>(text_.substr(begin, end - begin))) {
    while (end > begin && is_one_of(text_[end - 1], U".-&'’")) --end;
  }
  if (end - begin < 2 || (acronym && end - begin <= kLongestAcronym)) return;
  if (starts_with_any<kBodies>(text_.substr(end)) || text_.substr(begin, end - begin).ends_with(U" Summit")) return;
  if (ends_with_any<kIntroductions>(text_.substr(0, left)) || starts_with_any<kActs>(text_.substr(skip_blanks(end)))) {
    add({begin, end}, kIntroduced);
  }
}

void FirmPatterns::quoted(std::uint32_t close) {
  constexpr std::uint32_t kLongest = 8, kReach = 24;
  std::uint32_t begin = close;
  while (begin > 0 && close - begin <= kLongest && continues_firm(text_[begin - 1])) --begin;
  if (begin == 0 || close - begin < 2 || text_[begin - 1] != U'「') return;
  std::u32string_view behind = text_.substr(close + 1, kReach);
  behind = behind.substr(0, behind.find_first_of(U"。！？；「\n"));
  const std::size_t got = std::min(behind.find(U"完成"), behind.find(U"获"));
  if (got == behind.npos) return;
  const std::u32string_view raised = behind.substr(got);
  if (raised.find(U"融资") != raised.npos || raised.find(U"轮") != raised.npos || raised.find(U"投资") != raised.npos) {
    add({begin, close}, kRaises);
  }
}

void FirmPatterns::before_title(Span title) {
  constexpr std::uint32_t kLongestHan = 8, kLongestLatin = 30;
  const std::uint32_t person = skip_blanks(title.end);
  if (person >= text_.size()) return;
  const char32_t c = text_[person];
  const bool transliterates = (lexicon_.character_flags(c) & Lexicon::transliterates) != 0;
  if (!is_capital(c) && !is_surname(c, lexicon_) && !transliterates) return;
  std::uint32_t end = title.begin;
  while (end > 0 && text_[end - 1] == U' ') --end;
  if (end == 0) return;
  std::uint32_t begin = end;
  if (is_han(text_[end - 1])) {
    while (begin > 0 && end - begin <= kLongestHan && is_han(text_[begin - 1]) &&
           !is_one_of(text_[begin - 1], U"与和由及据对于请给让像是的在为任了")) {
      --begin;
    }
    // Two characters are more often a word than a firm that nothing else knows.
    if (end - begin < 3 || end - begin > kLongestHan ||
        is_one_of(text_[end - 1], U"群兼上下位着前其到掉事部们个名种等中会家人")) {
      return;
    }
    const std::u32string_view run = text_.substr(begin, end - begin);
    if (starts_with_any<kNoFirms>(run) || tagged_between({begin, end})) return;
  } else if (is_latin_letter(text_[end - 1])) {
    while (begin > 0 && end - begin <= kLongestLatin &&
           (is_latin_letter(text_[begin - 1]) || text_[begin - 1] == U' ')) {
      --begin;
    }
    begin = skip_blanks(begin);
    if (begin >= end || end - begin < 3 || !is_capital(text_[begin]) || tagged_between({begin, end})) return;
    std::uint32_t left = begin;
    while (left > 0 && text_[left - 1] == U' ') --left;
    if (text_.substr(0, left).ends_with(U"组织")) {
      found_.push_back({{begin, end}, NameType::organization, kBodyOfTitle});
      return;
    }
  } else {
    return;
  }
  add({begin, end}, kFirmOfTitle);
}

void FirmPatterns::profile_line(std::uint32_t begin) {
  constexpr std::uint32_t kShortest = 2, kLongest = 16;
  static constexpr std::u32string_view kFunds[] = {U"资本", U"创投", U"投资", U"基金"};
  if (!is_one_of(text_[begin], U"公企主投")) return;
  const std::u32string_view line = text_.substr(begin);
  const std::optional<std::size_t> firms = behind_label<kFirmLabels>(line);
  const std::optional<std::size_t> said = firms ? firms : behind_label<kBackerLabels>(line);
  if (!said) return;
  std::uint32_t at = begin + static_cast<std::uint32_t>(*said) - 1;
  for (bool more = true; more;) {
    const std::uint32_t name = skip_blanks(at + 1);
    std::uint32_t end = name;
    while (end < text_.size() && end - name <= kLongest && continues_firm(text_[end])) ++end;
    more = end < text_.size() && is_one_of(text_[end], U"、，,");
    at = end;
    while (end > name && text_[end - 1] == U' ') --end;
    const bool closed = at >= text_.size() || is_one_of(text_[at], U"\n(（、，,");
    if (!closed || end < name + kShortest || end > name + kLongest) return;
    if (!firms && !ends_with_any<kFunds>(text_.substr(name, end - name))) continue;
    add({name, end}, kLabelled);
  }
}

}  // namespace taojin
