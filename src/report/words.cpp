#include "report/words.h"

#include <array>
#include <cstddef>

#include "taojin/corpus.h"

namespace taojin {
namespace {

/// Each table is in the order of its enumeration; a test checks the pairs.
constexpr std::array<std::string_view, 4> kScripts = {"none", "simplified", "traditional", "mixed"};
constexpr std::array<std::string_view, 3> kRegions = {"mainland", "taiwan", "hong_kong"};
constexpr std::array<std::string_view, 6> kQuantityTypes = {"money", "percent", "number", "count", "size", "date"};
constexpr std::array<std::string_view, 10> kBounds = {"exact",     "about",   "nearly",  "more_than", "at_least",
                                                      "less_than", "at_most", "several", "order",     "range"};
constexpr std::array<std::string_view, 4> kCurrencyBases = {"none", "named", "symbol", "implied"};
constexpr std::array<std::string_view, 4> kNames = {"company", "person", "organization", "product"};
constexpr std::array<std::string_view, 5> kNameEvidence = {"lexicon", "tagger", "pattern", "repeated", "alias"};
constexpr std::array<std::string_view, 14> kAmountKinds = {
    "investment", "valuation",  "acquisition", "stake_sale", "ipo",  "fund",  "debt",
    "grant",      "market_cap", "revenue",     "profit",     "cost", "price", "other"};
constexpr std::array<std::string_view, 5> kStatuses = {"done", "planned", "rumoured", "denied", "historical"};
constexpr std::array<std::string_view, 2> kCounted = {"models", "companies"};
constexpr std::array<std::string_view, 5> kCategories = {"all", "general", "foundation", "industry", "other"};
constexpr std::array<std::string_view, 3> kAgreements = {"single", "corroborated", "conflicting"};

template <std::size_t N, typename Enumeration>
std::string_view look_up(const std::array<std::string_view, N>& words, Enumeration value) {
  return words.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view word_of(Script script) {
  return look_up(kScripts, script);
}
std::string_view word_of(Region region) {
  return look_up(kRegions, region);
}
std::string_view word_of(QuantityType type) {
  return look_up(kQuantityTypes, type);
}
std::string_view word_of(Bound bound) {
  return look_up(kBounds, bound);
}
std::string_view word_of(CurrencyBasis basis) {
  return look_up(kCurrencyBases, basis);
}
std::string_view word_of(NameType type) {
  return look_up(kNames, type);
}
std::string_view word_of(NameEvidence evidence) {
  return look_up(kNameEvidence, evidence);
}
std::string_view word_of(AmountKind kind) {
  return look_up(kAmountKinds, kind);
}
std::string_view word_of(FactStatus status) {
  return look_up(kStatuses, status);
}
std::string_view word_of(Counted counted) {
  return look_up(kCounted, counted);
}
std::string_view word_of(ModelCategory category) {
  return look_up(kCategories, category);
}

std::string_view word_of(Agreement agreement) {
  return look_up(kAgreements, agreement);
}

}  // namespace taojin
