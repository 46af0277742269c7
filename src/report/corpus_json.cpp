#include "report/corpus_json.h"

#include "report/name_script.h"
#include "report/words.h"

namespace taojin {
namespace {

class CorpusWriter {
 public:
  CorpusWriter(JsonWriter& json, NameScript script) : json_(json), script_(script) {}

  void write(const Corpus& corpus) {
    json_.open_object();
    json_.key("documents").number(corpus.documents);
    json_.key("characters").number(corpus.characters);
    names("companies", corpus.companies, false);
    names("people", corpus.people, true);
    json_.key("funding").open_array();
    for (const CorpusFunding& event : corpus.funding) funding(event);
    json_.close_array();
    json_.key("model_counts").open_array();
    for (const CorpusCount& count : corpus.model_counts) model_count(count);
    json_.close_array().close_object();
  }

 private:
  /// A name that no single article decides: printed forms differ, so `original` keeps the canonical one.
  void name(const std::string& canonical) {
    if (canonical.empty()) {
      json_.null();
    } else {
      json_.string(script_ == NameScript::traditional ? to_traditional(canonical) : canonical);
    }
  }

  void strings(std::string_view key, const std::vector<std::string>& items) {
    json_.key(key).open_array();
    for (const std::string& item : items) json_.string(item);
    json_.close_array();
  }

  void names(std::string_view key, const std::vector<CorpusName>& all, bool titles) {
    json_.key(key).open_array();
    for (const CorpusName& entity : all) {
      json_.line_end().open_object().key("name");
      name(entity.name);
      strings("aliases", entity.aliases);
      if (titles) {
        json_.key("titles").open_array();
        for (const auto& [title, company] : entity.titles) {
          json_.open_object().key("title").string(title).key("company");
          name(company);
          json_.close_object();
        }
        json_.close_array();
      }
      strings("documents", entity.documents);
      json_.key("mentions").number(entity.mentions).close_object();
    }
    json_.close_array();
  }

  void value(const FactReport& report) {
    const auto number = [&](std::string_view key, const std::optional<Decimal>& decimal) {
      json_.key(key);
      if (decimal) {
        json_.number(*decimal);
      } else {
        json_.null();
      }
    };
    if (!report.value && (report.low || report.high)) {
      number("low", report.low);
      number("high", report.high);
    } else {
      number("value", report.value);
    }
  }

  void agreement_and_reports(Agreement agreement, const std::vector<FactReport>& reports) {
    json_.key("agreement").string(word_of(agreement));
    json_.key("reports").open_array();
    for (const FactReport& report : reports) {
      json_.open_object().key("document").string(report.document);
      value(report);
      json_.key("bound").string(word_of(report.bound));
      json_.key("start").number(report.place.begin).key("end").number(report.place.end).close_object();
    }
    json_.close_array();
  }

  void funding(const CorpusFunding& event) {
    json_.line_end().open_object().key("company");
    name(event.company);
    json_.key("kind").string(word_of(event.kind));
    json_.key("round").string_or_null(event.round);
    json_.key("currency").string_or_null(event.currency);
    value(event.reports[event.stated]);
    agreement_and_reports(event.agreement, event.reports);
    json_.close_object();
  }

  void model_count(const CorpusCount& count) {
    json_.line_end().open_object();
    json_.key("counted").string(word_of(count.counted));
    json_.key("category").string(word_of(count.category));
    json_.key("scope").string_or_null(count.scope);
    json_.key("source").string_or_null(count.source);
    json_.key("as_of");
    if (count.as_of) {
      json_.string(count.as_of->iso());
    } else {
      json_.null();
    }
    value(count.reports[count.stated]);
    json_.key("bound").string(word_of(count.reports[count.stated].bound));
    agreement_and_reports(count.agreement, count.reports);
    json_.close_object();
  }

  JsonWriter& json_;
  NameScript script_;
};

}  // namespace

void write_corpus(JsonWriter& json, const Corpus& corpus, NameScript script) {
  CorpusWriter(json, script).write(corpus);
}

}  // namespace taojin
