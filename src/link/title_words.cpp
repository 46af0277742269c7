#include "link/title_words.h"

#include <algorithm>

#include "link/forms.h"
#include "link/marks.h"

namespace taojin {
namespace {

/// Professions that are a title where the firm is named; the others say what somebody does, not what he is there.
constexpr std::u32string_view kOffices[] = {
    U"分析师", U"工程师", U"科学家", U"研究员", U"记者",   U"编辑",   U"作家",   U"律师",     U"顾问",     U"经济学家",
    U"设计师", U"架构师", U"咨询师", U"评论员", U"医师",   U"医生",   U"经济师", U"策略师",   U"交易员",   U"制作人",
    U"研究者", U"评委",   U"会计师", U"程序员", U"数学家", U"发言人", U"代言人", U"算法专家", U"技术专家", U"AI专家",
};

/// Words of the other kinds that are no titles either.
constexpr std::u32string_view kNoTitles[] = {
    U"得主",   U"博士后", U"学者",   U"杰青",     U"生",           U"老师",       U"教师",   U"候选人",
    U"官员",   U"创业者", U"股东",   U"股东代表", U"创始团队成员", U"学术带头人", U"领导者", U"领头人",
    U"带头人", U"当家人", U"操盘手", U"召集人",   U"经纪人",       U"团长",       U"主持人", U"奠基人",
    U"中将",   U"上将",   U"公主",   U"王子",     U"领导人",       U"领袖",
};

/// Words between a firm and its title that are no part of the title.
constexpr std::u32string_view kFillers[] = {
    U"的",       U"之",     U"旗下",     U"现任", U"时任",     U"新任",         U"首任",     U"历任",     U"候任",
    U"知名",     U"著名",   U"资深的",   U"两位", U"三位",     U"四位",         U"五位",     U"几位",     U"多位",
    U"两名",     U"三名",   U"一名",     U"一位", U"这位",     U"那位",         U"首位",     U"另外两位", U"另一位",
    U"另一名",   U"元老级", U"传奇",     U"公司", U"集团",     U"其",           U"该",       U"本",       U"现",
    U"新",       U"(中国)", U"年轻的",   U"担任", U"兼任",     U"天才",         U"明星",     U"神秘",     U"华人",
    U"美女",     U"女",     U"亿万富翁", U"主要", U"最年轻的", U"独角兽",       U"上市公司", U"创业公司", U"唯一",
    U"实际",     U"并",     U"另",       U"核心", U"共同的",   U"灵魂",         U"掌门",     U"这家公司", U"初创公司",
    U"科技公司", U"我们",   U"杂志",     U"网站", U"3位",      U"3 位",         U"2位",      U"2 位",     U"本公司",
    U"目前",     U"如今",   U"当前",     U"现在", U"曾经",     U"真正意义上的", U"新晋",     U"新的",
};

/// Those that also begin other words (新加坡, 现金, 女装) go right before the title word alone.
bool is_filler_before(std::u32string_view filler, std::u32string_view rest) {
  constexpr std::u32string_view kFirstCharacters = U"新现女并另本";
  const bool begins_words = filler == U"核心" || (filler.size() == 1 && is_one_of(filler.front(), kFirstCharacters));
  return !begins_words || without_blanks(rest).size() == filler.size();
}

/// Numerals that give a title to all the people named behind it.
constexpr std::u32string_view kSeveral[] = {U"两位", U"三位", U"四位", U"五位", U"几位", U"多位", U"两名", U"三名"};

/// Characters that no unit holds: what stands before the title is then a clause of its own.
bool breaks_unit(char32_t c) {
  return is_one_of(
      c, U"是为在说任由被了把将向对从给让到于称曾有会请问找并等着过至以而但也都还就很最不我你他她它这那些据让使令叫做");
}

/// Words of units that have such a character inside.
constexpr std::u32string_view kWholeWords[] = {
    U"数据", U"并购",   U"天使",   U"方向",   U"对齐",   U"对外",   U"对冲", U"对话", U"对接", U"访问",
    U"顾问", U"问答",   U"在线",   U"成都",   U"高等",   U"主任",   U"会计", U"会员", U"社会", U"协会",
    U"峰会", U"委员会", U"基金会", U"工会",   U"商会",   U"大会",   U"会展", U"国有", U"自由", U"首都",
    U"行为", U"华为",   U"指令",   U"理事会", U"董事会", U"以色列", U"前任", U"任务", U"向量", U"到家",
    U"至尊", U"小说",   U"说唱",   U"不动产", U"学会",   U"现有",   U"都市", U"首任", U"有限",
};

/// Verbs that no unit holds.
constexpr std::u32string_view kVerbs[] = {
    U"回应", U"出现", U"否认", U"回复", U"宣布", U"表示", U"起诉", U"解雇", U"开除", U"聘请",
    U"挖来", U"携手", U"联手", U"专访", U"更换", U"免去", U"撤换", U"邀请", U"出席", U"迎来",
    U"罢免", U"指控", U"批评", U"质疑", U"感谢", U"推出", U"完成", U"离职", U"获得", U"拥有",
};

/// Title words that take a unit in front also where no firm is named.
constexpr std::u32string_view kHeads[] = {U"负责人", U"主管", U"总监", U"经理", U"副总裁", U"主任", U"领导"};

/// 84年, 90后, 第 27 位 before a title.
std::size_t age_size(std::u32string_view text) {
  std::size_t i = text.starts_with(U'第') ? 1 : 0;
  const std::size_t begin = i;
  while (i < text.size() && (is_digit(text[i]) || is_blank(text[i]))) ++i;
  return i > begin && i < text.size() && is_one_of(text[i], U"年后岁位") ? i + 1 : 0;
}

}  // namespace

std::optional<TitleKind> kind_of(std::string_view word) {
  constexpr std::string_view kKinds[] = {"executive", "founder",  "board",    "partner",
                                         "head",      "official", "academic", "profession"};
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    if (word == kKinds[i]) return static_cast<TitleKind>(i);
  }
  return std::nullopt;  // honorifics
}

