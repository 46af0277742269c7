#include "cli/commands.h"

namespace taojin {
namespace {

constexpr Command kCommands[] = {
    {"extract", "companies, people, money and model counts of articles", run_extract},
    {"explain", "why each fact of an article was read as it was", run_explain},
    {"quantities", "every numeral expression of a text, as JSON Lines", run_quantities},
    {"normalize", "text in Simplified characters, half-width, markup off", run_normalize},
    {"segment", "sentences and words of a text", run_segment},
    {"eval", "how well a report agrees with gold", run_eval},
    {"check", "whether a report is good enough, and not worse than another", run_check},
    {"diff", "what one report says and another does not", run_diff},
    {"merge", "partial reports folded into one", run_merge},
    {"import-gold", "annotated articles as gold", run_import_gold},
    {"annotate", "a draft of gold, to be corrected", run_annotate},
    {"kwic", "a word or a name with the text around it", run_kwic},
    {"terms", "the words of a corpus, and what is peculiar to it", run_terms},
    {"schema", "the JSON Schema of the report, or of gold", run_schema},
    {"version", "the version of taojin", run_version},
};

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

}  // namespace taojin
