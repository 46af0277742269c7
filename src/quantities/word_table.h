#pragma once
/// Small tables of words, matched at a place of a text: the longest word that begins, or ends, there.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace taojin::quantities {

template <typename Value>
struct Word {
  std::u32string_view text;
  Value value;
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
  explicit constexpr WordTable(const Word<Value> (&words)[kSize]) {
    for (std::size_t i = 0; i < kSize; ++i) words_[i] = words[i];
    std::sort(words_.begin(), words_.end(), [](const Word<Value>& a, const Word<Value>& b) {
      const char32_t x = detail::key<kBackward>(a.text);
      const char32_t y = detail::key<kBackward>(b.text);
      if (x != y) return x < y;
      return a.text.size() != b.text.size() ? a.text.size() > b.text.size() : a.text < b.text;
    });
  }

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
};

template <typename Value, std::size_t kSize>
constexpr auto forward_table(const Word<Value> (&words)[kSize]) {
  return WordTable<false, Value, kSize>(words);
}
template <typename Value, std::size_t kSize>
constexpr auto backward_table(const Word<Value> (&words)[kSize]) {
  return WordTable<true, Value, kSize>(words);
}

}  // namespace taojin::quantities
