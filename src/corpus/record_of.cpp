#include "corpus/fingerprints.h"
#include "corpus/relations.h"
#include "decode/decode.h"
#include "report/entity_names.h"
#include "report/places.h"
#include "report/words.h"
#include "taojin/record.h"

namespace taojin {
namespace {

class RecordMaker {
 public:
  RecordMaker(const Document& document, const ReportOptions& options)
      : d_(document), places_(d_, options.offsets), names_(entity_names(d_, places_, options.names)) {}

  Record make() {
    Record out;
    out.id = d_.id;
    if (d_.title) out.title = to_utf8(places_.printed(*d_.title));
    out.script = word_of(d_.script);
    out.encoding = d_.decoded.encoding;
    out.region = word_of(d_.region);
    if (d_.date) out.date = d_.date->iso();
    out.length = d_.decoded.text.size();
    out.replaced = d_.decoded.replaced;
    for (std::size_t i = 0; i < d_.entities.size(); ++i) {
      out.names[static_cast<std::size_t>(d_.entities[i].type)].push_back(name(i));
    }
    for (const Amount& amount : d_.amounts) {
      (is_funding(amount.kind) ? out.funding : out.amounts).push_back(this->amount(amount));
    }
    for (const ModelCount& count : d_.model_counts) out.model_counts.push_back(this->count(count));
    for (const ModelSize& size : d_.model_sizes) out.model_sizes.push_back(this->size(size));
    for (const StatedRelation& stated : find_relations(d_)) {
      out.relations.push_back(
          {stated.type, names_[stated.subject].name, names_[stated.object].name, places_.place(stated.sentence)});
    }
    for (const Span sentence : d_.sentences) out.sentences.push_back(places_.place(sentence));
    out.fingerprints = fingerprints_of(d_);
    for (RecordPassage& passage : out.fingerprints->passages) passage.place = places_.place(passage.place);
    for (std::size_t i = 0; i < kRecordParts; ++i) {
      out.parts.set(i, static_cast<RecordPart>(i) != RecordPart::optional_names);
    }
    return out;
  }

 private:
  std::string name_of(std::optional<std::uint32_t> entity) const { return entity ? names_[*entity].name : ""; }

  std::vector<std::string> names_of(const std::vector<std::uint32_t>& entities) const {
    std::vector<std::string> out;
    for (const std::uint32_t entity : entities) out.push_back(names_[entity].name);
    return out;
  }

  RecordName name(std::size_t i) const {
    const Entity& entity = d_.entities[i];
    RecordName out{names_[i].name, names_[i].aliases, {}, {}, {}};
    if (entity.type == NameType::person) {
      out.titles.emplace();
      for (const Title& title : entity.titles) out.titles->push_back({title.title, name_of(title.company)});
    }
    if (entity.type == NameType::product) out.company = name_of(entity.maker);
    for (const std::uint32_t mention : entity.mentions) {
      const Span span = d_.mentions[mention].span;
      out.mentions.push_back({places_.place(span), to_utf8(places_.text(span)), false});
    }
    return out;
  }

  template <typename Fact>
  void figure(RecordFigure& out, Span span, const Fact& value, Span evidence) const {
    out.text = to_utf8(places_.text(span));
    out.place = places_.place(span);
    if (!value.value && (value.low || value.high)) {
      out.value.low = value.low;
      out.value.high = value.high;
    } else {
      out.value.value = value.value;
    }
    out.bound = value.bound;
    out.evidence = places_.place(evidence.empty() ? span : evidence);
  }

  RecordAmount amount(const Amount& amount) const {
    const Quantity& quantity = d_.quantities[amount.quantity];
    RecordAmount out;
    figure(out, quantity.span, quantity, amount.evidence);
    out.currency = quantity.currency;
    out.kind = amount.kind;
    out.company = name_of(amount.company);
    out.investors = names_of(amount.investors);
    out.lead_investors = names_of(amount.lead_investors);
    out.round = amount.round;
    if (amount.date) out.date = amount.date->iso();
    out.currency_basis = quantity.currency_basis;
    if (amount.equivalent_of) {
      out.equivalent_of = places_.place(d_.quantities[d_.amounts[*amount.equivalent_of].quantity].span);
    }
    out.status = amount.status;
    out.cumulative = amount.cumulative;
    return out;
  }

  RecordCount count(const ModelCount& count) const {
    RecordCount out;
    figure(out, count.span, count, count.evidence);
    out.counted = count.counted;
    out.category = count.category;
    out.scope = count.scope;
    out.source = count.source;
    if (count.as_of) out.as_of = count.as_of->iso();
    out.batch = count.batch;
    out.parameters_at_least = count.parameters_at_least;
    if (count.part_of) out.part_of = places_.place(d_.model_counts[*count.part_of].span);
    return out;
  }

  RecordSize size(const ModelSize& size) const {
    RecordSize out;
    figure(out, size.span, size, size.evidence);
    out.model = size.model;
    return out;
  }

  const Document& d_;
  Places places_;
  std::vector<EntityName> names_;
};

}  // namespace

Record record_of(const Document& document, const ReportOptions& options) {
  return RecordMaker(document, options).make();
}

}  // namespace taojin
