#pragma once
/// What the sentence of an amount says of whose it is before any name is looked at.

#include <cstdint>
#include <optional>

#include "facts/frame_cache.h"

namespace taojin::facts {

struct AmountSurroundings {
  bool in_title = false;
  bool quoted = false;        ///< in 《》, as titles of other articles are
  bool pronoun = false;       ///< 公司, 其, 本轮 … between the last company named and the amount
  bool latter = false;        ///< 后者 there
  bool subjectless = true;    ///< the clause names nobody who acts
  bool nobody_named = false;  ///< 一家公司 without a name
  Verb verb = Verb::none;     ///< nearest before the amount in its clause, else behind it
  /// Whose the amount before it in the sentence was, unless another name has begun to tell of itself since.
  std::optional<std::uint32_t> carried;
  std::uint32_t group_size = 1;      ///< amounts that it is listed with
  std::uint32_t place_in_group = 0;  ///< which of them it is
};

[[nodiscard]] AmountSurroundings surroundings_of(FrameCache& frames, std::size_t sentence, std::uint32_t quantity,
                                                 AmountKind kind, std::optional<std::uint32_t> carried);

}  // namespace taojin::facts
