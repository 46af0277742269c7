#pragma once
/// Names as eval compares them.

#include <string>
#include <string_view>

namespace taojin {

/// Blanks, dots between names, full stops and hyphens dropped, case folded: "Jasper.AI" and "jasper ai" are one.
[[nodiscard]] std::string fold_name(std::string_view name);

}  // namespace taojin
