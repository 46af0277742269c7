#include "report/entity_names.h"
#include "report/places.h"
#include "taojin/corpus.h"

namespace taojin {
namespace {

DocumentSummary::Name summarize_name(const Document& d, const Entity& entity, EntityName& names) {
  DocumentSummary::Name out;
  out.type = entity.type;
  out.name = entity.name;
  out.key = entity.key.empty() ? entity.name : entity.key;
  out.aliases = std::move(names.aliases);
  out.mentions = static_cast<std::uint32_t>(entity.mentions.size());
  for (const Title& title : entity.titles) {
    out.titles.emplace_back(title.title, title.company ? d.entities[*title.company].name : std::string());
  }
  return out;
}

}  // namespace

DocumentSummary summarize(const Document& document, OffsetUnit unit) {
  const Places places(document, unit);
  DocumentSummary out;
  out.id = document.id;
  out.date = document.date;
  out.characters = document.decoded.text.size();

  std::vector<EntityName> names = entity_names(document, places, NameScript::simplified);
  for (std::size_t i = 0; i < document.entities.size(); ++i) {
    const NameType type = document.entities[i].type;
    if (type != NameType::company && type != NameType::person) continue;
    out.names.push_back(summarize_name(document, document.entities[i], names[i]));
  }
  for (const Amount& amount : document.amounts) {
    if (!is_funding(amount.kind) || !amount.company) continue;
    const Quantity& quantity = document.quantities[amount.quantity];
    const Entity& company = document.entities[*amount.company];
    DocumentSummary::Figure figure;
    figure.company = company.name;
    figure.company_key = company.key.empty() ? company.name : company.key;
    figure.kind = amount.kind;
    figure.round = amount.round;
    figure.currency = quantity.currency;
    figure.value = quantity.value;
    figure.low = quantity.low;
    figure.high = quantity.high;
    figure.bound = quantity.bound;
    figure.date = amount.date;
    figure.status = amount.status;
    figure.cumulative = amount.cumulative;
    figure.place = places.place(quantity.span);
    out.funding.push_back(std::move(figure));
  }
  for (const ModelCount& count : document.model_counts) {
    DocumentSummary::Count summary;
    summary.counted = count.counted;
    summary.category = count.category;
    summary.scope = count.scope;
    summary.source = count.source;
    summary.value = count.value;
    summary.low = count.low;
    summary.high = count.high;
    summary.bound = count.bound;
    summary.as_of = count.as_of;
    summary.place = places.place(count.span);
    out.model_counts.push_back(std::move(summary));
  }
  return out;
}

}  // namespace taojin
