#include "eval/scores.h"

#include <algorithm>

namespace taojin {
namespace {

enum class Aspect { f1, precision, recall };

struct Figure {
  std::optional<Found> found;
  std::optional<Right> right;
  Aspect aspect = Aspect::f1;
};

std::optional<Figure> parse(std::string_view name) {
  const std::size_t dot = name.find('.');
  const std::string_view base = name.substr(0, dot);
  const std::string_view aspect = dot == std::string_view::npos ? "f1" : name.substr(dot + 1);
  if (const auto found = std::ranges::find(kFoundNames, base); found != kFoundNames.end()) {
    Figure figure{static_cast<Found>(found - kFoundNames.begin()), {}, Aspect::f1};
    if (aspect == "precision") {
      figure.aspect = Aspect::precision;
    } else if (aspect == "recall") {
      figure.aspect = Aspect::recall;
    } else if (aspect != "f1") {
      return std::nullopt;
    }
    return figure;
  }
  const auto right = std::ranges::find(kRightNames, name);
  if (right == kRightNames.end()) return std::nullopt;
  return Figure{{}, static_cast<Right>(right - kRightNames.begin()), Aspect::f1};
}

}  // namespace

double Tally::f1() const {
  const double p = precision(), r = recall();
  return p + r > 0 ? 2 * p * r / (p + r) : 0.0;
}

Tally& Tally::operator+=(const Tally& other) {
  tp += other.tp;
  fp += other.fp;
  fn += other.fn;
  return *this;
}

Accuracy& Accuracy::operator+=(const Accuracy& other) {
  right += other.right;
  of += other.of;
  return *this;
}

Scores& Scores::operator+=(const Scores& other) {
  for (std::size_t i = 0; i < found.size(); ++i) found[i] += other.found[i];
  for (std::size_t i = 0; i < right.size(); ++i) right[i] += other.right[i];
  return *this;
}

Measure measure(const Scores& scores, std::string_view name) {
  const std::optional<Figure> figure = parse(name);
  if (!figure) return std::nullopt;
  if (figure->right) {
    const Accuracy& accuracy = scores[*figure->right];
    return accuracy.of > 0 ? Measure(accuracy.share()) : std::nullopt;
  }
  const Tally& tally = scores[*figure->found];
  if (tally.empty()) return std::nullopt;
  switch (figure->aspect) {
    case Aspect::precision:
      return tally.precision();
    case Aspect::recall:
      return tally.recall();
    default:
      return tally.f1();
  }
}

bool is_figure(std::string_view name) {
  return parse(name).has_value();
}

}  // namespace taojin
