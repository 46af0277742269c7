#include "load/records.h"

#include <nlohmann/json.hpp>

#include "decode/decode.h"

namespace taojin {
namespace {

using Json = nlohmann::json;

/// Takes three fields off the top of a record and builds nothing of the rest.
class RecordReader final : public nlohmann::json_sax<Json> {
 public:
  explicit RecordReader(const LoadOptions& options) : options_(options) {}

  std::optional<std::string> id, text, date;
  std::size_t error_column = 0;
  bool is_object = false;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& printed) override { return number(printed); }
  bool string(string_t& value) override {
    if (std::optional<std::string>* const field = field_here()) *field = std::move(value);
    return true;
  }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override {
    is_object |= depth_ == 0;
    ++depth_;
    return true;
  }
  bool key(string_t& name) override {
    if (depth_ == 1) key_ = std::move(name);
    return true;
  }
  bool end_object() override { return --depth_, true; }
  bool start_array(std::size_t) override { return ++depth_, true; }
  bool end_array() override { return --depth_, true; }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    error_column = position;
    return false;
  }

 private:
  std::optional<std::string>* field_here() {
    if (depth_ != 1) return nullptr;
    return key_ == options_.text_field   ? &text
           : key_ == options_.id_field   ? &id
           : key_ == options_.date_field ? &date
                                         : nullptr;
  }
  bool number(std::string printed) {
    if (std::optional<std::string>* const field = field_here(); field == &id) *field = std::move(printed);
    return true;
  }

  const LoadOptions& options_;
  std::string key_;
  int depth_ = 0;
};

/// "2024", "2024-05", "2024-05-06" of what begins with such a date, also when written 2024/5/6.
std::optional<std::string> iso_date(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (const std::size_t size : {4U, 2U, 2U}) {
    std::size_t digits = 0;
    while (at + digits < text.size() && digits < size && text[at + digits] >= '0' && text[at + digits] <= '9') ++digits;
    if (digits == 0 || (size == 4 && digits != 4)) break;
    const int value = std::stoi(std::string(text.substr(at, digits)));
    if (size == 2 && (value == 0 || value > (out.size() == 4 ? 12 : 31))) break;
    if (size == 2) out += digits == 1 ? "-0" : "-";
    out += text.substr(at, digits);
    at += digits;
    if (at >= text.size() || (text[at] != '-' && text[at] != '/' && text[at] != '.')) break;
    ++at;
  }
  if (out.empty()) return std::nullopt;
  return out;
}

}  // namespace

Result<Article> parse_record(std::string_view line, const std::string& place, const LoadOptions& options) {
  RecordReader record(options);
  if (!Json::sax_parse(line.begin(), line.end(), &record)) {
    // Bytes that are no UTF-8 are replaced, as in any other text, if that was all.
    const std::string repaired = to_utf8(to_utf32(line));
    if (repaired != line) return parse_record(repaired, place, options);
    return Error{"bad JSON at column " + std::to_string(record.error_column)};
  }
  if (!record.is_object) return Error{"bad JSON: not an object"};
  if (!record.text) return Error{"no text in field \"" + options.text_field + "\""};
  Article article;
  article.id = record.id.value_or(place);
  article.bytes = std::move(*record.text);
  article.is_utf8 = true;
  if (record.date) article.date = iso_date(*record.date);
  return article;
}

bool looks_like_record(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t brace = text.find_first_not_of(" \t\r\n");
  if (brace == std::string_view::npos || text[brace] != '{') return false;
  const std::size_t name = text.find_first_not_of(" \t", brace + 1);
  return name != std::string_view::npos && (text[name] == '"' || text[name] == '}');
}

}  // namespace taojin
