#include "names/word_classes.h"

#include <algorithm>
#include <array>
#include <functional>

#include "lexicon/double_array.h"

extern "C" {
extern const char taojin_words_begin[];
extern const char taojin_words_end[];
}

namespace taojin {
namespace {

constexpr std::uint64_t kMagic = 0x33534452574e4a54;  // "TJNWRDS3"
constexpr std::uint32_t kCharacters = 65536;
/// Bits of the pairs of characters that words begin with: two places of three are passed over by this filter.
constexpr std::uint32_t kPairBits = 1U << 19;

/// Fine classes are less than 2^11, coarse ones less than 2^9: together they are a value of the double array.
constexpr std::uint32_t kFineBits = 11;
constexpr std::uint32_t kFineMask = (1U << kFineBits) - 1;

struct Header {
  std::uint64_t magic;
  std::uint32_t alphabet, units;
};

std::uint32_t pair_bit(std::uint32_t first_id, std::uint32_t second_id) {
  return ((first_id * 0x9E3779B1U) ^ (second_id * 0x85EBCA6BU)) >> 13;
}

char32_t lower(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c + 32 : c;
}
bool is_latin(char32_t c) {
  return c < 0x80 && ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9'));
}

}  // namespace

/// Header, character ids, classes of the words of one character, pair filter, double array. A class is
/// coarse << kFineBits | fine, 0 for no word.
struct WordClasses::Image {
  const std::uint16_t* ids;
  const std::uint32_t* singles;
  const std::uint8_t* pairs;
  const DoubleArrayUnit* units;
};

Result<WordClasses> WordClasses::from_image(std::string_view image) {
  const auto* header = reinterpret_cast<const Header*>(image.data());
  const Error unreadable{"not a table of word classes"};
  if (image.size() < sizeof(Header) || header->magic != kMagic) return unreadable;
  const std::size_t ids = sizeof(Header);
  const std::size_t singles = ids + kCharacters * sizeof(std::uint16_t);
  const std::size_t pairs = singles + (header->alphabet + 1) * sizeof(std::uint32_t);
  const std::size_t units = pairs + kPairBits / 8;
  if (image.size() < units + header->units * sizeof(DoubleArrayUnit)) return unreadable;
  auto out = std::make_shared<Image>();
  out->ids = reinterpret_cast<const std::uint16_t*>(image.data() + ids);
  out->singles = reinterpret_cast<const std::uint32_t*>(image.data() + singles);
  out->pairs = reinterpret_cast<const std::uint8_t*>(image.data() + pairs);
  out->units = reinterpret_cast<const DoubleArrayUnit*>(image.data() + units);
  WordClasses classes;
  classes.image_ = std::move(out);
  return classes;
}

const WordClasses& WordClasses::built_in() {
  static const WordClasses classes = *from_image({taojin_words_begin, taojin_words_end});
  return classes;
}

void WordClasses::find(std::u32string_view text, std::span<const Window> windows, std::span<WordClass> starting,
                       std::span<WordClass> ending) const {
  const Image image = *image_;  // a copy: what is written into the arrays cannot change it
  const auto id_at = [&](std::size_t i) -> std::uint32_t {
    return i < text.size() && text[i] < kCharacters ? image.ids[text[i]] : 0;
  };
  const auto cuts_latin = [&](std::size_t i) {  // whether a word may not begin at i, nor end before it
    return i > 0 && i < text.size() && is_latin(text[i]) && is_latin(text[i - 1]);
  };
  // Whether words of two characters and more begin at a place cannot be foreseen, so places are collected without a
  // branch. The table lies beyond the nearest caches: each step is asked for at all places of a block together.
  struct Place {
    const Window* window;
    std::uint32_t begin, first, second;  ///< the place, the ids of the character there and of the one behind it
    std::uint32_t unit;                  ///< of the double array: how far the walk has come
  };
  const auto enter = [&](const Place& place, std::size_t end, std::uint32_t value) {
    const WordClass word{static_cast<std::uint16_t>(value & kFineMask), static_cast<std::uint16_t>(value >> kFineBits),
                         static_cast<std::uint8_t>(end - place.begin)};
    starting[place.begin - place.window->origin] = word;
    if (end > place.window->end) return;
    WordClass& last = ending[end - 1 - place.window->origin];
    if (last.length < word.length) last = word;
  };
  constexpr std::size_t kBlock = 64;
  std::array<Place, kBlock> block;
  std::size_t count = 0;
  const auto read_block = [&] {
    std::size_t longer = 0;
    for (std::size_t k = 0; k < count; ++k) {
      const Place place = block[k];
      const std::uint32_t bit = pair_bit(place.first, place.second);
      if (place.first == 0 || cuts_latin(place.begin)) continue;
      const std::uint32_t single = image.singles[place.first];
      if (single != 0 && !cuts_latin(place.begin + 1)) enter(place, place.begin + 1, single);
      block[longer] = place;
      longer += image.pairs[bit / 8] >> bit % 8 & 1;
    }
    count = 0;
    for (std::size_t k = 0; k < longer; ++k) {
      Place& place = block[k];
      place.unit = child_of(image.units, 0, place.first);
      if (place.unit != kNoUnit) __builtin_prefetch(&image.units[image.units[place.unit].base() + place.second]);
    }
    std::size_t longest = 0;
    for (std::size_t k = 0; k < longer; ++k) {
      Place place = block[k];
      if (place.unit == kNoUnit || place.second == 0) continue;
      place.unit = child_of(image.units, place.unit, place.second);
      if (place.unit == kNoUnit) continue;
      const DoubleArrayUnit unit = image.units[place.unit];
      if (unit.is_key() && !cuts_latin(place.begin + 2)) enter(place, place.begin + 2, unit.value());
      __builtin_prefetch(&image.units[unit.base() + id_at(place.begin + 2)]);
      block[longest++] = place;
    }
    for (std::size_t k = 0; k < longest; ++k) {
      const Place& place = block[k];
      std::uint32_t unit = place.unit;
      for (std::size_t i = place.begin + 2;; ++i) {
        const std::uint32_t next = id_at(i);
        if (next == 0 || (unit = child_of(image.units, unit, next)) == kNoUnit) break;
        if (image.units[unit].is_key() && !cuts_latin(i + 1)) enter(place, i + 1, image.units[unit].value());
      }
    }
  };
  for (const Window& window : windows) {
    std::uint32_t first = id_at(window.places.begin);
    for (std::uint32_t i = window.places.begin; i < window.places.end; ++i) {
      const std::uint32_t second = id_at(i + std::size_t{1});
      __builtin_prefetch(&image.pairs[pair_bit(first, second) / 8]);
      block[count++] = {&window, i, first, second, kNoUnit};
      if (count == kBlock) read_block();
      first = second;
    }
  }
  read_block();
}

std::string compile_word_classes(std::vector<ClassedWord> words) {
  for (ClassedWord& w : words) std::ranges::transform(w.word, w.word.begin(), lower);
  std::vector<std::uint32_t> times(kCharacters, 0);
  for (const ClassedWord& w : words) {
    for (const char32_t c : w.word) ++times[c];
  }
  // Frequent characters have small ids, so that the steps of a walk lie near each other.
  std::vector<char32_t> characters;
  for (char32_t c = 0; c < kCharacters; ++c) {
    if (times[c] != 0) characters.push_back(c);
  }
  std::ranges::stable_sort(characters, std::greater{}, [&](char32_t c) { return times[c]; });
  std::vector<std::uint16_t> ids(kCharacters, 0);
  for (std::size_t i = 0; i < characters.size(); ++i) ids[characters[i]] = static_cast<std::uint16_t>(i + 1);
  for (char32_t c = U'A'; c <= U'Z'; ++c) ids[c] = ids[lower(c)];
  std::vector<std::uint32_t> singles(characters.size() + 1, 0);
  std::vector<std::uint8_t> pairs(kPairBits / 8, 0);
  std::vector<DoubleArrayKey> keys;
  for (const ClassedWord& w : words) {
    DoubleArrayKey key{{}, static_cast<std::uint32_t>(w.coarse) << kFineBits | w.fine};
    for (const char32_t c : w.word) key.ids.push_back(ids[c]);
    if (key.ids.size() == 1) {
      singles[key.ids[0]] = key.value;
      continue;
    }
    const std::uint32_t bit = pair_bit(key.ids[0], key.ids[1]);
    pairs[bit / 8] = static_cast<std::uint8_t>(pairs[bit / 8] | 1U << bit % 8);
    keys.push_back(std::move(key));
  }
  std::ranges::sort(keys, {}, &DoubleArrayKey::ids);
  const DoubleArrayBuilder array(static_cast<std::uint32_t>(characters.size()), keys);
  const Header header{kMagic, static_cast<std::uint32_t>(characters.size()),
                      static_cast<std::uint32_t>(array.units().size())};
  std::string image(reinterpret_cast<const char*>(&header), sizeof header);
  const auto append = [&image](const auto& table) {
    image.append(reinterpret_cast<const char*>(table.data()), table.size() * sizeof table[0]);
  };
  append(ids);
  append(singles);
  append(pairs);
  append(array.units());
  return image;
}

}  // namespace taojin
