#pragma once
/// Whether bytes are UTF-8.

#include <string_view>

namespace taojin {

[[nodiscard]] bool is_utf8(std::string_view bytes);

}  // namespace taojin
