#include "corpus/record_maker.h"

#include <algorithm>
#include <utility>

#include "corpus/relations.h"
#include "decode/decode.h"
#include "report/words.h"

namespace taojin {

void RecordMaker::add(const Document& part) {
  article_.add(part);
  const Places& places = article_.places();
  mentions_.resize(article_.entities.size());
  for (std::uint32_t i = 0; i < part.entities.size(); ++i) {
    std::vector<RecordMention>& mentions = mentions_[article_.index(i)];
    if (mentions.empty()) mentions.reserve(part.entities[i].mentions.size());
    for (const std::uint32_t mention : part.entities[i].mentions) {
      const Span span = part.mentions[mention].span;
      mentions.push_back({places.place(span), to_utf8(places.text(span)), false});
    }
  }
  if (out_.funding.empty() && out_.amounts.empty()) {
    const auto funding = static_cast<std::size_t>(
        std::ranges::count_if(part.amounts, [](const Amount& amount) { return is_funding(amount.kind); }));
    out_.funding.reserve(funding);
    out_.amounts.reserve(part.amounts.size() - funding);
  }
  for (const Amount& amount : part.amounts) {
    (is_funding(amount.kind) ? out_.funding : out_.amounts).push_back(this->amount(part, amount));
  }
  for (const ModelCount& count : part.model_counts) out_.model_counts.push_back(this->count(part, count));
  for (const ModelSize& size : part.model_sizes) out_.model_sizes.push_back(this->size(size));
  for (const StatedRelation& stated : find_relations(part)) {
    out_.relations.push_back({stated.type, article_.name_of(stated.subject), article_.name_of(stated.object),
                              places.place(stated.sentence)});
  }
  for (const Span sentence : part.sentences) out_.sentences.push_back(places.place(sentence));
  fingerprints_.add(part, places);
}

Record RecordMaker::finish() {
  out_.id = article_.id;
  if (article_.title) out_.title = to_utf8(*article_.title);
  out_.script = word_of(article_.script);
  out_.encoding = article_.encoding;
  out_.region = word_of(article_.region);
  if (article_.date) out_.date = article_.date->iso();
  out_.length = article_.length;
  out_.replaced = article_.replaced;
  for (std::size_t type = 0; type < kNameTypes; ++type) {
    out_.names[type].reserve(static_cast<std::size_t>(std::ranges::count_if(
        article_.entities, [&](const ReportedEntity& e) { return e.type == static_cast<NameType>(type); })));
  }
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    ReportedEntity& entity = article_.entities[i];
    RecordName name{
        std::move(entity.name), std::move(entity.aliases), {}, std::move(entity.company), std::move(mentions_[i])};
    if (entity.type == NameType::person) name.titles = std::move(entity.titles);
    out_.names[static_cast<std::size_t>(entity.type)].push_back(std::move(name));
  }
  out_.fingerprints = fingerprints_.finish();
  for (std::size_t i = 0; i < kRecordParts; ++i) {
    out_.parts.set(i, static_cast<RecordPart>(i) != RecordPart::optional_names);
  }
  return std::move(out_);
}

template <typename Fact>
void RecordMaker::figure(RecordFigure& out, Span span, const Fact& value, Span evidence) const {
  const Places& places = article_.places();
  out.text = to_utf8(places.text(span));
  out.place = places.place(span);
  if (!value.value && (value.low || value.high)) {
    out.value.low = value.low;
    out.value.high = value.high;
  } else {
    out.value.value = value.value;
  }
  out.bound = value.bound;
  out.evidence = places.place(evidence.empty() ? span : evidence);
}

RecordAmount RecordMaker::amount(const Document& part, const Amount& amount) const {
  const Quantity& quantity = part.quantities[amount.quantity];
  RecordAmount out;
  figure(out, quantity.span, quantity, amount.evidence);
  out.currency = quantity.currency;
  out.kind = amount.kind;
  out.company = article_.name_of(amount.company);
  out.investors = article_.names_of(amount.investors);
  out.lead_investors = article_.names_of(amount.lead_investors);
  out.round = amount.round;
  if (amount.date) out.date = amount.date->iso();
  out.currency_basis = quantity.currency_basis;
  if (amount.equivalent_of) {
    out.equivalent_of = article_.places().place(part.quantities[part.amounts[*amount.equivalent_of].quantity].span);
  }
  out.status = amount.status;
  out.cumulative = amount.cumulative;
  return out;
}

RecordCount RecordMaker::count(const Document& part, const ModelCount& count) const {
  RecordCount out;
  figure(out, count.span, count, count.evidence);
  out.counted = count.counted;
  out.category = count.category;
  out.scope = count.scope;
  out.source = count.source;
  if (count.as_of) out.as_of = count.as_of->iso();
  out.batch = count.batch;
  out.parameters_at_least = count.parameters_at_least;
  if (count.part_of) out.part_of = article_.places().place(part.model_counts[*count.part_of].span);
  return out;
}

RecordSize RecordMaker::size(const ModelSize& size) const {
  RecordSize out;
  figure(out, size.span, size, size.evidence);
  out.model = size.model;
  return out;
}

Record record_of(const Document& document, const ReportOptions& options) {
  RecordMaker maker(options);
  maker.add(document);
  return maker.finish();
}

Result<Record> read_record(Article article, const Resources& resources) {
  RecordMaker maker({});
  const TakePart add = [&](const Document& part) { maker.add(part); };
  if (Failure failure = read_article_in_parts(std::move(article), resources, add)) return *failure;
  return maker.finish();
}

}  // namespace taojin
