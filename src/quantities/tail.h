#pragma once
/// What stands directly behind a numeral and says what kind of number it is: a currency, a percent sign, a counting
/// word.

#include <cstdint>
#include <optional>
#include <string_view>

#include "quantities/counting.h"
#include "quantities/numeral.h"
#include "taojin/document.h"

namespace taojin::quantities {

enum class TailKind : std::uint8_t { none, currency, percent, count, parameters };

struct Tail {
  TailKind kind = TailKind::none;
  std::uint32_t end = 0;      ///< where the quantity ends
  std::string_view currency;  ///< ISO 4217; empty for a plain 元
  CurrencyBasis basis = CurrencyBasis::none;
  bool plain_yuan = false;
  bool code = false;            ///< a Latin code, so that a currency in front may not be one too
  int shift = 0;                ///< the value is to be multiplied by this power of ten: 成, 美分
  std::optional<Decimal> more;  ///< to be added: 角 and 分, 半 behind a counting word
  Span unit;                    ///< counting word
  CountForm form = CountForm::word;
  bool level = false;      ///< 级: 千万级
  bool more_than = false;  ///< +, 多, 余 between numeral and currency: 1亿+美元
};

/// Reads the tail of a numeral. `symbol_before` says that a currency stands in front of the numeral ($20, 人民币5元).
[[nodiscard]] Tail read_tail(std::u32string_view text, const Numeral& numeral, bool currency_before);

}  // namespace taojin::quantities
