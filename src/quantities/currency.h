#pragma once
/// Currencies by their Chinese names (mainland, Taiwan, Hong Kong), symbols and codes.

#include <cstddef>
#include <optional>
#include <string_view>

#include "taojin/document.h"

namespace taojin::quantities {

enum class CurrencyForm : std::uint8_t {
  name,    ///< 美元, 新台币
  code,    ///< USD
  symbol,  ///< $
  plain,   ///< 元, 块: some country's, understood from the article
  loose,   ///< 刀, 镑, 欧: a name only directly behind a numeral with a unit
};

struct CurrencyWord {
  std::string_view code;  ///< ISO 4217; empty for a plain 元 and for names that several countries share
  CurrencyForm form = CurrencyForm::name;
  std::int8_t shift = 0;  ///< power of ten of the unit: -2 for 美分
};

struct CurrencyMatch {
  CurrencyWord word;
  std::uint32_t size = 0;  ///< characters
};

/// The currency word that begins at a place, or that ends there.
[[nodiscard]] std::optional<CurrencyMatch> currency_at(std::u32string_view text, std::uint32_t place);
[[nodiscard]] std::optional<CurrencyMatch> currency_before(std::u32string_view text, std::uint32_t end);

/// Whether a currency word may begin with this character.
[[nodiscard]] bool begins_currency(char32_t c);

/// How many ISO codes the tables know; for the documentation's claim and its test.
[[nodiscard]] std::size_t known_currencies();

}  // namespace taojin::quantities
