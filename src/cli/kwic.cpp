#include "analysis/kwic.h"

#include "cli/articles.h"
#include "cli/output.h"
#include "corpus/name_key.h"
#include "names/tagger.h"
#include "report/columns.h"
#include "report/json_writer.h"
#include "report/lines.h"

namespace taojin {
namespace {

std::string left_padded(const std::string& text, unsigned columns) {
  const unsigned used = columns_of(text);
  return std::string(used < columns ? columns - used : 0, ' ') + text;
}

std::string written(const Document& document, const std::vector<KwicLine>& found, const KwicOptions& options,
                    bool colour) {
  const Lines lines(document.decoded.text);
  std::string out;
  for (const KwicLine& line : found) {
    const Lines::Position position = lines.at(line.place.begin);
    if (options.jsonl) {
      JsonWriter json(out);
      json.open_object().key("id").string(document.id);
      json.key("start").number(line.place.begin).key("end").number(line.place.end);
      json.key("line").number(position.line).key("column").number(position.column);
      json.key("left").string(line.left).key("text").string(line.text).key("right").string(line.right).close_object();
    } else {
      const std::string text = colour ? "\x1b[1m" + line.text + "\x1b[0m" : line.text;
      out += left_padded(line.left, options.width) + "  " + text + "  " + padded(line.right, options.width) + "  " +
             document.id + ':' + std::to_string(position.line) + ':' + std::to_string(position.column);
    }
    out += '\n';
  }
  return out;
}

}  // namespace

Exit run_kwic(const Arguments& arguments, Streams io) {
  Result<KwicOptions> options = parse_kwic(arguments);
  if (!options) return bad_options(io, "kwic", options.error());
  const Result<Lexicon> lexicon = lexicon_with(options->lexicon);
  if (!lexicon) return nothing_done(io, lexicon.error());
  const Resources resources{*lexicon, Tagger::built_in(), options->input.encoding};
  const std::u32string pattern = fold_pattern(options->pattern);
  std::set<std::string> keys;
  for (const std::string& entity : options->entities) keys.insert(name_key(entity));
  const bool colour = io.colour && options->output == "-";
  return write_each_article(options->input, options->output, io, [&](Article article) -> Result<std::string> {
    const Result<Document> document = keys.empty() ? read_text(std::move(article), options->input.encoding)
                                                   : read_article(std::move(article), resources);
    if (!document) return document.error();
    if (!within_dates(options->filter, document->date ? document->date->iso() : "")) return std::string();
    return written(
        *document,
        keys.empty() ? find_pattern(*document, pattern, options->width) : find_entity(*document, keys, options->width),
        *options, colour);
  });
}

}  // namespace taojin
