#include "link/title_phrases.h"

#include <algorithm>

#include "decode/decode.h"
#include "link/forms.h"
#include "link/marks.h"

namespace taojin {
namespace {

std::optional<TitleKind> kind_of(std::string_view word) {
  constexpr std::string_view kKinds[] = {"executive", "founder",  "board",    "partner",
                                         "head",      "official", "academic", "profession"};
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    if (word == kKinds[i]) return static_cast<TitleKind>(i);
  }
  return std::nullopt;  // honorifics
}

/// Professions that are a title where the firm is named; the others say what somebody does, not what he is there.
constexpr std::u32string_view kOffices[] = {
    U"分析师",   U"工程师", U"科学家", U"研究员", U"记者",   U"编辑",   U"作家",   U"律师",     U"顾问",
    U"经济学家", U"设计师", U"架构师", U"咨询师", U"评论员", U"医师",   U"医生",   U"经济师",   U"策略师",
    U"交易员",   U"制作人", U"会计师", U"程序员", U"数学家", U"发言人", U"代言人", U"算法专家", U"技术专家",
};

/// Words of the other kinds that are no titles either.
constexpr std::u32string_view kNoTitles[] = {
    U"得主",   U"学者",     U"杰青",         U"生",         U"老师",   U"教师",   U"候选人", U"官员",   U"创业者",
    U"股东",   U"股东代表", U"创始团队成员", U"学术带头人", U"领导者", U"领头人", U"带头人", U"当家人", U"操盘手",
    U"召集人", U"经纪人",   U"团长",         U"主持人",     U"奠基人", U"中将",   U"上将",   U"公主",   U"王子",
};

/// 创始人兼CEO
bool joins_two(std::u32string_view word) {
  return word.find(U'兼') != std::u32string_view::npos && !word.starts_with(U"兼职");
}

bool is_title(std::u32string_view word, TitleKind kind) {
  const auto ends = [&](std::u32string_view ending) { return word.ends_with(ending); };
  if (kind == TitleKind::profession) return std::ranges::any_of(kOffices, ends);
  return word != U"导师" && std::ranges::none_of(kNoTitles, ends);
}

/// Marks that end a phrase.
bool is_mark(char32_t c) {
  return is_one_of(c, U",.，。;；:：!?！？、…()[]【】<>|/—「」『』“”\"《》~*#\n");
}

bool is_joint_character(char32_t c) {
  return is_one_of(c, U"、兼/&和与及暨");
}

/// Words between a firm and its title that are no part of the title.
constexpr std::u32string_view kFillers[] = {
    U"的",       U"之",       U"旗下",   U"现任",     U"时任", U"新任",         U"首任",   U"历任",     U"候任",
    U"知名",     U"著名",     U"资深的", U"两位",     U"三位", U"四位",         U"五位",   U"几位",     U"多位",
    U"两名",     U"三名",     U"一名",   U"一位",     U"这位", U"那位",         U"首位",   U"另外两位", U"另一位",
    U"另一名",   U"元老级",   U"传奇",   U"公司",     U"集团", U"其",           U"该",     U"本",       U"现",
    U"新",       U"(中国)",   U"年轻的", U"担任",     U"兼任", U"天才",         U"前任",   U"明星",     U"神秘",
    U"华人",     U"美女",     U"女",     U"亿万富翁", U"主要", U"最年轻的",     U"独角兽", U"上市公司", U"创业公司",
    U"唯一",     U"实际",     U"并",     U"另",       U"核心", U"共同的",       U"灵魂",   U"掌门",     U"这家公司",
    U"初创公司", U"科技公司", U"我们",   U"杂志",     U"网站", U"3位",          U"3 位",   U"2位",      U"2 位",
    U"目前",     U"如今",     U"当前",   U"现在",     U"曾经", U"真正意义上的", U"新晋",
};

/// Those that also begin other words (新加坡, 现金, 女装) go right before the title word alone.
bool is_filler_before(std::u32string_view filler, std::u32string_view rest) {
  constexpr std::u32string_view kFirstCharacters = U"新现女并另";
  return filler.size() > 1 || !is_one_of(filler.front(), kFirstCharacters) || without_blanks(rest).size() == 1;
}

/// Numerals that give a title to all the people named behind it.
constexpr std::u32string_view kSeveral[] = {U"两位", U"三位", U"四位", U"五位", U"几位", U"多位", U"两名", U"三名"};

/// Characters that no unit holds: what stands before the title is then a clause of its own.
bool breaks_unit(char32_t c) {
  return is_one_of(
      c, U"是为在说任由被了把将向对从给让到于称曾有会请问找并等着过至以而但也都还就很最不我你他她它这那些据让使令叫");
}

/// Words of units that have such a character inside.
constexpr std::u32string_view kWholeWords[] = {
    U"数据", U"并购", U"天使", U"方向", U"对齐", U"对外", U"对冲",   U"对话", U"对接", U"访问",   U"顾问",   U"问答",
    U"在线", U"成都", U"高等", U"主任", U"会计", U"会员", U"社会",   U"协会", U"峰会", U"委员会", U"基金会", U"工会",
    U"商会", U"大会", U"会展", U"国有", U"自由", U"首都", U"行为",   U"华为", U"指令", U"理事会", U"董事会", U"以色列",
    U"任务", U"向量", U"到家", U"至尊", U"小说", U"说唱", U"不动产", U"学会", U"现有", U"都市",   U"首任",   U"有限",
};

/// Nouns that stand for a firm: what follows them is the unit of a title.
constexpr std::u32string_view kFirmNouns[] = {U"公司", U"医院", U"事务所", U"大学", U"学院", U"银行", U"基金",
                                              U"机构", U"集团", U"企业",   U"律所", U"学校", U"媒体", U"杂志"};

/// Title words that take a unit in front also where no firm is named.
constexpr std::u32string_view kHeads[] = {U"负责人", U"主管", U"总监", U"经理", U"副总裁", U"主任", U"领导"};

/// 前 and 原 before a title or a firm, but not the end of 之前, 目前.
bool former_before(std::u32string_view left) {
  if (left.empty() || (left.back() != U'前' && left.back() != U'原')) return false;
  return left.size() == 1 || !is_one_of(left[left.size() - 2], U"之此目以日年月天周先当眼提面生从空史跟屏午会幕久");
}

bool is_head(std::u32string_view word) {
  return std::ranges::any_of(kHeads, [&](std::u32string_view head) { return word.ends_with(head); });
}

/// 两位 or 3 位 at the end of what stands before a title.
bool ends_with_several(std::u32string_view left) {
  if (std::ranges::any_of(kSeveral, [&](std::u32string_view word) { return left.ends_with(word); })) return true;
  if (left.empty() || (left.back() != U'位' && left.back() != U'名')) return false;
  left = without_blanks(left.substr(0, left.size() - 1));
  return !left.empty() && left.back() >= U'2' && left.back() <= U'9';
}

bool breaks_at(std::u32string_view text, std::size_t at) {
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
  return false;
}

/// CEO, CTO, VP
bool is_abbreviation(std::u32string_view word) {
  return word.size() <= 4 && std::ranges::all_of(word, [](char32_t c) { return c >= U'A' && c <= U'Z'; });
}

/// Before an abbreviated office stands a place, a part of the firm or a rank; other words are a clause of their own.
bool is_unit_of_abbreviation(std::u32string_view unit) {
  constexpr std::u32string_view kLast = U"区部群团球任时席理合国洲太线司务云院门室组心官级行";
  return unit.empty() || !is_han(unit.back()) || is_one_of(unit.back(), kLast);
}

/// 84年, 90后 before a title.
std::size_t age_size(std::u32string_view text) {
  std::size_t i = 0;
  while (i < text.size() && is_digit(text[i])) ++i;
  return i > 0 && i < text.size() && is_one_of(text[i], U"年后岁位") ? i + 1 : 0;
}

}  // namespace

