#include "cli/options.h"

#include <algorithm>

#include "cli/option_parser.h"

namespace taojin {
namespace {

constexpr std::size_t kWidest = 10000;  ///< columns of context

constexpr Choice<ExtractFormat> kExtractFormats[] = {{"json", ExtractFormat::json},
                                                     {"jsonl", ExtractFormat::jsonl},
                                                     {"csv", ExtractFormat::csv},
                                                     {"text", ExtractFormat::text}};
constexpr Choice<TermOrder> kTermOrders[] = {{"frequency", TermOrder::frequency},
                                             {"documents", TermOrder::documents},
                                             {"tfidf", TermOrder::tfidf},
                                             {"keyness", TermOrder::keyness}};
constexpr Choice<AnnotationForm> kAnnotationForms[] = {{"jsonl", AnnotationForm::jsonl},
                                                       {"surfaces", AnnotationForm::surfaces}};
constexpr Choice<OffsetUnit> kOffsetUnits[] = {
    {"codepoints", OffsetUnit::code_points}, {"utf16", OffsetUnit::utf16}, {"bytes", OffsetUnit::bytes}};
constexpr Choice<NameScript> kNameScripts[] = {{"simplified", NameScript::simplified},
                                               {"traditional", NameScript::traditional},
                                               {"original", NameScript::original}};

}  // namespace

Result<ExtractOptions> parse_extract(const Arguments& arguments) {
  OptionParser parser{"format", "o,output", "offsets", "script", "lexicon"};
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
  OptionParser parser{"format", "o,output"};
  NormalizeOptions options;
  parser.parse_articles(arguments, options.input);
  parser.read("format", options.jsonl, kTextOrLines);
  parser.read("output", options.output);
  return parser.result(std::move(options));
}

Result<SegmentOptions> parse_segment(const Arguments& arguments) {
  OptionParser parser{"format", "o,output", "offsets", "lexicon"};
  SegmentOptions options;
  parser.parse_articles(arguments, options.input);
  parser.read("format", options.jsonl, kTextOrLines);
  parser.read("output", options.output);
  parser.read("offsets", options.offsets, kOffsetUnits);
  parser.read("lexicon", options.lexicon);
  return parser.result(std::move(options));
}

Result<QuantitiesOptions> parse_quantities(const Arguments& arguments) {
  OptionParser parser{"o,output", "offsets"};
  QuantitiesOptions options;
  parser.parse_articles(arguments, options.input);
  parser.read("output", options.output);
  parser.read("offsets", options.offsets, kOffsetUnits);
  return parser.result(std::move(options));
}

Result<ExplainOptions> parse_explain(const Arguments& arguments) {
  OptionParser parser{"format", "o,output", "lexicon"};
  ExplainOptions options;
  parser.parse_articles(arguments, options.input);
  parser.read("format", options.jsonl, kTextOrLines);
  parser.read("output", options.output);
  parser.read("lexicon", options.lexicon);
  return parser.result(std::move(options));
}

Result<KwicOptions> parse_kwic(const Arguments& arguments) {
  OptionParser parser{"format", "o,output", "lexicon", "width", "since", "until"};
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
  OptionParser parser{"format", "o,output", "lexicon", "by", "top", "min-length", "since", "until"};
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
  OptionParser parser{"format", "o,output", "lexicon"};
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
  OptionParser parser{"o,output"};
  parser.parse(arguments);
  PlainOptions options;
  parser.read("output", options.output);
  return parser.result(std::move(options));
}

}  // namespace taojin
