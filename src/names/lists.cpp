#include "names/lists.h"

#include <algorithm>
#include <optional>
#include <string>

#include "find_character.h"
#include "names/characters.h"
#include "names/patterns.h"

namespace taojin {

using namespace characters;

namespace {

// In log-odds, as in candidates.cpp.
constexpr float kListItem = 2.5F;      // for each neighbour in a list that is a sure name of the type
constexpr float kBesidePerson = 4.0F;  // a person is named before it, and 和 or 、 stands between

/// What closes the name of a firm at the end of a list: 甲资本和乙创投.
constexpr std::u32string_view kFirmEnds[] = {U"资本", U"创投", U"基金", U"投资", U"科技", U"集团"};
constexpr std::size_t kLongestLastItem = 8;

/// The length of the first of these in a text that begins with a name; 0 without any.
std::size_t size_up_to_firm_end(std::u32string_view text) {
  std::size_t size = 0;
  while (size < std::min(text.size(), kLongestLastItem) && is_han(text[size])) {
    ++size;
    const std::u32string_view name = text.substr(0, size);
    if (size >= 4 && std::ranges::any_of(kFirmEnds, [&](std::u32string_view end) { return name.ends_with(end); }))
      return size;
  }
  return 0;
}

bool is_separator(char32_t c) {
  return c == U'、' || c == U'，' || c == U',' || c == U'和' || c == U'及' || c == U'与' || c == U'等';
}

/// Of the sure candidates that begin, or end, at a place the best, by its number.
class BestAtPlace {
 public:
  BestAtPlace(const std::vector<Candidate>& candidates, std::uint32_t Span::*side) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (candidates[i].score >= kEstablished) places_.push_back({candidates[i].span.*side, i});
    }
    std::ranges::stable_sort(places_, [&](const Place& a, const Place& b) {
      return a.place != b.place ? a.place < b.place : candidates[a.candidate].score > candidates[b.candidate].score;
    });
    const auto worse = std::ranges::unique(places_, {}, &Place::place);
    places_.erase(worse.begin(), worse.end());
  }

  [[nodiscard]] std::optional<std::size_t> at(std::uint32_t place) const {
    const auto found = std::ranges::lower_bound(places_, place, {}, &Place::place);
    return found != places_.end() && found->place == place ? std::optional(found->candidate) : std::nullopt;
  }

  /// Where none stands yet.
  void add(std::uint32_t place, std::size_t candidate) {
    const auto found = std::ranges::lower_bound(places_, place, {}, &Place::place);
    if (found == places_.end() || found->place != place) places_.insert(found, {place, candidate});
  }

 private:
  struct Place {
    std::uint32_t place;
    std::size_t candidate;
  };
  std::vector<Place> places_;  // ascending
};

}  // namespace

void add_list_items(std::u32string_view reading, const Lexicon& lexicon, const TaggedText& tagged,
                    std::vector<Candidate>& candidates) {
  const std::size_t known = candidates.size();
  const BestAtPlace begins(candidates, &Span::begin);
  BestAtPlace ends(candidates, &Span::end);
  const auto add = [&](Span item, NameType type, float bonus) {
    const auto local = tagged.score(item, type);
    if (!local) return false;
    candidates.push_back({item, type, NameEvidence::pattern,
                          *local + bonus + kPerCharacter * static_cast<float>(item.size()), std::nullopt});
    return candidates.back().score >= kEstablished;
  };
  for (std::size_t mark = find_character(reading, U'、', 0); mark < reading.size();
       mark = find_character(reading, U'、', mark + 1)) {
    std::uint32_t end = static_cast<std::uint32_t>(mark) + 1;
    while (end < reading.size() && end - mark <= 13 && !is_separator(reading[end]) && reading[end] != U'\n') ++end;
    const bool and_also = end < reading.size() && reading[end] == U'及' && reading[end - 1] == U'以';
    Span item{static_cast<std::uint32_t>(mark) + 1, and_also ? end - 1 : end};
    while (item.size() > 0 && reading[item.end - 1] == U' ') --item.end;
    if (end == reading.size() || item.size() < 2 || item.size() > 12 || !is_separator(reading[end])) continue;
    const std::optional<std::size_t> sides[] = {ends.at(static_cast<std::uint32_t>(mark)), begins.at(end + 1)};
    const bool both = sides[0] && sides[1] && candidates[*sides[0]].type == candidates[*sides[1]].type;
    for (const std::optional<std::size_t> side : sides) {
      if (!side || !add(item, candidates[*side].type, both ? 2 * kListItem : kListItem)) continue;
      ends.add(item.end, candidates.size() - 1);  // the next item stands beside this one
    }
  }
  // The last firm of a list, which no mark closes.
  for (std::size_t i = 0; i < known; ++i) {
    const Candidate firm = candidates[i];
    if (firm.type != NameType::company || ends.at(firm.span.end) != i) continue;
    std::u32string_view behind = reading.substr(firm.span.end);
    if (behind.starts_with(U"以及")) behind.remove_prefix(1);
    if (behind.empty() || !is_one_of(behind.front(), U"和及与")) continue;
    const auto begin = static_cast<std::uint32_t>(reading.size() - behind.size()) + 1;
    const std::size_t size = size_up_to_firm_end(reading.substr(begin));
    if (size > 0) add({begin, begin + static_cast<std::uint32_t>(size)}, NameType::company, kListItem);
  }
  // A name behind 和, 与, 、 and a person; the items of one list one after another.
  std::string person_ends(reading.size() + 1, '\0');  // by place; 1 where a person's name ends
  for (const Candidate& c : candidates) {
    const std::optional<std::size_t> best = ends.at(c.span.end);
    if (best && candidates[*best].type == NameType::person) person_ends[c.span.end] = 1;
  }
  for (std::size_t person = person_ends.find(1); person != std::string::npos;
       person = person_ends.find(1, person + 1)) {
    auto at = static_cast<std::uint32_t>(person);
    while (at < reading.size() && reading[at] == U' ') ++at;
    if (at + 2 >= reading.size() || !is_one_of(reading[at], U"、和与及")) continue;
    ++at;
    while (at < reading.size() && reading[at] == U' ') ++at;
    std::uint32_t end = at;
    while (end < reading.size() && (is_latin(reading[end]) || is_one_of(reading[end], U" .-'’"))) ++end;
    while (end > at && !is_latin(reading[end - 1])) --end;
    if (end > at + 2 && end < at + 30 && is_capital(reading[at])) {
      add({at, end}, NameType::person, kBesidePerson);
    } else if (at < reading.size() && is_surname(reading[at], lexicon)) {
      for (const std::uint32_t size : {2U, 3U}) {
        if (at + size < reading.size() && std::ranges::all_of(reading.substr(at, size), is_han) &&
            ends_name(reading[at + size]))
          add({at, at + size}, NameType::person, kBesidePerson);
      }
    }
    if (candidates.size() > known && candidates.back().span.begin == at && candidates.back().score >= kEstablished) {
      person_ends[candidates.back().span.end] = 1;
    }
  }
}

}  // namespace taojin
