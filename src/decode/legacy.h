#pragma once
/// Encodings other than UTF-8: which one, and the text.

#include <optional>
#include <string>
#include <string_view>

#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

/// Decodes with ICU's converter of that name; invalid sequences become U+FFFD and are counted.
/// Fails with "unknown encoding: NAME".
Result<Decoded> decode_as(const std::string& encoding, std::string_view bytes);

/// UTF-16LE or UTF-16BE without a byte order mark, when the bytes read as such; they hold NUL bytes.
[[nodiscard]] std::optional<std::string> detect_utf16(std::string_view bytes);

/// The encoding of text that is no UTF-8 and has no NUL bytes; looks at the first 8 KiB.
[[nodiscard]] std::string detect_legacy(std::string_view bytes);

}  // namespace taojin
