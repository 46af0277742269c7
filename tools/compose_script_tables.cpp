// compose_script_tables IMAGE: reads OpenCC's dictionaries through OpenCC and composes each configuration that the
// normalizer uses into one table of characters and one list of phrases. Run by the build.
//
// A configuration cuts the text into segments (longest phrase of a dictionary, left to right) and then runs one or two
// longest-match replacements inside each. The composed form does it in one pass: at each place the longest phrase that
// starts there, else the character. To give the same bytes its phrases are, each with OpenCC's own output as its value:
// the phrases of all dictionaries; the spellings that an earlier replacement turns into a phrase of a later one; and,
// where two of these overlap, their union, as long as the single pass over the others would read it differently.

#include <Config.hpp>
#include <Conversion.hpp>
#include <ConversionChain.hpp>
#include <Converter.hpp>
#include <DictEntry.hpp>
#include <DictGroup.hpp>
#include <Exception.hpp>
#include <Lexicon.hpp>
#include <MaxMatchSegmentation.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "normalize/fold.h"
#include "normalize/script_image.h"

namespace {

using namespace taojin;
namespace image = taojin::script_image;

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    const auto add = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
      add(c);
    } else if (c < 0x800) {
      add(0xC0 | c >> 6), add(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      add(0xE0 | c >> 12), add(0x80 | (c >> 6 & 0x3F)), add(0x80 | (c & 0x3F));
    } else {
      add(0xF0 | c >> 18), add(0x80 | (c >> 12 & 0x3F)), add(0x80 | (c >> 6 & 0x3F)), add(0x80 | (c & 0x3F));
    }
  }
  return out;
}

/// Of well-formed UTF-8: OpenCC's dictionaries and output.
std::u32string to_utf32(std::string_view utf8) {
  std::u32string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k < size; ++k) c = c << 6 | (static_cast<unsigned char>(utf8.at(i + k)) & 0x3FU);
    out.push_back(c);
    i += size;
  }
  return out;
}

using Replacements = std::map<std::u32string, std::u32string>;

void read_dictionary(const opencc::DictPtr& dictionary, Replacements& out) {
  if (const auto group = std::dynamic_pointer_cast<opencc::DictGroup>(dictionary)) {
    for (const auto& part : group->GetDicts()) read_dictionary(part, out);
    return;
  }
  for (const auto& entry : *dictionary->GetLexicon()) {
    out.emplace(to_utf32(entry->Key()), to_utf32(entry->GetDefault()));  // of a group the first dictionary wins
  }
}

/// One configuration of OpenCC and what is composed from it.
class Composed {
 public:
  explicit Composed(const char* configuration) : converter_(opencc::Config().NewFromFile(configuration)) {
    collect_phrases();
    close_overlaps();
  }

  /// Phrases of our own, which go before OpenCC's.
  void add_words(const Replacements& words) {
    for (const auto& [key, value] : words) phrases_[key] = value;
  }

  /// OpenCC's own output, which must keep the length.
  std::u32string convert(const std::u32string& text) const {
    std::u32string out = to_utf32(converter_->Convert(to_utf8(text)));
    if (out.size() != text.size()) throw std::runtime_error("OpenCC changes the length of " + to_utf8(text));
    return out;
  }

  const Replacements& phrases() const { return phrases_; }

 private:
  void collect_phrases() {
    const auto segmentation = std::dynamic_pointer_cast<opencc::MaxMatchSegmentation>(converter_->GetSegmentation());
    if (!segmentation) throw std::runtime_error("a segmentation other than mmseg");
    std::vector<Replacements> steps;
    read_dictionary(segmentation->GetDict(), steps.emplace_back());
    for (const auto& conversion : converter_->GetConversionChain()->GetConversions()) {
      read_dictionary(conversion->GetDict(), steps.emplace_back());
    }
    for (std::size_t step = 0; step < steps.size(); ++step) {
      for (const auto& [key, value] : steps[step]) {
        if (key.size() == 1) continue;
        if (key.size() > image::kLongestPhrase) throw std::runtime_error("a phrase too long: " + to_utf8(key));
        add(key);
        if (step > 1) add_spellings(key, steps[step - 1]);
      }
    }
  }

  void add(const std::u32string& key) { phrases_[key] = convert(key); }

  /// Every spelling that `earlier` turns into `key`, character by character.
  void add_spellings(const std::u32string& key, const Replacements& earlier) {
    std::vector<std::u32string> spellings{U""};
    for (const char32_t c : key) {
      std::vector<std::u32string> longer;
      for (const std::u32string& head : spellings) {
        longer.push_back(head + c);
        for (const auto& [from, to] : earlier) {
          if (from.size() == 1 && to == std::u32string(1, c)) longer.push_back(head + from);
        }
      }
      spellings = std::move(longer);
    }
    for (const std::u32string& spelling : spellings) add(spelling);
  }

