#include "taojin/version.h"

#include "cli/articles.h"

namespace taojin {

Exit run_version(const Arguments& arguments, Streams io) {
  const Result<PlainOptions> options = parse_plain(arguments);
  if (!options) return bad_options(io, "version", options.error());
  return write_whole(options->output, "taojin " + std::string(kVersion) + " (" + std::string(kReportSchema) + ")\n",
                     io);
}

}  // namespace taojin
