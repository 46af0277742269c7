#include "eval/import_gold.h"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <system_error>

#include "cli/articles.h"
#include "cli/output.h"
#include "load/source.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = std::size_t{1} << 30;

Result<std::string> read_file(const fs::path& path) {
  const Result<std::unique_ptr<Source>> source = open_file(path.string());
  if (!source) return source.error();
  return read_all(**source, kLargestFile);
}

/// The annotations of a folder, by the bytes of their names.
Result<std::vector<fs::path>> annotations(const std::string& folder) {
  std::error_code code;
  std::vector<fs::path> paths;
  for (fs::directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code)) {
    if (entry->path().extension() == ".json") paths.push_back(entry->path());
  }
  if (code) return Error{folder + ": " + code.message()};
  std::ranges::sort(paths);
  if (paths.empty()) return Error{folder + ": no ID.json beside ID.txt in it"};
  return paths;
}

Result<ImportedGold> import_file(const fs::path& annotation) {
  fs::path text = annotation;
  text.replace_extension(".txt");
  Result<std::string> bytes = read_file(text);
  if (!bytes) return Error{"no text beside it: " + text.filename().string() + ": " + bytes.error().what};
  const Result<std::string> json = read_file(annotation);
  if (!json) return json.error();
  Article article;
  article.id = text.filename().string();
  article.bytes = std::move(*bytes);
  const Result<Document> document = read_text(std::move(article), "UTF-8");
  if (!document) return document.error();
  return import_gold(*document, *json);
}

}  // namespace

Exit run_import_gold(const Arguments& arguments, Streams io) {
  const Result<ImportGoldOptions> options = parse_import_gold(arguments);
  if (!options) return bad_options(io, "import-gold", options.error());
  const Result<std::vector<fs::path>> paths = annotations(options->folder);
  if (!paths) return nothing_done(io, paths.error());
  Output output(options->output, io.out);
  if (Failure failure = output.open()) return nothing_done(io, *failure);
  Exit exit = Exit::complete;
  for (const fs::path& path : *paths) {
    const Result<ImportedGold> gold = import_file(path);
    const std::vector<std::string> problems = gold ? gold->problems : std::vector{gold.error().what};
    for (const std::string& problem : problems) {
      io.err << "taojin: " << path.filename().string() << ": " << problem << '\n';
      exit = Exit::some_input_skipped;
    }
    if (gold) output.write(record_json(gold->record) + '\n');
  }
  if (Failure failure = output.close()) return nothing_done(io, *failure);
  return exit;
}

}  // namespace taojin
