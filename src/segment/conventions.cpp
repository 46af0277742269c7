#include "segment/conventions.h"

#include <algorithm>
#include <iterator>

namespace taojin {
namespace {

constexpr std::u32string_view kHanDigits = U"零〇一二三四五六七八九";
constexpr std::u32string_view kHanNumerals = U"零〇一二三四五六七八九十百千万亿两";
constexpr std::u32string_view kMagnitudes = U"百千万亿";

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}
bool consists_of(std::u32string_view word, std::u32string_view set) {
  return !word.empty() && word.find_first_not_of(set) == std::u32string_view::npos;
}
bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_han(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || c == U'〇' || c >= 0x20000;
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

/// Whether `word` goes on with the numeral `left`, which stands behind `before`.
bool continues_numeral(std::u32string_view left, std::u32string_view word, std::u32string_view before) {
  const bool number = is_number(left);
  const bool han = consists_of(left, kHanNumerals);
  if (han && consists_of(word, kHanNumerals) && word != U"两") return true;
  if ((number || left == U"几" || left == U"数" || left == U"好几") && consists_of(word, kMagnitudes)) return true;
  if ((left == U"几" || left == U"数") && word == U"十") return true;
  if (left == U"第" || left == U"百分之" || left == U"千分之")
    return consists_of(word, kHanNumerals) || is_number(word);
  if ((left == U"百" || left == U"千") && word == U"分之") return true;
  const bool numeral = number || consists_of(left, U"零〇一二三四五六七八九十百千万亿两几数") || is_digit(left[0]);
  if (!numeral) return false;
  if (word == U"多" || word == U"余") return is_digit(left.back()) || is_one_of(left.back(), U"十百千万亿");
  if (word == U"年代") return true;
  if (word == U"年") return is_year(left);
  if (word == U"月" || word == U"日") return is_small(left);
  if (word == U"号") return is_small(left) && before.ends_with(U'月');
  if (word == U"时") return is_small(left) && number;
  if (word == U"分") return is_small(left) && number && before.ends_with(U'时');
  return false;
}

/// Suffixes that are never words: 科学家|们, 参与|者.
bool joins_suffix(std::u32string_view left, std::u32string_view word) {
  return (word == U"们" || word == U"者") && left.size() >= 2 && std::ranges::all_of(left, is_han);
}

/// A dot between the parts of a foreign name.
bool joins_name(std::u32string_view text, Span left, Span word) {
  if (text[left.end - 1] == U'·') return left.size() > 1 && is_han(text[left.begin]) && is_han(text[word.begin]);
  return text[word.begin] == U'·' && word.size() == 1 && is_han(text[left.end - 1]) && word.end < text.size() &&
         is_han(text[word.end]);
}

/// Ascending.
constexpr std::u32string_view kWordsAllTheSame[] = {U"太长", U"太阳", U"就是", U"更为", U"更新",
                                                    U"最好", U"最近", U"还是", U"还有", U"都会"};
static_assert(std::is_sorted(std::begin(kWordsAllTheSame), std::end(kWordsAllTheSame)));

}  // namespace

void join_parts(std::u32string_view text, std::vector<Span>& words) {
  std::size_t kept = 0;
  for (const Span word : words) {
    if (kept > 0 && words[kept - 1].end == word.begin) {
      Span& left = words[kept - 1];
      const std::u32string_view before =
          kept > 1 && words[kept - 2].end == left.begin ? slice(text, words[kept - 2]) : std::u32string_view();
      if (continues_numeral(slice(text, left), slice(text, word), before) ||
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
  if (word.ends_with(U'年')) {
    const std::u32string_view number = word.substr(0, word.size() - 1);
    if (is_number(number) && !is_year(number)) return static_cast<std::uint32_t>(number.size());
  }
  if (word.size() == 3) {
    if (word == U"是否是" || word == U"甚至是" || word == U"尤其是") return 2;
    return word[2] == U'了' && word != U"免不了" ? 2 : 0;
  }
  if (word.size() != 2 || std::ranges::binary_search(kWordsAllTheSame, word)) return 0;
  const char32_t first = word[0], second = word[1];
  const bool phrase =
      (is_one_of(first, U"也都则亦又却便均皆仍更就还") && is_one_of(second, U"是有为在不会能要可将被")) ||
      (first == U'不' && is_one_of(second, U"是会能想敢肯愿")) ||
      (is_one_of(first, U"最很更太较") &&
       is_one_of(second, U"高大低早新长少小强好快近难深远重短轻老坏慢美广宽弱旺常")) ||
      (is_one_of(first, U"我你他她它谁您") && is_one_of(second, U"是有在会能要想说不"));
  return phrase ? 1 : 0;
}

}  // namespace taojin
