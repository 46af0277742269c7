#pragma once
/// A place where a sum that somebody pays is told, and how it stands among the other amounts there.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "facts/frame_cache.h"
#include "facts/paid_amounts.h"
#include "facts/standing.h"

namespace taojin::facts {

/// The round told last before a place, or next behind it where that is less than half as far; null where none is near.
[[nodiscard]] const Round* nearest_round(const std::vector<Round>& rounds, Span place);

class Telling {
 public:
  /// Where an amount stands.
  enum class Line : std::uint8_t { sentence, unfinished, title, link };

  Telling(FrameCache& frames, const Standing& standing, const PaidAmounts& paid, std::size_t in_sentence,
          std::uint32_t amount);

  std::size_t sentence;  ///< place in Document::sentences
  std::uint32_t quantity;
  Span span;
  Line line = Line::sentence;
  bool quoted = false;    ///< in 《》
  bool is_total = false;  ///< 累计融资2亿美元: a word of totals before it in its clause, no other amount between
  std::string round;      ///< told nearest to it; empty when none

  /// Whether another paid amount stands in a scene, not the same sum told again; or behind this one in its own.
  [[nodiscard]] bool has_other(const Scene& scene) const;
  [[nodiscard]] bool has_other_behind(const Scene& scene) const;
  /// Whether one stands between this amount and a name.
  [[nodiscard]] bool other_between(const Scene& scene, Span name) const;
  /// Whether of the paid amounts of a scene this one stands nearest to a list of names.
  [[nodiscard]] bool is_nearest(const Scene& scene, Span list) const;

  /// Whose a funding figure is, seen from this amount, which is of `company`.
  enum class Owner : std::uint8_t { none, same, another, unknown };
  /// Of the last one told before a place; of the next one behind it in its sentence.
  [[nodiscard]] Owner told_before(std::uint32_t place, std::optional<std::uint32_t> company) const;
  [[nodiscard]] Owner told_behind(std::uint32_t place, const Scene& scene, std::optional<std::uint32_t> company) const;

 private:
  [[nodiscard]] bool is_other(std::uint32_t q) const;
  [[nodiscard]] std::span<const std::uint32_t> money_near(const Scene& scene) const;
  [[nodiscard]] Owner owner_of(const PaidAmounts::Figure& figure, std::optional<std::uint32_t> company) const;
  [[nodiscard]] std::vector<PaidAmounts::Figure>::const_iterator figure_behind(std::uint32_t place) const;

  const Document& document_;
  const PaidAmounts& paid_;
};

}  // namespace taojin::facts
