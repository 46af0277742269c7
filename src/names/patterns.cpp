#include "names/patterns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "character_filter.h"
#include "names/characters.h"
#include "names/firm_patterns.h"
#include "names/pattern_words.h"
#include "word_lists.h"

namespace taojin {

using namespace characters;
using namespace pattern_words;

namespace {

// In log-odds, chosen on held-out articles (docs/names.md).
constexpr float kBodyEnding = 3.0F;
constexpr float kLooseEnding = 1.0F;
constexpr float kNoEdge = -1.5F;  // a body's name that begins in the middle of a run of characters
constexpr float kFacultyOfUniversity = 14.0F;
constexpr float kBehindTitle = 4.0F;
constexpr float kByLine = 5.0F;
constexpr float kBeforeOffice = 2.0F;
constexpr float kAddressed = 3.0F;
constexpr float kHeadOfLine = 4.0F;
constexpr float kGlossed = 6.0F;
constexpr float kFirstName = 3.0F;
constexpr float kRestored = 3.0F;
constexpr float kTakesOffice = 5.0F;

template <typename Words>
std::size_t prefix_of(std::u32string_view text, const Words& words) {
  for (const std::u32string_view word : words) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

/// The characters before the last ones of the endings of bodies.
constexpr CharacterFilter kBodyBeforeLast = [] {
  CharacterFilter filter;
  for (const std::u32string_view ending : kBodyEndings) filter.add(ending[ending.size() - 2]);
  for (const std::u32string_view ending : kLooseEndings) filter.add(ending[ending.size() - 2]);
  return filter;
}();

/// Characters before which a body's name does not begin further left.
bool stops_body(char32_t c) {
  return !is_han(c) ||
         is_one_of(c, U"是在和与及被为由从到于对向的了把给让就也都还又并或将已而且但之这那其某各每该本等们他她你我");
}

/// What a character may be the anchor of.
enum Anchor : std::uint8_t {
  kBodyEnds = 1,
  kMark = 2,
  kAddress = 4,
  kLineEnd = 8,
  kDot = 16,
  kBracket = 32,
  kLatin = 64,
  kOther = 128
};

/// The anchors of characters by their lowest bits: most of a text is passed over, and the rest looked at again.
constexpr std::array<std::uint8_t, 2048> kAnchors = [] {
  std::array<std::uint8_t, 2048> anchors{};
  const auto enter = [&](std::u32string_view characters, Anchor anchor) {
    for (const char32_t c : characters) anchors[c % anchors.size()] |= anchor;
  };
  enter(kBodyLast, kBodyEnds);
  enter(kByLineMarks, kMark);
  enter(kAddressFirst, kAddress);
  enter(U"\n", kLineEnd);
  enter(U"·", kDot);
  enter(U"(", kBracket);
  enter(U"司」辞任告", kOther);
  enter(U"ABCDEFGHIJKLMNOPQRSTUVWXYZ", kLatin);
  return anchors;
}();

class PatternFinder {
 public:
  PatternFinder(std::u32string_view reading, const Lexicon& lexicon, const TaggedText& tagged)
      : text_(reading), lexicon_(lexicon), tagged_(tagged), firms_(reading, lexicon, tagged, found_) {}

  std::vector<PatternName> run(const PatternGround& ground) {
    for (std::uint32_t i = next_anchor(0); i < text_.size(); i = next_anchor(i + 1)) anchored(i);
    for (const TaggedName& name : tagged_.names()) {
      if (name.type == NameType::organization) faculty(name.span);
      if (name.type == NameType::person) glossed(name.span);
    }
    for (const Span body : ground.bodies) faculty(body);
    for (const std::uint32_t end : ground.title_ends) behind_title(end);
    for (const std::uint32_t begin : ground.offices) before_office(begin);
    for (auto title = ground.firm_titles.begin(); title != ground.firm_titles.end(); ++title) {
      Span chain = *title;  // 青禾创始人兼 CEO 周予川
      for (auto next = std::next(title); next != ground.firm_titles.end() && joins_titles(chain.end, next->begin);
           ++next)
        chain.end = next->end;
      firms_.before_title(chain);
    }
    longer_by_one();
    return std::move(found_);
  }

 private:
  void add(Span span, NameType type, float bonus) { found_.push_back({span, type, bonus}); }

  [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t at) const {
    while (at < text_.size() && text_[at] == U' ') ++at;
    return at;
  }
  [[nodiscard]] bool is_surname(char32_t c) const { return characters::is_surname(c, lexicon_); }
  [[nodiscard]] bool transliterates(char32_t c) const {
    return (lexicon_.character_flags(c) & Lexicon::transliterates) != 0;
  }
  static bool continues_latin(char32_t c) { return is_latin_letter(c) || (c >= U'0' && c <= U'9'); }

  /// Nothing but 兼, 及 or & stands between two titles.
  [[nodiscard]] bool joins_titles(std::uint32_t end, std::uint32_t begin) const {
    constexpr std::u32string_view kJoints[] = {U"", U"兼", U"及", U"和", U"&", U"/", U"、", U"以及"};
    constexpr std::uint32_t kLongest = 4;
    if (begin < end || begin - end > kLongest) return false;
    std::u32string_view gap = slice(text_, {end, begin});
    while (!gap.empty() && gap.front() == U' ') gap.remove_prefix(1);
    while (!gap.empty() && gap.back() == U' ') gap.remove_suffix(1);
    return std::ranges::find(kJoints, gap) != std::end(kJoints);
  }

  [[nodiscard]] std::uint32_t next_anchor(std::uint32_t from) const {
    const std::u32string_view text = text_;
    while (from < text.size() && kAnchors[text[from] % kAnchors.size()] == 0) ++from;
    return from;
  }

  void anchored(std::uint32_t i) {
    const char32_t c = text_[i];
    const std::uint8_t anchors = kAnchors[c % kAnchors.size()];
    if ((anchors & kBodyEnds) != 0 && is_one_of(c, kBodyLast)) body_ending_at(i + 1);
    if ((anchors & kMark) != 0 && is_one_of(c, kByLineMarks)) by_line(i);
    if ((anchors & kAddress) != 0 && is_one_of(c, kAddressFirst)) addressed(i);
    if (c == U'\n' && i + 1 < text_.size()) {
      head_of_line(i + 1);
      firms_.profile_line(i + 1);
    }
    if (c == U'·' && i > 0) dotted(i);
    if (c == U'(' && i + 1 < text_.size()) {
      if (text_.substr(i + 1).starts_with(U"化名")) pseudonym(i);
      firms_.bracket(i);
    }
    if (c == U'司') firms_.register_entry(i + 1);
    if (is_capital(c) && (i == 0 || !(continues_latin(text_[i - 1]) || text_[i - 1] == U'-'))) {
      latin(i);
      firms_.latin(i);
    }
    if (c == U'」') firms_.quoted(i);
    if (c == U'辞' || c == U'任') takes_office(i);
    if (c == U'告' && i > 0 && text_[i - 1] == U'公' && i + 1 < text_.size() &&
        is_one_of(text_[i + 1], U"，,：:称显披"))
      firms_.announces(i - 1);
  }

  void body_ending_at(std::uint32_t end) {
    constexpr std::uint32_t kLongest = 16, kFewest = 2;
    if (end < 2 || !kBodyBeforeLast.may_hold(text_[end - 2])) return;
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
    if (prefix_of(text_.substr(at), kAddresses) != 0) name_ending_at(at, kAddressed);
  }

  /// 周予川局长, 克罗夫特总统
  void before_office(std::uint32_t at) {
    name_ending_at(at, kBeforeOffice);
    std::uint32_t begin = at;
    while (begin > 0 && at - begin < 8 && transliterates(text_[begin - 1])) --begin;
    if (at - begin >= 3) add({begin, at}, NameType::person, kBeforeOffice);
  }

  void name_ending_at(std::uint32_t end, float bonus) {
    while (end > 0 && text_[end - 1] == U' ') --end;
    for (const std::uint32_t size : {2U, 3U}) {
      if (end < size || !is_surname(text_[end - size])) continue;
      if (std::ranges::all_of(text_.substr(end - size, size), is_han)) add({end - size, end}, NameType::person, bonus);
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
    if (at < text_.size() && text_[at] == U'(') {  // 首席执行官(CEO)周予川
      const std::size_t close = text_.substr(at, 12).find(U')');
      if (close != std::u32string_view::npos) at = skip_blanks(at + static_cast<std::uint32_t>(close) + 1);
    }
    if (at >= text_.size()) return;
    if (is_capital(text_[at])) {
      const std::uint32_t end = end_of_latin_name(at, 3);
      if (end > at + 2) add({at, end}, NameType::person, kBehindTitle);
    } else if (is_surname(text_[at])) {
      for (const std::uint32_t size : {2U, 3U}) {
        const std::uint32_t end = at + size;
        if (end > text_.size() || !std::ranges::all_of(text_.substr(at, size), is_han)) break;
        if (end == text_.size() || ends_name(text_[end]) || is_one_of(text_[end], U"将已担升转进的因"))
          add({at, end}, NameType::person, kBehindTitle);
      }
    }
  }

  /// 周予川申请辞去, 由韩知远接任: who takes or leaves an office, where a clause begins or behind 由 and 聘请.
  void takes_office(std::uint32_t at) {
    constexpr std::u32string_view kBetween[] = {U"申请", U"正式", U"主动", U"提出", U"宣布",
                                                U"将",   U"已",   U"拟",   U"曾",   U"现"};
    if (text_[at] == U'辞') {
      if (at + 1 >= text_.size() || !is_one_of(text_[at + 1], U"去任职")) return;
    } else {
      if (at == 0 || !is_one_of(text_[at - 1], U"担出接升转调兼就离卸续连")) return;
      --at;
    }
    for (std::size_t size = 1; size > 0;) {
      size = 0;
      for (const std::u32string_view word : kBetween) {
        if (text_.substr(0, at).ends_with(word)) size = word.size();
      }
      at -= static_cast<std::uint32_t>(size);
    }
    for (const std::uint32_t size : {2U, 3U}) {
      if (at < size || !is_surname(text_[at - size])) continue;
      if (!std::ranges::all_of(text_.substr(at - size, size), is_han)) continue;
      const char32_t before = at > size ? text_[at - size - 1] : U'\n';
      if (is_one_of(before, U"\n，,。；;、由聘请命举")) add({at - size, at}, NameType::person, kTakesOffice);
    }
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
  FirmPatterns firms_;
};

}  // namespace

bool ends_name(char32_t c) {
  return !is_han(c) || is_one_of(c, U"和与及说称表在是也就都对曾等出告认指透介则还带创坦补强直回以向报感激");
}

namespace {

/// What is named after people.
constexpr std::u32string_view kThings[] = {
    U"函数", U"定理", U"猜想", U"方程", U"范数", U"理论", U"定律",   U"效应",   U"悖论",   U"常数",    U"变换",
    U"公式", U"引理", U"分布", U"空间", U"指数", U"矩阵", U"积分",   U"算子",   U"流形",   U"级数",    U"推断",
    U"辐射", U"纲领", U"主义", U"假说", U"曲线", U"链",   U"模型",   U"量子",   U"差异",   U"逻辑",    U"滤波",
    U"流体", U"陷阱", U"机场", U"奖章", U"金奖", U"奖",   U"不等式", U"科学奖", U"数学奖", U"数学科学"};

}  // namespace

bool names_a_thing(std::u32string_view behind) {
  constexpr std::size_t kLongestPrize = 8;
  if (starts_with_any<kThings>(behind)) return !behind.starts_with(U"奖励");
  // 诺贝尔物理学奖, but not 周予川拿下大奖
  const std::size_t prize = behind.substr(0, kLongestPrize).find(U"学奖");
  return prize != behind.npos && std::ranges::all_of(behind.substr(0, prize), [](char32_t c) {
           return is_han(c) && !is_one_of(c, U"获得拿颁领了的将被说为次夺摘捧和与是因以在凭有两");
         });
}

std::vector<PatternName> find_patterns(std::u32string_view reading, const Lexicon& lexicon, const PatternGround& ground,
                                       const TaggedText& tagged) {
  return PatternFinder(reading, lexicon, tagged).run(ground);
}

}  // namespace taojin
