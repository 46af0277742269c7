#include "facts/scene.h"

#include <algorithm>

#include "character_filter.h"
#include "facts/amount_groups.h"

namespace taojin::facts {
namespace {

constexpr std::u32string_view kClauseEnds = U"，,；;。！!？?…\n{}《》|";
constexpr CharacterFilter kMayEndClause(kClauseEnds);
constexpr CharacterFilter kMayBeginAside(U"(");
constexpr std::u32string_view kFillers =
    U" 了达到约近超过为是至共计高已将的在逾破突可仅才有又再各出得约合约等额将近于会能就快大概差不多这:：「“\"";
constexpr CharacterFilter kMayFill(kFillers);

constexpr std::u32string_view kFund = U"基金";

constexpr bool is_digit(char32_t c) {
  return U'0' <= c && c <= U'9';
}

}  // namespace

bool ends_clause(std::u32string_view reading, std::uint32_t place) {
  const char32_t c = reading[place];
  if (!kMayEndClause.may_hold(c) || kClauseEnds.find(c) == std::u32string_view::npos) return false;
  if (c == U',' || c == U'，') {
    return place == 0 || place + 1 >= reading.size() || !is_digit(reading[place - 1]) || !is_digit(reading[place + 1]);
  }
  return true;
}

bool is_filler(char32_t c) {
  return kMayFill.may_hold(c) && kFillers.find(c) != std::u32string_view::npos;
}

std::uint32_t weight_between(std::u32string_view reading, std::uint32_t from, std::uint32_t to) {
  std::uint32_t weight = 0;
  for (std::uint32_t i = from; i < to; ++i) weight += !is_filler(reading[i]);
  return weight;
}

std::uint32_t Scene::breaks_between(std::uint32_t from, std::uint32_t to) const {
  if (from >= to) return 0;
  const auto first = std::lower_bound(breaks.begin(), breaks.end(), from);
  const auto last = std::lower_bound(first, breaks.end(), to);
  auto count = static_cast<std::uint32_t>(last - first);
  for (const Span aside : asides) {
    if (count == 0 || aside.begin >= to) break;
    if (aside.begin < from || aside.end > to) continue;
    count -= static_cast<std::uint32_t>(std::lower_bound(first, last, aside.end) -
                                        std::lower_bound(first, last, aside.begin));
  }
  return count;
}

Span Scene::clause_at(std::uint32_t place) const {
  const auto next = std::lower_bound(breaks.begin(), breaks.end(), place);
  return {next == breaks.begin() ? sentence.begin : *(next - 1) + 1, next == breaks.end() ? sentence.end : *next};
}

bool is_quoted(std::u32string_view reading, Span sentence, std::uint32_t place) {
  const std::size_t mark = slice(reading, {sentence.begin, place}).find_last_of(U"《》");
  return mark != reading.npos && reading[sentence.begin + mark] == U'《' &&
         slice(reading, {place, sentence.end}).find(U'》') != reading.npos;
}

std::size_t sentence_at(const Document& document, std::uint32_t place) {
  const auto next = std::upper_bound(document.sentences.begin(), document.sentences.end(), place,
                                     [](std::uint32_t p, Span s) { return p < s.begin; });
  return next == document.sentences.begin() ? 0 : static_cast<std::size_t>(next - document.sentences.begin()) - 1;
}

const Scene& Scenes::of(std::size_t sentence) {
  std::uint32_t& place = places_[sentence];
  if (place == kNotMade) {
    place = static_cast<std::uint32_t>(made_.size());
    made_.push_back(make_scene(document_, document_.sentences[sentence]));
  }
  return made_[place];
}

std::vector<std::size_t> Scenes::with_money() const {
  std::vector<std::size_t> found;
  std::uint32_t next = 0;
  for (const Quantity& quantity : document_.quantities) {
    if (quantity.type != QuantityType::money || quantity.span.begin < next) continue;
    const std::size_t sentence = sentence_at(document_, quantity.span.begin);
    if (sentence >= places_.size()) continue;
    found.push_back(sentence);
    next = document_.sentences[sentence].end;
  }
  return found;
}

Scene make_scene(const Document& document, Span sentence) {
  const std::u32string_view reading = document.reading.text;
  Scene scene;
  scene.sentence = sentence;
  scene.breaks.reserve(16);
  scene.cues.reserve(32);
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (!kMayEndClause.may_hold(reading[i]) && !kMayBeginAside.may_hold(reading[i])) continue;
    if (ends_clause(reading, i)) scene.breaks.push_back(i);
    if (reading[i] == U'(' && (scene.asides.empty() || scene.asides.back().end <= i)) {
      const std::size_t close = reading.substr(0, sentence.end).find(U')', i);
      if (close != reading.npos) scene.asides.push_back({i, static_cast<std::uint32_t>(close) + 1});
    }
  }
  const auto quantity = std::lower_bound(document.quantities.begin(), document.quantities.end(), sentence.begin,
                                         [](const Quantity& q, std::uint32_t place) { return q.span.end <= place; });
  for (auto q = quantity; q != document.quantities.end() && q->span.begin < sentence.end; ++q) {
    if (q->type == QuantityType::money) {
      scene.money.push_back(static_cast<std::uint32_t>(q - document.quantities.begin()));
    }
  }
  const auto before = [](const Mention& m, std::uint32_t place) { return m.span.end <= place; };
  const auto first = std::lower_bound(document.mentions.begin(), document.mentions.end(), sentence.begin, before);
  auto last = first;
  while (last != document.mentions.end() && last->span.begin < sentence.end) ++last;
  scene.first_mention = static_cast<std::uint32_t>(first - document.mentions.begin());
  scene.last_mention = static_cast<std::uint32_t>(last - document.mentions.begin());

  // Words inside a name say nothing about the amount: search between the names and the amounts. But a fund's name says
  // that it is one.
  std::uint32_t from = sentence.begin;
  auto mention = first;
  auto money = scene.money.begin();
  while (from < sentence.end) {
    Span skip{sentence.end, sentence.end};
    if (mention != last) skip = mention->span;
    if (money != scene.money.end() && document.quantities[*money].span.begin < skip.begin) {
      skip = document.quantities[*money].span;
      ++money;
    } else if (mention != last) {
      ++mention;
    }
    if (from < skip.begin) find_cues(reading, {from, std::min(skip.begin, sentence.end)}, scene.cues);
    from = std::max(from, skip.end);
    if (skip.end < sentence.end && skip.size() > kFund.size() && slice(reading, skip).ends_with(kFund)) {
      find_cues(reading, {skip.end - static_cast<std::uint32_t>(kFund.size()), skip.end}, scene.cues);
    }
  }
  for (std::size_t i = 0; i < scene.money.size(); ++i) scene.links.push_back(link_to_previous(document, scene, i));
  return scene;
}

}  // namespace taojin::facts
