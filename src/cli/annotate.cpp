#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "cli/articles.h"
#include "cli/output.h"
#include "corpus/record_maker.h"
#include "decode/decode.h"
#include "eval/annotation_draft.h"
#include "eval/evaluation.h"
#include "eval/gold.h"
#include "names/tagger.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

struct Drafted {
  std::string name, text, annotation;
};

/// The file name of an article without its ending; those of folders below become a part of it.
std::string name_of(std::string id) {
  std::ranges::replace(id, '/', '_');
  return std::string(document_stem(id));
}

Failure write_file(const fs::path& path, std::string_view text, Streams io) {
  Output output(path.string(), io.out);
  if (Failure failure = output.open()) return failure;
  output.write(text);
  return output.close();
}

Exit annotate_surfaces(AnnotateOptions& options, const Resources& resources, Streams io) {
  if (Failure failure = prepare_input(options.input, io.in)) return nothing_done(io, *failure);
  const fs::path folder = options.output;
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) return nothing_done(io, Error{options.output + ": " + code.message()});
  std::set<std::string> names;
  Failure broken;
  const Result<Exit> exit = for_each_article<Drafted>(
      options.input, io,
      [&](Article article) -> Result<Drafted> {
        const Result<Document> document = read_article(std::move(article), resources);
        if (!document) return document.error();
        std::string name = name_of(document->id);
        std::string annotation = draft_annotation(*document, name);
        return Drafted{std::move(name), to_utf8(document->decoded.text), std::move(annotation)};
      },
      [&](const Drafted& drafted) {
        if (!names.insert(drafted.name).second) {
          broken = Error{drafted.name + ": two articles would have this name"};
        } else if (!(broken = write_file(folder / (drafted.name + ".txt"), drafted.text, io))) {
          broken = write_file(folder / (drafted.name + ".json"), drafted.annotation, io);
        }
        return !broken;
      });
  if (broken) return nothing_done(io, *broken);
  return exit ? *exit : nothing_done(io, exit.error());
}

}  // namespace

Exit run_annotate(const Arguments& arguments, Streams io) {
  Result<AnnotateOptions> options = parse_annotate(arguments);
  if (!options) return bad_options(io, "annotate", options.error());
  const Result<Lexicon> lexicon = lexicon_with(options->lexicon);
  if (!lexicon) return nothing_done(io, lexicon.error());
  const Resources resources{*lexicon, Tagger::built_in(), options->input.encoding};
  if (options->form == AnnotationForm::surfaces) return annotate_surfaces(*options, resources, io);
  return write_each_article(options->input, options->output, io, [&](Article article) -> Result<std::string> {
    Result<Record> record = read_record(std::move(article), resources);
    if (!record) return record.error();
    return record_json(as_gold(std::move(*record))) + '\n';
  });
}

}  // namespace taojin
