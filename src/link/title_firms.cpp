#include "link/title_firms.h"

#include <algorithm>

#include "link/marks.h"

namespace taojin {

TitleFirms::TitleFirms(std::u32string_view text, const Lexicon& lexicon, const std::vector<Mention>& mentions,
                       const std::vector<Entity>& entities)
    : text_(text), lexicon_(lexicon), mentions_(mentions), entities_(entities), attribute_(mentions.size(), false) {
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

/// The firm is where somebody came from or goes to, or does something to the one that the sentence is about: 来自云岭,
/// 曾在云岭和青禾, 由云岭收购.
bool TitleFirms::is_elsewhere(MentionIterator firm) const {
  constexpr std::u32string_view kBefore[] = {U"来自",   U"曾在", U"离开", U"加入",   U"前",     U"此前在", U"之前在",
                                             U"被",     U"由",   U"收购", U"投资",   U"离开了", U"加入了", U"收购了",
                                             U"投资了", U"聘请", U"卖给", U"聘请了", U"跳槽到", U"曾经在", U"此前曾在"};
  constexpr std::u32string_view kBehind[] = {U"前高管", U"前员工", U"员工", U"资深人士", U"工作",
                                             U"离职",   U"领投",   U"跟投", U"投资了"};
  constexpr std::u32string_view kJoints[] = {U"、", U"和", U"与", U"以及", U"及", U"，", U","};
  constexpr int kLongestList = 8;
  const auto begins = [](std::u32string_view text) {
    return [text](std::u32string_view word) { return text.starts_with(word); };
  };
  for (int i = 0; i < kLongestList; ++i) {
    const std::u32string_view left = without_blanks(text_.substr(0, firm->span.begin));
    if (std::ranges::any_of(kBefore, [&](std::u32string_view word) { return left.ends_with(word); })) return true;
    if (i == 0 && std::ranges::any_of(kBehind, begins(without_blanks(text_.substr(firm->span.end))))) return true;
    if (firm == mentions_.begin()) break;
    const auto before = std::prev(firm);
    const std::u32string_view gap = text_.substr(before->span.end, firm->span.begin - before->span.end);
    if (std::ranges::find(kJoints, without_blanks(gap)) == std::end(kJoints)) break;
    firm = before;
  }
  return false;
}

bool TitleFirms::may_have(MentionIterator firm, TitleKind kind) const {
  if (firm->type != NameType::company || attribute_[static_cast<std::size_t>(firm - mentions_.begin())]) return false;
  if (const std::optional<std::uint32_t> entry = entities_[firm->entity].lexicon_entry) {
    const bool investor = lexicon_.entry(*entry).kind == "investor";
    if (investor != (kind == TitleKind::partner)) return false;
  }
  return !is_elsewhere(firm);
}

std::optional<std::uint32_t> TitleFirms::around(std::uint32_t title, std::uint32_t sentence, TitleKind kind) const {
  constexpr std::uint32_t kFarthest = 200;
  std::optional<std::uint32_t> last;
  auto mention = std::ranges::lower_bound(mentions_, title, {}, [](const Mention& m) { return m.span.begin; });
  while (mention != mentions_.begin()) {
    --mention;
    if (mention->span.end + kFarthest < title) break;
    const bool may = may_have(mention, kind);
    if (may && mention->span.begin >= sentence) return mention->entity;
    if (main_firm_ == mention->entity && (may || mention->type != NameType::company)) return main_firm_;
    if (may && !last) last = mention->entity;
  }
  return last ? last : main_firm_;
}

}  // namespace taojin
