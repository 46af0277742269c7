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
  std::size_t han = 0;
  script_image::OneScript counts = 0;  // of both scripts, each in its half
  for (const char32_t c : decoded) {
    if (c < 0x3400 || c > 0x9FFF) continue;
    ++han;
    counts += tables.one_script(c);
  }
  if (han == 0) return Script::none;
  const std::size_t traditional = counts % script_image::kOnlySimplified,
                    simplified = counts / script_image::kOnlySimplified;
  if (std::min(traditional, simplified) * kMixedShare > traditional + simplified) return Script::mixed;
  return traditional > simplified ? Script::traditional : Script::simplified;
}

}  // namespace taojin
