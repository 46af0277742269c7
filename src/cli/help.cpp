#include "cli/help.h"

#include <algorithm>
#include <utility>

#include "cli/commands.h"
#include "cli/help_screens.h"

namespace taojin {
namespace {

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
  --threads N          1 to 256                               [default: cores]
)"},
    {"{exit status}\n", R"(EXIT STATUS
  0 all was read   1 some input was skipped   2 nothing could be done
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
  for (const auto& screens : {screens_about_articles(), screens_about_reports()}) {
    const auto screen = std::ranges::find(screens, command, &HelpScreen::command);
    if (screen != screens.end()) return filled_in(std::string(screen->text));
  }
  return {};
}

}  // namespace taojin
