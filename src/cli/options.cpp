#include "cli/options.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <span>
#include <string_view>
#include <thread>

// A comma is a part of a path or a pattern; lists of values come by repeating the option.
#define CXXOPTS_VECTOR_DELIMITER '\0'
#include <cxxopts.hpp>

#include "corpus/record_words.h"

namespace taojin {
namespace {

constexpr unsigned kMostThreads = 256;
constexpr std::size_t kWidest = 10000;  ///< columns of context

template <typename T>
struct Choice {
  std::string_view word;
  T value;
};

constexpr Choice<ExtractFormat> kExtractFormats[] = {{"json", ExtractFormat::json},
                                                     {"jsonl", ExtractFormat::jsonl},
                                                     {"csv", ExtractFormat::csv},
                                                     {"text", ExtractFormat::text}};
constexpr Choice<bool> kTextOrLines[] = {{"text", false}, {"jsonl", true}};
constexpr Choice<bool> kTextOrJson[] = {{"text", false}, {"json", true}};
constexpr Choice<TermOrder> kTermOrders[] = {{"frequency", TermOrder::frequency},
                                             {"documents", TermOrder::documents},
                                             {"tfidf", TermOrder::tfidf},
                                             {"keyness", TermOrder::keyness}};
constexpr Choice<AnnotationForm> kAnnotationForms[] = {{"jsonl", AnnotationForm::jsonl},
                                                       {"surfaces", AnnotationForm::surfaces}};
constexpr Choice<CheckFormat> kCheckFormats[] = {{"text", CheckFormat::text},
                                                 {"json", CheckFormat::json},
                                                 {"junit", CheckFormat::junit},
                                                 {"github", CheckFormat::github}};
constexpr Choice<InputFormat> kInputFormats[] = {
    {"auto", InputFormat::automatic}, {"text", InputFormat::text}, {"jsonl", InputFormat::jsonl}};
constexpr Choice<OffsetUnit> kOffsetUnits[] = {
    {"codepoints", OffsetUnit::code_points}, {"utf16", OffsetUnit::utf16}, {"bytes", OffsetUnit::bytes}};
constexpr Choice<NameScript> kNameScripts[] = {{"simplified", NameScript::simplified},
                                               {"traditional", NameScript::traditional},
                                               {"original", NameScript::original}};

/// The options of one command while they are read. The first thing wrong is kept; what follows it is not looked at.
class Parser {
 public:
  /// `names` are options with a value each, "o,output" one with a short form.
  explicit Parser(std::initializer_list<const char*> names) : options_("taojin") {
    for (const char* name : names) text(name);
  }

  void text(const std::string& names) { options_.add_options()(names, "", cxxopts::value<std::string>()); }
  void list(const std::string& names) { options_.add_options()(names, "", cxxopts::value<std::vector<std::string>>()); }
  void flag(const std::string& name) { options_.add_options()(name, "", cxxopts::value<bool>()); }
  /// What is no option goes into a list of this name.
  void positional(const std::string& name) {
    list(name);
    options_.parse_positional({name});
  }

  void parse(const Arguments& arguments) {
    std::vector<const char*> argv{"taojin"};
    for (const std::string& argument : arguments) argv.push_back(argument.c_str());
    try {
      result_ = options_.parse(static_cast<int>(argv.size()), argv.data());
      if (!result_.unmatched().empty()) failed(result_.unmatched().front() + ": not understood");
    } catch (const cxxopts::exceptions::exception& wrong) {
      failed(wrong.what());
    }
  }

  void read(const std::string& name, std::string& value) {
    if (!error_ && result_.count(name) > 0) value = result_[name].as<std::string>();
  }
  void read(const std::string& name, std::optional<std::string>& value) {
    if (!error_ && result_.count(name) > 0) value = result_[name].as<std::string>();
  }
  void read(const std::string& name, std::vector<std::string>& values) {
    if (!error_ && result_.count(name) > 0) values = result_[name].as<std::vector<std::string>>();
  }

  template <typename T, std::size_t N>
  void read(const std::string& name, T& value, const Choice<T> (&choices)[N]) {
    std::optional<std::string> word;
    read(name, word);
    if (!word) return;
    std::string known;
    for (const Choice<T>& choice : choices) {
      if (choice.word == *word) {
        value = choice.value;
        return;
      }
      known += (known.empty() ? "" : ", ") + std::string(choice.word);
    }
    failed("--" + name + ": “" + *word + "” is none of " + known);
  }

  void read_threads(unsigned& threads) {
    std::optional<std::string> word;
    read("threads", word);
    if (!word) {
      threads = std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
      return;
    }
    const char* const end = word->data() + word->size();
    const auto [stopped, code] = std::from_chars(word->data(), end, threads);
    if (code != std::errc() || stopped != end || threads < 1 || threads > kMostThreads) {
      failed("--threads: “" + *word + "” is no number from 1 to " + std::to_string(kMostThreads));
    }
  }

