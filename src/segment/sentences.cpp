#include "segment/sentences.h"

namespace taojin {

std::vector<Span> find_sentences(std::u32string_view reading) {
  std::vector<Span> sentences;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    const char32_t c = reading[i];
    if (c == U'\n' || c == U'。' || c == U'！' || c == U'？') {
      const std::uint32_t end = c == U'\n' ? i : i + 1;
      if (begin < end) sentences.push_back({begin, end});
      begin = i + 1;
    }
  }
  if (begin < reading.size()) sentences.push_back({begin, static_cast<std::uint32_t>(reading.size())});
  return sentences;
}

std::optional<Span> find_title(std::u32string_view) { return std::nullopt; }

}  // namespace taojin
