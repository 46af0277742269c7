#include "report/entity_names.h"

#include <algorithm>
#include <deque>
#include <optional>

#include "decode/decode.h"
#include "report/name_script.h"

namespace taojin {
namespace {

/// The surface of an entity that spells its canonical name, as the article prints it.
std::optional<std::string> printed_name(const Document& d, const Places& places, const Entity& entity) {
  const std::u32string name = to_utf32(entity.name);
  for (const std::uint32_t mention : entity.mentions) {
    const Span span = d.mentions[mention].span;
    if (slice(d.reading.text, span) == name) return to_utf8(places.printed(span));
  }
  return std::nullopt;
}

}  // namespace

std::vector<EntityName> entity_names(const Document& document, const Places& places, NameScript script) {
  std::vector<EntityName> names(document.entities.size());
  std::vector<std::u32string_view> surfaces;
  std::deque<std::u32string> broken;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Entity& entity = document.entities[i];
    EntityName& out = names[i];
    switch (script) {
      case NameScript::simplified:
        out.name = entity.name;
        break;
      case NameScript::traditional:
        out.name = to_traditional(entity.name);
        break;
      case NameScript::original:
        out.name = printed_name(document, places, entity).value_or(entity.name);
        break;
    }
    surfaces.clear();
    for (const std::uint32_t mention : entity.mentions) {
      const Span span = document.mentions[mention].span;
      const Span decoded = places.decoded(span);
      const bool whole = decoded.size() == span.size();  // else a line end or markup inside is left out
      const std::u32string_view surface =
          whole ? slice(document.decoded.text, decoded) : broken.emplace_back(places.printed(span));
      if (surfaces.empty() || surfaces.back() != surface) surfaces.push_back(surface);  // most repeat the last one
    }
    // The order of code points is that of the bytes of UTF-8.
    std::ranges::sort(surfaces);
    const auto repeated = std::ranges::unique(surfaces);
    surfaces.erase(repeated.begin(), repeated.end());
    for (const std::u32string_view surface : surfaces) out.surfaces.push_back(to_utf8(surface));
  }
  return names;
}

}  // namespace taojin
