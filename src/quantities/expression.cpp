#include <algorithm>

#include "quantities/bound.h"
#include "quantities/characters.h"
#include "quantities/currency.h"
#include "quantities/scanner.h"

namespace taojin::quantities {
namespace {

/// 负 is a sign but behind these: 抱负, 自负.
constexpr std::u32string_view kNotMinus = U"抱肩自胜欺辜背担身";
/// 2B and 2C before these say "to business".
constexpr std::u32string_view kAfterToBusiness = U"端轮站业市企客侧面领赛类产行服/、和与及、";

bool year_like(const Numeral& n) {
  return n.digits == 4 && !n.grouped && n.value >= Decimal(1900) && n.value < Decimal(2100);
}

/// Codes that are also words (CAD, PEN): a plain small number behind them is no amount.
bool common_code(std::string_view code) {
  constexpr std::string_view kCommon[] = {"USD", "CNY", "HKD", "TWD", "EUR", "JPY", "GBP", "SGD", "KRW", "AUD", "INR"};
  return std::find(std::begin(kCommon), std::end(kCommon), code) != std::end(kCommon);
}

/// Applies the tail to the numeral: the value in single units.
bool apply_tail(Draft& item) {
  const Tail& tail = item.tail;
  Quantity& q = item.quantity;
  const auto scaled = [&](const Decimal& value) -> std::optional<Decimal> {
    std::optional<Decimal> result = value.shifted(tail.shift);
    if (result && tail.more) result = result->plus(*tail.more);
    if (result && item.negative) result = result->negated();
    return result;
  };
  q.value = scaled(*q.value);
  if (item.numeral.high) item.numeral.high = scaled(*item.numeral.high);
  q.span.end = tail.end;
  item.unit = tail.unit;
  switch (tail.kind) {
    case TailKind::none:
      item.open = true;
      q.type = QuantityType::number;
      break;
    case TailKind::currency:
      q.type = QuantityType::money;
      q.currency = tail.currency;
      q.currency_basis = tail.basis;
      item.plain_yuan = tail.plain_yuan;
      break;
    case TailKind::percent:
      q.type = QuantityType::percent;
      break;
    case TailKind::count:
      q.type = QuantityType::count;
      break;
    case TailKind::parameters:
      q.type = QuantityType::size;
      break;
  }
  return q.value.has_value();
}

}  // namespace

/// Chooses between 1.5B the number and 1.5 before a unit, and reads what stands behind.
void Scanner::choose_suffix(Draft& item, bool currency_before) {
  item.tail = read_tail(text_, item.numeral, currency_before);
  const std::optional<Numeral> larger = with_suffix(item.numeral);
  if (!larger) return;
  const char32_t letter = item.numeral.suffix;
  const Tail tail = read_tail(text_, *larger, currency_before);
  const char32_t next = at(text_, larger->span.end);
  bool take = currency_before || tail.kind == TailKind::currency || tail.kind == TailKind::parameters ||
              (tail.kind == TailKind::count && tail.form != CountForm::loose && letter != U'W');
  if (letter == U'w' || letter == U'W') {
    take = take || letter == U'w' || tail.kind == TailKind::count || tail.more_than;
    take = take && (letter == U'w' || tail.form != CountForm::measure);
  }
  if (is_one_of(letter, U"Bb") && !take) {
    const char32_t noun = at(text_, skip_blanks(text_, larger->span.end));
    const bool to_business = item.numeral.value == Decimal(2) && is_one_of(noun, kAfterToBusiness);
    if (item.numeral.value == Decimal(910)) return;  // a chip
    const std::u32string_view behind = text_.substr(std::min<std::size_t>(larger->span.end, text_.size()), 8);
    const bool shown =
        behind.find(U"参数") != std::u32string_view::npos || behind.find(U"模型") != std::u32string_view::npos;
    if (is_one_of(next, U"轮站端") || (to_business && !shown) || (letter == U'b' && !shown)) return;
    item.numeral = *larger;
    item.tail = tail;
    if (tail.kind == TailKind::none) {
      item.tail.kind = TailKind::parameters;
      item.tail.end = larger->span.end;
    }
    return;
  }
  if (!take) return;
  item.numeral = *larger;
  item.tail = tail;
}

/// Sign and currency in front of a numeral whose tail is read.
void Scanner::look_in_front(Draft& item, std::uint32_t floor) {
  Span& span = item.quantity.span;
  const auto blanks_back = [&](std::uint32_t place) {
    const auto back = static_cast<std::uint32_t>(skip_blanks_back(text_, place));
    return back < floor ? place : back;
  };
  bool& negative = item.negative;
  std::uint32_t begin = span.begin;
  const auto take_sign = [&] {
    const std::uint32_t place = blanks_back(begin);
    if (place <= floor || negative) return;
    const char32_t c = text_[place - 1];
    const char32_t before = place >= 2 ? text_[place - 2] : 0;
    if (c == U'负' && !is_one_of(before, kNotMinus)) {
      negative = true;
      begin = place - 1;
    } else if (c == U'的' && before == U'负' && place - 2 >= floor) {
      negative = true;
      begin = place - 2;
    } else if ((c == U'-' || c == U'−') && begin - place <= 1 && before != c) {
      const bool free = before == 0 || before == U'\n' || is_one_of(before, U"(（,，。:：;；、~=[“\"/") ||
                        (is_blank(before) && place == begin);
      const bool unit = item.tail.kind == TailKind::percent || item.tail.kind == TailKind::currency;
      if (free || (unit && is_han(before) && !is_unit(before) && !is_one_of(before, U"年月日元"))) {
        negative = true;
        begin = place - 1;
      }
    }
  };
  take_sign();
  const bool takes_currency =
      item.tail.kind == TailKind::none || (item.tail.kind == TailKind::currency && item.tail.plain_yuan);
  std::uint32_t place = blanks_back(begin);
  if (place > floor && is_one_of(text_[place - 1], U"「“")) --place;  // 人民币「千亿」
  if (const auto currency = currency_before(text_, place);
      currency && place - currency->size >= floor &&
      text_.substr(place, begin - place).find(U'\n') == std::u32string_view::npos) {
    const CurrencyWord& word = currency->word;
    const Numeral& n = item.numeral;
    const bool unlikely =
        (word.form != CurrencyForm::symbol && item.tail.kind == TailKind::none && year_like(n)) ||
        (word.form == CurrencyForm::code && !common_code(word.code) && !n.big && !n.point && !n.grouped);
    const bool same = item.tail.kind == TailKind::currency && item.tail.currency == word.code;
    if ((takes_currency && !unlikely) || same) {
      begin = place - currency->size;
      if (!same) {
        item.tail.kind = TailKind::currency;
        item.tail.currency = word.code;
        item.tail.basis = word.form == CurrencyForm::symbol ? CurrencyBasis::symbol : CurrencyBasis::named;
        item.tail.plain_yuan = false;
      }
      take_sign();
    }
  } else if (takes_currency) {
    take_currency_before_bound(item, begin, floor);
  }
  span.begin = begin;
}

/// 新台币约2.76亿元: the currency stands in front of the bound.
void Scanner::take_currency_before_bound(Draft& item, std::uint32_t begin, std::uint32_t floor) const {
  const std::optional<BoundMatch> bound = bound_before(text_, begin, false);
  if (!bound || bound->place <= floor) return;
  const auto currency = currency_before(text_, bound->place);
  if (!currency || bound->place - currency->size < floor || currency->word.code.empty()) return;
  const Numeral& n = item.numeral;
  if (item.tail.kind == TailKind::none && !n.big && !n.grouped) return;
  item.tail.kind = TailKind::currency;
  item.tail.currency = currency->word.code;
  item.tail.basis = currency->word.form == CurrencyForm::symbol ? CurrencyBasis::symbol : CurrencyBasis::named;
  item.tail.plain_yuan = false;
}

/// 八位数美元: an amount of eight figures.
bool Scanner::read_figures(Draft& item, std::uint32_t floor) {
  const Numeral& n = item.numeral;
  if (at(text_, static_cast<std::uint32_t>(skip_blanks(text_, n.span.end))) != U'位') return false;
  const auto place = static_cast<std::uint32_t>(skip_blanks(text_, n.span.end)) + 1;
  if (at(text_, place) != U'数' || n.vague != Vague::none || n.point) return false;
  if (n.value < Decimal(5) || n.value > Decimal(13)) return false;
  const auto behind = static_cast<std::uint32_t>(skip_blanks(text_, place + 1));
  const std::optional<CurrencyMatch> currency = currency_at(text_, behind);
  if (!currency || currency->word.form == CurrencyForm::symbol || currency->word.form == CurrencyForm::loose)
    return false;
  int figures = 5;
  while (n.value > Decimal(figures)) ++figures;
  Quantity& q = item.quantity;
  q.type = QuantityType::money;
  q.value = Decimal(1).shifted(figures - 1);
  q.currency = currency->word.code;
  item.plain_yuan = currency->word.form == CurrencyForm::plain;
  q.currency_basis = item.plain_yuan ? CurrencyBasis::implied : CurrencyBasis::named;
  q.span.begin = std::max(floor, n.span.begin);
  q.span.end = behind + currency->size;
  item.tail.kind = TailKind::currency;
  item.tail.level = true;
  item.numeral.big = true;
  return true;
}

std::optional<Draft> Scanner::read_one(std::uint32_t begin, std::uint32_t floor, std::uint32_t& end,
                                       bool behind_currency) {
  if (std::optional<Draft> item = read_special(begin, floor)) return item;
  const std::optional<Numeral> numeral = read_numeral(text_, begin, end);
  if (!numeral) {
    constexpr std::uint32_t kLongRun = 64;  // of digits, read once
    if (!is_arabic(text_[begin]) && end - begin < kLongRun) end = begin + 1;
    return std::nullopt;
  }
  end = numeral->span.end;
  if (std::optional<Draft> item = read_fraction(begin, floor, &*numeral)) return item;
  Draft item;
  item.numeral = *numeral;
  item.quantity.span = numeral->span;
  auto front = static_cast<std::uint32_t>(skip_blanks_back(text_, begin));
  if (front > floor && (text_[front - 1] == U'负' || text_[front - 1] == U'-')) --front;
  const bool in_front = front > floor && currency_before(text_, front).has_value();
  choose_suffix(item, in_front || behind_currency);
  if (in_front && item.numeral.grouped && item.tail.kind == TailKind::currency && !item.tail.plain_yuan) {
    // "$20，300美元": two amounts, not thousands
    const std::size_t comma = slice(text_, item.numeral.span).find(U'，');
    if (comma != std::u32string_view::npos) {
      const auto first = read_numeral(text_.substr(0, begin + comma), begin, end);
      if (!first) return std::nullopt;
      item.numeral = *first;
      choose_suffix(item, in_front);
    }
  }
  if (numeral->arabic && item.tail.kind == TailKind::none && is_latin(at(text_, item.numeral.span.end)) &&
      !(item.numeral.has_unit)) {
    // 5G, 3D, 4K: no number of anything
    while (is_identifier(at(text_, end))) ++end;
    return std::nullopt;
  }
  item.quantity.value = item.numeral.value;
  if (read_figures(item, floor)) return item;
  look_in_front(item, floor);
  if (item.numeral.vague == Vague::bare && item.quantity.span.begin == begin && begin > floor &&
      text_[begin - 1] == U'上' && bound_before(text_, begin, true)) {
    --item.quantity.span.begin;
  }
  if (!apply_tail(item)) return std::nullopt;
  return item;
}

}  // namespace taojin::quantities
