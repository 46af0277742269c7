#include "cli/run.h"

#include <algorithm>
#include <exception>
#include <new>
#include <ostream>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/help.h"

namespace taojin {
namespace {

Exit dispatch(const std::vector<std::string>& arguments, Streams io) {
  if (arguments.empty()) {
    io.err << main_help();
    return Exit::nothing_done;
  }
  const std::string& first = arguments.front();
  if (first == "--help" || first == "-h" || first == "help") {
    const std::string screen = arguments.size() > 1 ? help_of(arguments[1]) : std::string();
    return write_whole("-", screen.empty() ? main_help() : screen, io);
  }
  if (first == "--version" || first == "-V") return run_version({}, io);
  const auto command = std::ranges::find(commands(), first, &Command::name);
  if (command == commands().end()) {
    io.err << "taojin: “" << first << "” is no command\nTry 'taojin --help'.\n";
    return Exit::nothing_done;
  }
  const Arguments rest(arguments.begin() + 1, arguments.end());
  const auto options_end = std::ranges::find(rest, "--");
  if (std::find(rest.begin(), options_end, "--help") != options_end ||
      std::find(rest.begin(), options_end, "-h") != options_end) {
    return write_whole("-", help_of(command->name), io);
  }
  return command->run(rest, io);
}

}  // namespace

Exit run(const std::vector<std::string>& arguments, Streams io) {
  try {
    return dispatch(arguments, io);
  } catch (const std::bad_alloc&) {
    return nothing_done(io, Error{"out of memory"});
  } catch (const std::exception& unexpected) {
    return nothing_done(io, Error{std::string("unexpected: ") + unexpected.what()});
  }
}

}  // namespace taojin
