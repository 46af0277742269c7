/// Help screens of the commands that read articles.

#include "cli/help_screens.h"

namespace taojin {
namespace {

constexpr HelpScreen kScreens[] = {
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
};

}  // namespace

std::span<const HelpScreen> screens_about_articles() {
  return kScreens;
}

}  // namespace taojin
