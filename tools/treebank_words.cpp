#include "treebank_words.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "han.h"
#include "names/word_classes.h"
#include "segment/conventions.h"

namespace taojin {
namespace {

using Word = std::u32string;

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}
bool is_all_han(std::u32string_view word) {
  return !word.empty() && std::ranges::all_of(word, is_any_han);
}
bool consists_of(std::u32string_view word, std::u32string_view set) {
  return !word.empty() && word.find_first_not_of(set) == std::u32string_view::npos;
}

/// Whether ICU's dictionary has the word.
bool in_icu(const Word& word) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
  const icu::UnicodeString text = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(word.data()),
                                                                static_cast<std::int32_t>(word.size()));
  breaks->setText(text);
  breaks->first();
  return breaks->next() == text.length();
}
bool is_classed(std::u32string_view word) {
  std::vector<WordClass> starting(word.size()), ending(word.size());
  WordClasses::built_in().find(word, 0, {0, 1}, starting, ending);
  return starting[0].length == word.size();
}

/// Pronouns, conjunctions, prepositions, adverbs and verbs that dictionaries list as words of two or three characters.
constexpr std::u32string_view kListed =
    U"这个 那个 哪个 每个 各个 某个 整个 一个 一种 这种 那种 某种 各种 哪种 每种 一些 这些 那些 某些 有些 一样 这样 "
    U"那样 怎样 一次 这次 那次 每次 此次 首次 再次 多次 随着 正在 总是 只是 还是 但是 可是 于是 除了 为了 还有 "
    U"没有 "
    U"所有 因此 由此 为此 从此 至此 自此 如此 就此 据此 在此 以此 位于 属于 用于 处于 在于 关于 对于 由于 等于 大于 "
    U"小于 "
    U"高于 低于 基于 鉴于 便于 善于 敢于 忠于 至于 终于 过于 源于 始于 死于 生于 设于 居于 归于 多于 少于 急于 勇于 "
    U"乐于 "
    U"限于 利于 易于 介于 来自 出自 源自 得以 难以 足以 加以 予以 给以 用以 可以 所以 以便 以及 以来 以后 以前 以上 "
    U"以下 "
    U"以内 以外 之一 之后 之前 之间 之中 之内 之外 之下 之上 成为 作为 称为 认为 视为 分为 变为 改为 名为 为止 为首 "
    U"为主 "
    U"做为 最为 更为 极为 进一步 不得不 有所 有着 有的 有时 他人 尚未 并未 从未 不再 不到 不够 双方 同一 一度 一面 "
    U"接着 "
    U"跟着 得到 受到 达到 看到 想到 遇到 收到 做到 感到 来到 回到 直到 等到 找到 见到 听到 碰到 提到 拿到 遭到 意识到 "
    U"至今 "
    U"迄今 而言 来说 来看 来讲 的话 是否 能否 可否 只有 只要 及其 正如 就算 其所 想要 难得 变得 获得 值得 取得 显得 "
    U"使得 "
    U"懂得 记得 觉得 赢得 不得 之类 等等 多么 什么 这么 那么 怎么 为何 如何 即可 可见 尤其 与其 直至 甚至 乃至 以至 "
    U"至少 "
    U"至多 此外 另外 此时 这时 那时 当时 同时 届时 何时 平时 不时 及时 随时 年初 年底 年末 月初 月底 今后 此后 最后 "
    U"随后 "
    U"然后 而后 前后 左右 上下 内外 日前 目前 各项 各族 "
    U"各类 各方 各位 各级 各界 各国 各地 还要 不会 只能 ";

bool is_listed(const Word& word) {
  static const std::unordered_set<Word> listed = [] {
    std::unordered_set<Word> out;
    for (std::size_t begin = 0, end; (end = kListed.find(U' ', begin)) != std::u32string_view::npos; begin = end + 1) {
      out.emplace(kListed.substr(begin, end - begin));
    }
    return out;
  }();
  return listed.contains(word);
}

constexpr std::u32string_view kAdjectives = U"高大低早新长少小强好快近难深远重短轻坏慢美广优佳多";
/// What stands freely before a word of two characters.
constexpr std::u32string_view kFreeAttributes = U"新大小副高多老好据按无反清深最可以前后各某本此其旧低长短远近";
/// Words of one character that no listed word of three characters begins with.
constexpr std::u32string_view kNeverFirstOfThree =
    U"的了着是也都就还又才便只仅已曾正被把从向往对与和及或且但这那该每很太更最较没我你他她它您会要应将他第在有到不再据";
/// Suffixes that are joined to any word of two characters or more before them.
constexpr std::u32string_view kSuffixes =
    U"家者性化员局厅署院馆站厂校界业率费权器式型类品剂素症炎癌区省市县镇乡州岛湖河寺庙街族党军队团奖赛室制税额版集"
    U"级群师商度机店港社语教派路桥";
/// Words of one character that stay words before another and behind one, whatever the dictionary lists.
constexpr std::u32string_view kNeverFirst =
    U"的了着是也都就还又才便只仅已曾正被把从向往对与和及或且但这那该每各某很太更最较没我你他她它您会要应将他第";
constexpr std::u32string_view kNeverLast =
    U"的了着过是也都就还又才便只已曾被把从向与和及或且但而则不有在为以于所等上下里内外中前后间时个位名次种这那其他她它"
    U"一二三四五六七八九十两几多会将要至由到对地用给让使并之";
constexpr std::u32string_view kNeverFirstOfPair = U"不有在为以所一二三四五六七八九十两几多";
constexpr std::u32string_view kNeverLastOfPair =
    U"的了着是也都不有个位名次种上下里内外中前后间时在一二三四五六七八九十两几多与和及或被把将等人";
