#include "facts/shared_backers.h"

#include <algorithm>

#include "word_lists.h"

namespace taojin::facts {
namespace {

constexpr std::u32string_view kFurther[] = {U"或", U"和", U"及", U"以及", U"并", U"又", U"再", U"还", U"、", U"，"};
constexpr std::u32string_view kPaysWith[] = {U"以", U"斥资", U"耗资", U"豪掷", U"花费", U"花"};
constexpr std::u32string_view kOfTopic[] = {U"该公司", U"公司", U"集团", U"又", U"再", U"还", U"曾", U"计划", U"宣布"};
constexpr std::u32string_view kGives[] = {U"提供", U"投", U"出资", U"贡献", U"认购", U"注入"};
constexpr std::u32string_view kSums[] = {U"融资", U"轮", U"投资"};

std::u32string_view text_between(const Document& document, std::uint32_t from, std::uint32_t to) {
  return slice(document.reading.text, {std::min(from, to), to});
}

/// Whether the second of two amounts is told as a share of the first: 66亿元，其中…5亿元; 为66亿元的融资提供了5亿元.
enum class ToldAs : std::uint8_t { none, within, given };
ToldAs share_of(const Document& document, const Amount& whole, const Amount& share) {
  const Quantity& sum = document.quantities[whole.quantity];
  const Quantity& part = document.quantities[share.quantity];
  if (sum.currency != part.currency || !sum.value || !part.value || !(*part.value < *sum.value)) return ToldAs::none;
  const std::u32string_view between = text_between(document, sum.span.end, part.span.begin);
  if (between.find(U"其中") != between.npos) return ToldAs::within;
  const bool gives = between.find(U'，') == between.npos && holds_any<kSums>(between) && holds_any<kGives>(between);
  return gives ? ToldAs::given : ToldAs::none;
}

}  // namespace

bool same_buyer(const Document& document, const Amount& before, const Amount& amount,
                const std::vector<Backer>& found) {
  if (before.kind != AmountKind::acquisition || amount.kind != AmountKind::acquisition) return false;
  if (before.company == amount.company) return false;
  if (found.empty()) return true;
  const auto bought_before =
      std::find_if(found.begin(), found.end(), [&](const Backer& b) { return b.entity == before.company; });
  const bool others = std::any_of(found.begin(), found.end(), [&](const Backer& b) {
    return b.entity != before.company &&
           std::find(before.investors.begin(), before.investors.end(), b.entity) == before.investors.end();
  });
  if (bought_before == found.end() || others) return false;
  const Span bought = document.mentions[bought_before->mention].span;
  std::u32string_view behind = text_between(document, bought.end, document.quantities[amount.quantity].span.begin);
  while (behind.starts_with(U' ')) behind.remove_prefix(1);
  return starts_with_any<kFurther>(behind);
}

bool buys_without_subject(const Document& document, const Scene& scene, const Amount& amount) {
  if (amount.kind != AmountKind::acquisition) return false;
  const std::u32string_view reading = document.reading.text;
  const Span span = document.quantities[amount.quantity].span;
  const std::uint32_t clause_end = scene.clause_at(span.begin).end;
  const bool buys = std::any_of(scene.cues.begin(), scene.cues.end(), [&](const CueHit& hit) {
    return hit.cue_class == CueClass::acquire && hit.span.begin >= span.end && hit.span.end <= clause_end;
  });
  if (!buys) return false;
  std::u32string_view before = slice(reading, {scene.sentence.begin, span.begin});
  const std::size_t entry = before.find_last_of(U"：:；;");
  if (entry != before.npos) before.remove_prefix(entry + 1);
  const auto drop_blanks = [&] {
    while (before.ends_with(U' ') || before.ends_with(U'约')) before.remove_suffix(1);
  };
  const auto drop_one_of = [&](const auto& words) {
    drop_blanks();
    const auto word =
        std::find_if(std::begin(words), std::end(words), [&](std::u32string_view w) { return before.ends_with(w); });
    if (word == std::end(words)) return false;
    before.remove_suffix(word->size());
    return true;
  };
  if (!drop_one_of(kPaysWith)) return false;
  while (drop_one_of(kOfTopic)) {
  }
  static constexpr std::u32string_view kDateCharacters = U"0123456789年月日底末初中上下旬同当次翌今去前，, ";
  const bool dated = before.find_first_of(U"年月") != before.npos;
  return dated && before.find_first_not_of(kDateCharacters) == before.npos;
}

void add_backers_of_shares(const Document& document, std::vector<Amount>& amounts) {
  for (std::size_t i = 1; i < amounts.size(); ++i) {
    Amount& whole = amounts[i - 1];
    Amount& share = amounts[i];
    if (whole.kind != AmountKind::investment || share.kind != AmountKind::investment) continue;
    if (share.company && share.company != whole.company) continue;
    const ToldAs told = share_of(document, whole, share);
    if (told == ToldAs::none) continue;
    if (told == ToldAs::given && share.investors.empty() && whole.investors.size() == 1)
      share.investors = whole.investors;
    for (const std::uint32_t investor : share.investors) {
      const bool known = std::find(whole.investors.begin(), whole.investors.end(), investor) != whole.investors.end();
      if (!known && investor != whole.company) whole.investors.push_back(investor);
    }
  }
}

}  // namespace taojin::facts
