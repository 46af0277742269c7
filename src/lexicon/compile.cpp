#include "lexicon/compile.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

#include "lexicon/double_array.h"
#include "lexicon/image.h"
#include "normalize/normalize.h"

namespace taojin {
namespace {

/// What the columns of a table mean, by the beginning of the file's name. Column numbers start at 0; -1 is absent.
struct TableForm {
  std::string_view prefix;
  LexiconCategory category;
  int columns, kind, detail, aliases, weak;
};
constexpr TableForm kTables[] = {
    {"companies", LexiconCategory::company, 4, 1, -1, 2, 3},
    {"investors", LexiconCategory::company, 4, 1, -1, 2, 3},
    {"organizations", LexiconCategory::organization, 4, 1, -1, 2, 3},
    {"people", LexiconCategory::person, 3, -1, -1, 1, 2},
    {"places", LexiconCategory::place, 3, 1, -1, 2, -1},
    {"products", LexiconCategory::product, 5, 2, 1, 3, 4},
    {"surnames", LexiconCategory::surname, 3, 2, 1, -1, -1},
    {"titles", LexiconCategory::title, 3, 2, 1, -1, -1},
    {"transliteration", LexiconCategory::transliteration, 2, -1, 1, -1, -1},
};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.emplace_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

/// Code points of valid UTF-8; nothing when it is not. The compiler of the lexicon runs before ICU is linked.
std::optional<std::u32string> code_points(std::string_view utf8) {
  std::u32string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || i + length > utf8.size()) return std::nullopt;
    char32_t c = length == 1 ? lead : lead & (0x7F >> length);
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(utf8[i + k]);
      if ((next & 0xC0) != 0x80) return std::nullopt;
      c = (c << 6) | (next & 0x3F);
    }
    out.push_back(c);
    i += length;
  }
  return out;
}

char32_t fold_case(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c + 32 : c;
}

/// The flag of a line that speaks of a single character: surnames and characters of transliterations.
std::uint8_t character_flag(const LexiconLine& line) {
  const auto name = code_points(line.canonical);
  if (!name || name->size() != 1 || (*name)[0] >= lexicon_image::kCharacters) return 0;
  if (line.category == LexiconCategory::transliteration) return Lexicon::transliterates;
  if (line.category != LexiconCategory::surname) return 0;
  if (line.kind == "ambiguous") return Lexicon::ambiguous_surname;
  return line.kind == "rare" ? Lexicon::rare_surname : Lexicon::common_surname;
}

template <typename T>
void append(std::string& image, const std::vector<T>& items) {
  image.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(T));
  image.resize((image.size() + 7) / 8 * 8, '\0');
}

}  // namespace

Result<std::vector<LexiconLine>> parse_lexicon_table(std::string_view file_name, std::string_view text,
                                                     std::string_view shown_as) {
  const auto* form = std::ranges::find_if(kTables, [&](const TableForm& t) { return file_name.starts_with(t.prefix); });
  if (form == std::end(kTables)) return Error{std::string(file_name) + ": no table of the lexicon has this name"};

  std::vector<LexiconLine> lines;
  std::size_t number = 0;
  for (std::string& line : split(text, '\n')) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    const std::string place = std::string(shown_as.empty() ? file_name : shown_as) + ":" + std::to_string(number);
    std::vector<std::string> columns = split(line, '\t');
    if (columns.size() != static_cast<std::size_t>(form->columns)) {
      return Error{place + ": " + std::to_string(columns.size()) + " columns where " + std::to_string(form->columns) +
                   " are wanted"};
    }
    if (!code_points(line)) return Error{place + ": not UTF-8"};
    if (columns[0].empty()) return Error{place + ": the first column is empty"};
    const auto column = [&](int index) { return index < 0 ? std::string() : columns[static_cast<std::size_t>(index)]; };
    const auto list = [&](int index) {
      return column(index).empty() ? std::vector<std::string>() : split(column(index), '|');
    };
    LexiconLine entry{form->category,   columns[0], column(form->kind), column(form->detail), list(form->aliases),
                      list(form->weak), place};
    for (const auto& names : {entry.aliases, entry.weak}) {
      if (std::ranges::any_of(names, &std::string::empty)) return Error{place + ": an empty alias"};
    }
    lines.push_back(std::move(entry));
  }
  return lines;
}

