#pragma once
/// Amounts that somebody pays to somebody named or not: raised, lent, given, the price of a firm or of shares.

#include <cstdint>
#include <optional>
#include <vector>

#include "taojin/document.h"

namespace taojin::facts {

[[nodiscard]] bool is_paid(AmountKind kind);

/// The amounts of a document that somebody pays, and where the same sum is told again.
class PaidAmounts {
 public:
  /// `kinds` are those of the document's quantities, nothing where unknown or no money; `companies` whose they are.
  PaidAmounts(const Document& document, std::vector<std::optional<AmountKind>> kinds,
              std::vector<std::optional<std::uint32_t>> companies);

  /// A funding figure and whose it is.
  struct Figure {
    std::uint32_t quantity;
    std::optional<std::uint32_t> company;
  };
  /// Those of the document, ascending.
  [[nodiscard]] const std::vector<Figure>& figures() const { return figures_; }
  /// Whether a funding figure is this company's.
  [[nodiscard]] bool raises(std::uint32_t entity) const { return raises_[entity]; }

  [[nodiscard]] bool paid(std::uint32_t quantity) const { return kinds_[quantity] && is_paid(*kinds_[quantity]); }
  [[nodiscard]] AmountKind kind(std::uint32_t quantity) const { return *kinds_[quantity]; }
  [[nodiscard]] bool same_sum(std::uint32_t a, std::uint32_t b) const { return sums_[a] == sums_[b]; }
  /// All quantities that tell the same sum of the same kind and company as this one, which is paid; ascending.
  [[nodiscard]] const std::vector<std::uint32_t>& told(std::uint32_t quantity) const { return told_[sums_[quantity]]; }

 private:
  std::vector<std::optional<AmountKind>> kinds_;
  std::vector<std::uint32_t> sums_;               ///< by quantity: number of the sum, of one kind and company
  std::vector<std::vector<std::uint32_t>> told_;  ///< by sum
  std::vector<Figure> figures_;
  std::vector<bool> raises_;
};

}  // namespace taojin::facts
