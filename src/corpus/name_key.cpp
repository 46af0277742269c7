#include "corpus/name_key.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <optional>
#include <utility>

#include "decode/decode.h"
#include "normalize/normalize.h"

namespace taojin {
namespace {

/// The separators of information count as blanks in the annotations' own scorer; Unicode leaves them out.
bool is_blank(UChar32 c) {
  return u_isUWhiteSpace(c) || (c >= 0x1C && c <= 0x1F);
}

bool is_dropped(UChar32 c) {
  return is_blank(c) || c == U'·' || c == U'・' || c == U'•' || c == U'.' || c == U'-';
}

/// Names of ASCII and of Han characters from U+4000 to U+9FFF, as most are, need no tables; nothing for others.
std::optional<std::string> fold_plain(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (std::size_t i = 0; i < name.size();) {
    const auto lead = static_cast<unsigned char>(name[i]);
    if (lead < 0x80) {
      if (!is_dropped(lead)) out += static_cast<char>(lead >= 'A' && lead <= 'Z' ? lead + ('a' - 'A') : lead);
      ++i;
      continue;
    }
    const auto continues = [&](std::size_t at) { return at < name.size() && (name[at] & 0xC0) == 0x80; };
    if (lead < 0xE4 || lead > 0xE9 || !continues(i + 1) || !continues(i + 2)) return std::nullopt;
    out += name.substr(i, 3);
    i += 3;
  }
  return out;
}

}  // namespace

std::string fold_name(std::string_view name) {
  if (std::optional<std::string> plain = fold_plain(name)) return std::move(*plain);
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (!is_dropped(c)) kept.append(c);
  }
  std::string out;
  kept.foldCase().toUTF8String(out);
  return out;
}

std::string name_key(std::string_view name) {
  return fold_name(to_utf8(simplify(to_utf32(name))));
}

}  // namespace taojin
