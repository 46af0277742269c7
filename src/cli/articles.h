#pragma once
/// What every command that reads articles does: paths and files of paths, threads, what is skipped, progress, exit
/// code.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "cli/options.h"
#include "cli/ordered_work.h"
#include "cli/progress.h"
#include "lexicon/lexicon.h"
#include "taojin/pipeline.h"

namespace taojin {

/// Prints "taojin: what" and says that nothing was done.
Exit nothing_done(Streams io, const Error& error);

/// The same for options that cannot be understood, with the way to the help screen.
Exit bad_options(Streams io, std::string_view command, const Error& error);

/// Writes one text whole, as `schema` and `version` do.
Exit write_whole(const std::string& target, std::string_view text, Streams io);

/// The built-in lexicon, or that with the user's own file.
Result<Lexicon> lexicon_with(const std::optional<std::string>& user_file);

/// Adds the paths of `files_from`, and finds out whether the options can be met at all.
Failure prepare_input(InputOptions& input, std::istream& standard_input);

/// Whether a path is a folder: finding nothing in it is a mistake, while an empty stream is an answer.
bool reads_folders(const LoadOptions& load);

/// Calls `work` for each article on the threads asked for, and `deliver` with each outcome in order, until it returns
/// false. What cannot be read is named on standard error and handed to `skipped`.
template <typename T>
Result<Exit> for_each_article(
    const InputOptions& input, Streams io, const std::function<Result<T>(Article)>& work,
    const std::function<bool(T)>& deliver, const std::function<void(Skipped)>& skipped = [](Skipped) {}) {
  using Outcome = std::variant<T, Skipped>;
  struct Job {
    std::variant<Article, Skipped> what;
    std::size_t bytes;
  };
  struct Done {
    Outcome outcome;
    std::size_t bytes;
  };
  Progress progress(io);
  std::size_t read = 0, left_out = 0;
  Failure failure;
  {
    OrderedWork<Job, Done> pool(
        input.threads,
        [&](Job job) -> Done {
          if (auto* const thing = std::get_if<Skipped>(&job.what)) return {std::move(*thing), 0};
          Article& article = std::get<Article>(job.what);
          std::string id = article.id;
          Result<T> result = work(std::move(article));
          if (!result) return {Skipped{std::move(id), result.error().what}, job.bytes};
          return {std::move(*result), job.bytes};
        },
        [&](Done done) {
          progress.add(done.bytes);
          if (auto* const thing = std::get_if<Skipped>(&done.outcome)) {
            ++left_out;
            progress.clear();
            io.err << "taojin: skipped " << thing->id << ": " << thing->reason << '\n';
            skipped(std::move(*thing));
            return true;
          }
          ++read;
          return deliver(std::move(std::get<T>(done.outcome)));
        });
    failure = load(
        input.load, io.in,
        [&](Article article) {
          const std::size_t bytes = article.bytes.size();
          return pool.submit({std::move(article), bytes}, bytes);
        },
        [&](Skipped thing) {
          pool.submit({std::move(thing), 0}, 0);
        });
    pool.finish();
  }
  progress.clear();
  if (failure) return *failure;
  if (read + left_out == 0 && reads_folders(input.load)) return Error{"no articles in " + input.load.paths.front()};
  return left_out == 0 ? Exit::complete : Exit::some_input_skipped;
}

/// A command that turns each article into text of its own: reads, works, writes, ends.
Exit write_each_article(InputOptions& input, const std::string& target, Streams io,
                        const std::function<Result<std::string>(Article)>& work);

}  // namespace taojin