void TitlePhrases::enter(Span sentence, std::uint32_t first, std::uint32_t last) {
  sentence_ = sentence;
  first_ = first;
  last_ = last;
  words_.clear();
  hits_.clear();
  lexicon_.find_all(slice(text_, sentence), hits_);
  std::uint32_t mention = first;
  for (const LexiconHit& hit : hits_) {
    const Span span{hit.span.begin + sentence.begin, hit.span.end + sentence.begin};
    while (mention < last && mentions_[mention].span.end <= span.begin) ++mention;
    const bool overlaps = mention < last && mentions_[mention].span.overlaps(span);
    const bool shares = overlaps && span.size() == 2 && mentions_[mention].span.end == span.begin + 1 &&
                        mentions_[mention].type == NameType::organization;
    if (overlaps && !shares) continue;
    for (std::uint32_t i = hit.surface; i < hit.surface + lexicon_.same_text(hit.surface); ++i) {
      const LexiconEntry entry = lexicon_.entry(lexicon_.surface(i).entry);
      if (entry.category != LexiconCategory::title) continue;
      const std::optional<TitleKind> kind = kind_of(entry.kind);
      if (kind && !joins_two(slice(text_, span))) {
        words_.push_back({{span.begin + shares, span.end}, *kind, shares, !is_title(slice(text_, span), *kind)});
      }
      break;
    }
  }
  add_chief_officers();
  add_latin_offices();
  std::ranges::stable_sort(words_, [](const TitleWord& a, const TitleWord& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
}

/// Head of Engineering, VP of Sales, whatever the unit.
void TitlePhrases::add_latin_offices() {
  constexpr std::u32string_view kOffices[] = {U"Head of ", U"VP of ", U"Director of ", U"Vice President of "};
  constexpr std::size_t kLongest = 40;
  const std::u32string_view sentence = slice(text_, sentence_);
  for (std::size_t at = sentence.find(U" of "); at != std::u32string_view::npos; at = sentence.find(U" of ", at + 4)) {
    for (const std::u32string_view office : kOffices) {
      const std::size_t behind = at + 4;
      if (!sentence.substr(0, behind).ends_with(office)) continue;
      std::size_t end = behind;
      while (end < sentence.size() && end < behind + kLongest &&
             (is_latin_letter(sentence[end]) || is_one_of(sentence[end], U" &-"))) {
        ++end;
      }
      while (end > behind && !is_latin_letter(sentence[end - 1])) --end;
      const std::size_t begin = behind - office.size();
      if (end == behind) continue;
      words_.push_back(
          {{static_cast<std::uint32_t>(sentence_.begin + begin), static_cast<std::uint32_t>(sentence_.begin + end)},
           TitleKind::executive});
    }
  }
}

/// 首席…官, whatever the office.
void TitlePhrases::add_chief_officers() {
  constexpr std::size_t kLongest = 8;
  const std::u32string_view sentence = slice(text_, sentence_);
  for (std::size_t at = sentence.find(U"首席"); at != std::u32string_view::npos; at = sentence.find(U"首席", at + 2)) {
    for (std::size_t end = at + 3; end < sentence.size() && end < at + kLongest && is_han(sentence[end]); ++end) {
      if (sentence[end] != U'官') continue;
      const Span span{static_cast<std::uint32_t>(sentence_.begin + at),
                      static_cast<std::uint32_t>(sentence_.begin + end + 1)};
      if (std::ranges::find(words_, span, &TitleWord::span) == words_.end()) {
        words_.push_back({span, TitleKind::executive});
      }
      break;
    }
  }
}

const TitleWord* TitlePhrases::word_ending_at(std::uint32_t end) const {
  // Ascending by begin: the first that ends here is the longest.
  const auto word = std::ranges::find(words_, end, [](const TitleWord& w) { return w.span.end; });
  return word == words_.end() ? nullptr : &*word;
}

const TitleWord* TitlePhrases::word_at(std::uint32_t begin) const {
  const auto word = std::ranges::find(words_, begin, [](const TitleWord& w) { return w.span.begin; });
  return word == words_.end() ? nullptr : &*word;
}

const Mention* TitlePhrases::last_mention_before(std::uint32_t end) const {
  for (std::uint32_t i = last_; i-- > first_;) {
    if (mentions_[i].span.end <= end) return &mentions_[i];
  }
  return nullptr;
}

std::uint32_t TitlePhrases::skip_blanks(std::uint32_t at) const {
  while (at < sentence_.end && is_blank(text_[at])) ++at;
  return at;
}

std::uint32_t TitlePhrases::skip_blanks_back(std::uint32_t at) const {
  while (at > sentence_.begin && is_blank(text_[at - 1])) --at;
  return at;
}

/// Reads what stands between a firm and its title word; false when the two do not belong together.
bool TitlePhrases::read_unit(TitlePhrase& phrase, std::uint32_t begin) const {
  constexpr std::uint32_t kLongestGap = 24, kLongestUnit = 18;
  const std::uint32_t end = phrase.words.begin;
  if (end - begin > kLongestGap) return false;
  // What an earlier 的 qualifies is no part of the title: AI 部门的高级工程师.
  for (std::uint32_t i = begin; i < end; ++i) {
    if (text_[i] != U'的') continue;
    if (has_break(text_.substr(begin, i - begin))) return false;
    begin = i + 1;
  }
  for (bool stripped = true; stripped;) {
    stripped = false;
    while (begin < end && (is_blank(text_[begin]) || closes_quote(text_[begin]))) ++begin;
    begin += static_cast<std::uint32_t>(age_size(text_.substr(begin, end - begin)));
    const std::u32string_view rest = text_.substr(begin, end - begin);
    if (rest.starts_with(U"前") || rest.starts_with(U"原")) {
      phrase.former = rest.front();
      ++begin;
      stripped = true;
      continue;
    }
    for (const std::u32string_view word : kSeveral) phrase.several |= rest.starts_with(word);
    for (const std::u32string_view filler : kFillers) {
      if (!rest.starts_with(filler) || !is_filler_before(filler, rest)) continue;
      begin += static_cast<std::uint32_t>(filler.size());
      stripped = true;
      break;
    }
  }
  const std::u32string_view unit = text_.substr(begin, end - begin);
  if (unit.size() > kLongestUnit || has_break(unit)) return false;
  if (is_abbreviation(slice(text_, phrase.words)) && !is_unit_of_abbreviation(without_blanks(unit))) return false;
  if (!unit.empty() && is_joint_character(unit.front())) return false;
  phrase.words.begin = begin;
  return true;
}

/// The unit of a title without a firm: words that surely belong to it.
void TitlePhrases::read_own_unit(TitlePhrase& phrase, std::uint32_t boundary) const {
  constexpr std::uint32_t kLongest = 12;
  constexpr std::u32string_view kLevels[] = {U"首席", U"高级", U"资深", U"全球", U"中国区",
                                             U"联合", U"执行", U"常务", U"助理", U"共同"};
  const std::uint32_t end = phrase.words.begin;
  const std::uint32_t lowest = std::max(boundary, end - std::min(end, kLongest));
  for (std::uint32_t i = lowest; i < end; ++i) {
    const std::u32string_view rest = text_.substr(i, end - i);
    const bool level = std::ranges::any_of(kLevels, [&](std::u32string_view l) { return rest.starts_with(l); });
    if (!level || has_break(rest) || rest.find(U'的') != std::u32string_view::npos) continue;
    phrase.words.begin = i;
    return;
  }
  if (boundary < lowest || !is_head(slice(text_, phrase.words))) return;
  std::u32string_view unit = text_.substr(boundary, end - boundary);
  for (const std::u32string_view noun : kFirmNouns) {
    const std::size_t at = unit.rfind(noun);
    if (at != std::u32string_view::npos) unit.remove_prefix(at + noun.size());
  }
  if (const std::size_t at = unit.rfind(U'的'); at != std::u32string_view::npos) unit.remove_prefix(at + 1);
  for (bool stripped = true; stripped;) {
    stripped = false;
    while (!unit.empty() && (is_blank(unit.front()) || is_joint_character(unit.front()))) unit.remove_prefix(1);
    for (const std::u32string_view filler : kFillers) {
      if (!unit.starts_with(filler) || !is_filler_before(filler, unit)) continue;
      unit.remove_prefix(filler.size());
      stripped = true;
    }
  }
  for (std::size_t i = unit.size(); i-- > 0;) {
    if (!breaks_at(unit, i)) continue;
    unit.remove_prefix(i + 1);
    break;
  }
  phrase.words.begin = end - static_cast<std::uint32_t>(unit.size());
}

/// Grows a title word to the left: its unit and its firm.
TitlePhrase TitlePhrases::phrase_before(const TitleWord& word) const {
  TitlePhrase phrase;
  phrase.kind = word.kind;
  phrase.silent = word.silent;
  phrase.words = phrase.span = word.span;
  std::uint32_t boundary = sentence_.begin;
  const Mention* firm = last_mention_before(word.span.begin);
  if (firm != nullptr) boundary = firm->span.end;
  // Another title between the firm and this one is a part of the chain and has the firm.
  for (const TitleWord& other : words_) {
    if (other.span.end > word.span.begin || other.span.begin < boundary) continue;
    const std::uint32_t joint = skip_blanks(other.span.end);
    if (joint >= word.span.begin || !is_joint_character(text_[joint])) continue;
    boundary = joint + 1;
    firm = nullptr;
  }
  if (firm != nullptr && firm->type == NameType::person) firm = nullptr;
  if (firm != nullptr) {
    // 云岭(Cloudridge)CEO: the firm's other name in brackets.
    const bool bracketed = boundary < word.span.begin && text_[boundary] == U')' &&
                           firm->span.begin > sentence_.begin && text_[firm->span.begin - 1] == U'(';
    if (read_unit(phrase, boundary + bracketed)) {
      phrase.company = firm->entity;
      phrase.span.begin = firm->span.begin;
      if (word.shared) --phrase.words.begin;
      const bool product = firm->type == NameType::product;
      if ((product && is_head(slice(text_, word.span))) || product || firm->type == NameType::organization) {
        // 某模型团队负责人: the product is what the office is for, a part of the firm likewise; the firm is another.
        const Mention* owner = last_mention_before(firm->span.begin);
        const bool owned = owner != nullptr && owner->type == NameType::company &&
                           skip_blanks(owner->span.end) == firm->span.begin && !bracketed;
        if (owned) {
          phrase.company = owner->entity;
          phrase.span.begin = owner->span.begin;
          phrase.words.begin = firm->span.begin;
        } else if (product && is_head(slice(text_, word.span))) {
          phrase.company.reset();
          phrase.words.begin = firm->span.begin;
        }
      }
      if (bracketed) {
        const Mention* outside = last_mention_before(firm->span.begin - 1);
        if (outside != nullptr && skip_blanks(outside->span.end) == firm->span.begin - 1)
          phrase.span.begin = outside->span.begin;
      }
    } else {
      firm = nullptr;
      phrase.former = 0;
      phrase.several = false;
    }
  }
  if (firm == nullptr) {
    std::uint32_t mark = word.span.begin;
    while (mark > boundary && !is_mark(text_[mark - 1])) --mark;
    read_own_unit(phrase, mark);
    phrase.span.begin = phrase.words.begin;
    const std::u32string_view left =
        text_.substr(sentence_.begin, skip_blanks_back(phrase.span.begin) - sentence_.begin);
    phrase.several |= ends_with_several(left);
  }
  const std::uint32_t before = skip_blanks_back(phrase.span.begin);
  if (former_before(text_.substr(sentence_.begin, before - sentence_.begin))) {
    phrase.former = text_[before - 1];
    phrase.span.begin = before - 1;
  }
  return phrase;
}

/// Length of the joint between two titles that ends at `at`; loose joints may also list people.
std::uint32_t TitlePhrases::joint_before(std::uint32_t at, bool& loose) const {
  const std::u32string_view left = text_.substr(sentence_.begin, at - sentence_.begin);
  for (const std::u32string_view joint :
       {U"以及", U"兼任", U"、", U"兼", U"/", U"&", U"和", U"与", U"及", U"暨", U",", U"，"}) {
    if (!left.ends_with(joint)) continue;
    loose = joint == U"以及" || joint == U"和" || joint == U"与" || joint == U"及";
    return static_cast<std::uint32_t>(joint.size());
  }
  return 0;
}

std::vector<TitlePhrase> TitlePhrases::ending_at(std::uint32_t end) const {
  std::vector<TitlePhrase> chain;
  while (const TitleWord* word = word_ending_at(end)) {
    const TitlePhrase phrase = phrase_before(*word);
    chain.push_back(phrase);
    bool loose = false;
    const std::uint32_t at = skip_blanks_back(phrase.span.begin);
    const std::uint32_t joint = joint_before(at, loose);
    if (joint == 0 || (loose && phrase.company)) break;
    end = skip_blanks_back(at - joint);
  }
  std::ranges::reverse(chain);
  for (std::size_t i = 1; i < chain.size(); ++i) {
    if (!chain[i].company) chain[i].company = chain[i - 1].company;
  }
  return chain;
}

/// Whether a title may end here: at a mark, a joint or a noun of office.
bool TitlePhrases::ends_title(std::uint32_t at) const {
  at = skip_blanks(at);
  if (at >= sentence_.end || is_mark(text_[at]) || is_joint_character(text_[at])) return true;
  const std::u32string_view rest = text_.substr(at, 2);
  return rest == U"以及" || rest == U"一职" || rest == U"之一" || rest == U"职务" || rest == U"职位";
}

std::vector<TitlePhrase> TitlePhrases::beginning_at(std::uint32_t begin) const {
  constexpr std::uint32_t kLongest = 40, kLongestGap = 20;
  std::vector<TitlePhrase> chain;
  for (;;) {
    begin = skip_blanks(begin);
    // The first title word from here that ends where a title may end, with nothing but its firm and unit before it.
    const auto word = std::ranges::find_if(
        words_, [&](const TitleWord& w) { return w.span.begin >= begin && ends_title(w.span.end); });
    if (word == words_.end() || word->span.begin > begin + kLongest) break;
    TitlePhrase phrase = phrase_before(*word);
    if (phrase.span.begin < begin) {  // the firm stands before what was asked for
      phrase.company.reset();
      phrase.span.begin = phrase.words.begin = std::max(phrase.words.begin, begin);
    }
    std::u32string_view gap = text_.substr(begin, phrase.span.begin - begin);
    if (phrase.company) {
      // 甲和乙的联合创始人
      const std::u32string_view trimmed = without_blanks(gap);
      const Mention* other = last_mention_before(phrase.span.begin - 1);
      if (!trimmed.empty() && is_joint_character(trimmed.back()) && other != nullptr && other->span.begin == begin &&
          other->type != NameType::person &&
          without_blanks(text_.substr(other->span.end, phrase.span.begin - other->span.end)).size() == 1) {
        phrase.also = other->entity;
        gap = {};
      }
    }
    for (bool stripped = true; stripped;) {
      stripped = false;
      while (!gap.empty() && is_blank(gap.front())) gap.remove_prefix(1);
      gap.remove_prefix(age_size(gap));
      for (const std::u32string_view filler : kFillers) {
        if (!gap.starts_with(filler)) continue;
        gap.remove_prefix(filler.size());
        stripped = true;
      }
    }
    if (!gap.empty()) {
      if (phrase.company || gap.size() > kLongestGap || has_break(gap) || gap.find(U'的') != std::u32string_view::npos)
        break;
      const Mention* between = last_mention_before(phrase.span.begin);
      if (between != nullptr && between->span.end > begin) break;
      phrase.words.begin -= static_cast<std::uint32_t>(gap.size());  // a unit
    }
    if (!phrase.company && !chain.empty()) phrase.company = chain.back().company;
    chain.push_back(phrase);
    const std::uint32_t after = skip_blanks(word->span.end);
    if (after >= sentence_.end) break;
    const std::u32string_view rest = text_.substr(after, 2);
    if (rest == U"以及" || rest == U"兼任") {
      begin = after + 2;
    } else if (is_joint_character(text_[after])) {
      begin = after + 1;
    } else {
      break;
    }
  }
  return chain;
}

std::string title_text(std::u32string_view text, const TitlePhrase& phrase) {
  std::u32string out;
  if (phrase.former != 0) out.push_back(phrase.former);
  const std::u32string_view words = without_blanks(slice(text, phrase.words));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char32_t c = words[i];
    if (!is_blank(c)) {
      out.push_back(c);
    } else if (!is_han(words[i - 1]) && !is_han(words[i + 1]) && !is_blank(words[i + 1])) {
      out.push_back(U' ');
    }
  }
  return to_utf8(out);
}

}  // namespace taojin