constexpr std::u32string_view kNeverBeforeWord =
    U"不有在为以于所等上下里内外中前后间时个位名次种其一二三四五六七八九十两几多到由用给让使并之而则因此至";

/// What tells words of the treebank from parts of words: ICU's dictionary, the classed words, and a word list.
class Witnesses {
 public:
  explicit Witnesses(const WordList& list) : list_(list) {}

  /// The number of parts from `begin` on that are a listed word of three or four characters, the longest; or 0.
  [[nodiscard]] std::size_t listed_run(const std::vector<Word>& parts, std::size_t begin) const {
    std::size_t best = 0;
    Word word = parts[begin];
    for (std::size_t end = begin + 1; end < parts.size(); ++end) {
      word += parts[end];
      if (word.size() > 4) break;
      if (word.size() < 3 || !list_.contains(word)) continue;
      const bool pair = end == begin + 1;
      const bool pair_of_two = pair && word.size() == 4 && parts[begin].size() == 2;
      const bool has_attribute =
          pair && word.size() == 3 && parts[begin].size() == 1 && is_one_of(word[0], kFreeAttributes);
      if ((pair_of_two || has_attribute) && !in_icu(word)) continue;
      if (word.size() == 3 && is_one_of(word[0], kNeverFirstOfThree)) continue;
      best = end + 1 - begin;
    }
    return best;
  }

  /// Whether two neighbours of the treebank are one word.
  [[nodiscard]] bool are_one_word(const Word& left, const Word& right) const {
    if (!is_all_han(left) || !is_all_han(right)) return false;
    const Word both = left + right;
    if (is_listed(both)) return true;
    if (right == U"主义" || right == U"分子") return left.size() > 1 || in_dictionary(both);
    if (left == U"最" && right.size() == 1 && is_one_of(right[0], kAdjectives)) return true;
    if (right == U"们" && left.size() > 1) return false;
    if (left.size() > 0 && consists_of(left, U"〇一二三四五六七八九十亿两")) return false;
    if (left.size() > 1 && consists_of(left, U"零〇一二三四五六七八九十百千万亿两")) return false;
    if (left.size() == 2 && right.size() == 2) {
      return in_dictionary(both) && !is_one_of(right[0], U"年大小第") && !is_listed(left) && !is_listed(right);
    }
    if (both.size() > 4) {
      return left.size() <= 6 && right.size() == 1 && is_one_of(right[0], kSuffixes) &&
             !is_one_of(left.back(), U"的了是");
    }
    if (left.size() == 1 && is_one_of(left[0], kNeverFirst)) return false;
    if (left.size() == 1 && right.size() == 1) {
      return !is_one_of(left[0], kNeverFirstOfPair) && !is_one_of(right[0], kNeverLastOfPair) && in_dictionary(both);
    }
    if (right.size() == 1) {
      if (is_one_of(right[0], kNeverLast) || is_one_of(left.back(), U"的了是")) return false;
      return is_one_of(right[0], kSuffixes) || list_.contains(both) || is_classed(both);
    }
    return left.size() == 1 && !is_one_of(left[0], kNeverBeforeWord) && in_dictionary(both);
  }

 private:
  [[nodiscard]] bool in_dictionary(const Word& word) const { return list_.contains(word) && in_icu(word); }

  const WordList& list_;
};

std::vector<Word> with_people(const std::vector<Word>& words, const std::vector<Span>& people) {
  std::vector<Word> out;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < words.size();) {
    const auto person = std::ranges::find(people, at, &Span::begin);
    std::size_t k = i;
    Word name;
    while (person != people.end() && k < words.size() && name.size() < person->size()) name += words[k++];
    if (person != people.end() && name.size() == person->size() && name.size() <= 20 && name[0] >= 0x80) {
      out.push_back(name);
      i = k;
    } else {
      out.push_back(words[i++]);
    }
    at += static_cast<std::uint32_t>(out.back().size());
  }
  return out;
}

std::vector<Word> with_numerals(const std::vector<Word>& words) {
  Word text;
  std::vector<Span> spans;
  for (const Word& word : words) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += word;
    spans.push_back({begin, static_cast<std::uint32_t>(text.size())});
  }
  join_parts(text, spans);
  std::vector<Word> out;
  for (const Span span : spans) out.emplace_back(slice(text, span));
  return out;
}

}  // namespace

std::vector<std::u32string> project_words(const std::vector<std::u32string>& words, const std::vector<Span>& people,
                                          const WordList& list) {
  std::vector<Word> parts;
  for (const Word& word : with_numerals(with_people(words, people))) {
    const std::uint32_t boundary = phrase_boundary(word);
    if (boundary > 0) parts.push_back(word.substr(0, boundary));
    parts.push_back(word.substr(boundary));
  }
  const Witnesses witnesses(list);
  std::vector<Word> out;
  for (std::size_t i = 0; i < parts.size();) {
    std::size_t count = witnesses.listed_run(parts, i);
    if (count == 0 && i + 2 < parts.size() && is_listed(parts[i] + parts[i + 1] + parts[i + 2])) count = 3;
    if (count > 0) {
      out.emplace_back();
      for (; count > 0; --count) out.back() += parts[i++];
    } else if (!out.empty() && witnesses.are_one_word(out.back(), parts[i])) {
      out.back() += parts[i++];
    } else {
      out.push_back(parts[i++]);
    }
  }
  return out;
}

}  // namespace taojin
