#include "analysis/terms.h"

#include <algorithm>
#include <cstdio>

#include "cli/articles.h"
#include "report/columns.h"
#include "report/json_writer.h"

namespace taojin {
namespace {

std::string two_decimals(double value) {
  char out[48];
  std::snprintf(out, sizeof out, "%.2f", value);
  return out;
}

std::string right_aligned(const std::string& text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

std::string terms_text(const std::vector<Term>& terms, bool keyness) {
  unsigned widest = columns_of("term");
  for (const Term& term : terms) widest = std::max(widest, columns_of(term.word));
  std::string out = padded("term", widest) + "  frequency  documents      tf-idf" + (keyness ? "     keyness\n" : "\n");
  for (const Term& term : terms) {
    out += padded(term.word, widest) + right_aligned(std::to_string(term.count.frequency), 11) +
           right_aligned(std::to_string(term.count.documents), 11) + right_aligned(two_decimals(term.tfidf), 12);
    if (keyness) out += right_aligned(two_decimals(term.keyness), 12);
    out += '\n';
  }
  return out;
}

std::string terms_jsonl(const std::vector<Term>& terms, bool keyness) {
  std::string out;
  for (const Term& term : terms) {
    JsonWriter json(out);
    json.open_object().key("term").string(term.word);
    json.key("frequency").number(term.count.frequency).key("documents").number(term.count.documents);
    json.key("tfidf").raw(two_decimals(term.tfidf));
    if (keyness) json.key("keyness").raw(two_decimals(term.keyness));
    json.close_object();
    out += '\n';
  }
  return out;
}

Result<Exit> count(InputOptions& input, const RecordFilter& filter, const Lexicon& lexicon, Streams io,
                   TermCounts& counts) {
  if (Failure failure = prepare_input(input, io.in)) return *failure;
  const TermCounts none = counts;
  return for_each_article<TermCounts>(
      input, io,
      [&](Article article) -> Result<TermCounts> {
        TermCounts own = none;
        const Result<Document> document = read_text(std::move(article), input.encoding);
        if (!document) return document.error();
        if (within_dates(filter, document->date ? document->date->iso() : "")) own.add(*document, lexicon);
        return own;
      },
      [&](const TermCounts& own) {
        counts.add(own);
        return true;
      });
}

}  // namespace

Exit run_terms(const Arguments& arguments, Streams io) {
  Result<TermsOptions> options = parse_terms(arguments);
  if (!options) return bad_options(io, "terms", options.error());
  const Result<Lexicon> lexicon = lexicon_with(options->lexicon);
  if (!lexicon) return nothing_done(io, lexicon.error());
  TermCounts counts(options->least_length), against(options->least_length);
  const Result<Exit> exit = count(options->input, options->filter, *lexicon, io, counts);
  if (!exit) return nothing_done(io, exit.error());
  const bool keyness = !options->against.empty();
  if (keyness) {
    InputOptions input = options->input;
    input.load.paths = options->against;
    input.files_from.reset();
    const Result<Exit> other = count(input, {}, *lexicon, io, against);
    if (!other) return nothing_done(io, other.error());
  }
  const std::vector<Term> terms = rank_terms(counts, keyness ? &against : nullptr, options->order, options->most);
  const Exit written =
      write_whole(options->output, options->jsonl ? terms_jsonl(terms, keyness) : terms_text(terms, keyness), io);
  return written == Exit::complete ? *exit : written;
}

}  // namespace taojin
