#include "report/quantities_json.h"

#include <utility>

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

void QuantitiesJson::add(const Document& part) {
  if (out_.empty()) json_.open_object().key("id").string(part.id).key("quantities").open_array();
  const Places places(part, unit_, end_);
  for (const Quantity& quantity : part.quantities) this->quantity(quantity, part, places);
  end_ = places.end();
}

std::string QuantitiesJson::finish() {
  json_.close_array().close_object();
  out_ += '\n';
  return std::move(out_);
}

void QuantitiesJson::quantity(const Quantity& quantity, const Document& part, const Places& places) {
  const Span place = places.place(quantity.span);
  json_.open_object();
  json_.key("type").string(word_of(quantity.type));
  json_.key("text").string(places.text(quantity.span));
  json_.key("start").number(place.begin).key("end").number(place.end);
  if (quantity.type == QuantityType::date) {
    json_.key("date");
    if (quantity.date) {
      json_.string(quantity.date->iso());
    } else {
      json_.null();
    }
    if (quantity.end_date) json_.key("end_date").string(quantity.end_date->iso());
  } else {
    write_value(quantity, slice(part.reading.text, quantity.span), json_);
    json_.key("bound").string(word_of(quantity.bound));
  }
  if (quantity.type == QuantityType::money) {
    json_.key("currency").string_or_null(quantity.currency);
    json_.key("currency_basis").string(word_of(quantity.currency_basis));
    json_.key("equivalent_of");
    if (quantity.equivalent_of) {
      const Span of = places.place(part.quantities[*quantity.equivalent_of].span);
      json_.open_object().key("start").number(of.begin).key("end").number(of.end).close_object();
    } else {
      json_.null();
    }
  } else if (!quantity.unit.empty()) {
    json_.key("unit").string(quantity.unit);
  }
  json_.close_object();
}

}  // namespace taojin
