#include "eval/occurrences.h"

namespace taojin {
namespace {

bool is_word(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

}  // namespace

std::vector<Span> occurrences(std::u32string_view text, std::u32string_view surface, std::size_t from, std::size_t to) {
  std::vector<Span> out;
  for (std::size_t at = text.find(surface, from); at != std::u32string_view::npos && at + surface.size() <= to;
       at = text.find(surface, at + 1)) {
    const std::size_t end = at + surface.size();
    const bool inside = (is_word(surface.front()) && at > 0 && is_word(text[at - 1])) ||
                        (is_word(surface.back()) && end < text.size() && is_word(text[end]));
    if (!inside) out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
  }
  return out;
}

std::vector<std::uint32_t> line_starts(std::u32string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'\n') starts.push_back(i + 1);
  }
  return starts;
}

}  // namespace taojin
