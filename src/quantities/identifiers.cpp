#include <algorithm>

#include "quantities/characters.h"
#include "quantities/currency.h"
#include "quantities/scanner.h"

namespace taojin::quantities {
namespace {

/// 8x22B: no model has a million billion parameters; what is longer could not be multiplied out.
constexpr std::uint32_t kMostDigitsOfSize = 6;

}  // namespace

/// A letter, a hyphen or a sign of an address stands directly in front: GPT-4, H100, ?id=7.
bool Scanner::attached(std::uint32_t begin) const {
  if (begin == 0 || begin <= floor_) return false;
  const char32_t c = text_[begin - 1];
  if (is_latin(c)) {
    const auto currency = currency_before(text_, begin);
    return !(currency && begin - currency->size >= floor_);
  }
  const char32_t before = begin >= 2 ? text_[begin - 2] : 0;
  if (is_one_of(c, U"_@&?#") || (c == U'=' && is_latin(before))) return true;
  if (c == U'-') return is_latin(before) || (is_arabic(before) && begin - 1 > floor_);
  if (c == U'/') {
    return is_latin(before) && begin >= 3 && is_latin(text_[begin - 3]) && !currency_before(text_, begin - 1);
  }
  if (c == U'.') return is_latin(before) || is_arabic(before);
  return false;
}

/// Telephone numbers, addresses, versions: 010-6255-1234, 192.168.0.1, 1.2.3, 00020. Their end, or 0.
std::uint32_t Scanner::identifier_end(std::uint32_t begin) const {
  std::uint32_t i = begin;
  int dots = 0;
  int most_dots = 0;
  int hyphens = 0;
  for (;; ++i) {
    const char32_t c = at(text_, i);
    if (is_arabic(c)) continue;
    if (c == U'.' && is_arabic(at(text_, i + 1))) {
      most_dots = std::max(most_dots, ++dots);
    } else if (c == U'-' && is_arabic(at(text_, i + 1))) {
      ++hyphens;
      dots = 0;
    } else {
      break;
    }
  }
  if (most_dots >= 2 || hyphens >= 2) return i;
  std::uint32_t run = begin;
  while (is_arabic(at(text_, run))) ++run;
  const std::uint32_t length = run - begin;
  if (text_[begin] == U'0' && length >= 3) return i;
  if (length == 11 && run == i && text_[begin] == U'1' && is_one_of(text_[begin + 1], U"3456789") &&
      !is_unit(at(text_, i)) && !currency_at(text_, i)) {
    return i;
  }
  return 0;
}

/// 8x7B, 8×22B.
std::optional<Draft> Scanner::read_size(std::uint32_t begin) {
  std::uint32_t place = begin;
  const ArabicNumber count = read_arabic(text_, place);
  if (!count.value || count.point || count.digits > 3 || !is_one_of(at(text_, place), U"xX×*") ||
      !is_arabic(at(text_, place + 1))) {
    return std::nullopt;
  }
  ++place;
  const ArabicNumber each = read_arabic(text_, place);
  if (!each.value || !is_one_of(at(text_, place), U"Bb") || is_latin(at(text_, place + 1))) return std::nullopt;
  if (each.digits > kMostDigitsOfSize) return std::nullopt;
  const std::optional<Decimal> product = count.value->times(*each.value);
  if (!product) return std::nullopt;
  Draft item;
  item.quantity.type = QuantityType::size;
  item.quantity.span = item.quantity.extent = {begin, place + 1};
  item.quantity.value = product->shifted(9);
  item.numeral.big = item.numeral.arabic = true;
  return item;
}

/// Digits inside a Latin word: the size in Qwen2.5-72B, LLaMA65B, Mixtral-8x7B, or an amount behind a name
/// (OpenAI66亿美元).
std::optional<Draft> Scanner::read_attached(std::uint32_t begin) {
  std::uint32_t token_end = begin;
  while (is_identifier(at(text_, token_end)) || at(text_, token_end) == U'×') ++token_end;
  for (std::uint32_t i = begin; i < token_end; ++i) {
    if (!is_arabic(text_[i]) || (i > begin && is_one_of(text_[i - 1], U"0123456789."))) continue;
    if (std::optional<Draft> item = read_size(i)) return item;
    std::uint32_t end = i;
    const ArabicNumber number = read_arabic(text_, end);
    const char32_t letter = at(text_, end);
    if (is_latin(at(text_, i - 1)) && !(i >= 2 && is_latin(text_[i - 2]))) continue;  // B2B
    const bool closed = !is_latin(at(text_, end + 1)) && !is_arabic(at(text_, end + 1));
    if (number.value && closed && number.digits <= 4 &&
        (letter == U'B' || (letter == U'b' && i > 0 && text_[i - 1] == U'-'))) {
      Draft item;
      item.quantity.type = QuantityType::size;
      item.quantity.span = item.quantity.extent = {i, end + 1};
      item.quantity.value = number.value->shifted(9);
      item.numeral.big = item.numeral.arabic = true;
      return item;
    }
    i = std::max(i, end - 1);
  }
  if (!is_latin(text_[begin - 1])) return std::nullopt;
  std::uint32_t end = begin;
  std::optional<Draft> item = read_one(begin, begin, end);
  if (!item) return std::nullopt;
  const bool amount = item->numeral.big || item->tail.kind == TailKind::currency;
  if (!amount || is_latin(at(text_, item->numeral.span.end))) return std::nullopt;
  join(*item);
  decide_kept(*item);
  return item;
}

}  // namespace taojin::quantities
