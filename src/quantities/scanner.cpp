#include "quantities/scanner.h"

#include <algorithm>
#include <utility>

#include "quantities/characters.h"
#include "quantities/currency.h"

namespace taojin::quantities {

Scanner::Scanner(std::u32string_view text, const QuantityContext& context) : text_(text) {
  calendar_.article = context.date;
}

bool Scanner::starts(std::uint32_t place, std::u32string_view word) const {
  return text_.substr(std::min<std::size_t>(place, text_.size())).starts_with(word);
}

std::vector<Item> Scanner::scan() {
  const auto size = static_cast<std::uint32_t>(text_.size());
  items_.reserve(size / 64);               // an article has one in ninety characters
  const std::u32string_view text = text_;  // known not to change while characters are passed over
  for (std::uint32_t i = 0; i < size;) {
    if (starts_quantity(text[i])) {
      i = read_at(i);
    } else {
      ++i;
    }
  }
  return std::move(items_);
}

void Scanner::push(Draft&& draft) {
  floor_ = std::max(floor_, draft.quantity.span.end);
  if (draft.kept) kept_floor_ = floor_;
  items_.emplace_back(std::move(draft));
}

std::uint32_t Scanner::read_at(std::uint32_t begin) {
  return ends_date(text_[begin]) ? read_calendar(begin) : read_number(begin);
}

/// A Han digit or 几, 数 that what stands behind it rules out; most of those in a text.
bool Scanner::idle(std::uint32_t begin) const {
  const char32_t c = text_[begin];
  const char32_t next = at(text_, begin + 1);
  const Glyph kind = glyph(c);
  if (kind == Glyph::han) {
    if (begin > floor_ && text_[begin - 1] == U'负') return false;
    if (c == U'一' && next == U'季' && begin > floor_ && is_one_of(text_[begin - 1], U"上这下")) return true;
    if (next != U'个' && continues_digit(next)) return false;
    if (begins_currency(next)) return false;
    if (!begins_count_word(next)) return true;
    if (c != U'一') return false;
    // 一家, 一个: an article, but in 一个亿, 一吨半, 一家到两家
    const std::u32string_view rest = text_.substr(begin + 2, 4);
    return rest.find_first_of(U"亿兆万半到至-–—~、小钟月季以又") == std::u32string_view::npos;
  }
  if (kind == Glyph::vague) return !is_unit(next) && !begins_count_word(next) && !begins_currency(next);
  return false;
}

std::uint32_t Scanner::read_calendar(std::uint32_t begin) {
  const char32_t before = begin > floor_ ? text_[begin - 1] : 0;
  const bool week = text_[begin] == U'周' && (is_han_digit(at(text_, begin + 1)) || at(text_, begin + 1) == U'日');
  if (!week && !is_one_of(before, U"去今明前本上同当次后翌半昨下即个这一星")) return begin + 1;
  const std::optional<DateMatch> match = relative_date_at(text_, begin, floor_, calendar_);
  if (!match) return begin + 1;
  Draft item;
  item.quantity.type = QuantityType::date;
  item.quantity.span = item.quantity.extent = match->span;
  item.quantity.date = match->date;
  item.quantity.end_date = match->end_date;
  push(std::move(item));
  return match->span.end;
}

std::uint32_t Scanner::read_number(std::uint32_t begin) {
  if (idle(begin)) return begin + 1;
  const bool arabic = is_arabic(text_[begin]);
  const bool is_attached = arabic && attached(begin);
  if (!is_attached || is_one_of(text_[begin - 1], U"Qq")) {
    if (const std::optional<DateMatch> date = date_at(text_, begin, floor_, calendar_)) {
      Draft item;
      item.quantity.type = QuantityType::date;
      item.quantity.span = item.quantity.extent = date->span;
      item.quantity.date = date->date;
      item.quantity.end_date = date->end_date;
      push(std::move(item));
      return date->span.end;
    }
  }
  if (const std::uint32_t end = clock_at(text_, begin); end != 0) return end;
  if (is_attached) {
    if (std::optional<Draft> item = read_attached(begin)) {
      const std::uint32_t end = item->quantity.span.end;
      bound(*item);
      push(std::move(*item));
      return end;
    }
    std::uint32_t end = begin;
    while (is_identifier(at(text_, end))) ++end;
    return end;
  }
  if (arabic) {
    if (const std::uint32_t end = identifier_end(begin); end != 0) return end;
    if (std::optional<Draft> item = read_size(begin)) {
      const std::uint32_t end = item->quantity.span.end;
      bound(*item);
      push(std::move(*item));
      return end;
    }
  }
  std::uint32_t end = begin + 1;
  std::optional<Draft> item = read_one(begin, floor_, end);
  if (!item) return end;
  join(*item);
  bound(*item);
  decide_kept(*item);
  end = item->quantity.span.end;
  push(std::move(*item));
  return end;
}

}  // namespace taojin::quantities
