#pragma once
/// A set of characters by their lowest bits: one look says of most characters of a text that they are not in it.

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

namespace taojin {

class CharacterFilter {
 public:
  constexpr CharacterFilter() = default;
  constexpr explicit CharacterFilter(std::u32string_view characters) {
    for (const char32_t c : characters) add(c);
  }
  /// The first characters of words; `word_of` says of each item what its word is.
  template <typename Items, typename WordOf = std::identity>
  static constexpr CharacterFilter first_of(const Items& items, WordOf word_of = {}) {
    CharacterFilter filter;
    for (const auto& item : items) filter.add(std::u32string_view(std::invoke(word_of, item)).front());
    return filter;
  }
  /// The last characters, likewise.
  template <typename Items, typename WordOf = std::identity>
  static constexpr CharacterFilter last_of(const Items& items, WordOf word_of = {}) {
    CharacterFilter filter;
    for (const auto& item : items) filter.add(std::u32string_view(std::invoke(word_of, item)).back());
    return filter;
  }

  constexpr void add(char32_t c) { bits_[c / 64 % kWords] |= std::uint64_t{1} << c % 64; }

  /// False only for a character that was not added.
  [[nodiscard]] constexpr bool may_hold(char32_t c) const { return (bits_[c / 64 % kWords] >> c % 64 & 1) != 0; }

 private:
  static constexpr std::size_t kWords = 16;

  std::array<std::uint64_t, kWords> bits_{};
};

}  // namespace taojin
