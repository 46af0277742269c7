#include "lexicon/lexicon.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "decode/decode.h"
#include "lexicon/compile.h"
#include "lexicon/double_array.h"
#include "lexicon/image.h"
#include "normalize/normalize.h"

extern "C" {
extern const char taojin_lexicon_begin[];
extern const char taojin_lexicon_end[];
}

namespace taojin {

using namespace lexicon_image;

struct Lexicon::Image {
  const Header* header;
  const std::uint16_t* ids;
  const std::uint8_t* flags;
  const std::uint64_t* singles;
  const std::uint64_t* pairs;
  const std::uint64_t* thirds;
  const lexicon_image::Entry* entries;
  const lexicon_image::Surface* surfaces;
  const DoubleArrayUnit* units;
  const char32_t* characters;
  const char* bytes;

  [[nodiscard]] std::uint32_t id(char32_t c) const { return c < kCharacters ? ids[c] : 0; }
  [[nodiscard]] std::uint32_t child(std::uint32_t unit, std::uint32_t character) const {
    return child_of(units, unit, character);
  }
};

namespace {

char32_t lower_case(char32_t c) {
  return c - U'A' < 26 ? c + 32 : c;
}
bool is_latin(char32_t c) {
  return (lower_case(c) - U'a' < 26) | (c - U'0' < 10);
}

}  // namespace

Result<Lexicon> Lexicon::from_image(std::string_view image) {
  auto out = std::make_shared<Image>();
  const char* at = image.data();
  const char* const end = at + image.size();
  const auto take = [&]<typename T>(const T*& array, std::size_t count) {
    array = reinterpret_cast<const T*>(at);
    const std::size_t size = (count * sizeof(T) + 7) / 8 * 8;
    if (size > static_cast<std::size_t>(end - at)) return false;
    at += size;
    return true;
  };
  if (!take(out->header, 1) || out->header->magic != kMagic || !take(out->ids, kCharacters) ||
      !take(out->flags, kCharacters) || !take(out->singles, kSingleBits / 64) || !take(out->pairs, kFilterBits / 64) ||
      !take(out->thirds, kFilterBits / 64) || !take(out->entries, out->header->entries) ||
      !take(out->surfaces, out->header->surfaces) || !take(out->units, out->header->units) ||
      !take(out->characters, out->header->characters) || !take(out->bytes, out->header->bytes)) {
    return Error{"not a compiled lexicon"};
  }
  Lexicon lexicon;
  lexicon.image_ = std::move(out);
  return lexicon;
}

const Lexicon& Lexicon::built_in() {
  static const Lexicon lexicon = *from_image({taojin_lexicon_begin, taojin_lexicon_end});
  return lexicon;
}

Result<Lexicon> Lexicon::with_user_file(std::string_view tsv, std::string_view file) {
  // The user may write in either script; the lexicon knows Simplified alone.
  const std::u32string written = to_utf32(tsv);
  std::u32string folded = simplify(written);
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] < U' ') folded[i] = written[i];  // folding takes a tab for a blank
  }
  const std::string simplified = to_utf8(folded);
  Result<std::vector<LexiconLine>> lines = parse_lexicon_table("companies", simplified, file);
  if (!lines) return lines.error();
  std::vector<std::string> taken;
  for (const LexiconLine& line : *lines) {
    taken.push_back(line.canonical);
    taken.insert(taken.end(), line.aliases.begin(), line.aliases.end());
    taken.insert(taken.end(), line.weak.begin(), line.weak.end());
  }
  std::sort(taken.begin(), taken.end());
  const auto is_taken = [&](const std::string& name) { return std::binary_search(taken.begin(), taken.end(), name); };

  const Lexicon& known = built_in();
  std::vector<LexiconLine> kept;
  for (std::uint32_t i = 0; i < known.entry_count(); ++i) {
    const LexiconEntry e = known.entry(i);
    kept.push_back(
        {e.category, std::string(e.canonical), std::string(e.kind), std::string(e.detail), {}, {}, "built in"});
  }
  for (std::uint32_t i = 0; i < known.surface_count(); ++i) {
    const LexiconSurface s = known.surface(i);
    const std::string name = to_utf8(s.text);
    LexiconLine& line = kept[s.entry];
    if (line.category == LexiconCategory::company && is_taken(name)) continue;
    if (s.weak) {
      line.weak.push_back(name);
    } else if (name != line.canonical) {
      line.aliases.push_back(name);
    }
  }
  std::erase_if(kept, [&](const LexiconLine& line) {
    return line.category == LexiconCategory::company && is_taken(line.canonical);
  });
  lines->insert(lines->end(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
  Result<std::string> image = compile_lexicon(*lines);
  if (!image) return image.error();
  auto owner = std::make_shared<std::string>(std::move(*image));
  Result<Lexicon> lexicon = from_image(*owner);
  if (!lexicon) return lexicon.error();
  // Keep the bytes alive as long as the view of them.
  Lexicon out;
  const std::shared_ptr<const Image> view = lexicon->image_;
  out.image_ = std::shared_ptr<const Image>(view.get(), [view, owner](const Image*) {});
  return out;
}

std::uint8_t Lexicon::character_flags(char32_t c) const {
  return c < kCharacters ? image_->flags[c] : 0;
}

std::size_t Lexicon::entry_count() const {
  return image_->header->entries;
}

LexiconEntry Lexicon::entry(std::uint32_t index) const {
  const auto& e = image_->entries[index];
  const char* const b = image_->bytes;
  return {static_cast<LexiconCategory>(e.category),
          {b + e.canonical, e.canonical_size},
          {b + e.kind, e.kind_size},
          {b + e.detail, e.detail_size}};
}

std::size_t Lexicon::surface_count() const {
  return image_->header->surfaces;
}

LexiconSurface Lexicon::surface(std::uint32_t index) const {
  const auto& s = image_->surfaces[index];
  return {{image_->characters + s.text, s.size}, s.entry, static_cast<LexiconCategory>(s.category), s.weak != 0};
}

std::uint32_t Lexicon::same_text(std::uint32_t first) const {
  return image_->surfaces[first].same_text;
}

std::vector<LexiconHit> Lexicon::find_all(std::u32string_view text) const {
  std::vector<LexiconHit> hits;
  const Image image = *image_;  // a copy: what is written into `hits` cannot change it
  const auto size = static_cast<std::uint32_t>(text.size());
  // Whether a place passes a filter cannot be foreseen, so places are collected without a branch, filter by filter. The
  // units lie beyond the nearest caches: each of the first steps is asked for at all places of a block together.
  constexpr std::uint32_t kBlock = 256;
  std::array<char32_t, kBlock + 2> lower;  // of the block and what stands behind it
  std::array<std::uint32_t, kBlock> pairs;
  std::array<std::uint32_t, kBlock> places;
  std::array<std::uint32_t, kBlock> units;
  for (std::uint32_t block = 0; block < size; block += kBlock) {
    const std::uint32_t length = std::min(kBlock, size - block);
    const std::uint32_t known = std::min(length + 2, size - block);
    const char32_t* const characters = text.data() + block;
    for (std::uint32_t i = 0; i < known; ++i) lower[i] = lower_case(characters[i]);
    std::fill(lower.begin() + known, lower.begin() + length + 2, 0);
    for (std::uint32_t i = 0; i < length; ++i) pairs[i] = pair_hash(lower[i], lower[i + 1]);
    std::size_t paired = 0;
    for (std::uint32_t i = 0; i < length; ++i) {
      places[paired] = i;
      paired += static_cast<std::size_t>(has_bit(image.pairs, filter_bit(pairs[i])) |
                                         has_bit(image.singles, single_bit(lower[i])));
    }
    for (std::size_t k = 0; k < paired; ++k) {
      const std::uint32_t i = places[k];
      __builtin_prefetch(&image.thirds[filter_bit(third_hash(pairs[i], lower[i + 2])) / 64]);
      __builtin_prefetch(&image.thirds[filter_bit(third_hash(pairs[i], 0)) / 64]);
    }
    std::size_t count = 0;
    for (std::size_t k = 0; k < paired; ++k) {
      const std::uint32_t i = places[k];
      const bool third = has_bit(image.thirds, filter_bit(third_hash(pairs[i], lower[i + 2]))) |
                         has_bit(image.thirds, filter_bit(third_hash(pairs[i], 0))) |
                         has_bit(image.singles, single_bit(lower[i]));
      const char32_t before = block + i > 0 ? text[block + i - 1] : 0;
      places[count] = i;
      count += static_cast<std::size_t>(third & !(is_latin(lower[i]) & is_latin(before)));
    }
    for (std::size_t k = 0; k < count; ++k) __builtin_prefetch(&image.ids[lower[places[k]] % kCharacters]);
    for (std::size_t k = 0; k < count; ++k) {
      const std::uint32_t i = places[k];
      units[k] = image.child(0, image.id(lower[i]));
      if (units[k] != kNoUnit) __builtin_prefetch(&image.units[image.units[units[k]].base() + image.id(lower[i + 1])]);
    }
    for (std::size_t k = 0; k < count; ++k) {
      if (units[k] == kNoUnit) continue;
      const std::uint32_t i = places[k];
      const std::uint32_t unit = image.child(units[k], image.id(lower[i + 1]));
      if (unit != kNoUnit) __builtin_prefetch(&image.units[image.units[unit].base() + image.id(lower[i + 2])]);
    }
    for (std::size_t k = 0; k < count; ++k) {
      const std::uint32_t begin = block + places[k];
      const std::size_t first = hits.size();
      std::uint32_t unit = 0;
      for (std::uint32_t i = begin; i < size; ++i) {
        const std::uint32_t step = image.id(text[i]);
        if (step == 0 || (unit = image.child(unit, step)) == kNoUnit) break;
        if (i + 1 < size && is_latin(text[i]) && is_latin(text[i + 1])) continue;
        if (!image.units[unit].is_key()) continue;
        const std::uint32_t surface = image.units[unit].value();
        __builtin_prefetch(&image.surfaces[surface]);  // whoever asks for hits asks what they are
        hits.push_back({{begin, i + 1}, surface});
      }
      std::reverse(hits.begin() + static_cast<std::ptrdiff_t>(first), hits.end());
    }
  }
  return hits;
}

std::optional<std::uint32_t> Lexicon::find(std::u32string_view text) const {
  std::uint32_t unit = 0;
  for (const char32_t c : text) {
    const std::uint32_t id = image_->id(c);
    if (id == 0 || (unit = image_->child(unit, id)) == kNoUnit) return std::nullopt;
  }
  const DoubleArrayUnit& last = image_->units[unit];
  return last.is_key() ? std::optional(last.value()) : std::nullopt;
}

}  // namespace taojin
