#include "cli/option_parser.h"

#include <algorithm>
#include <charconv>
#include <thread>

// A comma is a part of a path or a pattern; lists of values come by repeating the option.
#define CXXOPTS_VECTOR_DELIMITER '\0'
// The library's own parser instead of regular expressions, which it would compile whenever a program starts.
#define CXXOPTS_NO_REGEX
#include <cxxopts.hpp>

#include "corpus/record_words.h"

namespace taojin {
namespace {

constexpr unsigned kMostThreads = 256;
constexpr Choice<InputFormat> kInputFormats[] = {
    {"auto", InputFormat::automatic}, {"text", InputFormat::text}, {"jsonl", InputFormat::jsonl}};

}  // namespace

struct OptionParser::Library {
  cxxopts::Options options{"taojin"};
  cxxopts::ParseResult result;
};

OptionParser::OptionParser(std::initializer_list<const char*> names) : library_(std::make_unique<Library>()) {
  for (const char* name : names) text(name);
}

OptionParser::~OptionParser() = default;

void OptionParser::text(const std::string& names) {
  library_->options.add_options()(names, "", cxxopts::value<std::string>());
}
void OptionParser::list(const std::string& names) {
  library_->options.add_options()(names, "", cxxopts::value<std::vector<std::string>>());
}
void OptionParser::flag(const std::string& name) {
  library_->options.add_options()(name, "", cxxopts::value<bool>());
}
void OptionParser::positional(const std::string& name) {
  list(name);
  library_->options.parse_positional({name});
}

bool OptionParser::has(const std::string& name) const {
  return !error_ && library_->result.count(name) > 0;
}

void OptionParser::read(const std::string& name, std::string& value) {
  if (has(name)) value = library_->result[name].as<std::string>();
}
void OptionParser::read(const std::string& name, std::optional<std::string>& value) {
  if (has(name)) value = library_->result[name].as<std::string>();
}
void OptionParser::read(const std::string& name, std::vector<std::string>& values) {
  if (has(name)) values = library_->result[name].as<std::vector<std::string>>();
}
void OptionParser::read(const std::string& name, bool& flag) {
  if (has(name)) flag = library_->result[name].as<bool>();
}

void OptionParser::parse(const Arguments& arguments) {
  std::vector<const char*> argv{"taojin"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  try {
    library_->result = library_->options.parse(static_cast<int>(argv.size()), argv.data());
    if (!library_->result.unmatched().empty()) failed(library_->result.unmatched().front() + ": not understood");
  } catch (const cxxopts::exceptions::exception& wrong) {
    failed(wrong.what());
  }
}

void OptionParser::parse_articles(const Arguments& arguments, InputOptions& input) {
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
  if (input.load.paths.empty() && !input.files_from) failed("no input: name files or folders, or - for standard input");
}

void OptionParser::read_threads(unsigned& threads) {
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

void OptionParser::read(const std::string& name, std::size_t& number) {
  std::optional<std::string> word;
  read(name, word);
  if (!word) return;
  const char* const end = word->data() + word->size();
  const auto [stopped, code] = std::from_chars(word->data(), end, number);
  if (code != std::errc() || stopped != end) failed("--" + name + ": “" + *word + "” is no whole number");
}

void OptionParser::read_share(const std::string& name, double& share) {
  std::optional<std::string> word;
  read(name, word);
  if (!word) return;
  const char* const end = word->data() + word->size();
  const auto [stopped, code] = std::from_chars(word->data(), end, share);
  if (code != std::errc() || stopped != end || !(share >= 0 && share <= 1)) {
    failed("--" + name + ": “" + *word + "” is no number from 0 to 1");
  }
}

void OptionParser::read_dates(RecordFilter& filter) {
  read_date("since", filter.since);
  read_date("until", filter.until);
}

void OptionParser::read_filter(RecordFilter& filter) {
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

void OptionParser::read_date(const std::string& name, std::string& date) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  read(name, date);
  bool good = date.empty() || date.size() == 4 || date.size() == 7 || date.size() == 10;
  for (std::size_t i = 0; good && i < date.size(); ++i) {
    good = kForm[i] == 'd' ? date[i] >= '0' && date[i] <= '9' : date[i] == kForm[i];
  }
  if (!good) failed("--" + name + ": “" + date + "” is no date like 2023, 2023-05 or 2023-05-28");
}

void OptionParser::add_input() {
  positional("paths");
  for (const char* name : {"input", "id-field", "text-field", "date-field", "files-from", "encoding", "threads"}) {
    text(name);
  }
  list("glob");
  list("exclude");
}

void OptionParser::add_filter() {
  text("since");
  text("until");
  list("company");
  list("kind");
}

}  // namespace taojin
