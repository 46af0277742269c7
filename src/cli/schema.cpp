#include <string_view>

#include "cli/articles.h"

extern "C" {
extern const char taojin_report_schema_begin[];
extern const char taojin_report_schema_end[];
}

namespace taojin {

Exit run_schema(const Arguments& arguments, Streams io) {
  const Result<PlainOptions> options = parse_plain(arguments);
  if (!options) return bad_options(io, "schema", options.error());
  return write_whole(options->output, {taojin_report_schema_begin, taojin_report_schema_end}, io);
}

}  // namespace taojin
