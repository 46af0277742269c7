#include "names/patterns.h"

#include <algorithm>
#include <array>
#include <span>

namespace taojin {
namespace {

// In log-odds, chosen on held-out articles (docs/names.md).
constexpr float kBodyEnding = 3.0F;
constexpr float kLooseEnding = 1.0F;
constexpr float kNoEdge = -1.5F;  // a body's name that begins in the middle of a run of characters
constexpr float kFacultyOfUniversity = 14.0F;
constexpr float kBehindTitle = 3.0F;
constexpr float kByLine = 5.0F;
constexpr float kAddressed = 3.0F;
constexpr float kHeadOfLine = 4.0F;
constexpr float kGlossed = 6.0F;
constexpr float kFirstName = 3.0F;
constexpr float kFirmOfTitle = 3.5F;
constexpr float kRestored = 3.0F;

bool is_han(char32_t c) {
  return c >= 0x3400 && c <= 0x9FFF;
}
bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
bool is_capital(char32_t c) {
  return c >= U'A' && c <= U'Z';
}
bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

template <typename Words>
std::size_t prefix_of(std::u32string_view text, const Words& words) {
  for (const std::u32string_view word : words) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

// ---- bodies ----------------------------------------------------------------------------------------------------

/// Last words of the names of bodies.
constexpr std::u32string_view kBodyEndings[] = {U"大学",   U"学院",   U"科学院", U"协会",  U"学会", U"联合会",
                                                U"商会",   U"法院",   U"检察院", U"医院",  U"中学", U"小学",
                                                U"交易所", U"工商局", U"管理局", U"监管局"};

/// Those that parts of firms have as well, or that stand for themselves: 技术委员会, 研究院.
constexpr std::u32string_view kLooseEndings[] = {U"研究院",   U"研究所", U"工程院", U"委员会",
                                                 U"研究中心", U"基金会", U"专委会"};

/// Countries that stand before a name and are no part of it (英国巴斯大学), and what follows those that are.
constexpr std::u32string_view kCountries[] = {U"美国", U"英国",     U"法国",   U"德国",   U"加拿大",
                                              U"日本", U"瑞士",     U"瑞典",   U"新加坡", U"韩国",
                                              U"荷兰", U"澳大利亚", U"意大利", U"以色列", U"中国台湾"};
constexpr std::u32string_view kBehindOwnCountry[] = {U"国立", U"国家", U"艺术", U"皇家", U"大学",   U"科学",    U"管理",
                                                     U"公平", U"联邦", U"高等", U"总",   U"工程院", U"工程学会"};

/// The last characters of the endings.
constexpr std::u32string_view kBodyLast = U"学院所会心局";

/// Characters before which a body's name does not begin further left.
bool stops_body(char32_t c) {
  return !is_han(c) ||
         is_one_of(c, U"是在和与及被为由从到于对向的了把给让就也都还又并或将已而且但之这那其某各每该本等们他她你我");
}

/// Parts of a university that belong to its name.
constexpr std::u32string_view kFaculties[] = {U"系",       U"学院",   U"分校",   U"研究院",  U"研究所",
                                              U"研究中心", U"实验室", U"医学部", U"研究生院"};

// ---- people ----------------------------------------------------------------------------------------------------

/// Before the names of a by-line and its colon or bar.
constexpr std::u32string_view kByLineWords[] = {U"编辑", U"作者", U"责编", U"主编", U"排版", U"校对", U"审校", U"记者",
                                                U"撰文", U"采写", U"编译", U"翻译", U"监制", U"策划", U"摄影", U"文"};

/// Behind a name.
constexpr std::u32string_view kAddresses[] = {U"教授", U"院士", U"博士", U"先生", U"女士", U"老师"};
constexpr std::u32string_view kLatinAddresses[] = {U"Dr. ", U"Prof. ", U"Mr. ", U"Ms. ", U"Mrs. "};

/// Words before an office that are no firm.
constexpr std::u32string_view kNoFirms[] = {
    U"公司", U"集团", U"企业", U"其",   U"该",   U"本",   U"两",   U"三",   U"一",   U"联合", U"高级", U"资深", U"执行",
    U"首",   U"现",   U"前",   U"原",   U"时任", U"新任", U"主要", U"共同", U"唯一", U"我们", U"他",   U"她",   U"并",
    U"同时", U"作为", U"包括", U"以及", U"如",   U"比如", U"多",   U"有",   U"这",   U"那",   U"担任", U"曾",   U"也",
    U"而",   U"但",   U"全球", U"中国", U"技术", U"产品", U"创业", U"另",   U"临时", U"当",   U"美国", U"因为", U"此前",
    U"虽然", U"以",   U"不过", U"还",   U"每",   U"仍",   U"几",   U"欢迎", U"尤其", U"被",   U"位",   U"月",   U"董事",
    U"创始", U"名誉", U"独立", U"常务", U"副",   U"今",   U"近",   U"对于", U"随",   U"日"};

/// Behind a foreign name in a sentence, and no part of it.
constexpr std::u32string_view kVerbs[] = {U"提出", U"表示", U"认为", U"指出", U"关于", U"来到", U"来自",
                                          U"来",   U"说",   U"称",   U"曾",   U"和",   U"对",   U"写"};

/// First names as the press prints them, ascending.
constexpr std::u32string_view kFirstNames[] = {
    U"Aaron",     U"Abraham",   U"Adam",     U"Adrian",    U"Alan",      U"Albert",    U"Alec",        U"Alex",
    U"Alexander", U"Alexandra", U"Alexis",   U"Alice",     U"Amanda",    U"Amy",       U"Andrea",      U"Andreas",
    U"Andrei",    U"Andrej",    U"Andrew",   U"Andy",      U"Angela",    U"Anna",      U"Anne",        U"Anthony",
    U"Antonio",   U"Arthur",    U"Barbara",  U"Ben",       U"Benjamin",  U"Bill",      U"Bob",         U"Brad",
    U"Brandon",   U"Brett",     U"Brian",    U"Bryan",     U"Carl",      U"Carlos",    U"Caroline",    U"Catherine",
    U"Charles",   U"Charlie",   U"Chris",    U"Christian", U"Christina", U"Christine", U"Christopher", U"Claire",
    U"Clay",      U"Craig",     U"Dan",      U"Daniel",    U"Daniela",   U"Daniella",  U"Dario",       U"Dave",
    U"David",     U"Dennis",    U"Derek",    U"Diane",     U"Dimitris",  U"Dmitry",    U"Donald",      U"Doug",
    U"Douglas",   U"Dylan",     U"Ed",       U"Edward",    U"Elizabeth", U"Emily",     U"Emma",        U"Eric",
    U"Erik",      U"Evan",      U"Felix",    U"Francis",   U"Frank",     U"Fred",      U"Gary",        U"Geoff",
    U"Geoffrey",  U"George",    U"Greg",     U"Guillaume", U"Gustav",    U"Hannah",    U"Harry",       U"Heather",
    U"Helen",     U"Henry",     U"Howard",   U"Hugh",      U"Hugo",      U"Ian",       U"Igor",        U"Ilya",
    U"Ivan",      U"Jack",      U"Jacob",    U"Jake",      U"James",     U"Jamie",     U"Jan",         U"Jane",
    U"Jared",     U"Jason",     U"Jay",      U"Jeff",      U"Jeffrey",   U"Jennifer",  U"Jenny",       U"Jeremy",
    U"Jerry",     U"Jess",      U"Jessica",  U"Jim",       U"Joe",       U"Joel",      U"Johannes",    U"John",
    U"Jon",       U"Jonas",     U"Jonathan", U"Jordan",    U"Jose",      U"Joseph",    U"Josh",        U"Joshua",
    U"Juan",      U"Julia",     U"Julian",   U"Julie",     U"Justin",    U"Karen",     U"Kate",        U"Katherine",
    U"Kathleen",  U"Keith",     U"Kelly",    U"Ken",       U"Kenneth",   U"Kevin",     U"Kim",         U"Kyle",
    U"Larry",     U"Laura",     U"Lauren",   U"Leo",       U"Leonard",   U"Lisa",      U"Louis",       U"Lucas",
    U"Luke",      U"Marc",      U"Marco",    U"Marcus",    U"Maria",     U"Mark",      U"Markus",      U"Martin",
    U"Mary",      U"Matt",      U"Matthew",  U"Max",       U"Megan",     U"Melissa",   U"Michael",     U"Michelle",
    U"Mike",      U"Mira",      U"Nancy",    U"Nat",       U"Natalie",   U"Nathan",    U"Neil",        U"Nicholas",
    U"Nick",      U"Nicolas",   U"Nicole",   U"Nikita",    U"Noah",      U"Oleg",      U"Oliver",      U"Oriol",
    U"Oscar",     U"Patricia",  U"Patrick",  U"Paul",      U"Pavel",     U"Pedro",     U"Peter",       U"Philip",
    U"Phil",      U"Pierre",    U"Rachel",   U"Ralph",     U"Raymond",   U"Rebecca",   U"Reid",        U"Richard",
    U"Rob",       U"Robert",    U"Robin",    U"Roger",     U"Roman",     U"Ron",       U"Ross",        U"Russell",
    U"Ryan",      U"Sam",       U"Samantha", U"Samuel",    U"Sandra",    U"Sara",      U"Sarah",       U"Scott",
    U"Sean",      U"Sebastian", U"Sergey",   U"Shane",     U"Simon",     U"Sophie",    U"Stefan",      U"Stephanie",
    U"Stephen",   U"Steve",     U"Steven",   U"Stuart",    U"Susan",     U"Terry",     U"Theo",        U"Thomas",
    U"Tim",       U"Timothy",   U"Todd",     U"Tom",       U"Tony",      U"Tyler",     U"Victor",      U"Victoria",
    U"Vincent",   U"Vladimir",  U"Walter",   U"Will",      U"William",   U"Yann",      U"Yuri",        U"Zach",
    U"Zachary",
};

/// Surnames in pinyin and other romanizations, ascending.
constexpr std::u32string_view kRomanSurnames[] = {
    U"Bai",  U"Cai",  U"Cao",   U"Chan", U"Chang", U"Chen",  U"Cheng", U"Cheung", U"Chou",  U"Cui",   U"Deng",
    U"Ding", U"Dong", U"Du",    U"Duan", U"Fan",   U"Fang",  U"Feng",  U"Fu",     U"Gao",   U"Gong",  U"Gu",
    U"Guo",  U"Han",  U"Hao",   U"He",   U"Hou",   U"Hsieh", U"Hsu",   U"Hu",     U"Huang", U"Jia",   U"Jiang",
    U"Jin",  U"Kong", U"Lau",   U"Lei",  U"Li",    U"Liang", U"Liao",  U"Lin",    U"Ling",  U"Liu",   U"Lu",
    U"Luo",  U"Lv",   U"Lyu",   U"Ma",   U"Mao",   U"Meng",  U"Pan",   U"Peng",   U"Qi",    U"Qian",  U"Qin",
    U"Qiu",  U"Qu",   U"Ren",   U"Shao", U"Shen",  U"Shi",   U"Song",  U"Su",     U"Sun",   U"Tan",   U"Tang",
    U"Tao",  U"Tian", U"Wan",   U"Wang", U"Wei",   U"Wen",   U"Wong",  U"Wu",     U"Xia",   U"Xiang", U"Xiao",
    U"Xie",  U"Xin",  U"Xiong", U"Xu",   U"Xue",   U"Yan",   U"Yang",  U"Yao",    U"Ye",    U"Yi",    U"Yin",
    U"You",  U"Yu",   U"Yuan",  U"Yue",  U"Zeng",  U"Zhai",  U"Zhang", U"Zhao",   U"Zheng", U"Zhong", U"Zhou",
    U"Zhu",  U"Zou",
};

/// The characters at which a pattern may be anchored, by their lowest bits: most of a text is passed over.
constexpr std::array<bool, 2048> kAnchors = [] {
  std::array<bool, 2048> anchors{};
  for (const char32_t c : kBodyLast) anchors[c % anchors.size()] = true;
  for (const char32_t c : U"：:|丨(教院博先女老\n·ABCDEFGHIJKLMNOPQRSTUVWXYZ") anchors[c % anchors.size()] = true;
  return anchors;
}();

class PatternFinder {
 public:
  PatternFinder(std::u32string_view reading, const Lexicon& lexicon, const TaggedText& tagged)
      : text_(reading), lexicon_(lexicon), tagged_(tagged) {}

  std::vector<PatternName> run(const PatternGround& ground) {
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      const char32_t c = text_[i];
      if (!kAnchors[c % kAnchors.size()]) continue;
      if (is_one_of(c, kBodyLast)) body_ending_at(i + 1);
      if (is_one_of(c, U"：:|丨")) by_line(i);
      if (is_one_of(c, U"教院博先女老")) addressed(i);
      if (c == U'\n' && i + 1 < text_.size()) head_of_line(i + 1);
      if (c == U'·' && i > 0) dotted(i);
      if (c == U'(' && text_.substr(i + 1).starts_with(U"化名")) pseudonym(i);
      if (is_capital(c) && (i == 0 || !(continues_latin(text_[i - 1]) || text_[i - 1] == U'-'))) latin(i);
    }
    for (const TaggedName& name : tagged_.names()) {
      if (name.type == NameType::organization) faculty(name.span);
      if (name.type == NameType::person) glossed(name.span);
    }
    for (const Span body : ground.bodies) faculty(body);
    for (const std::uint32_t end : ground.title_ends) behind_title(end);
    for (const Span title : ground.firm_titles) firm_before(title);
    longer_by_one();
    return std::move(found_);
  }

 private:
  void add(Span span, NameType type, float bonus) { found_.push_back({span, type, bonus}); }

  [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t at) const {
    while (at < text_.size() && text_[at] == U' ') ++at;
    return at;
  }
  [[nodiscard]] bool is_surname(char32_t c) const {
    constexpr std::uint8_t kSurname = Lexicon::common_surname | Lexicon::rare_surname | Lexicon::ambiguous_surname;
    return (lexicon_.character_flags(c) & kSurname) != 0;
  }
  [[nodiscard]] bool transliterates(char32_t c) const {
    return (lexicon_.character_flags(c) & Lexicon::transliterates) != 0;
  }
  static bool continues_latin(char32_t c) { return is_latin_letter(c) || (c >= U'0' && c <= U'9'); }

  void body_ending_at(std::uint32_t end) {
    constexpr std::uint32_t kLongest = 16, kFewest = 2;
    const std::u32string_view left = text_.substr(0, end);
    std::uint32_t size = 0;
    float bonus = kBodyEnding;
    for (const std::u32string_view ending : kBodyEndings) {
      if (left.ends_with(ending)) size = std::max(size, static_cast<std::uint32_t>(ending.size()));
    }
    for (const std::u32string_view ending : kLooseEndings) {
      if (!left.ends_with(ending)) continue;
      size = static_cast<std::uint32_t>(ending.size());
      bonus = kLooseEnding;
    }
    if (size == 0) return;
    std::uint32_t lowest = end - size;
    while (lowest > 0 && end - lowest < kLongest && !stops_body(text_[lowest - 1]) &&
           !text_.substr(0, lowest).ends_with(U"大学")) {
      --lowest;
    }
    // The country before the name, and what stands before that.
    const std::u32string_view run = text_.substr(lowest, end - lowest);
    std::uint32_t edge = lowest;
    const std::size_t country = prefix_of(run, kCountries);
    if (country > 0 && prefix_of(run.substr(country), kBehindOwnCountry) == 0) {
      edge += static_cast<std::uint32_t>(run.starts_with(U"中国台湾") ? 2 : country);
    }
    for (std::uint32_t begin = edge; begin + size + kFewest <= end; ++begin) {
      add({begin, end}, NameType::organization, begin == edge ? bonus : bonus + kNoEdge);
    }
  }

  /// 江州大学 + 计算机系.
  void faculty(Span school) {
    constexpr std::uint32_t kLongest = 12;
    const std::u32string_view name = slice(text_, school);
    if (!name.ends_with(U"大学") && !(name.size() <= 3 && is_han(name[0]))) return;
    for (std::uint32_t end = school.end; end < text_.size() && end < school.end + kLongest; ++end) {
      const char32_t c = text_[end];
      if (!is_han(c) || is_one_of(c, U"的在是为任曾获毕本硕博就读师现及等由和从被")) return;
      const std::u32string_view so_far = text_.substr(school.end, end + 1 - school.end);
      if (std::ranges::any_of(kFaculties, [&](std::u32string_view f) { return so_far.ends_with(f); })) {
        add({school.begin, end + 1}, NameType::organization, kFacultyOfUniversity);
      }
    }
  }

  /// 编辑：周予川、韩知远
  void by_line(std::uint32_t mark) {
    constexpr std::uint32_t kMostNames = 6;
    std::uint32_t left = mark;
    while (left > 0 && text_[left - 1] == U' ') --left;
    const std::u32string_view before = text_.substr(0, left);
    const auto word = std::ranges::find_if(kByLineWords, [&](std::u32string_view w) { return before.ends_with(w); });
    if (word == std::end(kByLineWords)) return;
    if (*word == U"文" && left >= 2 && is_han(text_[left - 2])) return;
    std::uint32_t at = skip_blanks(mark + 1);
    for (std::uint32_t names = 0; names < kMostNames && at < text_.size(); ++names) {
      std::uint32_t end = at;
      if (is_han(text_[at])) {
        while (end < text_.size() && (is_han(text_[end]) || text_[end] == U'·')) ++end;
        if (end - at < 2 || end - at > 4) return;
      } else if (is_capital(text_[at])) {
        end = end_of_latin_name(at, 3);
      } else {
        return;
      }
      add({at, end}, NameType::person, kByLine);
      at = skip_blanks(end);
      if (at >= text_.size() || !is_one_of(text_[at], U"、,，&/")) return;
      at = skip_blanks(at + 1);
    }
  }

  /// 周予川教授; Dr. Harlan Whitfield is read with the Latin names.
  void addressed(std::uint32_t at) {
    if (prefix_of(text_.substr(at), kAddresses) == 0) return;
    while (at > 0 && text_[at - 1] == U' ') --at;
    for (const std::uint32_t size : {2U, 3U}) {
      if (at < size || !is_surname(text_[at - size])) continue;
      if (std::ranges::all_of(text_.substr(at - size, size), is_han))
        add({at - size, at}, NameType::person, kAddressed);
    }
  }

  /// 陆明(化名)
  void pseudonym(std::uint32_t bracket) {
    std::uint32_t end = bracket;
    while (end > 0 && (text_[end - 1] == U' ' || is_one_of(text_[end - 1], U"”\""))) --end;
    for (const std::uint32_t size : {2U, 3U}) {
      if (end < size || !std::ranges::all_of(text_.substr(end - size, size), is_han)) return;
      if (is_surname(text_[end - size]) || is_one_of(text_[end - size], U"小阿老")) {
        add({end - size, end}, NameType::person, kByLine);
      }
    }
  }

  /// 合伙人 Harlan Whitfield, 教授周予川
  void behind_title(std::uint32_t at) {
    at = skip_blanks(at);
    if (at >= text_.size()) return;
    if (is_capital(text_[at])) {
      const std::uint32_t end = end_of_latin_name(at, 3);
      if (end > at + 2) add({at, end}, NameType::person, kBehindTitle);
    } else if (is_surname(text_[at])) {
      for (const std::uint32_t size : {2U, 3U}) {
        const std::uint32_t end = at + size;
        if (end > text_.size() || !std::ranges::all_of(text_.substr(at, size), is_han)) break;
        if (end == text_.size() || ends_name(text_[end])) add({at, end}, NameType::person, kBehindTitle);
      }
    }
  }

  /// 青禾智造创始人周予川: what stands between the edge and the office of a person is likely his firm.
  void firm_before(Span title) {
    constexpr std::uint32_t kLongestHan = 8, kLongestLatin = 30;
    const std::uint32_t person = skip_blanks(title.end);
    if (person >= text_.size()) return;
    const char32_t c = text_[person];
    if (!is_capital(c) && !is_surname(c) && !transliterates(c)) return;
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
      if (prefix_of(run, kNoFirms) != 0 || tagged_between({begin, end})) return;
    } else if (is_latin_letter(text_[end - 1])) {
      while (begin > 0 && end - begin <= kLongestLatin &&
             (is_latin_letter(text_[begin - 1]) || text_[begin - 1] == U' '))
        --begin;
      begin = skip_blanks(begin);
      if (begin >= end || end - begin < 3 || !is_capital(text_[begin]) || tagged_between({begin, end})) return;
    } else {
      return;
    }
    add({begin, end}, NameType::company, kFirmOfTitle);
  }

