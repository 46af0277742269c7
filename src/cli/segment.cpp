#include "cli/articles.h"
#include "names/names.h"
#include "report/segments.h"

namespace taojin {

Exit run_segment(const Arguments& arguments, Streams io) {
  Result<SegmentOptions> options = parse_segment(arguments);
  if (!options) return bad_options(io, "segment", options.error());
  const Result<Lexicon> lexicon = lexicon_with(options->lexicon);
  if (!lexicon) return nothing_done(io, lexicon.error());
  return write_each_article(options->input, options->output, io, [&](Article article) -> Result<std::string> {
    Result<Document> document = read_text(std::move(article), options->input.encoding);
    if (!document) return document.error();
    document->mentions = find_names(*document, *lexicon, Tagger::built_in());  // no name is split
    return options->jsonl ? segments_json(*document, *lexicon, options->offsets) : segments_text(*document, *lexicon);
  });
}

}  // namespace taojin
