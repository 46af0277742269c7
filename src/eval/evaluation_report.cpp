#include "eval/evaluation_report.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "report/columns.h"
#include "report/json_writer.h"

namespace taojin {
namespace {

constexpr unsigned kNameColumns = 22;

std::string printed(const char* format, double value) {
  char out[32];
  std::snprintf(out, sizeof out, format, value);
  return out;
}

std::string percent(double share) {
  return printed("%5.1f %%", 100 * share);
}

std::string percent_range(const Interval& interval) {
  return printed("%5.1f", 100 * interval.low) + "–" + printed("%.1f %%", 100 * interval.high);
}

std::string right_aligned(std::int64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, ' ') + digits;
}

std::string right_aligned(const std::string& text, unsigned width) {
  const unsigned used = columns_of(text);
  return std::string(width > used ? width - used : 0, ' ') + text;
}

/// The findings to show: at most so many of each kind, in the order of kinds, documents and places.
struct Shown {
  const EvaluatedDocument* document;
  const Finding* finding;
};

std::map<std::string_view, std::vector<Shown>> by_kind(const std::vector<EvaluatedDocument>& documents) {
  std::map<std::string_view, std::vector<Shown>> kinds;
  for (const EvaluatedDocument& document : documents) {
    for (const Finding& finding : document.findings) kinds[finding.what].push_back({&document, &finding});
  }
  return kinds;
}

std::string without_line_ends(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

}  // namespace

std::string four_decimals(double value) {
  std::string out = printed("%.4f", value);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

std::string evaluation_text(const std::vector<EvaluatedDocument>& documents, std::size_t errors, const Locate& locate) {
  const Scores scores = total(documents);
  const Intervals intervals = bootstrap(documents);
  const auto missing = std::ranges::count(documents, false, &EvaluatedDocument::reported);
  std::string out = std::to_string(documents.size()) + (documents.size() == 1 ? " document" : " documents");
  if (missing > 0) out += ", " + std::to_string(missing) + " of them not in the report";
  out +=
      "\n\n" + std::string(kNameColumns, ' ') + "precision   recall       F1      95 % of F1     right  wrong missed\n";
  for (std::size_t i = 0; i < kFoundNames.size(); ++i) {
    const Tally& t = scores.found[i];
    if (t.empty()) continue;
    out += padded(kFoundNames[i], kNameColumns) + "  " + percent(t.precision()) + "  " + percent(t.recall()) + "  " +
           percent(t.f1()) + right_aligned(percent_range(intervals.found[i]), 16) + right_aligned(t.tp, 10) +
           right_aligned(t.fp, 7) + right_aligned(t.fn, 7) + '\n';
  }
  bool first = true;
  for (std::size_t i = 0; i < kRightNames.size(); ++i) {
    const Accuracy& a = scores.right[i];
    if (a.of == 0) continue;
    if (first)
      out += "\n" + std::string(kNameColumns, ' ') + "                       share            95 %     right     of\n";
    first = false;
    out += padded(kRightNames[i], kNameColumns + 20) + percent(a.share()) +
           right_aligned(percent_range(intervals.right[i]), 16) + right_aligned(a.right, 10) + right_aligned(a.of, 7) +
           '\n';
  }
  if (errors == 0) return out;
  for (const auto& [what, all] : by_kind(documents)) {
    out += '\n' + std::string(what) + " (" + std::to_string(all.size()) + ")\n";
    for (std::size_t i = 0; i < std::min(errors, all.size()); ++i) {
      const auto& [document, finding] = all[i];
      out += "  " + location_text(document->id, finding->place, locate) + "  " + without_line_ends(finding->text);
      if (!finding->detail.empty()) out += "  (" + finding->detail + ")";
      out += '\n';
      if (finding->place.empty()) continue;
      const std::optional<Location> location = locate(document->id, finding->place);
      if (location && !location->sentence.empty()) out += "      " + location->sentence + '\n';
    }
  }
  return out;
}

std::string evaluation_json(const std::vector<EvaluatedDocument>& documents, std::size_t errors, const Locate& locate) {
  const Scores scores = total(documents);
  const Intervals intervals = bootstrap(documents);
  std::string out;
  JsonWriter json(out);
  const auto interval = [&](const Interval& i) {
    json.key("interval").open_array().raw(four_decimals(i.low)).raw(four_decimals(i.high)).close_array();
  };
  json.open_object();
  for (std::size_t i = 0; i < kFoundNames.size(); ++i) {
    const Tally& t = scores.found[i];
    if (t.empty()) continue;
    json.line_end().key(kFoundNames[i]).open_object();
    json.key("precision").raw(four_decimals(t.precision())).key("recall").raw(four_decimals(t.recall()));
    json.key("f1").raw(four_decimals(t.f1()));
    json.key("tp").number(static_cast<std::uint64_t>(t.tp)).key("fp").number(static_cast<std::uint64_t>(t.fp));
    json.key("fn").number(static_cast<std::uint64_t>(t.fn));
    interval(intervals.found[i]);
    json.close_object();
  }
  json.line_end().key("accuracy").open_object();
  for (std::size_t i = 0; i < kRightNames.size(); ++i) {
    const Accuracy& a = scores.right[i];
    if (a.of == 0) continue;
    json.line_end().key(kRightNames[i]).open_object();
    json.key("right").number(static_cast<std::uint64_t>(a.right)).key("of").number(static_cast<std::uint64_t>(a.of));
    json.key("accuracy").raw(four_decimals(a.share()));
    interval(intervals.right[i]);
    json.close_object();
  }
  json.close_object();
  json.line_end().key("documents").number(documents.size());
  json.key("not_in_the_report").open_array();
  for (const EvaluatedDocument& document : documents) {
    if (!document.reported) json.string(document.id);
  }
  json.close_array();
  json.line_end().key("errors").open_array();
  for (const auto& [what, all] : by_kind(documents)) {
    for (std::size_t i = 0; i < std::min(errors, all.size()); ++i) {
      const auto& [document, finding] = all[i];
      json.line_end().open_object().key("what").string(what).key("document").string(document->id);
      json.key("text").string(finding->text).key("detail").string_or_null(finding->detail);
      if (!finding->place.empty()) {
        json.key("start").number(finding->place.begin).key("end").number(finding->place.end);
        if (const std::optional<Location> location = locate(document->id, finding->place)) {
          json.key("line").number(location->line).key("column").number(location->column);
          json.key("sentence").string(location->sentence);
        }
      }
      json.close_object();
    }
  }
  json.close_array().close_object();
  return out + '\n';
}

}  // namespace taojin
