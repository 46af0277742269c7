#include "load/records.h"

#include <optional>

#include "decode/decode.h"
#include "json/cursor.h"
#include "json/utf8.h"

namespace taojin {
namespace {

/// The fields of a record that are taken.
struct Fields {
  std::optional<std::string> id, text, date;
};

/// Takes the fields off the top of a record, strings all of them but for an id that is a number. Of a name that stands
/// twice the last counts.
Fields read_fields(JsonCursor& record, const LoadOptions& options) {
  Fields fields;
  record.object([&](std::string_view name) {
    std::optional<std::string>* const field = name == options.text_field   ? &fields.text
                                              : name == options.id_field   ? &fields.id
                                              : name == options.date_field ? &fields.date
                                                                           : nullptr;
    const char first = record.first();
    if (field != nullptr && first == '"') {
      *field = record.string();
    } else if (field == &fields.id && field != nullptr && (first == '-' || ('0' <= first && first <= '9'))) {
      *field = std::string(record.raw());
    } else {
      record.skip();
    }
  });
  return fields;
}

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
  if (!is_utf8(line)) return parse_record(to_utf8(to_utf32(line)), place, options);  // replaced, as in any other text
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  JsonCursor record(line);
  const bool is_object = record.first() == '{';
  Fields fields;
  if (is_object) {
    fields = read_fields(record, options);
  } else {
    record.skip();
  }
  if (record.finish()) return Error{"bad JSON at column " + std::to_string(record.column())};
  if (!is_object) return Error{"bad JSON: not an object"};
  if (!fields.text) return Error{"no text in field \"" + options.text_field + "\""};
  Article article;
  article.id = fields.id.value_or(place);
  article.bytes = std::move(*fields.text);
  article.is_utf8 = true;
  if (fields.date) article.date = iso_date(*fields.date);
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
