#pragma once
/// Places of the reading as places of the decoded text, in the unit that the user asked for.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "taojin/document.h"
#include "taojin/report.h"

namespace taojin {

class Places {
 public:
  /// `begin`: where the text of a part begins in its article, in the unit.
  Places(const Document& document, OffsetUnit unit, std::uint32_t begin = 0);

  /// Where a span of the reading stands in the decoded text, in code points; an empty span is an empty place.
  [[nodiscard]] Span decoded(Span reading) const;
  /// A span of the decoded text in the unit asked for.
  [[nodiscard]] Span in_unit(Span decoded) const {
    if (units_.empty()) return {begin_ + decoded.begin, begin_ + decoded.end};
    return {units_[decoded.begin], units_[decoded.end]};
  }
  /// The place behind the text.
  [[nodiscard]] std::uint32_t end() const { return end_; }
  /// Both steps.
  [[nodiscard]] Span place(Span reading) const { return in_unit(decoded(reading)); }
  /// The decoded text of a span of the reading, line ends and blanks inside it included.
  [[nodiscard]] std::u32string_view text(Span reading) const { return slice(document_.decoded.text, decoded(reading)); }
  /// The characters of a span as printed, without what normalize took out between them (line ends, markup).
  [[nodiscard]] std::u32string printed(Span reading) const;

 private:
  const Document& document_;
  std::uint32_t begin_, end_;
  std::vector<std::uint32_t> units_;  ///< units before each code point; empty where the unit is the code point
};

}  // namespace taojin
