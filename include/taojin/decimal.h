#pragma once
/// Exact decimal numbers. Amounts are read, multiplied by powers of ten and compared without ever being rounded:
/// 16.4亿 is 1640000000, never 1639999999.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace taojin {

/// digits · 10^-scale, kept in lowest terms (no trailing zero digit while scale > 0). Holds at least 36 significant
/// digits; operations that would not fit saturate to "no value" at the reader (quantities), not here.
class Decimal {
 public:
  using Digits = __int128;

  constexpr Decimal() = default;
  Decimal(long long integer) : digits_(integer) {}  // NOLINT(google-explicit-constructor): an integer is a decimal
  /// digits · 10^-scale; scale may be negative.
  Decimal(Digits digits, int scale);

  /// Reads "-12.50" (ASCII digits, one optional point); nothing when it is not such a number or has over 36 digits.
  static std::optional<Decimal> parse(std::string_view text);

  [[nodiscard]] bool is_integer() const { return scale_ == 0; }
  [[nodiscard]] bool is_zero() const { return digits_ == 0; }
  [[nodiscard]] bool is_negative() const { return digits_ < 0; }
  /// "1640000000", "0.05", "-3.5": no exponent, no trailing zeros; valid as a JSON number.
  [[nodiscard]] std::string to_string() const;
  [[nodiscard]] double to_double() const;
  /// The power of ten of the last digit that is not zero: 8 for 300000000, -2 for 1.25; 0 for zero.
  [[nodiscard]] int trailing_power() const;
  [[nodiscard]] Decimal negated() const { return Decimal(-digits_, scale_); }

  /// This times 10^power; nothing when it does not fit.
  [[nodiscard]] std::optional<Decimal> shifted(int power) const;
  /// Sum and product; nothing when they do not fit.
  [[nodiscard]] std::optional<Decimal> plus(const Decimal& other) const;
  [[nodiscard]] std::optional<Decimal> times(const Decimal& other) const;
  /// Quotient, exact where it ends within 20 decimals, cut there otherwise; nothing when it does not fit or for zero.
  [[nodiscard]] std::optional<Decimal> over(const Decimal& divisor) const;

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  Digits digits_ = 0;
  int scale_ = 0;  // >= 0
};

}  // namespace taojin
