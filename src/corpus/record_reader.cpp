#include "corpus/record_reader.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "json/cursor.h"

namespace taojin {
namespace {

constexpr std::size_t kBlock = 256U << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Members that a report or a record has and an article has not.
constexpr std::array<std::string_view, 12> kOwnNames = {"schema",   "documents",     "companies",      "people",
                                                        "products", "organizations", "optional_names", "funding",
                                                        "amounts",  "model_counts",  "model_sizes",    "sentences"};

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

Result<std::vector<Skipped>> parse_skipped(std::string_view json) {
  std::vector<Skipped> out;
  JsonCursor cursor(json);
  cursor.array([&] {
    Skipped& skipped = out.emplace_back();
    cursor.object([&](std::string_view key) {
      if (key == "id") {
        skipped.id = cursor.string();
      } else if (key == "reason") {
        skipped.reason = cursor.string();
      } else {
        cursor.skip();
      }
    });
  });
  if (Failure failure = cursor.finish()) return Error{"skipped" + failure->what};
  return out;
}

}  // namespace

/// Reads another block behind what is kept; false at the end of the stream.
bool RecordReader::fill() {
  if (!keeping_) kept_ = at_;
  count_lines(kept_);
  counted_ -= kept_;
  buffer_.erase(0, kept_);
  at_ -= kept_;
  kept_ = 0;
  const std::size_t size = buffer_.size();
  buffer_.resize(size + kBlock);
  const Result<std::size_t> read = source_.read(buffer_.data() + size, kBlock);
  buffer_.resize(size + (read ? *read : 0));
  if (!read && !error_) error_ = read.error();
  return buffer_.size() > size;
}

/// The next character that is no blank; NUL at the end.
char RecordReader::peek() {
  for (;;) {
    while (at_ < buffer_.size()) {
      const char c = buffer_[at_];
      if (!is_blank(c)) return c;
      ++at_;
    }
    if (!fill()) return '\0';
  }
}

bool RecordReader::take(char c) {
  if (peek() != c) return false;
  ++at_;
  return true;
}

void RecordReader::drop() {
  kept_ = at_;
}

void RecordReader::count_lines(std::size_t up_to) {
  if (up_to <= counted_) return;
  const char* const end = buffer_.data() + up_to;
  const char* at = buffer_.data() + counted_;
  while ((at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)))) != nullptr) {
    ++lines_;
    ++at;
  }
  counted_ = up_to;
}

std::size_t RecordReader::line_here() {
  count_lines(at_);
  return lines_ + 1;
}

bool RecordReader::wrong(const char* what) {
  if (!error_) error_ = Error{std::to_string(line_here()) + ": " + what};
  return false;
}

/// Behind the quotation mark that opens it.
bool RecordReader::skip_string() {
  bool escaped = false;  // the next character belongs to an escape
  for (;;) {
    const char* const begin = buffer_.data() + at_;
    const char* const end = buffer_.data() + buffer_.size();
    for (const char* c = begin; c < end; ++c) {
      if (escaped) {
        escaped = false;
      } else if (*c == '\\') {
        escaped = true;
      } else if (*c == '"') {
        at_ += static_cast<std::size_t>(c - begin) + 1;
        return true;
      }
    }
    at_ = buffer_.size();
    if (!fill()) return wrong("a string has no end");
  }
}

/// An object or a list, with all that it holds.
bool RecordReader::skip_nested() {
  std::size_t depth = 0;
  for (;;) {
    const char* const begin = buffer_.data() + at_;
    const char* const end = buffer_.data() + buffer_.size();
    const char* c = begin;
    bool string = false;
    while (c < end && !string) {
      const char here = *c++;
      if (here == '"') {
        // Most strings end within the block and hold no escape.
        while (c < end && *c != '"' && *c != '\\') ++c;
        string = c == end || *c == '\\';
        if (!string) ++c;
      } else if (here == '{' || here == '[') {
        ++depth;
      } else if ((here == '}' || here == ']') && --depth == 0) {
        at_ += static_cast<std::size_t>(c - begin);
        return true;
      }
    }
    at_ += static_cast<std::size_t>(c - begin);
    if (string ? !skip_string() : !fill()) return wrong("the text ends within a value");
  }
}

