#include "describe.h"

#include <opencc.h>

#include <map>

namespace taojin::test {
namespace {

std::string currency_or_mark(const Quantity& q) {
  return q.currency.empty() ? std::string(1, '?') : std::string(q.currency);
}

}  // namespace

std::vector<Quantity> read(const std::string& text, const QuantityContext& context) {
  return read_quantities(simplify(to_utf32(text)), context);
}

std::string describe(const std::string& text, const QuantityContext& context) {
  const std::u32string reading = simplify(to_utf32(text));
  const std::vector<Quantity> quantities = read_quantities(reading, context);
  std::string line;
  for (const Quantity& q : quantities) {
    if (!line.empty()) line.append("; ");
    line.append(to_utf8(slice(reading, q.span))).append("=");
    if (q.type == QuantityType::date) {
      line.append(q.date ? q.date->iso() : std::string(1, '?'));
      if (q.end_date) line.append("..").append(q.end_date->iso());
      continue;
    }
    if (q.value) line.append(q.value->to_string());
    if (q.value && q.high) line.append("..").append(q.high->to_string());
    if (!q.value && q.low) line.append(q.low->to_string()).append("..").append(q.high->to_string());
    if (q.type == QuantityType::money) line.append(" ").append(currency_or_mark(q));
    if (!q.unit.empty()) line.append(" ").append(q.unit);
    if (q.bound != Bound::exact && q.bound != Bound::range) line.append(" ").append(word_of(q.bound));
    if (q.equivalent_of) line.append(" <-").append(to_utf8(slice(reading, quantities[*q.equivalent_of].span)));
  }
  return line;
}

std::string amount_of(const Quantity& money) {
  std::string line =
      money.bound == Bound::range ? money.low->to_string() + ".." + money.high->to_string() : money.value->to_string();
  line.append(" ").append(currency_or_mark(money));
  if (money.bound != Bound::exact && money.bound != Bound::range) line.append(" ").append(word_of(money.bound));
  if (money.equivalent_of) line.append(" <-");
  return line;
}

std::string describe_money(const std::string& text, const QuantityContext& context) {
  const std::u32string reading = simplify(to_utf32(text));
  std::string line;
  for (const Quantity& q : read_quantities(reading, context)) {
    if (q.type != QuantityType::money) continue;
    if (!line.empty()) line.append("; ");
    line.append(to_utf8(slice(reading, q.span))).append(" ").append(currency_or_mark(q));
  }
  return line;
}

std::string converted(const std::string& text, const std::string& configuration) {
  static std::map<std::string, opencc::SimpleConverter> converters;  // loading a dictionary takes longer than any test
  const auto found = converters.try_emplace(configuration, configuration + ".json").first;
  return found->second.Convert(text);
}

std::vector<std::string> in_every_script(const std::string& text) {
  std::vector<std::string> texts{text};
  for (const char* configuration : {"s2t", "s2tw", "s2hk"}) texts.push_back(converted(text, configuration));
  return texts;
}

}  // namespace taojin::test
