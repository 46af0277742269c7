#pragma once
/// The words that the report uses for the enumerations of document.h.

#include <string_view>

#include "taojin/document.h"

namespace taojin {

enum class Agreement;

[[nodiscard]] std::string_view word_of(Script script);
[[nodiscard]] std::string_view word_of(Region region);
[[nodiscard]] std::string_view word_of(QuantityType type);
[[nodiscard]] std::string_view word_of(Bound bound);
[[nodiscard]] std::string_view word_of(CurrencyBasis basis);
[[nodiscard]] std::string_view word_of(NameType type);
[[nodiscard]] std::string_view word_of(NameEvidence evidence);
[[nodiscard]] std::string_view word_of(AmountKind kind);
[[nodiscard]] std::string_view word_of(FactStatus status);
[[nodiscard]] std::string_view word_of(Counted counted);
[[nodiscard]] std::string_view word_of(ModelCategory category);
[[nodiscard]] std::string_view word_of(Agreement agreement);

}  // namespace taojin
