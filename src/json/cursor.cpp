#include "json/cursor.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "json/plain.h"
#include "json/utf8.h"
#include "report/json_writer.h"

namespace taojin {
namespace {

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void append_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

/// digits · 10^exponent, as JSON prints them.
std::optional<Decimal> read_decimal(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  const std::optional<Decimal> mantissa = Decimal::parse(text.substr(0, e));
  if (!mantissa || e == std::string_view::npos) return mantissa;
  std::string_view digits = text.substr(e + 1);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  int power = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), power);
  if (code != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return mantissa->shifted(power);
}

}  // namespace

void JsonCursor::fail(std::string what) {
  if (error_) return;
  std::string path;
  for (const Step& step : path_) {
    if (step.index) {
      path += '[' + std::to_string(*step.index) + ']';
    } else {
      if (!path.empty() && !step.name.empty()) path += '.';
      path += step.name;
    }
  }
  error_ = Error{(path.empty() ? "" : path + ": ") + std::move(what)};
}

void JsonCursor::wrong(std::string what) {
  fail(std::move(what));
}

void JsonCursor::blanks() {
  while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
}

bool JsonCursor::enter(char open, const char* expected) {
  if (failed()) return false;
  blanks();
  if (at_ >= text_.size() || text_[at_] != open) {
    fail(std::string(expected) + " is expected");
    return false;
  }
  if (depth_ == kMostDepth) {
    fail("nested too deeply");
    return false;
  }
  ++at_;
  ++depth_;
  return true;
}

bool JsonCursor::take_close(char close) {
  blanks();
  if (at_ >= text_.size() || text_[at_] != close) return false;
  ++at_;
  --depth_;
  return true;
}

bool JsonCursor::next(char close) {
  if (failed()) return false;
  blanks();
  const char c = at_ < text_.size() ? text_[at_] : '\0';
  if (c == ',') {
    ++at_;
    return true;
  }
  if (c == close) {
    ++at_;
    --depth_;
  } else {
    fail(at_ < text_.size() ? "a comma is missing" : "the text ends early");
  }
  return false;
}

void JsonCursor::leave() {
  path_.pop_back();
}

std::string_view JsonCursor::member_name(std::string& buffer) {
  const std::string_view name = string(buffer);
  blanks();
  if (at_ < text_.size() && text_[at_] == ':') {
    ++at_;
  } else {
    fail("a colon is missing");
  }
  return name;
}

bool JsonCursor::word(std::string_view word) {
  if (text_.substr(at_, word.size()) != word) return false;
  at_ += word.size();
  return true;
}

bool JsonCursor::null() {
  if (failed()) return false;
  blanks();
  return word("null");
}

bool JsonCursor::boolean() {
  if (failed()) return false;
  blanks();
  if (word("true")) return true;
  if (!word("false")) fail("true or false is expected");
  return false;
}

std::string JsonCursor::string() {
  std::string buffer;
  const std::string_view view = string(buffer);
  return buffer.empty() ? std::string(view) : std::move(buffer);
}

std::string_view JsonCursor::string(std::string& buffer) {
  buffer.clear();
  if (failed()) return {};
  blanks();
  if (at_ >= text_.size() || text_[at_] != '"') {
    fail("a string is expected");
    return {};
  }
  const std::size_t begin = ++at_;
  at_ = end_of_plain(text_, at_);
  if (at_ == text_.size()) {
    fail("a string has no end");
    return {};
  }
  if (text_[at_] == '"') return text_.substr(begin, at_++ - begin);
  if (text_[at_] != '\\') {
    fail("a control character stands in a string");
    return {};
  }
  unescape(buffer, begin);
  return failed() ? std::string_view() : std::string_view(buffer);
}

std::optional<std::uint32_t> JsonCursor::four_digits() {
  std::uint32_t value = 0;
  const char* const begin = text_.data() + at_;
  if (text_.size() - at_ < 4) return std::nullopt;
  const auto [end, code] = std::from_chars(begin, begin + 4, value, 16);
  if (code != std::errc() || end != begin + 4) return std::nullopt;
  at_ += 4;
  return value;
}

/// The rest of a string from its first escape on; what stands before it begins at `begin`.
void JsonCursor::unescape(std::string& buffer, std::size_t begin) {
  constexpr std::string_view kEscapes = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  buffer.assign(text_.substr(begin, at_ - begin));
  while (at_ < text_.size()) {
    const std::size_t end = end_of_plain(text_, at_);
    buffer.append(text_.substr(at_, end - at_));
    at_ = end;
    if (at_ == text_.size()) break;
    const char c = text_[at_++];
    if (c == '"') return;
    if (c != '\\') {
      fail("a control character stands in a string");
      return;
    }
    const char escape = at_ < text_.size() ? text_[at_++] : '\0';
    if (const std::size_t known = kEscapes.find(escape); known != std::string_view::npos && escape != '\0') {
      buffer += kMeanings[known];
      continue;
    }
    std::optional<std::uint32_t> unit = escape == 'u' ? four_digits() : std::nullopt;
    if (!unit) {
      fail("an escape is not understood");
      return;
    }
    if (*unit >= 0xD800 && *unit < 0xDC00 && text_.substr(at_, 2) == "\\u") {
      at_ += 2;
      const std::optional<std::uint32_t> low = four_digits();
      if (!low || *low < 0xDC00 || *low >= 0xE000) {
        fail("a surrogate has no partner");
        return;
      }
      unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
    } else if (*unit >= 0xD800 && *unit < 0xE000) {
      fail("a surrogate has no partner");
      return;
    }
    append_utf8(buffer, *unit);
  }
  fail("a string has no end");
}

