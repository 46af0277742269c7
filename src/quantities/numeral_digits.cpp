#include <algorithm>

#include "quantities/numeral_reader.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

constexpr Word<int> kMagnitudes[] = {
    {U"hundred", 2}, {U"thousand", 3},  {U"million", 6},   {U"mln", 6}, {U"mn", 6},   {U"MM", 6}, {U"Million", 6},
    {U"billion", 9}, {U"Billion", 9},   {U"bln", 9},       {U"bn", 9},  {U"Bn", 9},   {U"BN", 9}, {U"Mn", 6},
    {U"MN", 6},      {U"trillion", 12}, {U"Trillion", 12}, {U"tn", 12}, {U"trn", 12},
};
constexpr auto kMagnitudeTable = forward_table(kMagnitudes);
static_assert(kMagnitudeTable.unique());

}  // namespace

bool NumeralReader::take_arabic() {
  const std::uint32_t begin = at_;
  std::uint32_t end = at_;
  const ArabicNumber number = read_arabic(text_, end);
  looked_at_ = std::max(looked_at_, end);
  if (!number.value) return false;
  if (last_power_ != 0) {  // after a unit: 5000 of 3亿5000万
    const std::uint32_t next = after_blanks(end);
    const int power = unit_power(next);
    const bool whole = !number.point;
    if (power != 0 && (power < last_power_ || (whole && number.digits == 4 && last_power_ == 4))) {
      literal_ = true;
    } else if (power == 0 && whole && !zero_ && number.digits == 1 && last_power_ >= 3 && number.value != Decimal(0)) {
      if (is_latin(at(text_, end)) || is_one_of(at(text_, end), U"%％‰.:/-") ||
          is_one_of(at(text_, next), kCountsDigit)) {
        return false;
      }
      literal_ = false;
    } else if (power == 0 && whole && at(text_, next) != U'年' &&
               (zero_ || static_cast<int>(number.digits) == last_power_)) {
      literal_ = true;
    } else {
      return false;
    }
  } else {
    literal_ = true;
    out_.digits = number.digits;
    out_.leading_zero = number.leading_zero;
    out_.grouped = number.grouped;
  }
  out_.point |= number.point;
  if (out_.vague == Vague::bare) out_.vague = Vague::none;
  pending_ = number.value;
  pending_arabic_ = true;
  pending_begin_ = begin;
  out_.tail_size = 0;
  at_ = end;
  return true;
}

bool NumeralReader::take_han() {
  const std::uint32_t begin = at_;
  std::uint32_t place = at_;
  const bool first = last_power_ == 0;
  if (!first) {
    while (at(text_, place) == U'零' || at(text_, place) == U'〇') ++place;
    if (place != begin) {  // 一百零一, 一千零十, 1千零1, 一千五百零几万
      const char32_t c = at(text_, place);
      if (!is_han_digit(c) && glyph(c) != Glyph::small_unit && glyph(c) != Glyph::financial_unit &&
          glyph(c) != Glyph::tens && c != U'几' && !is_arabic(c)) {
        return false;
      }
      zero_ = true;
      out_.tail_size = 0;
      at_ = place;
      out_.characters += place - begin;
      if (!is_han_digit(c)) return true;
    }
  }
  std::uint32_t end = place;
  while (is_han_digit(at(text_, end))) ++end;
  looked_at_ = std::max(looked_at_, end);
  const std::uint32_t length = end - place;
  const int a = glyph_value(at(text_, place));
  const int b = length >= 2 ? glyph_value(at(text_, place + 1)) : 0;
  const bool neighbours = length == 2 && a != 0 && (b == a + 1 || (a == 3 && b == 5));
  out_.tail_size = 0;
  if (out_.vague == Vague::bare) out_.vague = Vague::none;
  pending_begin_ = place;
  pending_arabic_ = false;
  literal_ = zero_;
  if (length == 1) return take_one_digit(place, a);
  if (neighbours && (!first || unit_power(end) != 0 || at(text_, end) != U'点')) {
    pending_ = Decimal(a);
    spread_ = Decimal(b - a);
    out_.vague = Vague::pair;
    out_.characters += 2;
    at_ = end;
    return true;
  }
  if (!first) {  // 三百九十九三盒: the digit that the tens need, and no more
    if (last_power_ != 1 || zero_) return false;
    pending_ = Decimal(a);
    ++out_.characters;
    at_ = place + 1;
    done_ = true;
    return true;
  }
  if (length > kMostDigits) return false;
  Decimal value;
  for (std::uint32_t i = place; i < end; ++i) {
    value = sum(shifted(value, 1), Decimal(glyph_value(text_[i])));
  }
  out_.string = true;
  literal_ = true;
  pending_ = value;
  out_.characters += length;
  at_ = end;
  if (at(text_, end) != U'点') done_ = true;
  return true;
}

