#include "eval/diff.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "corpus/record_words.h"
#include "eval/pairing.h"

namespace taojin {
namespace {

constexpr std::array<std::string_view, 4> kNameFacts = {"company", "person", "organization", "product"};

template <typename Word>
std::string word_text(const std::optional<Word>& word) {
  return word ? std::string(word_of(*word)) : "";
}

std::string value_text(const RecordFigure& figure) {
  const RecordValue& v = figure.value;
  if (!v.value && v.low && v.high) return v.low->to_string() + "–" + v.high->to_string();
  return v.value ? v.value->to_string() : "";
}

std::string list_text(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "、") + name;
  return out;
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
  }
  return out;
}

/// A mention with what it is a mention of.
struct Named {
  Span place;
  std::size_t type;
  const std::string *name, *text;
};

std::vector<Named> named(const Record& record) {
  std::vector<Named> out;
  for (std::size_t type = 0; type < kNameFacts.size(); ++type) {
    for (const RecordName& name : record.names[type]) {
      for (const RecordMention& mention : name.mentions)
        out.push_back({mention.place, type, &name.name, &mention.text});
    }
  }
  std::ranges::sort(out, {}, [](const Named& n) { return std::tie(n.place, n.type, *n.name); });
  return out;
}

template <typename Item>
std::vector<Span> places_of(const std::vector<Item>& items) {
  std::vector<Span> places;
  for (const auto& item : items) places.push_back(item.place);
  return places;
}

using Fields = std::vector<ChangedField>;

void compare(Fields& fields, std::string_view field, std::string from, std::string to) {
  if (from != to) fields.push_back({field, std::move(from), std::move(to)});
}

void compare_figures(Fields& fields, const RecordFigure& a, const RecordFigure& b) {
  compare(fields, "text", a.text, b.text);
  compare(fields, "value", value_text(a), value_text(b));
  compare(fields, "bound", word_text(a.bound), word_text(b.bound));
}

Fields compare_facts(const RecordAmount& a, const RecordAmount& b) {
  Fields fields;
  compare_figures(fields, a, b);
  compare(fields, "currency", a.currency, b.currency);
  compare(fields, "kind", word_text(a.kind), word_text(b.kind));
  compare(fields, "company", a.company, b.company);
  compare(fields, "investors", list_text(a.investors.value_or(std::vector<std::string>())),
          list_text(b.investors.value_or(std::vector<std::string>())));
  compare(fields, "lead_investors", list_text(a.lead_investors), list_text(b.lead_investors));
  compare(fields, "round", a.round, b.round);
  compare(fields, "date", a.date, b.date);
  compare(fields, "status", std::string(word_of(a.status)), std::string(word_of(b.status)));
  compare(fields, "cumulative", a.cumulative ? "true" : "false", b.cumulative ? "true" : "false");
  return fields;
}

Fields compare_facts(const RecordCount& a, const RecordCount& b) {
  Fields fields;
  compare_figures(fields, a, b);
  compare(fields, "counted", std::string(word_of(a.counted)), std::string(word_of(b.counted)));
  compare(fields, "category", word_text(a.category), word_text(b.category));
  compare(fields, "scope", a.scope, b.scope);
  compare(fields, "source", a.source, b.source);
  compare(fields, "as_of", a.as_of, b.as_of);
  compare(fields, "batch", a.batch, b.batch);
  return fields;
}

Fields compare_facts(const RecordSize& a, const RecordSize& b) {
  Fields fields;
  compare_figures(fields, a, b);
  compare(fields, "model", a.model, b.model);
  return fields;
}

std::string_view fact_of(const RecordAmount& amount) {
  return amount.kind && is_funding(*amount.kind) ? "funding" : "amount";
}
std::string_view fact_of(const RecordCount&) {
  return "model count";
}
std::string_view fact_of(const RecordSize&) {
  return "model size";
}

std::string detail_of(const RecordAmount& amount) {
  const std::string value = value_text(amount);
  return joined({value + (amount.currency.empty() ? "" : " " + amount.currency), word_text(amount.kind), amount.company,
                 amount.round});
}
std::string detail_of(const RecordCount& count) {
  return joined({value_text(count), std::string(word_of(count.counted)), word_text(count.category), count.scope});
}
std::string detail_of(const RecordSize& size) {
  return joined({value_text(size), size.model});
}

class Differ {
 public:
  Differ(const Record& before, const Record& after) : before_(before), after_(after) {}

  std::vector<Difference> diff() {
    names();
    titles();
    figures(amounts_of(before_), amounts_of(after_));
    figures(before_.model_counts, after_.model_counts);
    figures(before_.model_sizes, after_.model_sizes);
    relations();
    std::ranges::stable_sort(out_, {}, [](const Difference& d) { return std::tuple(d.place.empty(), d.place); });
    return std::move(out_);
  }

