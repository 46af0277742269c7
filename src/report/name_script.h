#pragma once
/// Names in the script that the user asked for.

#include <string>

#include "taojin/error.h"
#include "taojin/report.h"

namespace taojin {

/// Loads what the script needs; fails when OpenCC's dictionaries are not installed. Call once before writing.
[[nodiscard]] Failure prepare_names(NameScript script);

/// A Simplified name in Traditional characters, by OpenCC's s2t.
[[nodiscard]] std::string to_traditional(const std::string& simplified);

}  // namespace taojin
