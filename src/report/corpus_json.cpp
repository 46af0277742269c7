#include "report/corpus_json.h"

#include "corpus/record_words.h"
#include "report/words.h"

namespace taojin {
namespace {

class CorpusWriter {
 public:
  CorpusWriter(JsonWriter& json, const Corpus& corpus, const std::function<void()>& pass_on)
      : json_(json), corpus_(corpus), pass_on_(pass_on) {}

  void write() {
    json_.open_object();
    json_.key("documents").number(corpus_.ids.size());
    json_.key("characters").number(corpus_.characters);
    list("companies", corpus_.companies, [&](const CorpusName& name) { this->name(name, false); });
    list("people", corpus_.people, [&](const CorpusName& name) { this->name(name, true); });
    list("funding", corpus_.funding, [&](const CorpusFunding& event) { funding(event); });
    list("model_counts", corpus_.model_counts, [&](const CorpusCount& count) { model_count(count); });
    list("relations", corpus_.relations, [&](const CorpusRelation& relation) { this->relation(relation); });
    json_.key("duplicates").open_object();
    list("articles", corpus_.duplicate_articles, [&](const DuplicateArticles& articles) { duplicates(articles); });
    list("passages", corpus_.repeated_passages, [&](const RepeatedPassage& passage) { repeated(passage); });
    json_.close_object().close_object();
  }

 private:
  template <typename Item, typename Write>
  void list(std::string_view key, const std::vector<Item>& items, Write write) {
    json_.key(key).open_array();
    for (const Item& item : items) {
      json_.line_end();
      write(item);
      pass_on_();
    }
    json_.close_array();
  }

  void strings(std::string_view key, const std::vector<std::string>& items) {
    json_.key(key).open_array();
    for (const std::string& item : items) json_.string(item);
    json_.close_array();
  }

  void documents(std::string_view key, const std::vector<DocumentIndex>& documents) {
    json_.key(key).open_array();
    for (const DocumentIndex document : documents) json_.string(corpus_.ids[document]);
    json_.close_array();
  }

  void dates(const std::string& first, const std::string& last) {
    json_.key("first_date").string_or_null(first).key("last_date").string_or_null(last);
  }

  void name(const CorpusName& entity, bool titles) {
    json_.open_object().key("name").string(entity.name);
    strings("aliases", entity.aliases);
    if (titles) {
      json_.key("titles").open_array();
      for (const CorpusTitle& title : entity.titles) {
        json_.open_object().key("title").string(title.title).key("company").string_or_null(title.company);
        json_.key("documents").number(title.documents);
        dates(title.first_date, title.last_date);
        json_.close_object();
      }
      json_.close_array();
    }
    documents("documents", entity.documents);
    json_.key("mentions").number(entity.mentions);
    dates(entity.first_date, entity.last_date);
    json_.close_object();
  }

  void value(const RecordValue& value) {
    const auto number = [&](std::string_view key, const std::optional<Decimal>& decimal) {
      json_.key(key);
      if (decimal) {
        json_.number(*decimal);
      } else {
        json_.null();
      }
    };
    if (!value.value && (value.low || value.high)) {
      number("low", value.low);
      number("high", value.high);
    } else {
      number("value", value.value);
    }
  }

  void ends(Span place) { json_.member("start", place.begin).member("end", place.end); }

  void reports(const std::vector<FactReport>& reports, bool money) {
    json_.key("reports").open_array();
    for (const FactReport& report : reports) {
      json_.open_object().key("document").string(corpus_.ids[report.document]);
      value(corpus_.values[report.value]);
      json_.key("bound").string(word_of(report.bound));
      ends(report.place);
      if (money) json_.key("status").string(word_of(report.status));
      json_.key("agrees").boolean(report.agrees).key("repeats");
      if (report.repeats) {
        json_.string(corpus_.ids[*report.repeats]);
      } else {
        json_.null();
      }
      json_.close_object();
    }
    json_.close_array();
  }

  void funding(const CorpusFunding& event) {
    json_.open_object().key("company").string(event.company);
    json_.key("kind").string(word_of(event.kind));
    json_.key("round").string_or_null(event.round);
    json_.key("currency").string_or_null(event.currency);
    value(event.value);
    json_.key("bound").string(word_of(event.bound));
    json_.key("date").string_or_null(event.date);
    json_.key("status").string(word_of(event.status));
    json_.key("cumulative").boolean(event.cumulative);
    strings("investors", event.investors);
    json_.key("agreement").string(word_of(event.agreement)).key("sources").number(event.sources);
    reports(event.reports, true);
    json_.close_object();
  }

  void model_count(const CorpusCount& count) {
    json_.open_object();
    json_.key("counted").string(word_of(count.counted));
    json_.key("category").string(word_of(count.category));
    json_.key("scope").string_or_null(count.scope);
    json_.key("source").string_or_null(count.source);
    json_.key("batch").string_or_null(count.batch);
    json_.key("constraint");
    if (count.parameters_at_least) {
      json_.open_object().key("parameters_at_least").number(*count.parameters_at_least).close_object();
    } else {
      json_.null();
    }
    json_.key("as_of").string_or_null(count.as_of);
    json_.key("date").string_or_null(count.date);
    value(count.value);
    json_.key("bound").string(word_of(count.bound));
    json_.key("falls").boolean(count.falls);
    json_.key("agreement").string(word_of(count.agreement)).key("sources").number(count.sources);
    reports(count.reports, false);
    json_.close_object();
  }

  void place(const CorpusPlace& place) {
    json_.open_object().key("document").string(corpus_.ids[place.document]);
    ends(place.place);
    json_.close_object();
  }

  void relation(const CorpusRelation& relation) {
    json_.open_object().key("type").string(word_of(relation.type));
    json_.key("subject")
        .string(corpus_.names[relation.subject])
        .key("subject_type")
        .string(word_of(relation.subject_type));
    json_.key("object").string(corpus_.names[relation.object]).key("object_type").string(word_of(relation.object_type));
    json_.key("sentences").number(relation.sentences).key("documents").number(relation.documents);
    json_.key("reports").open_array();
    for (std::uint32_t i = 0; i < relation.places; ++i) this->place(corpus_.relation_places[relation.first_place + i]);
    json_.close_array().close_object();
  }

  void duplicates(const DuplicateArticles& articles) {
    json_.open_object();
    documents("documents", articles.documents);
    json_.key("shared").raw(percent(articles.shared)).close_object();
  }

  static std::string percent(double share) {
    const int hundredths = static_cast<int>(share * 100 + 0.5);
    return Decimal(hundredths, 2).to_string();
  }

  void repeated(const RepeatedPassage& passage) {
    json_.open_object().key("places").open_array();
    for (const CorpusPlace& place : passage.places) this->place(place);
    json_.close_array().close_object();
  }

  JsonWriter& json_;
  const Corpus& corpus_;
  const std::function<void()>& pass_on_;
};

}  // namespace

void write_corpus(JsonWriter& json, const Corpus& corpus, const std::function<void()>& pass_on) {
  CorpusWriter(json, corpus, pass_on).write();
}

}  // namespace taojin
