#include "normalize/normalize.h"

#include "normalize/script_tables.h"

namespace taojin {
namespace {

void fold_into(std::u32string_view text, const ScriptTable& table, Reading& reading) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text[i];
    if (table.starts_phrase(c)) {
      if (const std::u32string_view phrase = table.phrase(text.substr(i)); !phrase.empty()) {
        for (const char32_t p : phrase) {
          reading.text.push_back(p);
          reading.origin.push_back(static_cast<std::uint32_t>(i++));
        }
        continue;
      }
    }
    const char32_t to = table.fold(c);
    if (to != 0 && c != U'\r') {
      reading.text.push_back(to);
      reading.origin.push_back(static_cast<std::uint32_t>(i));
    }
    ++i;
  }
}

}  // namespace

Reading normalize(const Decoded& decoded, Markup) {
  Reading reading;
  reading.text.reserve(decoded.text.size());
  fold_into(decoded.text, ScriptTables::built_in()[script_image::kT2s], reading);
  return reading;
}

std::u32string simplify(std::u32string_view text) {
  return ScriptTables::built_in()[script_image::kT2s].convert(text);
}

Script script_of(std::u32string_view decoded) {
  const ScriptTables& tables = ScriptTables::built_in();
  std::size_t traditional = 0, simplified = 0, han = 0;
  for (const char32_t c : decoded) {
    if (c < 0x3400 || c > 0x9FFF) continue;
    ++han;
    traditional += tables.only_traditional(c);
    simplified += tables.only_simplified(c);
  }
  if (han == 0) return Script::none;
  const std::size_t fewer = std::min(traditional, simplified);
  if (fewer * 10 > traditional + simplified) return Script::mixed;
  return traditional > simplified ? Script::traditional : Script::simplified;
}

Region region_of(std::u32string_view, Script script) {
  return script == Script::traditional ? Region::taiwan : Region::mainland;
}

}  // namespace taojin
