#include "quantities/numeral.h"

#include <algorithm>

#include "quantities/currency.h"
#include "quantities/numeral_reader.h"

namespace taojin::quantities {
namespace {

/// 兆 before these is Mega.
constexpr std::u32string_view kAfterMega = U"瓦赫字比帕欧焦位伏";
/// 千 before these belongs to the counting word: 25千克; not before 克朗.
constexpr std::u32string_view kAfterKilo = U"米克瓦卡赫帕伏焦";
/// Words that end with 数: 人数十万 is 100,000, not several hundred thousand.
constexpr std::u32string_view kBeforeCount = U"人参总指基次函系倍读件票股级点岁无";

}  // namespace

std::optional<Numeral> NumeralReader::read() {
  if (!start()) return std::nullopt;
  while (!done_ && step()) {
  }
  if (!settle_last() || failed_) return std::nullopt;
  return finish();
}

bool NumeralReader::start() {
  switch (glyph(here())) {
    case Glyph::arabic:
      out_.arabic = true;
      return take_arabic();
    case Glyph::han:
      return take_han();
    case Glyph::financial:
      return plausible_financial() && take_han();
    case Glyph::financial_unit:
      return here() != U'拾' || is_one_of(here(1), U"壹贰叁肆伍陆柒捌玖万亿圆") ? step() : false;
    case Glyph::small_unit:
    case Glyph::big_unit:
    case Glyph::tens:
      return step();
    case Glyph::vague:
      return take_several();
    case Glyph::half:
      return take_half();
    default:
      return false;
  }
}

bool NumeralReader::plausible_financial() const {
  if (!is_one_of(here(), U"陆伍参肆") || (at_ > 0 && text_[at_ - 1] == U'之')) return true;
  const char32_t next = here(1);
  const char32_t second = here(2);
  const bool behind_word = at_ > 0 && is_one_of(text_[at_ - 1], U"大登着海内队入退放收");
  const auto financial = [](char32_t c) {
    return glyph(c) == Glyph::financial || glyph(c) == Glyph::financial_unit || c == U'零' || c == U'圆';
  };
  if (glyph(next) == Glyph::financial_unit || next == U'圆') return true;
  if (next == U'点' || next == U'角') return financial(second) || second == U'整';
  if (next == U'元' || glyph(next) == Glyph::big_unit) {
    return financial(second) || glyph(second) == Glyph::big_unit || is_one_of(second, U"元整正") ||
           (!behind_word && currency_at(text_, at_ + 2));
  }
  return false;
}

bool NumeralReader::take_several() {
  if (here() == U'数' && at_ > 0 && is_one_of(text_[at_ - 1], kBeforeCount)) {
    std::uint32_t behind = at_ + 1;
    while (is_unit(at(text_, behind))) ++behind;
    if (is_one_of(text_[at_ - 1], U"人次") || !currency_at(text_, behind)) return false;  // 基金会数千万元
  }
  const std::uint32_t next = at_ + 1;
  if (unit_power(next) == 0) return false;
  out_.vague = Vague::several;
  pending_ = Decimal(1);
  pending_begin_ = at_;
  at_ = next;
  return true;
}

bool NumeralReader::take_half() {
  const int power = unit_power(at_ + 1);
  if (power < 4 && (power < 2 || unit_power(at_ + 2) < 4)) return false;  // 半百万, but 半百
  pending_ = Decimal(5, 1);
  literal_ = true;
  pending_begin_ = at_;
  ++at_;
  ++out_.characters;
  return true;
}

int NumeralReader::unit_power(std::uint32_t place) const {
  if (at(text_, place) == U'个' && at(text_, place + 1) == U'亿') return 8;
  const char32_t c = at(text_, place);
  if (!is_unit(c)) return 0;
  if (c == U'兆' && is_one_of(at(text_, place + 1), kAfterMega)) return 0;
  if (c == U'千' && is_one_of(at(text_, place + 1), kAfterKilo) && at(text_, place + 2) != U'朗') return 0;
  if (c == U'百' && at(text_, place + 1) == U'分' && is_one_of(at(text_, place + 2), U"点比")) return 0;
  return glyph_value(c);
}

void NumeralReader::keep(std::optional<Decimal> value, Decimal& into) {
  if (value) {
    into = *value;
  } else {
    failed_ = true;
  }
}

Decimal NumeralReader::sum(const Decimal& a, const Decimal& b) {
  Decimal result;
  keep(a.plus(b), result);
  return result;
}

Decimal NumeralReader::shifted(const Decimal& a, int power) {
  Decimal result;
  keep(a.shifted(power), result);
  return result;
}

void NumeralReader::after_unit(int power) {
  pending_.reset();
  section_power_ = power;
  last_power_ = power;
  zero_ = false;
  directly_behind_big_ = false;
  out_.has_unit = true;
  ++out_.characters;
}

void NumeralReader::push_tail(int power) {
  for (std::size_t i = out_.tail.size() - 1; i > 0; --i) out_.tail[i] = out_.tail[i - 1];
  out_.tail[0] = static_cast<std::uint8_t>(power);
  if (out_.tail_size < out_.tail.size()) ++out_.tail_size;
}

bool NumeralReader::drop_pending() {
  at_ = pending_begin_;
  pending_.reset();
  if (out_.vague == Vague::pair) {
    out_.vague = Vague::none;
    spread_ = Decimal(0);
  }
  done_ = true;
  return last_power_ != 0;
}

bool NumeralReader::back_to_big() {
  if (out_.vague == Vague::pair) {
    out_.vague = Vague::none;
    spread_ = Decimal(0);
  }
  section_ = Decimal(0);
  pending_.reset();
  fraction_ = false;
  at_ = big_end_;
  done_ = true;
  return true;
}

bool NumeralReader::settle_last() {
  if (!pending_) return true;
  int power = 0;
  if (!literal_ && last_power_ > 0) {
    power = last_power_ - 1;
    if (last_power_ >= 2 && is_one_of(at(text_, after_blanks(at_)), kCountsDigit) && out_.vague != Vague::pair) {
      at_ = pending_begin_;
      pending_.reset();
      return true;
    }
  }
  section_ = sum(section_, shifted(*pending_, power));
  spread_ = shifted(spread_, power);
  return true;
}

std::optional<Numeral> NumeralReader::finish() {
  Decimal value = section_;
  for (std::size_t i = 0; i < depth_; ++i) value = sum(value, pieces_[i].value);
  if (out_.vague == Vague::several) {
    out_.high = shifted(value, 1);
  } else if (spread_ != Decimal(0)) {
    out_.high = sum(value, spread_);
  }
  if (failed_) return std::nullopt;
  out_.value = value;
  out_.span.end = at_;
  if (out_.has_unit || out_.point || out_.vague != Vague::none) out_.digits = 0;
  if (!out_.arabic || out_.has_unit) out_.suffix_power = 0;
  return out_.span.empty() ? std::nullopt : std::optional<Numeral>(out_);
}

std::optional<Numeral> read_numeral(std::u32string_view text, std::uint32_t begin, std::uint32_t& end) {
  NumeralReader reader(text, begin);
  std::optional<Numeral> numeral = reader.read();
  end = std::max({begin + 1, reader.looked_at(), numeral ? numeral->span.end : 0});
  return numeral;
}

std::optional<Numeral> with_suffix(Numeral numeral) {
  if (numeral.suffix_power == 0) return std::nullopt;
  const std::optional<Decimal> value = numeral.value.shifted(numeral.suffix_power);
  if (!value) return std::nullopt;
  numeral.value = *value;
  if (numeral.high) numeral.high = numeral.high->shifted(numeral.suffix_power);
  numeral.tail = {static_cast<std::uint8_t>(numeral.suffix_power)};
  numeral.tail_size = 1;
  numeral.has_unit = numeral.big = true;
  numeral.digits = 0;
  numeral.span.end = numeral.suffix_end;
  numeral.suffix_power = 0;
  return numeral;
}

}  // namespace taojin::quantities
