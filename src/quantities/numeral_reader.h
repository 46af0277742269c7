#pragma once
/// The reader behind read_numeral. What the tokens mean: numeral_digits.cpp, numeral_units.cpp.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "quantities/characters.h"
#include "quantities/numeral.h"

namespace taojin::quantities {

/// A number needs to be held exactly: longer ones are identifiers.
inline constexpr std::uint32_t kMostDigits = 30;
/// Counting words that a colloquial last digit would belong to: not 三亿五 in 三亿五年前.
inline constexpr std::u32string_view kCountsDigit = U"年月日号个大家款种名位轮次期届季天周人成倍点折";

/// Reads one numeral: tokens from left to right into a value, until one does not fit.
class NumeralReader {
 public:
  NumeralReader(std::u32string_view text, std::uint32_t begin) : text_(text), at_(begin) { out_.span = {begin, begin}; }

  std::optional<Numeral> read();
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
  [[nodiscard]] int unit_power(std::uint32_t place) const;

  void keep(std::optional<Decimal> value, Decimal& into);
  [[nodiscard]] Decimal sum(const Decimal& a, const Decimal& b);
  [[nodiscard]] Decimal shifted(const Decimal& a, int power);

  bool start();
  /// 陆, 伍, 参, 肆 are words of their own: they begin a numeral only before what continues a financial one.
  [[nodiscard]] bool plausible_financial() const;
  /// 数千万, 几百, 几个亿.
  bool take_several();
  /// 半个亿, 半亿.
  bool take_half();

  /// Takes the token at `at_`; false when the numeral ends before it.
  bool step();
  /// Blanks stand before a big unit (3 亿), before 余万, before a Latin magnitude, and between 1 亿 5000 万.
  bool step_over_blanks(std::uint32_t place);
  /// "2023 万科": a name that begins with a unit.
  [[nodiscard]] bool unlikely_after_blank(std::uint32_t place) const;
  bool take_arabic();
  /// A run of Han digits: one digit, two neighbours (七八), or a string (二〇二三).
  bool take_han();
  bool take_one_digit(std::uint32_t place, int digit);
  /// 廿 卅 卌.
  bool take_tens();
  bool take_small(int power);
  /// 5百, 3千, 2.5千; 20百 only before 万: 2023百度 is a year and a name.
  [[nodiscard]] bool arabic_before(int power) const;
  bool take_big(int power, std::uint32_t width);
  /// Adds what stands before a big unit to the section.
  bool settle_section();
  /// 个 between a number and 亿 or 小目标.
  bool take_ge();
  /// 多, 余, 几, 来 behind a number or a unit, before the next unit or at the end.
  bool take_surplus(Vague vague);
  /// 20+亿.
  bool take_plus();
  /// 点 and Han digits behind it; 三点五十, 九点二十分 are times.
  bool take_point();
  /// 三亿半: half of the unit, where nothing follows that 半 could belong to.
  bool take_trailing_half();
  /// million, bn; a single letter is only noted.
  bool take_latin(std::uint32_t place);

  bool drop_pending();
  /// 一亿二亿: the second unit is no part of the first number.
  bool back_to_big();
  void after_unit(int power);
  void push_tail(int power);
  /// The last digit: 5 of 3亿5 stands for the next lower unit, 5 of 二十五 for ones.
  bool settle_last();
  std::optional<Numeral> finish();

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

}  // namespace taojin::quantities
