#include "taojin/decimal.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>

namespace taojin {
namespace {

using Digits = Decimal::Digits;

bool times_ten(Digits& digits, int times) {
  for (; times > 0; --times) {
    if (__builtin_mul_overflow(digits, Digits{10}, &digits)) return false;
  }
  return true;
}

// Nearly all digits fit into a long, which the processor divides; 128 bits are divided by a function.

bool fits_long(Digits digits) {
  return digits == static_cast<std::int64_t>(digits);
}

template <typename Integer>
Integer without_trailing_zeros(Integer digits, int& scale) {
  for (; scale > 0 && digits % 10 == 0; --scale) digits /= 10;
  return digits;
}

/// The digits of a number that is not negative, last first, with the point in its place.
template <typename Integer>
void append_reversed(Integer rest, int scale, std::string& out) {
  for (int i = 0; rest != 0 || i <= scale; ++i) {
    if (i == scale && scale > 0) out.push_back('.');
    out.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
    rest /= 10;
  }
}

}  // namespace

Decimal::Decimal(Digits digits, int scale) : digits_(digits), scale_(scale) {
  if (digits_ == 0) scale_ = 0;
  digits_ = fits_long(digits_) ? without_trailing_zeros(static_cast<std::int64_t>(digits_), scale_)
                               : without_trailing_zeros(digits_, scale_);
  for (; scale_ < 0; ++scale_) digits_ *= 10;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  Digits digits = 0;
  int scale = 0;
  int count = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    if (digits != 0 || c != '0') {
      if (++count > 36) return std::nullopt;
    }
    digits = digits * 10 + (c - '0');
    if (point && ++scale > 36) return std::nullopt;
  }
  if (text.empty() || text == ".") return std::nullopt;
  return Decimal(negative ? -digits : digits, scale);
}

std::string Decimal::to_string() const {
  const Digits rest = digits_ < 0 ? -digits_ : digits_;
  std::string reversed;
  if (fits_long(rest)) {
    append_reversed(static_cast<std::int64_t>(rest), scale_, reversed);
  } else {
    append_reversed(rest, scale_, reversed);
  }
  if (digits_ < 0) reversed.push_back('-');
  std::reverse(reversed.begin(), reversed.end());
  return reversed;
}

double Decimal::to_double() const {
  // A double holds these digits and these powers of ten exactly, so that the quotient is the nearest double.
  constexpr Digits kExact = Digits{1} << 53;
  constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (-kExact <= digits_ && digits_ <= kExact && scale_ < static_cast<int>(std::size(kPowers))) {
    return static_cast<double>(static_cast<std::int64_t>(digits_)) / kPowers[scale_];
  }
  return std::strtod(to_string().c_str(), nullptr);
}

int Decimal::trailing_power() const {
  if (digits_ == 0 || scale_ > 0) return -scale_;
  int power = 0;
  for (Digits rest = digits_; rest % 10 == 0; rest /= 10) ++power;
  return power;
}

std::optional<Decimal> Decimal::shifted(int power) const {
  if (digits_ == 0) return *this;
  if (power <= scale_) return Decimal(digits_, scale_ - power);
  Digits digits = digits_;
  if (!times_ten(digits, power - scale_)) return std::nullopt;
  return Decimal(digits, 0);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
  const int scale = std::max(scale_, other.scale_);
  Digits a = digits_;
  Digits b = other.digits_;
  if (!times_ten(a, scale - scale_) || !times_ten(b, scale - other.scale_)) return std::nullopt;
  if (__builtin_add_overflow(a, b, &a)) return std::nullopt;
  return Decimal(a, scale);
}

std::optional<Decimal> Decimal::times(const Decimal& other) const {
  Digits product;
  if (__builtin_mul_overflow(digits_, other.digits_, &product)) return std::nullopt;
  return Decimal(product, scale_ + other.scale_);
}

std::optional<Decimal> Decimal::over(const Decimal& divisor) const {
  constexpr int kDecimals = 20;
  Digits rest = digits_;
  Digits by = divisor.digits_;
  if (by == 0 || !times_ten(rest, std::max(0, divisor.scale_ - scale_)) ||
      !times_ten(by, std::max(0, scale_ - divisor.scale_))) {
    return std::nullopt;
  }
  Digits quotient = rest / by;
  int scale = 0;
  for (rest %= by; rest != 0 && scale < kDecimals; ++scale) {
    if (!times_ten(rest, 1) || !times_ten(quotient, 1)) return std::nullopt;
    quotient += rest / by;
    rest %= by;
  }
  return Decimal(quotient, scale);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  Digits x = a.digits_;
  Digits y = b.digits_;
  const bool x_fits = times_ten(x, scale - a.scale_);
  const bool y_fits = times_ten(y, scale - b.scale_);
  // Only one of the two was multiplied; when it does not fit, its magnitude is the larger one.
  if (!x_fits) return a.digits_ < 0 ? std::strong_ordering::less : std::strong_ordering::greater;
  if (!y_fits) return b.digits_ < 0 ? std::strong_ordering::greater : std::strong_ordering::less;
  return x < y ? std::strong_ordering::less : x > y ? std::strong_ordering::greater : std::strong_ordering::equal;
}

}  // namespace taojin
