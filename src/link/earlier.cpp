#include "link/earlier.h"

#include <algorithm>

#include "decode/decode.h"
#include "link/forms.h"

namespace taojin {
namespace {

/// The spellings of an entity as they are compared, each once; the words of a person's name are spellings too.
std::vector<std::string> spellings_of(const Document& d, const Entity& entity) {
  constexpr std::size_t kShortestWord = 2;
  std::vector<std::string> out;
  for (const std::uint32_t mention : entity.mentions) {
    const std::u32string_view surface = slice(d.reading.text, d.mentions[mention].span);
    out.push_back(to_utf8(folded(surface)));
    if (entity.type != NameType::person) continue;
    for (std::size_t begin = 0; begin < surface.size();) {
      const std::size_t end = std::min(surface.find_first_of(U"· ", begin), surface.size());
      const std::u32string word = folded(surface.substr(begin, end - begin));
      if (word.size() >= kShortestWord) out.push_back(to_utf8(word));
      begin = end + 1;
    }
  }
  std::ranges::sort(out);
  const auto repeated = std::ranges::unique(out);
  out.erase(repeated.begin(), repeated.end());
  return out;
}

}  // namespace

std::optional<std::uint32_t> EarlierEntities::find(const Entity& entity,
                                                   const std::vector<std::string>& spelled) const {
  const Spellings& keys = by_key_[static_cast<std::size_t>(entity.type)];
  const Spellings& spellings = by_spelling_[static_cast<std::size_t>(entity.type)];
  if (const auto same = keys.find(entity.key); same != keys.end()) return same->second;
  const auto fits = [&](std::uint32_t index) {
    return index != kSeveral && (!entity.lexicon_entry || !known_[index].lexicon_entry);
  };
  if (const auto short_form = spellings.find(entity.key); short_form != spellings.end() && fits(short_form->second)) {
    return short_form->second;
  }
  std::optional<std::uint32_t> only;
  for (const std::string& spelling : spelled) {
    const auto name = keys.find(spelling);
    if (name == keys.end() || !fits(name->second) || name->second == only) continue;
    if (only) return std::nullopt;
    only = name->second;
  }
  return only;
}

void EarlierEntities::name_alike(Document& part) {
  std::vector<std::vector<std::string>> spelled;
  std::vector<std::optional<std::uint32_t>> earlier;
  for (const Entity& entity : part.entities) {
    spelled.push_back(spellings_of(part, entity));
    earlier.push_back(find(entity, spelled.back()));
  }
  for (std::size_t i = 0; i < part.entities.size(); ++i) {
    Entity& entity = part.entities[i];
    const std::uint32_t index = earlier[i].value_or(static_cast<std::uint32_t>(known_.size()));
    if (earlier[i]) {
      entity.name = known_[index].name;
      entity.key = known_[index].key;
    } else {
      known_.push_back({entity.name, entity.key, entity.lexicon_entry});
      by_key_[static_cast<std::size_t>(entity.type)].try_emplace(entity.key, index);
    }
    for (const std::string& spelling : spelled[i]) {
      const auto [place, fresh] = by_spelling_[static_cast<std::size_t>(entity.type)].try_emplace(spelling, index);
      if (!fresh && place->second != index) place->second = kSeveral;
    }
  }
}

}  // namespace taojin
