#include "quantities/numeral.h"

#include <algorithm>

#include "quantities/characters.h"
#include "quantities/currency.h"
#include "quantities/word_table.h"

namespace taojin::quantities {
namespace {

/// A number needs to be held exactly: longer ones are identifiers.
constexpr std::uint32_t kMostDigits = 30;

constexpr Word<int> kMagnitudes[] = {
    {U"hundred", 2}, {U"thousand", 3},  {U"million", 6},   {U"mln", 6}, {U"mn", 6},   {U"MM", 6}, {U"Million", 6},
    {U"billion", 9}, {U"Billion", 9},   {U"bln", 9},       {U"bn", 9},  {U"Bn", 9},   {U"BN", 9}, {U"Mn", 6},
    {U"MN", 6},      {U"trillion", 12}, {U"Trillion", 12}, {U"tn", 12}, {U"trn", 12},
};
constexpr auto kMagnitudeTable = forward_table(kMagnitudes);
static_assert(kMagnitudeTable.unique());

/// 兆 before these is Mega.
constexpr std::u32string_view kAfterMega = U"瓦赫字比帕欧焦位伏";
/// 千 before these belongs to the counting word: 25千克; not before 克朗.
constexpr std::u32string_view kAfterKilo = U"米克瓦卡赫帕伏焦";
/// Counting words that a colloquial last digit would belong to: not 三亿五 in 三亿五年前.
constexpr std::u32string_view kCountsDigit = U"年月日号个大家款种名位轮次期届季天周人成倍点折";
/// Words that 多 and 余 begin.
constexpr std::u32string_view kAfterSurplus = U"额下杭姚热地生温波音量粮震";
/// Words that end with 数: 人数十万 is 100,000, not several hundred thousand.
constexpr std::u32string_view kBeforeCount = U"人参总指基次函系倍读件票股级点岁无";

class NumeralReader {
 public:
  NumeralReader(std::u32string_view text, std::uint32_t begin) : text_(text), at_(begin) { out_.span = {begin, begin}; }

  std::optional<Numeral> read() {
    if (!start()) return std::nullopt;
    while (!done_ && step()) {
    }
    if (!settle_last() || failed_) return std::nullopt;
    return finish();
  }
  [[nodiscard]] std::uint32_t looked_at() const { return looked_at_; }

 private:
  struct Piece {
    Decimal value;
    int power = 0;
  };

  [[nodiscard]] char32_t here(std::uint32_t offset = 0) const { return at(text_, at_ + offset); }
  [[nodiscard]] std::uint32_t after_blanks(std::uint32_t place) const {
    return static_cast<std::uint32_t>(skip_blanks(text_, place));
  }
  /// The unit's power when one stands at `place`, 个 before 亿 passed over; else 0.
  [[nodiscard]] int unit_power(std::uint32_t place) const {
    if (at(text_, place) == U'个' && at(text_, place + 1) == U'亿') return 8;
    const char32_t c = at(text_, place);
    if (!is_unit(c)) return 0;
    if (c == U'兆' && is_one_of(at(text_, place + 1), kAfterMega)) return 0;
    if (c == U'千' && is_one_of(at(text_, place + 1), kAfterKilo) && at(text_, place + 2) != U'朗') return 0;
    if (c == U'百' && at(text_, place + 1) == U'分' && is_one_of(at(text_, place + 2), U"点比")) return 0;
    return glyph_value(c);
  }

  void keep(std::optional<Decimal> value, Decimal& into) {
    if (value) {
      into = *value;
    } else {
      failed_ = true;
    }
  }
  [[nodiscard]] Decimal sum(const Decimal& a, const Decimal& b) {
    Decimal result;
    keep(a.plus(b), result);
    return result;
  }
  [[nodiscard]] Decimal shifted(const Decimal& a, int power) {
    Decimal result;
    keep(a.shifted(power), result);
    return result;
  }

  // ---- beginnings

