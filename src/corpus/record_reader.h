#pragma once
/// Finds the document records in a stream of JSON, whatever holds them: a line each (JSON Lines), reports ("documents"
/// of an object), a list of records, or several of these one behind the other. Memory is bounded by the largest record.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/load.h"
#include "load/source.h"
#include "taojin/error.h"

namespace taojin {

class RecordReader {
 public:
  /// `source` outlives the reader.
  explicit RecordReader(Source& source) : source_(source) {}

  /// The JSON of the next record, until the next call; nothing at the end. What stands between the records is checked
  /// only as far as needed to find them, and the record itself not at all. Errors begin with the line: "17: …".
  [[nodiscard]] Result<std::optional<std::string_view>> next();

  /// The line that the last record began in, from 1.
  [[nodiscard]] std::size_t line() const { return line_; }

  /// The "skipped" lists of the reports read so far.
  [[nodiscard]] const std::vector<Skipped>& skipped() const { return skipped_; }

 private:
  /// Where the reader stands between two records.
  enum class Within { stream, list, documents };

  bool fill();
  char peek();
  bool take(char c);
  void drop();
  bool skip_string();
  bool skip_nested();
  bool skip_value();
  bool members(bool keep);
  [[nodiscard]] std::string_view kept() const { return std::string_view(buffer_).substr(kept_, at_ - kept_); }
  void count_lines(std::size_t up_to);
  std::size_t line_here();
  bool wrong(const char* what);

  Source& source_;
  std::string buffer_;
  std::size_t kept_ = 0;     ///< what stands before it in the buffer is done with
  std::size_t at_ = 0;       ///< the next character
  bool keeping_ = true;      ///< false while what is passed over may be forgotten at once
  std::size_t counted_ = 0;  ///< up to where ends of lines were counted
  std::size_t lines_ = 0;    ///< their number
  std::size_t line_ = 0;
  Within within_ = Within::stream;
  bool first_ = true;  ///< no element of the list has been read
  Failure error_;
  std::vector<Skipped> skipped_;
};

/// Whether a stream that begins with this holds a report or records rather than articles in JSON Lines.
[[nodiscard]] bool looks_like_report(std::string_view head);

}  // namespace taojin
