#include "names/repeated.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "names/characters.h"

namespace taojin {

using namespace characters;

namespace {

// In log-odds, as in candidates.cpp.
constexpr float kRepeated = 1.5F;  // for each doubling of the places where the article has it for sure
constexpr float kLongestRepeated = 4.5F;
constexpr float kUnmistakable = 4.0F;  // in addition, for a long one
constexpr float kPartOfName = 3.0F;    // one word of a longer name of a person in the article

/// A name of this length is hardly another word.
float repeated_bonus(Span span, NameType type, float count, std::u32string_view reading) {
  const float bonus = std::min(kLongestRepeated, kRepeated * std::log2(1 + count));
  const bool han = is_han(reading[span.begin]);
  const std::uint32_t unmistakable = !han ? 6 : type == NameType::person ? 3 : 4;
  return span.size() >= unmistakable ? bonus + kUnmistakable : bonus;
}

/// The single words of people's names, where no name stands for itself.
EstablishedNames parts_of_people(const EstablishedNames& names) {
  constexpr auto kPerson = static_cast<std::size_t>(NameType::person);
  EstablishedNames parts;
  for (const auto& [surface, count] : names) {
    const float people = count[kPerson];
    if (people == 0) continue;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= surface.size(); ++i) {
      if (i < surface.size() && surface[i] != U' ' && surface[i] != U'·') continue;
      const std::u32string word = surface.substr(begin, i - begin);
      begin = i + 1;
      const bool whole = word.size() == surface.size();
      if (whole || word.size() < (word.empty() || is_latin(word[0]) ? 3U : 2U) || names.contains(word)) continue;
      if (is_latin(word[0]) && !is_capital(word[0])) continue;
      parts[word][kPerson] += people;
    }
  }
  return parts;
}

/// Places of established surfaces: looked up by their first two characters.
class Occurrences {
 public:
  Occurrences(const EstablishedNames& names, const EstablishedNames& parts) {
    for (const auto& [surface, count] : names) add({surface, &count, false});
    for (const auto& [surface, count] : parts) add({surface, &count, true});
    for (auto& [start, items] : by_start_) {
      filter_[place_in_filter(static_cast<char32_t>(start >> 32), static_cast<char32_t>(start))] = true;
      std::ranges::sort(items, [](const Item& a, const Item& b) {
        return a.surface.size() != b.surface.size() ? a.surface.size() > b.surface.size() : a.surface < b.surface;
      });
    }
  }

  template <typename F>
  void for_each(std::u32string_view reading, F&& f) const {
    for (std::uint32_t i = next_start(reading, 0); i + 1 < reading.size(); i = next_start(reading, i + 1)) {
      const auto items = by_start_.find(key(reading[i], reading[i + 1]));
      if (items == by_start_.end()) continue;
      for (const Item& item : items->second) {
        const std::u32string_view surface = item.surface;
        if (reading.substr(i, surface.size()) != surface) continue;
        const Span span{i, i + static_cast<std::uint32_t>(surface.size())};
        if (is_latin(surface.front()) && i > 0 && is_latin(reading[i - 1])) continue;
        if (is_latin(surface.back()) && span.end < reading.size() && is_latin(reading[span.end])) continue;
        f(span, *item.count, item.part);
      }
    }
  }

 private:
  struct Item {
    std::u32string_view surface;
    const std::array<float, kNameTypes>* count;
    bool part;  ///< only a word of a longer name was seen
  };

  static constexpr std::size_t kFilter = 4096;
  static std::uint64_t key(char32_t a, char32_t b) { return std::uint64_t{a} << 32 | b; }
  static std::size_t place_in_filter(char32_t a, char32_t b) { return (a << 5 ^ b) % kFilter; }

  [[nodiscard]] std::uint32_t next_start(std::u32string_view reading, std::uint32_t from) const {
    while (from + 1 < reading.size() && !filter_[place_in_filter(reading[from], reading[from + 1])]) ++from;
    return from;
  }

  void add(Item item) {
    if (item.surface.size() >= 2) by_start_[key(item.surface[0], item.surface[1])].push_back(item);
  }

  std::unordered_map<std::uint64_t, std::vector<Item>> by_start_;
  std::array<bool, kFilter> filter_{};
};

}  // namespace

void establish(std::u32string_view reading, const TaggedText& tagged, const std::vector<Candidate>& by_pattern,
               EstablishedNames& names) {
  const auto add = [&](Span span, NameType type) {
    names[std::u32string(slice(reading, span))][static_cast<std::size_t>(type)] += 1;
  };
  for (const TaggedName& name : tagged.names()) {
    if (name.score >= kEstablished) add(name.span, name.type);
  }
  for (const Candidate& name : by_pattern) {
    const auto same =
        std::ranges::lower_bound(tagged.names(), name.span.begin, {}, [](const TaggedName& n) { return n.span.begin; });
    const bool known = same != tagged.names().end() && same->span == name.span && same->type == name.type &&
                       same->score >= kEstablished;
    if (!known && name.score >= kEstablished) add(name.span, name.type);
  }
}

std::vector<RepeatedName> find_repeated(std::u32string_view reading, const EstablishedNames& names) {
  std::vector<RepeatedName> repeated;
  const EstablishedNames parts = parts_of_people(names);
  const Occurrences occurrences(names, parts);
  occurrences.for_each(reading, [&](Span span, const std::array<float, kNameTypes>& counts, bool part) {
    for (int type = 0; type < kNameTypes; ++type) {
      const float count = counts[static_cast<std::size_t>(type)];
      if (count == 0) continue;
      const float bonus = part ? kPartOfName : repeated_bonus(span, static_cast<NameType>(type), count, reading);
      repeated.push_back({span, static_cast<NameType>(type), bonus});
    }
  });
  return repeated;
}

}  // namespace taojin
