#include "segment/word_features.h"

#include <algorithm>

#include "segment/word_tokens.h"

namespace taojin {
namespace {

constexpr std::uint32_t kPadding = 2;
constexpr std::uint32_t kLongest = 5;  ///< lengths are told apart up to here
/// Characters have 21 bits; these stand for what is none.
constexpr std::uint64_t kLatin = 0x110001, kDigits = 0x110010, kOutside = 1;

/// Small values side by side, each in its number of bits.
template <int kBits, typename... Values>
std::uint64_t packed(Values... values) {
  static_assert(kBits * sizeof...(values) <= 64);
  std::uint64_t all = 0;
  ((all = all << kBits | values), ...);
  return all;
}

std::uint32_t row_of(std::uint64_t kind, std::uint64_t value) {
  std::uint64_t h = (value ^ (kind + 1) * 0x9E3779B97F4A7C15ULL) * 0xBF58476D1CE4E5B9ULL;
  h ^= h >> 32;
  h *= 0xFF51AFD7ED558CCDULL;
  return static_cast<std::uint32_t>((h >> 32) * kWordRows >> 32);
}

bool may_join(UnitClass unit_class) {
  switch (unit_class) {
    case UnitClass::han:
    case UnitClass::latin:
    case UnitClass::digits:
    case UnitClass::dot:
    case UnitClass::other:
      return true;
    default:
      return false;
  }
}

std::uint64_t character_of(const Unit& token) {
  switch (token.unit_class) {
    case UnitClass::latin:
      return kLatin;
    case UnitClass::digits:
      return kDigits + std::min(token.span.size(), kLongest);
    default:
      return token.id;
  }
}

}  // namespace

void WordFeatureReader::look_up(std::u32string_view sentence) {
  const auto size = static_cast<std::uint32_t>(sentence.size());
  starting_.assign(size, {});
  ending_.assign(size, {});
  classes_.find(sentence, 0, {0, size}, starting_, ending_);
  hits_ = lexicon_.find_all(sentence);

  const Dictionary outside{kOutside, 15, 0, 0, 0, 0, 200, 200, 0, 0, 0, 0};
  dictionary_.assign(tokens_.size() + 2 * kPadding, outside);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Span span = tokens_[i].span;
    Dictionary& d = dictionary_[i + kPadding];
    d.character = character_of(tokens_[i]);
    d.unit_class = static_cast<std::uint32_t>(tokens_[i].unit_class);
    d.flags = lexicon_.character_flags(sentence[span.begin]);
    d.starting = std::min<std::uint32_t>(starting_[span.begin].length, kLongest);
    d.ending = std::min<std::uint32_t>(ending_[span.end - 1].length, kLongest);
    d.starting_class = starting_[span.begin].coarse;
    d.ending_class = ending_[span.end - 1].coarse;
  }
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const std::uint32_t length = starting_[tokens_[i].span.begin].length;
    if (length < 2) continue;
    for (std::size_t k = i; k < tokens_.size() && tokens_[k].span.end <= tokens_[i].span.begin + length; ++k) {
      std::uint32_t& covering = dictionary_[k + kPadding].covering;
      covering = std::max(covering, std::min(length, kLongest));
    }
  }
  look_up_known_words(sentence);
  std::uint32_t covered = 0;
  std::size_t i = 0;
  for (const LexiconHit& hit : hits_) {
    if (hit.span.begin < covered || hit.span.size() < 2 || lexicon_.surface(hit.surface).weak) continue;
    covered = hit.span.end;
    while (i < tokens_.size() && tokens_[i].span.begin < hit.span.begin) ++i;
    for (; i < tokens_.size() && tokens_[i].span.begin < hit.span.end; ++i) {
      const bool first = tokens_[i].span.begin == hit.span.begin, last = tokens_[i].span.end >= hit.span.end;
      dictionary_[i + kPadding].name = std::min(hit.span.size(), kLongest) * 4 + (first ? 0 : last ? 2 : 1);
    }
  }
}

