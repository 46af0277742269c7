#pragma once
/// Writes JSON text into a string, piece by piece. A report holds a few hundred small objects an article: building a
/// tree of them first costs more than reading the article does.

#include <charconv>
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
    char text[kSize + 3];
    put(text, write_key(text, name));
    comma_ = false;
    return *this;
  }
  /// A name and its number likewise: most numbers of a report are ends of places.
  template <std::size_t kSize>
  JsonWriter& member(const char (&name)[kSize], std::uint64_t value) {
    char text[kSize + 3 + kMostDigits];
    put(text, write_number(write_key(text, name), value));
    return *this;
  }

  JsonWriter& string(std::string_view utf8);
  JsonWriter& string(std::u32string_view text);
  JsonWriter& string_or_null(std::string_view utf8) { return utf8.empty() ? null() : string(utf8); }
  JsonWriter& number(std::uint64_t value);
  /// An array of two numbers.
  JsonWriter& pair(std::uint64_t first, std::uint64_t second);
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

  static constexpr std::size_t kMostDigits = 20;  ///< of the largest number
  static char* write_number(char* at, std::uint64_t value) { return std::to_chars(at, at + kMostDigits, value).ptr; }
  /// ,"name":
  template <std::size_t kSize>
  static char* write_key(char* at, const char (&name)[kSize]) {
    at[0] = ',';
    at[1] = '"';
    std::memcpy(at + 2, name, kSize - 1);
    at[kSize + 1] = '"';
    at[kSize + 2] = ':';
    return at + kSize + 3;
  }
  /// A piece that begins with a comma, which goes out only where a value stands before it.
  void put(const char* begin, const char* end) {
    begin += comma_ ? 0 : 1;
    out_.append(begin, static_cast<std::size_t>(end - begin));
    comma_ = true;
  }

  std::string& out_;
  bool comma_ = false;  ///< a value stands before the next one
};

/// One value as JSON text, for the few that stand alone.
[[nodiscard]] std::string json_string(std::string_view utf8);

}  // namespace taojin
