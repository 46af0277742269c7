#include "cli/articles.h"
#include "report/quantities_json.h"

namespace taojin {

Exit run_quantities(const Arguments& arguments, Streams io) {
  Result<QuantitiesOptions> options = parse_quantities(arguments);
  if (!options) return bad_options(io, "quantities", options.error());
  return write_each_article(options->input, options->output, io, [&](Article article) -> Result<std::string> {
    QuantitiesJson json(options->offsets);
    const TakePart add = [&](const Document& part) { json.add(part); };
    if (Failure failure = read_text_in_parts(std::move(article), options->input.encoding, add)) return *failure;
    return json.finish();
  });
}

}  // namespace taojin