  [[nodiscard]] bool tagged_between(Span span) const {
    auto name =
        std::ranges::lower_bound(tagged_.names(), span.end, {}, [](const TaggedName& n) { return n.span.begin; });
    return name != tagged_.names().begin() && std::prev(name)->span.overlaps(span);
  }

  /// A line that begins with a name and goes on with a firm: 周予川云岭科技创始人.
  void head_of_line(std::uint32_t begin) {
    if (!is_surname(text_[begin])) return;
    for (const std::uint32_t size : {2U, 3U}) {
      const std::uint32_t end = begin + size;
      if (end >= text_.size() || !std::ranges::all_of(text_.substr(begin, size), is_han)) return;
      const auto next =
          std::ranges::lower_bound(tagged_.names(), end, {}, [](const TaggedName& n) { return n.span.begin; });
      if (next == tagged_.names().end() || next->span.begin != end) continue;
      if (next->type == NameType::company || next->type == NameType::organization) {
        add({begin, end}, NameType::person, kHeadOfLine);
      }
    }
  }

  /// 埃德温·克罗夫特, with all the characters that write foreign names on both sides and without the verb behind it.
  void dotted(std::uint32_t dot) {
    constexpr std::uint32_t kLongestPart = 8;
    std::uint32_t begin = dot;
    while (begin > 0 && dot - begin < kLongestPart && transliterates(text_[begin - 1])) --begin;
    std::uint32_t end = dot + 1;
    while (end < text_.size() && end - dot < 3 * kLongestPart &&
           (transliterates(text_[end]) || (text_[end] == U'·' && end + 1 < text_.size() && is_han(text_[end + 1])))) {
      ++end;
    }
    if (dot - begin < 2 || end - dot < 3) return;
    bool verb_inside = false;
    for (const std::uint32_t cut : {1U, 2U}) {
      const std::u32string_view rest = text_.substr(end - cut);
      for (const std::u32string_view verb : kVerbs) {
        if (verb.size() < cut || !rest.starts_with(verb)) continue;
        add({begin, end - cut}, NameType::person, kRestored);
        verb_inside |= verb.size() > 1;
      }
    }
    if (!verb_inside) add({begin, end}, NameType::person, kRestored);
  }

