#pragma once
/// What a name does by trade: some tell the news, some live by investing, the others are what the news is about.

#include <string_view>

#include "taojin/document.h"

namespace taojin::facts {

enum class Role : std::uint8_t { other, investor, media, source };

/// By the built-in lexicon, else by the end of the name (…资本, … Ventures, …日报).
[[nodiscard]] Role role_of(const Entity& entity);

}  // namespace taojin::facts
