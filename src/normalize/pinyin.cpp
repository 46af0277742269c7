#include <algorithm>
#include <iterator>

#include "normalize/characters.h"
#include "normalize/markup.h"

namespace taojin {
namespace {

constexpr std::u32string_view kToned = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜǹńňḿ";
/// Syllables that are written without a tone. Sorted.
constexpr std::u32string_view kNeutral[] = {U"ba",  U"bo",  U"de",  U"fu",  U"ge", U"la",    U"le",
                                            U"ma",  U"me",  U"men", U"na",  U"ne", U"shang", U"shi",
                                            U"tou", U"xia", U"ya",  U"zhe", U"zi"};
static_assert(std::is_sorted(std::begin(kNeutral), std::end(kNeutral)));
constexpr std::size_t kLongestSyllable = 6;  // zhuāng

bool is_vowel(char32_t c) {
  return is_one_of(c, U"aeiouüv") || (is_one_of(c, kToned) && !is_one_of(c, U"ǹńňḿ"));
}

/// Consonants, vowels, and n, ng or r: café is none.
bool is_syllable(std::u32string_view text) {
  std::size_t i = 0;
  const std::size_t size = text.size();
  if (size > 1 && text[1] == U'h' && is_one_of(text[0], U"zcs")) {
    i = 2;
  } else if (!is_vowel(text[0])) {
    i = 1;
  }
  const std::size_t vowels = i;
  while (i < size && is_vowel(text[i])) ++i;
  if (i == vowels || i - vowels > 3) return false;
  const std::u32string_view ending = text.substr(i);
  return ending.empty() || ending == U"n" || ending == U"ng" || ending == U"r";
}

}  // namespace

std::size_t pinyin_end(std::u32string_view text, std::size_t at, std::size_t seen) {
  if (at == 0 || !is_any_han(text[at - 1])) return 0;
  std::size_t i = at + 1, tones = 0;
  for (; i < text.size() && i <= at + 1 + kLongestSyllable; ++i) {
    const char32_t c = text[i];
    if (c == U')' || c == U'）') break;
    const bool toned = is_one_of(c, kToned);
    if (!toned && c != U'ü' && !(c >= U'a' && c <= U'z')) return 0;
    tones += toned;
  }
  if (i == at + 1 || i >= text.size() || (text[i] != U')' && text[i] != U'）') || tones > 1) return 0;
  const std::u32string_view syllable = text.substr(at + 1, i - at - 1);
  if (tones == 1) return is_syllable(syllable) ? i + 1 : 0;
  return seen > 1 && std::binary_search(std::begin(kNeutral), std::end(kNeutral), syllable) ? i + 1 : 0;
}

}  // namespace taojin
