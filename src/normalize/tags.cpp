#include "normalize/tags.h"

#include <algorithm>
#include <iterator>

#include "normalize/characters.h"

namespace taojin {
namespace {

struct KnownTag {
  std::string_view name;
  TagKind kind;
};

/// Sorted.
constexpr KnownTag kTags[] = {{"a", TagKind::inline_element},
                              {"abbr", TagKind::inline_element},
                              {"address", TagKind::block_element},
                              {"article", TagKind::block_element},
                              {"aside", TagKind::block_element},
                              {"audio", TagKind::inline_element},
                              {"b", TagKind::inline_element},
                              {"big", TagKind::inline_element},
                              {"blockquote", TagKind::block_element},
                              {"body", TagKind::block_element},
                              {"br", TagKind::line_break},
                              {"button", TagKind::block_element},
                              {"caption", TagKind::block_element},
                              {"center", TagKind::block_element},
                              {"cite", TagKind::inline_element},
                              {"code", TagKind::inline_element},
                              {"dd", TagKind::block_element},
                              {"del", TagKind::inline_element},
                              {"details", TagKind::block_element},
                              {"div", TagKind::block_element},
                              {"dl", TagKind::block_element},
                              {"dt", TagKind::block_element},
                              {"em", TagKind::inline_element},
                              {"figcaption", TagKind::block_element},
                              {"figure", TagKind::block_element},
                              {"font", TagKind::inline_element},
                              {"footer", TagKind::block_element},
                              {"form", TagKind::block_element},
                              {"h1", TagKind::block_element},
                              {"h2", TagKind::block_element},
                              {"h3", TagKind::block_element},
                              {"h4", TagKind::block_element},
                              {"h5", TagKind::block_element},
                              {"h6", TagKind::block_element},
                              {"head", TagKind::block_element},
                              {"header", TagKind::block_element},
                              {"hr", TagKind::block_element},
                              {"html", TagKind::block_element},
                              {"i", TagKind::inline_element},
                              {"iframe", TagKind::hidden},
                              {"img", TagKind::inline_element},
                              {"input", TagKind::inline_element},
                              {"ins", TagKind::inline_element},
                              {"label", TagKind::inline_element},
                              {"li", TagKind::block_element},
                              {"link", TagKind::inline_element},
                              {"main", TagKind::block_element},
                              {"mark", TagKind::inline_element},
                              {"meta", TagKind::inline_element},
                              {"nav", TagKind::block_element},
                              {"noscript", TagKind::hidden},
                              {"ol", TagKind::block_element},
                              {"option", TagKind::block_element},
                              {"p", TagKind::block_element},
                              {"picture", TagKind::inline_element},
                              {"pre", TagKind::preformatted},
                              {"q", TagKind::inline_element},
                              {"rp", TagKind::hidden},
                              {"rt", TagKind::hidden},
                              {"ruby", TagKind::inline_element},
                              {"s", TagKind::inline_element},
                              {"script", TagKind::hidden},
                              {"section", TagKind::block_element},
                              {"select", TagKind::block_element},
                              {"small", TagKind::inline_element},
                              {"source", TagKind::inline_element},
                              {"span", TagKind::inline_element},
                              {"strike", TagKind::inline_element},
                              {"strong", TagKind::inline_element},
                              {"style", TagKind::hidden},
                              {"sub", TagKind::inline_element},
                              {"summary", TagKind::block_element},
                              {"sup", TagKind::inline_element},
                              {"svg", TagKind::hidden},
                              {"table", TagKind::block_element},
                              {"tbody", TagKind::block_element},
                              {"td", TagKind::cell},
                              {"template", TagKind::hidden},
                              {"textarea", TagKind::hidden},
                              {"tfoot", TagKind::block_element},
                              {"th", TagKind::cell},
                              {"thead", TagKind::block_element},
                              {"time", TagKind::inline_element},
                              {"title", TagKind::block_element},
                              {"tr", TagKind::block_element},
                              {"u", TagKind::inline_element},
                              {"ul", TagKind::block_element},
                              {"video", TagKind::inline_element},
                              {"wbr", TagKind::inline_element}};
constexpr bool by_name(const KnownTag& a, const KnownTag& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(std::begin(kTags), std::end(kTags), by_name));

constexpr std::size_t kLongestName = 10;

TagKind kind_of(std::u32string_view name) {
  char lower[kLongestName];
  if (name.size() > kLongestName) return TagKind::unknown;
  std::transform(name.begin(), name.end(), lower,
                 [](char32_t c) { return static_cast<char>(is_ascii_letter(c) ? c | 32 : c); });
  const KnownTag wanted{std::string_view(lower, name.size()), TagKind::unknown};
  const auto* const found = std::lower_bound(std::begin(kTags), std::end(kTags), wanted, by_name);
  return found != std::end(kTags) && found->name == wanted.name ? found->kind : TagKind::unknown;
}

/// Behind the '>' that ends a tag, with quoted attributes passed over; 0 when there is none.
std::size_t tag_end(std::u32string_view text, std::size_t from, Reach& reach) {
  char32_t quote = 0;
  const std::size_t limit = std::min(text.size(), reach.limit());
  for (std::size_t i = from; i < limit; ++i) {
    const char32_t c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == U'>') {
      reach.hit(i);
      return i + 1;
    } else if (c == U'<') {
      return 0;
    } else if ((c == U'"' || c == U'\'') && text[i - 1] == U'=') {
      quote = c;
    }
  }
  reach.miss();
  return 0;
}

bool same_name(std::u32string_view a, std::u32string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char32_t x, char32_t y) { return (x | 32) == (y | 32); });
}

}  // namespace

