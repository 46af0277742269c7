#include <string_view>

#include "cli/articles.h"

extern "C" {
extern const char taojin_report_schema_begin[];
extern const char taojin_report_schema_end[];
extern const char taojin_gold_schema_begin[];
extern const char taojin_gold_schema_end[];
}

namespace taojin {

Exit run_schema(const Arguments& arguments, Streams io) {
  const Result<SchemaOptions> options = parse_schema(arguments);
  if (!options) return bad_options(io, "schema", options.error());
  const std::string_view schema = options->gold
                                      ? std::string_view(taojin_gold_schema_begin, taojin_gold_schema_end)
                                      : std::string_view(taojin_report_schema_begin, taojin_report_schema_end);
  return write_whole(options->output, schema, io);
}

}  // namespace taojin
