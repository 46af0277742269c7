#pragma once
/// A whole report in one of its forms. Articles are rendered on any thread and added one at a time.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "load/load.h"
#include "taojin/corpus.h"
#include "taojin/document.h"
#include "taojin/error.h"
#include "taojin/record.h"
#include "taojin/report.h"

namespace taojin {

/// What one article adds to a report.
struct Rendered {
  std::string id;
  std::vector<std::string> parts;  ///< one for each stream; none where the form writes a long record piece by piece
  Record record;                   ///< where the form has a corpus section or writes it
};

/// Makes that of an article, given as one document or as those of its parts.
class ArticleRenderer {
 public:
  virtual ~ArticleRenderer() = default;

  virtual void add(const Document& part) = 0;
  /// To be called once.
  [[nodiscard]] virtual Rendered finish() = 0;
};

/// Takes bytes of one of the form's streams; false when nothing more can be written.
using WriteReport = std::function<bool(std::size_t stream, std::string_view bytes)>;

class ReportSink {
 public:
  virtual ~ReportSink() = default;

  /// Safe to call from several threads.
  [[nodiscard]] virtual std::unique_ptr<ArticleRenderer> renderer() const = 0;
  [[nodiscard]] virtual Failure add(Rendered rendered) = 0;
  virtual void skip(Skipped skipped) = 0;
  [[nodiscard]] virtual Failure finish() = 0;
};

/// The report of docs/report.md: one object, documents in order of their ids.
std::unique_ptr<ReportSink> json_report(const ReportOptions& options, WriteReport write);
/// A line a document, written as soon as it is added.
std::unique_ptr<ReportSink> jsonl_report(const ReportOptions& options, WriteReport write);

/// Tables of the csv form, in order of their streams: "companies", "funding" …
[[nodiscard]] const std::vector<std::string>& csv_tables();
std::unique_ptr<ReportSink> csv_report(const ReportOptions& options, WriteReport write);

struct TextStyle {
  bool colour = false;
  unsigned columns = 80;
};
/// A summary for people.
std::unique_ptr<ReportSink> text_report(const ReportOptions& options, TextStyle style, WriteReport write);

}  // namespace taojin