  /// parse() for a command that reads articles.
  void parse_articles(const Arguments& arguments, InputOptions& input) {
    add_input();
    parse(arguments);
    read("paths", input.load.paths);
    read("input", input.load.format, kInputFormats);
    read("id-field", input.load.id_field);
    read("text-field", input.load.text_field);
    read("date-field", input.load.date_field);
    read("glob", input.load.globs);
    read("exclude", input.load.excludes);
    read("files-from", input.files_from);
    read("encoding", input.encoding);
    read_threads(input.threads);
    if (input.load.paths.empty() && !input.files_from)
      failed("no input: name files or folders, or - for standard input");
  }

  void read(const std::string& name, bool& flag) {
    if (!error_ && result_.count(name) > 0) flag = result_[name].as<bool>();
  }
  void read(const std::string& name, std::size_t& number) {
    std::optional<std::string> word;
    read(name, word);
    if (!word) return;
    const char* const end = word->data() + word->size();
    const auto [stopped, code] = std::from_chars(word->data(), end, number);
    if (code != std::errc() || stopped != end) failed("--" + name + ": “" + *word + "” is no whole number");
  }

  void read_share(const std::string& name, double& share) {
    std::optional<std::string> word;
    read(name, word);
    if (!word) return;
    const char* const end = word->data() + word->size();
    const auto [stopped, code] = std::from_chars(word->data(), end, share);
    if (code != std::errc() || stopped != end || !(share >= 0 && share <= 1)) {
      failed("--" + name + ": “" + *word + "” is no number from 0 to 1");
    }
  }

  /// parse_articles() for a command whose first argument is gold, and whose others are a report or articles.
  void parse_gold_and_subject(const Arguments& arguments, std::string& gold, SubjectOptions& subject) {
    add_filter();
    parse_articles(arguments, subject.input);
    read_filter(subject.filter);
    read("lexicon", subject.lexicon);
    std::vector<std::string>& paths = subject.input.load.paths;
    if (paths.size() + (subject.input.files_from ? 1 : 0) < 2) {
      failed("name the gold, and a report or articles");
      return;
    }
    gold = paths.front();
    paths.erase(paths.begin());
  }

  /// Options that choose documents and figures of a report.
  void add_filter() {
    text("since");
    text("until");
    list("company");
    list("kind");
  }

  void read_dates(RecordFilter& filter) {
    read_date("since", filter.since);
    read_date("until", filter.until);
  }

  void read_filter(RecordFilter& filter) {
    read_dates(filter);
    read("company", filter.companies);
    std::vector<std::string> kinds;
    read("kind", kinds);
    for (const std::string& word : kinds) {
      if (const std::optional<AmountKind> kind = value_of<AmountKind>(word)) {
        filter.kinds.push_back(*kind);
      } else {
        failed("--kind: “" + word + "” is no kind of money");
      }
    }
  }

  void failed(std::string what) {
    if (!error_) error_ = Error{std::move(what)};
  }

  template <typename T>
  Result<T> result(T options) {
    if (error_) return *error_;
    return options;
  }

 private:
  /// The options of every command that reads articles.
  void add_input() {
    positional("paths");
    for (const char* name : {"input", "id-field", "text-field", "date-field", "files-from", "encoding", "threads"}) {
      text(name);
    }
    list("glob");
    list("exclude");
  }

  void read_date(const std::string& name, std::string& date) {
    constexpr std::string_view kForm = "dddd-dd-dd";
    read(name, date);
    bool good = date.empty() || date.size() == 4 || date.size() == 7 || date.size() == 10;
    for (std::size_t i = 0; good && i < date.size(); ++i) {
      good = kForm[i] == 'd' ? date[i] >= '0' && date[i] <= '9' : date[i] == kForm[i];
    }
    if (!good) failed("--" + name + ": “" + date + "” is no date like 2023, 2023-05 or 2023-05-28");
  }

