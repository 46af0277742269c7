#include "link/link.h"

#include <map>

#include "decode/decode.h"

namespace taojin {

Linked link(const Document& document, const Lexicon& lexicon) {
  Linked linked;
  linked.mentions = document.mentions;
  std::map<std::pair<NameType, std::string>, std::uint32_t> known;
  for (std::uint32_t i = 0; i < linked.mentions.size(); ++i) {
    Mention& mention = linked.mentions[i];
    const std::string name = mention.lexicon_entry ? std::string(lexicon.entry(*mention.lexicon_entry).canonical)
                                                   : to_utf8(slice(document.reading.text, mention.span));
    const auto [place, fresh] = known.try_emplace({mention.type, name}, linked.entities.size());
    if (fresh) {
      Entity entity;
      entity.type = mention.type;
      entity.name = entity.key = name;
      linked.entities.push_back(entity);
    }
    mention.entity = place->second;
    linked.entities[mention.entity].mentions.push_back(i);
  }
  return linked;
}

}  // namespace taojin
