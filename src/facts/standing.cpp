#include "facts/standing.h"

#include <algorithm>

namespace taojin::facts {

std::optional<std::uint32_t> company_of(const Document& document, std::uint32_t entity) {
  const Entity& e = document.entities[entity];
  switch (e.type) {
    case NameType::company:
    case NameType::organization:
      return entity;
    case NameType::product:
      return e.maker ? *e.maker : entity;
    case NameType::person:
      for (const Title& title : e.titles) {
        if (title.company) return title.company;
      }
      return std::nullopt;
  }
  return std::nullopt;
}

bool Standing::is_behind_text(const Document& document, Span line) const {
  constexpr std::uint32_t kShortestTitle = 12;
  constexpr int kMostBars = 2;
  if (line.begin < text_end || line.size() < kShortestTitle) return false;
  const std::u32string_view text = slice(document.reading.text, line);
  return std::count(text.begin(), text.end(), U'|') <= kMostBars;
}

Standing::Standing(const Document& document)
    : times_named(document.entities.size()), in_title(document.entities.size()) {
  for (const Mention& mention : document.mentions) {
    const std::optional<std::uint32_t> company = company_of(document, mention.entity);
    if (!company) continue;
    ++times_named[*company];
    if (document.title && document.title->contains(mention.span)) in_title[*company] = true;
  }
  const auto last = std::find_if(document.sentences.rbegin(), document.sentences.rend(), [&](Span sentence) {
    return !sentence.empty() && document.reading.text[sentence.end - 1] == U'。';
  });
  text_end = last == document.sentences.rend() ? static_cast<std::uint32_t>(document.reading.text.size()) : last->end;
  for (const Entity& entity : document.entities) roles.push_back(role_of(entity));
  const auto most = std::max_element(times_named.begin(), times_named.end());
  if (most != times_named.end() && *most > 0) most_named = static_cast<std::uint32_t>(most - times_named.begin());
}

}  // namespace taojin::facts
