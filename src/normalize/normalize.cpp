#include "normalize/normalize.h"

namespace taojin {

Reading normalize(const Decoded& decoded, Markup) {
  Reading reading;
  reading.text = simplify(decoded.text);
  for (std::uint32_t i = 0; i < reading.text.size(); ++i) reading.origin.push_back(i);
  return reading;
}

std::u32string simplify(std::u32string_view text) { return std::u32string(text); }

Script script_of(std::u32string_view) { return Script::simplified; }

Region region_of(std::u32string_view, Script) { return Region::mainland; }

}  // namespace taojin
