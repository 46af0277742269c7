#include "normalize/script_tables.h"

#include <algorithm>
#include <cstring>

extern "C" const char taojin_script_begin[];

namespace taojin {

namespace image = script_image;

namespace {

/// Takes sections off the front of the image.
class Sections {
 public:
  explicit Sections(const char* at) : at_(at) {}

  template <typename T>
  std::span<const T> take(std::size_t count) {
    const auto* const first = reinterpret_cast<const T*>(at_);
    at_ += (count * sizeof(T) + 7) / 8 * 8;
    return {first, count};
  }

 private:
  const char* at_;
};

}  // namespace

std::u32string_view ScriptTable::phrase(std::u32string_view text) const {
  const auto start = std::lower_bound(starts_.begin(), starts_.end(), text[0],
                                      [](const image::Start& s, char32_t c) { return s.first < c; });
  if (start == starts_.end() || start->first != text[0]) return {};
  for (const image::Phrase& phrase : phrases_.subspan(start->phrases, start->count)) {
    const char32_t* const key = characters_.data() + phrase.key;
    if (text.starts_with(std::u32string_view(key, phrase.size))) return {key + phrase.size, phrase.size};
  }
  return {};
}

std::u32string ScriptTable::convert(std::u32string_view text) const {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text[i];
    if (i + 1 < text.size() && may_start_phrase(c, text[i + 1])) {
      if (const std::u32string_view read = phrase(text.substr(i)); !read.empty()) {
        out += read;
        i += read.size();
        continue;
      }
    }
    if (const char32_t to = fold(c); to != 0) out.push_back(to);
    ++i;
  }
  return out;
}

char32_t ScriptTable::fold_wide(char32_t c) const {
  const auto found =
      std::lower_bound(wide_.begin(), wide_.end(), c, [](const image::Wide& w, char32_t x) { return w.from < x; });
  return found != wide_.end() && found->from == c ? found->to : c;
}

ScriptTables::ScriptTables(const char* bytes) {
  image::Header header;
  std::memcpy(&header, bytes, sizeof header);
  Sections sections(bytes + sizeof header);
  for (std::uint32_t i = 0; i < image::kCompositions; ++i) {
    const image::Counts& counts = header.counts[i];
    ScriptTable& table = tables_[i];
    table.folded_ = sections.take<std::uint16_t>(image::kPlane).data();
    table.plain_ = sections.take<std::uint16_t>(image::kPlane).data();
    table.starts_bitmap_ = sections.take<std::uint64_t>(image::kWords).data();
    table.seconds_bitmap_ = sections.take<std::uint64_t>(image::kWords).data();
    table.starts_ = sections.take<image::Start>(counts.starts);
    table.phrases_ = sections.take<image::Phrase>(counts.phrases);
    table.wide_ = sections.take<image::Wide>(counts.wide);
    table.characters_ = sections.take<char32_t>(counts.characters);
  }
  one_script_ = sections.take<image::OneScript>(image::kPlane / 32).data();
}

const ScriptTables& ScriptTables::built_in() {
  static const ScriptTables tables(taojin_script_begin);
  return tables;
}

}  // namespace taojin
