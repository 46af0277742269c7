#include "taojin/pipeline.h"

#include <utility>

#include "decode/decode.h"
#include "facts/facts.h"
#include "lexicon/lexicon.h"
#include "link/link.h"
#include "names/names.h"
#include "names/tagger.h"
#include "normalize/normalize.h"
#include "quantities/quantities.h"
#include "segment/sentences.h"

namespace taojin {

Resources built_in_resources() {
  return {Lexicon::built_in(), Tagger::built_in(), std::nullopt};
}

Result<Document> read_text(Article article, const std::optional<std::string>& encoding) {
  Result<Decoded> decoded = decode(article, encoding);
  if (!decoded) return decoded.error();

  Document d;
  d.id = std::move(article.id);
  if (article.date) d.date = Date::parse(*article.date);
  d.decoded = std::move(*decoded);
  d.script = script_of(d.decoded.text);
  d.reading = normalize(d.decoded, article.markup);
  d.region = region_of(d.reading.text);
  d.title = find_title(d.reading.text);
  d.sentences = find_sentences(d.reading.text);
  d.quantities = read_quantities(d.reading.text, {d.region, d.date});
  return d;
}

Result<Document> read_article(Article article, const Resources& resources) {
  Result<Document> read = read_text(std::move(article), resources.encoding);
  if (!read) return read.error();
  Document& d = *read;
  d.mentions = find_names(d, resources.lexicon, resources.tagger);
  Linked linked = link(d, resources.lexicon);
  d.mentions = std::move(linked.mentions);
  d.entities = std::move(linked.entities);
  d.amounts = read_amounts(d);
  d.model_counts = read_model_counts(d);
  d.model_sizes = read_model_sizes(d);
  return read;
}

}  // namespace taojin
