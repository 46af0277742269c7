#pragma once
/// What the segmenter labels: characters, and runs of letters and digits, which are words as they stand (GPT-4o, 3.5%,
/// https://…).

#include <string_view>
#include <vector>

#include "names/units.h"

namespace taojin {

/// Clears and fills `tokens` with those of a text. Blanks are no tokens but leave a mark on the token behind them.
void read_word_tokens(std::u32string_view text, std::vector<Unit>& tokens);

}  // namespace taojin