Tag read_tag(std::u32string_view text, Reach& reach) {
  if (text.starts_with(U"<!--")) {
    const std::size_t end = text.substr(0, reach.limit()).find(U"-->", 4);
    if (end == std::u32string_view::npos) {
      reach.miss();
      return {};
    }
    reach.hit(end);
    return {TagKind::inline_element, false, {}, end + 3};
  }
  if (text.starts_with(U"<!") || text.starts_with(U"<?")) {
    return {TagKind::inline_element, false, {}, tag_end(text, 2, reach)};
  }
  Tag tag;
  tag.closing = text.size() > 1 && text[1] == U'/';
  const std::size_t begin = tag.closing ? 2 : 1;
  std::size_t i = begin;
  while (i < text.size() && i < begin + kLongestName + 1 && is_ascii_word(text[i])) ++i;
  if (i == begin || i >= text.size() || !is_ascii_letter(text[begin])) return {};
  const char32_t behind = text[i];
  if (!is_one_of(behind, U">/:-") && !is_blank(behind) && !is_line_end(behind)) return {};
  tag.name = text.substr(begin, i - begin);
  tag.kind = behind == U':' || behind == U'-' ? TagKind::unknown : kind_of(tag.name);
  tag.size = tag_end(text, i, reach);
  return tag;
}

std::size_t hidden_end(std::u32string_view text, const Tag& tag, std::size_t otherwise, Reach& reach) {
  if (tag.closing || text[tag.size - 2] == U'/') return tag.size;
  const std::u32string_view inside = text.substr(0, reach.limit());
  for (std::size_t at = inside.find(U"</", tag.size); at != std::u32string_view::npos;
       at = inside.find(U"</", at + 2)) {
    if (!same_name(inside.substr(at + 2, tag.name.size()), tag.name)) continue;
    const Tag closing = read_tag(inside.substr(at), reach);
    if (closing.size != 0 && same_name(closing.name, tag.name)) {
      reach.hit(at);
      return at + closing.size;
    }
  }
  reach.miss();
  return otherwise;
}

}  // namespace taojin
