#pragma once
/// Whether an evaluation is good enough, and what became better or worse since another one.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "eval/diff.h"
#include "eval/evaluation.h"
#include "taojin/error.h"

namespace taojin {

/// A figure and the least that it must be: "company=0.9", "funding.recall=0.85".
struct Threshold {
  std::string figure;
  double minimum = 0;
};

[[nodiscard]] Result<Threshold> parse_threshold(std::string_view text);
/// A threshold a line; "#" starts a comment. Errors begin with the line.
[[nodiscard]] Result<std::vector<Threshold>> parse_thresholds(std::string_view file);

/// One figure that was looked at.
struct Check {
  std::string figure;
  std::optional<double> value;      ///< nothing when the gold holds nothing to measure it by
  double wanted = 0;                ///< the minimum, or what the baseline has
  std::optional<double> tolerance;  ///< of a comparison with the baseline

  [[nodiscard]] bool passed() const;
};

/// "funding: 0.8010, at least 0.8500 wanted"
[[nodiscard]] std::string check_text(const Check& check);

/// What a difference from the baseline means by the gold.
enum class Verdict { neutral, better, worse };
[[nodiscard]] std::string_view word_of(Verdict verdict);

struct JudgedDifference {
  std::string document;
  Difference difference;
  Verdict verdict = Verdict::neutral;
};

struct CheckResult {
  std::size_t documents = 0;
  std::vector<std::string> missing;  ///< documents of the gold that are not in the report
  std::vector<Check> checks;
  bool compared = false;  ///< there was a baseline
  std::vector<JudgedDifference> differences;

  [[nodiscard]] bool passed() const;
};

/// A threshold each.
[[nodiscard]] std::vector<Check> check_thresholds(const Scores& scores, const std::vector<Threshold>& thresholds);

/// Every figure against the baseline's, over the documents that the baseline reports. Both in the order of their ids,
/// for the same gold.
[[nodiscard]] std::vector<Check> check_baseline(const std::vector<EvaluatedDocument>& now,
                                                const std::vector<EvaluatedDocument>& baseline, double tolerance);

/// Whether facts that were lost, gained or changed were right, by what the evaluations found wrong before and now.
[[nodiscard]] std::vector<JudgedDifference> judge(const std::string& document, std::vector<Difference> differences,
                                                  const std::vector<Finding>& before, const std::vector<Finding>& now);

[[nodiscard]] std::string check_result_text(const CheckResult& result, const Locate& locate);
[[nodiscard]] std::string check_result_json(const CheckResult& result, const Locate& locate);
/// For test reports of continuous integration.
[[nodiscard]] std::string check_result_junit(const CheckResult& result, const Locate& locate);
/// Workflow commands of GitHub Actions, which show them beside the article.
[[nodiscard]] std::string check_result_github(const CheckResult& result, const Locate& locate);

}  // namespace taojin
