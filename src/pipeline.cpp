#include "taojin/pipeline.h"

#include <limits>
#include <utility>
#include <vector>

#include "decode/cut.h"
#include "decode/decode.h"
#include "facts/facts.h"
#include "lexicon/lexicon.h"
#include "link/earlier.h"
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

namespace {

/// Of the parts of an article that is read whole.
constexpr std::size_t kAnyLength = std::numeric_limits<std::size_t>::max();

/// From the text of a document to its quantities.
void read_layers(Document& d, Markup markup) {
  d.script = script_of(d.decoded.text);
  d.reading = normalize(d.decoded, markup);
  d.region = region_of(d.reading.text);
  d.title = find_title(d.reading.text);
  d.sentences = find_sentences(d.reading.text);
  d.quantities = read_quantities(d.reading.text, {d.region, d.date});
}

/// A long text in parts, as UTF-8: it takes three bytes for a Chinese character that waits to be read where UTF-32
/// takes four.
std::vector<std::string> cut(std::u32string text, std::size_t longest) {
  const std::string whole = to_utf8(text);
  std::u32string().swap(text);
  std::vector<std::string> parts;
  for (std::string_view rest = whole; !rest.empty(); rest.remove_prefix(parts.back().size())) {
    parts.emplace_back(rest.substr(0, cut_behind(rest, longest)));
  }
  return parts;
}

/// Calls `part` for an article or each part of it, read up to its quantities, and says whether that is all of it.
Failure read_parts(Article article, const std::optional<std::string>& encoding, std::size_t longest,
                   const std::function<void(Document& part, bool whole)>& part) {
  Result<Decoded> decoded = decode(article, encoding);
  if (!decoded) return decoded.error();
  std::string().swap(article.bytes);
  std::optional<Date> date;
  if (article.date) date = Date::parse(*article.date);
  if (decoded->text.size() <= longest || article.markup == Markup::html) {
    Document d;
    d.id = std::move(article.id);
    d.date = date;
    d.decoded = std::move(*decoded);
    read_layers(d, article.markup);
    part(d, true);
    return {};
  }
  bool first = true;
  for (std::string& text : cut(std::move(decoded->text), longest)) {
    Document d;
    d.id = article.id;
    d.date = date;
    d.decoded = {to_utf32(text), decoded->encoding, first ? decoded->replaced : 0};
    std::string().swap(text);
    read_layers(d, article.markup);
    if (!first) d.title.reset();
    part(d, false);
    first = false;
  }
  return {};
}

/// The same through every stage.
Failure read_whole_parts(Article article, const Resources& resources, std::size_t longest, const TakePart& part) {
  EstablishedNames names;
  EarlierEntities entities;
  return read_parts(std::move(article), resources.encoding, longest, [&](Document& d, bool whole) {
    const std::vector<LexiconHit> hits = resources.lexicon.find_all(d.reading.text);
    d.mentions = find_names(d, resources.lexicon, hits, resources.tagger, names);
    Linked linked = link(d, resources.lexicon, hits);
    d.mentions = std::move(linked.mentions);
    d.entities = std::move(linked.entities);
    if (!whole) entities.name_alike(d);
    d.amounts = read_amounts(d);
    d.model_counts = read_model_counts(d);
    d.model_sizes = read_model_sizes(d);
    part(d);
  });
}

}  // namespace

Result<Document> read_text(Article article, const std::optional<std::string>& encoding) {
  Document whole;
  Failure failure =
      read_parts(std::move(article), encoding, kAnyLength, [&](Document& part, bool) { whole = std::move(part); });
  if (failure) return *failure;
  return whole;
}

Result<Document> read_article(Article article, const Resources& resources) {
  Document whole;
  Failure failure =
      read_whole_parts(std::move(article), resources, kAnyLength, [&](Document& part) { whole = std::move(part); });
  if (failure) return *failure;
  return whole;
}

Failure read_text_in_parts(Article article, const std::optional<std::string>& encoding, const TakePart& take,
                           std::size_t longest) {
  return read_parts(std::move(article), encoding, longest, [&](Document& part, bool) { take(part); });
}

Failure read_article_in_parts(Article article, const Resources& resources, const TakePart& take, std::size_t longest) {
  return read_whole_parts(std::move(article), resources, longest, take);
}

}  // namespace taojin
