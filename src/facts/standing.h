#pragma once
/// What the whole article says of its names: what candidates for an amount are compared with.

#include <cstdint>
#include <optional>
#include <vector>

#include "facts/name_role.h"
#include "taojin/document.h"

namespace taojin::facts {

/// The company that a name stands for: itself, the maker of a product; an officer's firm.
[[nodiscard]] std::optional<std::uint32_t> company_of(const Document& document, std::uint32_t entity);

/// Facts about a whole document that candidates are compared with.
struct Standing {
  explicit Standing(const Document& document);
  std::optional<std::uint32_t> most_named;
  std::vector<std::uint32_t> times_named;  ///< by entity
  std::vector<bool> in_title;
  std::vector<Role> roles;
  /// Whether a line stands behind the last sentence with a full stop, where titles of other articles are; lines of a
  /// table are shorter or have bars.
  [[nodiscard]] bool is_behind_text(const Document& document, Span line) const;
  std::uint32_t text_end = 0;  ///< where that sentence ends
};

}  // namespace taojin::facts
