#include "link/given_titles.h"

#include <algorithm>
#include <utility>

namespace taojin {
namespace {

/// Academic titles that are titles also without the institution.
constexpr std::u32string_view kDegrees[] = {U"教授", U"院士", U"校长", U"讲师", U"博导"};

}  // namespace

void GivenTitles::give(std::uint32_t person, TitlePhrase phrase, bool held) {
  if (phrase.silent) return;
  const std::uint32_t sentence = phrases_.sentence().begin;
  if (!phrase.company && is_business(phrase.kind)) {
    const std::u32string_view word = slice(text_, phrase.words);
    const bool named_by_firms = word == U"顾问" || word == U"代言人";  // without one they are anybody's
    if (phrase.kind == TitleKind::profession ? !(named_by_firms && held) : named_by_firms && !held) return;
    const Entity* product = phrase.product ? &entities_[*phrase.product] : nullptr;
    if (product != nullptr && (product->maker || product->lexicon_entry)) {
      phrase.company = product->maker;  // nobody's where the maker is not named
    } else if (!phrase.elsewhere && !is_of_association(slice(text_, phrase.words))) {
      phrase.company = firms_.around(phrase.span.begin, sentence, phrase.kind);
    }
  } else if (!phrase.company && phrase.kind == TitleKind::official &&
             firms_.means_named_firm(phrase.span.begin, sentence)) {
    phrase.company = firms_.around(phrase.span.begin, sentence, phrase.kind);
  }
  if (!phrase.company && phrase.kind == TitleKind::academic) {
    const std::u32string_view word = slice(text_, phrase.words);
    if (std::ranges::none_of(kDegrees, [&](std::u32string_view degree) { return word.ends_with(degree); })) return;
  }
  add(person, {title_text(text_, phrase), phrase.company, phrase.words});
  if (phrase.also) add(person, {title_text(text_, phrase), phrase.also, phrase.words});
}

void GivenTitles::share_firm(std::vector<TitlePhrase>& chain) {
  if (chain.size() < 2 || chain.front().company || chain.front().elsewhere || chain.front().product) return;
  const auto business = std::ranges::find_if(chain, [](const TitlePhrase& phrase) {
    return is_business(phrase.kind) && phrase.kind != TitleKind::profession;
  });
  const TitlePhrase& front = chain.front();
  const bool chairs = front.kind == TitleKind::official && slice(text_, front.words).ends_with(U"主席");
  if (business == chain.end() || front.kind == TitleKind::profession || (!is_business(front.kind) && !chairs)) return;
  const std::optional<std::uint32_t> firm =
      firms_.around(chain.front().span.begin, phrases_.sentence().begin, business->kind);
  for (TitlePhrase& phrase : chain) {
    if (phrase.company || phrase.elsewhere) break;
    phrase.company = firm;
    phrase.elsewhere = !firm;
  }
}

void GivenTitles::add(std::uint32_t person, Title title) {
  std::vector<Title>& titles = entities_[person].titles;
  // A product may bear the name of its firm.
  const auto same_firm = [&](const Title& t) {
    return t.company == title.company ||
           (t.company && title.company && entities_[*t.company].name == entities_[*title.company].name);
  };
  const bool known =
      std::ranges::any_of(titles, [&](const Title& t) { return t.title == title.title && same_firm(t); });
  if (!known) titles.push_back(std::move(title));
}

void GivenTitles::drop_repeated() {
  for (Entity& entity : entities_) {
    if (entity.titles.size() < 2) continue;
    std::erase_if(entity.titles, [&](const Title& bare) {
      return !bare.company && std::ranges::any_of(entity.titles, [&](const Title& t) {
        return t.company && t.title.ends_with(bare.title);
      });
    });
  }
}

}  // namespace taojin
