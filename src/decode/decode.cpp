#include "decode/decode.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <bit>
#include <cstring>

#include "decode/legacy.h"

namespace taojin {
namespace {

constexpr const char* kNotText = "not text: NUL bytes";

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;
};

/// That of UTF-32LE begins with that of UTF-16LE.
constexpr ByteOrderMark kByteOrderMarks[] = {{{"\xEF\xBB\xBF", 3}, "UTF-8"},    {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                             {{"\0\0\xFE\xFF", 4}, "UTF-32BE"}, {{"\xFF\xFE", 2}, "UTF-16LE"},
                                             {{"\xFE\xFF", 2}, "UTF-16BE"},     {{"\x84\x31\x95\x33", 4}, "GB18030"}};

constexpr std::uint64_t kHighBits = 0x8080808080808080;

std::uint64_t eight_bytes(const unsigned char* at) {
  std::uint64_t bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

/// The first byte lowest.
std::uint32_t four_bytes(const unsigned char* at) {
  std::uint32_t bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return std::endian::native == std::endian::little ? bytes : __builtin_bswap32(bytes);
}

/// The code points of well-formed UTF-8.
std::size_t count_lead_bytes(std::string_view bytes) {
  constexpr std::uint64_t kOnes = kHighBits >> 7;
  const auto* const s = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t others = 0, i = 0;  // those that continue a sequence: 10xxxxxx
  for (; i + 8 <= bytes.size(); i += 8) {
    const std::uint64_t eight = eight_bytes(s + i);
    others += (eight >> 7 & ~(eight >> 6) & kOnes) * kOnes >> 56;
  }
  for (; i < bytes.size(); ++i) others += (s[i] & 0xC0) == 0x80;
  return bytes.size() - others;
}

struct Utf8Text {
  std::u32string text;
  std::uint32_t replaced = 0;
  std::size_t sequences = 0;  ///< well-formed ones of more than one byte
};

Utf8Text read_utf8(std::string_view bytes) {
  Utf8Text out;
  out.text.resize(count_lead_bytes(bytes));
  char32_t* to = out.text.data();
  const auto* s = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto n = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < n;) {
    while (i + 8 <= n && (eight_bytes(s + i) & kHighBits) == 0) {
      for (int k = 0; k < 8; ++k) to[k] = s[i + k];
      to += 8;
      i += 8;
    }
    // Runs of three-byte sequences, which Chinese text consists of.
    const char32_t* const run = to;
    for (; i + 4 <= n; i += 3) {
      const std::uint32_t four = four_bytes(s + i);
      if ((four & 0xC0C0F0) != 0x8080E0) break;
      const char32_t c = (four & 0x0F) << 12 | (four >> 2 & 0xFC0) | (four >> 16 & 0x3F);
      if (c - 0x800 >= 0xD000 && c < 0xE000) break;  // overlong, or half a pair
      *to++ = c;
    }
    out.sequences += static_cast<std::size_t>(to - run);
    if (i >= n) break;
    if (s[i] < 0x80) {
      *to++ = s[i++];
      continue;
    }
    const std::int64_t at = i;
    UChar32 c;
    U8_NEXT(s, i, n, c);
    if (c >= 0) {
      ++out.sequences;
      *to++ = static_cast<char32_t>(c);
      continue;
    }
    if (out.replaced++ == 0) {  // the count of lead bytes holds no longer, that of bytes always does
      const auto used = static_cast<std::size_t>(to - out.text.data());
      out.text.resize(used + static_cast<std::size_t>(n - at));
      to = out.text.data() + used;
    }
    *to++ = U'\uFFFD';
  }
  out.text.resize(static_cast<std::size_t>(to - out.text.data()));
  return out;
}

/// Names of UTF-8 that need no converter.
bool is_utf8_name(std::string name) {
  std::erase_if(name, [](char c) { return c == '-' || c == '_'; });
  std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
  return name == "utf8";
}

Decoded from_utf8(std::string_view bytes) {
  Utf8Text utf8 = read_utf8(bytes);
  return {std::move(utf8.text), "UTF-8", utf8.replaced};
}

Result<Decoded> detect_and_decode(std::string_view bytes) {
  for (const ByteOrderMark& mark : kByteOrderMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.remove_prefix(mark.bytes.size());
    if (is_utf8_name(mark.encoding)) return from_utf8(bytes);
    return decode_as(mark.encoding, bytes);
  }
  if (std::memchr(bytes.data(), 0, bytes.size()) != nullptr) {
    // Only UTF-16 text has them, in its ASCII characters.
    if (const auto encoding = detect_utf16(bytes)) return decode_as(*encoding, bytes);
    return Error{kNotText};
  }
  Utf8Text utf8 = read_utf8(bytes);
  // Damaged UTF-8 keeps far more whole sequences than any other encoding has by chance.
  if (utf8.replaced == 0 || utf8.sequences > 8 * std::size_t{utf8.replaced}) {
    return Decoded{std::move(utf8.text), "UTF-8", utf8.replaced};
  }
  std::u32string().swap(utf8.text);
  return decode_as(detect_legacy(bytes), bytes);
}

}  // namespace

std::u32string to_utf32(std::string_view utf8) {
  return read_utf8(utf8).text;
}

std::string to_utf8(std::u32string_view text) {
  std::size_t size = 0;
  for (const char32_t c : text) size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  std::string out(size, '\0');
  std::size_t at = 0;
  for (const char32_t c : text) U8_APPEND_UNSAFE(out.data(), at, static_cast<UChar32>(c));
  return out;
}

Result<Decoded> decode(const Article& article, const std::optional<std::string>& encoding) {
  if (article.is_utf8) return from_utf8(article.bytes);
  Result<Decoded> decoded = !encoding                 ? detect_and_decode(article.bytes)
                            : is_utf8_name(*encoding) ? from_utf8(article.bytes)
                                                      : decode_as(*encoding, article.bytes);
  if (!decoded) return decoded;
  std::u32string& text = decoded->text;
  const bool has_nul = decoded->encoding == "UTF-8" ? article.bytes.find('\0') != std::string::npos
                                                    : text.find(U'\0') != std::u32string::npos;
  if (has_nul) return Error{kNotText};
  if (encoding && text.starts_with(U'\uFEFF')) text.erase(0, 1);
  if (decoded->replaced > 16 && decoded->replaced > text.size() / 4) return Error{"not text: invalid bytes"};
  return decoded;
}

}  // namespace taojin
