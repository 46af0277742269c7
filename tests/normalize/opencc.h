#pragma once
/// OpenCC as the reference of the composed tables.

#include <Config.hpp>
#include <Converter.hpp>
#include <algorithm>
#include <map>
#include <string>

#include "decode/decode.h"
#include "normalize/fold.h"

namespace taojin {

/// What OpenCC makes of a text, by one of its configurations ("t2s.json").
inline std::u32string convert_by_opencc(const std::string& configuration, std::u32string_view text) {
  static std::map<std::string, opencc::ConverterPtr> converters;
  opencc::ConverterPtr& converter = converters[configuration];
  if (!converter) converter = opencc::Config().NewFromFile(configuration);
  return to_utf32(converter->Convert(to_utf8(text)));
}

/// What is read for a Simplified character outside the basic plane: the first of the basic plane that becomes it.
inline char32_t form_in_plane(char32_t simplified) {
  static const std::map<char32_t, char32_t> forms = [] {
    std::u32string plane;
    for (char32_t c = 0x3400; c < 0xA000; ++c) (plane += c) += U'\n';
    const std::u32string converted = convert_by_opencc("t2s.json", plane);
    std::map<char32_t, char32_t> first;
    for (std::size_t i = 0; i < plane.size(); ++i) {
      if (converted[i] > 0xFFFF) first.emplace(converted[i], plane[i]);
    }
    return first;
  }();
  const auto form = forms.find(simplified);
  return form != forms.end() ? form->second : simplified;
}

/// The same between the foldings of our own: what a composed table must give.
inline std::u32string read_by_opencc(const std::string& configuration, std::u32string_view text) {
  std::u32string width;
  for (const char32_t c : text) {
    if (const char32_t to = c == U'\n' ? c : fold_width(c); to != kDropped) width += to;
  }
  std::u32string out = convert_by_opencc(configuration, width);
  std::transform(out.begin(), out.end(), out.begin(), [](char32_t c) { return form_in_plane(fold_variant(c)); });
  return out;
}

}  // namespace taojin
