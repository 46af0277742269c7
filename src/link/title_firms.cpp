#include "link/title_firms.h"

#include <algorithm>

#include "link/marks.h"
#include "link/title_owners.h"

namespace taojin {
namespace {

constexpr std::size_t kOften = 5;  ///< mentions of what an article is about

constexpr std::u32string_view kJoints[] = {U"、", U"和", U"与", U"以及", U"及", U"，", U","};

bool is_joint(std::u32string_view gap) {
  return std::ranges::find(kJoints, without_blanks(gap)) != std::end(kJoints);
}

}  // namespace

TitleFirms::TitleFirms(std::u32string_view text, const Lexicon& lexicon, const std::vector<Mention>& mentions,
                       const std::vector<Entity>& entities)
    : text_(text),
      lexicon_(lexicon),
      mentions_(mentions),
      entities_(entities),
      attribute_(mentions.size(), false),
      speaks_(entities.size(), false) {
  find_speakers();
  std::size_t most = kOften - 1, most_of_unknown = most;
  std::optional<std::uint32_t> unknown;  // a firm that the lexicon does not know
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    // A product that the lexicon does not know may bear the name of its firm. A publisher is named by its own
    // articles, whatever they are about.
    const Entity& e = entities[i];
    if (e.type != NameType::company && (e.type != NameType::product || e.lexicon_entry)) continue;
    if (speaks_[i] || (e.lexicon_entry && lexicon.entry(*e.lexicon_entry).kind == "media")) continue;
    if (e.type == NameType::company && !e.lexicon_entry && e.mentions.size() > most_of_unknown) {
      most_of_unknown = e.mentions.size();
      unknown = i;
    }
    if (e.mentions.size() <= most) continue;
    most = e.mentions.size();
    main_firm_ = i;
  }
  // … but a firm that is named often is rather what makes it.
  if (main_firm_ && entities[*main_firm_].type == NameType::product) {
    if (entities[*main_firm_].maker)
      main_firm_ = entities[*main_firm_].maker;
    else if (unknown)
      main_firm_ = unknown;
  }
}

