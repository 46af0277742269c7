#include "segment/conventions.h"

#include <algorithm>
#include <iterator>

#include "han.h"
#include "one_of.h"

namespace taojin {
namespace {

constexpr std::u32string_view kHanDigits = U"零〇一二三四五六七八九";
constexpr std::u32string_view kHanNumerals = U"零〇一二三四五六七八九十百千万亿两";
constexpr std::u32string_view kVerbs = U"是有为在不会能要可将被";
constexpr std::u32string_view kAdjectives = U"高大低早新长少小强好快近难深远重短轻老坏慢美广宽弱旺常";
constexpr std::u32string_view kMagnitudes = U"百千万亿";

bool consists_of(std::u32string_view word, std::u32string_view set) {
  return !word.empty() && word.find_first_not_of(set) == std::u32string_view::npos;
}
bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
/// 3, 3.5, 3,000.
bool is_number(std::u32string_view word) {
  return !word.empty() && is_digit(word[0]) && is_digit(word.back()) && consists_of(word, U"0123456789.,");
}

/// The year of a date, not a number of years: 1998, 98, 一九九八.
bool is_year(std::u32string_view word) {
  if (consists_of(word, U"0123456789")) return word.size() == 4 || (word.size() == 2 && word[0] >= U'5');
  return word.size() == 4 && consists_of(word, kHanDigits);
}
/// A number up to 99: a month, a day, an hour.
bool is_small(std::u32string_view word) {
  if (consists_of(word, U"0123456789")) return word.size() <= 2;
  return word.size() <= 3 && consists_of(word, U"一二三四五六七八九十");
}

/// Units and counting words that a number in digits is one word with; 人 is a noun. Ascending.
constexpr std::u32string_view kUnits[] = {
    U"世纪",   U"个",   U"个月", U"亩",   U"人次", U"代", U"件",   U"份", U"位",   U"倍",     U"元",
    U"克",     U"公升", U"公斤", U"公里", U"公顷", U"册", U"分钟", U"匹", U"千克", U"千瓦",   U"千米",
    U"升",     U"厘米", U"句",   U"只",   U"台",   U"名", U"吨",   U"周", U"场",   U"块",     U"天",
    U"头",     U"套",   U"字",   U"家",   U"小时", U"层", U"届",   U"岁", U"幅",   U"幢",     U"平方公里",
    U"平方米", U"年",   U"度",   U"座",   U"张",   U"户", U"所",   U"批", U"支",   U"斤",     U"日元",
    U"期",     U"本",   U"条",   U"枚",   U"架",   U"栋", U"株",   U"根", U"棵",   U"次",     U"欧元",
    U"款",     U"步",   U"段",   U"毫米", U"港元", U"片", U"瓶",   U"种", U"秒",   U"立方米", U"笔",
    U"箱",     U"篇",   U"米",   U"粒",   U"级",   U"组", U"美元", U"股", U"艘",   U"英镑",   U"轮",
    U"辆",     U"道",   U"部",   U"门",   U"间",   U"页", U"项",   U"颗", U"首"};
static_assert(std::is_sorted(std::begin(kUnits), std::end(kUnits)));

/// 3, 3.5亿, 30多.
bool is_number_in_digits(std::u32string_view word) {
  return is_digit(word[0]) && (is_digit(word.back()) || is_one_of(word.back(), U"十百千万亿多余"));
}

/// Whether a word that begins so may be a numeral; most words are none.
constexpr bool may_begin_numeral(char32_t c) {
  switch (c) {
    case U'零':
    case U'〇':
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
    case U'百':
    case U'千':
    case U'万':
    case U'亿':
    case U'两':
    case U'几':
    case U'数':
    case U'好':
    case U'第':
      return true;
    default:
      return c >= U'0' && c <= U'9';
  }
}

/// Whether `word` goes on with the numeral `left`, which stands behind `before`.
bool continues_numeral(std::u32string_view left, std::u32string_view word, std::u32string_view before) {
  const bool number = is_number(left);
  const bool han = consists_of(left, kHanNumerals);
  if (han && consists_of(word, kHanNumerals) && word != U"两") return true;
  // 一九|九八年
  if (word.size() > 1 && word.back() == U'年' && left.size() + word.size() == 5 && consists_of(left, kHanDigits) &&
      consists_of(word.substr(0, word.size() - 1), kHanDigits)) {
    return true;
  }
  if ((number || left == U"几" || left == U"数" || left == U"好几") && consists_of(word, kMagnitudes)) return true;
  if ((left == U"几" || left == U"数") && word == U"十") return true;
  if (left == U"第" || left == U"百分之" || left == U"千分之")
    return consists_of(word, kHanNumerals) || is_number(word);
  if ((left == U"百" || left == U"千") && word == U"分之") return true;
  const bool numeral = number || consists_of(left, U"零〇一二三四五六七八九十百千万亿两几数") || is_digit(left[0]);
  if (!numeral) return false;
  if (word == U"多" || word == U"余") return is_digit(left.back()) || is_one_of(left.back(), U"十百千万亿");
  if (word == U"年代") return true;
  if (is_number_in_digits(left) && std::ranges::binary_search(kUnits, word)) return true;
  if (is_digit(left[0]) && left.back() == U'个' && word == U"月") return true;
  if (word == U"年") return is_year(left);
  if (word == U"月" || word == U"日") return is_small(left);
  if (word == U"号") return is_small(left) && before.ends_with(U'月');
  if (word == U"时") return is_small(left) && number;
  if (word == U"分") return is_small(left) && number && before.ends_with(U'时');
  return false;
}

/// A suffix that is never a word: 参与|者.
bool joins_suffix(std::u32string_view left, std::u32string_view word) {
  return word == U"者" && left.size() >= 2 && std::ranges::all_of(left, is_any_han);
}

/// A dot between the parts of a foreign name.
bool joins_name(std::u32string_view text, Span left, Span word) {
  if (text[left.end - 1] == U'·')
    return left.size() > 1 && is_any_han(text[left.begin]) && is_any_han(text[word.begin]);
  return text[word.begin] == U'·' && word.size() == 1 && is_any_han(text[left.end - 1]) && word.end < text.size() &&
         is_any_han(text[word.end]);
}

/// Adverb, negation, degree or pronoun before a verb or adjective.
bool is_phrase(char32_t first, char32_t second) {
  switch (first) {
    case U'也':
    case U'都':
    case U'则':
    case U'亦':
    case U'又':
    case U'却':
    case U'便':
    case U'均':
    case U'皆':
    case U'仍':
    case U'就':
    case U'还':
      return is_one_of(second, kVerbs);
    case U'更':
      return is_one_of(second, kVerbs) || is_one_of(second, kAdjectives);
    case U'很':
    case U'太':
    case U'较':
      return is_one_of(second, kAdjectives);
    case U'不':
      return is_one_of(second, U"是能想敢肯愿");
    case U'我':
    case U'你':
    case U'他':
    case U'她':
    case U'它':
    case U'谁':
    case U'您':
      return is_one_of(second, U"是有在会能要想说不");
    default:
      return false;
  }
}

/// Phrases by their parts. Ascending.
constexpr std::u32string_view kWordsAllTheSame[] = {U"太长", U"太阳", U"更为", U"更新", U"还是", U"还有", U"都会"};
static_assert(std::is_sorted(std::begin(kWordsAllTheSame), std::end(kWordsAllTheSame)));

}  // namespace

void join_parts(std::u32string_view text, std::vector<Span>& words) {
  std::size_t kept = 0;
  for (const Span word : words) {
    if (kept > 0 && words[kept - 1].end == word.begin) {
      Span& left = words[kept - 1];
      const std::u32string_view before =
          kept > 1 && words[kept - 2].end == left.begin ? slice(text, words[kept - 2]) : std::u32string_view();
      if ((may_begin_numeral(text[left.begin]) && continues_numeral(slice(text, left), slice(text, word), before)) ||
          joins_suffix(slice(text, left), slice(text, word)) || joins_name(text, left, word)) {
        left.end = word.end;
        continue;
      }
    }
    words[kept++] = word;
  }
  words.resize(kept);
}

std::uint32_t phrase_boundary(std::u32string_view word) {
  if (word.size() >= 3 && word.ends_with(U'们')) return static_cast<std::uint32_t>(word.size() - 1);
  if (word.size() == 3) {
    if (word == U"是否是" || word == U"甚至是" || word == U"尤其是") return 2;
    return word[2] == U'了' && word != U"免不了" ? 2 : 0;
  }
  if (word.size() != 2 || !is_phrase(word[0], word[1])) return 0;
  return std::ranges::binary_search(kWordsAllTheSame, word) ? 0 : 1;
}

}  // namespace taojin
