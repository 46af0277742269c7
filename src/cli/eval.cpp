#include <set>

#include "cli/article_texts.h"
#include "cli/articles.h"
#include "cli/records.h"
#include "eval/evaluation_report.h"

namespace taojin {

Exit run_eval(const Arguments& arguments, Streams io) {
  Result<EvalOptions> options = parse_eval(arguments);
  if (!options) return bad_options(io, "eval", options.error());
  const Result<std::vector<Record>> gold = read_gold(options->gold, io.in, options->subject.filter);
  if (!gold) return nothing_done(io, gold.error());
  Evaluation evaluation(*gold);
  const Result<Exit> exit = for_each_subject(options->subject, io, [&](Record record) { evaluation.add(record); });
  if (!exit) return nothing_done(io, exit.error());

  const std::vector<EvaluatedDocument> documents = evaluation.finish();
  ArticleTexts texts;
  if (Failure failure = read_texts(texts, options->subject, options->articles, ids_of(documents))) {
    return nothing_done(io, *failure);
  }
  warn_of_misplaced(*gold, texts, io.err);
  const Locate locate = [&](const std::string& id, Span place) { return texts.locate(id, place); };
  const Exit written = write_whole(options->output,
                                   options->json ? evaluation_json(documents, options->errors, locate)
                                                 : evaluation_text(documents, options->errors, locate),
                                   io);
  return written == Exit::complete ? *exit : written;
}

}  // namespace taojin