  /// The end of up to `most` capitalised words with blanks, dots and hyphens between.
  [[nodiscard]] std::uint32_t end_of_latin_name(std::uint32_t begin, int most) const {
    std::uint32_t end = begin;
    for (int words = 0; words < most; ++words) {
      std::uint32_t at = words == 0 ? begin : end + 1;
      if (words > 0 && (end >= text_.size() || text_[end] != U' ')) break;
      if (at >= text_.size() || !is_capital(text_[at])) break;
      while (at < text_.size() && (is_latin_letter(text_[at]) || is_one_of(text_[at], U"-'’"))) ++at;
      if (at < text_.size() && text_[at] == U'.' && at >= 1 && is_capital(text_[at - 1])) ++at;  // an initial
      if (at < text_.size() && text_[at] >= U'0' && text_[at] <= U'9') break;
      end = at;
    }
    return end;
  }

  /// Harlan Whitfield: a known first name, or a romanized surname last; Dr. Harlan Whitfield.
  void latin(std::uint32_t begin) {
    const std::u32string_view rest = text_.substr(begin, 6);
    if (const std::size_t address = prefix_of(rest, kLatinAddresses)) {
      const std::uint32_t name = begin + static_cast<std::uint32_t>(address);
      const std::uint32_t end = end_of_latin_name(name, 3);
      if (end > name + 1) add({name, end}, NameType::person, kAddressed);
      return;
    }
    if (begin > 1 && text_[begin - 1] == U' ' && (continues_latin(text_[begin - 2]) || text_[begin - 2] == U'.'))
      return;
    const std::uint32_t end = end_of_latin_name(begin, 4);
    const std::u32string_view name = text_.substr(begin, end - begin);
    const std::size_t first = name.find(U' ');
    if (first == std::u32string_view::npos) return;
    const std::u32string_view last = name.substr(name.rfind(U' ') + 1);
    if (std::ranges::binary_search(kFirstNames, name.substr(0, first)) ||
        std::ranges::binary_search(kRomanSurnames, last)) {
      add({begin, end}, NameType::person, kFirstName);
    }
  }

