#pragma once
/// Small tables of words, matched at a place of a text: the longest word that begins, or ends, there.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace taojin::quantities {

template <typename Value>
struct Word {
  std::u32string_view text;
  Value value;
};

/// Words that mean the same, with blanks between them.
template <typename Value>
struct WordGroup {
  Value value;
  std::u32string_view words;
};

namespace detail {

template <bool kBackward>
constexpr char32_t key(std::u32string_view word) {
  return kBackward ? word.back() : word.front();
}

}  // namespace detail

/// Words in the order of look-up: by first character (by last, when matched backwards), longer ones first.
template <bool kBackward, typename Value, std::size_t kSize>
class WordTable {
 public:
  template <typename Words>
  explicit constexpr WordTable(const Words& words) {
    for (std::size_t i = 0; i < kSize; ++i) words_[i] = words[i];
    std::sort(words_.begin(), words_.end(), [](const Word<Value>& a, const Word<Value>& b) {
      const char32_t x = detail::key<kBackward>(a.text);
      const char32_t y = detail::key<kBackward>(b.text);
      if (x != y) return x < y;
      return a.text.size() != b.text.size() ? a.text.size() > b.text.size() : a.text < b.text;
    });
    for (const Word<Value>& word : words_) {
      const char32_t c = detail::key<kBackward>(word.text);
      if (c < 0x10000) keys_[c / 64] |= std::uint64_t{1} << (c % 64);
    }
  }

  /// Whether a word has this character at its end that is looked at first: one look-up that spares most searches.
  [[nodiscard]] constexpr bool has(char32_t c) const { return c < 0x10000 && (keys_[c / 64] >> (c % 64) & 1) != 0; }

  /// No word stands twice.
  [[nodiscard]] constexpr bool unique() const {
    for (std::size_t i = 1; i < kSize; ++i) {
      if (words_[i].text == words_[i - 1].text) return false;
    }
    return true;
  }

  /// The longest word that begins at `place` (that ends there, when matched backwards), or null.
  [[nodiscard]] constexpr const Word<Value>* find(std::u32string_view text, std::size_t place) const {
    if (kBackward ? place == 0 || place > text.size() : place >= text.size()) return nullptr;
    const char32_t c = kBackward ? text[place - 1] : text[place];
    if (!has(c)) return nullptr;
    auto word = std::lower_bound(words_.begin(), words_.end(), c, [](const Word<Value>& w, char32_t key) {
      return detail::key<kBackward>(w.text) < key;
    });
    for (; word != words_.end() && detail::key<kBackward>(word->text) == c; ++word) {
      const std::size_t size = word->text.size();
      if (kBackward) {
        if (size <= place && text.substr(place - size, size) == word->text) return &*word;
      } else if (text.substr(place, size) == word->text) {
        return &*word;
      }
    }
    return nullptr;
  }

  [[nodiscard]] constexpr const std::array<Word<Value>, kSize>& words() const { return words_; }

 private:
  std::array<Word<Value>, kSize> words_{};
  std::array<std::uint64_t, 0x10000 / 64> keys_{};
};

namespace detail {

template <typename Groups, typename Use>
constexpr void for_each_word(const Groups& groups, Use use) {
  for (const auto& group : groups) {
    std::u32string_view rest = group.words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(U' '), rest.size());
      if (end > 0) use(rest.substr(0, end), group.value);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

template <const auto& kGroups>
constexpr auto words_of() {
  using Value = std::remove_cvref_t<decltype(kGroups[0].value)>;
  constexpr std::size_t kSize = [] {
    std::size_t count = 0;
    for_each_word(kGroups, [&](std::u32string_view, const Value&) { ++count; });
    return count;
  }();
  std::array<Word<Value>, kSize> words{};
  std::size_t i = 0;
  for_each_word(kGroups, [&](std::u32string_view word, const Value& value) { words[i++] = {word, value}; });
  return words;
}

}  // namespace detail

/// The words of all groups, matched forwards or backwards.
template <const auto& kGroups>
constexpr auto forward_groups() {
  constexpr auto kWords = detail::words_of<kGroups>();
  return WordTable<false, decltype(kWords[0].value), kWords.size()>(kWords);
}
template <const auto& kGroups>
constexpr auto backward_groups() {
  constexpr auto kWords = detail::words_of<kGroups>();
  return WordTable<true, decltype(kWords[0].value), kWords.size()>(kWords);
}

template <typename Value, std::size_t kSize>
constexpr auto forward_table(const Word<Value> (&words)[kSize]) {
  return WordTable<false, Value, kSize>(words);
}
template <typename Value, std::size_t kSize>
constexpr auto backward_table(const Word<Value> (&words)[kSize]) {
  return WordTable<true, Value, kSize>(words);
}

}  // namespace taojin::quantities
