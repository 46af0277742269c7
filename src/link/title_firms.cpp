#include "link/title_firms.h"

#include <algorithm>

#include "link/marks.h"

namespace taojin {

TitleFirms::TitleFirms(std::u32string_view text, const Lexicon& lexicon, const std::vector<Mention>& mentions,
                       const std::vector<Entity>& entities)
    : text_(text), mentions_(mentions), attribute_(mentions.size(), false) {
  constexpr std::size_t kFewest = 5;
  std::size_t most = kFewest - 1;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    // A product that the lexicon does not know may bear the name of its firm. A publisher is named by its own
    // articles, whatever they are about.
    const Entity& e = entities[i];
    if (e.type != NameType::company && (e.type != NameType::product || e.lexicon_entry)) continue;
    if (e.mentions.size() <= most) continue;
    if (e.lexicon_entry && lexicon.entry(*e.lexicon_entry).kind == "media") continue;
    most = e.mentions.size();
    main_firm_ = i;
  }
}

void TitleFirms::note_attribute(std::uint32_t begin, std::uint32_t entity) {
  const auto firm = std::ranges::lower_bound(mentions_, begin, {}, [](const Mention& m) { return m.span.begin; });
  if (firm != mentions_.end() && firm->entity == entity) {
    attribute_[static_cast<std::size_t>(firm - mentions_.begin())] = true;
  }
}

/// The firm is where somebody came from or goes to: 来自云岭, 曾在云岭.
bool TitleFirms::is_elsewhere(const Mention& firm) const {
  constexpr std::u32string_view kBefore[] = {U"来自", U"曾在", U"离开", U"加入", U"前", U"此前在", U"之前在", U"被"};
  const std::u32string_view left = without_blanks(text_.substr(0, firm.span.begin));
  return std::ranges::any_of(kBefore, [&](std::u32string_view word) { return left.ends_with(word); });
}

std::optional<std::uint32_t> TitleFirms::around(std::uint32_t title, std::uint32_t sentence) const {
  constexpr std::uint32_t kFarthest = 120;
  std::optional<std::uint32_t> last;
  auto mention = std::ranges::lower_bound(mentions_, title, {}, [](const Mention& m) { return m.span.begin; });
  while (mention != mentions_.begin()) {
    --mention;
    if (mention->span.end + kFarthest < title) break;
    if (main_firm_ == mention->entity) return mention->entity;
    if (mention->type != NameType::company) continue;
    if (attribute_[static_cast<std::size_t>(mention - mentions_.begin())] || is_elsewhere(*mention)) continue;
    if (mention->span.begin >= sentence) return mention->entity;
    if (!last) last = mention->entity;
  }
  return last ? last : main_firm_;
}

}  // namespace taojin
