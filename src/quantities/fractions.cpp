#include "quantities/characters.h"
#include "quantities/currency.h"
#include "quantities/scanner.h"

namespace taojin::quantities {

/// Expressions whose numeral is a word: 百分之…, 百分百, 一半, 半年, 几家.
std::optional<Draft> Scanner::read_special(std::uint32_t begin, std::uint32_t floor) {
  const char32_t c = text_[begin];
  const char32_t next = at(text_, begin + 1);
  if (is_one_of(c, U"百佰千仟万")) return read_fraction(begin, floor, nullptr);
  if (c == U'一' ? next != U'半' : !is_one_of(c, U"半几数")) return std::nullopt;  // before a draft is made: most
  Draft item;
  Quantity& q = item.quantity;
  item.numeral.span = {begin, begin + 1};
  item.numeral.characters = 1;
  if ((c == U'一' && next == U'半') || (c == U'半' && next == U'数')) {
    if (begin > 0 && text_[begin - 1] == U'第') return std::nullopt;
    q.type = QuantityType::number;
    q.value = Decimal(5, 1);
    q.span = {begin, begin + 2};
    return item;
  }
  if (c == U'半') {
    if (next == U'成' && !is_one_of(at(text_, begin + 2), U"品功熟年")) {
      q.type = QuantityType::percent;
      q.value = Decimal(5);
      q.span = {begin, begin + 2};
      return item;
    }
    const std::optional<CountMatch> word = count_word_at(text_, begin + 1);
    if (!word || (word->form != CountForm::measure && word->form != CountForm::time) || is_latin(next) ||
        (begin > 0 && is_one_of(text_[begin - 1], U"上下大多过一两三四五六七八九十个年点"))) {
      return std::nullopt;
    }
    q.type = QuantityType::count;
    q.value = Decimal(5, 1);
    item.unit = {begin + 1, begin + 1 + word->size};
    q.span = {begin, item.unit.end};
    return item;
  }
  if (c == U'几' || c == U'数') {
    if (next == U'个' && at(text_, begin + 2) == U'亿' && at(text_, begin + 3) != U'万') return std::nullopt;  // 几个亿
    const std::optional<CountMatch> word = count_word_at(text_, begin + 1);
    const std::optional<CurrencyMatch> currency = currency_at(text_, begin + 1);
    const char32_t before = begin > 0 ? text_[begin - 1] : 0;
    if (c == U'数' && (is_one_of(before, U"人参总指基次函系倍读件票股级点岁无多少大半单双分") ||
                       is_one_of(next, U"位组字码据学值量目列额控"))) {
      return std::nullopt;
    }
    const bool piece = next == U'块' && currency && currency->size == 1;  // 几块砖; money is 几块钱
    if (currency && !piece && currency->word.form != CurrencyForm::loose &&
        currency->word.form != CurrencyForm::symbol) {
      q.type = QuantityType::money;
      q.currency = currency->word.code;
      item.plain_yuan = currency->word.form == CurrencyForm::plain;
      q.currency_basis = item.plain_yuan ? CurrencyBasis::implied : CurrencyBasis::named;
      item.tail.kind = TailKind::currency;
      q.span = {begin, begin + 1 + currency->size};
    } else if (word && (word->form == CountForm::word || word->form == CountForm::time) && !is_latin(next)) {
      q.type = QuantityType::count;
      item.unit = {begin + 1, begin + 1 + word->size};
      item.tail.kind = TailKind::count;
      q.span = {begin, item.unit.end};
    } else {
      return std::nullopt;
    }
    q.value = Decimal(1);
    item.numeral.vague = Vague::several;
    item.numeral.high = Decimal(10);
    return item;
  }
  return std::nullopt;
}

/// 三分之一, 百分之三十, 一又二分之一. Without a denominator given, one of 百, 千, 万 stands at `begin`.
std::optional<Draft> Scanner::read_fraction(std::uint32_t begin, std::uint32_t floor, const Numeral* denominator) {
  const auto blanks = [&](std::uint32_t p) { return static_cast<std::uint32_t>(skip_blanks(text_, p)); };
  std::optional<Numeral> whole, inner;
  if (denominator != nullptr && at(text_, denominator->span.end) == U'又') {
    std::uint32_t end = 0;
    inner = read_numeral(text_, denominator->span.end + 1, end);
    if (!inner) return std::nullopt;
    whole = *denominator;
    denominator = &*inner;
  }
  std::uint32_t place = blanks(denominator != nullptr ? denominator->span.end : begin + 1);
  if (at(text_, place) != U'分') return std::nullopt;
  if (denominator == nullptr && at(text_, place + 1) == U'百' && is_one_of(text_[begin], U"百佰")) {
    Draft item;
    item.quantity.type = QuantityType::percent;
    item.quantity.value = Decimal(100);
    item.quantity.span = {begin, place + 2};
    item.tail.kind = TailKind::percent;
    return item;
  }
  place = blanks(place + 1);
  if (at(text_, place) != U'之') return std::nullopt;
  place = blanks(place + 1);
  bool negative = false;
  if (at(text_, place) == U'负') {
    negative = true;
    place = blanks(place + 1);
  }
  if (!starts_quantity(at(text_, place))) return std::nullopt;
  std::uint32_t end = 0;
  const std::optional<Numeral> numerator = read_numeral(text_, place, end);
  if (!numerator) return std::nullopt;

  Draft item;
  Quantity& q = item.quantity;
  item.numeral = *numerator;
  item.numeral.arabic = is_arabic(text_[begin]);
  item.tail.kind = TailKind::percent;  // keeps a currency in front away
  item.tail.end = numerator->span.end;
  q.span = {begin, numerator->span.end};
  q.value = negative ? numerator->value.negated() : numerator->value;
  if (denominator == nullptr) {
    q.type = QuantityType::percent;
    item.front_percent = true;
    item.tail.shift = 2 - glyph_value(text_[begin]);
    q.value = q.value->shifted(item.tail.shift);
    if (item.numeral.high) item.numeral.high = item.numeral.high->shifted(item.tail.shift);
  } else {
    q.type = QuantityType::number;
    q.value = q.value->over(denominator->value);
    if (whole && q.value) q.value = q.value->plus(whole->value);
    item.numeral.high.reset();
    item.numeral.vague = Vague::none;  // 二分之一二: no range of halves
  }
  if (!q.value) return std::nullopt;
  look_in_front(item, floor);
  if (item.negative) q.value = q.value->negated();
  if (item.negative && item.numeral.high) item.numeral.high = item.numeral.high->negated();
  return item;
}

}  // namespace taojin::quantities