  /// Harlan Whitfield (哈兰·惠特菲尔德), 惠特菲尔德 of Harlan Whitfield（惠特菲尔德）.
  void glossed(Span person) {
    // The Latin name before the bracket that holds this one.
    if (person.begin >= 2 && text_[person.begin - 1] == U'(' && person.end < text_.size() &&
        is_han(text_[person.begin])) {
      std::uint32_t end = person.begin - 1;
      while (end > 0 && text_[end - 1] == U' ') --end;
      std::uint32_t begin = end;
      while (begin > 0 && (is_latin_letter(text_[begin - 1]) || is_one_of(text_[begin - 1], U" .-'’"))) --begin;
      begin = skip_blanks(begin);
      if (begin < end && is_capital(text_[begin]) && end - begin >= 3) add({begin, end}, NameType::person, kGlossed);
    }
    // The Chinese name in the bracket behind this one.
    if (!is_latin_letter(text_[person.begin])) return;
    std::uint32_t at = skip_blanks(person.end);
    if (at >= text_.size() || text_[at] != U'(') return;
    const std::uint32_t begin = ++at;
    while (at < text_.size() && at - begin < 16 && (is_han(text_[at]) || text_[at] == U'·')) ++at;
    if (at < text_.size() && text_[at] == U')' && at - begin >= 2) add({begin, at}, NameType::person, kGlossed);
  }

