#include "normalize/normalize.h"

#include <algorithm>

#include "normalize/html.h"
#include "normalize/reader.h"
#include "normalize/script_tables.h"

namespace taojin {
namespace {

/// Taiwan writes 著 for 着 as well, so its articles are read with tw2s; OpenCC's other variants read alike in all
/// compositions. An article that writes 着, or none of the two, is read with t2s.
const ScriptTable& table_for(std::u32string_view text) {
  const ScriptTables& tables = ScriptTables::built_in();
  const ScriptTable& taiwan = tables[script_image::kTw2s];
  const auto zhe = std::count(text.begin(), text.end(), U'着');
  const auto zhu = std::count(text.begin(), text.end(), U'著');
  if (zhu <= zhe || script_of(text) == Script::simplified) return tables[script_image::kT2s];
  std::ptrdiff_t loose = 0;  // not in a word like 著名 or 顯著
  for (std::size_t at = text.find(U'著'); at != std::u32string_view::npos; at = text.find(U'著', at + 1)) {
    const std::size_t begin = at > 0 ? at - 1 : 0;
    const std::u32string context = taiwan.convert(text.substr(begin, 3));
    loose += context.size() > at - begin && context[at - begin] == U'着';
  }
  return tables[loose > zhe ? script_image::kTw2s : script_image::kT2s];
}

}  // namespace

Reading normalize(const Decoded& decoded, Markup markup) {
  const ScriptTable& table = table_for(decoded.text);
  if (markup != Markup::html) return read_text(decoded.text, table, LineEnds::printed);
  const Reading page = read_html(decoded.text);
  Reading reading = read_text(page.text, table, LineEnds::meant);
  reading.origin = reading.origin.through(page.origin);
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
