#pragma once
/// Wordings that leave no choice whose an amount is.

#include <cstdint>
#include <optional>

#include "facts/frame_cache.h"

namespace taojin::facts {

/// The mention of the firm that an amount is about where its wording says so alone: a line of a profile, or a firm that
/// is told by the sum (甲是一家估值90亿美元的公司). Nothing where names have to be weighed.
[[nodiscard]] std::optional<std::uint32_t> certain_recipient(FrameCache& frames, std::size_t sentence, Span amount,
                                                             AmountKind kind);

}  // namespace taojin::facts
