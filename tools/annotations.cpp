#include "annotations.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "decode/decode.h"
#include "normalize/normalize.h"
#include "quantities/quantities.h"
#include "report/words.h"
#include "segment/sentences.h"

namespace taojin {
namespace {

using Json = nlohmann::json;

std::optional<std::string> read_whole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

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

std::optional<Decimal> decimal(const Json& entry, const char* key) {
  if (!entry.contains(key)) return std::nullopt;
  return Decimal::parse(entry[key].is_number_integer() ? std::to_string(entry[key].get<long long>())
                                                       : std::to_string(entry[key].get<double>()));
}

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

void add_amounts(const Json& money, const ReadingPlaces& places, AnnotatedDocument& annotated) {
  Document& document = annotated.document;
  std::vector<std::pair<Quantity, AnnotatedAmount>> amounts;
  for (const Json& m : money) {
    Quantity quantity;
    quantity.type = QuantityType::money;
    quantity.span = places.span(m["start"], m["end"]);
    if (quantity.span.empty()) continue;
    quantity.extent = quantity.span;
    quantity.value = decimal(m, "value");
    quantity.low = decimal(m, "low");
    quantity.high = decimal(m, "high");
    quantity.bound = enum_of(m.value("bound", "exact"), Bound::range);
    static constexpr std::string_view kCurrencies[] = {"CNY", "USD", "HKD", "TWD", "EUR", "JPY", "GBP", "KRW", "INR"};
    for (const std::string_view code : kCurrencies) {
      if (text_or_empty(m, "currency") == code) quantity.currency = code;
    }
    AnnotatedAmount amount;
    amount.kind = enum_of(m.at("kind").get<std::string>(), AmountKind::other);
    amount.optional = m.value("optional", false);
    amount.company = text_or_empty(m, "company");
    amount.company_known = m.value("company_known", true);
    if (m.contains("investors") && m["investors"].is_array()) {
      for (const Json& i : m["investors"]) amount.investors.push_back(i);
    }
    amount.round = text_or_empty(m, "round");
    amounts.emplace_back(std::move(quantity), std::move(amount));
  }
  for (Quantity& q : read_quantities(document.reading.text, {document.region, document.date})) {
    const auto overlaps = [&](const auto& a) { return a.first.extent.overlaps(q.extent); };
    if (q.type == QuantityType::money || std::any_of(amounts.begin(), amounts.end(), overlaps)) continue;
    q.equivalent_of.reset();
    document.quantities.push_back(std::move(q));
  }
  for (const auto& [quantity, amount] : amounts) document.quantities.push_back(quantity);
  std::stable_sort(document.quantities.begin(), document.quantities.end(),
                   [](const Quantity& a, const Quantity& b) { return a.span.begin < b.span.begin; });
  for (auto& [quantity, amount] : amounts) {
    const auto at = std::find_if(document.quantities.begin(), document.quantities.end(), [&](const Quantity& q) {
      return q.type == QuantityType::money && q.span == quantity.span;
    });
    amount.quantity = static_cast<std::uint32_t>(at - document.quantities.begin());
    annotated.amounts.push_back(std::move(amount));
  }
}

}  // namespace

Result<std::vector<AnnotatedDocument>> read_annotations(const std::string& json_lines, const std::string& folder) {
  std::ifstream in(json_lines);
  if (!in) return Error{json_lines + ": cannot be read"};
  std::vector<AnnotatedDocument> documents;
  for (std::string line; std::getline(in, line);) {
    const Json gold = Json::parse(line, nullptr, false);
    if (gold.is_discarded()) return Error{json_lines + ": not JSON Lines"};
    Article article;
    article.id = gold["doc"].get<std::string>() + ".txt";
    std::optional<std::string> bytes = read_whole(folder + "/" + article.id);
    if (!bytes) return Error{folder + "/" + article.id + ": cannot be read"};
    article.bytes = std::move(*bytes);
    Result<Decoded> decoded = decode(article, std::nullopt);
    if (!decoded) return decoded.error();
    AnnotatedDocument annotated;
    Document& d = annotated.document;
    d.id = article.id;
    d.decoded = std::move(*decoded);
    d.script = script_of(d.decoded.text);
    d.reading = normalize(d.decoded, article.markup);
    d.region = region_of(d.reading.text);
    d.title = find_title(d.reading.text);
    d.sentences = find_sentences(d.reading.text);
    const ReadingPlaces places(d);
    add_names(gold["mentions"], names_in(gold["money"]), places, d);
    add_amounts(gold["money"], places, annotated);
    documents.push_back(std::move(annotated));
  }
  return documents;
}

}  // namespace taojin
