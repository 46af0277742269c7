#pragma once
/// Names as they are compared.

#include <string>
#include <string_view>

namespace taojin {

/// Blanks, dots between names, full stops and hyphens dropped, case folded: "Jasper.AI" and "jasper ai" are one. This
/// is how the annotations' own scorer compares names.
[[nodiscard]] std::string fold_name(std::string_view name);

/// The same in Simplified: what joins a name over articles and reports of either script.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace taojin
