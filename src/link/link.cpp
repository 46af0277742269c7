#include "link/link.h"

#include <algorithm>
#include <numeric>

#include "link/aliases.h"
#include "link/canonical.h"
#include "link/companies.h"
#include "link/forms.h"
#include "link/makers.h"
#include "link/people.h"
#include "link/titles.h"

namespace taojin {

Linked link(const Document& document, const Lexicon& lexicon) {
  return link(document, lexicon, lexicon.find_all(document.reading.text));
}

Linked link(const Document& document, const Lexicon& lexicon, const std::vector<LexiconHit>& hits) {
  Linked linked;
  linked.mentions = document.mentions;
  const Forms forms(document, lexicon);
  Groups groups(forms);
  join_stated_aliases(document, forms, groups);
  join_companies(forms, lexicon, groups);
  join_people(forms, lexicon, groups);
  groups.take_weak_entries(NameType::organization);
  groups.take_weak_entries(NameType::product);

  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> entity_of(forms.size(), kNone);
  linked.entities.reserve(forms.size());  // at most: to move those made so far takes longer
  for (std::uint32_t i = 0; i < linked.mentions.size(); ++i) {
    Mention& mention = linked.mentions[i];
    std::uint32_t& entity = entity_of[groups.of(forms.of_mention(i))];
    if (entity == kNone) {
      entity = static_cast<std::uint32_t>(linked.entities.size());
      linked.entities.emplace_back();
      linked.entities.back().type = mention.type;
    }
    mention.entity = entity;
    linked.entities[entity].mentions.push_back(i);
  }

  // The forms of each entity, one entity behind the other.
  std::vector<std::uint32_t> begin(linked.entities.size() + 1, 0);
  for (std::uint32_t i = 0; i < forms.size(); ++i) ++begin[entity_of[groups.of(i)] + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<const Form*> spelled(forms.size());
  std::vector<std::uint32_t> end(begin.begin(), begin.end() - 1);
  for (std::uint32_t i = 0; i < forms.size(); ++i) spelled[end[entity_of[groups.of(i)]]++] = &forms[i];
  for (std::size_t i = 0; i < linked.entities.size(); ++i) {
    Entity& entity = linked.entities[i];
    entity.lexicon_entry = groups.entry(forms.of_mention(entity.mentions.front()));
    EntityNaming naming =
        name_entity({spelled.data() + begin[i], begin[i + 1] - begin[i]}, entity.lexicon_entry, lexicon);
    entity.name = std::move(naming.name);
    entity.key = std::move(naming.key);
  }
  find_makers(document, lexicon, linked.mentions, linked.entities);
  read_titles(document, lexicon, hits, linked.mentions, linked.entities);
  return linked;
}

}  // namespace taojin
