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

/// The same between the two foldings of our own: what a composed table must give.
inline std::u32string read_by_opencc(const std::string& configuration, std::u32string_view text) {
  std::u32string width;
  for (const char32_t c : text) {
    if (const char32_t to = c == U'\n' ? c : fold_width(c); to != kDropped) width += to;
  }
  std::u32string out = convert_by_opencc(configuration, width);
  std::transform(out.begin(), out.end(), out.begin(), fold_variant);
  return out;
}

}  // namespace taojin
