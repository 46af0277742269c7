#include "names/word_classes.h"

#include <algorithm>

#include "lexicon/double_array.h"

extern "C" {
extern const char taojin_words_begin[];
extern const char taojin_words_end[];
}

namespace taojin {
namespace {

constexpr std::uint64_t kMagic = 0x31535244574e4a54;  // "TJNWRDS1"
constexpr std::uint32_t kCharacters = 65536;

struct Header {
  std::uint64_t magic;
  std::uint32_t units, reserved;
};

char32_t lower(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c + 32 : c;
}
bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

}  // namespace

/// Header, character ids, double array. A value is coarse << 16 | fine.
struct WordClasses::Image {
  const std::uint16_t* ids;
  const DoubleArrayUnit* units;
};

Result<WordClasses> WordClasses::from_image(std::string_view image) {
  const auto* header = reinterpret_cast<const Header*>(image.data());
  if (image.size() < sizeof(Header) || header->magic != kMagic ||
      image.size() < sizeof(Header) + kCharacters * 2 + header->units * sizeof(DoubleArrayUnit)) {
    return Error{"not a table of word classes"};
  }
  auto out = std::make_shared<Image>();
  out->ids = reinterpret_cast<const std::uint16_t*>(image.data() + sizeof(Header));
  out->units = reinterpret_cast<const DoubleArrayUnit*>(image.data() + sizeof(Header) + kCharacters * 2);
  WordClasses classes;
  classes.image_ = std::move(out);
  return classes;
}

const WordClasses& WordClasses::built_in() {
  static const WordClasses classes = *from_image({taojin_words_begin, taojin_words_end});
  return classes;
}

void WordClasses::find(std::u32string_view text, std::uint32_t origin, Span window, std::vector<WordClass>& starting,
                       std::vector<WordClass>& ending) const {
  for (std::size_t begin = window.begin; begin < window.end; ++begin) {
    if (begin > 0 && is_latin(text[begin]) && is_latin(text[begin - 1])) continue;
    std::uint32_t unit = 0;
    for (std::size_t i = begin; i < text.size() && text[i] < kCharacters; ++i) {
      const std::uint32_t id = image_->ids[text[i]];
      if (id == 0 || (unit = child_of(image_->units, unit, id)) == kNoUnit) break;
      if (i + 1 < text.size() && is_latin(text[i]) && is_latin(text[i + 1])) continue;
      const std::uint32_t leaf = child_of(image_->units, unit, 0);
      if (leaf == kNoUnit) continue;
      const std::uint32_t value = image_->units[leaf].base;
      const WordClass word{static_cast<std::uint16_t>(value), static_cast<std::uint16_t>(value >> 16),
                           static_cast<std::uint8_t>(i + 1 - begin)};
      starting[begin - origin] = word;
      // The first word to end at a place started first, so it is the longest.
      if (i - origin < ending.size() && ending[i - origin].length == 0) ending[i - origin] = word;
    }
  }
}

std::string compile_word_classes(std::vector<ClassedWord> words) {
  for (ClassedWord& w : words) std::ranges::transform(w.word, w.word.begin(), lower);
  std::ranges::sort(words, {}, &ClassedWord::word);
  std::vector<std::uint16_t> ids(kCharacters, 0);
  for (const ClassedWord& w : words) {
    for (const char32_t c : w.word) ids[c] = 1;
  }
  std::uint32_t alphabet = 0;
  for (auto& id : ids) {
    if (id != 0) id = static_cast<std::uint16_t>(++alphabet);
  }
  for (char32_t c = U'A'; c <= U'Z'; ++c) ids[c] = ids[lower(c)];
  std::vector<DoubleArrayKey> keys;
  for (const ClassedWord& w : words) {
    DoubleArrayKey key{{}, static_cast<std::uint32_t>(w.coarse) << 16 | w.fine};
    for (const char32_t c : w.word) key.ids.push_back(ids[c]);
    keys.push_back(std::move(key));
  }
  const DoubleArrayBuilder array(alphabet, keys);
  const Header header{kMagic, static_cast<std::uint32_t>(array.units().size()), 0};
  std::string image(reinterpret_cast<const char*>(&header), sizeof header);
  image.append(reinterpret_cast<const char*>(ids.data()), ids.size() * sizeof ids[0]);
  image.append(reinterpret_cast<const char*>(array.units().data()), array.units().size() * sizeof(DoubleArrayUnit));
  return image;
}

}  // namespace taojin
