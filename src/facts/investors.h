#pragma once
/// What a name does for a funding figure, by rules: whether it leads, follows or does neither.

#include <optional>
#include <vector>

#include "facts/frames.h"

namespace taojin::facts {

enum class Part : std::uint8_t { none, leads, follows };

/// 向甲借款, 向甲筹集: what is paid is taken from those of the list.
[[nodiscard]] bool lends(const Document& document, const Frame& frame);

/// What a list of names does for an amount of a kind, judged by the words around it; `next` is the frame behind the
/// list or null.
[[nodiscard]] Part part_of(const Document& document, const Scene& scene, const Frame& frame, const Frame* next,
                           AmountKind kind);

/// The first frame of the list behind that of a frame, or null.
[[nodiscard]] const Frame* frame_behind(const std::vector<Frame>& frames, std::size_t place);

}  // namespace taojin::facts