bool RecordReader::skip_value() {
  const char c = peek();
  if (c == '{' || c == '[') return skip_nested();
  if (c == '"') {
    ++at_;
    return skip_string();
  }
  constexpr std::string_view kEnds = ",]} \n\r\t";
  bool any = false;  // places shift where another block is read
  while (at_ < buffer_.size() || fill()) {
    if (kEnds.find(buffer_[at_]) != std::string_view::npos) break;
    any = true;
    ++at_;
  }
  return any || wrong("a value is missing");
}

/// Members of an object up to its end, or up to the documents of a report. What it passes over can be kept or not.
/// False when something is wrong.
bool RecordReader::members(bool keep) {
  if (take('}')) return true;
  do {
    keeping_ = true;
    peek();
    if (!keep) drop();
    const std::size_t begin = at_ - kept_;
    if (!take('"')) return wrong("a name is missing");
    if (!skip_string()) return false;
    const std::string name = buffer_.substr(kept_ + begin, at_ - kept_ - begin);
    if (!take(':')) return wrong("a colon is missing");
    if (name == "\"documents\"" && take('[')) {
      within_ = Within::documents;
      first_ = true;
      return true;
    }
    if (name == "\"skipped\"") {
      peek();
      const std::size_t value = at_ - kept_;
      if (!skip_value()) return false;
      Result<std::vector<Skipped>> skipped = parse_skipped(kept().substr(value));
      if (!skipped) return wrong(skipped.error().what.c_str());
      skipped_.insert(skipped_.end(), skipped->begin(), skipped->end());
    } else {
      keeping_ = keep;
      if (!skip_value()) return false;
    }
  } while (take(','));
  return take('}') || wrong("a comma is missing");
}

Result<std::optional<std::string_view>> RecordReader::next() {
  using Found = std::optional<std::string_view>;
  while (!error_) {
    drop();
    keeping_ = true;
    const char c = peek();
    drop();
    if (within_ == Within::stream) {
      if (lines_ == 0 && buffer_.compare(at_, kByteOrderMark.size(), kByteOrderMark) == 0) {
        at_ += kByteOrderMark.size();
        continue;
      }
      if (c == '\0' && at_ == buffer_.size() && !error_) return Found();
      line_ = line_here();
      if (take('[')) {
        within_ = Within::list;
        first_ = true;
      } else if (!take('{')) {
        wrong("a record, a report or a list of records is expected");
      } else if (members(true) && within_ == Within::stream) {
        return Found(kept());
      }
      continue;
    }
    if (take(']')) {
      const bool report = within_ == Within::documents;
      within_ = Within::stream;
      if (!report || take('}')) continue;
      // What follows the documents, "corpus" above all, may be longer than all of them.
      if (!take(',')) {
        wrong("a comma is missing");
      } else if (members(false) && within_ == Within::documents) {
        wrong("documents twice in one report");
      }
      continue;
    }
    if (!first_ && !take(',')) wrong("a comma is missing");
    peek();
    drop();
    first_ = false;
    line_ = line_here();
    if (error_) break;
    if (peek() != '{') {
      wrong("a record is expected");
    } else if (skip_nested()) {
      return Found(kept());
    }
  }
  return *error_;
}

bool looks_like_report(std::string_view head) {
  // Names of members of the first object, as far as the head goes.
  std::size_t depth = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const char c = head[i];
    if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (--depth == 0) return false;
    } else if (depth == 0 && !is_blank(c)) {
      return false;
    } else if (c == '"') {
      const std::size_t begin = i + 1;
      for (++i; i < head.size() && head[i] != '"'; ++i) i += head[i] == '\\';
      if (i >= head.size()) return false;
      const std::string_view name = head.substr(begin, i - begin);
      const std::size_t next = head.find_first_not_of(" \n\r\t", i + 1);
      if (next == std::string_view::npos || head[next] != ':') continue;
      const std::size_t record_depth = head[head.find_first_not_of(" \n\r\t")] == '[' ? 2 : 1;
      if (depth == record_depth && std::ranges::find(kOwnNames, name) != kOwnNames.end()) return true;
    }
  }
  return false;
}

}  // namespace taojin
