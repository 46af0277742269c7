#include "quantities/scanner.h"

#include <algorithm>
#include <utility>

#include "quantities/bound.h"
#include "quantities/characters.h"
#include "quantities/currency.h"

namespace taojin::quantities {
namespace {

/// 负 is a sign but behind these: 抱负, 自负.
constexpr std::u32string_view kNotMinus = U"抱肩自胜欺辜背担身";
/// 2B and 2C before these say "to business".
constexpr std::u32string_view kAfterToBusiness = U"端轮站业市企客侧面领赛类产行服/、和与及、";

bool is_identifier(char32_t c) {
  return is_latin(c) || is_arabic(c) || is_one_of(c, U"._-");
}

bool year_like(const Numeral& n) {
  return n.digits == 4 && !n.grouped && n.value >= Decimal(1900) && n.value < Decimal(2100);
}

/// Codes that are also words (CAD, PEN): a plain small number behind them is no amount.
bool common_code(std::string_view code) {
  constexpr std::string_view kCommon[] = {"USD", "CNY", "HKD", "TWD", "EUR", "JPY", "GBP", "SGD", "KRW", "AUD", "INR"};
  return std::find(std::begin(kCommon), std::end(kCommon), code) != std::end(kCommon);
}

}  // namespace

Scanner::Scanner(std::u32string_view text, const QuantityContext& context) : text_(text) {
  calendar_.article = context.date;
}

bool Scanner::starts(std::uint32_t place, std::u32string_view word) const {
  return text_.substr(std::min<std::size_t>(place, text_.size())).starts_with(word);
}

std::vector<Item> Scanner::scan() {
  const auto size = static_cast<std::uint32_t>(text_.size());
  items_.reserve(size / 64);  // an article has one in ninety characters
  for (std::uint32_t i = 0; i < size;) {
    i = starts_quantity(text_[i]) ? read_at(i) : i + 1;
  }
  return std::move(items_);
}

void Scanner::push(Draft draft) {
  floor_ = std::max(floor_, draft.quantity.span.end);
  items_.emplace_back(std::move(draft));
}

std::uint32_t Scanner::read_at(std::uint32_t begin) {
  return glyph(text_[begin]) == Glyph::calendar ? read_calendar(begin) : read_number(begin);
}

/// A Han digit or 几, 数 that what stands behind it rules out; most of those in a text.
bool Scanner::idle(std::uint32_t begin) const {
  const char32_t c = text_[begin];
  const char32_t next = at(text_, begin + 1);
  const Glyph kind = glyph(c);
  if (kind == Glyph::han) {
    if (begin > floor_ && text_[begin - 1] == U'负') return false;
    if (next != U'个' && continues_digit(next)) return false;
    if (begins_currency(next)) return false;
    if (!begins_count_word(next)) return true;
    if (c != U'一') return false;
    // 一家, 一个: an article, but in 一个亿, 一吨半, 一家到两家
    const std::u32string_view rest = text_.substr(begin + 2, 4);
    return rest.find_first_of(U"亿兆万半到至-–—~、小钟月季以又") == std::u32string_view::npos;
  }
  if (kind == Glyph::vague) return !is_unit(next) && !begins_count_word(next) && !begins_currency(next);
  return false;
}

std::uint32_t Scanner::read_calendar(std::uint32_t begin) {
  const char32_t before = begin > floor_ ? text_[begin - 1] : 0;
  if (!is_one_of(before, U"去今明前本上同当次后翌半昨下即个")) return begin + 1;
  const std::optional<DateMatch> match = relative_date_at(text_, begin, floor_, calendar_);
  if (!match) return begin + 1;
  Draft item;
  item.quantity.type = QuantityType::date;
  item.quantity.span = item.quantity.extent = match->span;
  item.quantity.date = match->date;
  item.quantity.end_date = match->end_date;
  push(std::move(item));
  return match->span.end;
}

std::uint32_t Scanner::read_number(std::uint32_t begin) {
  if (idle(begin)) return begin + 1;
  const bool arabic = is_arabic(text_[begin]);
  const bool is_attached = arabic && attached(begin);
  if (!is_attached || is_one_of(text_[begin - 1], U"Qq")) {
    if (const std::optional<DateMatch> date = date_at(text_, begin, floor_, calendar_)) {
      Draft item;
      item.quantity.type = QuantityType::date;
      item.quantity.span = item.quantity.extent = date->span;
      item.quantity.date = date->date;
      item.quantity.end_date = date->end_date;
      push(std::move(item));
      return date->span.end;
    }
  }
  if (const std::uint32_t end = clock_at(text_, begin); end != 0) return end;
  if (is_attached) {
    if (std::optional<Draft> item = read_attached(begin)) {
      const std::uint32_t end = item->quantity.span.end;
      bound(*item);
      push(std::move(*item));
      return end;
    }
    std::uint32_t end = begin;
    while (is_identifier(at(text_, end))) ++end;
    return end;
  }
  if (arabic) {
    if (const std::uint32_t end = identifier_end(begin); end != 0) return end;
    if (std::optional<Draft> item = read_size(begin)) {
      const std::uint32_t end = item->quantity.span.end;
      bound(*item);
      push(std::move(*item));
      return end;
    }
  }
  std::uint32_t end = begin + 1;
  std::optional<Draft> item = read_one(begin, floor_, end);
  if (!item) return end;
  join(*item);
  bound(*item);
  decide_kept(*item);
  end = item->quantity.span.end;
  push(std::move(*item));
  return end;
}

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
  }
  span.begin = begin;
}

/// Applies the tail to the numeral: the value in single units.
namespace {

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

std::optional<Draft> Scanner::read_one(std::uint32_t begin, std::uint32_t floor, std::uint32_t& end) {
  if (std::optional<Draft> item = read_special(begin, floor)) return item;
  const std::optional<Numeral> numeral = read_numeral(text_, begin, end);
  if (!numeral) {
    if (!is_arabic(text_[begin])) end = begin + 1;
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
  choose_suffix(item, in_front);
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
  look_in_front(item, floor);
  if (item.numeral.vague == Vague::bare && item.quantity.span.begin == begin && begin > floor &&
      text_[begin - 1] == U'上' && bound_before(text_, begin, true)) {
    --item.quantity.span.begin;
  }
  if (!apply_tail(item)) return std::nullopt;
  return item;
}

/// Expressions whose numeral is a word: 百分之…, 百分百, 一半, 半年, 几家.
std::optional<Draft> Scanner::read_special(std::uint32_t begin, std::uint32_t floor) {
  const char32_t c = text_[begin];
  const char32_t next = at(text_, begin + 1);
  if (is_one_of(c, U"百佰千仟万")) return read_fraction(begin, floor, nullptr);
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
    const std::optional<CountMatch> word = count_word_at(text_, begin + 1);
    const std::optional<CurrencyMatch> currency = currency_at(text_, begin + 1);
    const char32_t before = begin > 0 ? text_[begin - 1] : 0;
    if (c == U'数' && (is_one_of(before, U"人参总指基次函系倍读件票股级点岁无多少大半单双分") ||
                       is_one_of(next, U"位组字码据学值量目列额控"))) {
      return std::nullopt;
    }
    if (currency && (currency->word.form != CurrencyForm::loose && currency->word.form != CurrencyForm::symbol)) {
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
  }
  if (!q.value) return std::nullopt;
  look_in_front(item, floor);
  if (item.negative) q.value = q.value->negated();
  if (item.negative && item.numeral.high) item.numeral.high = item.numeral.high->negated();
  return item;
}

}  // namespace taojin::quantities
