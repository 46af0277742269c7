#include "corpus/name_key.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

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

}  // namespace

std::string fold_name(std::string_view name) {
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
