#include "normalize/normalize.h"

#include <algorithm>

#include "normalize/characters.h"
#include "normalize/html.h"
#include "normalize/reader.h"
#include "normalize/script_tables.h"

namespace taojin {
namespace {

constexpr std::u32string_view kVerbsBeforeZhe =
    U"随接沿跟味看带拿朝向靠凭本趁当围绕持握抱藏住坐站走做想说笑盯存占有是对";

/// Summed up in 32 bits the compiler looks at several characters at once; std::count takes four times as long.
std::uint32_t count_of(char32_t wanted, std::u32string_view text) {
  std::uint32_t count = 0;
  for (const char32_t c : text) count += c == wanted;
  return count;
}

/// Taiwan writes 著 for 着 as well, so texts that write it are read with tw2s; all other variants are read alike by
/// both compositions. What matters is which of the two a text writes where 着 is meant, not its script: an article of
/// Taiwan that somebody turned into Simplified still writes 著.
const ScriptTable& table_for(std::u32string_view text) {
  const ScriptTables& tables = ScriptTables::built_in();
  const ScriptTable& taiwan = tables[script_image::kTw2s];
  const std::uint32_t zhu = count_of(U'著', text);
  if (zhu == 0) return tables[script_image::kT2s];
  const std::uint32_t zhe = count_of(U'着', text);
  if (zhu <= zhe) return tables[script_image::kT2s];
  std::uint32_t loose = 0;  // not in a word like 著名 or 顯著
  bool behind_verb = false;
  for (std::size_t at = text.find(U'著'); at != std::u32string_view::npos; at = text.find(U'著', at + 1)) {
    const std::size_t begin = at > 1 ? at - 2 : 0;
    const std::u32string context = taiwan.convert(text.substr(begin, 5));
    if (context.size() <= at - begin || context[at - begin] != U'着') continue;
    ++loose;
    behind_verb |= at > 0 && is_one_of(text[at - 1], kVerbsBeforeZhe);
  }
  // A single 著 in a Simplified text may be part of a name.
  const bool enough = loose > 1 || behind_verb || script_of(text) != Script::simplified;
  return tables[loose > zhe && enough ? script_image::kTw2s : script_image::kT2s];
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

}  // namespace taojin
