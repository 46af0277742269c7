#include "report/entity_names.h"
#include "report/json_writer.h"
#include "report/places.h"
#include "report/words.h"
#include "taojin/report.h"

namespace taojin {
namespace {

/// Writes one record; the members follow its layout (docs/report.md).
class RecordWriter {
 public:
  RecordWriter(const Document& document, const ReportOptions& options, std::string& out)
      : d_(document), places_(d_, options.offsets), names_(entity_names(d_, places_, options.names)), json_(out) {}

  void write() {
    json_.open_object();
    json_.key("id").string(d_.id);
    json_.key("title");
    if (d_.title) {
      json_.string(places_.printed(*d_.title));
    } else {
      json_.null();
    }
    json_.key("script").string(word_of(d_.script));
    json_.key("encoding").string(d_.decoded.encoding);
    json_.key("length").number(d_.decoded.text.size());
    json_.key("replaced").number(d_.decoded.replaced);
    json_.key("region").string(word_of(d_.region));
    json_.key("date");
    date(d_.date);
    entities("companies", NameType::company);
    entities("people", NameType::person);
    entities("organizations", NameType::organization);
    entities("products", NameType::product);
    amounts("funding", true);
    amounts("amounts", false);
    model_counts();
    model_sizes();
    json_.close_object();
  }

 private:
  void ends(Span reading) {
    const Span place = places_.place(reading);
    json_.key("start").number(place.begin).key("end").number(place.end);
  }

  void place(std::string_view name, Span reading) {
    json_.key(name).open_object();
    ends(reading);
    json_.close_object();
  }

  void text_and_ends(Span reading) {
    const Span decoded = places_.decoded(reading);
    const Span place = places_.in_unit(decoded);
    json_.key("text").string(slice(d_.decoded.text, decoded));
    json_.key("start").number(place.begin).key("end").number(place.end);
  }

  void name(std::optional<std::uint32_t> entity) {
    if (entity) {
      json_.string(names_[*entity].name);
    } else {
      json_.null();
    }
  }

  void date(const std::optional<Date>& date) {
    if (date) {
      json_.string(date->iso());
    } else {
      json_.null();
    }
  }

  /// "value", or "low" and "high" for a range.
  template <typename Counted>
  void value(const Counted& fact) {
    const auto number = [&](std::string_view key, const std::optional<Decimal>& decimal) {
      json_.key(key);
      if (decimal) {
        json_.number(*decimal);
      } else {
        json_.null();
      }
    };
    if (!fact.value && (fact.low || fact.high)) {
      number("low", fact.low);
      number("high", fact.high);
    } else {
      number("value", fact.value);
    }
  }

  void entities(std::string_view key, NameType type) {
    json_.key(key).open_array();
    for (std::size_t i = 0; i < d_.entities.size(); ++i) {
      const Entity& entity = d_.entities[i];
      if (entity.type != type) continue;
      json_.open_object().key("name").string(names_[i].name);
      json_.key("aliases").open_array();
      for (const std::string& alias : names_[i].aliases) json_.string(alias);
      json_.close_array();
      if (type == NameType::person) titles(entity);
      if (type == NameType::product) {
        json_.key("company");
        name(entity.maker);
      }
      json_.key("mentions").open_array();
      for (const std::uint32_t mention : entity.mentions) {
        const Span decoded = places_.decoded(d_.mentions[mention].span);
        const Span place = places_.in_unit(decoded);
        json_.open_object().key("start").number(place.begin).key("end").number(place.end);
        json_.key("text").string(slice(d_.decoded.text, decoded)).close_object();
      }
      json_.close_array().close_object();
    }
    json_.close_array();
  }

  void titles(const Entity& person) {
    json_.key("titles").open_array();
    for (const Title& title : person.titles) {
      json_.open_object().key("title").string(title.title).key("company");
      name(title.company);
      json_.close_object();
    }
    json_.close_array();
  }

  void amounts(std::string_view key, bool funding) {
    json_.key(key).open_array();
    for (const Amount& amount : d_.amounts) {
      if (is_funding(amount.kind) == funding) this->amount(amount);
    }
    json_.close_array();
  }

  void amount(const Amount& amount) {
    const Quantity& quantity = d_.quantities[amount.quantity];
    json_.open_object();
    text_and_ends(quantity.span);
    value(quantity);
    json_.key("currency").string_or_null(quantity.currency);
    json_.key("bound").string(word_of(quantity.bound));
    json_.key("kind").string(word_of(amount.kind));
    json_.key("company");
    name(amount.company);
    json_.key("investors");
    names(amount.investors);
    json_.key("round").string_or_null(amount.round);
    json_.key("date");
    date(amount.date);
    place("evidence", amount.evidence.empty() ? quantity.span : amount.evidence);
    json_.key("currency_basis").string(word_of(quantity.currency_basis));
    if (amount.equivalent_of) {
      place("equivalent_of", d_.quantities[d_.amounts[*amount.equivalent_of].quantity].span);
    } else {
      json_.key("equivalent_of").null();
    }
    json_.key("lead_investors");
    names(amount.lead_investors);
    json_.key("status").string(word_of(amount.status));
    json_.key("cumulative").boolean(amount.cumulative);
    json_.close_object();
  }

  void names(const std::vector<std::uint32_t>& entities) {
    json_.open_array();
    for (const std::uint32_t entity : entities) json_.string(names_[entity].name);
    json_.close_array();
  }

  void model_counts() {
    json_.key("model_counts").open_array();
    for (const ModelCount& count : d_.model_counts) {
      json_.open_object();
      text_and_ends(count.span);
      value(count);
      json_.key("bound").string(word_of(count.bound));
      json_.key("counted").string(word_of(count.counted));
      json_.key("category").string(word_of(count.category));
      json_.key("scope").string_or_null(count.scope);
      json_.key("source").string_or_null(count.source);
      json_.key("as_of");
      date(count.as_of);
      place("evidence", count.evidence.empty() ? count.span : count.evidence);
      json_.key("batch").string_or_null(count.batch);
      json_.key("constraint");
      if (count.parameters_at_least) {
        json_.open_object().key("parameters_at_least").number(*count.parameters_at_least).close_object();
      } else {
        json_.null();
      }
      if (count.part_of) {
        place("part_of", d_.model_counts[*count.part_of].span);
      } else {
        json_.key("part_of").null();
      }
      json_.close_object();
    }
    json_.close_array();
  }

  void model_sizes() {
    json_.key("model_sizes").open_array();
    for (const ModelSize& size : d_.model_sizes) {
      json_.open_object();
      text_and_ends(size.span);
      value(size);
      json_.key("bound").string(word_of(size.bound));
      json_.key("model").string_or_null(size.model);
      place("evidence", size.evidence.empty() ? size.span : size.evidence);
      json_.close_object();
    }
    json_.close_array();
  }

  const Document& d_;
  Places places_;
  std::vector<EntityName> names_;
  JsonWriter json_;
};

}  // namespace

std::string document_json(const Document& document, const ReportOptions& options) {
  std::string out;
  out.reserve(1024 + 128 * (document.mentions.size() + document.entities.size() + 4 * document.amounts.size()));
  RecordWriter(document, options, out).write();
  return out;
}

}  // namespace taojin