Result<std::string> compile_lexicon(const std::vector<LexiconLine>& lines) {
  struct Spelling {
    std::u32string folded, text;
    std::uint32_t entry;
    bool weak;
  };
  std::vector<Spelling> spellings;
  std::vector<std::uint8_t> flags(lexicon_image::kCharacters, 0);
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const LexiconLine& line = lines[i];
    if (const std::uint8_t flag = character_flag(line); flag != 0) {
      flags[(*code_points(line.canonical))[0]] |= flag;
      continue;  // single characters are asked for by themselves, not searched as spellings
    }
    const auto add = [&](const std::string& name, bool weak) {
      Spelling spelling{{}, simplify(code_points(name).value_or(U"")), i, weak};
      for (const char32_t c : spelling.text) spelling.folded.push_back(fold_case(c));
      spellings.push_back(std::move(spelling));
    };
    if (std::ranges::find(line.weak, line.canonical) == line.weak.end()) add(line.canonical, false);
    for (const std::string& name : line.aliases) add(name, false);
    for (const std::string& name : line.weak) add(name, true);
  }
  std::ranges::stable_sort(spellings, {}, [&](const Spelling& s) {
    return std::make_tuple(std::u32string_view(s.folded), lines[s.entry].category, std::u32string_view(s.text),
                           s.entry);
  });
  // Two spellings of one line may fold to the same text (胡厚崑, 胡厚昆); the surer one, first in its line, stays.
  const auto repeated = std::ranges::unique(
      spellings, [](const Spelling& a, const Spelling& b) { return a.text == b.text && a.entry == b.entry; });
  spellings.erase(repeated.begin(), repeated.end());
  for (std::size_t i = 1; i < spellings.size(); ++i) {
    const Spelling& a = spellings[i - 1];
    const Spelling& b = spellings[i];
    if (a.text != b.text || lines[a.entry].category != lines[b.entry].category) continue;
    const LexiconLine& later = lines[std::max(a.entry, b.entry)];
    const LexiconLine& earlier = lines[std::min(a.entry, b.entry)];
    const auto same = [&](const std::string& name) { return simplify(code_points(name).value_or(U"")) == a.text; };
    std::string spelled = later.canonical;
    for (const auto& names : {later.aliases, later.weak}) {
      for (const std::string& name : names) {
        if (same(name)) spelled = name;
      }
    }
    return Error{later.place + ": “" + spelled + "” already belongs to " + earlier.canonical + " (" + earlier.place +
                 ")"};
  }

  // Dense character ids.
  std::vector<std::uint16_t> ids(lexicon_image::kCharacters, 0);
  std::uint32_t alphabet = 0;
  for (const Spelling& s : spellings) {
    for (const char32_t c : s.folded) {
      if (c >= lexicon_image::kCharacters || c == 0) {
        return Error{lines[s.entry].place + ": a character that no text has"};
      }
      if (ids[c] == 0) ids[c] = static_cast<std::uint16_t>(++alphabet);
    }
  }
  for (char32_t c = U'A'; c <= U'Z'; ++c) ids[c] = ids[fold_case(c)];

  std::vector<lexicon_image::Entry> entries;
  std::string bytes;
  std::map<std::string, std::uint32_t> pooled;
  const auto pool = [&](const std::string& s) {
    const auto [place, fresh] = pooled.try_emplace(s, static_cast<std::uint32_t>(bytes.size()));
    if (fresh) bytes += s;
    return place->second;
  };
  for (const LexiconLine& line : lines) {
    entries.push_back({pool(line.canonical), pool(line.kind), pool(line.detail),
                       static_cast<std::uint16_t>(line.canonical.size()), static_cast<std::uint16_t>(line.kind.size()),
                       static_cast<std::uint16_t>(line.detail.size()), static_cast<std::uint8_t>(line.category), 0});
  }

  std::vector<lexicon_image::Surface> surfaces;
  std::vector<char32_t> characters;
  std::vector<std::uint64_t> singles(lexicon_image::kSingleBits / 64, 0);
  std::vector<std::uint64_t> pairs(lexicon_image::kFilterBits / 64, 0);
  std::vector<std::uint64_t> thirds(lexicon_image::kFilterBits / 64, 0);
  const auto set = [](std::vector<std::uint64_t>& filter, std::uint32_t bit) {
    filter[bit / 64] |= std::uint64_t{1} << bit % 64;
  };
  std::vector<DoubleArrayKey> keys;
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    const Spelling& s = spellings[i];
    std::uint32_t same = 1;
    while (i + same < spellings.size() && spellings[i + same].folded == s.folded) ++same;
    surfaces.push_back({static_cast<std::uint32_t>(characters.size()), static_cast<std::uint16_t>(s.text.size()),
                        static_cast<std::uint8_t>(s.weak), static_cast<std::uint8_t>(lines[s.entry].category), s.entry,
                        same});
    characters.insert(characters.end(), s.text.begin(), s.text.end());
    if (i > 0 && spellings[i - 1].folded == s.folded) continue;
    DoubleArrayKey key{{}, static_cast<std::uint32_t>(i)};
    for (const char32_t c : s.folded) key.ids.push_back(ids[c]);
    if (s.folded.size() == 1) {
      set(singles, lexicon_image::single_bit(s.folded[0]));
    } else {
      const std::uint32_t pair = lexicon_image::pair_hash(s.folded[0], s.folded[1]);
      const char32_t third = s.folded.size() > 2 ? s.folded[2] : 0;
      set(pairs, lexicon_image::filter_bit(pair));
      set(thirds, lexicon_image::filter_bit(lexicon_image::third_hash(pair, third)));
    }
    keys.push_back(std::move(key));
  }
  std::ranges::sort(keys, {}, &DoubleArrayKey::ids);
  if (spellings.size() >= DoubleArrayUnit::kMostValues) return Error{"too many spellings"};
  const DoubleArrayBuilder trie(alphabet, keys);
  if (!trie.fits()) return Error{"too many spellings"};

  const lexicon_image::Header header{lexicon_image::kMagic,
                                     static_cast<std::uint32_t>(entries.size()),
                                     static_cast<std::uint32_t>(surfaces.size()),
                                     static_cast<std::uint32_t>(trie.units().size()),
                                     static_cast<std::uint32_t>(characters.size()),
                                     static_cast<std::uint32_t>(bytes.size()),
                                     0};
  std::string image(reinterpret_cast<const char*>(&header), sizeof header);
  append(image, ids);
  append(image, flags);
  append(image, singles);
  append(image, pairs);
  append(image, thirds);
  append(image, entries);
  append(image, surfaces);
  append(image, trie.units());
  append(image, characters);
  append(image, std::vector<char>(bytes.begin(), bytes.end()));
  return image;
}

}  // namespace taojin