 private:
  static std::vector<RecordAmount> amounts_of(const Record& record) {
    std::vector<RecordAmount> all = record.funding;
    all.insert(all.end(), record.amounts.begin(), record.amounts.end());
    return all;
  }

  void names() {
    const std::vector<Named> before = named(before_), after = named(after_);
    std::vector<bool> kept(before.size()), known(after.size());
    std::map<std::tuple<std::size_t, std::string, std::string>, std::size_t> renamed;  // index into out_
    std::vector<std::pair<std::size_t, std::size_t>> pairs = pair_by_overlap(places_of(before), places_of(after));
    std::ranges::sort(pairs);
    for (const auto& [i, j] : pairs) {
      kept[i] = known[j] = true;
      const Named &a = before[i], &b = after[j];
      Fields fields;
      compare(fields, "text", *a.text, *b.text);
      compare(fields, "type", std::string(kNameFacts[a.type]), std::string(kNameFacts[b.type]));
      compare(fields, "name", *a.name, *b.name);
      if (fields.empty()) continue;
      if (fields.size() == 1 && fields.front().field == "name") {
        const auto [at, fresh] = renamed.try_emplace({a.type, *a.name, *b.name}, out_.size());
        if (!fresh) {
          ++out_[at->second].places;
          continue;
        }
      }
      out_.push_back({Change::changed, kNameFacts[b.type], b.place, *b.text, {}, std::move(fields), 1});
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!kept[i]) mention(Change::lost, before[i]);
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
      if (!known[j]) mention(Change::gained, after[j]);
    }
  }

  void mention(Change change, const Named& named) {
    const std::string detail = *named.name == *named.text ? "" : *named.name;
    out_.push_back({change, kNameFacts[named.type], named.place, *named.text, detail, {}, 1});
  }

  void sets(std::string_view fact, const std::set<std::string>& before, const std::set<std::string>& after) {
    for (const std::string& text : before) {
      if (!after.contains(text)) out_.push_back({Change::lost, fact, {}, text, {}, {}, 1});
    }
    for (const std::string& text : after) {
      if (!before.contains(text)) out_.push_back({Change::gained, fact, {}, text, {}, {}, 1});
    }
  }

  void titles() {
    const auto titles_of = [](const Record& record) {
      std::set<std::string> out;
      for (const RecordName& person : record.of(RecordPart::people)) {
        for (const RecordTitle& title : person.titles.value_or(std::vector<RecordTitle>())) {
          out.insert(person.name + ": " + title.title + (title.company.empty() ? "" : ", " + title.company));
        }
      }
      return out;
    };
    sets("title", titles_of(before_), titles_of(after_));
  }

  void relations() {
    const auto relations_of = [](const Record& record) {
      std::set<std::string> out;
      for (const RecordRelation& relation : record.relations) {
        out.insert(relation.subject + " " + std::string(word_of(relation.type)) + " " + relation.object);
      }
      return out;
    };
    sets("relation", relations_of(before_), relations_of(after_));
  }

  template <typename Figure>
  void figures(const std::vector<Figure>& before, const std::vector<Figure>& after) {
    std::vector<bool> kept(before.size()), known(after.size());
    for (const auto& [i, j] : pair_by_overlap(places_of(before), places_of(after))) {
      kept[i] = known[j] = true;
      Fields fields = compare_facts(before[i], after[j]);
      if (fields.empty()) continue;
      out_.push_back({Change::changed, fact_of(after[j]), after[j].place, after[j].text, {}, std::move(fields), 1});
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!kept[i]) figure(Change::lost, before[i]);
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
      if (!known[j]) figure(Change::gained, after[j]);
    }
  }

  template <typename Figure>
  void figure(Change change, const Figure& figure) {
    out_.push_back({change, fact_of(figure), figure.place, figure.text, detail_of(figure), {}, 1});
  }

  const Record &before_, &after_;
  std::vector<Difference> out_;
};

}  // namespace

std::string_view word_of(Change change) {
  constexpr std::array<std::string_view, 3> kWords = {"lost", "gained", "changed"};
  return kWords.at(static_cast<std::size_t>(change));
}

std::vector<Difference> diff_records(const Record& before, const Record& after) {
  return Differ(before, after).diff();
}

DocumentDiff whole_document(const std::string& id, Change change) {
  return {id, {{change, "document", {}, id, {}, {}, 1}}};
}

std::string fields_text(const Difference& difference) {
  std::string out;
  for (const ChangedField& field : difference.fields) {
    if (!out.empty()) out += "; ";
    out += std::string(field.field) + ": " + (field.from.empty() ? "none" : field.from) + " → " +
           (field.to.empty() ? "none" : field.to);
  }
  return out;
}

}  // namespace taojin
