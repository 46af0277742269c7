#pragma once
/// What the words around a numeral without a unit say it is about: money, parameters of a model, or something else.

#include <cstdint>
#include <string_view>

#include "taojin/document.h"

namespace taojin::quantities {

enum class Topic : std::uint8_t { none, money, parameters, other };

struct Verdict {
  Topic topic = Topic::none;
  int weight = 0;      ///< how sure: 2 is enough
  bool price = false;  ///< a price or a wage stands in front
};

/// Weighs the words of the clause in front of a numeral and those directly behind it. `bare` numerals (百亿) need more.
/// The words of a bound may hold one: 至少融资2亿.
[[nodiscard]] Verdict topic_of(std::u32string_view text, const Quantity& quantity, bool bare);

/// A word directly behind a numeral that a counting word begins too (票房, 回购, 门槛): its characters, else 0.
[[nodiscard]] std::uint32_t longer_word_at(std::u32string_view text, std::uint32_t place);

/// For plain numbers (原价 999): a price or a wage stands directly in front, with nothing but 为, 是, 仅 between.
/// A small number needs such a word, or a blank: 价格25 may be a note's number.
[[nodiscard]] bool price_in_front(std::u32string_view text, Span extent, bool small);

}  // namespace taojin::quantities
