#pragma once
/// Quantities as one readable line, so that a test is a table of texts and lines.

#include <string>
#include <vector>

#include "decode/decode.h"
#include "normalize/normalize.h"
#include "quantities/quantities.h"
#include "report/words.h"

namespace taojin::test {

std::vector<Quantity> read(const std::string& text, const QuantityContext& context = {});

/// "8500万=85000000 USD": the value, the currency or unit, and the bound unless it is exact. Ranges are low..high,
/// vague numerals value..high; a conversion ends with "<-" and the text of its amount.
std::string describe(const std::string& text, const QuantityContext& context = {});

/// "85000000 USD more_than", ranges low..high; a conversion ends with "<-".
std::string amount_of(const Quantity& money);

/// The money of a text alone.
std::string describe_money(const std::string& text, const QuantityContext& context = {});

/// The text in Traditional by one of OpenCC's configurations: s2t, s2tw, s2hk.
std::string converted(const std::string& text, const std::string& configuration);

/// In Simplified and in the three Traditional forms.
std::vector<std::string> in_every_script(const std::string& text);

struct Row {
  const char* text;
  const char* quantities;
};

}  // namespace taojin::test
