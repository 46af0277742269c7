#include "cli/run.h"

#include <algorithm>
#include <ostream>

#include "lexicon/lexicon.h"
#include "load/load.h"
#include "names/tagger.h"
#include "report/json_writer.h"
#include "taojin/pipeline.h"
#include "taojin/report.h"

namespace taojin {

Exit run(const std::vector<std::string>& arguments, Streams io) {
  LoadOptions options;
  options.paths.assign(arguments.begin() + (arguments.empty() ? 0 : 1), arguments.end());
  const Resources resources{Lexicon::built_in(), Tagger::built_in(), {}};
  std::vector<std::pair<std::string, std::string>> records;
  std::vector<Skipped> skipped;
  const Failure failure = load(
      options, io.in,
      [&](Article article) {
        std::string id = article.id;
        const Result<Document> document = read_article(std::move(article), resources);
        if (document) {
          records.emplace_back(document->id, document_json(*document));
        } else {
          skipped.push_back({std::move(id), document.error().what});
        }
        return true;
      },
      [&](Skipped thing) { skipped.push_back(std::move(thing)); });
  if (failure) {
    io.err << "taojin: " << failure->what << '\n';
    return Exit::nothing_done;
  }
  std::ranges::sort(records);
  std::string out;
  JsonWriter json(out);
  json.open_object().key("schema").string("taojin-report/1").key("documents").open_array();
  for (const auto& [id, record] : records) json.line_end().raw(record);
  json.close_array().key("skipped").open_array();
  for (const Skipped& thing : skipped) {
    json.open_object().key("id").string(thing.id).key("reason").string(thing.reason).close_object();
  }
  json.close_array().close_object();
  io.out << out << '\n';
  return skipped.empty() ? Exit::complete : Exit::some_input_skipped;
}

}  // namespace taojin
