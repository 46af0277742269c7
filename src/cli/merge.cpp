#include "cli/articles.h"
#include "cli/output.h"
#include "cli/records.h"
#include "report/report_merger.h"

namespace taojin {

Exit run_merge(const Arguments& arguments, Streams io) {
  const Result<MergeOptions> options = parse_merge(arguments);
  if (!options) return bad_options(io, "merge", options.error());
  ReportMerger merger(options->filter);
  Failure failure = for_each_record(
      options->reports, io.in, [&](std::string_view json) { return merger.add(json); },
      [&](Skipped skipped) { merger.skip(std::move(skipped)); });
  if (failure) return nothing_done(io, *failure);
  Output output(options->output, io.out);
  if ((failure = output.open())) return nothing_done(io, *failure);
  failure =
      merger.finish(options->corpus_only, [&](std::size_t, std::string_view bytes) { return output.write(bytes); });
  if (failure) return nothing_done(io, *failure);
  if ((failure = output.close())) return nothing_done(io, *failure);
  if (!merger.left_out()) return Exit::complete;
  io.err << "taojin: some ids have more than one record: see “skipped” of the report\n";
  return Exit::some_input_skipped;
}

}  // namespace taojin
