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

namespace taojin {
namespace {

constexpr unsigned kMostThreads = 256;

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

  template <typename T>
  Result<T> result(T options) {
    if (error_) return *error_;
    return options;
  }

 private:
  /// The options of every command that reads articles.
  void add_input() {
    list("paths");
    options_.parse_positional({"paths"});
    for (const char* name : {"input", "id-field", "text-field", "date-field", "files-from", "encoding", "threads"}) {
      text(name);
    }
    list("glob");
    list("exclude");
  }

  void text(const std::string& names) { options_.add_options()(names, "", cxxopts::value<std::string>()); }
  void list(const std::string& names) { options_.add_options()(names, "", cxxopts::value<std::vector<std::string>>()); }

  void failed(std::string what) {
    if (!error_) error_ = Error{std::move(what)};
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

Result<PlainOptions> parse_plain(const Arguments& arguments) {
  Parser parser{"o,output"};
  parser.parse(arguments);
  PlainOptions options;
  parser.read("output", options.output);
  return parser.result(std::move(options));
}

}  // namespace taojin
