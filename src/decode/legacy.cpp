#include "decode/legacy.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>

#include <array>
#include <memory>

namespace taojin {
namespace {

constexpr std::size_t kPrefix = 8192;

struct CloseConverter {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* d) const { ucsdet_close(d); }
};

/// Writes U+FFFD for each invalid or unmapped sequence and counts it.
void replace_and_count(const void* context, UConverterToUnicodeArgs* arguments, const char*, std::int32_t,
                       UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  ++*static_cast<std::uint32_t*>(const_cast<void*>(context));
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteSub(arguments, 0, status);
}

/// Common and rare characters of a decoded prefix: wrong guesses decode to rare ones.
double plausibility(const Decoded& decoded) {
  double points = 0;
  std::size_t wide = 0;
  for (const char32_t c : decoded.text) {
    if (c < 0x80) continue;
    ++wide;
    const bool han = c >= 0x4E00 && c < 0x9FA6;
    const bool punctuation = c == U'，' || c == U'。' || c == U'、' || c == U'：' || c == U'「' || c == U'」' ||
                             c == U'“' || c == U'”' || c == U'（' || c == U'）' || c == U'《' || c == U'》';
    const bool frequent = c == U'的' || c == U'一' || c == U'是' || c == U'在' || c == U'不' || c == U'有' ||
                          c == U'人' || c == U'中' || c == U'大' || c == U'年' || c == U'公' || c == U'司';
    points += punctuation || frequent ? 4 : han ? 1 : -2;
  }
  return wide == 0 ? 0 : (points - 8.0 * decoded.replaced) / static_cast<double>(wide);
}

}  // namespace

Result<Decoded> decode_as(const std::string& encoding, std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status) || encoding.empty()) return Error{"unknown encoding: " + encoding};
  Decoded out;
  out.encoding = encoding;
  ucnv_setToUCallBack(converter.get(), replace_and_count, &out.replaced, nullptr, nullptr, &status);

  out.text.reserve(bytes.size() / 2);
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  std::array<UChar, 4096> units;
  char32_t lead = 0;  // of a pair that the end of the buffer parts
  do {
    UChar* to = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &to, to + units.size(), &from, end, nullptr, true, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return Error{u_errorName(status)};
    for (const UChar* unit = units.data(); unit < to; ++unit) {
      if (U16_IS_LEAD(*unit)) {
        lead = *unit;
      } else if (U16_IS_TRAIL(*unit)) {
        out.text.push_back(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, *unit)));
      } else {
        out.text.push_back(*unit);
      }
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return out;
}

std::optional<std::string> detect_utf16(std::string_view bytes) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const std::string_view prefix = bytes.substr(0, kPrefix);
  for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
    const Result<Decoded> decoded = decode_as(encoding, prefix);
    if (!decoded || decoded->replaced > 1) continue;  // the prefix may end inside a pair
    std::size_t text = 0;
    for (const char32_t c : decoded->text) {
      text += (c >= 0x20 && c < 0x7F) || c == U'\n' || c == U'\r' || c == U'\t' || (c >= 0x2010 && c < 0x2040) ||
              (c >= 0x3000 && c < 0x3040) || (c >= 0x4E00 && c < 0x9FA6) || (c >= 0xFF00 && c < 0xFFE7);
    }
    if (text * 10 >= decoded->text.size() * 9) return encoding;
  }
  return std::nullopt;
}

std::string detect_legacy(std::string_view bytes) {
  const std::string_view prefix = bytes.substr(0, kPrefix);
  // ICU's detector takes short Big5 texts for GB18030 and the other way round, so both are tried out.
  double best = 0;
  std::string encoding;
  for (const char* name : {"GB18030", "Big5"}) {
    const Result<Decoded> decoded = decode_as(name, prefix);
    const double points = decoded ? plausibility(*decoded) : 0;
    if (points > best) best = points, encoding = name;
  }
  if (best > 1) return encoding;  // more common characters than strange ones

  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), prefix.data(), static_cast<std::int32_t>(prefix.size()), &status);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
  const char* const name = match != nullptr ? ucsdet_getName(match, &status) : nullptr;
  if (U_SUCCESS(status) && name != nullptr) return name;
  return encoding.empty() ? "GB18030" : encoding;
}

}  // namespace taojin
