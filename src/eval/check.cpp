#include "eval/check.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "eval/evaluation_report.h"

namespace taojin {
namespace {

/// So that 0.9 is not less than the minimum 0.9 for the way in which it was computed.
constexpr double kRounding = 1e-9;

constexpr std::string_view kBlanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  text.remove_suffix(text.size() - (text.find_last_not_of(kBlanks) + 1));
  return text;
}

/// Findings and differences that speak of the same kind of fact.
struct Family {
  std::string_view fact;
  std::array<std::string_view, 2> findings;  ///< beginnings of Finding::what
};
constexpr Family kFamilies[] = {
    {"company", {"company wrong", "company missed"}},
    {"person", {"person wrong", "person missed"}},
    {"model count", {"model count", "model count"}},
    {"model size", {"parameters", "parameters"}},
};
/// Money has many kinds of findings.
constexpr std::string_view kMoneyFindings[] = {"money", "bound", "kind", "funding company", "investors", "round"};

enum class Version { before, now };

/// Whether a finding of a version is about the fact that differs.
bool speaks_of(const Finding& finding, const Difference& difference, Version version) {
  const std::string_view fact = difference.fact;
  if (fact == "title") {
    return finding.what.starts_with("title") && difference.text == finding.text + ": " + finding.detail;
  }
  if (finding.what.ends_with(" canonical")) {
    const auto name = std::ranges::find(difference.fields, "name", &ChangedField::field);
    return name != difference.fields.end() && finding.what.starts_with(fact) &&
           finding.detail.ends_with(", got " + (version == Version::before ? name->from : name->to));
  }
  if (!finding.place.overlaps(difference.place)) return false;
  const auto is = [&](std::string_view what) { return finding.what.starts_with(what); };
  if (fact == "funding" || fact == "amount") return std::ranges::any_of(kMoneyFindings, is);
  const auto* const family = std::ranges::find(kFamilies, fact, &Family::fact);
  return family != std::end(kFamilies) && std::ranges::any_of(family->findings, is);
}

/// A fact that is not there, or not that fact at all, has no parts to be wrong: one such finding outweighs all that the
/// parts can have.
int weight(std::string_view what) {
  const auto ends = [&](std::string_view word) { return what.ends_with(word); };
  if (ends("missed") || ends("wrong") || ends("value")) return 100;
  return what == "kind" ? 10 : 1;
}

Verdict judged(const Difference& difference, const std::vector<Finding>& before, const std::vector<Finding>& now) {
  const auto wrong = [&](const std::vector<Finding>& findings, Version version) {
    int sum = 0;
    for (const Finding& finding : findings) {
      if (speaks_of(finding, difference, version)) sum += weight(finding.what);
    }
    return sum;
  };
  const int was = wrong(before, Version::before), is = wrong(now, Version::now);
  return was == is ? Verdict::neutral : was > is ? Verdict::better : Verdict::worse;
}

}  // namespace

Result<Threshold> parse_threshold(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) return Error{"“" + std::string(text) + "” is not FIGURE=NUMBER"};
  const std::string_view figure = trimmed(text.substr(0, equals)), number = trimmed(text.substr(equals + 1));
  if (!is_figure(figure)) return Error{"“" + std::string(figure) + "” is no figure"};
  double minimum = 0;
  const auto [end, code] = std::from_chars(number.data(), number.data() + number.size(), minimum);
  if (code != std::errc() || end != number.data() + number.size() || !(minimum >= 0 && minimum <= 1)) {
    return Error{"“" + std::string(number) + "” is no number from 0 to 1"};
  }
  return Threshold{std::string(figure), minimum};
}

Result<std::vector<Threshold>> parse_thresholds(std::string_view file) {
  std::vector<Threshold> out;
  for (std::size_t line = 1; !file.empty(); ++line) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    const std::string_view text = trimmed(file.substr(0, std::min(end, file.find('#'))));
    file.remove_prefix(std::min(end + 1, file.size()));
    if (text.empty()) continue;
    Result<Threshold> threshold = parse_threshold(text);
    if (!threshold) return Error{std::to_string(line) + ": " + threshold.error().what};
    out.push_back(std::move(*threshold));
  }
  return out;
}

bool Check::passed() const {
  return value && *value >= wanted - tolerance.value_or(0) - kRounding;
}

std::string check_text(const Check& check) {
  if (!check.value) return check.figure + ": the gold holds nothing to measure it by";
  const std::string value = check.figure + ": " + four_decimals(*check.value);
  if (!check.tolerance) return value + ", at least " + four_decimals(check.wanted) + " wanted";
  return value + ", " + four_decimals(check.wanted) + " in the baseline" +
         (*check.tolerance > 0 ? ", may fall by " + four_decimals(*check.tolerance) : "");
}

std::string_view word_of(Verdict verdict) {
  constexpr std::array<std::string_view, 3> kWords = {"neutral", "better", "worse"};
  return kWords.at(static_cast<std::size_t>(verdict));
}

bool CheckResult::passed() const {
  return std::ranges::all_of(checks, [](const Check& check) { return check.passed(); });
}

std::vector<Check> check_thresholds(const Scores& scores, const std::vector<Threshold>& thresholds) {
  std::vector<Check> out;
  for (const Threshold& threshold : thresholds) {
    out.push_back({threshold.figure, measure(scores, threshold.figure), threshold.minimum, {}});
  }
  return out;
}

std::vector<Check> check_baseline(const std::vector<EvaluatedDocument>& now,
                                  const std::vector<EvaluatedDocument>& baseline, double tolerance) {
  Scores scores_now, scores_before;
  for (const EvaluatedDocument& before : baseline) {
    if (!before.reported) continue;
    scores_before += before.scores;
    const auto same = std::ranges::find(now, before.id, &EvaluatedDocument::id);
    if (same != now.end()) scores_now += same->scores;
  }
  std::vector<Check> out;
  const auto compare = [&](std::string_view figure) {
    const Measure before = measure(scores_before, figure), value = measure(scores_now, figure);
    if (before && value) out.push_back({std::string(figure), value, *before, tolerance});
  };
  for (const std::string_view figure : kFoundNames) compare(figure);
  for (const std::string_view figure : kRightNames) compare(figure);
  return out;
}

std::vector<JudgedDifference> judge(const std::string& document, std::vector<Difference> differences,
                                    const std::vector<Finding>& before, const std::vector<Finding>& now) {
  std::vector<JudgedDifference> out;
  for (Difference& difference : differences) {
    const Verdict verdict = judged(difference, before, now);
    out.push_back({document, std::move(difference), verdict});
  }
  return out;
}

}  // namespace taojin