  void close_overlaps() {
    for (bool changed = true; changed;) {
      std::set<std::u32string> unions;
      for (const auto& [left, left_value] : phrases_) {
        for (std::size_t k = 1; k < left.size(); ++k) {
          const std::u32string tail = left.substr(k);
          for (auto right = phrases_.lower_bound(tail); right != phrases_.end() && right->first.starts_with(tail);
               ++right) {
            if (right->first.size() > tail.size()) unions.insert(left.substr(0, k) + right->first);
          }
        }
      }
      changed = false;
      for (const std::u32string& text : unions) {
        if (text.size() > image::kLongestPhrase || single_pass(text) == convert(text)) continue;
        add(text);
        changed = true;
      }
    }
  }

  std::u32string single_pass(const std::u32string& text) const {
    std::u32string out;
    while (out.size() < text.size()) {
      const std::size_t at = out.size();
      std::size_t size = std::min<std::size_t>(image::kLongestPhrase, text.size() - at);
      for (; size > 1; --size) {
        if (const auto phrase = phrases_.find(text.substr(at, size)); phrase != phrases_.end()) {
          out += phrase->second;
          break;
        }
      }
      if (size == 1) out += convert(text.substr(at, 1));
    }
    return out;
  }

  opencc::ConverterPtr converter_;
  Replacements phrases_;
};

template <typename T>
void append(std::string& out, const std::vector<T>& values) {
  out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  out.resize((out.size() + 7) / 8 * 8);
}

void set(std::vector<std::uint64_t>& bitmap, char32_t c) {
  bitmap[c / 64] |= std::uint64_t{1} << c % 64;
}

bool is_scalar(char32_t c) {
  return c < 0xD800 || c > 0xDFFF;
}

/// OpenCC's result for every character, asked in one call: a character on a line of its own meets no phrase.
std::map<char32_t, char32_t> convert_all_characters(const Composed& composed, const std::vector<char32_t>& characters) {
  std::u32string text;
  for (const char32_t c : characters) {
    text += c;
    text += U'\n';
  }
  const std::u32string converted = composed.convert(text);
  std::map<char32_t, char32_t> out;
  for (std::size_t i = 0; i < characters.size(); ++i) out[characters[i]] = converted[2 * i];
  return out;
}

/// Simplified forms outside the basic plane, which mainland text does not print (郭明錤 keeps its last character), by
/// the form that is read for both: the first character of the basic plane that becomes it.
std::map<char32_t, char32_t> forms_in_plane() {
  const auto simplify = opencc::Config().NewFromFile("t2s.json");
  std::map<char32_t, char32_t> forms;
  for (char32_t c = 0x3400; c < 0xA000; ++c) {
    const std::u32string to = to_utf32(simplify->Convert(to_utf8(std::u32string(1, c))));
    if (to[0] >= image::kPlane) forms.emplace(to[0], c);
  }
  return forms;
}

std::vector<std::uint16_t> plain_of(const std::vector<std::uint16_t>& folded,
                                    const std::vector<std::uint64_t>& starts) {
  std::vector<std::uint16_t> plain = folded;
  for (char32_t c = 0; c < image::kPlane; ++c) {
    const bool starts_phrase = (starts[c / 64] >> c % 64 & 1) != 0;
    if (folded[c] == kDropped || folded[c] == U' ' || folded[c] == image::kWide || starts_phrase)
      plain[c] = image::kStop;
  }
  for (const char32_t c : image::kMarks) plain[c] = image::kStop;
  return plain;
}

/// How the words with 着 and 著 are printed in either script, and how they are read.
Replacements words_of_taiwan() {
  const auto to_traditional = opencc::Config().NewFromFile("s2t.json");
  Replacements words;
  for (const std::u32string_view word : words_with_zhu()) {
    words[std::u32string(word)] = word;
    words[to_utf32(to_traditional->Convert(to_utf8(word)))] = word;
  }
  for (const std::u32string_view word : words_with_zhe()) {
    for (std::u32string printed : {std::u32string(word), to_utf32(to_traditional->Convert(to_utf8(word)))}) {
      std::replace(printed.begin(), printed.end(), U'着', U'著');
      words[printed] = word;
    }
  }
  words[U"么"] = U"么";  // of 什么 in Simplified text; Taiwan's 么 for 幺 is rarer than that
  return words;
}

