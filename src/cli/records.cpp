#include "cli/records.h"

#include <filesystem>
#include <set>

#include "cli/articles.h"
#include "corpus/record_maker.h"
#include "corpus/record_reader.h"
#include "load/source.h"
#include "names/tagger.h"

namespace taojin {
namespace {

Result<std::unique_ptr<Source>> open_records(const std::string& path, std::istream& standard_input) {
  Result<std::unique_ptr<Source>> source = path == "-" ? open_stream(standard_input) : open_file(path);
  if (!source) return Error{path + ": " + source.error().what};
  return source;
}

}  // namespace

Failure for_each_record(const std::vector<std::string>& paths, std::istream& standard_input,
                        const std::function<Failure(std::string_view json)>& take,
                        const std::function<void(Skipped)>& skipped) {
  for (const std::string& path : paths) {
    const Result<std::unique_ptr<Source>> source = open_records(path, standard_input);
    if (!source) return source.error();
    RecordReader reader(**source);
    for (;;) {
      const Result<std::optional<std::string_view>> json = reader.next();
      if (!json) return json.error().in(path);
      if (!*json) break;
      if (Failure failure = take(**json))
        return Error{path + ':' + std::to_string(reader.line()) + ": " + failure->what};
    }
    for (const Skipped& thing : reader.skipped()) skipped(thing);
  }
  return {};
}

Result<bool> is_report(const std::string& path) {
  constexpr std::size_t kHead = 64U << 10;
  if (path == "-") return true;
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return false;
  const Result<std::unique_ptr<Source>> source = open_file(path);
  if (!source) return Error{path + ": " + source.error().what};
  std::string head(kHead, '\0');
  std::size_t size = 0;
  while (size < kHead) {
    const Result<std::size_t> read = (*source)->read(head.data() + size, kHead - size);
    if (!read) return Error{path + ": " + read.error().what};
    if (*read == 0) break;
    size += *read;
  }
  return looks_like_report(std::string_view(head).substr(0, size));
}

Result<std::vector<Record>> read_gold(const std::string& path, std::istream& standard_input,
                                      const RecordFilter& filter) {
  std::vector<Record> gold;
  std::set<std::string> ids;
  Failure failure = for_each_record({path}, standard_input, [&](std::string_view json) -> Failure {
    Result<Record> record = parse_record(json);
    if (!record) return record.error();
    if (!ids.insert(record->id).second) return Error{"a second record of " + record->id};
    if (!keeps(filter, *record)) return {};
    narrow(filter, *record);
    gold.push_back(std::move(*record));
    return {};
  });
  if (failure) return *failure;
  if (ids.empty()) return Error{path + ": no gold in it"};
  return gold;
}

Result<Exit> for_each_subject(SubjectOptions& subject, Streams io, const std::function<void(Record)>& take) {
  const auto take_kept = [&](Record record) {
    if (!keeps(subject.filter, record)) return;
    narrow(subject.filter, record);
    take(std::move(record));
  };
  const std::vector<std::string>& paths = subject.input.load.paths;
  const Result<bool> report = paths.empty() ? Result<bool>(false) : is_report(paths.front());
  if (!report) return report.error();
  if (*report) {
    Failure failure = for_each_record(paths, io.in, [&](std::string_view json) -> Failure {
      Result<Record> record = parse_record(json);
      if (!record) return record.error();
      take_kept(std::move(*record));
      return {};
    });
    if (failure) return *failure;
    return Exit::complete;
  }
  if (Failure failure = prepare_input(subject.input, io.in)) return *failure;
  const Result<Lexicon> lexicon = lexicon_with(subject.lexicon);
  if (!lexicon) return lexicon.error();
  const Resources resources{*lexicon, Tagger::built_in(), subject.input.encoding};
  return for_each_article<Record>(
      subject.input, io, [&](Article article) { return read_record(std::move(article), resources); },
      [&](Record record) {
        take_kept(std::move(record));
        return true;
      });
}

}  // namespace taojin
