#include "facts/amount_groups.h"

#include <algorithm>

#include "word_lists.h"

namespace taojin::facts {
namespace {

constexpr std::u32string_view kConversionWords[] = {U"约合",     U"折合",     U"相当于", U"换算",
                                                    U"合人民币", U"合美元",   U"约兑",   U"约为人民币",
                                                    U"约人民币", U"约新台币", U"约港币", U"约美元"};
constexpr std::u32string_view kInBrackets[] = {U"约", U"合", U"折", U"当前", U"备注", U"相当", U"换算", U"按", U"即"};
constexpr std::u32string_view kChangeWords[] = {U"增",   U"升",   U"涨", U"降",   U"跌",  U"调", U"变更",
                                                U"提高", U"扩大", U"缩", U"放宽", U"减",  U"飙", U"翻",
                                                U"上修", U"下修", U"滑", U"提升", U"回升"};
constexpr std::u32string_view kListMarks = U"、和及与以或-~/,，";
constexpr std::size_t kLongestChange = 16;
constexpr std::size_t kLongestContinuation = 18;

bool holds(std::u32string_view text, std::u32string_view word) {
  return text.find(word) != std::u32string_view::npos;
}

/// Names of currencies may stand between listed amounts (约新台币137万元至160万元).
std::u32string without_fillers(std::u32string_view text) {
  std::u32string rest;
  static constexpr std::u32string_view kSkipped[] = {U"人民币", U"新台币", U"台币", U"港币", U"分别", U"以上", U"左右"};
  for (std::size_t i = 0; i < text.size();) {
    const auto skipped = std::find_if(std::begin(kSkipped), std::end(kSkipped),
                                      [&](std::u32string_view w) { return text.substr(i).starts_with(w); });
    if (skipped != std::end(kSkipped)) {
      i += skipped->size();
      continue;
    }
    if (!is_filler(text[i])) rest += text[i];
    ++i;
  }
  return rest;
}

bool speaks(CueClass cue_class) {
  return cue_class != CueClass::total && cue_class != CueClass::shrink && cue_class != CueClass::spend &&
         cue_class != CueClass::at_price;
}

}  // namespace

Link link_to_previous(const Document& document, const Scene& scene, std::size_t place_in_money) {
  if (place_in_money == 0) return Link::none;
  const Quantity& before = document.quantities[scene.money[place_in_money - 1]];
  const Quantity& amount = document.quantities[scene.money[place_in_money]];
  if (amount.equivalent_of == scene.money[place_in_money - 1]) return Link::conversion;
  if (amount.span.begin < before.span.end) return Link::none;
  const auto between =
      std::u32string_view(document.reading.text).substr(before.span.end, amount.span.begin - before.span.end);

  const std::size_t bracket = between.find(U'(');
  if (bracket <= 4 && between.size() <= bracket + 12 && !holds(between, U")") &&
      holds_any<kInBrackets>(between.substr(bracket))) {
    return Link::conversion;
  }
  if (between.size() <= 10 && holds_any<kConversionWords>(between)) return Link::conversion;

  const std::u32string rest = without_fillers(between);
  const auto is_mark = [](char32_t c) { return kListMarks.find(c) != std::u32string_view::npos; };
  if (std::all_of(rest.begin(), rest.end(), is_mark) && (rest.empty() || rest.size() <= 3)) {
    return between.find(U'，') == std::u32string_view::npos && !rest.empty() ? Link::list : Link::continued;
  }

  // Own words between: cues that say something about the amount behind them.
  const bool own_words = std::any_of(scene.cues.begin(), scene.cues.end(), [&](const CueHit& hit) {
    return hit.span.begin >= before.span.end && hit.span.end <= amount.span.begin && speaks(hit.cue_class);
  });
  if (own_words) return Link::none;
  const bool changes = holds_any<kChangeWords>(between) && (between.find(U'至') != std::u32string_view::npos ||
                                                            between.find(U'到') != std::u32string_view::npos ||
                                                            between.find(U'为') != std::u32string_view::npos);
  if (changes && between.size() <= kLongestChange) return Link::change;

  const Span clause = scene.clause_at(amount.span.begin);
  const std::uint32_t next = place_in_money + 1 < scene.money.size()
                                 ? document.quantities[scene.money[place_in_money + 1]].span.begin
                                 : scene.sentence.end;
  const std::uint32_t end = std::min(clause.end, next);
  const bool words_behind = std::any_of(scene.cues.begin(), scene.cues.end(), [&](const CueHit& hit) {
    return hit.span.begin >= amount.span.end && hit.span.end <= end && speaks(hit.cue_class);
  });
  if (!words_behind && between.size() <= kLongestContinuation) return Link::continued;
  return Link::none;
}

AmountGroup amount_group(const Scene& scene, std::size_t place_in_money) {
  AmountGroup group{place_in_money, place_in_money + 1};
  while (group.begin > 0 && scene.links[group.begin] != Link::none) --group.begin;
  while (group.end < scene.links.size() && scene.links[group.end] != Link::none) ++group.end;
  return group;
}

}  // namespace taojin::facts
