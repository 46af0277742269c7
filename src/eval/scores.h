#pragma once
/// The figures of an evaluation. They add up over documents.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace taojin {

/// Figures that count what was found, missed and wrongly found.
enum class Found {
  company,
  company_entity,
  person,
  person_entity,
  title,
  money,
  funding,
  investors,
  model_count,
  parameters
};
/// Figures that count how many of what was rightly found are right in one more respect.
enum class Right { company_canonical, person_canonical, bound, kind, funding_company, round, model_count_category };

inline constexpr std::array<std::string_view, 10> kFoundNames = {
    "company", "company_entity", "person",    "person_entity", "title",
    "money",   "funding",        "investors", "model_count",   "parameters"};
inline constexpr std::array<std::string_view, 7> kRightNames = {
    "company_canonical", "person_canonical", "bound", "kind", "funding_company", "round", "model_count_category"};

struct Tally {
  std::int64_t tp = 0, fp = 0, fn = 0;

  [[nodiscard]] double precision() const { return share(tp, tp + fp); }
  [[nodiscard]] double recall() const { return share(tp, tp + fn); }
  [[nodiscard]] double f1() const;
  [[nodiscard]] bool empty() const { return tp + fp + fn == 0; }
  Tally& operator+=(const Tally& other);
  friend bool operator==(const Tally&, const Tally&) = default;

  static double share(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
  }
};

struct Accuracy {
  std::int64_t right = 0, of = 0;

  [[nodiscard]] double share() const { return Tally::share(right, of); }
  Accuracy& operator+=(const Accuracy& other);
  friend bool operator==(const Accuracy&, const Accuracy&) = default;
};

struct Scores {
  std::array<Tally, kFoundNames.size()> found;
  std::array<Accuracy, kRightNames.size()> right;

  Tally& operator[](Found figure) { return found[static_cast<std::size_t>(figure)]; }
  const Tally& operator[](Found figure) const { return found[static_cast<std::size_t>(figure)]; }
  Accuracy& operator[](Right figure) { return right[static_cast<std::size_t>(figure)]; }
  const Accuracy& operator[](Right figure) const { return right[static_cast<std::size_t>(figure)]; }
  Scores& operator+=(const Scores& other);
  friend bool operator==(const Scores&, const Scores&) = default;
};

/// A figure as one number: "company" is its F1, "company.precision" and "company.recall" what they say, "kind" the
/// share that is right. Nothing when the scores hold nothing to measure it by.
using Measure = std::optional<double>;
[[nodiscard]] Measure measure(const Scores& scores, std::string_view figure);
/// Whether there is a figure of that name.
[[nodiscard]] bool is_figure(std::string_view name);

}  // namespace taojin