image::Counts append_composition(const Composed& composed, const std::map<char32_t, char32_t>& forms,
                                 std::string& out) {
  const auto read_as = [&](char32_t simplified) {
    const auto form = forms.find(simplified);
    return form != forms.end() ? form->second : fold_variant(simplified);
  };
  std::vector<char32_t> folded, all;
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (is_scalar(c) && c != U'\n') all.push_back(c);
  }
  for (const char32_t c : all) {
    const char32_t width = fold_width(c);
    folded.push_back(width == kDropped ? U' ' : width);
  }
  const auto converted = convert_all_characters(composed, folded);

  std::vector<std::uint16_t> table(image::kPlane, 0);
  std::vector<image::Wide> wide;
  table[U'\n'] = U'\n';
  for (std::size_t i = 0; i < all.size(); ++i) {
    const char32_t c = all[i];
    const char32_t to = fold_width(c) == kDropped ? kDropped : read_as(converted.at(folded[i]));
    const bool fits = c < image::kPlane && to < image::kWide;
    if (!fits && to != c) wide.push_back({c, to});
    if (c < image::kPlane) table[c] = fits ? static_cast<std::uint16_t>(to) : image::kWide;
  }
  table[0xFFFF] = image::kWide;

  std::vector<std::uint64_t> bitmap(image::kWords, 0), seconds(image::kWords, 0);
  std::map<char32_t, std::vector<std::u32string>> by_start;
  for (const auto& [key, value] : composed.phrases()) {
    if (key.size() > 1) by_start[key[0]].push_back(key);
    if (key.size() == 1) table[key[0]] = static_cast<std::uint16_t>(value[0]);
  }
  std::vector<image::Start> starts;
  std::vector<image::Phrase> phrases;
  std::vector<char32_t> characters;
  for (auto& [first, keys] : by_start) {
    if (first >= image::kPlane) throw std::runtime_error("a phrase that starts outside the basic plane");
    std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    set(bitmap, first);
    starts.push_back({first, static_cast<std::uint32_t>(phrases.size()), static_cast<std::uint32_t>(keys.size())});
    for (const std::u32string& key : keys) {
      if (key[1] >= image::kPlane) throw std::runtime_error("a phrase beyond the basic plane: " + to_utf8(key));
      set(seconds, key[1]);
      phrases.push_back({static_cast<std::uint32_t>(characters.size()), static_cast<std::uint32_t>(key.size())});
      characters.insert(characters.end(), key.begin(), key.end());
      for (const char32_t c : composed.phrases().at(key)) characters.push_back(read_as(c));
    }
  }
  append(out, table);
  append(out, plain_of(table, bitmap));
  append(out, bitmap);
  append(out, seconds);
  append(out, starts);
  append(out, phrases);
  append(out, wide);
  append(out, characters);
  const auto size = [](const auto& section) { return static_cast<std::uint32_t>(section.size()); };
  return {size(starts), size(phrases), size(wide), size(characters)};
}

/// Characters that only Traditional or only Simplified text has: those that one direction changes and that are no
/// result of it, nor offered by the other direction as a reading of themselves (后, 里, 干 are both).
void append_script_classes(std::string& out) {
  Replacements simplified, traditional;
  const auto read = [](const char* configuration, Replacements& into, std::set<char32_t>& offered) {
    const auto converter = opencc::Config().NewFromFile(configuration);
    const auto conversion = converter->GetConversionChain()->GetConversions().front();
    read_dictionary(conversion->GetDict(), into);
    const auto group = std::dynamic_pointer_cast<opencc::DictGroup>(conversion->GetDict());
    for (const auto& part : group->GetDicts()) {
      for (const auto& entry : *part->GetLexicon()) {
        for (const std::string& value : entry->Values()) {
          for (const char32_t c : to_utf32(value)) offered.insert(c);
        }
      }
    }
  };
  std::set<char32_t> in_simplified, in_traditional;
  read("t2s.json", simplified, in_simplified);
  read("s2t.json", traditional, in_traditional);
  std::vector<image::OneScript> one_script(image::kPlane / 32);
  for (char32_t c = 0x3400; c < 0xA000; ++c) {
    const auto changed = [&](const Replacements& by) {
      const auto found = by.find(std::u32string(1, c));
      return found != by.end() && found->second[0] != c;
    };
    image::OneScript& word = one_script[c / 32];
    if (changed(simplified) && !in_simplified.count(c)) word |= image::kOnlyTraditional << c % 32;
    if (changed(traditional) && !in_traditional.count(c)) word |= image::kOnlySimplified << c % 32;
  }
  append(out, one_script);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: compose_script_tables IMAGE\n";
    return 2;
  }
  try {
    image::Header header{image::kMagic, {}};
    std::string sections;
    const std::map<char32_t, char32_t> forms = forms_in_plane();
    for (std::uint32_t i = 0; i < image::kCompositions; ++i) {
      Composed composed(image::kConfigurations[i]);
      if (i == image::kTw2s) composed.add_words(words_of_taiwan());
      header.counts[i] = append_composition(composed, forms, sections);
    }
    append_script_classes(sections);
    std::ofstream out(argv[1], std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(&header), sizeof header);
    out << sections;
    out.close();
    if (out) return 0;
    std::cerr << "compose_script_tables: " << argv[1] << ": cannot be written\n";
  } catch (const std::exception& error) {
    std::cerr << "compose_script_tables: " << error.what() << '\n';
  } catch (const opencc::Exception& error) {  // no std::exception
    std::cerr << "compose_script_tables: " << error.what() << '\n';
  }
  return 1;
}
