#include <algorithm>

#include "quantities/numeral_reader.h"

namespace taojin::quantities {
namespace {

/// Words that 多 and 余 begin.
constexpr std::u32string_view kAfterSurplus = U"额下杭姚热地生温波音量粮震";

}  // namespace

bool NumeralReader::step() {
  if (failed_) return false;
  const std::uint32_t place = after_blanks(at_);
  if (place != at_) return step_over_blanks(place);
  const char32_t c = here();
  switch (glyph(c)) {
    case Glyph::arabic:
      return !pending_ && take_arabic();
    case Glyph::han:
    case Glyph::financial:  // 万一 is a word, 百二 is 120
      return !pending_ && !fraction_ && !(out_.vague == Vague::bare && depth_ != 0) && take_han();
    case Glyph::tens:
      return take_tens();
    case Glyph::small_unit:
    case Glyph::financial_unit:
    case Glyph::big_unit: {
      const int power = unit_power(at_);
      return power != 0 && (power < 4 ? take_small(power) : take_big(power, 1));
    }
    case Glyph::vague:
      return c == U'几' && take_surplus(Vague::some);
    case Glyph::more:
      return take_surplus(Vague::more);
    case Glyph::odd:
      return take_surplus(Vague::about);
    case Glyph::point:
      return take_point();
    case Glyph::half:
      return take_trailing_half();
    default:
      if (c == U'个') return take_ge();
      if (c == U'+') return take_plus();
      return out_.arabic && take_latin(at_);
  }
}

bool NumeralReader::step_over_blanks(std::uint32_t place) {
  const char32_t c = at(text_, place);
  const std::uint32_t kept = at_;
  at_ = place;
  bool taken = false;
  if (glyph(c) == Glyph::big_unit && unit_power(place) != 0) {
    taken = !unlikely_after_blank(place) && take_big(unit_power(place), 1);
  } else if (c == U'个') {
    taken = take_ge();
  } else if (is_small_unit(c) && unit_power(place) != 0 && glyph(at(text_, place + 1)) == Glyph::big_unit) {
    taken = pending_.has_value() && take_small(unit_power(place));
  } else if (glyph(c) == Glyph::more || c == U'几') {
    const std::uint32_t next = after_blanks(place + 1);
    taken = unit_power(next) >= 4 && take_surplus(c == U'几' ? Vague::some : Vague::more);
  } else if (is_arabic(c) && out_.big && !pending_) {
    std::uint32_t end = place;
    (void)read_arabic(text_, end);
    taken = unit_power(after_blanks(end)) != 0 && unit_power(after_blanks(end)) < last_power_ && take_arabic();
  } else if (is_latin(c)) {
    taken = out_.arabic && take_latin(place);
  }
  if (!taken) at_ = kept;
  return taken;
}

bool NumeralReader::unlikely_after_blank(std::uint32_t place) const {
  const char32_t c = at(text_, place);
  const char32_t next = at(text_, place + 1);
  return (c == U'万' && is_one_of(next, U"科豪物")) || (c == U'亿' && is_one_of(next, U"邦纬")) ||
         (c == U'亿' && next == U'欧' && at(text_, place + 2) != U'元');
}

bool NumeralReader::take_small(int power) {
  const std::uint32_t begin = at_;
  if (fraction_) return false;
  if (pending_) {
    if (power >= section_power_) return drop_pending();
    if (pending_arabic_ && !arabic_before(power)) return false;
    section_ = sum(section_, shifted(*pending_, power));
    spread_ = shifted(spread_, power);
  } else if (last_power_ == 0 && !out_.has_unit) {
    section_ = shifted(Decimal(1), power);
    if (power >= 2) out_.vague = Vague::bare;
  } else if (power == 1 && section_power_ > 1 && (zero_ || last_power_ >= 2)) {
    section_ = sum(section_, Decimal(10));
  } else {
    return false;
  }
  at_ = begin + 1;
  after_unit(power);
  push_tail(power);
  return true;
}

bool NumeralReader::arabic_before(int power) const {
  if (power == 1) return false;
  return *pending_ < Decimal(10) || unit_power(at_ + 1) >= 4;
}

bool NumeralReader::take_big(int power, std::uint32_t width) {
  const std::uint32_t begin = at_;
  const bool section = pending_.has_value() || fraction_ || section_power_ != kNoPower || zero_;
  if (section) {
    if (!settle_section()) return false;
  } else if (depth_ == 0) {
    if (out_.has_unit) return false;
    section_ = Decimal(1);
    out_.vague = Vague::bare;
  } else {
    if (!directly_behind_big_) return false;
    Piece& top = pieces_[depth_ - 1];
    if (power < top.power || (power == top.power && power == 12)) return false;
    if (power == top.power) {  // 四万万
      top.value = shifted(top.value, power);
      spread_ = shifted(spread_, power);
      at_ = begin + width;
      push_tail(power);
      return true;
    }
  }
  Decimal value = section_;
  std::size_t kept = depth_;
  while (kept > 0 && pieces_[kept - 1].power < power) value = sum(value, pieces_[--kept].value);
  if (kept > 0 && pieces_[kept - 1].power <= power) return back_to_big();
  if (kept >= pieces_.size()) return false;
  depth_ = kept;
  pieces_[depth_++] = {shifted(value, power), power};
  spread_ = shifted(spread_, power);
  section_ = Decimal(0);
  section_power_ = kNoPower;
  pending_.reset();
  fraction_ = false;
  at_ = begin + width;
  last_power_ = power;
  zero_ = false;
  directly_behind_big_ = true;
  out_.has_unit = out_.big = true;
  ++out_.characters;
  big_end_ = at_;
  push_tail(power);
  return true;
}

bool NumeralReader::settle_section() {
  if (!pending_) return true;
  if (out_.string && !out_.point) return false;
  const bool colloquial = !literal_ && last_power_ >= 2 && section_power_ != kNoPower;
  if (colloquial) {  // 百二万: 120 of 万
    section_ = sum(section_, shifted(*pending_, last_power_ - 1));
    spread_ = shifted(spread_, last_power_ - 1);
  } else {
    section_ = sum(section_, *pending_);
  }
  pending_.reset();
  return true;
}

bool NumeralReader::take_ge() {
  if (!pending_ && !out_.has_unit && out_.vague == Vague::none) return false;
  if (text_.substr(at_).starts_with(U"个小目标")) {
    return take_big(8, 4);
  }
  const bool more = here(1) == U'多' && here(2) == U'亿';  // 两个多亿
  if (more && pending_ && out_.vague == Vague::none && !out_.point) {
    spread_ = shifted(Decimal(1), pending_->trailing_power());
    out_.vague = Vague::more;
    return take_big(8, 3);
  }
  if (here(1) != U'亿' || here(2) == U'万') return false;  // 一个亿万富翁
  return take_big(8, 2);
}

bool NumeralReader::take_surplus(Vague vague) {
  const bool bare = out_.vague == Vague::bare && section_power_ != kNoPower && depth_ == 0;  // 百余万, 千几万
  if (bare && (vague == Vague::about || unit_power(after_blanks(at_ + 1)) < 4)) return false;
  if ((out_.vague != Vague::none && !bare) || out_.string || spread_ != Decimal(0)) return false;
  const char32_t c = here();
  const char32_t next = here(1);
  if (pending_ && *pending_ < Decimal(10) && !zero_ && !out_.point) return false;
  if (pending_ && !pending_arabic_ && !zero_) return false;
  if (!pending_ && !out_.has_unit && !zero_) return false;
  if ((c == U'余' && is_one_of(next, kAfterSurplus)) || (c == U'多' && is_one_of(next, U"少元样媒")) ||
      (c == U'几' && is_one_of(next, U"乎何")))
    return false;
  std::uint32_t end = at_ + 1;
  if (vague == Vague::some && section_power_ != kNoPower && is_small_unit(at(text_, end)) &&
      unit_power(end) < section_power_) {
    ++end;  // 一百几十
  }
  const std::uint32_t behind = after_blanks(end);
  const int power = unit_power(behind);
  if (vague == Vague::about && power == 0 && !is_one_of(next, U"个家人名年天岁款块元种位次美台辆分条")) return false;
  const Decimal group = pending_ ? sum(section_, *pending_) : section_;
  const bool in_piece = group == Decimal(0) && depth_ > 0;
  const Decimal& basis = in_piece ? pieces_[depth_ - 1].value : group;
  if (vague != Vague::about)
    spread_ = shifted(Decimal(1), out_.point ? basis.trailing_power() : std::max(0, basis.trailing_power()));
  if (pending_) {
    section_ = group;
    section_power_ = std::min(section_power_, 1);
    pending_.reset();
  }
  out_.vague = vague;
  at_ = power != 0 ? behind : end;
  done_ = power == 0;
  return true;
}

bool NumeralReader::take_plus() {
  const std::uint32_t behind = after_blanks(at_ + 1);
  if (!pending_ || !pending_arabic_ || out_.vague != Vague::none || unit_power(behind) < 4) return false;
  spread_ = shifted(Decimal(1), pending_->trailing_power());
  out_.vague = Vague::more;
  at_ = behind;
  return true;
}

bool NumeralReader::take_trailing_half() {
  if (pending_ || !directly_behind_big_ || out_.vague != Vague::none) return false;
  const char32_t next = here(1);
  if (is_han(next) && !is_one_of(next, U"元美港人欧日英块的左以")) return false;
  section_ = shifted(Decimal(5), last_power_ - 1);
  section_power_ = 1;
  ++at_;
  done_ = true;
  return true;
}

}  // namespace taojin::quantities
