#pragma once
/// Who pays: the names of a funding figure's investors, or of the buyer.

#include <optional>
#include <vector>

#include "facts/frames.h"
#include "facts/recipient.h"

namespace taojin::facts {

struct Backer {
  std::uint32_t entity;
  bool leads = false;
  std::uint32_t mention;
};

/// The backers of the amounts of one sentence; also from the sentences behind it that go on about the same round.
/// `amounts` are those of the sentence, with kind and company set; the result is parallel to it.
[[nodiscard]] std::vector<std::vector<Backer>> find_backers(FrameCache& frames, std::size_t sentence,
                                                            const std::vector<Amount>& amounts);

}  // namespace taojin::facts
