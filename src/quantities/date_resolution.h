#pragma once
/// What a stated date leaves open, understood from the sentence and the article; periods.

#include <string_view>

#include "quantities/calendar.h"
#include "quantities/date_reader.h"

namespace taojin::quantities {

[[nodiscard]] bool is_dash(char32_t c);
/// 将, 拟, 预计 closely in front: the date lies ahead.
[[nodiscard]] bool expects_future(std::u32string_view text, std::uint32_t begin);
[[nodiscard]] bool same_sentence(std::u32string_view text, std::uint32_t from, std::uint32_t to);

/// The stated date with what it leaves open understood from the sentence and the article.
[[nodiscard]] DateMatch resolve(std::u32string_view text, const StatedDate& stated, Span span, Calendar& calendar);
/// A second date behind a dash makes a period of the first.
void extend_to_period(std::u32string_view text, const DateReader& reader, DateMatch& match, Calendar& calendar);

}  // namespace taojin::quantities
