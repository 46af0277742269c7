#include "cli/articles.h"
#include "decode/decode.h"
#include "report/json_writer.h"
#include "report/words.h"

namespace taojin {
namespace {

std::string reading_json(const Document& document) {
  std::string out;
  JsonWriter json(out);
  json.open_object().key("id").string(document.id).key("script").string(word_of(document.script));
  json.key("region").string(word_of(document.region)).key("text").string(document.reading.text).close_object();
  out += '\n';
  return out;
}

std::string reading_text(const Document& document) {
  std::string out = to_utf8(document.reading.text);
  if (!out.empty() && out.back() != '\n') out += '\n';
  return out;
}

}  // namespace

Exit run_normalize(const Arguments& arguments, Streams io) {
  Result<NormalizeOptions> options = parse_normalize(arguments);
  if (!options) return bad_options(io, "normalize", options.error());
  return write_each_article(options->input, options->output, io, [&](Article article) -> Result<std::string> {
    const Result<Document> document = read_text(std::move(article), options->input.encoding);
    if (!document) return document.error();
    return options->jsonl ? reading_json(*document) : reading_text(*document);
  });
}

}  // namespace taojin
