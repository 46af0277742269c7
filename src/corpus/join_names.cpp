#include <algorithm>
#include <tuple>

#include "corpus/corpus_state.h"

namespace taojin {
namespace {

std::vector<CorpusTitle> join_titles(const CorpusState& state, const EntityEntry& entity) {
  std::vector<CorpusTitle> out;
  for (const TitleEntry& title : entity.titles) {
    out.push_back({state.texts.text(title.title), title.company == kNone ? "" : state.name(title.company),
                   state.texts.text(title.first_date), state.texts.text(title.last_date), title.documents});
  }
  std::ranges::sort(out, {}, [](const CorpusTitle& t) { return std::tie(t.first_date, t.title, t.company); });
  return out;
}

CorpusName join_name(const Finish& finish, EntityId id) {
  const CorpusState& state = finish.state;
  const EntityEntry& entity = state.entities[id];
  CorpusName out;
  out.name = state.name(id);
  for (const TextId alias : entity.aliases) out.aliases.push_back(state.texts.text(alias));
  for (const auto& [spelling, mentions] : entity.spellings) {
    if (mentions > 0) out.aliases.push_back(state.texts.text(spelling));
  }
  std::ranges::sort(out.aliases);
  const auto repeated = std::ranges::unique(out.aliases);
  out.aliases.erase(repeated.begin(), repeated.end());
  std::erase(out.aliases, out.name);
  out.titles = join_titles(state, entity);
  for (const DocumentId document : entity.documents) out.documents.push_back(finish.index[document]);
  std::ranges::sort(out.documents);
  out.mentions = entity.mentions;
  out.first_date = state.texts.text(entity.first_date);
  out.last_date = state.texts.text(entity.last_date);
  return out;
}

}  // namespace

std::vector<CorpusName> join_names(const Finish& finish, NameType type) {
  std::vector<CorpusName> out;
  for (EntityId id = 0; id < finish.state.entities.size(); ++id) {
    const EntityEntry& entity = finish.state.entities[id];
    if (entity.type == type && !entity.documents.empty()) out.push_back(join_name(finish, id));
  }
  std::ranges::sort(out, [](const CorpusName& a, const CorpusName& b) {
    if (a.documents.size() != b.documents.size()) return a.documents.size() > b.documents.size();
    if (a.mentions != b.mentions) return a.mentions > b.mentions;
    return a.name < b.name;
  });
  return out;
}

}  // namespace taojin
