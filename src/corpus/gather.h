#pragma once
/// Gathers records into the state of a corpus.

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/corpus_state.h"
#include "taojin/corpus.h"

namespace taojin {

class CorpusBuilder::State {
 public:
  void add(const Record& record);
  CorpusState take() { return std::move(state_); }

 private:
  /// The entity of a name, whichever spelling it has.
  EntityId entity(NameType type, std::string_view name) { return entity(type, state_.texts.id(name)); }
  EntityId entity(NameType type, TextId name);
  std::uint32_t value(const RecordValue& value);

  void names(const Record& record, NameType type);
  void titles(EntityId person, const std::vector<RecordTitle>& stated);
  void figures(const Record& record);
  void counts(const Record& record);
  void tell(ToldEntry& entry, const RecordFigure& figure);
  void relate(const Record& record);
  void relation(RelationKey key, Span sentence);
  std::uint32_t passage_at(Span place);
  EntityId find(std::string_view name);

  CorpusState state_;
  std::unordered_map<std::uint64_t, EntityId> by_name_, by_key_;  ///< by type and text
  std::unordered_map<std::string, std::uint32_t> by_value_;

  // Of the document that is being added.
  DocumentId document_ = 0;
  const Record* record_ = nullptr;
  std::unordered_map<std::string_view, EntityId> named_;
  std::vector<std::pair<std::uint32_t, EntityId>> sentence_names_;  ///< sentence, company or person
  std::vector<std::uint32_t> passages_;                             ///< of the record's passages those that are kept
};

}  // namespace taojin
