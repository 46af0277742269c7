#include <algorithm>
#include <array>

#include "eval/diff.h"
#include "report/columns.h"
#include "report/json_writer.h"

namespace taojin {
namespace {

std::array<std::size_t, 3> count(const std::vector<DocumentDiff>& documents) {
  std::array<std::size_t, 3> counts{};
  for (const DocumentDiff& document : documents) {
    for (const Difference& difference : document.differences) ++counts[static_cast<std::size_t>(difference.change)];
  }
  return counts;
}

std::string without_line_ends(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

}  // namespace

std::string diff_text(const std::vector<DocumentDiff>& documents, const Locate& locate) {
  std::string out;
  unsigned columns = 0;
  for (const DocumentDiff& document : documents) {
    for (const Difference& d : document.differences) {
      columns = std::max(columns, columns_of(location_text(document.id, d.place, locate)));
    }
  }
  for (const DocumentDiff& document : documents) {
    for (const Difference& d : document.differences) {
      out += padded(location_text(document.id, d.place, locate), columns) + "  " + padded(word_of(d.change), 7) + "  " +
             padded(d.fact, 12);
      if (d.fact != "document") out += "  " + without_line_ends(d.text);
      if (!d.detail.empty()) out += "  (" + without_line_ends(d.detail) + ")";
      if (!d.fields.empty()) out += "  " + without_line_ends(fields_text(d));
      if (d.places > 1) out += "  (" + std::to_string(d.places) + " places)";
      out.erase(out.find_last_not_of(' ') + 1);
      out += '\n';
    }
  }
  if (documents.empty()) return out;
  const auto [lost, gained, changed] = count(documents);
  return out + std::to_string(lost) + " lost, " + std::to_string(gained) + " gained, " + std::to_string(changed) +
         " changed in " + std::to_string(documents.size()) + (documents.size() == 1 ? " document\n" : " documents\n");
}

std::string diff_json(const std::vector<DocumentDiff>& documents, const Locate& locate) {
  const auto [lost, gained, changed] = count(documents);
  std::string out;
  JsonWriter json(out);
  json.open_object().key("schema").string(std::string_view("taojin-diff/1"));
  json.key("documents").number(documents.size());
  json.key("lost").number(lost).key("gained").number(gained).key("changed").number(changed);
  json.key("differences").open_array();
  for (const DocumentDiff& document : documents) {
    for (const Difference& d : document.differences) {
      json.line_end();
      write_difference(json, document.id, d, locate);
    }
  }
  json.close_array().close_object();
  return out + '\n';
}

void write_difference(JsonWriter& json, const std::string& document, const Difference& d, const Locate& locate) {
  json.open_object().key("document").string(document);
  json.key("change").string(word_of(d.change)).key("fact").string(d.fact).key("text").string(d.text);
  json.key("detail").string_or_null(d.detail);
  if (!d.fields.empty()) {
    json.key("fields").open_object();
    for (const ChangedField& field : d.fields) {
      json.key(field.field).open_object();
      json.key("from").string_or_null(field.from).key("to").string_or_null(field.to).close_object();
    }
    json.close_object();
  }
  json.key("places").number(d.places);
  if (!d.place.empty()) {
    json.key("start").number(d.place.begin).key("end").number(d.place.end);
    if (const std::optional<Location> location = locate(document, d.place)) {
      json.key("line").number(location->line).key("column").number(location->column);
    }
  }
  json.close_object();
}

}  // namespace taojin