/// Firms that ask in an interview: 云岭访谈：……, where lines begin.
void TitleFirms::find_speakers() {
  std::vector<bool> once(entities_.size(), false);
  for (const Mention& mention : mentions_) {
    const std::uint32_t begin = mention.span.begin, end = mention.span.end;
    if (mention.type != NameType::company || end >= text_.size() || !is_colon(text_[end])) continue;
    if (begin > 0 && !is_one_of(text_[begin - 1], U"\n*")) continue;
    if (once[mention.entity]) speaks_[mention.entity] = true;
    once[mention.entity] = true;
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
bool TitleFirms::is_elsewhere(MentionIterator firm, TitleKind kind) const {
  constexpr std::u32string_view kBefore[] = {U"来自",   U"曾在", U"离开", U"加入",   U"前",     U"此前在", U"之前在",
                                             U"被",     U"由",   U"收购", U"投资",   U"离开了", U"加入了", U"收购了",
                                             U"投资了", U"聘请", U"卖给", U"聘请了", U"跳槽到", U"曾经在", U"此前曾在"};
  constexpr std::u32string_view kBehind[] = {U"前高管", U"前员工", U"员工", U"资深人士", U"工作", U"离职",
                                             U"待了",   U"担任",   U"实习", U"挖来",     U"挖走", U"跳槽"};
  constexpr std::u32string_view kInvests[] = {U"领投", U"跟投", U"投资了"};
  constexpr int kLongestList = 8;
  const auto begins = [](std::u32string_view text) {
    return [text](std::u32string_view word) { return text.starts_with(word); };
  };
  for (int i = 0; i < kLongestList; ++i) {
    const std::u32string_view left = without_blanks(text_.substr(0, firm->span.begin));
    if (std::ranges::any_of(kBefore, [&](std::u32string_view word) { return left.ends_with(word); })) return true;
    const std::u32string_view behind = without_blanks(text_.substr(firm->span.end));
    if (left.ends_with(U"包括了") && !behind.empty() && is_joint_character(behind.front())) return true;
    const auto right = begins(behind);
    if (i == 0 && std::ranges::any_of(kBehind, right)) return true;
    if (i == 0 && kind != TitleKind::partner && std::ranges::any_of(kInvests, right)) return true;
    if (firm == mentions_.begin()) break;
    const auto before = std::prev(firm);
    const std::u32string_view gap = text_.substr(before->span.end, firm->span.begin - before->span.end);
    if (!is_joint(gap)) break;
    firm = before;
  }
  return false;
}

/// Partners are of investors, the others of firms that are none; unknown ones may be either.
bool TitleFirms::suits(std::uint32_t firm, TitleKind kind) const {
  const std::optional<std::uint32_t> entry = entities_[firm].lexicon_entry;
  return !entry || (lexicon_.entry(*entry).kind == "investor") == (kind == TitleKind::partner);
}

bool TitleFirms::may_have(MentionIterator firm, TitleKind kind) const {
  if (firm->type != NameType::company || attribute_[static_cast<std::size_t>(firm - mentions_.begin())]) return false;
  if (!suits(firm->entity, kind)) return false;
  return !is_elsewhere(firm, kind);
}

/// A publisher whom the article cites, or who asks the questions: its titles seldom are those of its people.
bool TitleFirms::is_source(MentionIterator firm) const {
  const std::optional<std::uint32_t> entry = entities_[firm->entity].lexicon_entry;
  if (speaks_[firm->entity]) return true;
  return entry && lexicon_.entry(*entry).kind == "media";
}

/// 甲、乙和丙: one of several that are named together.
bool TitleFirms::is_listed(MentionIterator firm) const {
  const auto listed = [&](MentionIterator a, MentionIterator b) {
    return a->type == NameType::company && b->type == NameType::company && a->entity != b->entity &&
           is_joint(text_.substr(a->span.end, b->span.begin - a->span.end));
  };
  return (firm != mentions_.begin() && listed(std::prev(firm), firm)) ||
         (std::next(firm) != mentions_.end() && listed(firm, std::next(firm)));
}

/// A sentence between these places begins with a firm.
bool TitleFirms::firm_begins_sentence(std::uint32_t begin, std::uint32_t end) const {
  auto mention = std::ranges::lower_bound(mentions_, begin, {}, [](const Mention& m) { return m.span.begin; });
  for (; mention != mentions_.end() && mention->span.begin < end; ++mention) {
    if (mention->type == NameType::company && mention->span.begin > 0 &&
        is_one_of(text_[mention->span.begin - 1], U"\n。 ：")) {
      return true;
    }
  }
  return false;
}

/// What the article is about is named between this place and that mention.
bool TitleFirms::named_in(std::uint32_t begin, MentionIterator end) const {
  while (end != mentions_.begin() && std::prev(end)->span.begin >= begin) {
    --end;
    if (end->entity == main_firm_) return true;
  }
  return false;
}

/// Nothing but 的 stands between this place and the name before it.
bool TitleFirms::behind_name(MentionIterator next, std::uint32_t title) const {
  if (next == mentions_.begin()) return false;
  const std::uint32_t end = std::prev(next)->span.end;
  const std::u32string_view gap = without_blanks(text_.substr(end, title - std::min(title, end)));
  return gap.empty() || gap == U"的";
}

bool TitleFirms::may_be_firm(const Entity& product) const {
  return !product.lexicon_entry || lexicon_.entry(*product.lexicon_entry).detail.empty();
}

/// 某产品，其创始人: a product whose maker the lexicon does not know may bear the name of its firm.
std::optional<std::uint32_t> TitleFirms::its_product(MentionIterator next, std::uint32_t title) const {
  if (next == mentions_.begin()) return std::nullopt;
  const Mention& name = *std::prev(next);
  if (name.type != NameType::product || !may_be_firm(entities_[name.entity]) || name.span.end > title)
    return std::nullopt;
  const std::u32string_view gap = without_blanks(text_.substr(name.span.end, title - name.span.end));
  return gap == U"，其" || gap == U",其" ? std::optional(name.entity) : std::nullopt;
}

bool TitleFirms::means_named_firm(std::uint32_t title, std::uint32_t sentence) const {
  return owner_before(text_.substr(sentence, title - sentence)) == Owner::named;
}

std::optional<std::uint32_t> TitleFirms::around(std::uint32_t title, std::uint32_t sentence, TitleKind kind) {
  constexpr std::uint32_t kFarthestLine = 600;
  const bool begins = without_blanks(text_.substr(sentence, title - sentence)).empty();
  // CEO甲，……。CTO乙，……。: sentences that begin with a title, one for each of a firm's people.
  if (begins && last_line_ && last_line_->title < title && last_line_->title + kFarthestLine > title &&
      kind != TitleKind::partner && !firm_begins_sentence(last_line_->title, title)) {
    last_line_->title = title;
    return last_line_->firm;
  }
  const std::optional<std::uint32_t> firm = search(title, sentence, kind);
  if (firm) last_answer_ = {title, *firm};
  if (firm && begins) last_line_ = {title, *firm};
  return firm;
}

std::optional<std::uint32_t> TitleFirms::search(std::uint32_t title, std::uint32_t sentence, TitleKind kind) const {
  constexpr std::uint32_t kFarthest = 200, kNear = 4;
  std::optional<std::uint32_t> last, listed;
  auto mention = std::ranges::lower_bound(mentions_, title, {}, [](const Mention& m) { return m.span.begin; });
  // What stands between the last name and the title.
  const std::uint32_t begin =
      mention == mentions_.begin() ? sentence : std::max(sentence, std::prev(mention)->span.end);
  const std::u32string_view left = text_.substr(begin, title - std::min(title, begin));
  if (!behind_name(mention, title) && owner_before(left) == Owner::unknown) return std::nullopt;
  if (const std::optional<std::uint32_t> product = its_product(mention, title)) return product;
  while (mention != mentions_.begin()) {
    --mention;
    // 总裁甲……，联合创始人乙: with no firm named between them, both are of the same.
    const bool answered = last_answer_ && mention->span.begin < last_answer_->title && last_answer_->title < title &&
                          last_answer_->title >= sentence && kind != TitleKind::partner;
    if (answered) return last_answer_->firm;
    if (mention->span.end + kFarthest < title) break;
    const bool may = may_have(mention, kind);
    if (may && is_source(mention)) continue;
    if (may && mention->span.begin >= sentence) {
      // 云岭是另一个青禾，……，其CEO: what the article is about, unless the other is what 其 follows.
      const std::u32string_view gap = text_.substr(mention->span.end, title - mention->span.end);
      const bool another_clause = gap.size() > kNear && gap.find_first_of(U"，,；;。") != std::u32string_view::npos;
      const bool its = another_clause && kind != TitleKind::partner && main_firm_ && named_in(sentence, mention);
      return its ? *main_firm_ : mention->entity;
    }
    if (main_firm_ == mention->entity && (may || mention->type != NameType::company)) return main_firm_;
    if (may && is_listed(mention)) {
      if (!listed) listed = mention->entity;
    } else if (may && !last) {
      last = mention->entity;
    }
  }
  if (last) return last;
  return main_firm_ && (kind != TitleKind::partner || suits(*main_firm_, kind)) ? main_firm_ : listed;
}

}  // namespace taojin
