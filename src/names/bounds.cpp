#include "names/bounds.h"

#include <algorithm>
#include <array>

#include "character_filter.h"
#include "names/characters.h"
#include "names/word_classes.h"
#include "word_lists.h"

namespace taojin {

using namespace characters;

namespace {

/// Words that belong to the name of a company directly before them, longest first.
constexpr std::u32string_view kCompanyEndings[] = {U"股份有限公司", U"有限责任公司", U"集团有限公司",
                                                   U"控股有限公司", U"有限公司",     U"集团公司",
                                                   U"股份公司",     U"公司",         U"集团"};

/// Lines of business, and a country, that make the name of another firm with the name before them.
constexpr std::u32string_view kBusinessEndings[] = {
    U"中国", U"汽车", U"科技", U"控股", U"资本", U"金融", U"半导体", U"电子", U"电器", U"健康",
    U"文学", U"动漫", U"漫画", U"互娱", U"小贷", U"影业", U"体育",   U"证券", U"银行", U"物流",
    U"出行", U"电商", U"地产", U"置业", U"创投", U"股份", U"新闻",   U"财经", U"音乐", U"外卖"};
/// What tells that the words before it are no name: 云岭中国市场, 云岭汽车业务.
constexpr std::u32string_view kNoBusiness[] = {U"市场", U"业务", U"区",   U"用户", U"政府", U"大陆",
                                               U"企业", U"人",   U"部门", U"行业", U"领域", U"产业",
                                               U"产品", U"大会", U"日",   U"创新", U"峰会", U"人才"};

constexpr CharacterFilter kBrackets(U"()（）");

bool opens_without_closing(std::u32string_view name) {
  const auto holds = [&](char32_t c) { return name.find(c) != std::u32string_view::npos; };
  return (holds(U'(') || holds(U'（')) && !holds(U')') && !holds(U'）');
}

/// The known words around a place: of the window, which is short, by place.
struct WordsAround {
  static constexpr std::uint32_t kReach = 4;

  WordsAround(std::u32string_view reading, Span around) : begin(around.begin > kReach ? around.begin - kReach : 0) {
    WordClasses::built_in().find(reading, begin, {begin, around.end}, starting, ending);
  }

  [[nodiscard]] const WordClass& starting_at(std::uint32_t place) const { return starting[place - begin]; }
  [[nodiscard]] const WordClass& ending_at(std::uint32_t place) const { return ending[place - begin]; }

  std::uint32_t begin;
  std::array<WordClass, 2 * kReach> starting{}, ending{};
};

/// Whether the end of a span lies inside a longer known word that begins in it. 长 behind a body is its head: 商务部长.
bool cuts_word_at_end(std::u32string_view reading, const WordsAround& words, Span span) {
  if (span.end < reading.size() && reading[span.end] == U'长' &&
      is_one_of(reading[span.end - 1], U"部行院校局会社厅署"))
    return false;
  for (std::uint32_t i = std::max(span.begin + 1, words.begin); i < span.end; ++i) {
    const std::uint32_t length = words.starting_at(i).length;
    if (length >= 2 && i + length > span.end) return true;
  }
  return false;
}

/// Whether the begin of a span lies inside a longer known word that ends in it.
bool cuts_word_at_begin(const WordsAround& words, Span span) {
  for (std::uint32_t i = span.begin; i + 1 < span.end; ++i) {
    const std::uint32_t length = words.ending_at(i).length;
    if (length >= 2 && i + 1 < span.begin + length) return true;
  }
  return false;
}

}  // namespace

std::optional<Span> with_company_ending(std::u32string_view reading, Span name) {
  if (!is_han(reading[name.end - 1])) return std::nullopt;
  const std::u32string_view rest = reading.substr(name.end, 8);
  for (const std::u32string_view ending : kCompanyEndings) {
    if (rest.starts_with(ending)) return Span{name.begin, name.end + static_cast<std::uint32_t>(ending.size())};
  }
  return std::nullopt;
}

std::optional<Span> with_business_ending(std::u32string_view reading, Span name) {
  const std::u32string_view rest = reading.substr(name.end, 6);
  if (!starts_with_any<kBusinessEndings>(rest)) return std::nullopt;
  for (const std::u32string_view ending : kBusinessEndings) {
    if (!rest.starts_with(ending)) continue;
    if (starts_with_any<kNoBusiness>(rest.substr(ending.size()))) return std::nullopt;
    return Span{name.begin, name.end + static_cast<std::uint32_t>(ending.size())};
  }
  return std::nullopt;
}

std::optional<Span> bracketed_latin_name(std::u32string_view reading, Span name) {
  if (!is_han(reading[name.end - 1])) return std::nullopt;
  std::uint32_t i = name.end;
  while (i < reading.size() && reading[i] == U' ') ++i;
  if (i >= reading.size() || (reading[i] != U'(' && reading[i] != U'（')) return std::nullopt;
  const std::uint32_t begin = ++i;
  bool capital = false;
  for (; i < reading.size() && i - begin < 40; ++i) {
    const char32_t c = reading[i];
    if (c == U')' || c == U'）') break;
    if (!is_latin(c) && c != U' ' && c != U'.' && c != U'-' && c != U'\'' && c != U'&' && !(c >= 0xC0 && c <= 0x24F)) {
      return std::nullopt;
    }
    capital = capital || is_capital(c);
  }
  if (!capital || i >= reading.size() || i - begin < 2 || (reading[i] != U')' && reading[i] != U'）'))
    return std::nullopt;
  return Span{begin, i};
}

std::optional<Span> with_whole_brackets(std::u32string_view reading, Span name) {
  const std::u32string_view text = slice(reading, name);
  if (std::ranges::none_of(text, [](char32_t c) { return kBrackets.may_hold(c); })) return name;
  if (opens_without_closing(text)) return std::nullopt;
  const std::size_t close = text.find_first_of(U")）");
  if (close == text.npos || text.substr(0, close).find_first_of(U"(（") != text.npos) return name;
  if (name.begin == 0 || !is_one_of(reading[name.begin - 1], U"(（")) return std::nullopt;
  constexpr std::uint32_t kLongestBrand = 10;
  const std::uint32_t open = name.begin - 1;
  std::uint32_t begin = open;
  while (begin > 0 && open - begin < kLongestBrand && is_han(reading[begin - 1]) &&
         !is_one_of(reading[begin - 1], U"和与及由是的在对将让被向为了括有说")) {
    --begin;
  }
  if (open - begin < 2) return std::nullopt;
  return Span{begin, name.end};
}

int words_cut(std::u32string_view reading, Span span) {
  constexpr std::uint32_t kReach = WordsAround::kReach;
  if (!is_han(reading[span.begin])) return 0;
  if (span.size() <= kReach) {
    const WordsAround words(reading, span);
    return int{cuts_word_at_begin(words, span)} + int{cuts_word_at_end(reading, words, span)};
  }
  const Span head{span.begin, span.begin + kReach}, tail{span.end - kReach, span.end};
  return int{cuts_word_at_begin(WordsAround(reading, head), head)} +
         int{cuts_word_at_end(reading, WordsAround(reading, tail), tail)};
}

bool inside_word(std::u32string_view reading, std::uint32_t place) {
  const std::uint32_t end = std::min(place + WordsAround::kReach, static_cast<std::uint32_t>(reading.size()));
  const WordsAround words(reading, {place, end});
  for (std::uint32_t i = words.begin; i < place; ++i) {
    const std::uint32_t length = words.starting_at(i).length;
    if (length >= 2 && i + length > place) return true;
  }
  return false;
}

}  // namespace taojin
