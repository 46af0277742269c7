#pragma once
/// Records written by hand, for tests.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "corpus/record_words.h"
#include "report/corpus_json.h"
#include "taojin/corpus.h"
#include "taojin/record.h"

namespace taojin {

/// Reads a record from JSON that is known to be good.
inline Record record(std::string_view json) {
  Result<Record> record = parse_record(json);
  if (!record) {
    ADD_FAILURE() << record.error().what << "\n" << json;
    return {};
  }
  return std::move(*record);
}

inline Corpus corpus_of(const std::vector<Record>& records) {
  CorpusBuilder builder;
  for (const Record& record : records) builder.add(record);
  return builder.finish();
}

inline std::string corpus_json(const Corpus& corpus) {
  std::string out;
  JsonWriter json(out);
  write_corpus(json, corpus, [] {});
  return out;
}

/// A money figure of a story: the rest of its record is of no interest.
struct Told {
  const char* document;
  const char* kind;
  const char* round;
  const char* value;  ///< as JSON: "200" or "100–200"
  const char* bound = "exact";
  const char* date = "";
  const char* more = "";  ///< further members, as JSON
};

/// Documents that tell the figures, in the order of the story, of one company.
inline std::vector<Record> documents_of(const std::vector<Told>& story) {
  const auto text_or_null = [](std::string_view text) {
    return text.empty() ? std::string("null") : "\"" + std::string(text) + "\"";
  };
  std::vector<std::pair<std::string, std::string>> documents;  // id, figures
  for (const Told& told : story) {
    if (documents.empty() || documents.back().first != told.document) documents.emplace_back(told.document, "");
    std::string& figures = documents.back().second;
    const std::string start = std::to_string(10 + figures.size());
    const std::string end = std::to_string(15 + figures.size());
    if (!figures.empty()) figures += ',';
    figures += R"({"text":"…","start":)" + start + R"(,"end":)" + end + R"(,"value":)" + told.value + R"(,"bound":")" +
               told.bound + R"(","kind":")" + told.kind + R"(","company":"云岭智算","investors":[],"round":)" +
               text_or_null(told.round) + R"(,"date":)" + text_or_null(told.date) +
               (std::string_view(told.more).find("currency") == std::string_view::npos ? R"(,"currency":"CNY")" : "") +
               told.more + "}";
  }
  std::vector<Record> out;
  for (const auto& [id, figures] : documents) {
    out.push_back(
        record(R"({"id":")" + id +
               R"(","companies":[{"name":"云岭智算","mentions":[{"start":0,"end":4,"text":"云岭智算"}]}],"funding":[)" +
               figures + "]}"));
  }
  return out;
}

/// "A轮 200 corroborated: a 200, b 200", an event a line.
inline std::string events_of(const std::vector<Record>& records) {
  const Corpus corpus = corpus_of(records);
  const auto value = [](const RecordValue& v) {
    return v.value ? v.value->to_string() : v.low->to_string() + "–" + v.high->to_string();
  };
  std::string out;
  for (const CorpusFunding& event : corpus.funding) {
    out += std::string(word_of(event.kind)) + (event.cumulative ? " in total" : "");
    if (!event.round.empty()) out += " " + event.round;
    out += " " + value(event.value) + " " + event.currency + " " + std::string(word_of(event.agreement)) + ":";
    bool first = true;
    for (const FactReport& report : event.reports) {
      out += (first ? " " : ", ") + corpus.ids[report.document] + " " + value(corpus.values[report.value]);
      if (!report.agrees) out += " contradicts";
      if (report.repeats) out += " repeats " + corpus.ids[*report.repeats];
      first = false;
    }
    out += '\n';
  }
  return out;
}

}  // namespace taojin
