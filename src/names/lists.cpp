#include "names/lists.h"

#include <algorithm>
#include <deque>
#include <map>

#include "names/characters.h"
#include "names/patterns.h"

namespace taojin {

using namespace characters;

namespace {

// In log-odds, as in candidates.cpp.
constexpr float kListItem = 2.5F;      // for each neighbour in a list that is a sure name of the type
constexpr float kBesidePerson = 4.0F;  // a person is named before it, and 和 or 、 stands between

bool is_separator(char32_t c) {
  return c == U'、' || c == U'，' || c == U',' || c == U'和' || c == U'及' || c == U'与' || c == U'等';
}

}  // namespace

void add_list_items(std::u32string_view reading, const Lexicon& lexicon, const TaggedText& tagged,
                    std::vector<Candidate>& candidates) {
  std::map<std::uint32_t, const Candidate*> by_begin;
  std::map<std::uint32_t, const Candidate*> by_end;
  for (const Candidate& c : candidates) {
    if (c.score < kEstablished) continue;
    const auto& b = by_begin.find(c.span.begin);
    if (b == by_begin.end() || b->second->score < c.score) by_begin[c.span.begin] = &c;
    const auto& e = by_end.find(c.span.end);
    if (e == by_end.end() || e->second->score < c.score) by_end[c.span.end] = &c;
  }
  std::deque<Candidate> items;  // pointers to its elements stay
  for (std::uint32_t mark = 0; mark < reading.size(); ++mark) {
    if (reading[mark] != U'、') continue;
    std::uint32_t end = mark + 1;
    while (end < reading.size() && end - mark <= 13 && !is_separator(reading[end]) && reading[end] != U'\n') ++end;
    const bool and_also = end < reading.size() && reading[end] == U'及' && reading[end - 1] == U'以';
    Span item{mark + 1, and_also ? end - 1 : end};
    while (item.size() > 0 && reading[item.end - 1] == U' ') --item.end;
    if (end == reading.size() || item.size() < 2 || item.size() > 12 || !is_separator(reading[end])) continue;
    const auto before = by_end.find(mark);
    const auto after = by_begin.find(end + 1);
    const Candidate* sides[] = {before == by_end.end() ? nullptr : before->second,
                                after == by_begin.end() ? nullptr : after->second};
    for (const Candidate* side : sides) {
      if (side == nullptr) continue;
      const bool both = sides[0] != nullptr && sides[1] != nullptr && sides[0]->type == sides[1]->type;
      if (const auto local = tagged.score(item, side->type)) {
        items.push_back({item, side->type, NameEvidence::pattern,
                         *local + (both ? 2 * kListItem : kListItem) + kPerCharacter * static_cast<float>(item.size()),
                         std::nullopt});
        // The next item stands beside this one.
        if (items.back().score >= kEstablished) by_end.try_emplace(item.end, &items.back());
      }
    }
  }
  const auto add_person = [&](Span item) {
    const auto local = tagged.score(item, NameType::person);
    if (!local) return;
    items.push_back({item, NameType::person, NameEvidence::pattern,
                     *local + kBesidePerson + kPerCharacter * static_cast<float>(item.size()), std::nullopt});
  };
  // A name behind 和, 与, 、 and a person; the items of one list one after another.
  std::map<std::uint32_t, float> ends;
  for (const auto& [end, candidate] : by_end) {
    if (candidate->type == NameType::person) ends.emplace(end, candidate->score);
  }
  for (auto person = ends.begin(); person != ends.end(); ++person) {
    std::uint32_t at = person->first;
    while (at < reading.size() && reading[at] == U' ') ++at;
    if (at + 2 >= reading.size() || !is_one_of(reading[at], U"、和与及")) continue;
    ++at;
    while (at < reading.size() && reading[at] == U' ') ++at;
    std::uint32_t end = at;
    while (end < reading.size() && (is_latin(reading[end]) || is_one_of(reading[end], U" .-'’"))) ++end;
    while (end > at && !is_latin(reading[end - 1])) --end;
    if (end > at + 2 && end < at + 30 && is_capital(reading[at])) {
      add_person({at, end});
    } else if (at < reading.size() && is_surname(reading[at], lexicon)) {
      for (const std::uint32_t size : {2U, 3U}) {
        if (at + size < reading.size() && std::ranges::all_of(reading.substr(at, size), is_han) &&
            ends_name(reading[at + size]))
          add_person({at, at + size});
      }
    }
    if (!items.empty() && items.back().span.begin == at && items.back().score >= kEstablished) {
      ends.emplace(items.back().span.end, items.back().score);
    }
  }
  candidates.insert(candidates.end(), items.begin(), items.end());
}

}  // namespace taojin
