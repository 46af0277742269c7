#pragma once
/// What the corpus keeps of its documents. Every string is kept once and called by its number, so that memory grows
/// with what is distinct; numbers depend on the order of the documents and never decide anything.

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/fingerprints.h"
#include "taojin/corpus.h"

namespace taojin {

using TextId = std::uint32_t;
using EntityId = std::uint32_t;
using DocumentId = std::uint32_t;

inline constexpr TextId kNoText = 0;  ///< the empty string
inline constexpr std::uint32_t kNone = UINT32_MAX;

class TextPool {
 public:
  TextPool() { id(""); }

  TextId id(std::string_view text);
  [[nodiscard]] const std::string& text(TextId id) const { return texts_[id]; }

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, TextId> ids_;
};

struct DocumentEntry {
  std::string id;
  TextId date = kNoText;
};

struct TitleEntry {
  TextId title = kNoText;
  EntityId company = kNone;
  TextId first_date = kNoText, last_date = kNoText;
  std::uint32_t documents = 0;
};

struct EntityEntry {
  NameType type = NameType::company;
  std::vector<std::pair<TextId, std::uint64_t>> spellings;  ///< canonical names under one key, with their mentions
  std::vector<TextId> aliases;                              ///< each once
  std::vector<TitleEntry> titles;
  std::vector<DocumentId> documents;  ///< those that mention it
  std::uint64_t mentions = 0;
  TextId first_date = kNoText, last_date = kNoText;
};

struct RelationKey {
  RelationType type;
  EntityId subject, object;
  friend auto operator<=>(const RelationKey&, const RelationKey&) = default;
};
struct RelationHash {
  std::size_t operator()(const RelationKey& key) const noexcept {
    std::uint64_t z =
        (static_cast<std::uint64_t>(key.subject) << 32 | key.object) * 8 + static_cast<std::uint64_t>(key.type);
    z = (z ^ (z >> 31)) * 0x9E3779B97F4A7C15;
    return static_cast<std::size_t>(z ^ (z >> 29));
  }
};
struct RelationEntry {
  std::uint32_t sentences = 0, documents = 0;
  DocumentId last_document = kNone;
};
/// Where a document says so.
struct RelationPlace {
  RelationKey key;
  DocumentId document = 0;
  Span sentence;
};

/// A fact as one document tells it.
struct ToldEntry {
  DocumentId document = 0;
  Span place;
  std::uint32_t value = 0;  ///< index into values
  Bound bound = Bound::exact;
  std::uint32_t passage = kNone;  ///< index into passages
};

struct FigureEntry : ToldEntry {
  EntityId company = 0;
  AmountKind kind = AmountKind::other;
  FactStatus status = FactStatus::done;
  bool cumulative = false;
  TextId round = kNoText, currency = kNoText, date = kNoText;
  std::vector<EntityId> investors;
  /// The same money in another currency, as the document converts it.
  TextId other_currency = kNoText;
  std::uint32_t other_value = kNone;
};

struct CountEntry : ToldEntry {
  Counted counted = Counted::models;
  ModelCategory category = ModelCategory::all;
  TextId scope = kNoText, source = kNoText, batch = kNoText, as_of = kNoText;
  std::uint32_t at_least = kNone;  ///< of parameters; index into values
};

struct PassageEntry {
  DocumentId document = 0;
  Span place;
  std::array<std::uint32_t, kPassageHashes> hashes{};
  std::size_t count = 0;

  [[nodiscard]] std::vector<std::uint32_t> list() const {
    return {hashes.begin(), hashes.begin() + static_cast<std::ptrdiff_t>(count)};
  }
};

struct RepeatEntry {
  DocumentId document = 0;
  Span place, of;
};

struct CorpusState {
  TextPool texts;
  std::vector<DocumentEntry> documents;
  std::uint64_t characters = 0;
  std::vector<EntityEntry> entities;
  std::unordered_map<RelationKey, RelationEntry, RelationHash> relations;
  std::vector<RelationPlace> relation_places;  ///< of typed relations
  std::vector<FigureEntry> figures;
  std::vector<CountEntry> counts;
  std::vector<RecordValue> values;
  std::vector<PassageEntry> passages;              ///< those that tell money or counts
  std::vector<std::vector<std::uint32_t>> prints;  ///< of the documents
  std::vector<RepeatEntry> repeats;

  /// The name of an entity: the spelling most often used; of equals the first by bytes.
  [[nodiscard]] const std::string& name(EntityId id) const;
};

/// What the end of a corpus needs to know of its documents.
struct Finish {
  const CorpusState& state;
  std::vector<DocumentIndex> index;    ///< of each DocumentId
  std::vector<DocumentIndex> article;  ///< by DocumentIndex: the first of the documents with mostly the same text
  std::vector<DocumentId> order;       ///< by DocumentIndex
};

[[nodiscard]] std::vector<CorpusName> join_names(const Finish& finish, NameType type);
/// Fills names, relations and relation_places.
void join_relations(const Finish& finish, Corpus& corpus);
[[nodiscard]] std::vector<CorpusFunding> join_funding(const Finish& finish);
[[nodiscard]] std::vector<CorpusCount> join_counts(const Finish& finish);
/// Also says of each document which is the first with its text.
[[nodiscard]] std::vector<DuplicateArticles> find_duplicate_articles(Finish& finish);
[[nodiscard]] std::vector<RepeatedPassage> find_repeated_passages(const Finish& finish);

/// Documents with words of their own among those that tell a fact, and which others repeat them.
class Sources {
 public:
  explicit Sources(const Finish& finish) : finish_(finish) {}

  /// For each of the entries, the first document that has its words: its own index when it is not a repetition.
  [[nodiscard]] std::vector<DocumentIndex> of(const std::vector<const ToldEntry*>& entries) const;

 private:
  const Finish& finish_;
};

}  // namespace taojin
