#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "corpus/corpus_state.h"

namespace taojin {
namespace {

constexpr double kSameArticle =
    0.6;  ///< of the text of both together; a reprint with another title and ending has more
constexpr double kSamePassage = 0.75;
constexpr std::size_t kFewestHashes = 16;  ///< of an article; a shorter one says too little to be told from others
/// Smallest hashes by two of which articles find each other.
constexpr std::size_t kLooked = 5;
/// Articles that share two hashes are compared with so many before them: a phrase that a thousand articles end with
/// makes no million comparisons.
constexpr std::size_t kMostCompared = 32;

/// Which things are one. The least index stands for all of them.
class Classes {
 public:
  explicit Classes(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::uint32_t{0}); }

  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

struct Candidate {
  std::uint64_t hashes;  ///< two of the smallest
  DocumentIndex document;
  friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

std::vector<Candidate> candidates(const Finish& finish) {
  std::vector<Candidate> out;
  for (DocumentIndex i = 0; i < finish.order.size(); ++i) {
    const std::vector<std::uint32_t>& hashes = finish.state.prints[finish.order[i]];
    if (hashes.size() < kFewestHashes) continue;
    for (std::size_t a = 0; a < kLooked; ++a) {
      for (std::size_t b = a + 1; b < kLooked; ++b) {
        out.push_back({static_cast<std::uint64_t>(hashes[a]) << 32 | hashes[b], i});
      }
    }
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace

std::vector<DuplicateArticles> find_duplicate_articles(Finish& finish) {
  const CorpusState& state = finish.state;
  const auto prints = [&](DocumentIndex i) -> const std::vector<std::uint32_t>& {
    return state.prints[finish.order[i]];
  };
  Classes classes(finish.order.size());
  std::map<std::pair<DocumentIndex, DocumentIndex>, double> alike;
  const std::vector<Candidate> all = candidates(finish);
  std::size_t first = 0;  // with the same hashes
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].hashes != all[first].hashes) first = i;
    for (std::size_t k = std::max(first, i > kMostCompared ? i - kMostCompared : 0); k < i; ++k) {
      const std::pair pair(all[k].document, all[i].document);
      if (alike.contains(pair)) continue;
      const double shared = resemblance(prints(pair.first), prints(pair.second), kDocumentHashes);
      if (shared < kSameArticle) continue;
      alike.emplace(pair, shared);
      classes.join(pair.first, pair.second);
    }
  }
  const auto date = [&](DocumentIndex i) -> const std::string& {
    return state.texts.text(state.documents[finish.order[i]].date);
  };
  // The first by date; those without a date come after all others.
  const auto earlier = [&](DocumentIndex a, DocumentIndex b) {
    return std::tuple(date(a).empty(), std::string_view(date(a)), a) <
           std::tuple(date(b).empty(), std::string_view(date(b)), b);
  };
  std::map<std::uint32_t, DuplicateArticles> groups;
  for (const auto& [pair, shared] : alike) {
    DuplicateArticles& group = groups[classes.find(pair.first)];
    group.shared = group.documents.empty() ? shared : std::min(group.shared, shared);
    group.documents.insert(group.documents.end(), {pair.first, pair.second});
  }
  for (auto& [least, group] : groups) {
    std::ranges::sort(group.documents);
    const auto repeated = std::ranges::unique(group.documents);
    group.documents.erase(repeated.begin(), repeated.end());
  }
  finish.article.resize(finish.order.size());
  std::iota(finish.article.begin(), finish.article.end(), DocumentIndex{0});
  std::vector<DuplicateArticles> out;
  for (auto& [least, group] : groups) {
    const auto original = std::ranges::min_element(group.documents, earlier);
    for (const DocumentIndex document : group.documents) finish.article[document] = *original;
    std::rotate(group.documents.begin(), original, original + 1);
    out.push_back(std::move(group));
  }
  std::ranges::sort(out, {}, [](const DuplicateArticles& d) { return d.documents.front(); });
  return out;
}

std::vector<RepeatedPassage> find_repeated_passages(const Finish& finish) {
  const CorpusState& state = finish.state;
  std::vector<RepeatedPassage> out;
  // Within an article: the later ones with the earlier one that they repeat.
  std::map<CorpusPlace, std::vector<CorpusPlace>> repeats;
  for (const RepeatEntry& repeat : state.repeats) {
    const DocumentIndex document = finish.index[repeat.document];
    repeats[{document, repeat.of}].push_back({document, repeat.place});
  }
  for (auto& [first, others] : repeats) {
    std::ranges::sort(others);
    others.insert(others.begin(), first);
    out.push_back({std::move(others)});
  }
  // Over articles: passages that tell facts, where the articles are not the same anyway.
  std::map<std::uint64_t, std::vector<std::uint32_t>> buckets;  // by the two smallest hashes
  for (std::uint32_t i = 0; i < state.passages.size(); ++i) {
    const PassageEntry& passage = state.passages[i];
    if (passage.count < kPassageHashes) continue;
    buckets[static_cast<std::uint64_t>(passage.hashes[0]) << 32 | passage.hashes[1]].push_back(i);
  }
  for (auto& [hashes, passages] : buckets) {
    if (passages.size() < 2) continue;
    RepeatedPassage repeated;
    std::vector<DocumentIndex> articles;
    for (const std::uint32_t i : passages) {
      const DocumentIndex document = finish.index[state.passages[i].document];
      repeated.places.push_back({document, state.passages[i].place});
      articles.push_back(finish.article[document]);
    }
    std::ranges::sort(repeated.places);
    std::ranges::sort(articles);
    if (articles.front() != articles.back()) out.push_back(std::move(repeated));
  }
  std::ranges::sort(out, {}, &RepeatedPassage::places);
  return out;
}

std::vector<DocumentIndex> Sources::of(const std::vector<const ToldEntry*>& entries) const {
  std::vector<DocumentIndex> out;
  std::map<std::uint32_t, std::vector<std::size_t>> looked;  // by the smallest hashes of passages: entries
  Classes classes(entries.size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    out.push_back(finish_.article[finish_.index[entries[i]->document]]);
    if (entries[i]->passage == kNone) continue;
    const PassageEntry& passage = finish_.state.passages[entries[i]->passage];
    const std::vector<std::uint32_t> hashes = passage.list();
    for (std::size_t h = 0; h < std::min<std::size_t>(2, hashes.size()); ++h) {
      std::vector<std::size_t>& same = looked[hashes[h]];
      for (const std::size_t k : same) {
        const PassageEntry& other = finish_.state.passages[entries[k]->passage];
        if (shared_text(hashes, other.list(), kPassageHashes) >= kSamePassage) {
          classes.join(static_cast<std::uint32_t>(k), i);
        }
      }
      if (same.size() < kMostCompared) same.push_back(i);
    }
  }
  // The entries come in the order of their documents, so that the least index is the first document.
  std::vector<DocumentIndex> first(out);
  for (std::uint32_t i = 0; i < entries.size(); ++i) first[i] = out[classes.find(i)];
  return first;
}

}  // namespace taojin
