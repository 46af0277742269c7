#include "cli/articles.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>
#include <system_error>

#include "cli/output.h"
#include "decode/decode.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

Result<std::string> read_file(const std::string& path) {
  if (fs::is_directory(path)) return Error{path + ": is a folder"};
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  if (!in) return Error{path + ": " + std::generic_category().message(errno != 0 ? errno : EIO)};
  return bytes;
}

}  // namespace

Exit nothing_done(Streams io, const Error& error) {
  io.err << "taojin: " << error.what << '\n';
  return Exit::nothing_done;
}

Exit bad_options(Streams io, std::string_view command, const Error& error) {
  io.err << "taojin " << command << ": " << error.what << "\nTry 'taojin " << command << " --help'.\n";
  return Exit::nothing_done;
}

Exit write_whole(const std::string& target, std::string_view text, Streams io) {
  Output output(target, io.out);
  if (Failure failure = output.open()) return nothing_done(io, *failure);
  output.write(text);
  if (Failure failure = output.close()) return nothing_done(io, *failure);
  return Exit::complete;
}

Result<Lexicon> lexicon_with(const std::optional<std::string>& user_file) {
  if (!user_file) return Lexicon::built_in();
  const Result<std::string> tsv = read_file(*user_file);
  if (!tsv) return tsv.error();
  return Lexicon::with_user_file(*tsv, *user_file);
}

Failure prepare_input(InputOptions& input, std::istream& standard_input) {
  if (input.encoding) {
    // Whether the name is known does not depend on an article.
    const Result<Decoded> empty = decode({}, input.encoding);
    if (!empty) return Error{"--encoding: " + empty.error().what};
  }
  if (!input.files_from) return {};
  const bool from_input = *input.files_from == "-";
  if (from_input && std::ranges::find(input.load.paths, "-") != input.load.paths.end()) {
    return Error{"--files-from: standard input holds either paths or an article"};
  }
  std::ifstream file;
  if (!from_input) {
    errno = 0;
    file.open(*input.files_from);
    if (!file) return Error{*input.files_from + ": " + std::generic_category().message(errno)};
  }
  std::istream& list = from_input ? standard_input : file;
  for (std::string line; std::getline(list, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) input.load.paths.push_back(line);
  }
  if (input.load.paths.empty()) return Error{"--files-from: no paths in " + *input.files_from};
  return {};
}

bool reads_folders(const LoadOptions& load) {
  return std::ranges::any_of(load.paths, [](const std::string& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
  });
}

Exit write_each_article(InputOptions& input, const std::string& target, Streams io,
                        const std::function<Result<std::string>(Article)>& work) {
  if (Failure failure = prepare_input(input, io.in)) return nothing_done(io, *failure);
  Output output(target, io.out);
  if (Failure failure = output.open()) return nothing_done(io, *failure);
  const Result<Exit> exit = for_each_article<std::string>(input, io, work, [&](const std::string& text) {
    output.write(text);
    return output.flush();
  });
  if (!exit) return nothing_done(io, exit.error());
  if (Failure failure = output.close()) return nothing_done(io, *failure);
  return *exit;
}

}  // namespace taojin
