#include "facts/marked.h"

#include <map>

#include "decode/decode.h"
#include "normalize/normalize.h"
#include "segment/sentences.h"

namespace taojin::testing {
namespace {

std::uint32_t entity_of(Document& document, std::map<std::u32string, std::uint32_t>& known, const std::u32string& name,
                        NameType type) {
  const auto [place, is_new] = known.try_emplace(name, static_cast<std::uint32_t>(document.entities.size()));
  if (is_new) {
    Entity entity;
    entity.type = type;
    entity.name = entity.key = to_utf8(name);
    document.entities.push_back(entity);
  }
  return place->second;
}

Quantity quantity_of(char32_t mark, const std::u32string& text, Span span) {
  Quantity quantity;
  quantity.span = quantity.extent = span;
  std::string digits;
  std::size_t i = 0;
  for (; i < text.size() && (text[i] == U'.' || (U'0' <= text[i] && text[i] <= U'9')); ++i)
    digits += static_cast<char>(text[i]);
  int power = 0;
  std::u32string unit;
  for (; i < text.size(); ++i) {
    if (text[i] == U'千')
      power += 3;
    else if (text[i] == U'万')
      power += 4;
    else if (text[i] == U'亿')
      power += 8;
    else if (text[i] == U'B')
      power += 9;
    else
      unit += text[i];
  }
  quantity.value = Decimal::parse(digits.empty() ? "1" : digits).value_or(Decimal(1)).shifted(power);
  quantity.unit = to_utf8(unit);
  if (mark == U'm') {
    quantity.type = QuantityType::money;
    quantity.currency = unit.find(U'美') != unit.npos ? "USD" : "CNY";
    quantity.unit.clear();
  } else if (mark == U'n') {
    quantity.type = QuantityType::count;
  } else if (mark == U's') {
    quantity.type = QuantityType::size;
    quantity.unit = "parameters";
  } else {
    quantity.type = QuantityType::date;
    quantity.value.reset();
    Date date;
    std::size_t field = 0;
    int number = 0;
    for (const char32_t c : text + U"-") {
      if (U'0' <= c && c <= U'9') {
        number = number * 10 + static_cast<int>(c - U'0');
        continue;
      }
      (field == 0 ? date.year : field == 1 ? date.month : date.day) = number;
      ++field;
      number = 0;
      if (field == 3) break;
    }
    quantity.date = date;
  }
  return quantity;
}

}  // namespace

Document marked(std::string_view utf8) {
  Document document;
  const std::u32string source = simplify(to_utf32(utf8));
  std::u32string text;
  std::map<std::u32string, std::uint32_t> known;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] != U'<' || i + 2 >= source.size() || source[i + 2] != U':') {
      text += source[i];
      continue;
    }
    const char32_t mark = source[i + 1];
    const std::size_t close = source.find(U'>', i);
    const std::u32string inner = source.substr(i + 3, close - i - 3);
    const std::u32string surface = inner.substr(0, inner.find(U'='));
    const Span span{static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + surface.size())};
    text += surface;
    i = close;
    const std::u32string_view types = U"cpod";
    const std::size_t type = types.find(mark);
    if (type == types.npos) {
      document.quantities.push_back(quantity_of(mark, surface, span));
      continue;
    }
    Mention mention;
    mention.span = span;
    mention.type = static_cast<NameType>(type);
    mention.entity = entity_of(document, known, surface, mention.type);
    if (surface.size() < inner.size()) {
      document.entities[mention.entity].maker =
          entity_of(document, known, inner.substr(surface.size() + 1), NameType::company);
    }
    document.entities[mention.entity].mentions.push_back(static_cast<std::uint32_t>(document.mentions.size()));
    document.mentions.push_back(mention);
  }
  for (std::uint32_t i = 0; i < text.size(); ++i) document.reading.origin.push_back(i);
  document.decoded.text = text;
  document.reading.text = std::move(text);
  document.sentences = find_sentences(document.reading.text);
  document.title = find_title(document.reading.text);
  return document;
}

std::string company_name(const Document& document, const Amount& amount) {
  return amount.company ? document.entities[*amount.company].name : std::string();
}

std::string names(const Document& document, const std::vector<std::uint32_t>& entities) {
  std::string all;
  for (const std::uint32_t e : entities) all += (all.empty() ? "" : "|") + document.entities[e].name;
  return all;
}

}  // namespace taojin::testing
