#pragma once
/// decode: bytes to code points. BOM first, then strict UTF-8, then ICU's detector over the first 8 KiB.

#include <optional>
#include <string>

#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

/// Decodes an article. `encoding` (an IANA or ICU name) overrides detection. Invalid sequences become U+FFFD and are
/// counted. Fails with "not text: NUL bytes" or "unknown encoding: …".
Result<Decoded> decode(const Article& article, const std::optional<std::string>& encoding = std::nullopt);

/// UTF-8 of code points; lone surrogates and values over 0x10FFFF cannot occur in decoded text.
[[nodiscard]] std::string to_utf8(std::u32string_view text);
[[nodiscard]] std::u32string to_utf32(std::string_view utf8);

}  // namespace taojin
