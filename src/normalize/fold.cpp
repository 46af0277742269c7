#include "normalize/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>

namespace taojin {
namespace {

struct Pair {
  char32_t from, to;
};

constexpr bool by_from(const Pair& a, const Pair& b) {
  return a.from < b.from;
}

/// What the ranges of fold_width do not say. Sorted.
constexpr Pair kSingles[] = {
    {U'\t', U' '},      {U'\u00A0', U' '},  {U'\u02D9', U'·'},  // ˙ between names, common in Taiwan
    {U'\u1427', U'·'},                                          // ᐧ
    {U'\u2010', U'-'},  {U'\u2011', U'-'},  {U'\u2022', U'·'},  // •
    {U'\u2027', U'·'},                                          // ‧
    {U'\u202F', U' '},  {U'\u205F', U' '},  {U'\u2212', U'-'},  // minus sign
    {U'\u2219', U'·'},  {U'\u223C', U'~'},  {U'\u22C5', U'·'},  {U'\u22EF', U'…'},  // ⋯
    {U'\u2E9F', U'母'}, {U'\u2EA0', U'民'}, {U'\u2EC1', U'虎'}, {U'\u2EC4', U'西'}, {U'\u2EC5', U'见'},
    {U'\u2EC6', U'角'}, {U'\u2EC9', U'贝'}, {U'\u2ECB', U'车'}, {U'\u2ED3', U'长'}, {U'\u2ED4', U'门'},
    {U'\u2ED8', U'青'}, {U'\u2ED9', U'韦'}, {U'\u2EDA', U'页'}, {U'\u2EDB', U'风'}, {U'\u2EDC', U'飞'},
    {U'\u2EDD', U'食'}, {U'\u2EE2', U'马'}, {U'\u2EE3', U'骨'}, {U'\u2EE4', U'鬼'}, {U'\u2EE5', U'鱼'},
    {U'\u2EE6', U'鸟'}, {U'\u2EE7', U'卤'}, {U'\u2EE8', U'麦'}, {U'\u2EE9', U'黄'}, {U'\u2EEC', U'齐'},
    {U'\u2EED', U'齿'}, {U'\u2EF0', U'龙'}, {U'\u2EF3', U'龟'}, {U'\u3000', U' '},  {U'\u301C', U'~'},  // 〜
    {U'\u301D', U'“'},  {U'\u301E', U'”'},  {U'\u301F', U'”'},  {U'\u30FB', U'·'},                      // ・
    {U'\uFE41', U'「'}, {U'\uFE42', U'」'}, {U'\uFE43', U'『'}, {U'\uFE44', U'』'}, {U'\uFE50', U'，'},
    {U'\uFE51', U'、'}, {U'\uFE52', U'.'},  {U'\uFE54', U'；'}, {U'\uFE55', U'：'}, {U'\uFE56', U'？'},
    {U'\uFE57', U'！'}, {U'\uFF5F', U'('},  {U'\uFF60', U')'},  {U'\uFF61', U'。'}, {U'\uFF62', U'「'},
    {U'\uFF63', U'」'}, {U'\uFF64', U'、'}, {U'\uFF65', U'·'},  {U'\uFFE0', U'¢'},  {U'\uFFE1', U'£'},
    {U'\uFFE5', U'¥'},  {U'\uFFE6', U'₩'},
};
static_assert(std::is_sorted(std::begin(kSingles), std::end(kSingles), by_from));

/// Sorted.
constexpr Pair kVariants[] = {{U'伕', U'夫'}, {U'幷', U'并'}, {U'揹', U'背'}, {U'擡', U'抬'}, {U'敍', U'叙'},
                              {U'暱', U'昵'}, {U'枱', U'台'}, {U'痺', U'痹'}, {U'睪', U'睾'}, {U'簷', U'檐'},
                              {U'粧', U'妆'}, {U'糭', U'粽'}, {U'缐', U'线'}, {U'衞', U'卫'}, {U'衹', U'只'},
                              {U'讬', U'托'}, {U'谘', U'咨'}, {U'锺', U'钟'}, {U'馀', U'余'}};
static_assert(std::is_sorted(std::begin(kVariants), std::end(kVariants), by_from));

constexpr std::u32string_view kWordsWithZhu[] = {
    U"显著", U"昭著", U"卓著", U"名著", U"巨著", U"原著", U"专著", U"论著", U"编著", U"合著", U"译著",   U"遗著",
    U"拙著", U"新著", U"土著", U"著名", U"著作", U"著述", U"著者", U"著称", U"著书", U"著录", U"著于世", U"著有《"};
constexpr std::u32string_view kWordsWithZhe[] = {U"彰显着", U"凸显着", U"突显着", U"尽显着", U"执着于"};

template <std::size_t N>
char32_t look_up(const Pair (&table)[N], char32_t c, char32_t otherwise) {
  const auto* const found = std::lower_bound(std::begin(table), std::end(table), Pair{c, 0}, by_from);
  return found != std::end(table) && found->from == c ? found->to : otherwise;
}

constexpr bool in(char32_t c, char32_t first, char32_t last) {
  return first <= c && c <= last;
}

/// Zero-width, bidirectional controls, variation selectors, C0 and C1 controls but line ends and tabs.
bool is_dropped(char32_t c) {
  return (c < U' ' && !in(c, U'\t', U'\r')) || in(c, 0x7F, 0x84) || in(c, 0x86, 0x9F) || c == 0xAD || c == 0x180E ||
         in(c, 0x200B, 0x200F) || in(c, 0x202A, 0x202E) || in(c, 0x2060, 0x206F) || in(c, 0xFE00, 0xFE0F) ||
         c == 0xFEFF || c == 0xFFFC || in(c, 0xE0000, 0xE0FFF);
}

/// The one code point that NFKC makes of c, or c.
char32_t nfkc(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return c;
  const icu::UnicodeString folded = normalizer->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  return U_SUCCESS(status) && folded.countChar32() == 1 ? static_cast<char32_t>(folded.char32At(0)) : c;
}

}  // namespace

char32_t fold_width(char32_t c) {
  if (is_dropped(c)) return kDropped;
  if (in(c, 0x2000, 0x200A)) return U' ';
  switch (c) {
    case U'，':
    case U'！':
    case U'？':
    case U'；':
    case U'：':
      return c;
    default:
      break;
  }
  if (in(c, 0xFF01, 0xFF5E)) return c - 0xFEE0;
  const bool compatible = in(c, 0x2F00, 0x2FD5) || in(c, 0xF900, 0xFAFF) || in(c, 0x2F800, 0x2FA1F) ||  // ideographs
                          in(c, 0x1D400, 0x1D7FF) || in(c, 0xFE59, 0xFE6B);  // mathematical letters, small forms
  return compatible ? nfkc(c) : look_up(kSingles, c, c);
}

std::span<const std::u32string_view> words_with_zhu() {
  return kWordsWithZhu;
}

std::span<const std::u32string_view> words_with_zhe() {
  return kWordsWithZhe;
}

char32_t fold_variant(char32_t simplified) {
  return look_up(kVariants, simplified, simplified);
}

}  // namespace taojin
