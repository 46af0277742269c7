#include "report/explain.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "decode/decode.h"
#include "report/columns.h"
#include "report/json_writer.h"
#include "report/lines.h"
#include "report/places.h"
#include "report/words.h"

namespace taojin {
namespace {

struct Reason {
  std::string rule;
  std::optional<Span> span;  ///< of the reading: the words that spoke for it
};

/// One decision: what was found where, and why.
struct Decision {
  Span span;
  std::string what;  ///< "company 字节跳动", "funding investment"
  std::vector<Reason> reasons;
};

std::string score_text(float score) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.2f", static_cast<double>(score));
  return buffer;
}

std::vector<Reason> reasons_of(const std::vector<Cue>& cues) {
  std::vector<Reason> reasons;
  for (const Cue& cue : cues) reasons.push_back({cue.rule, cue.span.empty() ? std::nullopt : std::optional(cue.span)});
  return reasons;
}

template <typename Counted>
std::string value_of(const Counted& fact) {
  if (fact.value) return fact.value->to_string();
  if (fact.low && fact.high) return fact.low->to_string() + "-" + fact.high->to_string();
  return "?";
}

/// In order of the text.
std::vector<Decision> decisions(const Document& d) {
  std::vector<Decision> out;
  for (const Mention& mention : d.mentions) {
    const Entity& entity = d.entities[mention.entity];
    out.push_back({mention.span,
                   std::string(word_of(mention.type)) + " " + entity.name,
                   {{"by " + std::string(word_of(mention.evidence)) + ", score " + score_text(mention.score), {}}}});
  }
  for (const Entity& entity : d.entities) {
    for (const Title& title : entity.titles) {
      if (title.span.empty()) continue;
      out.push_back({title.span,
                     "title " + title.title + " of " + entity.name +
                         (title.company ? " at " + d.entities[*title.company].name : ""),
                     {}});
    }
  }
  for (const Amount& amount : d.amounts) {
    const Quantity& quantity = d.quantities[amount.quantity];
    std::string what = (is_funding(amount.kind) ? "funding " : "amount ") + std::string(word_of(amount.kind)) + " " +
                       std::string(quantity.currency.empty() ? "?" : quantity.currency) + " " + value_of(quantity);
    if (quantity.bound != Bound::exact) what += " " + std::string(word_of(quantity.bound));
    if (amount.company) what += " of " + d.entities[*amount.company].name;
    std::vector<Reason> reasons = reasons_of(amount.cues);
    reasons.push_back({"currency " + std::string(word_of(quantity.currency_basis)), {}});
    out.push_back({quantity.span, std::move(what), std::move(reasons)});
  }
  for (const ModelCount& count : d.model_counts) {
    out.push_back({count.span,
                   "model count " + value_of(count) + " " + std::string(word_of(count.counted)) + " " +
                       std::string(word_of(count.bound)) + ", " + std::string(word_of(count.category)),
                   reasons_of(count.cues)});
  }
  for (const ModelSize& size : d.model_sizes) {
    out.push_back({size.span, "model size " + value_of(size) + (size.model.empty() ? "" : " of " + size.model), {}});
  }
  std::ranges::stable_sort(out, {}, [](const Decision& decision) { return decision.span; });
  return out;
}

}  // namespace

std::string explain_text(const Document& document) {
  constexpr unsigned kPlaceColumns = 10, kTextColumns = 24;
  const Places places(document, OffsetUnit::code_points);
  const Lines lines(document.decoded.text);
  std::string out = document.id + "\n";
  for (const Decision& decision : decisions(document)) {
    const Lines::Position at = lines.at(places.place(decision.span).begin);
    const std::string place = std::to_string(at.line) + ":" + std::to_string(at.column);
    const std::string text = shortened(to_utf8(places.printed(decision.span)), kTextColumns);
    out += "  " + padded(place, kPlaceColumns) + padded(text, kTextColumns + 2) + decision.what + "\n";
    for (const Reason& reason : decision.reasons) {
      out += std::string(2 + kPlaceColumns + kTextColumns + 2 + 2, ' ') + reason.rule;
      if (reason.span) out += "  “" + shortened(to_utf8(places.printed(*reason.span)), kTextColumns) + "”";
      out += "\n";
    }
  }
  return out;
}

std::string explain_json(const Document& document) {
  const Places places(document, OffsetUnit::code_points);
  std::string out;
  JsonWriter json(out);
  const auto place = [&](Span span) {
    const Span at = places.place(span);
    json.key("text").string(places.text(span)).key("start").number(at.begin).key("end").number(at.end);
  };
  json.open_object().key("id").string(document.id).key("decisions").open_array();
  for (const Decision& decision : decisions(document)) {
    json.open_object();
    place(decision.span);
    json.key("decision").string(decision.what).key("because").open_array();
    for (const Reason& reason : decision.reasons) {
      json.open_object().key("rule").string(reason.rule);
      if (reason.span) place(*reason.span);
      json.close_object();
    }
    json.close_array().close_object();
  }
  json.close_array().close_object();
  out += '\n';
  return out;
}

}  // namespace taojin
