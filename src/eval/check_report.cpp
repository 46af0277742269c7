#include <algorithm>

#include "eval/check.h"
#include "eval/evaluation_report.h"
#include "report/columns.h"
#include "report/json_writer.h"

namespace taojin {
namespace {

std::string without_line_ends(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

/// What a difference says, without its place.
std::string difference_text(const Difference& d) {
  std::string out = std::string(d.fact) + " " + d.text;
  if (!d.detail.empty()) out += " (" + d.detail + ")";
  if (!d.fields.empty()) out += ", " + fields_text(d);
  if (d.places > 1) out += " (" + std::to_string(d.places) + " places)";
  return without_line_ends(std::move(out));
}

std::string difference_line(const JudgedDifference& judged, unsigned location_columns, const Locate& locate) {
  return "  " + padded(judged.verdict == Verdict::neutral ? "" : word_of(judged.verdict), 8) +
         padded(location_text(judged.document, judged.difference.place, locate), location_columns) + "  " +
         difference_text(judged.difference);
}

std::string summary(const CheckResult& result) {
  const auto failed = std::ranges::count_if(result.checks, [](const Check& check) { return !check.passed(); });
  std::string out = std::to_string(result.documents) + (result.documents == 1 ? " document" : " documents");
  if (!result.missing.empty()) out += ", " + std::to_string(result.missing.size()) + " of them not in the report";
  out += "; " + std::to_string(result.checks.size()) +
         (result.checks.size() == 1 ? " figure checked, " : " figures checked, ");
  return out + (failed == 0 ? "none" : std::to_string(failed)) + (failed <= 1 ? " falls short" : " fall short");
}

/// The differences of one kind under a heading.
std::string differences_text(const CheckResult& result, const Locate& locate) {
  std::string out;
  unsigned columns = 0;
  for (const JudgedDifference& judged : result.differences) {
    columns = std::max(columns, columns_of(location_text(judged.document, judged.difference.place, locate)));
  }
  for (const Change change : {Change::lost, Change::gained, Change::changed}) {
    std::string lines;
    std::size_t n = 0;
    for (const JudgedDifference& judged : result.differences) {
      if (judged.difference.change != change) continue;
      lines += difference_line(judged, columns, locate) + '\n';
      ++n;
    }
    if (n > 0) out += std::string(word_of(change)) + " against the baseline (" + std::to_string(n) + ")\n" + lines;
  }
  return out;
}

std::string xml(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // U+FFFE and U+FFFF are UTF-8, but no characters of XML.
    if (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF") {
      out += kReplacement;
      i += 2;
      continue;
    }
    const char c = text[i];
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        // XML has no other control characters, not even escaped.
        out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
    }
  }
  return out;
}

/// Data of a workflow command; in its properties two more characters mean something.
std::string workflow(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += property ? "%3A" : ":";
        break;
      case ',':
        out += property ? "%2C" : ",";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

std::string check_result_text(const CheckResult& result, const Locate& locate) {
  std::string out;
  for (const Check& check : result.checks) {
    if (!check.passed()) out += check_text(check) + '\n';
  }
  return out + differences_text(result, locate) + summary(result) + '\n';
}

std::string check_result_json(const CheckResult& result, const Locate& locate) {
  std::string out;
  JsonWriter json(out);
  json.open_object().key("schema").string(std::string_view("taojin-check/1"));
  json.key("passed").boolean(result.passed()).key("documents").number(result.documents);
  json.key("not_in_the_report").open_array();
  for (const std::string& id : result.missing) json.string(id);
  json.close_array().key("checks").open_array();
  for (const Check& check : result.checks) {
    json.line_end().open_object().key("figure").string(check.figure).key("value");
    if (check.value) {
      json.raw(four_decimals(*check.value));
    } else {
      json.null();
    }
    json.key(check.tolerance ? "baseline" : "minimum").raw(four_decimals(check.wanted));
    if (check.tolerance) json.key("tolerance").raw(four_decimals(*check.tolerance));
    json.key("passed").boolean(check.passed()).close_object();
  }
  json.close_array().key("differences").open_array();
  for (const JudgedDifference& judged : result.differences) {
    json.line_end().open_object().key("verdict").string(word_of(judged.verdict)).key("difference");
    write_difference(json, judged.document, judged.difference, locate);
    json.close_object();
  }
  json.close_array().close_object();
  return out + '\n';
}

std::string check_result_junit(const CheckResult& result, const Locate& locate) {
  const auto failed = std::ranges::count_if(result.checks, [](const Check& check) { return !check.passed(); });
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  out += "  <testsuite name=\"taojin check\" tests=\"" + std::to_string(result.checks.size()) + "\" failures=\"" +
         std::to_string(failed) + "\" errors=\"0\" skipped=\"0\" time=\"0\">\n";
  for (const Check& check : result.checks) {
    const std::string suite = check.tolerance ? "taojin.baseline" : "taojin.minimum";
    out += "    <testcase classname=\"" + suite + "\" name=\"" + xml(check.figure) + "\" time=\"0\"";
    if (check.passed()) {
      out += "/>\n";
    } else {
      const std::string text = xml(check_text(check));
      out +=
          ">\n      <failure message=\"" + text + "\" type=\"" + suite + "\">" + text + "</failure>\n    </testcase>\n";
    }
  }
  out += "    <system-out>" + xml(differences_text(result, locate) + summary(result) + "\n") + "</system-out>\n";
  return out + "  </testsuite>\n</testsuites>\n";
}

std::string check_result_github(const CheckResult& result, const Locate& locate) {
  std::string out;
  for (const Check& check : result.checks) {
    if (check.passed()) continue;
    out += "::error title=" + workflow(check.figure + " falls short", true) +
           "::" + workflow(check_text(check), false) + '\n';
  }
  for (const JudgedDifference& judged : result.differences) {
    const Difference& d = judged.difference;
    std::string properties;
    if (!d.place.empty()) {
      if (const std::optional<Location> location = locate(judged.document, d.place)) {
        properties = "file=" + workflow(location->path, true) + ",line=" + std::to_string(location->line) +
                     ",col=" + std::to_string(location->column) + ",";
      }
    }
    const std::string verdict = judged.verdict == Verdict::neutral ? "" : ", " + std::string(word_of(judged.verdict));
    out += judged.verdict == Verdict::worse ? "::warning " : "::notice ";
    out += properties + "title=" + workflow(std::string(word_of(d.change)) + verdict, true) +
           "::" + workflow(difference_text(d), false) + '\n';
  }
  return out + summary(result) + '\n';
}

}  // namespace taojin
