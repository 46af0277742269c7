#pragma once
/// The help screens, each at most 79 columns wide.

#include <string>
#include <string_view>

namespace taojin {

/// `taojin --help`
[[nodiscard]] std::string main_help();

/// `taojin COMMAND --help`; empty for a command without one.
[[nodiscard]] std::string help_of(std::string_view command);

}  // namespace taojin