bool NumeralReader::take_one_digit(std::uint32_t place, int digit) {
  at_ = place + 1;
  const char32_t next = here();
  if (last_power_ >= 2 && !zero_ && glyph(text_[place - 1]) != Glyph::financial_unit &&
      is_one_of(text_[place], U"陆伍参肆") && is_han(next) && !is_unit(next) &&
      !is_one_of(next, U"元圆点角分个家人万")) {
    at_ = place;
    return false;
  }
  pending_ = Decimal(digit);
  ++out_.characters;
  // 两、三亿: neighbours with a comma between them
  const bool first_of_list = digit == 1 && !(place > 0 && is_han(text_[place - 1]));  // 一、二十年来
  if (last_power_ == 0 && next == U'、' && digit > 0 && !first_of_list && is_han_digit(here(1)) &&
      glyph_value(here(1)) == digit + 1 && (unit_power(at_ + 2) != 0)) {
    spread_ = Decimal(1);
    out_.vague = Vague::pair;
    at_ += 2;
    ++out_.characters;
  }
  return true;
}

bool NumeralReader::take_tens() {
  if (pending_ || fraction_ || section_power_ <= 1) return false;
  section_ = sum(section_, Decimal(glyph_value(here()) * 10));
  after_unit(1);
  ++at_;
  return true;
}

bool NumeralReader::take_point() {
  if (out_.point || out_.vague != Vague::none) return false;
  if (!pending_ && !out_.has_unit) return false;
  if (pending_ && pending_arabic_) return false;
  const std::uint32_t place = after_blanks(at_ + 1);
  std::uint32_t end = place;
  Decimal value;
  if (is_arabic(at(text_, place))) {
    while (is_arabic(at(text_, end))) ++end;
  } else {
    while (is_han_digit(at(text_, end)) && at(text_, end) != U'两') ++end;
  }
  looked_at_ = std::max(looked_at_, end);
  if (end == place || end - place > kMostDigits) return false;
  if (is_one_of(at(text_, end), U"十分刻钟半") && !text_.substr(end).starts_with(U"分之")) return false;
  for (std::uint32_t i = place; i < end; ++i) value = sum(shifted(value, 1), Decimal(glyph_value(text_[i])));
  const Decimal part = shifted(value, -static_cast<int>(end - place));
  if (pending_) section_ = sum(section_, *pending_);
  pending_.reset();
  section_ = sum(section_, part);
  section_power_ = std::min(section_power_, 1);
  fraction_ = true;
  directly_behind_big_ = false;
  out_.point = true;
  out_.tail_size = 0;
  out_.characters += end - place;
  at_ = end;
  return true;
}

bool NumeralReader::take_latin(std::uint32_t place) {
  if (!pending_ || !pending_arabic_ || out_.has_unit) return false;
  std::uint32_t end = place;
  while (is_latin(at(text_, end)) && end - place < 16) ++end;
  const auto* const word = kMagnitudeTable.find(text_, place);
  if (word != nullptr && end == place + word->text.size() && !is_arabic(at(text_, end))) {
    pending_ = shifted(*pending_, word->value);
    out_.has_unit = out_.big = true;
    out_.digits = 0;
    push_tail(word->value);
    at_ = end;
    done_ = true;
    return true;
  }
  if (end == place + 1 && place == at_ && !is_arabic(at(text_, end))) {
    const char32_t letter = text_[place];
    const int power = is_one_of(letter, U"Kk")   ? 3
                      : is_one_of(letter, U"wW") ? 4
                      : is_one_of(letter, U"Mm") ? 6
                      : is_one_of(letter, U"Bb") ? 9
                      : letter == U'T'           ? 12
                                                 : 0;
    out_.suffix_power = power;
    out_.suffix = power != 0 ? letter : 0;
    out_.suffix_end = end;
  }
  return false;
}

ArabicNumber read_arabic(std::u32string_view text, std::uint32_t& place) {
  ArabicNumber number;
  Decimal::Digits digits = 0;
  std::uint32_t count = 0;
  int scale = 0;
  const auto take = [&](char32_t c) {
    if (count < kMostDigits) digits = digits * 10 + (c - U'0');
    ++count;
  };
  std::uint32_t i = place;
  for (; is_arabic(at(text, i)); ++i) take(text[i]);
  number.leading_zero = text[place] == U'0' && i - place > 1;
  // Thousands: 1,250 and 1，250; groups of exactly three digits behind one to three.
  const auto group_at = [&](std::uint32_t p, char32_t separator) {
    return at(text, p) == separator && is_arabic(at(text, p + 1)) && is_arabic(at(text, p + 2)) &&
           is_arabic(at(text, p + 3)) && !is_arabic(at(text, p + 4));
  };
  if (i - place <= 3 && !number.leading_zero && text[place] != U'0') {
    for (const char32_t separator : {U',', U'，'}) {
      for (; group_at(i, separator); i += 4) {
        for (std::uint32_t k = 1; k <= 3; ++k) take(text[i + k]);
        number.grouped = true;
      }
      if (number.grouped) break;
    }
  }
  number.digits = count;
  if (at(text, i) == U'.' && is_arabic(at(text, i + 1))) {
    number.point = true;
    for (++i; is_arabic(at(text, i)); ++i) {
      take(text[i]);
      ++scale;
    }
  }
  place = i;
  if (count <= kMostDigits) number.value = Decimal(digits, scale);
  return number;
}

}  // namespace taojin::quantities
