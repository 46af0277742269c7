#pragma once
/// Patterns of ids: * and ? within a name, ** across folders, [a-z] and [!a-z].

#include <string_view>

namespace taojin {

/// A pattern with '/' is compared with the whole id, one without with the last name of it.
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view id);

}  // namespace taojin