std::string_view JsonCursor::number_text() {
  if (failed()) return {};
  blanks();
  const std::size_t begin = at_;
  const auto digits = [&] {
    const std::size_t first = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    return at_ - first;
  };
  const auto peek = [&] { return at_ < text_.size() ? text_[at_] : '\0'; };
  if (peek() == '-') ++at_;
  const bool zero = peek() == '0';
  const std::size_t whole = digits();
  bool good = whole > 0 && !(zero && whole > 1);
  if (good && peek() == '.') {
    ++at_;
    good = digits() > 0;
  }
  if (good && (peek() == 'e' || peek() == 'E')) {
    ++at_;
    if (peek() == '+' || peek() == '-') ++at_;
    good = digits() > 0;
  }
  if (good) return text_.substr(begin, at_ - begin);
  at_ = begin;
  fail("a number is expected");
  return {};
}

Decimal JsonCursor::number() {
  const std::string_view text = number_text();
  if (failed()) return {};
  if (text.size() <= 18) {
    long long integer = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), integer);
    if (code == std::errc() && end == text.data() + text.size()) return integer;
  }
  const std::optional<Decimal> value = read_decimal(text);
  if (!value) fail("the number is too long");
  return value.value_or(Decimal());
}

std::uint32_t JsonCursor::natural() {
  const std::string_view text = number_text();
  if (failed()) return 0;
  std::uint32_t value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code == std::errc() && end == text.data() + text.size()) return value;
  fail("a whole number from 0 to 4294967295 is expected");
  return 0;
}

void JsonCursor::skip_string() {
  ++at_;
  for (;;) {
    at_ = end_of_plain(text_, at_);
    if (at_ >= text_.size()) return fail("a string has no end");
    const char c = text_[at_];
    if (c == '"') break;
    if (c != '\\') return fail("a control character stands in a string");
    at_ = std::min(at_ + 2, text_.size());
  }
  ++at_;
}

void JsonCursor::skip() {
  if (failed()) return;
  blanks();
  if (at_ >= text_.size()) return fail("the text ends early");
  switch (text_[at_]) {
    case '{':
      return object([&](std::string_view) { skip(); });
    case '[':
      return array([&] { skip(); });
    case '"':
      return skip_string();
    default:
      break;
  }
  if (word("null") || word("true") || word("false")) return;
  if (text_[at_] == '-' || is_digit(text_[at_])) {
    number_text();
  } else {
    fail("no JSON value");
  }
}

char JsonCursor::first() {
  if (failed()) return 0;
  blanks();
  return at_ < text_.size() ? text_[at_] : '\0';
}

std::string_view JsonCursor::raw() {
  if (failed()) return {};
  blanks();
  const std::size_t begin = at_;
  skip();
  return text_.substr(begin, at_ - begin);
}

Failure JsonCursor::finish() {
  if (failed()) return error_;
  blanks();
  if (at_ < text_.size()) fail("something follows the value");
  return error_;
}

bool is_compact(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_blank(text[i])) return false;
    if (text[i] != '"') continue;
    for (++i; i < text.size() && text[i] != '"'; ++i) {
      if (text[i] != '\\') continue;
      // Quotation marks, backslashes and line ends are escaped in one way alone.
      ++i;
      if (i == text.size() || (text[i] != '"' && text[i] != '\\' && text[i] != 'n')) return false;
    }
  }
  return true;
}

Result<std::string> compact_json(std::string_view text) {
  if (!is_utf8(text)) return Error{"not UTF-8"};
  JsonCursor cursor(text);
  cursor.skip();
  if (const Failure failure = cursor.finish()) return *failure;
  std::string out;
  out.reserve(text.size());
  std::size_t plain = 0;  // what follows it is copied as it is
  for (std::size_t i = 0; i < text.size();) {
    if (is_blank(text[i])) {
      out += text.substr(plain, i - plain);
      plain = ++i;
    } else if (text[i] != '"') {
      ++i;
    } else {
      const std::size_t begin = i++;
      bool escaped = false;
      while (text[i] != '"') {
        if (text[i] == '\\') {
          escaped = true;
          ++i;
        }
        ++i;
      }
      ++i;
      if (!escaped) continue;
      out += text.substr(plain, begin - plain);
      JsonCursor escapes(text.substr(begin, i - begin));
      out += json_string(escapes.string());
      if (const Failure failure = escapes.finish()) return *failure;
      plain = i;
    }
  }
  out += text.substr(plain);
  return out;
}

}  // namespace taojin