void WordFeatureReader::look_up_known_words(std::u32string_view sentence) {
  for (std::size_t begin = 0, end; begin < tokens_.size(); begin = std::max(end, begin + 1)) {
    // A run of Han characters without a blank: one token each.
    for (end = begin; end < tokens_.size() && tokens_[end].unit_class == UnitClass::han &&
                      (end == begin || !tokens_[end].after_blank);
         ++end) {
    }
    for (std::size_t i = begin; i < end; ++i) {
      const std::uint32_t lengths =
          known_words_.lengths(slice(sentence, {tokens_[i].span.begin, tokens_[end - 1].span.end}));
      dictionary_[i + kPadding].known_starting = lengths;
      for (std::uint32_t n = KnownWords::kShortest; lengths >> (n - KnownWords::kShortest) != 0; ++n) {
        const std::uint32_t bit = lengths & 1U << (n - KnownWords::kShortest);
        for (std::uint32_t k = 1; k + 1 < n; ++k) dictionary_[i + k + kPadding].known_inner |= bit;
        dictionary_[i + n - 1 + kPadding].known_ending |= bit;
      }
    }
  }
}

void WordFeatureReader::read(std::u32string_view sentence) {
  read_word_tokens(sentence, tokens_);
  look_up(sentence);
  features_.resize(tokens_.size());
  single_.resize(tokens_.size());
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    single_[i] = !may_join(tokens_[i].unit_class);
    const Dictionary* const at = &dictionary_[i + kPadding];
    const Dictionary &before = at[-1], &here = at[0], &after = at[1];
    const bool han = tokens_[i].unit_class == UnitClass::han;
    const std::uint64_t repeats = std::uint64_t{here.character == before.character} |
                                  std::uint64_t{here.character == after.character} << 1 |
                                  std::uint64_t{han && here.character == at[-2].character} << 2 |
                                  std::uint64_t{han && here.character == at[2].character} << 3;
    std::uint64_t kind = 0;
    int next = 0;
    const auto add = [&](std::uint64_t value) {
      features_[i][static_cast<std::size_t>(next++)] = row_of(kind++, value);
    };
    add(before.character);
    add(here.character);
    add(after.character);
    add(packed<21>(at[-2].character, before.character));
    add(packed<21>(before.character, here.character));
    add(packed<21>(here.character, after.character));
    add(packed<21>(after.character, at[2].character));
    add(packed<21>(before.character, after.character));
    static_assert(kCharacterFeatures == 8);
    add(packed<21>(before.character, here.character, after.character));
    add(packed<4>(before.unit_class, here.unit_class, after.unit_class));
    add(repeats);
    // Classed words.
    add(packed<3>(here.starting, here.ending, here.covering));
    add(packed<21>(here.starting, here.ending, here.character));
    add(packed<3>(before.ending, here.starting));
    add(packed<3>(here.ending, after.starting));
    add(packed<8>(here.starting_class, here.starting));
    add(packed<8>(here.ending_class, here.ending));
    add(packed<8>(before.ending_class, here.starting_class));
    add(packed<8>(here.ending_class, after.starting_class));
    // Known words.
    add(packed<4>(here.known_starting, here.known_inner, here.known_ending));
    add(packed<21>(here.known_starting, here.known_ending, here.character));
    add(packed<4>(before.known_starting, before.known_ending, here.known_starting, here.known_ending));
    add(packed<4>(here.known_starting, here.known_ending, after.known_starting, after.known_ending));
    add(packed<4>(here.known_starting, here.known_ending, here.starting, here.ending));
    // Names: surnames and characters of transliterations, the lexicon.
    add(packed<8>(here.flags, before.flags, at[-2].flags, here.unit_class, after.flags, at[2].flags));
    add(packed<8>(here.name, before.name));
    static_assert(kWordFeatures == 26);
  }
}

}  // namespace taojin
