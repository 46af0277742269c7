#include "names/names.h"

namespace taojin {

std::vector<Mention> find_names(const Document& document, const Lexicon& lexicon, const Tagger&) {
  std::vector<LexiconHit> hits;
  lexicon.find_all(document.reading.text, hits);
  std::vector<Mention> mentions;
  for (const LexiconHit& hit : hits) {
    const LexiconSurface surface = lexicon.surface(hit.surface);
    const LexiconEntry entry = lexicon.entry(surface.entry);
    if (surface.weak || (!mentions.empty() && hit.span.begin < mentions.back().span.end)) continue;
    NameType type;
    switch (entry.category) {
      case LexiconCategory::company:
        type = NameType::company;
        break;
      case LexiconCategory::product:
        type = NameType::product;
        break;
      case LexiconCategory::organization:
        type = NameType::organization;
        break;
      case LexiconCategory::person:
        type = NameType::person;
        break;
      default:
        continue;
    }
    Mention mention;
    mention.span = hit.span;
    mention.type = type;
    mention.lexicon_entry = surface.entry;
    mentions.push_back(mention);
  }
  return mentions;
}

}  // namespace taojin
