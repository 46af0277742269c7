#include "load/load.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "decode/decode.h"
#include "load/glob.h"
#include "load/records.h"
#include "load/source.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestArticle = std::size_t{1} << 30;
/// The line of a longer record does not stay in memory beside its article.
constexpr std::size_t kLongRecord = std::size_t{1} << 20;

enum class Kind { unknown, text, markdown, html, records };

struct Ending {
  std::string_view ending;
  Kind kind;
};

constexpr Ending kEndings[] = {{".txt", Kind::text},      {".md", Kind::markdown}, {".markdown", Kind::markdown},
                               {".html", Kind::html},     {".htm", Kind::html},    {".jsonl", Kind::records},
                               {".ndjson", Kind::records}};

/// By the ending of a name, below that of compression.
Kind kind_of(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (name.ends_with(packed)) name.resize(name.size() - packed.size());
  }
  for (const Ending& ending : kEndings) {
    if (name.ends_with(ending.ending)) return ending.kind;
  }
  return Kind::unknown;
}

Markup markup_of(Kind kind) {
  return kind == Kind::markdown ? Markup::markdown : kind == Kind::html ? Markup::html : Markup::none;
}

/// A name of the file system as text.
std::string as_utf8(const std::string& name) {
  return to_utf8(to_utf32(name));
}

class Loader {
 public:
  Loader(const LoadOptions& options, std::istream& standard_input, const std::function<bool(Article)>& article,
         const std::function<void(Skipped)>& skipped)
      : options_(options), standard_input_(standard_input), article_(article), skipped_(skipped) {}

  /// Whether to go on.
  bool load_path(const std::string& path) {
    if (path == "-") return load_stream();
    std::error_code error;
    if (fs::is_directory(path, error)) return walk(path, "");
    const std::string name = as_utf8(fs::path(path).filename().string());
    const bool is_file = fs::is_regular_file(path, error);
    if (fs::is_socket(path, error) || fs::is_block_file(path, error)) {
      skipped_({name, "not a regular file"});
      return true;
    }
    return load_file(path, name, is_file ? kind_of(name) : Kind::unknown, true);
  }

 private:
  [[nodiscard]] bool is_wanted(const std::string& id) const {
    const auto matches = [&](const std::string& pattern) { return matches_glob(pattern, id); };
    if (std::any_of(options_.excludes.begin(), options_.excludes.end(), matches)) return false;
    return options_.globs.empty() || std::any_of(options_.globs.begin(), options_.globs.end(), matches);
  }

  bool walk(const fs::path& folder, const std::string& id_prefix) {
    struct stat status;
    if (::stat(folder.c_str(), &status) == 0) {
      const std::pair<dev_t, ino_t> identity{status.st_dev, status.st_ino};
      if (std::find(open_folders_.begin(), open_folders_.end(), identity) != open_folders_.end()) {
        skipped_({id_prefix, "a symbolic link to a folder that it is in"});
        return true;
      }
      open_folders_.push_back(identity);
    } else {
      open_folders_.emplace_back(0, 0);
    }
    std::error_code error;
    std::vector<std::string> names;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      names.push_back(entry->path().filename().string());
    }
    if (error) skipped_({id_prefix.empty() ? folder.string() : id_prefix, "cannot be read: " + error.message()});
    std::sort(names.begin(), names.end());
    bool goes_on = true;
    for (const std::string& name : names) {
      goes_on = load_entry(folder / name, id_prefix + as_utf8(name));
      if (!goes_on) break;
    }
    open_folders_.pop_back();
    return goes_on;
  }

  bool load_entry(const fs::path& path, const std::string& id) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) return walk(path, id + "/");
    const Kind kind = kind_of(id);
    if ((kind == Kind::unknown && options_.globs.empty()) || !is_wanted(id)) return true;
    if (!fs::is_regular_file(status)) {
      const bool broken = !fs::exists(status);
      skipped_({id, broken ? "cannot be read: " + error_text(error) : "not a regular file"});
      return true;
    }
    return load_file(path.string(), id, kind, false);
  }

  static std::string error_text(const std::error_code& error) {
    return error ? error.message() : std::string(std::strerror(ENOENT));
  }

  bool load_file(const std::string& path, const std::string& id, Kind kind, bool named) {
    if (named && !is_wanted(id) && kind != Kind::records) return true;
    auto source = open_file(path);
    if (!source) {
      skipped_({id, "cannot be read: " + source.error().what});
      return true;
    }
    if (options_.format == InputFormat::jsonl) kind = Kind::records;
    if (options_.format == InputFormat::text && kind == Kind::records) kind = Kind::text;
    if (kind == Kind::records) return load_records(**source, id, named);
    if (kind == Kind::unknown && named) return load_unnamed(std::move(*source), id);
    return load_whole(**source, id, kind);
  }

  bool load_whole(Source& source, const std::string& id, Kind kind) {
    Result<std::string> bytes = read_all(source, kLargestArticle);
    if (!bytes) {
      skipped_({id, "cannot be read: " + bytes.error().what});
      return true;
    }
    return article_({id, std::move(*bytes), markup_of(kind), false, {}});
  }

  bool load_records(Source& source, const std::string& id, bool filter_records) {
    LineReader lines(source, kLargestArticle);
    std::string line;
    while (true) {
      const auto more = lines.next(line);
      if (!more) {
        skipped_({id + ":" + std::to_string(lines.number()), "cannot be read: " + more.error().what});
        return true;
      }
      if (!*more) return true;
      if (!load_record(line, id, lines.number(), filter_records)) return false;
    }
  }

  bool load_record(std::string& bytes, const std::string& id, std::size_t number, bool filter_records) {
    std::string_view line = bytes;
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.find_first_not_of(" \t") == std::string_view::npos) return true;
    const std::string place = id + ":" + std::to_string(number);
    Result<Article> article = parse_record(line, place, options_);
    if (bytes.size() > kLongRecord) std::string().swap(bytes);
    if (!article) {
      skipped_({place, article.error().what});
      return true;
    }
    if (filter_records && !is_wanted(article->id)) return true;
    return article_(std::move(*article));
  }

  bool load_stream() {
    auto source = open_stream(standard_input_);
    if (!source) {
      skipped_({"-", "cannot be read: " + source.error().what});
      return true;
    }
    return load_unnamed(std::move(*source), "-");
  }

  /// Of what no name tells the kind, the first line does.
  bool load_unnamed(std::unique_ptr<Source> source, const std::string& id) {
    bool records = options_.format == InputFormat::jsonl;
    if (options_.format == InputFormat::automatic) {
      std::string head = first_line(*source);
      records = looks_like_record(head);
      source = put_back(std::move(head), std::move(source));
    }
    return records ? load_records(*source, id, true) : load_whole(*source, id, Kind::text);
  }

  const LoadOptions& options_;
  std::istream& standard_input_;
  const std::function<bool(Article)>& article_;
  const std::function<void(Skipped)>& skipped_;
  std::vector<std::pair<dev_t, ino_t>> open_folders_;  ///< from the path given down to where the walk is
};

}  // namespace

Failure load(const LoadOptions& options, std::istream& standard_input, const std::function<bool(Article)>& article,
             const std::function<void(Skipped)>& skipped) {
  for (const std::string& path : options.paths) {
    std::error_code error;
    if (path != "-" && !fs::exists(path, error)) {
      return Error{path + ": " + (error ? error.message() : std::string(std::strerror(ENOENT)))};
    }
  }
  Loader loader(options, standard_input, article, skipped);
  for (const std::string& path : options.paths) {
    if (!loader.load_path(path)) break;
  }
  return {};
}

}  // namespace taojin
