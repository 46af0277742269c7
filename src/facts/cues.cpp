#include "facts/cues.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "character_filter.h"
#include "facts/cue_table.h"

namespace taojin::facts {
namespace {

static_assert(std::size(kCueTable) == kCueClasses);
constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(kCueTable); ++i) {
    if (static_cast<std::size_t>(kCueTable[i].cue_class) != i) return false;
  }
  return true;
}
static_assert(in_order(), "a class's row is found by its number");

constexpr std::string_view kNames[] = {
    "raise",       "obtain",        "round",      "back",   "invest",     "project",  "valuation",    "unicorn",
    "acquire",     "sell",          "stake_sale", "ipo",    "listing",    "fund",     "manage",       "debt",
    "owe",         "grant",         "prize",      "budget", "market_cap", "shrink",   "revenue",      "recurring",
    "sales",       "box_office",    "loss",       "profit", "earn",       "cost",     "spend",        "pay",
    "salary",      "fine",          "capex",      "price",  "per_share",  "per_unit", "subscription", "discount",
    "share_price", "market_size",   "volume",     "wealth", "asset",      "dividend", "buyback",      "tariff",
    "order",       "exchange_rate", "total",      "saving", "at_price",   "issue",    "tax",          "worth",
    "market",      "need",          "idle"};
static_assert(std::size(kNames) == kCueClasses);

constexpr std::uint32_t kPlane = 65536;

/// Calls `use` for every word of the table, row by row.
constexpr void for_each_word(auto use) {
  for (const CueWords& row : kCueTable) {
    std::u32string_view rest = row.words;
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find(U'|'), rest.size());
      use(rest.substr(0, bar), row.cue_class);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
  }
}

constexpr std::size_t kWords = [] {
  std::size_t count = 0;
  for_each_word([&](std::u32string_view, CueClass) { ++count; });
  return count;
}();
constexpr std::size_t kCharacters = [] {
  std::size_t count = 0;
  for_each_word([&](std::u32string_view word, CueClass) { count += word.size(); });
  return count;
}();

/// The characters of all words, one word behind the other.
constexpr auto kText = [] {
  std::array<char32_t, kCharacters> text{};
  std::size_t end = 0;
  for_each_word([&](std::u32string_view word, CueClass) {
    for (const char32_t c : word) text[end++] = c;
  });
  return text;
}();

struct Word {
  char32_t second;      ///< its second character, or none
  std::uint16_t begin;  ///< place in kText
  std::uint16_t number;
  std::uint8_t size;
  CueClass cue_class;
  bool last;  ///< of those with its first character

  [[nodiscard]] constexpr std::u32string_view text() const { return {kText.data() + begin, size}; }
};

/// By first character, longest first.
constexpr auto kSorted = [] {
  std::array<Word, kWords> words{};
  std::uint16_t number = 0, begin = 0;
  for_each_word([&](std::u32string_view word, CueClass cue_class) {
    words[number] = {word.size() > 1 ? word[1] : U'\0',      begin,     number,
                     static_cast<std::uint8_t>(word.size()), cue_class, false};
    begin = static_cast<std::uint16_t>(begin + word.size());
    ++number;
  });
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
    const char32_t x = kText[a.begin], y = kText[b.begin];
    return x != y ? x < y : a.size != b.size ? a.size > b.size : a.number < b.number;
  });
  for (std::size_t i = 0; i < kWords; ++i) {
    words[i].last = i + 1 == kWords || kText[words[i].begin] != kText[words[i + 1].begin];
  }
  return words;
}();

/// Leads from a character to the first of its words, which is counted from 1.
constexpr auto kFirst = [] {
  std::array<std::uint16_t, kPlane> first{};
  for (std::size_t i = kWords; i-- > 0;) first[kText[kSorted[i].begin]] = static_cast<std::uint16_t>(i + 1);
  return first;
}();

constexpr std::size_t kPairs = 16384;
constexpr std::size_t place_of_pair(char32_t c, char32_t next) {
  return (c << 5 ^ next) % kPairs;
}

/// Words of one character, and what longer words begin with: most places of a text begin no word.
constexpr CharacterFilter kSingles = [] {
  CharacterFilter singles;
  for_each_word([&](std::u32string_view word, CueClass) {
    if (word.size() == 1) singles.add(word[0]);
  });
  return singles;
}();
constexpr auto kBeginnings = [] {
  std::array<std::uint64_t, kPairs / 64> bits{};
  for_each_word([&](std::u32string_view word, CueClass) {
    if (word.size() == 1) return;
    const std::size_t place = place_of_pair(word[0], word[1]);
    bits[place / 64] |= std::uint64_t{1} << place % 64;
  });
  return bits;
}();

/// False only where no word begins with the character and the one behind it.
bool may_begin(char32_t c, char32_t next) {
  const std::size_t place = place_of_pair(c, next);
  const bool pair = (kBeginnings[place / 64] >> place % 64 & 1) != 0;
  return kSingles.may_hold(c) | pair;  // one branch where two would be coin tosses
}

constexpr bool is_latin(char32_t c) {
  return (U'a' <= c && c <= U'z') || (U'A' <= c && c <= U'Z');
}

}  // namespace

std::span<const CueWords> cue_table() {
  return kCueTable;
}

std::string_view name_of(CueClass cue_class) {
  return kNames[static_cast<std::size_t>(cue_class)];
}

std::uint16_t cue_word_count() {
  return static_cast<std::uint16_t>(kWords);
}

void find_cues(std::u32string_view reading, Span span, std::vector<CueHit>& hits) {
  for (std::uint32_t i = span.begin; i < span.end;) {
    const char32_t c = reading[i];
    const char32_t next = i + 1 < span.end ? reading[i + 1] : U'\0';
    if (!may_begin(c, next)) {
      ++i;
      continue;
    }
    const std::uint16_t start = c < kPlane ? kFirst[c] : std::uint16_t{0};
    std::uint32_t length = 1;
    for (std::size_t w = start; w != 0; w = kSorted[w - 1].last ? 0 : w + 1) {
      const Word& word = kSorted[w - 1];
      if (word.second != U'\0' && word.second != next) continue;
      const std::uint32_t end = i + word.size;
      const std::u32string_view text = word.text();
      if (end > span.end || reading.substr(i, text.size()) != text) continue;
      if (is_latin(c) && i > 0 && is_latin(reading[i - 1])) continue;
      if (is_latin(text.back()) && end < reading.size() && is_latin(reading[end])) continue;
      if (word.cue_class != CueClass::idle) hits.push_back({{i, end}, word.cue_class, word.number});
      length = word.size;
      break;
    }
    i += length;
  }
}

}  // namespace taojin::facts
