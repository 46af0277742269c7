#include "cli/articles.h"
#include "report/quantities_json.h"

namespace taojin {

Exit run_quantities(const Arguments& arguments, Streams io) {
  Result<QuantitiesOptions> options = parse_quantities(arguments);
  if (!options) return bad_options(io, "quantities", options.error());
  return write_each_article(options->input, options->output, io, [&](Article article) -> Result<std::string> {
    const Result<Document> document = read_text(std::move(article), options->input.encoding);
    if (!document) return document.error();
    return quantities_json(*document, options->offsets) + '\n';
  });
}

}  // namespace taojin