bool joins_two(std::u32string_view word) {
  return word.find(U'兼') != std::u32string_view::npos && !word.starts_with(U"兼职");
}

bool is_title(std::u32string_view word, TitleKind kind) {
  const auto ends = [&](std::u32string_view ending) { return word.ends_with(ending); };
  if (kind == TitleKind::profession) return std::ranges::any_of(kOffices, ends);
  return word != U"导师" && std::ranges::none_of(kNoTitles, ends);
}

bool is_mark(char32_t c) {
  return is_one_of(c, U",.，。;；:：!?！？、…()[]【】<>|/—「」『』“”\"《》~*#\n");
}

bool is_joint_character(char32_t c) {
  return is_one_of(c, U"、兼/&和与及暨");
}

bool former_before(std::u32string_view left) {
  if (left.empty() || (left.back() != U'前' && left.back() != U'原')) return false;
  return left.size() == 1 || !is_one_of(left[left.size() - 2], U"之此目以日年月天周先当眼提面生从空史跟屏午会幕久");
}

bool is_head(std::u32string_view word) {
  return std::ranges::any_of(kHeads, [&](std::u32string_view head) { return word.ends_with(head); });
}

bool ends_with_several(std::u32string_view left) {
  if (std::ranges::any_of(kSeveral, [&](std::u32string_view word) { return left.ends_with(word); })) return true;
  if (left.empty() || (left.back() != U'位' && left.back() != U'名')) return false;
  left = without_blanks(left.substr(0, left.size() - 1));
  return !left.empty() && left.back() >= U'2' && left.back() <= U'9';
}

bool breaks_at(std::u32string_view text, std::size_t at) {
  if (text[at] == U'/' && at > 0 && at + 1 < text.size() && is_latin_letter(text[at - 1]) &&
      is_latin_letter(text[at + 1])) {
    return false;  // AR/CV
  }
  if (is_mark(text[at])) return true;
  return breaks_unit(text[at]) && std::ranges::none_of(kWholeWords, [&](std::u32string_view word) {
           const std::size_t inside = word.find(text[at]);
           return inside != std::u32string_view::npos && at >= inside && text.substr(at - inside).starts_with(word);
         });
}

