#pragma once
/// Writes JSON text into a string, piece by piece. A report holds a few hundred small objects an article: building a
/// tree of them first costs more than reading the article does.

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "taojin/decimal.h"

namespace taojin {

class JsonWriter {
 public:
  /// Appends to `out`, which must outlive the writer.
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& open_object() { return open('{'); }
  JsonWriter& close_object() { return close('}'); }
  JsonWriter& open_array() { return open('['); }
  JsonWriter& close_array() { return close(']'); }

  /// The name of the next value. Names are our own ASCII words: they need no escaping.
  JsonWriter& key(std::string_view name);
  /// A word of known length, as most names are, goes out in one piece: they are a third of what a report is made of.
  template <std::size_t kSize>
  JsonWriter& key(const char (&name)[kSize]) {
    char text[kSize + 3];  // ,"name":
    text[0] = ',';
    text[1] = '"';
    std::memcpy(text + 2, name, kSize - 1);
    text[kSize + 1] = '"';
    text[kSize + 2] = ':';
    const std::size_t skipped = comma_ ? 0 : 1;
    out_.append(text + skipped, sizeof text - skipped);
    comma_ = false;
    return *this;
  }

  JsonWriter& string(std::string_view utf8);
  JsonWriter& string(std::u32string_view text);
  JsonWriter& string_or_null(std::string_view utf8) { return utf8.empty() ? null() : string(utf8); }
  JsonWriter& number(std::uint64_t value);
  JsonWriter& number(const Decimal& value);
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }
  /// A value that is JSON already.
  JsonWriter& raw(std::string_view json);
  /// A line end between two values of an array, so that people can look at a long one line by line.
  JsonWriter& line_end();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate() {
    if (comma_) out_ += ',';
    comma_ = true;
  }
  void escape(char32_t ascii);

  std::string& out_;
  bool comma_ = false;  ///< a value stands before the next one
};

/// One value as JSON text, for the few that stand alone.
[[nodiscard]] std::string json_string(std::string_view utf8);

}  // namespace taojin
