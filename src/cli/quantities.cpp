#include "cli/articles.h"
#include "report/json_writer.h"
#include "report/places.h"
#include "report/words.h"

namespace taojin {
namespace {

std::string quantities_json(const Document& document, OffsetUnit unit) {
  const Places places(document, unit);
  std::string out;
  JsonWriter json(out);
  json.open_object().key("id").string(document.id).key("quantities").open_array();
  for (const Quantity& quantity : document.quantities) {
    const Span place = places.place(quantity.span);
    json.open_object().key("type").string(word_of(quantity.type)).key("text").string(places.text(quantity.span));
    json.key("start").number(place.begin).key("end").number(place.end);
    if (quantity.value) json.key("value").number(*quantity.value);
    if (quantity.low) json.key("low").number(*quantity.low);
    if (quantity.high) json.key("high").number(*quantity.high);
    json.key("bound").string(word_of(quantity.bound));
    json.key("currency").string_or_null(quantity.currency).key("unit").string_or_null(quantity.unit);
    json.close_object();
  }
  json.close_array().close_object();
  out += '\n';
  return out;
}

}  // namespace

Exit run_quantities(const Arguments& arguments, Streams io) {
  Result<QuantitiesOptions> options = parse_quantities(arguments);
  if (!options) return bad_options(io, "quantities", options.error());
  return write_each_article(options->input, options->output, io, [&](Article article) -> Result<std::string> {
    const Result<Document> document = read_text(std::move(article), options->input.encoding);
    if (!document) return document.error();
    return quantities_json(*document, options->offsets);
  });
}

}  // namespace taojin
