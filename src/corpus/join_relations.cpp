#include <algorithm>
#include <numeric>
#include <tuple>

#include "corpus/corpus_state.h"

namespace taojin {
namespace {

/// The names of the entities that have relations, and the index of each.
std::vector<NameIndex> name_entities(const CorpusState& state, std::vector<std::string>& names) {
  std::vector<bool> related(state.entities.size());
  for (const auto& [key, entry] : state.relations) related[key.subject] = related[key.object] = true;
  std::vector<std::pair<std::string_view, EntityId>> named;
  for (EntityId id = 0; id < state.entities.size(); ++id) {
    if (related[id]) named.emplace_back(state.name(id), id);
  }
  std::ranges::sort(named);
  std::vector<NameIndex> index(state.entities.size());
  for (const auto& [name, id] : named) {
    if (names.empty() || names.back() != name) names.emplace_back(name);
    index[id] = static_cast<NameIndex>(names.size() - 1);
  }
  return index;
}

}  // namespace

void join_relations(const Finish& finish, Corpus& corpus) {
  const CorpusState& state = finish.state;
  const std::vector<NameIndex> names = name_entities(state, corpus.names);
  std::vector<RelationPlace> places = state.relation_places;
  std::ranges::sort(places, {}, [&](const RelationPlace& p) { return std::tuple(p.key, finish.index[p.document]); });
  corpus.relation_places.reserve(places.size());
  for (const RelationPlace& p : places) corpus.relation_places.push_back({finish.index[p.document], p.sentence});

  corpus.relations.reserve(state.relations.size());
  for (const auto& [key, entry] : state.relations) {
    CorpusRelation relation{key.type,
                            state.entities[key.subject].type,
                            state.entities[key.object].type,
                            names[key.subject],
                            names[key.object],
                            entry.sentences,
                            entry.documents,
                            0,
                            0};
    if (key.type == RelationType::co_mention) {
      // That two are named together has no direction.
      if (std::tie(relation.object_type, relation.object) < std::tie(relation.subject_type, relation.subject)) {
        std::swap(relation.subject_type, relation.object_type);
        std::swap(relation.subject, relation.object);
      }
    } else {
      const auto said = std::ranges::equal_range(places, key, {}, &RelationPlace::key);
      relation.first_place = static_cast<std::uint32_t>(said.begin() - places.begin());
      relation.places = static_cast<std::uint32_t>(said.size());
    }
    corpus.relations.push_back(relation);
  }
  std::ranges::sort(corpus.relations, {}, [](const CorpusRelation& r) {
    return std::tuple(r.type == RelationType::co_mention, UINT32_MAX - r.sentences, r.type, r.subject_type, r.subject,
                      r.object_type, r.object);
  });
}

}  // namespace taojin
