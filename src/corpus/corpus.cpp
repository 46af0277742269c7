#include "taojin/corpus.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "corpus/gather.h"

namespace taojin {

TextId TextPool::id(std::string_view text) {
  const auto known = ids_.find(text);
  if (known != ids_.end()) return known->second;
  const auto id = static_cast<TextId>(texts_.size());
  ids_.emplace(texts_.emplace_back(text), id);
  return id;
}

const std::string& CorpusState::name(EntityId id) const {
  const auto& spellings = entities[id].spellings;
  const auto best = std::ranges::min_element(spellings, [&](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : texts.text(a.first) < texts.text(b.first);
  });
  return texts.text(best->first);
}

CorpusBuilder::CorpusBuilder() : state_(std::make_unique<State>()) {}
CorpusBuilder::CorpusBuilder(CorpusBuilder&&) noexcept = default;
CorpusBuilder& CorpusBuilder::operator=(CorpusBuilder&&) noexcept = default;
CorpusBuilder::~CorpusBuilder() = default;

void CorpusBuilder::add(const Record& record) {
  state_->add(record);
}

Corpus CorpusBuilder::finish() {
  CorpusState state = state_->take();
  state_.reset();
  Finish finish{
      state, std::vector<DocumentIndex>(state.documents.size()), {}, std::vector<DocumentId>(state.documents.size())};
  std::iota(finish.order.begin(), finish.order.end(), DocumentId{0});
  std::ranges::sort(finish.order, {}, [&](DocumentId id) -> const std::string& { return state.documents[id].id; });
  for (DocumentIndex i = 0; i < finish.order.size(); ++i) finish.index[finish.order[i]] = i;

  Corpus corpus;
  for (const DocumentId id : finish.order) corpus.ids.push_back(state.documents[id].id);
  corpus.characters = state.characters;
  // Each part is freed as soon as it is done with.
  corpus.duplicate_articles = find_duplicate_articles(finish);
  state.prints = {};
  corpus.repeated_passages = find_repeated_passages(finish);
  state.repeats = {};
  corpus.funding = join_funding(finish);
  corpus.model_counts = join_counts(finish);
  state.figures = {};
  state.counts = {};
  state.passages = {};
  corpus.values = std::move(state.values);
  join_relations(finish, corpus);
  state.relations = {};
  state.relation_places = {};
  corpus.companies = join_names(finish, NameType::company);
  corpus.people = join_names(finish, NameType::person);
  return corpus;
}

}  // namespace taojin
