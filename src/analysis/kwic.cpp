#include "analysis/kwic.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "corpus/name_key.h"
#include "decode/decode.h"
#include "normalize/normalize.h"
#include "report/columns.h"

namespace taojin {
namespace {

std::u32string folded(std::u32string text) {
  for (char32_t& c : text) c = static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
  return text;
}

class Contexts {
 public:
  Contexts(const Document& document, unsigned width) : d_(document), width_(width) {}

  [[nodiscard]] KwicLine at(Span span) const {
    const auto size = static_cast<std::uint32_t>(d_.reading.text.size());
    std::uint32_t begin = span.begin, end = span.end;
    for (unsigned used = 0; begin > 0; --begin) {
      used += columns_of(shown(begin - 1));
      if (used > width_) break;
    }
    for (unsigned used = 0; end < size; ++end) {
      used += columns_of(shown(end));
      if (used > width_) break;
    }
    return {d_.reading.to_decoded(span), printed({begin, span.begin}), printed(span), printed({span.end, end})};
  }

 private:
  [[nodiscard]] char32_t shown(std::uint32_t i) const {
    const char32_t c = d_.decoded.text[d_.reading.origin[i]];
    return c == U'\n' || c == U'\r' || c == U'\t' ? U' ' : c;
  }
  [[nodiscard]] std::string printed(Span span) const {
    std::u32string out;
    for (std::uint32_t i = span.begin; i < span.end; ++i) out += shown(i);
    return to_utf8(out);
  }

  const Document& d_;
  unsigned width_;
};

}  // namespace

std::u32string fold_pattern(std::string_view pattern) {
  return folded(simplify(to_utf32(pattern)));
}

std::vector<KwicLine> find_pattern(const Document& document, std::u32string_view pattern, unsigned width) {
  std::vector<KwicLine> out;
  if (pattern.empty()) return out;
  const std::u32string text = folded(document.reading.text);
  const Contexts contexts(document, width);
  for (std::size_t at = text.find(pattern); at != std::u32string::npos; at = text.find(pattern, at + pattern.size())) {
    out.push_back(contexts.at({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + pattern.size())}));
  }
  return out;
}

std::vector<KwicLine> find_entity(const Document& document, const std::set<std::string>& keys, unsigned width) {
  std::vector<KwicLine> out;
  const Contexts contexts(document, width);
  std::vector<Span> spans;
  for (const Entity& entity : document.entities) {
    const auto printed = [&](std::uint32_t mention) {
      return name_key(to_utf8(slice(document.reading.text, document.mentions[mention].span)));
    };
    const bool meant = keys.contains(name_key(entity.name)) ||
                       std::ranges::any_of(entity.mentions, [&](std::uint32_t m) { return keys.contains(printed(m)); });
    if (!meant) continue;
    for (const std::uint32_t mention : entity.mentions) spans.push_back(document.mentions[mention].span);
  }
  std::ranges::sort(spans);
  out.reserve(spans.size());
  for (const Span span : spans) out.push_back(contexts.at(span));
  return out;
}

}  // namespace taojin
