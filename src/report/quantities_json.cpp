#include "report/quantities_json.h"

#include "report/json_writer.h"
#include "report/places.h"
#include "report/words.h"

namespace taojin {
namespace {

void write_value(const Quantity& quantity, std::u32string_view reading_text, JsonWriter& json) {
  // 十几亿 names its lower end: it is a range with a value.
  const bool named_floor = quantity.bound == Bound::range && reading_text.find(U'几') != std::u32string_view::npos;
  if (quantity.value) json.key("value").number(*quantity.value);
  if (!quantity.value && named_floor && quantity.low) json.key("value").number(*quantity.low);
  if (quantity.low) json.key("low").number(*quantity.low);
  if (quantity.high) json.key("high").number(*quantity.high);
}

}  // namespace

std::string quantities_json(const Document& document, OffsetUnit unit) {
  std::string out;
  JsonWriter json(out);
  const Places places(document, unit);
  json.open_object().key("id").string(document.id);
  json.key("quantities").open_array();
  for (const Quantity& q : document.quantities) {
    const Span place = places.place(q.span);
    json.open_object();
    json.key("type").string(word_of(q.type));
    json.key("text").string(places.text(q.span));
    json.key("start").number(place.begin).key("end").number(place.end);
    if (q.type == QuantityType::date) {
      json.key("date");
      if (q.date) {
        json.string(q.date->iso());
      } else {
        json.null();
      }
      if (q.end_date) json.key("end_date").string(q.end_date->iso());
    } else {
      write_value(q, slice(document.reading.text, q.span), json);
      json.key("bound").string(word_of(q.bound));
    }
    if (q.type == QuantityType::money) {
      json.key("currency").string_or_null(q.currency);
      json.key("currency_basis").string(word_of(q.currency_basis));
      json.key("equivalent_of");
      if (q.equivalent_of) {
        const Span of = places.place(document.quantities[*q.equivalent_of].span);
        json.open_object().key("start").number(of.begin).key("end").number(of.end).close_object();
      } else {
        json.null();
      }
    } else if (!q.unit.empty()) {
      json.key("unit").string(q.unit);
    }
    json.close_object();
  }
  json.close_array().close_object();
  return out;
}

}  // namespace taojin