  /// A name of two characters behind which the article always has the same third: the name has three.
  void longer_by_one() {
    struct Seen {
      std::u32string_view name;
      char32_t next;
      Span span;
    };
    std::vector<Seen> seen;
    for (const TaggedName& name : tagged_.names()) {
      if (name.type != NameType::person || name.span.size() != 2 || name.span.end >= text_.size()) continue;
      if (is_han(text_[name.span.begin])) seen.push_back({slice(text_, name.span), text_[name.span.end], name.span});
    }
    std::ranges::stable_sort(seen, {}, &Seen::name);
    for (std::size_t begin = 0, end = 0; begin < seen.size(); begin = end) {
      bool same =
          is_han(seen[begin].next) && !is_one_of(seen[begin].next, U"说称表的和在是也就对总先女老教博于认则与及还曾等");
      for (end = begin; end < seen.size() && seen[end].name == seen[begin].name; ++end) {
        same = same && seen[end].next == seen[begin].next;
      }
      if (!same || end - begin < 2) continue;
      for (std::size_t i = begin; i < end; ++i)
        add({seen[i].span.begin, seen[i].span.end + 1}, NameType::person, kByLine);
    }
  }

  std::u32string_view text_;
  const Lexicon& lexicon_;
  const TaggedText& tagged_;
  std::vector<PatternName> found_;
};

}  // namespace

bool ends_name(char32_t c) {
  return !is_han(c) || is_one_of(c, U"和与及说称表在是也就都对曾等出告认指透介则还带创坦补强直回以向");
}

bool names_a_thing(std::u32string_view behind) {
  static constexpr std::u32string_view kThings[] = {
      U"函数", U"定理", U"猜想", U"方程", U"范数", U"理论", U"定律", U"效应", U"悖论",   U"常数",   U"变换", U"公式",
      U"引理", U"分布", U"空间", U"辐射", U"纲领", U"主义", U"假说", U"曲线", U"不等式", U"科学奖", U"奖章", U"模型奖"};
  return prefix_of(behind, kThings) != 0;
}

std::vector<PatternName> find_patterns(std::u32string_view reading, const Lexicon& lexicon, const PatternGround& ground,
                                       const TaggedText& tagged) {
  return PatternFinder(reading, lexicon, tagged).run(ground);
}

}  // namespace taojin
