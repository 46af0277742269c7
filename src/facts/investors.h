#pragma once
/// Who pays: the names of a funding figure's investors, or of the buyer.

#include <optional>
#include <vector>

#include "facts/frames.h"

namespace taojin::facts {

enum class Part : std::uint8_t { none, leads, follows };

/// What a list of names does for an amount of a kind, judged by the words around it; `next` is the frame behind the
/// list or null.
[[nodiscard]] Part part_of(const Document& document, const Scene& scene, const Frame& frame, const Frame* next,
                           AmountKind kind);

/// The first frame of the list behind that of a frame, or null.
[[nodiscard]] const Frame* frame_behind(const std::vector<Frame>& frames, std::size_t place);

struct Backer {
  std::uint32_t entity;
  bool leads = false;
  std::uint32_t mention;
};

class FrameCache;

/// The backers of the amounts of one sentence; also from the sentences behind it that go on about the same round.
/// `amounts` are those of the sentence, with kind and company set; the result is parallel to it.
[[nodiscard]] std::vector<std::vector<Backer>> find_backers(FrameCache& frames, std::size_t sentence,
                                                            const std::vector<Amount>& amounts);

}  // namespace taojin::facts