  cxxopts::Options options_;
  cxxopts::ParseResult result_;
  Failure error_;
};

}  // namespace

Result<ExtractOptions> parse_extract(const Arguments& arguments) {
  Parser parser{"format", "o,output", "offsets", "script", "lexicon"};
  ExtractOptions options;
  parser.parse_articles(arguments, options.input);
  parser.read("format", options.format, kExtractFormats);
  parser.read("output", options.output);
  parser.read("offsets", options.report.offsets, kOffsetUnits);
  parser.read("script", options.report.names, kNameScripts);
  parser.read("lexicon", options.lexicon);
  return parser.result(std::move(options));
}

Result<NormalizeOptions> parse_normalize(const Arguments& arguments) {
  Parser parser{"format", "o,output"};
  NormalizeOptions options;
  parser.parse_articles(arguments, options.input);
  parser.read("format", options.jsonl, kTextOrLines);
  parser.read("output", options.output);
  return parser.result(std::move(options));
}

Result<SegmentOptions> parse_segment(const Arguments& arguments) {
  Parser parser{"format", "o,output", "offsets", "lexicon"};
  SegmentOptions options;
  parser.parse_articles(arguments, options.input);
  parser.read("format", options.jsonl, kTextOrLines);
  parser.read("output", options.output);
  parser.read("offsets", options.offsets, kOffsetUnits);
  parser.read("lexicon", options.lexicon);
  return parser.result(std::move(options));
}

Result<QuantitiesOptions> parse_quantities(const Arguments& arguments) {
  Parser parser{"o,output", "offsets"};
  QuantitiesOptions options;
  parser.parse_articles(arguments, options.input);
  parser.read("output", options.output);
  parser.read("offsets", options.offsets, kOffsetUnits);
  return parser.result(std::move(options));
}

Result<ExplainOptions> parse_explain(const Arguments& arguments) {
  Parser parser{"format", "o,output", "lexicon"};
  ExplainOptions options;
  parser.parse_articles(arguments, options.input);
  parser.read("format", options.jsonl, kTextOrLines);
  parser.read("output", options.output);
  parser.read("lexicon", options.lexicon);
  return parser.result(std::move(options));
}

Result<EvalOptions> parse_eval(const Arguments& arguments) {
  Parser parser{"format", "errors", "o,output", "lexicon"};
  EvalOptions options;
  parser.list("articles");
  parser.parse_gold_and_subject(arguments, options.gold, options.subject);
  parser.read("articles", options.articles);
  parser.read("format", options.json, kTextOrJson);
  parser.read("errors", options.errors);
  parser.read("output", options.output);
  return parser.result(std::move(options));
}

Result<CheckOptions> parse_check(const Arguments& arguments) {
  Parser parser{"format", "thresholds", "baseline", "tolerance", "o,output", "lexicon"};
  CheckOptions options;
  parser.list("min");
  parser.list("articles");
  parser.parse_gold_and_subject(arguments, options.gold, options.subject);
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
  Parser parser{"format", "o,output"};
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
  Parser parser{"o,output"};
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
  Parser parser{"o,output"};
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

Result<KwicOptions> parse_kwic(const Arguments& arguments) {
  Parser parser{"format", "o,output", "lexicon", "width", "since", "until"};
  KwicOptions options;
  parser.list("entity");
  parser.parse_articles(arguments, options.input);
  parser.read("entity", options.entities);
  parser.read_dates(options.filter);
  std::size_t width = options.width;
  parser.read("width", width);
  options.width = static_cast<unsigned>(std::min(width, kWidest));
  parser.read("format", options.jsonl, kTextOrLines);
  parser.read("output", options.output);
  parser.read("lexicon", options.lexicon);
  if (!options.entities.empty()) return parser.result(std::move(options));
  std::vector<std::string>& paths = options.input.load.paths;
  if (paths.size() + (options.input.files_from ? 1 : 0) < 2) {
    parser.failed("name a pattern, or --entity NAME, and files or folders");
  } else {
    options.pattern = paths.front();
    paths.erase(paths.begin());
    if (options.pattern.empty()) parser.failed("the pattern is empty");
  }
  return parser.result(std::move(options));
}

Result<TermsOptions> parse_terms(const Arguments& arguments) {
  Parser parser{"format", "o,output", "lexicon", "by", "top", "min-length", "since", "until"};
  TermsOptions options;
  parser.list("against");
  parser.parse_articles(arguments, options.input);
  parser.read("against", options.against);
  parser.read_dates(options.filter);
  if (!options.against.empty()) options.order = TermOrder::keyness;
  parser.read("by", options.order, kTermOrders);
  parser.read("top", options.most);
  parser.read("min-length", options.least_length);
  parser.read("format", options.jsonl, kTextOrLines);
  parser.read("output", options.output);
  parser.read("lexicon", options.lexicon);
  if (options.order == TermOrder::keyness && options.against.empty()) {
    parser.failed("--by keyness needs another corpus: --against PATH");
  }
  return parser.result(std::move(options));
}

Result<AnnotateOptions> parse_annotate(const Arguments& arguments) {
  Parser parser{"format", "o,output", "lexicon"};
  AnnotateOptions options;
  parser.parse_articles(arguments, options.input);
  parser.read("format", options.form, kAnnotationForms);
  parser.read("output", options.output);
  parser.read("lexicon", options.lexicon);
  if (options.form == AnnotationForm::surfaces && options.output == "-") {
    parser.failed("--format surfaces writes two files an article: name a folder with -o");
  }
  return parser.result(std::move(options));
}

Result<PlainOptions> parse_plain(const Arguments& arguments) {
  Parser parser{"o,output"};
  parser.parse(arguments);
  PlainOptions options;
  parser.read("output", options.output);
  return parser.result(std::move(options));
}

}  // namespace taojin
