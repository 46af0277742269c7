/// Options of the commands that read gold and reports.

#include "cli/option_parser.h"

namespace taojin {
namespace {

constexpr Choice<CheckFormat> kCheckFormats[] = {{"text", CheckFormat::text},
                                                 {"json", CheckFormat::json},
                                                 {"junit", CheckFormat::junit},
                                                 {"github", CheckFormat::github}};

/// Gold first, then a report or articles.
void parse_gold_and_subject(OptionParser& parser, const Arguments& arguments, std::string& gold,
                            SubjectOptions& subject) {
  parser.add_filter();
  parser.parse_articles(arguments, subject.input);
  parser.read_filter(subject.filter);
  parser.read("lexicon", subject.lexicon);
  std::vector<std::string>& paths = subject.input.load.paths;
  if (paths.size() + (subject.input.files_from ? 1 : 0) < 2) {
    parser.failed("name the gold, and a report or articles");
    return;
  }
  gold = paths.front();
  paths.erase(paths.begin());
}

}  // namespace

Result<EvalOptions> parse_eval(const Arguments& arguments) {
  OptionParser parser{"format", "errors", "o,output", "lexicon"};
  EvalOptions options;
  parser.list("articles");
  parse_gold_and_subject(parser, arguments, options.gold, options.subject);
  parser.read("articles", options.articles);
  parser.read("format", options.json, kTextOrJson);
  parser.read("errors", options.errors);
  parser.read("output", options.output);
  return parser.result(std::move(options));
}

Result<CheckOptions> parse_check(const Arguments& arguments) {
  OptionParser parser{"format", "thresholds", "baseline", "tolerance", "o,output", "lexicon"};
  CheckOptions options;
  parser.list("min");
  parser.list("articles");
  parse_gold_and_subject(parser, arguments, options.gold, options.subject);
  parser.read("min", options.minimums);
  parser.read("thresholds", options.thresholds);
  parser.read("baseline", options.baseline);
  parser.read_share("tolerance", options.tolerance);
  parser.read("articles", options.articles);
  parser.read("format", options.format, kCheckFormats);
  parser.read("output", options.output);
  return parser.result(std::move(options));
}

Result<DiffOptions> parse_diff(const Arguments& arguments) {
  OptionParser parser{"format", "o,output"};
  parser.positional("reports");
  parser.list("articles");
  parser.add_filter();
  parser.parse(arguments);
  DiffOptions options;
  std::vector<std::string> reports;
  parser.read("reports", reports);
  parser.read_filter(options.filter);
  parser.read("articles", options.articles);
  parser.read("format", options.json, kTextOrJson);
  parser.read("output", options.output);
  if (reports.size() == 2) {
    options.before = reports[0];
    options.after = reports[1];
  } else {
    parser.failed("name two reports");
  }
  return parser.result(std::move(options));
}

Result<MergeOptions> parse_merge(const Arguments& arguments) {
  OptionParser parser{"o,output"};
  parser.positional("reports");
  parser.flag("corpus-only");
  parser.add_filter();
  parser.parse(arguments);
  MergeOptions options;
  parser.read("reports", options.reports);
  parser.read_filter(options.filter);
  parser.read("corpus-only", options.corpus_only);
  parser.read("output", options.output);
  if (options.reports.empty()) parser.failed("no reports: name some, or - for standard input");
  return parser.result(std::move(options));
}

Result<ImportGoldOptions> parse_import_gold(const Arguments& arguments) {
  OptionParser parser{"o,output"};
  std::vector<std::string> folders;
  parser.positional("folder");
  parser.parse(arguments);
  ImportGoldOptions options;
  parser.read("folder", folders);
  parser.read("output", options.output);
  if (folders.size() == 1) {
    options.folder = folders.front();
  } else {
    parser.failed("name one folder with ID.json beside ID.txt");
  }
  return parser.result(std::move(options));
}

Result<SchemaOptions> parse_schema(const Arguments& arguments) {
  OptionParser parser{"o,output"};
  parser.flag("gold");
  parser.parse(arguments);
  SchemaOptions options;
  parser.read("gold", options.gold);
  parser.read("output", options.output);
  return parser.result(std::move(options));
}

}  // namespace taojin