bool has_break(std::u32string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (breaks_at(text, i)) return true;
  }
  return std::ranges::any_of(kVerbs,
                             [&](std::u32string_view verb) { return text.find(verb) != std::u32string_view::npos; });
}

std::u32string_view behind_verb(std::u32string_view unit) {
  for (const std::u32string_view verb : kVerbs) {
    const std::size_t at = unit.rfind(verb);
    if (at != std::u32string_view::npos) unit.remove_prefix(at + verb.size());
  }
  while (!unit.empty() && is_blank(unit.front())) unit.remove_prefix(1);
  return unit;
}

bool describes_firm(std::u32string_view text) {
  constexpr std::size_t kLongest = 20;
  constexpr std::u32string_view kNouns[] = {U"公司", U"平台", U"机构", U"巨头", U"独角兽", U"企业", U"初创", U"品牌",
                                            U"网站", U"媒体", U"厂商", U"集团", U"社区",   U"基金", U"项目", U"组织"};
  text = without_blanks(text);
  if (text.empty() || text.size() > kLongest || has_break(text)) return false;
  text.remove_prefix(text.rfind(U'的') + 1);  // 江州的社交媒体平台
  return std::ranges::any_of(kNouns, [&](std::u32string_view noun) { return text.ends_with(noun); });
}

bool names_kind(std::u32string_view text) {
  constexpr std::size_t kLongest = 10;
  constexpr std::u32string_view kNouns[] = {U"模型", U"平台", U"产品", U"项目", U"引擎", U"系统"};
  text = without_blanks(text);
  if (text.empty() || text.size() > kLongest || has_break(text) || text.find(U'的') != std::u32string_view::npos) {
    return false;
  }
  return std::ranges::any_of(kNouns, [&](std::u32string_view noun) { return text.ends_with(noun); });
}

bool begins_unit(std::u32string_view title) {
  constexpr std::u32string_view kUnits[] = {U"事业群", U"事业部", U"团队", U"业务", U"部门", U"项目组"};
  title = without_blanks(title);
  return std::ranges::any_of(kUnits, [&](std::u32string_view unit) { return title.starts_with(unit); });
}

bool is_abbreviation(std::u32string_view word) {
  return word.size() <= 4 && std::ranges::all_of(word, [](char32_t c) { return c >= U'A' && c <= U'Z'; });
}

bool is_unit_of_abbreviation(std::u32string_view unit) {
  constexpr std::u32string_view kLast = U"区部群团球任时席理合国洲太线司务云院门室组心官级行金业";
  return unit.empty() || !is_any_han(unit.back()) || is_one_of(unit.back(), kLast);
}

std::size_t filler_size(std::u32string_view text) {
  if (const std::size_t age = age_size(text)) return age;
  for (const std::u32string_view filler : kFillers) {
    if (text.starts_with(filler) && is_filler_before(filler, text)) return filler.size();
  }
  return 0;
}

std::size_t filler_size(std::u32string_view text, std::u32string_view title) {
  const std::size_t size = filler_size(text);
  constexpr std::u32string_view kNouns[] = {U"产品", U"业务", U"媒体", U"能源", U"零售", U"技术", U"项目", U"市场"};
  const bool qualifies_noun =
      size == 1 && text[0] == U'新' &&
      std::ranges::any_of(kNouns, [&](std::u32string_view noun) { return title.starts_with(noun); });
  return qualifies_noun ? 0 : size;
}

bool starts_with_several(std::u32string_view text) {
  return std::ranges::any_of(kSeveral, [&](std::u32string_view word) { return text.starts_with(word); });
}

bool is_of_association(std::u32string_view word) {
  constexpr std::u32string_view kTitles[] = {U"会长", U"理事长", U"理事", U"秘书长", U"干事长"};
  return std::ranges::any_of(kTitles, [&](std::u32string_view title) { return word.ends_with(title); });
}

}  // namespace taojin
