#include "cli/run.h"

#include <ostream>

#include "lexicon/lexicon.h"
#include "load/load.h"
#include "names/tagger.h"
#include "taojin/pipeline.h"
#include "taojin/report.h"

namespace taojin {

Exit run(const std::vector<std::string>& arguments, Streams io) {
  LoadOptions options;
  options.paths.assign(arguments.begin() + (arguments.empty() ? 0 : 1), arguments.end());
  const Resources resources{Lexicon::built_in(), Tagger::built_in(), {}};
  const Failure failure = load(
      options, io.in,
      [&](Article article) {
        const Result<Document> document = read_article(std::move(article), resources);
        if (document) io.out << document_json(*document) << '\n';
        return true;
      },
      [](const Skipped&) {});
  if (failure) io.err << "taojin: " << failure->what << '\n';
  return failure ? Exit::nothing_done : Exit::complete;
}

}  // namespace taojin
