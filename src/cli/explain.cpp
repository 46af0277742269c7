#include "report/explain.h"

#include "cli/articles.h"
#include "names/tagger.h"

namespace taojin {

Exit run_explain(const Arguments& arguments, Streams io) {
  Result<ExplainOptions> options = parse_explain(arguments);
  if (!options) return bad_options(io, "explain", options.error());
  const Result<Lexicon> lexicon = lexicon_with(options->lexicon);
  if (!lexicon) return nothing_done(io, lexicon.error());
  const Resources resources{*lexicon, Tagger::built_in(), options->input.encoding};
  return write_each_article(options->input, options->output, io, [&](Article article) -> Result<std::string> {
    const Result<Document> document = read_article(std::move(article), resources);
    if (!document) return document.error();
    return options->jsonl ? explain_json(*document) : explain_text(*document);
  });
}

}  // namespace taojin
