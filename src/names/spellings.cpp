#include "names/spellings.h"

#include <algorithm>
#include <optional>

#include "names/characters.h"

namespace taojin {

using namespace characters;

namespace {

std::optional<NameType> type_of(LexiconCategory category) {
  switch (category) {
    case LexiconCategory::company:
      return NameType::company;
    case LexiconCategory::person:
      return NameType::person;
    case LexiconCategory::organization:
      return NameType::organization;
    case LexiconCategory::product:
      return NameType::product;
    default:
      return std::nullopt;
  }
}

/// Whether one of the spellings that begin at `first` has the case of the letters that are printed.
bool spelled_as_printed(const Lexicon& lexicon, std::uint32_t first, std::uint32_t same, std::u32string_view printed) {
  for (std::uint32_t i = first; i < first + same; ++i) {
    if (type_of(lexicon.surface(i).category) && lexicon.surface(i).text == printed) return true;
  }
  return false;
}

/// The order of the lexicon's hits.
bool begins_before_or_longer(Span a, Span b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

}  // namespace

Spellings::Spellings(std::u32string_view reading, const Lexicon& lexicon, const std::vector<LexiconHit>& hits) {
  for (const LexiconHit& hit : hits) add(slice(reading, hit.span), lexicon, hit);
}

void Spellings::add(std::u32string_view printed, const Lexicon& lexicon, const LexiconHit& hit) {
  const std::uint32_t same = lexicon.same_text(hit.surface);
  const bool as_printed = spelled_as_printed(lexicon, hit.surface, same, printed);
  for (std::uint32_t i = hit.surface; i < hit.surface + same; ++i) {
    const LexiconSurface surface = lexicon.surface(i);
    const std::optional<NameType> type = type_of(surface.category);
    if (!type) continue;
    const bool exact = surface.text == printed;
    // Palm is no PaLM, and color not Color: letters of another case say nothing where the case tells names apart.
    if (!exact && (surface.weak || as_printed)) {
      if (!as_printed && !is_capital(printed[0])) at(hit.span).common_word = true;
      continue;
    }
    Spelling& spelling = at(hit.span);
    const std::uint8_t strength = !surface.weak && exact ? 2 : 1;
    std::uint8_t& known = spelling.strength[static_cast<std::size_t>(*type)];
    if (strength <= known) continue;
    known = strength;
    spelling.entry[static_cast<std::size_t>(*type)] = surface.entry;
  }
}

/// The last one, or a new one behind it.
Spelling& Spellings::at(Span span) {
  if (spellings_.empty() || spellings_.back().span != span) spellings_.push_back({span, {}, {}});
  return spellings_.back();
}

const Spelling* Spellings::find(Span span) const {
  const auto known = std::ranges::lower_bound(spellings_, span, begins_before_or_longer, &Spelling::span);
  return known != spellings_.end() && known->span == span ? &*known : nullptr;
}

bool Spellings::is_sure(Span span) const {
  const Spelling* const known = find(span);
  return known != nullptr && std::ranges::find(known->strength, 2) != known->strength.end();
}

bool is_known_place(std::u32string_view name, const Lexicon& lexicon) {
  const std::optional<std::uint32_t> first = lexicon.find(name);
  for (std::uint32_t i = first.value_or(0); first && i < *first + lexicon.same_text(*first); ++i) {
    if (lexicon.surface(i).category == LexiconCategory::place) return true;
  }
  return false;
}

PatternGround pattern_ground(const Lexicon& lexicon, const std::vector<LexiconHit>& hits) {
  PatternGround ground;
  for (const LexiconHit& hit : hits) {
    for (std::uint32_t i = hit.surface; i < hit.surface + lexicon.same_text(hit.surface); ++i) {
      const LexiconSurface surface = lexicon.surface(i);
      if (surface.category == LexiconCategory::organization && !surface.weak) ground.bodies.push_back(hit.span);
      if (surface.category != LexiconCategory::title || hit.span.size() < 2) continue;
      const std::string_view kind = lexicon.entry(surface.entry).kind;
      if (kind == "honorific") continue;
      ground.title_ends.push_back(hit.span.end);
      if (kind == "official" || kind == "academic" || kind == "head") ground.offices.push_back(hit.span.begin);
      const bool of_firm = kind == "executive" || kind == "founder" || kind == "board" || kind == "partner";
      // Ordered by begin: the longest word for an office comes before those at its end.
      const bool inside = !ground.firm_titles.empty() && ground.firm_titles.back().contains(hit.span);
      if (of_firm && !inside) ground.firm_titles.push_back(hit.span);
    }
  }
  return ground;
}

}  // namespace taojin
