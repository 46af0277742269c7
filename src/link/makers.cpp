#include "link/makers.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "decode/decode.h"
#include "link/marks.h"

namespace taojin {
namespace {

/// What may stand between a maker and its product besides blanks and quotes.
constexpr std::u32string_view kJoints[] = {U"",           U"的",       U"旗下",     U"旗下的", U"公司的", U"自研的",
                                           U"自研",       U"发布的",   U"发布了",   U"发布",   U"推出的", U"推出了",
                                           U"推出",       U"开发的",   U"研发的",   U"打造的", U"出品的", U"最新的",
                                           U"最新发布的", U"新发布的", U"新推出的", U"开源的", U"开源了", U"训练的"};

bool is_joint(std::u32string_view gap) {
  constexpr std::size_t kLongest = 10;
  if (gap.size() > kLongest) return false;
  gap = without_blanks(gap);
  while (!gap.empty() && (opens_quote(gap.back()) || is_blank(gap.back()))) gap.remove_suffix(1);
  while (!gap.empty() && (closes_quote(gap.front()) || is_blank(gap.front()))) gap.remove_prefix(1);
  return std::ranges::find(kJoints, gap) != std::end(kJoints);
}

std::optional<std::uint32_t> company_entry(std::string_view name, const Lexicon& lexicon) {
  const std::optional<std::uint32_t> first = lexicon.find(to_utf32(name));
  for (std::uint32_t i = first.value_or(0); first && i < *first + lexicon.same_text(*first); ++i) {
    const std::uint32_t entry = lexicon.surface(i).entry;
    if (lexicon.entry(entry).category == LexiconCategory::company) return entry;
  }
  return std::nullopt;
}

}  // namespace

void find_makers(const Document& document, const Lexicon& lexicon, const std::vector<Mention>& mentions,
                 std::vector<Entity>& entities) {
  const bool products = std::ranges::any_of(entities, [](const Entity& e) { return e.type == NameType::product; });
  if (!products) return;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> firms;  // lexicon entry, entity
  std::vector<std::pair<std::string_view, std::uint32_t>> names;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    const Entity& e = entities[i];
    if (e.type != NameType::company) continue;
    if (e.lexicon_entry) firms.emplace_back(*e.lexicon_entry, i);
    names.emplace_back(e.key, i);
  }
  std::ranges::sort(firms);
  std::ranges::sort(names);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> stated;  // product, firm
  for (std::uint32_t i = 1; i < mentions.size(); ++i) {
    const Mention &firm = mentions[i - 1], &product = mentions[i];
    if (firm.type != NameType::company || product.type != NameType::product) continue;
    const Span gap{firm.span.end, product.span.begin};
    if (is_joint(slice(document.reading.text, gap))) stated.emplace_back(product.entity, firm.entity);
  }
  std::ranges::sort(stated);
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    Entity& e = entities[i];
    if (e.type != NameType::product) continue;
    // A product and its firm often share the name.
    const auto same = std::ranges::lower_bound(names, e.key, {}, &std::pair<std::string_view, std::uint32_t>::first);
    if (same != names.end() && same->first == e.key) {
      e.maker = same->second;
      continue;
    }
    const std::string_view known = e.lexicon_entry ? lexicon.entry(*e.lexicon_entry).detail : std::string_view();
    if (!known.empty()) {
      // The lexicon knows the maker: it is in the article, or nobody of the article is.
      const std::optional<std::uint32_t> entry = company_entry(known, lexicon);
      const auto firm =
          std::ranges::lower_bound(firms, entry.value_or(0), {}, &std::pair<std::uint32_t, std::uint32_t>::first);
      if (entry && firm != firms.end() && firm->first == *entry) e.maker = firm->second;
      continue;
    }
    // The firm that stands before the product most often.
    std::size_t most = 0;
    auto at = std::ranges::lower_bound(stated, std::pair{i, std::uint32_t{0}});
    while (at != stated.end() && at->first == i) {
      const auto end = std::ranges::upper_bound(at, stated.end(), *at);
      if (static_cast<std::size_t>(end - at) > most) {
        most = static_cast<std::size_t>(end - at);
        e.maker = at->second;
      }
      at = end;
    }
  }
}

}  // namespace taojin
