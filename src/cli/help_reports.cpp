/// Help screens of the commands that read reports and gold, and of those that read nothing.

#include "cli/help_screens.h"

namespace taojin {
namespace {

constexpr HelpScreen kScreens[] = {
    {"eval", R"(Tells how well a report, or what is read from articles now, agrees with gold.

USAGE
  taojin eval [OPTION]... GOLD REPORT
  taojin eval [OPTION]... GOLD PATH...

{filter}

{against}
OUTPUT
  --format FORMAT      text or json                             [default: text]
  --errors N           list N misses and false hits of each type   [default: 0]
  -o, --output FILE    whole or not at all                         [default: -]

{exit status}

EXAMPLE
  taojin eval gold.jsonl articles/ --errors 10
)"},
    {"check", R"(Fails when a report, or what is read from articles now, is not good enough by
gold, or worse than an earlier report.

USAGE
  taojin check [OPTION]... GOLD REPORT
  taojin check [OPTION]... GOLD PATH...

MEASURES
  --min NAME=SHARE     the least of a figure (may be repeated)
  --thresholds FILE    the same, one a line
  --baseline REPORT    no figure may fall below this report's
  --tolerance SHARE    by more than this                           [default: 0]

{filter}

{against}
OUTPUT
  --format FORMAT      text, json, junit or github              [default: text]
  -o, --output FILE    whole or not at all                         [default: -]

EXIT STATUS
  0 good enough   1 some input was skipped   2 nothing could be done
  3 something falls short

EXAMPLE
  taojin check gold.jsonl articles/ --min company=0.9 --min funding=0.85
)"},
    {"diff", R"(Tells what one report says and another does not, fact by fact.

USAGE
  taojin diff [OPTION]... REPORT REPORT

{filter}
  --articles PATH      where the texts are, to show lines and columns

OUTPUT
  --format FORMAT      text or json                             [default: text]
  -o, --output FILE    whole or not at all                         [default: -]

EXIT STATUS
  0 the same   1 different   2 nothing could be done

EXAMPLE
  taojin diff yesterday.json today.json
)"},
    {"merge", R"(Folds partial reports into one, as a single run would have written it, whatever
their order and however often a document is in them.

USAGE
  taojin merge [OPTION]... REPORT...

  REPORT is a report, JSON Lines of document records or - for standard input.

{filter}
OUTPUT
  --corpus-only        the corpus section alone
  -o, --output FILE    whole or not at all                         [default: -]

{exit status}

EXAMPLE
  taojin merge part-*.jsonl --since 2023 --kind investment -o report.json
)"},
    {"import-gold", R"(Turns annotations, ID.json beside ID.txt, into gold: one record a line.

USAGE
  taojin import-gold [-o FILE] FOLDER

OUTPUT
  -o, --output FILE    whole or not at all                         [default: -]

{exit status}

EXAMPLE
  taojin import-gold annotated/ -o gold.jsonl
)"},
    {"schema", R"(Prints the JSON Schema (draft 2020-12) of the report, or of gold.

USAGE
  taojin schema [--gold] [-o FILE]

OUTPUT
  --gold               the schema of a line of gold
  -o, --output FILE    whole or not at all                         [default: -]

EXIT STATUS
  0 printed   2 nothing could be done

EXAMPLE
  taojin schema > report.schema.json
)"},
    {"version", R"(Prints the version of taojin and the report's schema.

USAGE
  taojin version

EXIT STATUS
  0 printed   2 nothing could be done

EXAMPLE
  taojin version
)"},
};

}  // namespace

std::span<const HelpScreen> screens_about_reports() {
  return kScreens;
}

}  // namespace taojin
