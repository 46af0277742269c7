#include "report/places.h"

namespace taojin {
namespace {

std::uint32_t width(char32_t c, OffsetUnit unit) {
  if (unit == OffsetUnit::utf16) return c < 0x10000 ? 1 : 2;
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

}  // namespace

Places::Places(const Document& document, OffsetUnit unit, std::uint32_t begin)
    : document_(document), begin_(begin), end_(begin + static_cast<std::uint32_t>(document.decoded.text.size())) {
  if (unit == OffsetUnit::code_points) return;
  units_.reserve(document.decoded.text.size() + 1);
  end_ = begin;
  for (const char32_t c : document.decoded.text) {
    units_.push_back(end_);
    end_ += width(c, unit);
  }
  units_.push_back(end_);
}

Span Places::decoded(Span reading) const {
  if (!reading.empty()) return document_.reading.to_decoded(reading);
  const Origin& origin = document_.reading.origin;
  const std::uint32_t at =
      reading.begin < origin.size() ? origin[reading.begin] : static_cast<std::uint32_t>(document_.decoded.text.size());
  return {at, at};
}

std::u32string Places::printed(Span reading) const {
  const Span span = decoded(reading);
  if (span.size() == reading.size()) return std::u32string(slice(document_.decoded.text, span));  // nothing left out
  std::u32string out;
  out.reserve(reading.size());
  for (std::uint32_t i = reading.begin; i < reading.end; ++i) {
    out += document_.decoded.text[document_.reading.origin[i]];
  }
  return out;
}

}  // namespace taojin
