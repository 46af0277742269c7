#pragma once
/// Reads the options of one command from its arguments; the only header that stands for the option parser.

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/options.h"
#include "taojin/error.h"

namespace taojin {

/// A word that an option may have.
template <typename T>
struct Choice {
  std::string_view word;
  T value;
};

inline constexpr Choice<bool> kTextOrLines[] = {{"text", false}, {"jsonl", true}};
inline constexpr Choice<bool> kTextOrJson[] = {{"text", false}, {"json", true}};

/// The options of one command while they are read. The first thing wrong is kept; what follows it is not looked at.
class OptionParser {
 public:
  /// `names` are options with a value each, "o,output" one with a short form.
  explicit OptionParser(std::initializer_list<const char*> names);
  OptionParser(const OptionParser&) = delete;
  OptionParser& operator=(const OptionParser&) = delete;
  ~OptionParser();

  void text(const std::string& names);
  void list(const std::string& names);
  void flag(const std::string& name);
  /// What is no option goes into a list of this name.
  void positional(const std::string& name);
  /// Options that choose documents and figures of a report.
  void add_filter();

  void parse(const Arguments& arguments);
  /// parse() for a command that reads articles.
  void parse_articles(const Arguments& arguments, InputOptions& input);

  // Values that are not there stay as they are.
  void read(const std::string& name, std::string& value);
  void read(const std::string& name, std::optional<std::string>& value);
  void read(const std::string& name, std::vector<std::string>& values);
  void read(const std::string& name, bool& flag);
  void read(const std::string& name, std::size_t& number);
  void read_share(const std::string& name, double& share);
  void read_dates(RecordFilter& filter);
  void read_filter(RecordFilter& filter);

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

  void failed(std::string what) {
    if (!error_) error_ = Error{std::move(what)};
  }

  template <typename T>
  Result<T> result(T options) {
    if (error_) return *error_;
    return options;
  }

 private:
  void add_input();
  void read_threads(unsigned& threads);
  void read_date(const std::string& name, std::string& date);
  [[nodiscard]] bool has(const std::string& name) const;

  struct Library;
  std::unique_ptr<Library> library_;
  Failure error_;
};

}  // namespace taojin
