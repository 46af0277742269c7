#include "cli/help.h"

#include <utility>

#include "cli/commands.h"

namespace taojin {
namespace {

struct Screen {
  std::string_view command, text;
};

/// What several screens share, put in where they name it in braces.
struct Part {
  std::string_view name, text;
};
constexpr Part kParts[] = {
    {"{input}\n", R"(INPUT
  --input FORMAT       auto, text or jsonl                      [default: auto]
  --id-field NAME      fields of JSON Lines records               [default: id]
  --text-field NAME                                             [default: text]
  --date-field NAME                                             [default: date]
  --encoding NAME      read as this encoding                [default: detected]
  --glob PATTERN       only ids that match (may be repeated)
  --exclude PATTERN    no ids that match (may be repeated)
  --files-from FILE    more paths, one a line; - is standard input
)"},
    {"{filter}\n", R"(FILTER
  --since DATE         only documents of this date or later
  --until DATE         only documents of this date or earlier
  --company NAME       only figures of this company (may be repeated)
  --kind KIND          only figures of this kind (may be repeated)
)"},
    {"{dates}\n", R"(FILTER
  --since DATE         only documents of this date or later
  --until DATE         only documents of this date or earlier
)"},
    {"{against}\n", R"(READING
  --articles PATH      where the texts of a report are, to show lines
  --lexicon FILE       your own names, where articles are read
)"},
    {"{exit status}\n", R"(EXIT STATUS
  0 all was read   1 some input was skipped   2 nothing could be done
)"},
};

constexpr Screen kScreens[] = {
    {"extract", R"(Reads articles and reports the companies, people, money and model counts they
name, each fact with its place in the text.

USAGE
  taojin extract [OPTION]... PATH...

  PATH is a file, a folder (.txt .md .html .jsonl, also .gz and .zst of these)
  or - for standard input.

{input}

OUTPUT
  --format FORMAT      json, jsonl, csv or text                 [default: json]
  -o, --output FILE    whole or not at all; a folder for csv       [default: -]
  --offsets UNIT       codepoints, utf16 or bytes         [default: codepoints]
  --script SCRIPT      of names: simplified, traditional, original
                                                          [default: simplified]

READING
  --lexicon FILE       your own names: canonical, kind, aliases, weak aliases
  --threads N          1 to 256                               [default: cores]

{exit status}

EXAMPLE
  taojin extract --format text articles/
)"},
    {"explain", R"(Tells for each name and each fact of an article which evidence decided it.

USAGE
  taojin explain [OPTION]... PATH...

{input}

OUTPUT
  --format FORMAT      text or jsonl                            [default: text]
  -o, --output FILE    whole or not at all                         [default: -]

READING
  --lexicon FILE       your own names: canonical, kind, aliases, weak aliases
  --threads N          1 to 256                               [default: cores]

{exit status}

EXAMPLE
  echo '智澜科技完成2亿元A轮融资。' | taojin explain -
)"},
    {"quantities", R"(Prints every numeral expression of a text - money, percentages, counts, sizes,
dates, plain numbers - as JSON Lines, a line an article.

USAGE
  taojin quantities [OPTION]... PATH...

{input}

OUTPUT
  -o, --output FILE    whole or not at all                         [default: -]
  --offsets UNIT       codepoints, utf16 or bytes         [default: codepoints]

READING
  --threads N          1 to 256                               [default: cores]

{exit status}

EXAMPLE
  echo '估值超过十五亿美元' | taojin quantities -
)"},
    {"normalize", R"(Prints text as the later stages read it: Simplified characters, half-width
letters and digits, markup off, hard-wrapped lines joined.

USAGE
  taojin normalize [OPTION]... PATH...

{input}

OUTPUT
  --format FORMAT      text, or jsonl with id and script        [default: text]
  -o, --output FILE    whole or not at all                         [default: -]

READING
  --threads N          1 to 256                               [default: cores]

{exit status}

EXAMPLE
  echo '融資１．２億美元' | taojin normalize -
)"},
    {"segment", R"(Prints the words of a text, a line a sentence, as printed in the article. No
name of the lexicon is split.

USAGE
  taojin segment [OPTION]... PATH...

{input}

OUTPUT
  --format FORMAT      text, or jsonl with places               [default: text]
  -o, --output FILE    whole or not at all                         [default: -]
  --offsets UNIT       codepoints, utf16 or bytes         [default: codepoints]

READING
  --lexicon FILE       your own names: canonical, kind, aliases, weak aliases
  --threads N          1 to 256                               [default: cores]

{exit status}

EXAMPLE
  echo '智谱发布了新的大模型。' | taojin segment -
)"},
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
    {"annotate", R"(Writes what is read of articles as a draft of gold, for a person to correct.

USAGE
  taojin annotate [OPTION]... PATH...
  taojin annotate --format surfaces -o FOLDER [OPTION]... PATH...

{input}

OUTPUT
  --format FORMAT      jsonl: gold, a record a line; surfaces: ID.json beside
                       ID.txt, which import-gold reads         [default: jsonl]
  -o, --output FILE    whole or not at all; a folder for surfaces  [default: -]

READING
  --lexicon FILE       your own names: canonical, kind, aliases, weak aliases
  --threads N          1 to 256                               [default: cores]

{exit status}

EXAMPLE
  taojin annotate --format surfaces -o annotated/ articles/
)"},
    {"kwic", R"(Prints every place of a word or a name with the text around it, one below the
other. Script, width and case of letters make no difference.

USAGE
  taojin kwic [OPTION]... PATTERN PATH...
  taojin kwic [OPTION]... --entity NAME PATH...

WHAT
  --entity NAME        whatever an article calls this company, person … (may be
                       repeated)
  --width N            columns of text on either side             [default: 30]

{dates}

{input}

OUTPUT
  --format FORMAT      text, or jsonl with places               [default: text]
  -o, --output FILE    whole or not at all                         [default: -]

READING
  --lexicon FILE       your own names, for --entity
  --threads N          1 to 256                               [default: cores]

{exit status}

EXAMPLE
  taojin kwic 融資 articles/
)"},
    {"terms", R"(Prints the words of a corpus: how often, in how many articles, how much they
tell of them (TF-IDF) or set them apart from another corpus (keyness).

USAGE
  taojin terms [OPTION]... PATH...
  taojin terms [OPTION]... --against PATH PATH...

WHAT
  --by ORDER           frequency, documents, tfidf or keyness
                                       [default: tfidf; keyness with --against]
  --against PATH       the other corpus (may be repeated)
  --top N              as many words                              [default: 50]
  --min-length N       only words of as many characters            [default: 2]

{dates}

{input}

OUTPUT
  --format FORMAT      text or jsonl                            [default: text]
  -o, --output FILE    whole or not at all                         [default: -]

READING
  --lexicon FILE       your own names: none of them is split
  --threads N          1 to 256                               [default: cores]

{exit status}

EXAMPLE
  taojin terms --against articles/2023/ articles/2024/
)"},
    {"schema", R"(Prints the JSON Schema (draft 2020-12) of the report.

USAGE
  taojin schema [-o FILE]

OUTPUT
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

std::string filled_in(std::string screen) {
  for (const Part& part : kParts) {
    const std::size_t at = screen.find(part.name);
    if (at != std::string::npos) screen.replace(at, part.name.size(), part.text);
  }
  return screen;
}

}  // namespace

std::string main_help() {
  std::string out =
      "taojin - companies, people, money and model counts in Chinese articles\n"
      "\n"
      "USAGE\n"
      "  taojin COMMAND [OPTION]... [PATH]...\n"
      "\n"
      "COMMANDS\n";
  for (const Command& command : commands()) {
    out += "  " + std::string(command.name) + std::string(13 - command.name.size(), ' ') +
           std::string(command.summary) + '\n';
  }
  out +=
      "\n"
      "OPTIONS\n"
      "  -h, --help     this screen; taojin COMMAND --help tells more\n"
      "  -V, --version  the version\n"
      "\n"
      "{exit status}\n"
      "\n"
      "EXAMPLE\n"
      "  taojin extract articles/ | jq '.corpus.companies[:5]'\n";
  return filled_in(std::move(out));
}

std::string help_of(std::string_view command) {
  for (const Screen& screen : kScreens) {
    if (screen.command == command) return filled_in(std::string(screen.text));
  }
  return {};
}

}  // namespace taojin