  bool start() {
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

  /// 陆, 伍, 参, 肆 are words of their own: they begin a numeral only before what continues a financial one.
  [[nodiscard]] bool plausible_financial() const {
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
      return financial(second) || is_one_of(second, U"元整正") || (!behind_word && currency_at(text_, at_ + 2));
    }
    return false;
  }

  /// 数千万, 几百, 几个亿.
  bool take_several() {
    if (here() == U'数' && at_ > 0 && is_one_of(text_[at_ - 1], kBeforeCount)) return false;
    const std::uint32_t next = at_ + 1;
    if (unit_power(next) == 0) return false;
    out_.vague = Vague::several;
    pending_ = Decimal(1);
    pending_begin_ = at_;
    at_ = next;
    return true;
  }

  /// 半个亿, 半亿.
  bool take_half() {
    const int power = unit_power(at_ + 1);
    if (power < 4) return false;
    pending_ = Decimal(5, 1);
    literal_ = true;
    pending_begin_ = at_;
    ++at_;
    ++out_.characters;
    return true;
  }

  // ---- one more token

  /// Takes the token at `at_`; false when the numeral ends before it.
  bool step() {
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
        return out_.arabic && take_latin(at_);
    }
  }

  /// Blanks stand before a big unit (3 亿), before 余万, before a Latin magnitude, and between 1 亿 5000 万.
  bool step_over_blanks(std::uint32_t place) {
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

  /// "2023 万科": a name that begins with a unit.
  [[nodiscard]] bool unlikely_after_blank(std::uint32_t place) const {
    const char32_t c = at(text_, place);
    const char32_t next = at(text_, place + 1);
    return (c == U'万' && is_one_of(next, U"科豪物")) || (c == U'亿' && is_one_of(next, U"邦纬")) ||
           (c == U'亿' && next == U'欧' && at(text_, place + 2) != U'元');
  }

  bool take_arabic() {
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
      } else if (power == 0 && whole && !zero_ && number.digits == 1 && last_power_ >= 3 &&
                 number.value != Decimal(0)) {
        if (is_latin(at(text_, end)) || is_one_of(at(text_, end), U"%％‰.:/-") ||
            is_one_of(at(text_, next), kCountsDigit)) {
          return false;
        }
        literal_ = false;
      } else if (power == 0 && whole && !number.grouped && at(text_, next) != U'年' &&
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

  /// A run of Han digits: one digit, two neighbours (七八), or a string (二〇二三).
  bool take_han() {
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

  bool take_one_digit(std::uint32_t place, int digit) {
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
    if (last_power_ == 0 && next == U'、' && digit > 1 && is_han_digit(here(1)) && glyph_value(here(1)) == digit + 1 &&
        (unit_power(at_ + 2) != 0)) {
      spread_ = Decimal(1);
      out_.vague = Vague::pair;
      at_ += 2;
      ++out_.characters;
    }
    return true;
  }

  /// 廿 卅 卌.
  bool take_tens() {
    if (pending_ || fraction_ || section_power_ <= 1) return false;
    section_ = sum(section_, Decimal(glyph_value(here()) * 10));
    after_unit(1);
    ++at_;
    return true;
  }

  bool take_small(int power) {
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

  /// 5百, 3千, 2.5千; 20百 only before 万: 2023百度 is a year and a name.
  [[nodiscard]] bool arabic_before(int power) const {
    if (power == 1) return false;
    return *pending_ < Decimal(10) || unit_power(at_ + 1) >= 4;
  }

  bool take_big(int power, std::uint32_t width) {
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

  /// Adds what stands before a big unit to the section.
  bool settle_section() {
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

  /// 个 between a number and 亿 or 小目标.
  bool take_ge() {
    if (!pending_ && !out_.has_unit && out_.vague == Vague::none) return false;
    if (text_.substr(at_).starts_with(U"个小目标")) {
      return take_big(8, 4);
    }
    if (here(1) != U'亿' || here(2) == U'万') return false;  // 一个亿万富翁
    return take_big(8, 2);
  }

  /// 多, 余, 几, 来 behind a number or a unit, before the next unit or at the end.
  bool take_surplus(Vague vague) {
    if (out_.vague != Vague::none || out_.string || spread_ != Decimal(0)) return false;
    const char32_t c = here();
    const char32_t next = here(1);
    if (pending_ && (*pending_ < Decimal(10) && !zero_)) return false;
    if (pending_ && !pending_arabic_ && !zero_) return false;
    if (!pending_ && !out_.has_unit && !zero_) return false;
    if ((c == U'余' && is_one_of(next, kAfterSurplus)) || (c == U'多' && is_one_of(next, U"少元样媒"))) return false;
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
    if (vague != Vague::about) spread_ = shifted(Decimal(1), std::max(0, basis.trailing_power()));
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

  /// 点 and Han digits behind it; 三点五十, 九点二十分 are times.
  bool take_point() {
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

  /// 三亿半: half of the unit, where nothing follows that 半 could belong to.
  bool take_trailing_half() {
    if (pending_ || !directly_behind_big_ || out_.vague != Vague::none) return false;
    const char32_t next = here(1);
    if (is_han(next) && !is_one_of(next, U"元美港人欧日英块的左以")) return false;
    section_ = shifted(Decimal(5), last_power_ - 1);
    section_power_ = 1;
    ++at_;
    done_ = true;
    return true;
  }

  /// million, bn; a single letter is only noted.
  bool take_latin(std::uint32_t place) {
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
    }
    return false;
  }

  // ---- ends

  bool drop_pending() {
    at_ = pending_begin_;
    pending_.reset();
    if (out_.vague == Vague::pair) {
      out_.vague = Vague::none;
      spread_ = Decimal(0);
    }
    done_ = true;
    return last_power_ != 0;
  }

  /// 一亿二亿: the second unit is no part of the first number.
  bool back_to_big() {
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

  void after_unit(int power) {
    pending_.reset();
    section_power_ = power;
    last_power_ = power;
    zero_ = false;
    directly_behind_big_ = false;
    out_.has_unit = true;
    ++out_.characters;
  }

  void push_tail(int power) {
    for (std::size_t i = out_.tail.size() - 1; i > 0; --i) out_.tail[i] = out_.tail[i - 1];
    out_.tail[0] = static_cast<std::uint8_t>(power);
    if (out_.tail_size < out_.tail.size()) ++out_.tail_size;
  }

  /// The last digit: 5 of 3亿5 stands for the next lower unit, 5 of 二十五 for ones.
  bool settle_last() {
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

  std::optional<Numeral> finish() {
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

  static constexpr int kNoPower = 99;

  std::u32string_view text_;
  std::uint32_t at_;
  std::uint32_t looked_at_ = 0;
  Numeral out_;

  std::array<Piece, 4> pieces_{};  ///< what the big units so far have settled, falling powers
  std::size_t depth_ = 0;
  Decimal section_;                 ///< what stands behind the last big unit
  int section_power_ = kNoPower;    ///< of the last small unit in the section
  std::optional<Decimal> pending_;  ///< digits that no unit has taken yet
  std::uint32_t pending_begin_ = 0;
  std::uint32_t big_end_ = 0;
  bool pending_arabic_ = false;
  bool literal_ = false;   ///< pending digits stand for themselves: after 零, decimals, several Arabic digits
  bool fraction_ = false;  ///< the section has decimals: only a big unit may follow
  bool zero_ = false;      ///< 零 stands behind the last unit
  bool directly_behind_big_ = false;
  int last_power_ = 0;
  Decimal spread_;  ///< upper end less lower end of a vague numeral
  bool done_ = false;
  bool failed_ = false;
};

}  // namespace

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
  ++numeral.span.end;
  numeral.suffix_power = 0;
  return numeral;
}

}  // namespace taojin::quantities
