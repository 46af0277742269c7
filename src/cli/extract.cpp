#include <filesystem>
#include <memory>
#include <ostream>
#include <system_error>
#include <vector>

#include "cli/articles.h"
#include "cli/output.h"
#include "names/tagger.h"
#include "report/name_script.h"
#include "report/report_sink.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

/// The streams of a report: one, or a file a table.
class Outputs {
 public:
  Failure open(const ExtractOptions& options, std::ostream& standard) {
    if (options.format != ExtractFormat::csv) return add(options.output, standard);
    if (options.output == "-") return Error{"--format csv writes a table per kind: name a folder with -o"};
    std::error_code code;
    fs::create_directories(options.output, code);
    if (code) return Error{options.output + ": " + code.message()};
    for (const std::string& table : csv_tables()) {
      if (Failure failure = add((fs::path(options.output) / (table + ".csv")).string(), standard)) return failure;
    }
    return {};
  }

  bool write(std::size_t stream, std::string_view bytes) { return outputs_[stream]->write(bytes); }
  bool flush() { return outputs_.front()->flush(); }
  bool ok() const { return outputs_.front()->ok(); }

  Failure close() {
    Failure first;
    for (const auto& output : outputs_) {
      Failure failure = output->close();
      if (!first) first = std::move(failure);
    }
    return first;
  }

 private:
  Failure add(const std::string& target, std::ostream& standard) {
    outputs_.push_back(std::make_unique<Output>(target, standard));
    return outputs_.back()->open();
  }

  std::vector<std::unique_ptr<Output>> outputs_;
};

std::unique_ptr<ReportSink> sink_for(const ExtractOptions& options, Streams io, WriteReport write) {
  switch (options.format) {
    case ExtractFormat::jsonl:
      return jsonl_report(options.report, std::move(write));
    case ExtractFormat::csv:
      return csv_report(options.report, std::move(write));
    case ExtractFormat::text:
      return text_report(options.report, {io.colour && options.output == "-", io.columns}, std::move(write));
    case ExtractFormat::json:
      break;
  }
  return json_report(options.report, std::move(write));
}

}  // namespace

Exit run_extract(const Arguments& arguments, Streams io) {
  Result<ExtractOptions> options = parse_extract(arguments);
  if (!options) return bad_options(io, "extract", options.error());
  if (Failure failure = prepare_input(options->input, io.in)) return nothing_done(io, *failure);
  if (Failure failure = prepare_names(options->report.names)) return nothing_done(io, *failure);
  const Result<Lexicon> lexicon = lexicon_with(options->lexicon);
  if (!lexicon) return nothing_done(io, lexicon.error());

  Outputs outputs;
  if (Failure failure = outputs.open(*options, io.out)) return nothing_done(io, *failure);
  const std::unique_ptr<ReportSink> sink =
      sink_for(*options, io, [&](std::size_t stream, std::string_view bytes) { return outputs.write(stream, bytes); });

  const Resources resources{*lexicon, Tagger::built_in(), options->input.encoding};
  Failure broken;
  const Result<Exit> exit = for_each_article<Rendered>(
      options->input, io,
      [&](Article article) -> Result<Rendered> {
        const std::unique_ptr<ArticleRenderer> renderer = sink->renderer();
        const TakePart add = [&](const Document& part) { renderer->add(part); };
        if (Failure failure = read_article_in_parts(std::move(article), resources, add)) return *failure;
        return renderer->finish();
      },
      [&](Rendered rendered) {
        broken = sink->add(std::move(rendered));
        if (options->format == ExtractFormat::jsonl) outputs.flush();
        return !broken && outputs.ok();
      },
      [&](Skipped skipped) { sink->skip(std::move(skipped)); });
  if (!exit) return nothing_done(io, exit.error());
  if (!broken && outputs.ok()) broken = sink->finish();
  if (broken) return nothing_done(io, *broken);
  if (Failure failure = outputs.close()) return nothing_done(io, *failure);
  return *exit;
}

}  // namespace taojin
