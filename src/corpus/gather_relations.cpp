#include <algorithm>
#include <tuple>

#include "corpus/gather.h"

namespace taojin {
namespace {

/// Sentences that name more are lists; that two names stand in one list says nothing of the two.
constexpr std::size_t kMostNamesOfASentence = 12;

constexpr std::string_view kFounder[] = {"创始人", "创办人", "创立者", "创始合伙人"};

}  // namespace

void CorpusBuilder::State::relation(RelationKey key, Span sentence) {
  RelationEntry& entry = state_.relations[key];
  ++entry.sentences;
  if (entry.last_document == document_) return;
  entry.last_document = document_;
  ++entry.documents;
  if (key.type != RelationType::co_mention) state_.relation_places.push_back({key, document_, sentence});
}

void CorpusBuilder::State::relate(const Record& record) {
  std::ranges::sort(sentence_names_);
  const auto repeated = std::ranges::unique(sentence_names_);
  sentence_names_.erase(repeated.begin(), repeated.end());
  const auto same_sentence = [](const auto& a, const auto& b) { return a.first != b.first; };
  for (auto begin = sentence_names_.begin(); begin != sentence_names_.end();) {
    auto end = std::adjacent_find(begin, sentence_names_.end(), same_sentence);
    if (end != sentence_names_.end()) ++end;
    if (static_cast<std::size_t>(end - begin) <= kMostNamesOfASentence) {
      for (auto a = begin; a != end; ++a) {
        for (auto b = a + 1; b != end; ++b) {
          // The numbers of two entities depend on the order of the documents: finish() puts the pair in order.
          relation({RelationType::co_mention, a->second, b->second}, {});
        }
      }
    }
    begin = end;
  }

  /// The first sentence that names both; else nothing.
  const auto sentence_of_both = [&](EntityId a, EntityId b) {
    for (const auto& [sentence, entity] : sentence_names_) {
      if (entity == a && std::ranges::binary_search(sentence_names_, std::pair(sentence, b))) {
        return record.sentences[sentence];
      }
    }
    return Span{};
  };
  struct Stated {
    RelationType type;
    EntityId subject, object;
    Span sentence;
    auto operator<=>(const Stated&) const = default;
  };
  std::vector<Stated> stated;  // the same sentence may say it with an amount and in words
  for (const RecordName& person : record.of(RecordPart::people)) {
    if (!person.titles || person.mentions.empty()) continue;
    const EntityId subject = entity(NameType::person, person.name);
    for (const RecordTitle& title : *person.titles) {
      if (title.company.empty()) continue;
      const EntityId company = find(title.company);
      const Span sentence = sentence_of_both(subject, company);
      const Span place = sentence.empty() ? person.mentions.front().place : sentence;
      stated.push_back({RelationType::works_for, subject, company, place});
      const bool founder = std::ranges::any_of(
          kFounder, [&](std::string_view word) { return title.title.find(word) != std::string::npos; });
      if (founder) stated.push_back({RelationType::founded, subject, company, place});
    }
  }
  for (const RecordAmount& amount : record.funding) {
    const bool bought = amount.kind == AmountKind::acquisition;
    const bool paid = bought || amount.kind == AmountKind::investment;
    const bool happened = amount.status == FactStatus::done || amount.status == FactStatus::historical;
    if (!paid || !happened || amount.company.empty() || !amount.investors) continue;
    for (const std::string& investor : *amount.investors) {
      stated.push_back({bought ? RelationType::acquired : RelationType::invested_in, find(investor),
                        find(amount.company), amount.evidence.empty() ? amount.place : amount.evidence});
    }
  }
  for (const RecordRelation& said : record.relations) {
    if (said.type == RelationType::co_mention) continue;
    stated.push_back({said.type, find(said.subject), find(said.object), said.evidence});
  }
  std::ranges::sort(stated, {}, [](const Stated& s) { return std::tuple(s.sentence, s.type, s.subject, s.object); });
  const auto again = std::ranges::unique(stated);
  stated.erase(again.begin(), again.end());
  for (const Stated& s : stated) {
    if (s.subject != s.object) relation({s.type, s.subject, s.object}, s.sentence);
  }
}

}  // namespace taojin
