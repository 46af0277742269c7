#include "annotations.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "link/link.h"
#include "names/names.h"
#include "report/words.h"
#include "taojin/pipeline.h"

namespace taojin {
namespace {

using Json = nlohmann::json;

template <typename Enum>
Enum enum_of(const std::string& word, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (word_of(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
  }
  return last;
}

/// Places of the decoded text as places of the reading.
class ReadingPlaces {
 public:
  explicit ReadingPlaces(const Document& document) : places_(document.decoded.text.size() + 1, kNone) {
    for (std::uint32_t i = 0; i < document.reading.origin.size(); ++i) places_[document.reading.origin[i]] = i;
  }
  /// Empty when nothing of the span is in the reading.
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const {
    Span span;
    bool found = false;
    for (std::uint32_t i = begin; i < end && i < places_.size(); ++i) {
      if (places_[i] == kNone) continue;
      if (!found) span.begin = places_[i];
      span.end = places_[i] + 1;
      found = true;
    }
    return span;
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> places_;
};

std::string text_or_empty(const Json& entry, const char* key) {
  return entry.contains(key) && entry[key].is_string() ? entry[key].get<std::string>() : std::string();
}

/// Canonical names that amounts are tied to: a mention of them counts also where naming it is optional.
std::set<std::string> names_in(const Json& money) {
  std::set<std::string> names;
  for (const Json& m : money) {
    names.insert(text_or_empty(m, "company"));
    if (!m.contains("investors") || !m["investors"].is_array()) continue;
    for (const Json& i : m["investors"]) names.insert(i.get<std::string>());
  }
  return names;
}

void add_names(const Json& mentions, const std::set<std::string>& wanted, const ReadingPlaces& places,
               Document& document) {
  std::map<std::pair<std::string, NameType>, std::uint32_t> known;
  const auto entity_of = [&](const std::string& name, NameType type) {
    const auto [place, is_new] = known.try_emplace({name, type}, static_cast<std::uint32_t>(document.entities.size()));
    if (is_new) {
      Entity entity;
      entity.type = type;
      entity.name = name;
      entity.key = name;
      document.entities.push_back(entity);
    }
    return place->second;
  };
  for (const Json& m : mentions) {
    auto type_word = m["type"].get<std::string>();
    if (type_word == "optional") {
      if (!wanted.contains(m["canonical"].get<std::string>())) continue;
      type_word = "company";
    }
    Mention mention;
    mention.span = places.span(m["start"], m["end"]);
    if (mention.span.empty()) continue;
    mention.type = enum_of(type_word, NameType::product);
    mention.entity = entity_of(m["canonical"], mention.type);
    document.entities[mention.entity].mentions.push_back(static_cast<std::uint32_t>(document.mentions.size()));
    document.mentions.push_back(mention);
  }
  for (const Json& m : mentions) {
    if (!m.contains("titles")) continue;
    const auto person = known.find({m["canonical"].get<std::string>(), NameType::person});
    if (person == known.end() || !document.entities[person->second].titles.empty()) continue;
    for (const Json& t : m["titles"]) {
      Title title;
      title.title = text_or_empty(t, "title");
      const auto firm = known.find({text_or_empty(t, "company"), NameType::company});
      if (firm != known.end()) title.company = firm->second;
      document.entities[person->second].titles.push_back(title);
    }
  }
}

/// Ties the annotated amounts to the quantities that were read there.
void add_amounts(const Json& money, const ReadingPlaces& places, AnnotatedDocument& annotated) {
  const Document& document = annotated.document;
  for (const Json& m : money) {
    const Span span = places.span(m["start"], m["end"]);
    const auto at = std::find_if(document.quantities.begin(), document.quantities.end(), [&](const Quantity& q) {
      return q.type == QuantityType::money && q.span.overlaps(span);
    });
    if (span.empty() || at == document.quantities.end()) continue;
    AnnotatedAmount amount;
    amount.quantity = static_cast<std::uint32_t>(at - document.quantities.begin());
    amount.kind = enum_of(m.at("kind").get<std::string>(), AmountKind::other);
    amount.optional = m.value("optional", false);
    amount.company_known = m.contains("company");
    amount.company = text_or_empty(m, "company");
    if (m.contains("also")) amount.also = m["also"].get<std::vector<std::string>>();
    amount.investors_known = m.contains("investors");
    if (amount.investors_known) {
      for (const Json& i : m["investors"]) amount.investors.push_back(i);
    }
    amount.round = text_or_empty(m, "round");
    annotated.amounts.push_back(std::move(amount));
  }
}

/// Names as the program finds them, for articles whose names nobody annotated.
void find_own_names(Document& document) {
  document.mentions = find_names(document, Lexicon::built_in(), Tagger::built_in());
  Linked linked = link(document, Lexicon::built_in());
  document.mentions = std::move(linked.mentions);
  document.entities = std::move(linked.entities);
}

}  // namespace

Result<std::vector<AnnotatedDocument>> read_annotations(const std::string& json_lines) {
  std::ifstream in(json_lines);
  if (!in) return Error{json_lines + ": cannot be read"};
  std::vector<AnnotatedDocument> documents;
  for (std::string line; std::getline(in, line);) {
    const Json gold = Json::parse(line, nullptr, false);
    if (gold.is_discarded()) return Error{json_lines + ": not JSON Lines"};
    Article article;
    article.id = gold["doc"].get<std::string>() + ".txt";
    article.bytes = gold["text"].get<std::string>();
    article.is_utf8 = true;
    Result<Document> read = read_text(std::move(article), std::nullopt);
    if (!read) return read.error();
    AnnotatedDocument annotated;
    annotated.document = std::move(*read);
    const ReadingPlaces places(annotated.document);
    if (gold["mentions"].empty()) {
      find_own_names(annotated.document);
    } else {
      add_names(gold["mentions"], names_in(gold["money"]), places, annotated.document);
    }
    add_amounts(gold["money"], places, annotated);
    documents.push_back(std::move(annotated));
  }
  return documents;
}

}  // namespace taojin
