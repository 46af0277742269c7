#include <algorithm>

#include "normalize/normalize.h"
#include "normalize/script_tables.h"

namespace taojin {

namespace {

/// Of the characters that only one script has, so many tenths make the other one mixed.
constexpr std::size_t kMixedShare = 10;

}  // namespace

Script script_of(std::u32string_view decoded) {
  const ScriptTables& tables = ScriptTables::built_in();
  std::size_t traditional = 0, simplified = 0;
  bool han = false;
  for (const char32_t c : decoded) {
    if (c < 0x3400 || c > 0x9FFF) continue;
    han = true;
    traditional += tables.only_traditional(c);
    simplified += tables.only_simplified(c);
  }
  if (!han) return Script::none;
  if (std::min(traditional, simplified) * kMixedShare > traditional + simplified) return Script::mixed;
  return traditional > simplified ? Script::traditional : Script::simplified;
}

}  // namespace taojin
