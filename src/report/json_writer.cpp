#include "report/json_writer.h"

#include <algorithm>

#include "json/plain.h"

namespace taojin {
JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  comma_ = false;
  return *this;
}

void JsonWriter::escape(char32_t ascii) {
  constexpr char kDigits[] = "0123456789abcdef";
  switch (ascii) {
    case U'"':
      out_ += "\\\"";
      break;
    case U'\\':
      out_ += "\\\\";
      break;
    case U'\b':
      out_ += "\\b";
      break;
    case U'\f':
      out_ += "\\f";
      break;
    case U'\n':
      out_ += "\\n";
      break;
    case U'\r':
      out_ += "\\r";
      break;
    case U'\t':
      out_ += "\\t";
      break;
    default:
      out_ += "\\u00";
      out_ += kDigits[ascii >> 4];
      out_ += kDigits[ascii & 15];
  }
}

JsonWriter& JsonWriter::string(std::string_view utf8) {
  separate();
  out_ += '"';
  if (end_of_plain(utf8, 0) == utf8.size()) {
    out_ += utf8;
  } else {
    for (const char byte : utf8) {
      const auto c = static_cast<unsigned char>(byte);
      if (needs_escape(c)) {
        escape(c);
      } else {
        out_ += byte;
      }
    }
  }
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::string(std::u32string_view text) {
  separate();
  out_ += '"';
  for (const char32_t c : text) {
    if (c < 0x80) {
      if (needs_escape(c)) {
        escape(c);
      } else {
        out_ += static_cast<char>(c);
      }
    } else if (c < 0x800) {
      const char bytes[] = {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
      out_.append(bytes, sizeof bytes);
    } else if (c < 0x10000) {
      const char bytes[] = {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                            static_cast<char>(0x80 | (c & 0x3F))};
      out_.append(bytes, sizeof bytes);
    } else {
      const char bytes[] = {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
                            static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
      out_.append(bytes, sizeof bytes);
    }
  }
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::number(std::uint64_t value) {
  char text[1 + kMostDigits];
  text[0] = ',';
  put(text, write_number(text + 1, value));
  return *this;
}

JsonWriter& JsonWriter::pair(std::uint64_t first, std::uint64_t second) {
  char text[4 + 2 * kMostDigits];
  text[0] = ',';
  text[1] = '[';
  char* at = write_number(text + 2, first);
  *at++ = ',';
  at = write_number(at, second);
  *at++ = ']';
  put(text, at);
  return *this;
}

JsonWriter& JsonWriter::number(const Decimal& value) {
  return raw(value.to_string());
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

JsonWriter& JsonWriter::line_end() {
  if (comma_) {
    // The comma belongs at the end of the line, not at the start of the next.
    out_ += ',';
    comma_ = false;
  }
  out_ += '\n';
  return *this;
}

std::string json_string(std::string_view utf8) {
  std::string out;
  JsonWriter(out).string(utf8);
  return out;
}

}  // namespace taojin
