#pragma once
/// The words of the report, read back.

#include <optional>
#include <string_view>

#include "report/words.h"
#include "taojin/record.h"

namespace taojin {

inline constexpr std::array<std::string_view, kRecordParts> kPartNames = {
    "companies", "people",  "organizations", "products",    "optional_names",
    "funding",   "amounts", "model_counts",  "model_sizes", "relations"};

[[nodiscard]] std::string_view word_of(RelationType type);

/// How many words an enumeration has; its values run from 0.
template <typename Enumeration>
inline constexpr int kWords = 0;
template <>
inline constexpr int kWords<Bound> = 10;
template <>
inline constexpr int kWords<CurrencyBasis> = 4;
template <>
inline constexpr int kWords<AmountKind> = 14;
template <>
inline constexpr int kWords<FactStatus> = 5;
template <>
inline constexpr int kWords<Counted> = 2;
template <>
inline constexpr int kWords<ModelCategory> = 5;
template <>
inline constexpr int kWords<RelationType> = 6;

template <typename Enumeration>
[[nodiscard]] std::optional<Enumeration> value_of(std::string_view word) {
  static_assert(kWords<Enumeration> > 0);
  for (int i = 0; i < kWords<Enumeration>; ++i) {
    if (word_of(static_cast<Enumeration>(i)) == word) return static_cast<Enumeration>(i);
  }
  return std::nullopt;
}

}  // namespace taojin
