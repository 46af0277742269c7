#include "link/title_owners.h"

#include <algorithm>

#include "link/company_forms.h"
#include "link/forms.h"
#include "link/marks.h"
#include "link/title_words.h"

namespace taojin {
namespace {

/// Nouns that stand for a firm: what follows them is the unit of a title.
constexpr std::u32string_view kFirmNouns[] = {U"公司", U"医院", U"事务所", U"大学", U"学院", U"银行", U"基金",
                                              U"机构", U"集团", U"企业",   U"律所", U"学校", U"媒体", U"杂志"};

/// Nouns that, with other words before them, are a firm or body.
constexpr std::u32string_view kOwners[] = {
    U"公司",   U"集团", U"企业", U"机构", U"基金", U"研究院", U"研究所", U"实验室", U"研究中心", U"发展中心",
    U"协会",   U"学会", U"联盟", U"商会", U"大学", U"学院",   U"医院",   U"银行",   U"科技",     U"资本",
    U"俱乐部", U"创投", U"律所", U"学校", U"网",   U"事务所", U"工作室", U"委员会", U"评委会",   U"基金会",
};

/// Before such a noun, what makes it one that was named.
constexpr std::u32string_view kNamed[] = {
    U"该",   U"这家", U"本",   U"我们", U"我",   U"他们", U"其",   U"此",   U"贵",   U"上述", U"目前", U"随后",
    U"近日", U"日前", U"同时", U"不过", U"此外", U"此前", U"当时", U"另外", U"今年", U"去年", U"包括", U"甚至",
    U"就连", U"加上", U"连",   U"当天", U"昨日", U"今日", U"今天", U"如今", U"原",   U"前",   U"现"};

/// Latin words that are a part of a firm, not one by themselves.
constexpr std::u32string_view kLatinUnits[] = {U"SaaS", U"Robotaxi", U"AIGC", U"Co", U"AIoT"};

bool ends_with_owner(std::u32string_view unit) {
  unit = without_blanks(unit);
  return std::ranges::any_of(
      kOwners, [&](std::u32string_view noun) { return unit.ends_with(noun) && unit.size() > noun.size(); });
}

}  // namespace

bool is_unnamed_owner(std::u32string_view text) {
  constexpr std::u32string_view kSome[] = {U"一家", U"某", U"另一家", U"一个", U"一间"};
  text = without_blanks(text);
  if (text.ends_with(U'的')) text.remove_suffix(1);
  return text.find(U'的') == std::u32string_view::npos && ends_with_owner(text) &&
         std::ranges::any_of(kSome, [&](std::u32string_view some) { return text.starts_with(some); });
}

bool is_other_body(std::u32string_view unit, std::u32string_view word) {
  // 搜索公司总裁 and 技术委员会委员 are offices inside the firm.
  constexpr std::u32string_view kParts[] = {U"公司", U"委员会", U"投资银行", U"基金"};
  if (ends_with_owner(unit)) {
    return std::ranges::none_of(kParts, [&](std::u32string_view part) { return unit.ends_with(part); });
  }
  constexpr std::u32string_view kBodies[] = {U"集团", U"研究院", U"事务所", U"律所"};
  return without_blanks(unit).size() > 1 &&
         std::ranges::any_of(kBodies, [&](std::u32string_view body) { return word.starts_with(body); });
}

namespace {

/// 邀请到了青禾机器人: the end of the text is an ending of firms with a name before it.
bool sounds_like_firm(std::u32string_view text) {
  constexpr std::u32string_view kInCharge[] = {U"负责", U"主管", U"分管", U"主导", U"从事", U"专注", U"研究"};
  constexpr std::size_t kShortestName = 2;
  std::size_t begin = text.size();
  while (begin > 0 && is_any_han(text[begin - 1]) && !is_joint_character(text[begin - 1])) --begin;
  const std::u32string_view run = text.substr(begin);
  const Ending ending = ending_of(run, {});
  if (ending.size < 2 || ending.kind == EndingKind::legal || run.size() < ending.size + kShortestName) return false;
  const std::u32string_view end = run.substr(run.size() - ending.size - kShortestName);
  if (has_break(end) || end.find(U'的') != std::u32string_view::npos) return false;
  return std::ranges::none_of(kInCharge,
                              [&](std::u32string_view word) { return run.find(word) != std::u32string_view::npos; });
}

/// 而在星潮纪创始人看来: three to six characters between the last word that no name holds and the title.
bool may_be_name(std::u32string_view text) {
  constexpr std::size_t kShortest = 3, kLongest = 6;
  constexpr std::u32string_view kOthers[] = {
      U"公司", U"集团", U"企业", U"平台", U"品牌", U"项目", U"团队", U"方面", U"今天", U"昨天", U"当天", U"目前",
      U"随后", U"近日", U"日前", U"年轻", U"著名", U"知名", U"连续", U"同时", U"其中", U"核心", U"主要", U"最初",
      U"早期", U"原来", U"曾经", U"包括", U"此前", U"之前", U"当时", U"以前", U"之后", U"此后", U"另外", U"时候",
      U"首席", U"高级", U"资深", U"全球", U"中国", U"美国", U"国际", U"亚太", U"女性", U"华人", U"技术", U"业务",
      U"产品", U"市场", U"运营", U"财务", U"投资", U"联合", U"执行", U"常务", U"区域", U"部门", U"事业", U"研发",
      U"用户", U"增长", U"接替", U"接任", U"对话", U"引用", U"正如", U"据说", U"其",   U"该",   U"跟"};
  std::size_t begin = text.size();
  while (begin > 0 && is_any_han(text[begin - 1]) && !is_joint_character(text[begin - 1]) &&
         !breaks_at(text, begin - 1)) {
    --begin;
  }
  const std::u32string_view run = text.substr(begin);
  return run.size() >= kShortest && run.size() <= kLongest && run.find(U'的') == std::u32string_view::npos &&
         !has_break(run) && !is_one_of(run.back(), U"前后时日月年中内上下里间人者位名个") &&
         std::ranges::none_of(kOthers,
                              [&](std::u32string_view word) { return run.find(word) != std::u32string_view::npos; });
}

}  // namespace

Owner owner_before(std::u32string_view left) {
  constexpr std::size_t kLongest = 24, kShortestLatin = 4;
  left = left.substr(left.size() - std::min(left.size(), kLongest));
  left = without_blanks(left);
  const bool attribute = left.ends_with(U'的');
  if (attribute) left = without_blanks(left.substr(0, left.size() - 1));
  if (left.empty()) return Owner::unstated;
  if (is_latin_letter(left.back())) {
    std::size_t begin = left.size();
    while (begin > 0 && (is_latin_letter(left[begin - 1]) || is_digit(left[begin - 1]))) --begin;
    const std::u32string_view word = left.substr(begin);
    const bool capitals = std::ranges::all_of(word, [](char32_t c) { return c >= U'A' && c <= U'Z'; });
    if ((capitals && word.size() < kShortestLatin) || word.size() < 3 || word[0] < U'A' || word[0] > U'Z' ||
        std::ranges::find(kLatinUnits, word) != std::end(kLatinUnits)) {
      return Owner::unstated;
    }
    return Owner::unknown;
  }
  for (const std::u32string_view noun : kOwners) {
    if (!left.ends_with(noun)) continue;
    if (left.ends_with(U"母公司") || left.ends_with(U"子公司")) return Owner::unknown;
    std::u32string_view owner = without_blanks(left.substr(0, left.size() - noun.size()));
    for (std::size_t i = owner.size(); i-- > 0;) {
      if (!breaks_at(owner, i) && !is_joint_character(owner[i])) continue;
      if (is_one_of(owner[i], U"这我他她你那")) {
        return owner.find(U"家", i + 2) == std::u32string_view::npos ? Owner::named : Owner::unknown;  // 这两家公司
      }
      owner.remove_prefix(i + 1);
      break;
    }
    owner = without_blanks(owner);
    const bool short_noun = noun != U"公司" && noun != U"集团" && noun != U"企业" && noun != U"机构";
    if (owner.empty()) return !short_noun ? Owner::named : attribute ? Owner::unknown : Owner::unstated;
    for (const std::u32string_view named : kNamed) {
      if (owner.starts_with(named) || owner.ends_with(named)) return Owner::named;
    }
    return Owner::unknown;
  }
  return sounds_like_firm(left) || (!attribute && may_be_name(left)) ? Owner::unknown : Owner::unstated;
}

std::u32string_view behind_firm_noun(std::u32string_view unit) {
  for (const std::u32string_view noun : kFirmNouns) {
    const std::size_t at = unit.rfind(noun);
    if (at != std::u32string_view::npos) unit.remove_prefix(at + noun.size());
  }
  return unit;
}

}  // namespace taojin
