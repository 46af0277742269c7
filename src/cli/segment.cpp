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
    SegmentsJson json(*lexicon, options->offsets);
    std::string text;
    EstablishedNames established;
    const TakePart add = [&](Document& part) {
      const std::vector<LexiconHit> hits = lexicon->find_all(part.reading.text);
      part.mentions = find_names(part, *lexicon, hits, Tagger::built_in(), established);  // no name is split
      if (options->jsonl) {
        json.add(part);
      } else {
        text += segments_text(part, *lexicon);
      }
    };
    if (Failure failure = read_text_in_parts(std::move(article), options->input.encoding, add)) return *failure;
    return options->jsonl ? json.finish() : std::move(text);
  });
}

}  // namespace taojin
