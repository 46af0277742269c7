#pragma once
/// Wordings that say who pays although whoever gets it is no name of the text.

#include <cstdint>
#include <vector>

#include "facts/frame_cache.h"

namespace taojin::facts {

/// The mentions of those who buy or pay where the wording names nobody who is bought or paid: 甲以5亿元收购一家公司,
/// 甲向一家公司投资5亿元. Whose the amount is they are not. Empty for other wordings.
[[nodiscard]] std::vector<std::uint32_t> payers_for_unnamed(FrameCache& frames, std::size_t sentence, Span amount,
                                                            AmountKind kind);

}  // namespace taojin::facts
